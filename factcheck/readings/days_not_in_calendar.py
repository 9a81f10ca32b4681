"""Days and weeks in words that no calendar has: 31 June 2015, week 53 of 2021."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.calendar_dates import END, YEAR
from factcheck.readings.moments import is_in_calendar

_LAST_DAYS: Final = r"(?P<day>29|30|31)(?:st|th)?"
GREGORIAN_EVERYWHERE: Final = 1924
"""The first year in which nobody's newspapers had the Julian calendar; before it 29 February 1900 was a day somewhere."""

_LAST_WEEK: Final = 28  # a day of December that is always in the last week of its year


class _Impossible:
    """What finds a language's days and weeks that may not be in the calendar."""

    def __init__(self, pack: Pack) -> None:
        months = any_of((*pack.dates.months, *pack.dates.month_abbreviations))
        month, year = rf"(?P<month>{months})\b\.?", rf"(?P<year>{YEAR}){END}"
        self.days = (
            re.compile(rf"(?<![\w.,/–-]){_LAST_DAYS}(?: of)? {month},? {year}"),
            re.compile(rf"\b{month} {_LAST_DAYS},? {year}"),
        )
        self.week = re.compile(
            rf"\b{any_of(pack.dates.weeks)} (?P<week>\d{{1,2}} (?:of|in) )(?P<year>{YEAR}){END}",
            re.IGNORECASE,
        )


_impossible_of = cache(_Impossible)


def days_not_in_calendar(text: str, pack: Pack) -> Iterator[str]:
    """The days and weeks of a text that are in no calendar, as they are written.

    Args:
        text: A statement or quote.
        pack: Its language's.
    """
    patterns = _impossible_of(pack)
    for pattern in patterns.days:
        yield from (match[0] for match in pattern.finditer(text) if not _is_day(match, pack))
    for match in patterns.week.finditer(text):
        last = dt.date(int(match["year"]), 12, _LAST_WEEK).isocalendar().week
        if not 1 <= int(match["week"].split()[0]) <= last:
            yield match[0]


def _is_day(match: re.Match[str], pack: Pack) -> bool:
    year, day = int(match["year"]), int(match["day"])
    short = match["month"][:3]
    month = next(at for at, name in enumerate(pack.dates.months, 1) if name[:3] == short)
    return is_in_calendar(year if year >= GREGORIAN_EVERYWHERE else None, month, day)
