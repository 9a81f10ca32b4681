"""The words of a text that say which way: rose, more, before, man; what denies, and what hedges.

Each word is looked up by its first token, so that a text is gone through once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from factcheck.languages.pack import Pack
from factcheck.readings.reading import Axis, Turn

DENIAL: Final = "denial"
"""The axis of what denies."""
HEDGES: Final[tuple[Axis, ...]] = ("hedge of saying", "hedge of chance", "hedge of plans")
"""The axes of hedges."""
SIDE: Final = "side"
"""The axis of what stands before a number: at least (+1), at most (-1), about (0)."""
RANK: Final = "rank"
"""The axis of ordinals; their pole is their number, that of `last` -1."""

_KEPT: Final = 4096  # texts
_TOKEN: Final = re.compile(r"\d[\d,.]*\d|\w+(?:[’'-]\w+)*|[^\w\s]")
_CURRENCIES: Final = frozenset("$€£¥")
_SHORTEST: Final = 3  # letters of a word that tells something
_REACH: Final = 4  # tokens that a denial goes before the word it denies
_NOUN_BEFORE: Final = 2  # tokens: a number and what it counts
_TIME_BEHIND: Final = 6  # tokens in which a number, its unit and `ago` stand
_YEAR: Final = re.compile(r"\d{4}")
_POLES: Final[Mapping[str, int]] = {"plus": 1, "minus": -1, "part": 0}
_STOPS: Final = frozenset(",;:.!?—–")

Entry = tuple[tuple[str, ...], Axis, int]


class TextToken(NamedTuple):
    """A word, a number or a mark."""

    word: str  # in small letters, with straight apostrophes
    start: int
    end: int


def tokens(text: str) -> list[TextToken]:
    """The tokens of a text, in order."""
    return [
        TextToken(word=match[0].lower().replace("’", "'"), start=match.start(), end=match.end())
        for match in _TOKEN.finditer(text)
    ]


class TurningWords:
    """A language's turning words, by their first token, the longest first."""

    def __init__(self, pack: Pack) -> None:
        data = pack.turns
        self.masks = _index((each, "", 0) for each in (*data.idioms, *data.no_denials))
        """Phrases whose words say something else."""
        sides = ((data.side_above, 1), (data.side_below, -1), (data.side_near, 0))
        self.sides = _index((each, SIDE, pole) for words, pole in sides for each in words)
        self.denials = _index((each, DENIAL, -1) for each in data.denials)
        hedges = list(zip(HEDGES, (data.said_hedges, data.chance_hedges, data.plan_hedges), strict=True))
        opposites = (
            (each, axis, _POLES[pole])
            for axis, poles in data.axes.items()
            for pole, words in poles.items()
            for each in words
        )
        pairs = (
            (word, f"pair {plus}", pole)
            for plus, minus in data.pairs.items()
            for word, pole in ((plus, 1), (minus, -1))
        )
        ranks = ((word, RANK, number) for word, number in pack.numbers.ordinals.items())
        self.ordinals = frozenset(pack.numbers.ordinals)
        finals = ((word, RANK, -1) for word in data.final)
        self.axes = _index(
            [
                *((each, axis, 1) for axis, words in hedges for each in words),
                *opposites,
                *pairs,
                *ranks,
                *finals,
            ]
        )
        self.firsts = self.masks.keys() | self.sides.keys() | self.denials.keys() | self.axes.keys()
        self.carry_on = frozenset(data.carry_on)
        self.takes_back = frozenset(data.takes_back)
        self.ing = frozenset(data.before_ing)
        self.suffixes = (*pack.quoting.negation_endings, *data.before_ing)
        self.endings = tuple(pack.quoting.negation_endings)
        self.turned = frozenset((*data.turned_by_denial, *(f"pair {each}" for each in data.pairs)))
        self.first_of_hedges = frozenset(each.split()[0] for _, words in hedges for each in words)
        """The first word of each hedge, which may stand apart: offered, at the talks, to go."""
        self.before_numbers = frozenset(data.only_before_numbers)
        self.openers = frozenset(pack.quoting.clause_openers)
        parts = pack.numbers.parts
        self.numbers = frozenset(
            (*pack.numbers.words, *pack.numbers.scales, *parts, *(f"{each}s" for each in parts))
        )
        dates = pack.dates
        self.units, self.away = frozenset(dates.units), frozenset(dates.away)
        self.months = frozenset(map(str.lower, dates.months))
        self.times = frozenset(map(str.lower, (*dates.months, *dates.weekdays, *dates.units, *dates.seasons)))
        self._pack = pack

    def is_telling(self, word: str) -> bool:
        """Whether a word tells something by itself."""
        return len(word) >= _SHORTEST and not self._pack.is_function_word(word)

    def is_number(self, word: str) -> bool:
        """Whether a token begins a number."""
        return word[0].isdigit() or word in self.numbers or word in _CURRENCIES

    def ends_clause(self, word: str) -> bool:
        """Whether a clause ends at a token."""
        return word in _STOPS or word in self.openers


