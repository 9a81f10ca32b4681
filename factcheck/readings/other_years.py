"""Years and days of the Persian and the Islamic calendar, as the Gregorian ones that they may be; loosely."""

from __future__ import annotations

import re
from functools import partial
from math import ceil, floor
from typing import Final

from factcheck.dates.days import ordinal
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.moments import Form, dated
from factcheck.readings.reading import Time

PERSIAN_YEARS: Final = range(1200, 1500)
"""Years that a newspaper may mean by the Persian calendar, 1821 to 2121."""
_PERSIAN_LAG: Final = 621
_LONG_MONTHS: Final = 6  # of the Persian year: they have 31 days, the others 30
_EPOCH: Final = 227_015  # the number of the day on which the Islamic calendar begins
_ISLAMIC_YEAR: Final = 354.367  # days
_SLACK: Final = 15  # days that an Islamic date may be off: the moon is looked for


def other_forms(pack: Pack) -> tuple[Form, ...]:
    """The forms of dates that name another calendar by their words.

    Args:
        pack: A language's.
    """
    data = pack.dates
    persian, islamic = any_of(data.persian_calendar), any_of(data.islamic_calendar)
    day, year = r"(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?: of)? )?", r"(?P<year>1[2-4]\d\d)"
    of_persia = partial(_persian, pack=pack)
    return (
        (re.compile(rf"{day}(?P<month>{any_of(data.persian_months)}),? {year}(?!\w)"), of_persia),
        (re.compile(rf"{persian} {year}(?!\w)", re.IGNORECASE), persian_year),
        (re.compile(rf"(?:{any_of(data.islamic_months)},? |{islamic} )(?P<year>1?\d\d\d)(?!\w)"), _islamic),
        (re.compile(rf"(?P<year>1?\d\d\d) {islamic}(?!\w)"), _islamic),
    )


def persian_year(match: re.Match[str]) -> Time | None:
    """A year of the Persian calendar, of four digits that may begin with Gregorian ones.

    Args:
        match: The words, with the year.
    """
    year = int(match["year"])
    if year not in PERSIAN_YEARS:
        return None
    first, last = ordinal(year + _PERSIAN_LAG, 3, 19), ordinal(year + _PERSIAN_LAG + 1, 3, 22)
    return dated(match, (first, last), is_loose=True)


def _persian(match: re.Match[str], pack: Pack) -> Time | None:
    """A month or day of the Persian year, whose new year's day is the 20th or 21st of March."""
    year, month = int(match["year"]), pack.dates.persian_months[match["month"]]
    if year not in PERSIAN_YEARS:
        return None
    begins = 31 * (month - 1) - max(month - 1 - _LONG_MONTHS, 0)
    length = 31 if month <= _LONG_MONTHS else 30
    day = int(match["day"] or 0)
    if day > length:
        return None
    first = ordinal(year + _PERSIAN_LAG, 3, 20) + begins
    return dated(match, (first + max(day - 1, 0), first + (day or length)), is_loose=True)


def _islamic(match: re.Match[str]) -> Time | None:
    year = int(match["year"])
    first = _EPOCH + floor((year - 1) * _ISLAMIC_YEAR) - _SLACK
    return dated(match, (first, first + ceil(_ISLAMIC_YEAR) + 2 * _SLACK), is_loose=True)
