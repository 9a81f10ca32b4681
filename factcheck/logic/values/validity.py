"""When a value surely holds, and whether two surely hold at one time.

Only what is certain counts: a value for some day of a year need not be that for a month of it. But two for the same
month or year are for the same time.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

from factcheck.dates import Bound, Edtf, Precision

Days = float
"""A day's number, or an infinity where nothing bounds it."""


@dataclass(frozen=True, slots=True)
class Validity:
    """When a value holds; without anything said, always."""

    since: Days = -math.inf  # it surely holds from this day
    until: Days = math.inf  # to this day; where `until` is earlier, it holds somewhere between the two
    span: tuple[int, int] | None = None  # the days somewhere between which it holds, for a month or a year
    moment: Fraction | str | None = None  # for a time of day: the instant, or its text without one


ALWAYS = Validity()


def validity(when: Edtf | None) -> Validity:
    """When a value with this date holds."""
    if when is None:
        return ALWAYS
    since, until = _surely(when)
    return Validity(since, until, _span(when), _moment(when))


def throughout(when: Edtf | None) -> Validity:
    """The same of what holds on all days of a month or a year: there was never any in 2015."""
    span = None if when is None else _span(when)
    return validity(when) if span is None else Validity(*span)


def overlap(one: Validity, two: Validity) -> bool:
    """Whether two values surely hold at one time."""
    if one.moment is not None and two.moment is not None and one.moment != two.moment:
        return False
    if one.span is not None and one.span == two.span:
        return True
    return one.since <= two.until and two.since <= one.until


def _span(when: Edtf) -> tuple[int, int] | None:
    """The month, year or longer for which a value is given; None for a day, an interval and what is vague."""
    vague = when.approximate or when.uncertain or bool(when.alternatives)
    if when.is_interval or vague or when.is_day or when.earliest is None or when.latest is None:
        return None
    return when.earliest, when.latest


def _moment(when: Edtf) -> Fraction | str | None:
    """What tells a date-time from others on its day; None for what has no time of day."""
    return when.text if when.instant is None and "T" in when.text else when.instant


def _surely(when: Edtf) -> tuple[Days, Days]:
    """The first and last day on which something with this time surely holds.

    A date lies somewhere inside its span: where that is longer than a day, the last day is earlier than the first,
    and it surely overlaps only with what holds from one to the other. An interval holds throughout, from its latest
    start to its earliest end. An open end (`..`) is without limit; an unknown, approximate or uncertain one says
    nothing for sure.
    """
    first, last = _certain(when.start), _certain(when.end)
    if not when.is_interval:
        return last[1], first[0]
    open_start, open_end = when.start.precision is Precision.OPEN, when.end.precision is Precision.OPEN
    since = -math.inf if open_start else min(first[1], math.inf if open_end else last[1])
    until = math.inf if open_end else max(last[0], -math.inf if open_start else first[0])
    return since, until


def _certain(bound: Bound) -> tuple[Days, Days]:
    """The first and last day of a bound; the wrong way round, so that nothing follows, where it is not certain."""
    vague = bound.approximate or bound.uncertain
    earliest = -math.inf if bound.earliest is None or vague else bound.earliest
    latest = math.inf if bound.latest is None or vague else bound.latest
    return earliest, latest
