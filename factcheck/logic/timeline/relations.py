"""What an assertion about time says, as constraints between the starts and ends of two events.

Source of the relations: J. F. Allen, Maintaining knowledge about temporal intervals, CACM 26 (1983), 832-843. Each is
a conjunction of orders between the four ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from factcheck.dates import Gap
from factcheck.logic.timeline.scale import DAY, SECOND, STRICT, WITHIN_DAY
from factcheck.records.time_assertions import EventOrder, Relation

End = Literal["start", "end"]
_ORDERS: Final[Mapping[str, tuple[tuple[End, str, End], ...]]] = {
    "before": (("end", "<", "start"),),
    "meets": (("end", "=", "start"),),
    "overlaps": (("start", "<", "start"), ("end", ">", "start"), ("end", "<", "end")),
    "starts": (("start", "=", "start"), ("end", "<", "end")),
    "during": (("start", ">", "start"), ("end", "<", "end")),
    "finishes": (("start", ">", "start"), ("end", "=", "end")),
    "same-time-as": (("start", "=", "start"), ("end", "=", "end")),
}
"""Allen's relations: which end of the event stands how to which end of the other. `overlaps` reads: it starts before
the other starts, the other starts before it ends, and it ends before the other ends."""
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
"""Whether a relation can hold only if the event, and the other, lasts longer than a moment."""


@dataclass(frozen=True, slots=True)
class Difference:
    """`x[later] - x[earlier] >= least`, each end given as whether it is the other event's, and which."""

    earlier: tuple[bool, End]
    later: tuple[bool, End]
    least: int


def differences(order: EventOrder, *, by_the_clock: bool = False) -> Iterator[Difference]:
    """The constraints of an order, without its gap.

    Args:
        order: The assertion.
        by_the_clock: Whether the ends are instants rather than days, which a gap then measures exactly.
    """
    swapped = order.relation in _INVERSES
    for first, sign, second in _ORDERS[_INVERSES.get(order.relation, order.relation)]:
        one, two = (swapped, first), (not swapped, second)
        if sign == "=":
            yield Difference(one, two, 0)
            yield Difference(two, one, 0)
        elif sign == "<":
            yield Difference(
                one, two, STRICT if order.by is None else _least(order.by, by_the_clock=by_the_clock)
            )
        else:
            yield Difference(two, one, STRICT)
    if order.by is not None and order.by.longest is not None:
        one, two = (swapped, "end"), (not swapped, "start")
        yield Difference(two, one, -_most(order.by, by_the_clock=by_the_clock))


def in_hours(gap: Gap) -> bool:
    """Whether a gap is given in hours, minutes or seconds, so that it tells more than days do."""
    return "T" in gap.text


def _least(gap: Gap, *, by_the_clock: bool) -> int:
    """The least distance. A day's number may be so many days later whatever the hours; none at all may be no time."""
    if by_the_clock:
        return int(gap.shortest * 86_400) * SECOND
    days, _ = gap.calendar_days
    if days:
        return days * DAY - WITHIN_DAY
    return STRICT if gap.shortest else 0


def _most(gap: Gap, *, by_the_clock: bool) -> int:
    """The greatest distance, for a gap that has one."""
    if gap.longest is not None and by_the_clock:
        return int(gap.longest * 86_400) * SECOND
    days = gap.calendar_days[1] or 0
    return days * DAY + WITHIN_DAY
