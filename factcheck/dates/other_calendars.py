"""Dates of other calendars than the Gregorian one, named in words where they stand in place of a date of our notation.

EDTF has the Gregorian calendar alone (ISO 8601-1:2019, 4.2.1). A day is not converted here: who writes the record has the
source, and knows whether its author had converted it already.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from factcheck.dates.days import civil, month_length, ordinal

_PERSIAN_YEARS: Final = range(1200, 1500)
"""Years that a newspaper may mean by the Persian calendar, 1821 to 2121; as Gregorian ones hardly any article has them."""
_LONGEST_READ: Final = 60  # code points; a date has fewer
_LONG_MONTHS: Final = 6  # of the Persian year: the first six have 31 days, the others 30, the last 29 or 30
_YEAR: Final = re.compile(r"(?<!\d)\d{3,4}(?!\d)")
_DUAL_YEAR: Final = re.compile(r"(\d{2})(\d{2})/(\d{1,2})")
_DUAL_DAY: Final = re.compile(r"(\d{4}-\d{2})-(\d{2})/(\d{2})")


def foreign(text: str) -> str | None:
    """What calendar a text that is no date of ours names, and what to write; None where it names none.

    Args:
        text: What stands in place of a date.
    """
    match = _YEAR.search(text)
    if match is None or len(text) > _LONGEST_READ:
        return None
    year = int(match[0])
    told = (each.told(year) for each in _CALENDARS if year in each.years and each.named.search(text))
    return next(told, None)


def dual(text: str) -> str | None:
    """What a date with two years or two days means that looks like an interval, and what to write; None for any other.

    Args:
        text: A text with a slash: `1731/32`, `1732-02-11/22`.
    """
    if match := _DUAL_YEAR.fullmatch(text):
        century, first, last = match[1], match[2], match[3].zfill(2)
        span = f"{century}{first}/{century}{last}" if last > first else "the years, as in 1731/1732"
        if int(last) != (int(first) + 1) % 100:
            return f"both ends of an interval have four digits; write {span}"
        year = f"{int(century + first) + 1:04}"
        return (
            f"both ends of an interval have four digits; write {century}{first}/{year}; where it is one year of the Julian "
            f"calendar, which began in March, write {year}"
        )
    if match := _DUAL_DAY.fullmatch(text):
        head, first, last = match.groups()
        return (
            f"both ends of an interval are whole dates; write {head}-{first}/{head}-{last}; where it is one day, {first} in "
            f"the Julian calendar and {last} in the Gregorian, write {head}-{last}"
        )
    return None


def day_elsewhere(year: int, month: int, day: int) -> str | None:
    """In which other calendar a day stands that the Gregorian one does not have; None where in neither.

    Args:
        year: A year.
        month: From 1 to 12.
        day: A day that this month does not have.
    """
    if month == 2 and day == 29 and year % 4 == 0:  # noqa: PLR2004 - a leap day of the Julian calendar
        found = civil(ordinal(year, 2, 28) + _lag(year - 1) + 1)
        return f"the Julian calendar has this day, which is {_iso(*found)} in the Gregorian one that dates are in"
    if year in _PERSIAN_YEARS and month <= _LONG_MONTHS and month_length(year, month) < day <= 31:  # noqa: PLR2004
        return f"{_persian_year(year)}, and its month {month} has 31 days: write the day of the Gregorian calendar"
    return None


def as_persian(year: int) -> tuple[str, str] | None:
    """A year that may be one of the Persian calendar: the Gregorian ones as a date, and what it is in words.

    Args:
        year: A year as it is written, 1399.
    """
    return (f"{year + 621}/{year + 622}", _persian_year(year)) if year in _PERSIAN_YEARS else None


def _iso(year: int, month: int, day: int) -> str:
    return f"{year:0{5 if year < 0 else 4}}-{month:02}-{day:02}"


def _lag(year: int) -> int:
    """By how many days the Julian calendar is behind from March of a year on."""
    return year // 100 - year // 400 - 2


def _persian_year(year: int) -> str:
    return f"the year {year} of the Persian calendar (solar Hijri) runs from March {year + 621} to March {year + 622}"


def _persian(year: int) -> str:
    return (
        f"{_persian_year(year)}, and dates are Gregorian; write the day, or {year + 621}-03/{year + 622}-03 "
        "where the source has the year alone"
    )


def _lunar(_year: int) -> str:
    return "this is a date of the Islamic calendar (lunar Hijri), and dates are Gregorian; write the day as it is in that"


def _julian(year: int) -> str:
    told = "this is a date of the Julian calendar (Old Style), and dates are Gregorian; write the day as it is in that"
    if year % 100 == 0 or _lag(year) < 1:  # in a year such as 1900 it depends on the month
        return told
    return f"{told}, {_lag(year)} days later"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Calendar:
    """A calendar by what it is known in a text."""

    years: range  # that it may be meant in; "Iranian election 2009" is no date of it
    named: re.Pattern[str]
    told: Callable[[int], str]


_CALENDARS: Final = (  # `solar hijri` before `hijri`
    _Calendar(
        years=_PERSIAN_YEARS,
        named=re.compile(
            r"\b(?:Farvardin|Ordibehesht|Khordad|Tir|A?mordad|Shahrivar|Mehr|Aban|Azar|Dey|Bahman|Esfand|solar hijri|Persian"
            r"|Iranian|Jalali|Shamsi|S\.?H|A\.?P|A\.?H\.?S)(?!\w)|\A[۰-۹]{4}(?!\w)|\A\d{4}/\d{1,2}/\d{1,2}\Z",
            re.IGNORECASE,
        ),
        told=_persian,
    ),
    _Calendar(
        years=range(1, 1500),
        named=re.compile(
            r"\b(?:Muharram|Safar|Rabi|Jumada|Rajab|Sha'?ban|Ramadan|Shawwal|Dhu|A\.?H|Hijri|Islamic)(?!\w)",
            re.IGNORECASE,
        ),
        told=_lunar,
    ),
    _Calendar(
        years=range(1, 2100),
        named=re.compile(r"\b(?:O\.?S\.?|Old Style|Julian(?: calendar)?)\)?\Z", re.IGNORECASE),
        told=_julian,
    ),
)
