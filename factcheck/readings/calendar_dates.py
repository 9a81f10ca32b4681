"""Days and months as prose writes them: in digits, with the name of a month, by the name of a holiday."""

from __future__ import annotations

import re
from functools import partial

from factcheck.dates.days import ordinal
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.moments import Form, Span, dated, is_in_calendar, months
from factcheck.readings.reading import Time

DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?:1\d|2[01])\d\d"
END = r"(?!\w|[.,:/]\d)"
_LAST_DAY = r"(?P<last_day>[0-3]?\d)(?:st|nd|rd|th)?"
_GREGORIAN = 1583  # the first whole year of the Gregorian calendar
_SHORT_YEAR = 100  # below it the century is not written
_CLOCK = r"(?:[T ](?P<hour>[0-2]\d):(?P<minute>[0-5]\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?(?:\d\d)?)?)?"


def year_pattern(pack: Pack) -> str:
    """A pattern for a year with its era, as it stands after a month.

    Args:
        pack: A language's.
    """
    eras = any_of(pack.dates.eras)
    after = any_of(pack.dates.eras_after)
    return rf"(?:{after} )?(?P<year>{YEAR}|\d{{1,4}}(?= ?{eras}))(?: ?(?P<era>{eras})(?!\w))?"


def year_of(match: re.Match[str], pack: Pack) -> int | None:
    """The year that a match of `year_pattern` has; None without any.

    Args:
        match: The match.
        pack: A language's.
    """
    if match["year"] is None:
        return None
    year = int(match["year"])
    return 1 - year if is_before(match["era"], pack) else year


def is_before(era: str | None, pack: Pack) -> bool:
    """Whether years are counted backwards in an era, with full stops or without: B.C.

    Args:
        era: As it is written; None without any.
        pack: A language's.
    """
    return era is not None and era.replace(".", "") in pack.dates.eras_before


def day_forms(pack: Pack) -> tuple[Form, ...]:
    """The forms of days and months.

    Args:
        pack: A language's.
    """
    data = pack.dates
    names = any_of((*data.months, *data.month_abbreviations))
    month, year = rf"(?P<month>{names})\b\.?", year_pattern(pack)
    row = r"(?:, ?[0-3]?\d(?:st|nd|rd|th)?)*"  # of several days the first and the last are read: 2, 3 and 5 July
    more = rf"(?:(?: ?[–/-] ?|{row},? {any_of(data.joins)} (?:the )?){_LAST_DAY}(?!\w))?"
    ordinals = any_of(pack.numbers.ordinals)
    spelled = rf"(?P<ordinal>(?:{any_of(pack.numbers.words)}-)?{ordinals})"
    read, holiday = partial(_named, pack=pack), partial(_holiday, pack=pack)
    return (
        (re.compile(rf"(\d{{4}})-(\d\d)-(\d\d){_CLOCK}{END}"), _iso_day),
        (re.compile(rf"(\d{{1,2}})([./-]) ?(\d{{1,2}})\2 ?(\d{{4}}|(?<=/)\d\d){END}"), _numeric),
        (re.compile(rf"{DAY}{more}(?: of)? {month}(?:(?:\)?,?| of) {year}{END})?"), read),
        (
            re.compile(
                rf"{month}[ -](?:the )?{DAY}(?!\w|[.,:]\d|[’']?s\b){more}(?:(?:\)?,?| of| in) {year}{END})?"
            ),
            read,
        ),
        (re.compile(rf"{month}(?:,| of)?[ -]{year}{END}"), read),
        (re.compile(rf"{spelled} of {month}(?:,? {year}{END})?", re.IGNORECASE), read),
        (re.compile(rf"{month}(?: the)? {spelled}\b(?:,? {year}{END})?"), read),
        (re.compile(rf"(?P<name>{any_of(data.holidays)})\b(?:(?:,| of| in)? {year}{END})?"), holiday),
        (re.compile(rf"(?P<month>{any_of(data.months)})\b"), read),
    )


def _iso_day(match: re.Match[str]) -> Time | None:
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if not is_in_calendar(year, month, day):
        return None
    minute = None
    if match["hour"] and not match["zone"]:
        minute = (int(match["hour"]) * 60 + int(match["minute"]),) * 2
    number = ordinal(year, month, day)
    return dated(match, (number, number), year=year, month=month, day=day, minute=minute)


def _numeric(match: re.Match[str]) -> Time | None:
    """One of day, month and year in digits, in either order where both are in the calendar."""
    one, other, end = int(match[1]), int(match[3]), int(match[4])
    ends = (end,) if end >= _SHORT_YEAR else (1900 + end, 2000 + end)
    orders = ((one, other),) if match[2] == "." else ((one, other), (other, one))
    found = {(year, month, day) for year in ends for day, month in orders if is_in_calendar(year, month, day)}
    if not found:
        return None
    numbers = sorted(ordinal(*each) for each in found)
    year, month, day = found.pop() if len(found) == 1 else (None, None, None)
    return dated(match, *((each, each) for each in numbers), year=year, month=month, day=day)


def _named(match: re.Match[str], pack: Pack) -> Time | None:
    """One with the name of its month."""
    data, groups = pack.dates, match.groupdict()
    short = match["month"].capitalize()[:3]
    month = next(at for at, name in enumerate(data.months, 1) if name[:3] == short)
    year = year_of(match, pack) if "year" in groups else None
    day = int(groups.get("day") or 0) or _ordinal(groups.get("ordinal"), pack)
    last = int(groups.get("last_day") or 0) or day
    if day is None or last is None:
        return dated(match, *([months(year, month)] if year is not None else []), year=year, month=month)
    if not is_in_calendar(year, month, day) or not is_in_calendar(year, month, last) or last < day:
        return None
    if year is None and last > day:
        return dated(match, month=month, day=day, last_day=last)
    known = day if last == day else None
    spans = [] if year is None else days(year, month, day, last)
    return dated(match, *spans, year=year, month=month, day=known if len(spans) < 2 else None)  # noqa: PLR2004


def days(year: int, month: int, day: int, last: int) -> list[Span]:
    """The days from one to another of a month; of a year before the Gregorian calendar also as Julian ones.

    Args:
        year: The year.
        month: The month.
        day: The first.
        last: The last.
    """
    found = [(ordinal(year, month, day), ordinal(year, month, last))]
    if year < _GREGORIAN:
        lag = year // 100 - year // 400 - 2
        found += [(found[0][0] + lag, found[0][1] + lag)] if lag else []
    return sorted(found)


def _ordinal(words: str | None, pack: Pack) -> int | None:
    """The number of an ordinal in words: twenty-fourth."""
    if words is None:
        return None
    tens, _, ones = words.lower().rpartition("-")
    return pack.numbers.words.get(tens, 0) + pack.numbers.ordinals[ones]


def _holiday(match: re.Match[str], pack: Pack) -> Time | None:
    month, day = pack.dates.holidays[match["name"]]
    year = year_of(match, pack)
    spans = [] if year is None else days(year, month, day, day)
    return dated(match, *spans, year=year, month=month, day=day)
