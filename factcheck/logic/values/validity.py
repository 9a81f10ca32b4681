"""When a value surely holds, and whether two surely hold at one time.

Only what is certain counts: a value for some day of a year need not be that for a month of it. But two for the same
day, month or year are for the same time.

Time is real: what lasts until a day ends at some moment of it, and what lasts from that day begins at some later one, so that
two can share the day of a handover. Moments of a day are told apart as far as this needs: its midnight, early, and late.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from factcheck.dates import Bound, Edtf, Margins, Precision

Moment = float
"""A day's number, which is its first moment, with a part of it; or an infinity where nothing bounds it."""

_EARLY: Final = 0.25
_LATE: Final = 0.75


@dataclass(frozen=True, slots=True)
class Validity:
    """When a value holds; without anything said, always."""

    since: Moment = -math.inf  # it surely holds from this moment
    until: Moment = math.inf  # to this one; where `until` is earlier, it holds somewhere between the two
    span: tuple[int, int] | None = None  # the days somewhere between which it holds: a day, a month, a year
    moment: Fraction | str | None = None  # for a time of day: the instant, or its text without one


ALWAYS: Final = Validity()
SOME_TIME: Final = Validity(since=math.inf, until=-math.inf, span=(1, 0))
"""When a value holds that has no time: at that of others without one, and else at nobody knows which."""


def validity(when: Edtf | None, margins: Margins | None = None) -> Validity:
    """When a value with this date holds; always, where there is none.

    Args:
        when: The date.
        margins: How far dates marked `~` or `?` may be off; without them, marks say that nothing is certain.
    """
    if when is None:
        return ALWAYS
    since, until = _surely(when, margins)
    return Validity(since, until, _span(when, margins), _moment(when))


def throughout(when: Edtf | None, margins: Margins | None = None) -> Validity:
    """The same of what holds all the time of a month, a year or several: there was never any in 2015, or from 2004 to 2014.

    Args:
        when: The date.
        margins: As for `validity`.
    """
    plain = validity(when, margins)
    if when is None or when.alternatives or when.instant is not None:
        return plain
    first, last = when.start, when.end
    since, until = plain.since, plain.until
    if not when.is_interval:
        return (
            plain
            if plain.span is None
            else Validity(plain.span[0] + _EARLY, plain.span[1] + _LATE, plain.span)
        )
    if first.earliest is not None and _is_coarse(first):  # on the day of a handover there may be one
        since = first.earliest + _EARLY
    if last.latest is not None and _is_coarse(last):
        until = last.latest + _LATE
    return Validity(since, until)


def held(time: Validity) -> Validity:
    """When somebody has what one at a time has: on the day of a handover both do, so that a day is no one time.

    Args:
        time: When it is said to be so.
    """
    is_day = time.span is not None and time.span[0] == time.span[1] and time.moment is None
    return replace(time, span=None) if is_day else time


def overlap(one: Validity, two: Validity) -> bool:
    """Whether two values surely hold at one time."""
    if one.moment is not None and two.moment is not None and one.moment != two.moment:
        return False
    if one.span is not None and one.span == two.span:
        return True
    return one.since <= two.until and two.since <= one.until


def _is_coarse(bound: Bound) -> bool:
    """Whether an end is told by its month or year, and surely."""
    return bound.earliest != bound.latest and not bound.approximate and not bound.uncertain


def _span(when: Edtf, margins: Margins | None) -> tuple[int, int] | None:
    """The day, month, year or longer for which a value is given; None for an interval and what is vague."""
    if when.is_interval or when.alternatives or when.earliest is None or when.latest is None:
        return None
    for each in (when.start, when.end):
        if (each.approximate or each.uncertain) and (margins is None or margins.of(each) != each):
            return None
    return when.earliest, when.latest


def _moment(when: Edtf) -> Fraction | str | None:
    """What tells a date-time from others on its day; None for what has no time of day."""
    return when.text if when.instant is None and "T" in when.text else when.instant


def _surely(when: Edtf, margins: Margins | None) -> tuple[Moment, Moment]:
    """The first and last moment at which something with this time surely holds.

    A date lies somewhere inside its span: the last moment is earlier than the first, and it surely overlaps only with what holds
    from one to the other. An interval holds throughout, from the end of the day of its latest start to the beginning of that of
    its earliest end. An open end (`..`) is without limit; an unknown one says nothing for sure, and neither does one that is
    approximate or uncertain without margins.
    """
    first, last = _certain(when.start, margins), _certain(when.end, margins)
    if not when.is_interval:
        return last[1] + _LATE, first[0] + _EARLY
    open_start, open_end = when.start.precision is Precision.OPEN, when.end.precision is Precision.OPEN
    since = -math.inf if open_start else min(first[1], math.inf if open_end else last[1]) + 1
    until = math.inf if open_end else max(last[0], -math.inf if open_start else first[0])
    return since, until


def _certain(bound: Bound, margins: Margins | None) -> tuple[Moment, Moment]:
    """The first and last day of a bound with its margins; the wrong way round, so that nothing follows, where it is not certain."""
    is_marked = bound.approximate or bound.uncertain
    vague = margins is None and is_marked
    wide = margins.of(bound) if margins is not None and is_marked else bound
    earliest = -math.inf if wide.earliest is None or vague else wide.earliest
    latest = math.inf if wide.latest is None or vague else wide.latest
    return earliest, latest
