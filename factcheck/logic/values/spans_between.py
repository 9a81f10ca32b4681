"""How long it is between two dates or times, in the units of the calendar: for ages, durations and anniversaries.

Counted from the second to the first, under nought where the first is earlier. Plain units may be complete or with the one
that has begun, days with or without the first; a date lies anywhere in its span.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from math import ceil, floor
from typing import Final

from factcheck.dates import Edtf, Margins, parse_date
from factcheck.dates.days import civil
from factcheck.errors import DateError
from factcheck.readings.units import unit_of
from factcheck.records.calculation_assertions import BEGUN, COMPLETE, uncounted

Ends = tuple[Fraction, Fraction]
"""The least and the greatest that a number can be."""

_DAY: Final = 86_400  # seconds
_CLOCK: Final = 3_600  # seconds by which one place's clocks are moved in spring and autumn
_DATED: Final = re.compile(r"-?\d{4}-.*|\[.*|.*[/~?%X].*", re.DOTALL)


@dataclass(frozen=True, kw_only=True, slots=True)
class CalendarUnit:
    """A unit in which times are counted."""

    name: str  # as the record has it
    months: int = 0  # how many it is; none for one that is so many seconds
    seconds: int = 0
    counted: str = ""  # `complete`, `begun`, or either

    @property
    def is_of_clock(self) -> bool:
        """Whether it is shorter than a day."""
        return 0 < self.seconds < _DAY

    def complete(self, first: int, second: int) -> int:
        """How many are over from one day to one that is no earlier.

        Args:
            first: A day by its number.
            second: Another.
        """
        if self.months:
            return _months(first, second) // self.months
        return (second - first) * _DAY // self.seconds


@cache
def calendar_unit(text: str) -> CalendarUnit | None:
    """The unit of the calendar or the clock that a text names, or None: `years`, `complete years`, `hours`.

    Args:
        text: The unit of a result.
    """
    plain = uncounted(text) or ""
    counted = "" if plain == text else text.split(maxsplit=1)[0].casefold()
    unit = unit_of(plain.strip())
    if unit is None or unit.root != "second" or unit.factor.denominator != 1:
        return None
    number = int(unit.factor)
    if unit.base == "month":
        return CalendarUnit(name=text, months=number, counted=counted)
    return CalendarUnit(name=text, seconds=number, counted=counted) if unit.base == "second" else None


def date_of(text: object) -> Edtf | None:
    """The date that an operand is, with known ends: `2015-07-24`, `2015`; None for anything else."""
    try:
        date = parse_date(str(text).strip())
    except DateError:
        return None
    return None if date.earliest is None or date.latest is None else date


def is_dated(text: object) -> bool:
    """Whether an operand is written as a date and no number: `2015-07`, `2015/..`; a year alone may be either.

    Args:
        text: The operand.
    """
    written = str(text).strip()
    if not _DATED.fullmatch(written):
        return False
    try:
        parse_date(written)
    except DateError:
        return False
    return True


def between(one: Edtf, other: Edtf, unit: CalendarUnit, margins: Margins) -> Ends | None:
    """The least and the greatest number of units from the second date to the first; None where an end is open.

    Args:
        one: A date.
        other: Another.
        unit: The unit in which it is counted.
        margins: How far dates marked as about or perhaps may be off.
    """
    if unit.is_of_clock and (seconds := _seconds_between(one, other)) is not None:
        return _of_clock(*seconds, unit)
    first, second = _days_of(one, margins), _days_of(other, margins)
    if first is None or second is None:
        return None
    if unit.is_of_clock:  # from some moment of the one to some moment of the other
        return _of_clock((first[0] - second[1] - 1) * _DAY, (first[1] - second[0] + 1) * _DAY, unit)
    least = _least(second[1], first[0], unit) if second[1] <= first[0] else -_most(first[0], second[1], unit)
    most = _most(second[0], first[1], unit) if second[0] <= first[1] else -_least(first[1], second[0], unit)
    return Fraction(least), Fraction(most)


def _least(first: int, second: int, unit: CalendarUnit) -> int:
    """The fewest units from one day to one that is no earlier."""
    complete = unit.complete(first, second)
    return complete + (not _is_over(first, second, unit)) if unit.counted == BEGUN else complete


def _most(first: int, second: int, unit: CalendarUnit) -> int:
    """The most units from one day to one that is no earlier."""
    complete = unit.complete(first, second)
    if unit.counted == COMPLETE:
        return complete
    with_first = unit.seconds == _DAY or unit.counted == BEGUN  # the days themselves are counted too
    return complete + (with_first or not _is_over(first, second, unit))


def _is_over(first: int, second: int, unit: CalendarUnit) -> bool:
    """Whether the last unit is over with the second day, and no other has begun."""
    return unit.complete(first, second - 1) < unit.complete(first, second)


def _of_clock(least: Fraction | int, most: Fraction | int, unit: CalendarUnit) -> Ends:
    """Between how many units there are in some seconds."""
    low, high = Fraction(least) / unit.seconds, Fraction(most) / unit.seconds
    if unit.counted == COMPLETE:
        return Fraction(_towards_zero(low)), Fraction(_towards_zero(high))
    if unit.counted == BEGUN:
        return Fraction(_away(low, floor)), Fraction(_away(high, ceil))
    return Fraction(floor(low)), Fraction(ceil(high))


def _towards_zero(number: Fraction) -> int:
    return floor(number) if number >= 0 else ceil(number)


def _away(number: Fraction, outwards: Callable[[Fraction], int]) -> int:
    """The unit that has begun; where one is just over, the next may have."""
    if number.denominator == 1 and (number > 0) == (outwards is ceil):
        return int(number) + (1 if number > 0 else -1)
    return ceil(number) if number > 0 else floor(number)


def _seconds_between(one: Edtf, other: Edtf) -> tuple[Fraction, Fraction] | None:
    """The seconds between two times of a day, both with an offset or both of one place; None for others."""
    if one.instant is not None and other.instant is not None:
        return one.instant - other.instant, one.instant - other.instant
    if one.instant is not None or other.instant is not None or one.local is None or other.local is None:
        return None
    room = 0 if one.earliest == other.earliest else _CLOCK
    return one.local - other.local - room, one.local - other.local + room


def _days_of(date: Edtf, margins: Margins) -> tuple[int, int] | None:
    """The first and the last day on which a date may lie."""
    start, end = margins.days(date)
    if start is None or end is None:
        return None
    return start, end


def _months(first: int, second: int) -> int:
    (year, month, day), (later_year, later_month, later_day) = civil(first), civil(second)
    return (later_year - year) * 12 + later_month - month - (later_day < day)
