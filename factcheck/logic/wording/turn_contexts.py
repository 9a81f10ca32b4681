"""What stands around a turning word: by it one tells whether two texts speak of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.readings.reading import Turn
from factcheck.readings.told_stems import told_stem
from factcheck.readings.turns import DENIAL, TextToken, tokens, turning_words_of, turns

_KEPT: Final = 4096  # texts
_WINDOW: Final = 7  # words that tell something on each side
_SENTENCE_ENDS: Final = frozenset(".!?;")
_CLOSE, _FAR = 2, 1  # how much a shared word of the same clause counts, and another


@dataclass(frozen=True, kw_only=True)
class Vicinity:
    """What stands on both sides of a turn: stems, each with how much it counts."""

    left: Mapping[str, int]
    right: Mapping[str, int]
    following: tuple[str, ...]  # the first stems behind it in its clause, at most two

    def score(self, other: Vicinity) -> int:
        """How much of this is around another turn too."""
        mine, others = {**self.right, **self.left}, {**other.right, **other.left}
        return sum(min(mine[each], others[each]) for each in mine.keys() & others.keys())


class TurnedText:
    """A text with its turns and the stems of its words."""

    def __init__(self, text: str, pack: Pack) -> None:
        self.text, self.pack = text, pack
        self.turns = turns(text, pack)

    @cached_property
    def tokens(self) -> list[TextToken]:
        """Its tokens."""
        return tokens(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in small letters, months left out."""
        months = turning_words_of(self.pack).months
        return frozenset(
            each.word for each in self.tokens if not (each.word in months and self.text[each.start].isupper())
        )

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words that tell something, numbers among them."""
        return frozenset(filter(None, (told_stem(each.word, self.pack) for each in self.tokens)))

    def after(self, turn: Turn) -> Iterator[TextToken]:
        """The words that tell something behind a turn in its clause, adverbs left out."""
        known = turning_words_of(self.pack)
        for token in self.tokens:
            if token.start >= turn.end:
                if known.ends_clause(token.word):
                    return
                if told_stem(token.word, self.pack) and not token.word.endswith("ly"):
                    yield token

    def is_unclear(self, turn: Turn) -> bool:
        """Whether a word in the clause of a turn stands for something said before."""
        return any(
            each.word in self.pack.turns.stand_ins
            and not self._is_parted(min(each.end, turn.end), max(each.start, turn.start))
            for each in self.tokens
        )

    def is_denied_apart(self, turn: Turn) -> bool:
        """Whether a denial stands in the clause of a turn that is not among its words."""
        return any(
            each.axis == DENIAL and not self._is_parted(min(each.end, turn.end), max(each.start, turn.start))
            for each in self.turns
        )

    def _is_parted(self, start: int, end: int) -> bool:
        """Whether a clause ends between two places."""
        known = turning_words_of(self.pack)
        return any(start <= each.start < end and known.ends_clause(each.word) for each in self.tokens)

    def vicinity(self, turn: Turn) -> Vicinity:
        """What stands around a turn in its sentence; `After the vote, he left` is read as `he left after the vote`."""
        before = [each for each in self.tokens if each.end <= turn.start]
        behind = [each for each in self.tokens if each.start >= turn.end]
        left, right = self._side(before[::-1]), self._side(behind)
        next_token = behind[0].word if behind else ""
        if (
            all(map(self._is_of_time, left))
            and turn.axis in self.pack.turns.two_sided
            and any(each.word == "," for each in behind)
        ):
            comma = next(at for at, each in enumerate(behind) if each.word == ",")
            left, right = self._side(behind[comma + 1 :]), self._side(behind[:comma])
        elif next_token in self.pack.turns.leads_to_its_subject and turn.axis in self.pack.turns.of_a_subject:
            left = {**left, **right}
        following = tuple(told_stem(each.word, self.pack) for each in islice(self.after(turn), 2))
        return Vicinity(left=left, right=right, following=following)

    def _is_of_time(self, told: str) -> bool:
        """Whether a stem is a number or a unit of time: three days before the vote, he left."""
        return told.isdigit() or told in {told_stem(unit, self.pack) for unit in self.pack.dates.units}

    def _side(self, side: list[TextToken]) -> dict[str, int]:
        """The stems of one side, the nearest first, each with what it counts."""
        known, weight, found = turning_words_of(self.pack), _CLOSE, dict[str, int]()
        for token in side:
            if token.word in _SENTENCE_ENDS or len(found) == _WINDOW:
                break
            weight = _FAR if known.ends_clause(token.word) else weight
            if each := told_stem(token.word, self.pack):
                found.setdefault(each, weight)
        return found


@lru_cache(maxsize=_KEPT)
def turned_text(text: str, pack: Pack) -> TurnedText:
    """A text with its turns, read once.

    Args:
        text: A statement, a quote or a sentence.
        pack: Its language's.
    """
    return TurnedText(text, pack)
