"""Whether two times may be one."""

from __future__ import annotations

from itertools import product
from typing import Final

from factcheck.dates import ordinal
from factcheck.dates.days import civil
from factcheck.readings.moments import SeenTime, Span, spans_of
from factcheck.readings.reading import Time
from factcheck.readings.relative import resolved

_SOME_DAY: Final = ordinal(2019, 7, 17)
"""A day from which two times are seen of which nobody knows from which: a week ago is no month ago."""
_LONG: Final = 36_000  # days: centuries, whose ends are reckoned in two ways
_TOUCH: Final = 731  # days that two of them may share and yet be two
_YEAR: Final = 365  # days, among which is one of every month
_WEEK: Final = 7  # and of every weekday
_ALL_DAYS: Final = 2923  # days among which every day of the year is, and every weekday
_DAY_MINUTES: Final = 1440


def agree_in_time(one: Time, other: Time) -> bool | None:
    """Whether one moment fits two times; None where nothing can be said.

    Args:
        one: A time.
        other: Another.
    """
    if isinstance(one, SeenTime) and isinstance(other, SeenTime):
        if one.whole and other.whole and one.unit == other.unit and _way(one) != _way(other):
            return False
        one, other = resolved(one, _SOME_DAY), resolved(other, _SOME_DAY)
    spans, others = spans_of(one), spans_of(other)
    if (one.is_relative and not spans) or (other.is_relative and not others):
        return None
    clocks = _clocks_agree(one, other)
    if clocks is False:
        return False
    if one.weekday is not None and other.weekday is not None and one.weekday != other.weekday:
        return False
    days = _days_agree(one, other) if spans and others else _parts_agree(one, other)
    return clocks if days is None else days


def _way(time: SeenTime) -> int:
    return (time.farthest > 0) - (time.farthest < 0)


def _clocks_agree(one: Time, other: Time) -> bool | None:
    """Whether two times of day meet; None where one has none."""
    if one.minute is None or other.minute is None:
        return None
    (first, last), (begin, end) = one.minute, other.minute
    return any(first + turn <= end and begin <= last + turn for turn in (-_DAY_MINUTES, 0, _DAY_MINUTES))


def _days_agree(one: Time, other: Time) -> bool:
    """Whether two times with their years have a day in common."""
    for span, another in product(spans_of(one), spans_of(other)):
        first, last = max(span[0], another[0]), min(span[1], another[1])
        if first > last or (_are_long(span, another) and last - first < _TOUCH):
            continue
        if all(not each.is_relative or _has_one(each, first, last) for each in (one, other)):
            return True
    return False


def _are_long(*spans: Span) -> bool:
    return all(last - first > _LONG for first, last in spans)


def _parts_agree(one: Time, other: Time) -> bool | None:
    """Whether a time without its year fits another; None where they have no part in common, or any such time would fit."""
    if spans := spans_of(one) or spans_of(other):
        partial = other if spans_of(one) else one
        if not any(_has_one(partial, first, last) for first, last in spans):
            return False
        turn = _YEAR if partial.month is not None else _WEEK
        return None if any(last - first + 1 >= turn for first, last in spans) else True
    pairs = ((one.month, other.month), (one.weekday, other.weekday))
    both = [a == b for a, b in pairs if a is not None and b is not None]
    if one.day is not None and other.day is not None:
        both.append(one.day <= (other.last_day or other.day) and other.day <= (one.last_day or one.day))
    return all(both) if both else None


def _has_one(time: Time, first: int, last: int) -> bool:
    """Whether some days have one that is in the month, on the day and on the weekday of a time."""
    if (time.month, time.day, time.weekday) == (None, None, None) or last - first > _ALL_DAYS:
        return True
    return any(_is_on(day, time) for day in range(first, last + 1))


def _is_on(number: int, time: Time) -> bool:
    _, month, day = civil(number)
    if time.day is not None and not time.day <= day <= (time.last_day or time.day):
        return False
    return time.month in (None, month) and time.weekday in (None, (number - 1) % 7)