turning_words_of = cache(TurningWords)


def _index(entries: Iterable[tuple[str, Axis, int]]) -> dict[str, list[Entry]]:
    """Phrases by their first token."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for phrase, axis, pole in entries:
        words = tuple(each.word for each in tokens(phrase))
        found[words[0]].append((words, axis, pole))
    return {first: sorted(each, key=lambda entry: -len(entry[0])) for first, each in found.items()}


@lru_cache(maxsize=_KEPT)
def turns(text: str, pack: Pack) -> tuple[Turn, ...]:
    """The turning words of a text, in order; two denials of one clause that deny one another are left out.

    A denial that says when, as in "did not open until May", has no pole. A word that a denial turns round has the other pole, and the denial stands among its words.

    Args:
        text: A statement, a quote or a sentence.
        pack: Its language's; one without such words finds none.
    """
    if not pack.turns.axes:
        return ()
    return tuple(sorted(_TurnReader(text, pack).read(), key=lambda turn: (turn.start, turn.axis)))


class _TurnReader:
    """Reads one text."""

    def __init__(self, text: str, pack: Pack) -> None:
        self.text, self.words = text, turning_words_of(pack)
        self.tokens = tokens(text)
        firsts = self.words.firsts
        self.candidates = [at for at, each in enumerate(self.tokens) if each.word in firsts]
        self.taken: set[int] = set()  # tokens of phrases that are read already

    def read(self) -> Iterator[Turn]:
        """All turns."""
        sides = [each for each in self._found(self.words.sides) if self._is_before_number(each)]
        self._take(sides)
        self._take(self._found(self.words.masks))
        yield from (self._turn(*each) for each in sides)
        found = self._denials()
        back = self._taken_back()
        loose = {each for each in found if back[each[1]]}
        yield from (self._turn(start, end, axis, 0) for start, end, axis, _ in sorted(loose))
        denials = self._cancelled([each for each in found if each not in loose])
        self._take(
            each for each in denials if each[1] - each[0] > 1 or self.tokens[each[0]].word in self.words.ing
        )
        spent: set[int] = set()
        for start, end, axis, pole in self._found(self.words.axes):
            denial = self._denial_of(start, denials) if axis in self.words.turned else None
            if not self._says_it(start, end, axis):
                continue
            if denial is None:
                yield self._turn(start, end, axis, pole)
            else:
                spent.add(denial)
                yield self._turn(denial, end, axis, -pole)
        yield from (self._turn(*each) for each in denials if each[0] not in spent)

    def _turn(self, start: int, end: int, axis: Axis, pole: int) -> Turn:
        """The turn of some tokens."""
        first, last = self.tokens[start].start, self.tokens[end - 1].end
        return Turn(start=first, end=last, words=self.text[first:last], axis=axis, pole=pole)

    def _found(self, index: Mapping[str, list[Entry]]) -> list[tuple[int, int, Axis, int]]:
        """The phrases of an index in tokens that are not taken: from, to, axis, pole; those that begin at one token by axis."""
        found: list[tuple[int, int, Axis, int]] = []
        upto = 0
        for at in self.candidates:
            entries = index.get(self.tokens[at].word)
            if entries is None or at < upto or at in self.taken:
                continue
            fits = [each for each in entries if self._stands(each[0], at)]
            longest = len(fits[0][0]) if fits else 0
            found += [(at, at + longest, axis, pole) for words, axis, pole in fits if len(words) == longest]
            upto = at + longest
        return found

    def _stands(self, words: tuple[str, ...], at: int) -> bool:
        """Whether a phrase stands at a token, none of its own taken."""
        if len(words) == 1:
            return True
        here = self.tokens[at : at + len(words)]
        return tuple(each.word for each in here) == words and self.taken.isdisjoint(
            range(at, at + len(words))
        )

    def _take(self, found: Iterable[tuple[int, int, Axis, int]]) -> None:
        """Marks the tokens of what is read."""
        for start, end, *_ in found:
            self.taken.update(range(start, end))

    def _is_before_number(self, found: tuple[int, int, Axis, int]) -> bool:
        """Whether a number follows, but for an article, to which it belongs: not in 87 more than ten years ago."""
        if self._compares(*found[:2]):
            return False
        rest = [each.word for each in self.tokens[found[1] : found[1] + 2]]
        return bool(rest) and (
            self.words.is_number(rest[0]) or (len(rest[0]) == 1 and self.words.is_number(rest[-1]))
        )

    def _compares(self, start: int, end: int) -> bool:
        """Whether a number before some tokens is compared with that of a time told behind them: 87 (people) more than ten years ago."""
        before = [each.word for each in self.tokens[max(start - _NOUN_BEFORE, 0) : start]]
        if before and not self.words.is_number(before[-1]) and self.words.is_telling(before[-1]):
            before.pop()
        if not before or not self.words.is_number(before[-1]) or _YEAR.fullmatch(before[-1]):
            return False
        rest = [each.word for each in self.tokens[end : end + _TIME_BEHIND]]
        while rest and self.words.is_number(rest[0]):
            rest.pop(0)
        return len(rest) > 1 and rest[0].removesuffix("s") in self.words.units and rest[1] in self.words.away

    def _denials(self) -> list[tuple[int, int, Axis, int]]:
        """The denials: words, endings such as n't, and `denied` before a verb in -ing."""
        found = self._found(self.words.denials)
        known = {start for start, *_ in found}
        for at, token in enumerate(self.tokens):
            if at in self.taken or at in known or not token.word.endswith(self.words.suffixes):
                continue
            after = self.tokens[at + 1].word if at + 1 < len(self.tokens) else ""
            if token.word.endswith(self.words.endings) or (
                token.word in self.words.ing and after.endswith("ing")
            ):
                found.append((at, at + 1, DENIAL, -1))
        return sorted(found)

    def _taken_back(self) -> list[bool]:
        """By token, whether a denial that ends there says when, not that: did not open until May."""
        found = [False]
        for token in reversed(self.tokens):
            taken_back = token.word in self.words.takes_back
            found.append(taken_back or (found[-1] and not self.words.ends_clause(token.word)))
        return found[::-1]

    def _cancelled(self, denials: list[tuple[int, int, Axis, int]]) -> list[tuple[int, int, Axis, int]]:
        """The denials without those of which one denies the next: did not deny that."""
        kept: list[tuple[int, int, Axis, int]] = []
        for each in denials:
            if self.tokens[each[0]].word in self.words.carry_on:
                kept.append(each)  # neither the bank nor its owner
            elif kept and each[0] - kept[-1][1] < _REACH and self._is_one_clause(kept[-1][1], each[0]):
                self.taken.update((*range(*kept[-1][:2]), *range(*each[:2])))
                kept.pop()
            else:
                kept.append(each)
        return kept

    def _denial_of(self, at: int, denials: list[tuple[int, int, Axis, int]]) -> int | None:
        """The token of the denial that turns a word round."""
        before = bisect_left(denials, at, key=lambda each: each[0])
        for start, end, *_ in reversed(denials[max(0, before - _REACH) : before]):
            between = [each.word for each in self.tokens[end:at]]
            if end <= at and len(between) < _REACH and not any(map(self._parts, between)):
                return start
        return None

    def _parts(self, word: str) -> bool:
        """Whether a word between a denial and another leads the denial elsewhere: it ends a clause, or is denied itself."""
        return self.words.ends_clause(word) or (self.words.is_telling(word) and not word.endswith("ly"))

    def _is_one_clause(self, start: int, end: int) -> bool:
        """Whether no clause ends between two tokens."""
        return not any(self.words.ends_clause(each.word) for each in self.tokens[start:end])

    def _says_it(self, start: int, end: int, axis: Axis) -> bool:
        """Whether a word is what it looks like: `up` before a number, `second` no unit, `may` no month."""
        before = self.tokens[start - 1].word if start else ""
        after = self.tokens[end].word if end < len(self.tokens) else ""
        word = self.text[self.tokens[start].start : self.tokens[end - 1].end]
        if word.lower() in self.words.before_numbers:
            return bool(after) and self.words.is_number(after)
        if axis == RANK:
            return not (
                self.words.is_number(before or ".")
                or (self.words.is_number(after or ".") and word.lower() not in self.words.ordinals)
                or after in ("of", "later", "-")
                or after
                in (self.words.times if word.lower() not in self.words.ordinals else self.words.months)
            )
        return not (
            axis in HEDGES
            and word[0].isupper()
            and word.lower() in {each.lower() for each in self.words.months}
        )
