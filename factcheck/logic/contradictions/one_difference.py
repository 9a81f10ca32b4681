"""The one thing in which two statements that say nearly the same differ.

A number, a date, a name, a denial, or two words that are opposites. What may be a paraphrase is no difference: a denial
beside another word that may deny, words in another order, more than a word that only one of them has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from factcheck.logic.contradictions.side_by_side import SideBySide, without
from factcheck.logic.contradictions.statement_pieces import StatementApart, StatementPiece, stem_of

OTHER = 1
"""Other words, on each side, that may stand beside a figure that differs."""
MORE = 1
"""Words that one of two statements may have more, where they differ in a denial or in opposites."""


class OneDifference(NamedTuple):
    """In what two statements differ, and the words of each."""

    kind: str  # `number`, `date`, `name`, `negation`, `opposite`
    words: tuple[str, str]


_FIGURE_WORD: Final = re.compile(r"\w+")
_NOT_ONE: Final = OneDifference("", ("", ""))
"""They differ in what is not one thing."""


def one_difference(one: StatementApart, two: StatementApart) -> OneDifference | None:
    """In what two statements differ; None where that is nothing, or more than one thing.

    Args:
        one: A statement.
        two: Another.
    """
    both = SideBySide(one, two)
    if both.are_far_apart or not (both.own or both.others):
        return None
    return _Differing(both).difference()


class _OfEach(NamedTuple):
    """Pieces of the one statement, and of the other."""

    left: Sequence[StatementPiece]
    right: Sequence[StatementPiece]

    def without(self, some: _OfEach) -> _OfEach:
        """What is none of some."""
        return _OfEach(without(self.left, some.left), without(self.right, some.right))

    def telling(self) -> _OfEach:
        """Those that tell something by themselves."""
        return _OfEach(*([each for each in side if each.sort != "small"] for side in self))

    def of(self, *sorts: str) -> _OfEach:
        """Those of some sorts."""
        return _OfEach(*([each for each in side if each.sort in sorts] for side in self))


class _Differing:
    """What two statements have each alone, looked at kind by kind."""

    def __init__(self, both: SideBySide) -> None:
        self.both = both
        self.texts = (both.one, both.two)
        self.all = _OfEach(both.left, both.right)
        pairs = self._opposites()
        self.opposites = _OfEach([one for one, _ in pairs], [two for _, two in pairs])
        self.rest = _OfEach(both.own, both.others).without(self.opposites)

    def difference(self) -> OneDifference | None:
        """The one difference."""
        found = [each for each in (self._figures(), self._names(), self._denials()) if each is not None]
        if _NOT_ONE in found or len(self.opposites.left) > 1:
            return None
        if not self.opposites.left:
            return found[0] if found else None
        if found:  # northern Ghana, southern Mali
            is_one = found[0].kind == "name" and self._lead_to_names(self.opposites)
            return found[0] if is_one else None
        return self._opposite()

    def _opposites(self) -> list[tuple[StatementPiece, StatementPiece]]:
        """The pieces that are opposites, each in one pair."""
        found: list[tuple[StatementPiece, StatementPiece]] = []
        free = list(self.both.others)
        for piece in self.both.own:
            opposite = next((each for each in free if self.both.are_opposites(piece, each)), None)
            if opposite is not None:
                free = without(free, [opposite])
                found.append((piece, opposite))
        return found

    def _opposite(self) -> OneDifference | None:
        if not self._is_in_place(self.opposites, self.rest.telling()):
            return None
        both = (*self.opposites.left, *self.opposites.right)
        kind = "negation" if any(each.is_denied or each.is_denial for each in both) else "opposite"
        return OneDifference(kind, self._said(self.opposites))

    def _figures(self) -> OneDifference | None:
        """The figures that differ; where one statement has more of them than the other, that is another thing."""
        figures = self.rest.of("figure")
        if self._numbers(figures.left) == self._numbers(figures.right):
            return None  # there are none, or seven to four is 7–4
        words = self.rest.without(figures).telling()
        is_one = (
            all(figures)
            and all(_are_together(some, pieces) for some, pieces in zip(figures, self.all, strict=True))
            and all(len(some) <= OTHER for some in words)
            and not self._are_on_two_things(words)
            and not self.both.count_two_things(figures.left[0], figures.right[0])
            and (not any(words) or self._are_in_one_order(figures, words))
        )
        is_date = any(each.is_date for each in (*figures.left, *figures.right))
        return OneDifference("date" if is_date else "number", self._said(figures)) if is_one else _NOT_ONE

    def _numbers(self, figures: Sequence[StatementPiece]) -> list[str]:
        """The words of some figures, numbers in digits."""
        return [stem_of(word, self.both.pack) for each in figures for word in _FIGURE_WORD.findall(each.key)]

    def _names(self) -> OneDifference | None:
        """The one name that differs, in the same place."""
        names = self.rest.of("name", "opening")
        if not (names.left or names.right) or self._are_common_words(names):
            return None
        words = self.rest.without(names).telling()
        if not all(self._is_one_name(some, text) for some, text in zip(names, self.texts, strict=True)):
            return _NOT_ONE
        if len(words.left) == len(words.right) == 1 and self._lead_to_names(words):
            names = _OfEach(
                [*words.left, *names.left], [*words.right, *names.right]
            )  # medieval Japan, ancient Rome
            words = _OfEach([], [])
        is_one = not any(words) and self._are_in_one_order(names, words)
        return OneDifference("name", self._said(names)) if is_one else _NOT_ONE

    def _are_common_words(self, names: _OfEach) -> bool:
        """Whether they are a first word that in the other statement stands elsewhere or not at all, and so is none, perhaps."""
        both = (*names.left, *names.right)
        return all(each.sort == "opening" for each in both) and not all(names)

    def _is_one_name(self, names: Sequence[StatementPiece], text: StatementApart) -> bool:
        """Whether it is one, or a place and where it lies: Fort Lauderdale, Florida."""
        between = [text.text[one.end : two.start].strip() for one, two in pairwise(names)]
        return bool(names) and all(each == "," for each in between)

    def _lead_to_names(self, words: _OfEach) -> bool:
        """Whether a name stands right behind each of two words."""
        return all(
            any(each.sort == "name" and each.start == some[0].end + 1 for each in pieces)
            for some, pieces in zip(words, self.all, strict=True)
        )

    def _denials(self) -> OneDifference | None:
        """What one of two statements denies and the other does not."""
        denials = _OfEach(*([each for each in side if each.is_denial] for side in self.rest))
        if bool(denials.left) == bool(denials.right):
            return None
        words = self.rest.without(denials).telling()
        if not self._is_in_place(_OfEach([], []), words) or self._may_deny_otherwise(denials):
            return _NOT_ONE
        return OneDifference("negation", self._said(denials))

    def _may_deny_otherwise(self, denials: _OfEach) -> bool:
        """Whether a word that one statement alone has may deny without a denial: flightless, lacks, only."""
        one, two = self.texts
        return self._may_deny(one, two, denials.left) or self._may_deny(two, one, denials.right)

    def _may_deny(
        self, text: StatementApart, other: StatementApart, denials: Sequence[StatementPiece]
    ) -> bool:
        said = {word for each in denials for word in text.said(each).casefold().split()}
        before = {word for each in denials for word in text.text[: each.start].split()[-1:]}  # but not
        return any(
            word in text.language.pack.turns.near_denials
            or (stem_of(word, text.language.pack) not in other.stems and self._denies_by_form(word))
            for word in text.words - other.words - said - before
        )

    def _denies_by_form(self, word: str) -> bool:
        data = self.both.pack.turns
        begins = word.startswith(data.denying_beginnings) and not word.startswith(data.undenying_beginnings)
        return begins or word.endswith(data.denying_endings)

    def _are_on_two_things(self, words: _OfEach) -> bool:
        """Whether of each statement one of some words stands first: The library has 40, the museum has 50."""
        return all(
            any(each.start == pieces[0].start for each in some)
            for some, pieces in zip(words, self.all, strict=True)
        )

    def _is_in_place(self, differing: _OfEach, words: _OfEach) -> bool:
        """Whether all else stands in the same order before and behind what differs, but for a word more in one of them."""
        return len(words.left) + len(words.right) <= MORE and self._are_in_one_order(differing, words)

    def _are_in_one_order(self, differing: _OfEach, words: _OfEach) -> bool:
        """Whether what is in both stands in the same order before and behind what differs; opposites and some words left out."""
        left, right = (
            _around(pieces, some, [*more, *aside])
            for pieces, some, more, aside in zip(self.all, differing, words, self.opposites, strict=True)
        )
        return left == right

    def _said(self, differing: _OfEach) -> tuple[str, str]:
        """What differs as each statement writes it."""
        left, right = (
            ", ".join(text.said(each) for each in some)
            for some, text in zip(differing, self.texts, strict=True)
        )
        return left, right


def _around(
    pieces: Sequence[StatementPiece], differing: Sequence[StatementPiece], left_out: Sequence[StatementPiece]
) -> list[str]:
    """The keys in order; what differs stands as an empty one, pieces in a row as one."""
    places = set(map(id, differing))
    kept = [
        each
        for each in without(pieces, left_out)
        if (each.sort != "small" and not each.is_denial) or id(each) in places
    ]
    keys = ["" if id(each) in places else each.key for each in kept]
    return [key for at, key in enumerate(keys) if key or at == 0 or keys[at - 1]]


def _are_together(some: Sequence[StatementPiece], pieces: Iterable[StatementPiece]) -> bool:
    """Whether no other piece that tells something stands between some of them."""
    places = set(map(id, some))
    found = [
        at for at, each in enumerate(each for each in pieces if each.sort != "small") if id(each) in places
    ]
    return found[-1] - found[0] == len(found) - 1
