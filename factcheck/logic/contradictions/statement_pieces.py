"""A statement taken apart into the pieces that tell something: figures, names, turning words and the other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Final, Literal

from factcheck.languages.language import Language, language_of
from factcheck.languages.pack import Pack
from factcheck.readings.quantities import quantities
from factcheck.readings.reading import Axis, Quantity, Time, Turn
from factcheck.readings.times import times
from factcheck.readings.told_stems import told_stem
from factcheck.readings.turns import DENIAL, HEDGES, RANK, turns
from factcheck.records.claims import Claim
from factcheck.text.spans import Taken

Sort = Literal["figure", "name", "opening", "turn", "word", "small"]

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_OF_NAME: Final = re.compile(r"[’']s ")
_FIRST: Final = re.compile(r" I\b(?![’'])")
_POSSESSIVE: Final = re.compile(r"[’']s?$")


@dataclass(frozen=True, kw_only=True, slots=True)
class StatementPiece:
    """Something in a statement that tells something."""

    sort: Sort  # `opening`: a first word that may be a name; `small`: a function word that has an opposite
    key: str  # equal for pieces that say the same
    start: int  # in code points
    end: int
    is_date: bool = False  # of a figure
    axis: Axis = ""  # of a turning word
    pole: int = 0
    is_denial: bool = False  # denies by itself
    is_denied: bool = False  # a turning word that a denial turns round


@dataclass(frozen=True, eq=False)
class StatementApart:
    """A statement with its pieces in order."""

    claim: Claim
    language: Language = field(default_factory=language_of)

    @property
    def text(self) -> str:
        """The statement."""
        return self.claim.statement

    @cached_property
    def pieces(self) -> tuple[StatementPiece, ...]:
        """What it is made of, in order; function words are left out."""
        figures = list(_figures(self.text, self.language))
        taken = Taken([(each.start, each.end) for each in figures])
        found = [*figures]
        for some in (_names, _turns, _words):
            more = [each for each in some(self.text, self.language) if not taken.meets(each.start, each.end)]
            found += more
            taken = Taken(sorted((each.start, each.end) for each in found))
        return tuple(sorted(found, key=lambda each: each.start))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its words that tell something by themselves."""
        pack = self.language.pack
        return frozenset(stem_of(each, pack) for each in self.words)

    @cached_property
    def words(self) -> frozenset[str]:
        """All its words in small letters, with straight apostrophes."""
        return frozenset(_plain(match[0]) for match in _WORD.finditer(self.text))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """What the one reader of figures reads in it."""
        return quantities(self.text, self.language.pack)

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """The same of times."""
        return times(self.text, self.language.pack)

    def said(self, piece: StatementPiece) -> str:
        """A piece as it is written."""
        return self.text[piece.start : piece.end]


def stem_of(word: str, pack: Pack) -> str:
    """What a word in small letters has in common with its other forms, those in -ies and -ied among them.

    Args:
        word: A word, or a number in words.
        pack: Its language's.
    """
    stem = told_stem(word, pack)
    return f"{stem[:-1]}y" if stem.endswith("i") else stem


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")


def _figures(text: str, language: Language) -> Iterator[StatementPiece]:
    for each in language.figures(text):
        words = (
            stem_of(word, language.pack) or word for word in text[each.start : each.end].casefold().split()
        )
        yield StatementPiece(
            sort="figure", key=" ".join(words), start=each.start, end=each.end, is_date=each.kind == "date"
        )


def _names(text: str, language: Language) -> Iterator[StatementPiece]:
    """The names; King’s College is one, and Elizabeth I, whose numeral is read as the first person."""
    spans: list[tuple[int, int]] = []
    for each in language.names(text):
        numeral = _FIRST.match(text, each.end)
        end = numeral.end() if numeral else each.end
        if spans and _OF_NAME.fullmatch(text, spans[-1][1], each.start):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((each.start, end))
    for start, end in spans:
        yield StatementPiece(sort="name", key=text[start:end].casefold(), start=start, end=end)


