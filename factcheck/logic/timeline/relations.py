"""What an assertion about time says, as constraints between the starts and ends of two events.

Source of the relations: J. F. Allen, Maintaining knowledge about temporal intervals, CACM 26 (1983), 832-843. Each is
a conjunction of orders between the four ends. Moments are let in where they make sense; of two events that meet both
last, since a moment at the end of something would finish it and meet nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from factcheck.dates import Days
from factcheck.logic.timeline.scale import DAY, HOUR, STRICT
from factcheck.records.time_assertions import EventOrder, Relation

End = Literal["start", "end"]
_ORDERS: Final[Mapping[str, tuple[tuple[End, str, End], ...]]] = {
    "before": (("end", "<", "start"),),
    "meets": (("end", "=", "start"), ("start", "<", "start"), ("end", "<", "end")),
    "overlaps": (("start", "<", "start"), ("end", ">", "start"), ("end", "<", "end")),
    "starts": (("start", "=", "start"), ("end", "<", "end")),
    "during": (("start", ">", "start"), ("end", "<", "end")),
    "finishes": (("start", ">", "start"), ("end", "=", "end")),
    "same-time-as": (("start", "=", "start"), ("end", "=", "end")),
    "not-before": (("start", ">=", "start"),),
    "not-after": (("end", "<=", "end"),),
    "not-outside": (("start", ">=", "start"), ("end", "<=", "end")),
}
"""Allen's relations and the weak ones: which end of the event stands how to which end of the other. `overlaps` reads:
it starts before the other starts, it ends after the other starts, and it ends before the other ends."""
_INVERSES: Final[Mapping[str, str]] = {
    "after": "before",
    "met-by": "meets",
    "overlapped-by": "overlaps",
    "started-by": "starts",
    "contains": "during",
    "finished-by": "finishes",
}

LASTS: Final[Mapping[Relation, tuple[bool, bool]]] = {
    "meets": (True, True),
    "met-by": (True, True),
    "overlaps": (True, True),
    "overlapped-by": (True, True),
    "starts": (False, True),
    "started-by": (True, False),
    "during": (False, True),
    "contains": (True, False),
    "finishes": (False, True),
    "finished-by": (True, False),
}
"""Whether a relation tells of the event, and of the other, as of something that lasts longer than a moment."""

CLOCKS_CHANGE: Final = 2 * HOUR
"""How far the clocks of a place are put forward or back: by so much may hours differ from those by its calendar."""


@dataclass(frozen=True, slots=True)
class Difference:
    """`x[later] - x[earlier] >= least`, each end given as whether it is the other event's, and which."""

    earlier: tuple[bool, End]
    later: tuple[bool, End]
    least: int


@cache
def orders(relation: Relation) -> tuple[Difference, ...]:
    """The constraints of a relation without a gap.

    Args:
        relation: The relation.
    """
    return tuple(_orders(relation))


def _orders(relation: Relation) -> Iterator[Difference]:
    swapped = relation in _INVERSES
    for first, sign, second in _ORDERS[_INVERSES.get(relation, relation)]:
        one, two = (swapped, first), (not swapped, second)
        least = STRICT if sign in "<>" else 0
        if sign in ("<", "<=", "="):
            yield Difference(one, two, least)
        if sign in (">", ">=", "="):
            yield Difference(two, one, least)


def differences(order: EventOrder, *, by_the_clock: bool = False) -> Iterator[Difference]:
    """The constraints of an order, with its gap: more than n - 1 and less than n + 1 days, or hours.

    Args:
        order: The assertion.
        by_the_clock: Whether the ends are times in UTC, so that clocks that are put forward or back play no part.
    """
    if order.by is None:
        yield from orders(order.relation)
        return
    room = CLOCKS_CHANGE if order.by.is_in_hours and not by_the_clock else 0
    (between,) = orders(order.relation)
    least, most = order.by.more_than, order.by.less_than
    at_least = 0 if least is None else max(_steps(least) - room, 0) + STRICT
    yield Difference(between.earlier, between.later, at_least)
    if most is not None:
        yield Difference(between.later, between.earlier, STRICT - _steps(most) - room)


def _steps(days: Days) -> int:
    """A length in the units of the network; whole, since no part of a day is written that is less than a second."""
    return int(days * DAY)


@cache
def reaches(relation: Relation, *, bounded: bool) -> tuple[tuple[bool, bool], tuple[bool, bool]]:
    """Of the event and of the other: whether something bounds its start from above, and its end from below.

    Where not both are bounded so, however long it lasts changes nothing, and its start and end can be one.

    Args:
        relation: The relation.
        bounded: Whether it has a gap with a longest end.
    """
    said = [*orders(relation)]
    if bounded:
        said += [Difference(each.later, each.earlier, 0) for each in said]
    start, end = (
        tuple((is_other, name) in ends for is_other in (False, True))
        for name, ends in (
            ("start", [each.earlier for each in said]),
            ("end", [each.later for each in said]),
        )
    )
    return (start[0], end[0]), (start[1], end[1])
