"""How long it is between two dates, in the units of the calendar: for ages, durations and anniversaries."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from factcheck.dates import Edtf, parse_date
from factcheck.dates.days import civil
from factcheck.errors import DateError

Ends = tuple[Fraction, Fraction]
"""The least and the greatest that a number can be."""


def date_of(text: object) -> Edtf | None:
    """The date that an operand is, with known ends: `2015-07-24`, `2015`; None for anything else."""
    try:
        date = parse_date(str(text).strip())
    except DateError:
        return None
    return None if date.earliest is None or date.latest is None else date


def between(one: Edtf, other: Edtf, unit: str) -> Ends | None:
    """The least and the greatest number of units between two dates, whichever is earlier.

    Counted as people do: in complete units or with the one that has begun, days with or without the first.

    Args:
        one: A date.
        other: Another.
        unit: A unit of the calendar, as `UNITS` has it.
    """
    first, second = sorted((one, other), key=lambda date: (date.earliest or 0, date.latest or 0))
    (begin, last_begin), (end, last_end) = ((date.earliest, date.latest) for date in (first, second))
    if begin is None or last_begin is None or end is None or last_end is None:
        return None
    complete = UNITS[unit]
    least = complete(last_begin, end) if last_begin < end else 0
    greatest = complete(begin, max(last_begin, last_end))
    begun = unit in ("day", "days") or complete(begin, max(last_begin, last_end) - 1) == greatest
    return Fraction(least), Fraction(greatest + begun)


def _days(first: int, second: int) -> int:
    return second - first


def _weeks(first: int, second: int) -> int:
    return (second - first) // 7


def _months(first: int, second: int) -> int:
    (year, month, day), (later_year, later_month, later_day) = civil(first), civil(second)
    return (later_year - year) * 12 + later_month - month - (later_day < day)


def _years(first: int, second: int) -> int:
    return _months(first, second) // 12


_COMPLETE: dict[str, Callable[[int, int], int]] = {
    "day": _days,
    "week": _weeks,
    "month": _months,
    "year": _years,
}
UNITS = {name: complete for unit, complete in _COMPLETE.items() for name in (unit, f"{unit}s")}
"""The complete units from one day to a later one, by the unit's name."""
