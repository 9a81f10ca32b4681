"""Days of the proleptic Gregorian calendar as numbers.

A day's number equals `datetime.date.toordinal` (1 is 0001-01-01), but goes on below year 1: year 0000 is
1 BC, as in ISO 8601. The arithmetic is Howard Hinnant's, "chrono-Compatible Low-Level Date Algorithms"
(days_from_civil, civil_from_days): years counted from March, so that the leap day comes last.
"""

from __future__ import annotations

from typing import Final

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

CYCLE_DAYS: Final = 146_097
"""Days in 400 years, after which the calendar repeats."""

_MARCH_0000: Final = -305  # the number of 0000-03-01


def month_length(year: int, month: int) -> int:
    """The number of days of a month from 1 to 12."""
    if month == 2:  # noqa: PLR2004 - February
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def ordinal(year: int, month: int, day: int) -> int:
    """The number of a day that is in the calendar; 1 is 0001-01-01."""
    if month > 2:  # noqa: PLR2004 - the counted year begins in March
        month -= 3
    else:
        month += 9
        year -= 1
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day - 1 + _MARCH_0000


def civil(day: int) -> tuple[int, int, int]:
    """The year, month and day of a day's number; the inverse of `ordinal`."""
    cycle, rest = divmod(day - _MARCH_0000, CYCLE_DAYS)
    year = (rest - rest // 1460 + rest // 36_524 - rest // 146_096) // 365
    rest -= 365 * year + year // 4 - year // 100
    month = (5 * rest + 2) // 153  # 0 is March
    date = rest - (153 * month + 2) // 5 + 1
    late = month > 9  # noqa: PLR2004 - January and February belong to the next year
    return year + 400 * cycle + late, month - 9 if late else month + 3, date


def iso(day: int) -> str:
    """A day's number as ISO 8601 text: `2015-07-24`, `-0043-03-15`."""
    year, month, date = civil(day)
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{date:02}"
