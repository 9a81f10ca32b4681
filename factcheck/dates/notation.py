"""The reader of EDTF text.

Source: ISO 8601-2:2019 in the profile of the Library of Congress, "Extended Date/Time Format (EDTF)
Specification" of 4 February 2019: levels 0 and 1, and of level 2 the one-of sets, the seasons by
hemisphere and the quarters, thirds and halves of a year. What else level 2 has is refused by name (`refusals.py`). Beyond the profile, an X may stand for all digits from some place on
(`1XXX`, `199X-XX-XX`), and a time of day may have decimals of a second and short offsets (`+02`, `+0230`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import Final

from factcheck.dates.days import MONTHS, month_length, ordinal
from factcheck.dates.edtf import OPEN, UNKNOWN, Bound, Edtf, Precision, hull
from factcheck.dates.other_calendars import day_elsewhere, dual, foreign
from factcheck.dates.parts_of_years import MONTHS_OF, SEASONS, months_span, season_spans
from factcheck.dates.refusals import (
    quoted,
    refusal,
    season_fault,
    unsupported_mask,
    whole_qualified,
)
from factcheck.errors import DateError, UnsupportedDateError

_DATE: Final = re.compile(r"(-?[0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([~?%]?)")
_DATE_TIME: Final = re.compile(
    r"(-?[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2}(?:\.[0-9]{1,9})?)"
    r"(?P<zone>Z|(?P<sign>[+-])(?P<zone_hours>[0-9]{2})(?::?(?P<zone_minutes>[0-9]{2}))?)?"
)
_MASKED_YEAR: Final = re.compile(r"-?[0-9]*X+")
_MASKS: Final = (Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM, Precision.UNSPECIFIED)

_MONTHS_LONG: Final = {2: Precision.QUARTER, 3: Precision.THIRD, 5: Precision.HALF}
"""How precise a part of a year is, by how many months after its first its last is."""
_MINUTE: Final = 60
_EPOCH: Final = ordinal(1970, 1, 1)
_DAY_SECONDS: Final = 86_400


@lru_cache(maxsize=16_384)
def parse_date(text: str) -> Edtf:
    """The date, season, date-time, interval or one-of set that an EDTF text stands for.

    Raises:
        DateError: The text is not in the notation, its day is not in the calendar, or an interval is reversed.
        UnsupportedDateError: The text is valid ISO 8601-2 of a form that is refused on purpose.
    """
    if match := _DATE.fullmatch(text):  # nearly every date on record
        return _single(text, match)
    if "/" in text:
        return _interval(text)
    if text.startswith(("[", "{")):
        return _set(text)
    if match := _DATE_TIME.fullmatch(text):
        return _date_time(text, match)
    raise _refused(text)


def _single(text: str, match: re.Match[str]) -> Edtf:
    """A date or season, with the spans of a season that may be one of several."""
    bound = _span(text, match)
    year, month, day = match.group(1, 2, 3)
    code = int(month) if month and not day and "X" not in text and int(month) > len(MONTHS) else None
    spans = season_spans(int(year), code) if code is not None and code in SEASONS else ()
    each = (replace(bound, earliest=first, latest=last) for first, last in spans)
    alternatives = tuple(Edtf(text=text, start=span, end=span, part=code) for span in each)
    return Edtf(
        text=text,
        start=bound,
        end=bound,
        part=code,
        alternatives=alternatives if len(alternatives) > 1 else (),
    )


def _bound(text: str) -> Bound:
    """The span of a single date or season."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise _refused(text)
    return _span(text, match)


def _refused(text: str) -> DateError:
    """The error for what is not a single date: its fault in the calendar, where it has one, or its form."""
    if whole := whole_qualified(text):
        _bound(whole)
    return refusal(text)


