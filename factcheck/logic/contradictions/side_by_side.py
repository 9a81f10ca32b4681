"""Two statements side by side: which pieces of each say what the other says too, and which it has alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from factcheck.logic.contradictions.name_forms import may_be_one_name
from factcheck.logic.contradictions.statement_pieces import (
    StatementApart,
    StatementPiece,
    antonyms_of,
    stem_of,
)
from factcheck.readings.comparing import agrees, same_noun
from factcheck.readings.reading import Quantity, Time
from factcheck.readings.times_agreeing import agree_in_time

FAR = 6
"""Pieces of a statement that another may lack, to be looked at closely."""

_DIGITS: Final = re.compile(r"\d+")
_Read = TypeVar("_Read", Quantity, Time)


class SideBySide:
    """Two statements whose pieces have one key where they say the same."""

    def __init__(self, one: StatementApart, two: StatementApart) -> None:
        self.one, self.two = one, two
        self.pack = one.language.pack
        self.left, self.right = one.pieces, two.pieces
        """Their pieces, in order; those of the second with the keys of the first where they say the same."""
        self.own, self.others = _leftovers(self.left, self.right)
        """What the first has alone, and the second."""
        if self.own and self.others and not self.are_far_apart:
            self.right = tuple(self._equated())
            self.own, self.others = _leftovers(self.left, self.right)

    @property
    def are_far_apart(self) -> bool:
        """Whether so much of one is not in the other that it is needless to look closely."""
        return len(self.own) > FAR or len(self.others) > FAR

    def _equated(self) -> Iterator[StatementPiece]:
        """The pieces of the second; one that says the same as one of the first in other words has the key of that."""
        free, alone = self.own, set(map(id, self.others))
        for piece in self.right:
            is_alone = id(piece) in alone
            same = next((each for each in free if self._is_same(each, piece)), None) if is_alone else None
            yield replace(piece, key=same.key) if same else piece
            free = without(free, [same]) if same else free

    def are_opposites(self, one: StatementPiece, two: StatementPiece) -> bool:
        """Whether a piece of the first says the opposite of one of the second."""
        if one.axis and one.axis == two.axis and one.pole * two.pole < 0:
            return one.axis not in self.pack.turns.converse or self._go_on_alike(one, two)
        is_figure = one.sort == two.sort == "figure"
        return not is_figure and self._have_opposites(one, two)

    def _go_on_alike(self, one: StatementPiece, two: StatementPiece) -> bool:
        """Whether the same word stands behind two pieces: what was bought by somebody was sold to them."""
        return self.one.text[one.end :].split()[:1] == self.two.text[two.end :].split()[:1]

    def count_two_things(self, one: StatementPiece, two: StatementPiece) -> bool:
        """Whether two numbers count what has two names: 40,000 books, 300 manuscripts."""
        first, second = _at(one, self.one.quantities), _at(two, self.two.quantities)
        return bool(first and second and same_noun(first, second) is False)

    def _is_same(self, one: StatementPiece, two: StatementPiece) -> bool:
        """Whether two pieces with two keys say the same, as far as anybody can tell."""
        sorts = {one.sort, two.sort}
        if sorts == {"figure"}:
            return (
                self._is_same_date(one, two) if one.is_date or two.is_date else self._is_same_number(one, two)
            )
        if sorts <= {"name", "opening"}:
            return may_be_one_name(self.one.said(one), self.two.said(two), self.pack)
        if sorts == {"turn"}:
            is_told = bool(one.axis) and (one.axis, one.pole) == (two.axis, two.pole)
            is_told = is_told and not (one.is_denial and two.is_denial)  # which may deny two things
            return is_told and one.axis not in self.pack.turns.of_those_taking_part
        if sorts == {"opening", "word"}:
            return stem_of(one.key, self.pack) == stem_of(two.key, self.pack)
        return False

    def _is_same_date(self, one: StatementPiece, two: StatementPiece) -> bool:
        if self._have_opposites(one, two):
            return False  # early May, late May, which may share a day
        if one.is_date and two.is_date and _DIGITS.sub("", one.key) == _DIGITS.sub("", two.key) != one.key:
            return _numbers(one) == _numbers(two)  # of two ranges both ends count
        time, other = _at(one, self.one.times), _at(two, self.two.times)
        return time is not None and other is not None and agree_in_time(time, other) is not False

    def _is_same_number(self, one: StatementPiece, two: StatementPiece) -> bool:
        read, other = _at(one, self.one.quantities), _at(two, self.two.quantities)
        if read is None or other is None:
            return read is not other  # nobody can tell where the reader reads one of them alone
        if (read.low, read.high) == (other.low, other.high):
            return True
        if read.unit == other.unit and _is_exact(read) and _is_exact(other):
            return False  # as what follows would say, in ten times as long
        return agrees(read, other)

    def _have_opposites(self, one: StatementPiece, two: StatementPiece) -> bool:
        """Whether a word of one piece is the opposite of a word of the other."""
        antonyms = antonyms_of(self.pack)
        forms, others = (
            {form for word in told.casefold().split() for form in (word, stem_of(word, self.pack))}
            for told in (self.one.said(one), self.two.said(two))
        )
        return any(not antonyms.get(form, frozenset()).isdisjoint(others) for form in forms)


def without(pieces: Iterable[StatementPiece], some: Sequence[StatementPiece]) -> list[StatementPiece]:
    """The pieces that are none of some.

    Args:
        pieces: All.
        some: What is left out.
    """
    left_out = set(map(id, some))
    return [each for each in pieces if id(each) not in left_out]


def _leftovers(
    left: Sequence[StatementPiece], right: Sequence[StatementPiece]
) -> tuple[list[StatementPiece], list[StatementPiece]]:
    """The pieces of each that the other lacks; of equal ones those between what is the same at both ends."""
    shorter = min(len(left), len(right))
    begin = next((at for at in range(shorter) if left[at].key != right[at].key), shorter)
    rest = shorter - begin
    end = next((at for at in range(rest) if left[-1 - at].key != right[-1 - at].key), rest)
    middle, other = left[begin : len(left) - end], right[begin : len(right) - end]
    return _lacking(middle, other), _lacking(other, middle)


def _lacking(some: Sequence[StatementPiece], others: Sequence[StatementPiece]) -> list[StatementPiece]:
    """The pieces of some that have no equal among others."""
    count = Counter(each.key for each in others)
    found = []
    for piece in some:
        if count[piece.key] > 0:
            count[piece.key] -= 1
        else:
            found.append(piece)
    return found


def _is_exact(read: Quantity) -> bool:
    return read.low == read.high and read.side == "exactly" and not read.is_rounded


def _numbers(piece: StatementPiece) -> list[int]:
    return [int(each) for each in _DIGITS.findall(piece.key)]


def _at(piece: StatementPiece, readings: Sequence[_Read]) -> _Read | None:
    """The reading that holds a figure."""
    return next((each for each in readings if each.start < piece.end and piece.start < each.end), None)