def _turns(text: str, language: Language) -> Iterator[StatementPiece]:
    """The words that say which way, hedges left out; those of one place as one."""
    by_place: dict[tuple[int, int], list[Turn]] = {}
    for turn in turns(text, language.pack):
        if turn.axis == DENIAL and (not turn.pole or _plain(turn.words) in language.pack.turns.carry_on):
            continue
        if turn.axis not in HEDGES:
            by_place.setdefault((turn.start, turn.end), []).append(turn)
    done = 0
    for (start, end), some in sorted(by_place.items(), key=lambda place: (place[0][0], -place[0][1])):
        if start < done:
            continue
        done = end
        told = next((each for each in some if each.axis != DENIAL), some[0])
        words = _plain(told.words).split()
        axis, pole = told.axis, told.pole
        if axis == DENIAL:
            axis, pole = _denying_ends(language.pack).get(" ".join(words), (axis, pole))
        yield StatementPiece(
            sort="turn",
            key=" ".join(stem_of(each, language.pack) or each for each in words),
            start=start,
            end=end,
            axis=axis,
            pole=pole,
            is_denial=any(each.axis == DENIAL for each in some),
            is_denied=len(words) > 1
            and told.axis not in (DENIAL, RANK)
            and language.negations.are_among(words[:1]),
        )


@cache
def _denying_ends(pack: Pack) -> dict[str, tuple[Axis, int]]:
    """The denials that stand at the lower end of something, each with what: no one is the opposite of everyone."""
    return {
        phrase: (axis, -1)
        for axis, poles in pack.turns.axes.items()
        for phrase in poles.get("minus", ())
        if phrase in pack.turns.denials
    }


def _words(text: str, language: Language) -> Iterator[StatementPiece]:
    """The other words; what stands first may be a name, where no ending tells that it is none."""
    pack = language.pack
    opposed, denying = antonyms_of(pack), _other_denials(pack)
    for at, match in enumerate(_WORD.finditer(text)):
        word = _POSSESSIVE.sub("", _plain(match[0]))
        end = match.start() + len(word)
        stem = stem_of(word, pack) if word else ""
        if word in denying:
            yield StatementPiece(sort="turn", key=word, start=match.start(), end=end, is_denial=True)
        elif (
            at == 0 and stem and match[0][0].isupper() and _may_open_as_name(word, text[match.end() :], pack)
        ):
            yield StatementPiece(sort="opening", key=word, start=match.start(), end=end)
        elif stem:
            yield StatementPiece(sort="word", key=stem, start=match.start(), end=end)
        elif word in opposed:
            yield StatementPiece(sort="small", key=word, start=match.start(), end=end)


@cache
def _other_denials(pack: Pack) -> frozenset[str]:
    """Words that deny, or nearly, and are no turns: nothing, hardly."""
    return frozenset((*pack.quoting.negations, *pack.quoting.near_negations)) - frozenset(pack.turns.denials)


def _may_open_as_name(word: str, behind: str, pack: Pack) -> bool:
    """Whether no ending tells that a statement's first word is none; behind a word in -s a singular tells that it is no plural."""
    if behind.split(maxsplit=1)[:1] and behind.split(maxsplit=1)[0] in pack.names.after_singular:
        return not word.endswith(tuple(each for each in pack.names.common_endings if len(each) > 1))
    return not word.endswith(pack.names.common_endings)


@cache
def antonyms_of(pack: Pack) -> dict[str, frozenset[str]]:
    """Words in small letters and their stems, each with those of its opposites.

    Args:
        pack: A language's.
    """
    found: dict[str, set[str]] = {}
    for both in pack.turns.antonyms:
        one, other = both.split()
        for first, second in ((one, other), (other, one)):
            for form in _forms(first, pack):
                found.setdefault(form, set()).update(_forms(second, pack))
    return {word: frozenset(others) for word, others in found.items()}


def _forms(word: str, pack: Pack) -> set[str]:
    return {word, stem_of(word, pack)} - {""}