def _span(text: str, match: re.Match[str]) -> Bound:
    year, month, day, mark = match.groups()
    if "X" in text:
        bound = _masked(text, year, month, day)
    elif day is not None:
        bound = _day(text, int(year), int(month), int(day))
    elif month is not None:
        bound = _month(text, int(year), int(month))
    else:
        bound = _years(int(year), int(year), Precision.YEAR)
    if year == "-0000":
        raise DateError(f"{quoted(text)}: there is no year -0000; write 0000 for 1 BC, -0001 for 2 BC")
    if mark and month is not None and "X" not in month and int(month) in MONTHS_OF:
        raise DateError(
            f"{quoted(text)}: a quarter, third or half of a year takes no {mark}; write {text[:-1]}, or {year}{mark}"
        )
    return replace(bound, approximate=mark in "~%", uncertain=mark in "?%") if mark else bound


def _years(first: int, last: int, precision: Precision) -> Bound:
    return Bound(earliest=ordinal(first, 1, 1), latest=ordinal(last, 12, 31), precision=precision)


def _month(text: str, year: int, month: int) -> Bound:
    if 1 <= month <= len(MONTHS):
        first = ordinal(year, month, 1)
        return Bound(earliest=first, latest=first + month_length(year, month) - 1, precision=Precision.MONTH)
    if month in SEASONS:
        spans = season_spans(year, month)
        return Bound(earliest=spans[0][0], latest=spans[-1][1], precision=Precision.SEASON)
    if month in MONTHS_OF:
        first, last = months_span(year, month)
        begins, ends = MONTHS_OF[month]
        return Bound(earliest=first, latest=last, precision=_MONTHS_LONG[ends - begins])
    raise _no_month(text, month)


def _day(text: str, year: int, month: int, day: int) -> Bound:
    if not 1 <= month <= len(MONTHS):
        raise _no_month(text, month)
    if not 1 <= day <= 28 and not 1 <= day <= month_length(year, month):  # noqa: PLR2004 - every month has 28
        raise _no_day(text, year, month, day)
    number = ordinal(year, month, day)
    return Bound(earliest=number, latest=number)


def _no_month(text: str, month: int) -> DateError:
    return DateError(
        f"{quoted(text)} is not in the calendar: there is no month {month:02}; "
        "months run from 01 to 12, as in 2015-07, the seasons of a year from 21 to 24, as in 2015-21, and its quarters from "
        "33 to 36"
    )


def _no_day(text: str, year: int, month: int, day: int) -> DateError:
    head = f"{year:05}" if year < 0 else f"{year:04}"
    if day == 0:
        why = f"days count from 01; write {head}-{month:02} for the month as a whole"
    else:
        length = month_length(year, month)
        why = f"{MONTHS[month - 1]} {year} has {length} days; its last is {head}-{month:02}-{length}"
        if other := day_elsewhere(year, month, day):
            why += f"; {other}"
    return DateError(f"{quoted(text)} is not in the calendar: {why}")


def _masked(text: str, year: str, month: str | None, day: str | None) -> Bound:
    """The span of a date whose last digits are X, down from some place."""
    rest = (month or "XX") + (day or "XX")
    if "X" in year:
        if rest != "XXXX" or not _MASKED_YEAR.fullmatch(year):
            raise unsupported_mask(text, year, month, day)
        digits = [int(year.replace("X", digit)) for digit in "09"]
        last = -1 if digits[-1] < 0 and digits[0] == 0 else max(digits)  # `-0XXX`: there is no year -0000
        return _years(min(digits), last, _MASKS[year.count("X") - 1])
    if rest == "XXXX":
        return _years(int(year), int(year), Precision.YEAR)
    if month is None or "X" in month or day != "XX":
        raise unsupported_mask(text, year, month, day)
    if not 1 <= int(month) <= len(MONTHS):
        raise _no_month(text, int(month))
    return _month(text, int(year), int(month))


def _date_time(text: str, match: re.Match[str]) -> Edtf:
    """A day with a time, with its instant where the offset from UTC is given.

    A time without seconds cannot be written, so that one with none may be any of its minute.
    """
    bound = _bound(match[1])
    hour, minute, second = int(match["hour"]), int(match["minute"]), Fraction(match["second"])
    seconds = hour * 3600 + minute * 60 + second
    if minute > 59 or second >= 60 or seconds > _DAY_SECONDS:  # noqa: PLR2004 - minutes and seconds
        raise DateError(
            f"{quoted(text)}: there is no such time of day; times run from 00:00:00 to 23:59:59, and 24:00:00 ends a day"
        )
    _, _, decimals = match["second"].partition(".")
    grain = Fraction(1, 10 ** len(decimals)) if decimals else Fraction(1 if second else _MINUTE)
    local = Fraction(((bound.earliest or 0) - _EPOCH) * _DAY_SECONDS + seconds)
    instant = local - _offset(text, match) if match["zone"] else None
    return Edtf(text=text, start=bound, end=bound, instant=instant, local=local, grain=grain)


