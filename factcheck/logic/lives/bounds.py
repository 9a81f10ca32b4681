"""Which facts of a life cannot all be so: each set of two or three that no day of birth and no day of death fit.

Of two days on a line, each between bounds, and of lengths of life between bounds, whatever has no solution has one of five
proofs: a birth after it was over, a death likewise, a life longer than itself, one that is too long for the first birth and
the last death, one too short for the last birth and the first death. So sets of three are enough (Helly's theorem, for
intervals, and that a later birth never makes an earlier birthday).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from factcheck.dates.lapses import Lapse, full_by, full_from
from factcheck.logic.lives.facts import LifeFact

Together = frozenset[LifeFact]
"""Facts that cannot all be so."""

_LIFE = LifeFact(claim=None, least=Lapse())
"""Nobody dies before birth."""


@dataclass(frozen=True, slots=True)
class _End:
    day: int
    fact: LifeFact


def impossible_together(facts: Sequence[LifeFact], most: int) -> Iterator[Together]:
    """The sets of facts that cannot all be so; some hold others.

    Args:
        facts: What is said of one life.
        most: How many of each kind of proof are looked at.
    """
    births = _ends(facts, lambda fact: fact.birth[0]), _ends(facts, lambda fact: fact.birth[1])
    deaths = _ends(facts, lambda fact: fact.death[0]), _ends(facts, lambda fact: fact.death[1])
    yield from islice((frozenset(pair) for pair in _crossing(*births)), most)
    yield from islice((frozenset(pair) for pair in _crossing(*deaths)), most)
    lengths = [fact for fact in facts if fact.least is not None or fact.beyond is not None]
    yield from islice(_never(lengths), most)
    yield from islice(_too_long([*lengths, _LIFE], births[0], deaths[1]), most)
    yield from islice(_too_short(lengths, births[1], deaths[0]), most)


def _ends(facts: Sequence[LifeFact], day_of: Callable[[LifeFact], int | None]) -> list[_End]:
    found = [(day_of(fact), fact) for fact in facts]
    return sorted((_End(day, fact) for day, fact in found if day is not None), key=lambda end: end.day)


def _crossing(firsts: Sequence[_End], lasts: Sequence[_End]) -> Iterator[tuple[LifeFact, LifeFact]]:
    """The pairs of which one begins after the other is over."""
    days = [end.day for end in firsts]
    for last in lasts:
        yield from ((first.fact, last.fact) for first in firsts[bisect_right(days, last.day) :])


def _never(lengths: Sequence[LifeFact]) -> Iterator[Together]:
    """The pairs of lengths of life of which one is at least what the other is not yet."""
    for one in lengths:
        for other in lengths:
            if one.least is None or other.beyond is None:
                continue
            if one.least.months and other.beyond.months and not (one.least.days or other.beyond.days):
                is_never = one.least.months >= other.beyond.months
            else:
                is_never = one.least.span[0] >= other.beyond.span[1]
            if is_never:
                yield frozenset((one, other))


def _too_long(
    lengths: Sequence[LifeFact], firsts: Sequence[_End], lasts: Sequence[_End]
) -> Iterator[Together]:
    """The sets in which the length is full, even from the first birth, only after the last death."""
    days = [end.day for end in lasts]
    for length in lengths:
        for first in firsts if length.least is not None else ():
            full = full_from(first.day, length.least or Lapse())
            for last in lasts[: bisect_left(days, full)]:
                yield frozenset((length, first.fact, last.fact)) - {_LIFE}


def _too_short(
    lengths: Sequence[LifeFact], lasts: Sequence[_End], firsts: Sequence[_End]
) -> Iterator[Together]:
    """The sets in which the length is full, even from the last birth, by the first death."""
    days = [end.day for end in firsts]
    for length in lengths:
        for last in lasts if length.beyond is not None else ():
            full = full_by(last.day, length.beyond or Lapse())
            for first in firsts[bisect_left(days, full) :]:
                yield frozenset((length, last.fact, first.fact))
