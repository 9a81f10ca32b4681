"""Parts of a time that stand beside each other: Friday, 24 July 2015, at 6 p.m.; 25 October (7 November) 1917."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.calendar_dates import days
from factcheck.readings.moments import Moments, SeenTime, is_in_calendar, months, spans_of
from factcheck.readings.reading import Time

_JULIAN_LAGS: Final = (10, 13)  # days that the Julian calendar has been behind since the Gregorian one began


class _Joints:
    """What may stand between the parts of one time."""

    def __init__(self, pack: Pack) -> None:
        data = pack.dates
        self.same = re.compile(rf",?(?: {any_of(data.inside_a_date)}\b)* ?\(?", re.IGNORECASE)
        self.row = re.compile(
            rf",? ?(?:[–(-]|{any_of(data.joins)}\b)? ?(?:{any_of(data.inside_a_date)} )*", re.IGNORECASE
        )
        self.old_style = re.compile(rf"[ ,(]*(?:\w+ the )?{any_of(data.old_style)}(?!\w)")


_joints_of = cache(_Joints)


def joined(found: tuple[Time, ...], text: str, pack: Pack) -> tuple[Time, ...]:
    """The times with those joined that are parts of one, and years that one has for two.

    Args:
        found: The times as they stand, in order.
        text: The text.
        pack: Its language's.
    """
    joints, done = _joints_of(pack), list[Time]()
    for time in found:
        if (
            done
            and joints.same.fullmatch(between := text[done[-1].end : time.start])
            and _fit(done[-1], time)
        ):
            done[-1] = _one(done[-1], time, text)
            continue
        if done and joints.row.fullmatch(between := text[done[-1].end : time.start]) and between.strip():
            done[-1] = _with_year(done[-1], time)
        done.append(time)
    return tuple(_old(each) if joints.old_style.match(text, each.end) else each for each in done)


def _is_day(time: Time) -> bool:
    """Whether it is a day, which has a weekday and hours."""
    spans = spans_of(time)
    is_one = time.day is not None and time.last_day is None
    return is_one or (bool(spans) and all(first == last for first, last in spans))


def _has_hours(time: Time) -> bool:
    return (
        _is_day(time)
        or time.weekday is not None
        or (isinstance(time, SeenTime) and time.unit == "D" and time.nearest == time.farthest)
    )


def _fit(one: Time, other: Time) -> bool:
    """Whether two are a weekday and its day, or a time of day and its day."""
    pairs = ((one, other), (other, one))
    if _is_year_seen(other) and one.month is not None and one.first is None and not one.is_relative:
        return True
    return any(_is_bare_weekday(a) and _is_day(b) and b.weekday is None for a, b in pairs) or any(
        _is_bare_clock(a) and _has_hours(b) and b.minute is None for a, b in pairs
    )


def _is_year_seen(time: Time) -> bool:
    """Whether it is last year, which may stand after its month or day."""
    return isinstance(time, SeenTime) and time.unit == "Y" and time.whole == 1 and time.month is None


def _is_bare_weekday(time: Time) -> bool:
    return time.weekday is not None and time.first is None and time.month is None and not time.is_relative


def _is_bare_clock(time: Time) -> bool:
    return time.minute is not None and time.weekday is None and not time.is_relative and not _is_day(time)


def _one(one: Time, other: Time, text: str) -> Time:
    """Two parts of a time as one."""
    main, rest = (other, one) if _is_bare_weekday(one) or _is_bare_clock(one) else (one, other)
    if _is_bare_clock(main):
        main, rest = rest, main
    main, rest = (other, one) if _is_year_seen(other) else (main, rest)
    return replace(
        main,
        start=one.start,
        end=other.end,
        words=text[one.start : other.end],
        weekday=main.weekday if main.weekday is not None else rest.weekday,
        month=main.month if main.month is not None else rest.month,
        day=main.day if main.day is not None else rest.day,
        last_day=main.last_day if main.day is not None else rest.last_day,
        minute=main.minute or rest.minute,
        is_loose=main.is_loose or rest.is_loose,
    )


def _with_year(time: Time, after: Time) -> Time:
    """A day or month without its year, as the year of that after it: from November to February 2015."""
    month = time.month
    if (
        time.first is not None
        or month is None
        or time.is_relative
        or after.year is None
        or after.month is None
    ):
        return time
    year = after.year if month <= after.month else after.year - 1
    if time.day is None:
        first, last = months(year, month)
    elif is_in_calendar(year, month, time.last_day or time.day):
        first, last = days(year, month, time.day, time.last_day or time.day)[0]
    else:
        return time
    return replace(time, first=first, last=last, year=year)


def _old(time: Time) -> Time:
    """A day of the Julian calendar as those of the Gregorian one that it may be."""
    if time.first is None or time.last is None or isinstance(time, Moments):
        return time
    low, high = _JULIAN_LAGS
    return Time(
        start=time.start,
        end=time.end,
        words=time.words,
        year=time.year,
        weekday=time.weekday,
        minute=time.minute,
        first=time.first + low,
        last=time.last + high,
        is_loose=True,
    )