def _offset(text: str, match: re.Match[str]) -> int:
    """The seconds by which local time is ahead of UTC, from -12 to +14 hours as on the earth's clocks."""
    if match["zone"] == "Z":
        return 0
    hours, minutes = int(match["zone_hours"]), int(match["zone_minutes"] or 0)
    limit = 14 if match["sign"] == "+" else 12
    if minutes > 59 or hours * 60 + minutes > limit * 60 or (match["sign"] == "-" and hours == minutes == 0):  # noqa: PLR2004
        raise DateError(f"{quoted(text)}: offsets from UTC run from -12:00 to +14:00; write Z for UTC itself")
    return (hours * 3600 + minutes * 60) * (1 if match["sign"] == "+" else -1)


def _interval(text: str) -> Edtf:
    parts = text.split("/")
    if other := foreign(text) or dual(text):
        raise DateError(f"{quoted(text)}: {other}")
    if len(parts) != 2:  # noqa: PLR2004 - a start and an end
        raise DateError(
            f"{quoted(text)}: an interval has one slash between start and end, as in 2015-06/2015-08; "
            "a date has hyphens, year first, as in 2015-07-24"
        )
    start, end = _end(parts[0]), _end(parts[1])
    if start.earliest is not None and end.latest is not None and start.earliest > end.latest:
        raise DateError(f"{quoted(text)}: the interval ends before it begins; write {parts[1]}/{parts[0]}")
    return Edtf(text=text, start=start, end=end, is_interval=True)


def _end(text: str) -> Bound:
    """The days on which an interval can begin or end."""
    if text in ("", ".."):
        return OPEN if text else UNKNOWN
    if match := _DATE_TIME.fullmatch(text):
        raise UnsupportedDateError(
            f"{quoted(text)}: a time of day in an interval is not supported; write the day, {match[1]}"
        )
    bound = _bound(text)
    if bound.precision is Precision.SEASON:
        raise season_fault(text)
    return bound


def _set(text: str) -> Edtf:
    """A one-of set: the event falls on one of the dates, or between two of them joined by `..`."""
    items = text[1:-1].split(",")
    if text[0] + text[-1] not in ("[]", "{}") or not all(item.strip(" ") for item in items):
        raise DateError(
            f"{quoted(text)}: a set is a list of dates in square brackets, as in [2015-07-14, 2015-07-15]"
        )
    members = [_alternative(item.strip(" ")) for item in items]
    alternatives = tuple(each for member in members for each in member.alternatives or (member,))
    if text[0] == "{":
        raise UnsupportedDateError(
            f"{quoted(text)}: a set of which all members are meant (EDTF Level 2) is not supported; write an "
            "assertion for each date, or square brackets where one of them is meant: [2015-07-14, 2015-07-15]"
        )
    span = hull(each.start for each in alternatives)
    return Edtf(text=text, start=span, end=span, alternatives=alternatives)


def _alternative(text: str) -> Edtf:
    """A member of a set: a date, or a range from one date to another, perhaps open on a side."""
    first, dots, last = text.partition("..")
    if not dots:
        match = _DATE.fullmatch(text)
        if match is None:
            raise _refused(text)
        return _single(text, match)
    if not first and not last:
        raise DateError(
            f"{quoted(text)}: a range in a set has at least one end, as in [..1760-12-03] or [1760-12..]"
        )
    start, end = (_end(first or ".."), _end(last or ".."))
    if start.earliest is not None and end.latest is not None and start.earliest > end.latest:
        raise DateError(f"{quoted(text)}: the range ends before it begins; write {last}..{first}")
    around = hull([start, end])
    span = replace(around, earliest=start.earliest, latest=end.latest)
    return Edtf(text=text, start=span, end=span)
