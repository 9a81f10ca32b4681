"""Weekdays that a text gives to days which have another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.readings.days_not_in_calendar import GREGORIAN_EVERYWHERE
from factcheck.readings.reading import Time
from factcheck.readings.times import times

_WEEK: Final = 7
_JULIAN_LAGS: Final = (10, 11, 12, 13)  # days that it was behind until then


@dataclass(frozen=True, kw_only=True, slots=True)
class WrongWeekday:
    """A day with a weekday that it does not have."""

    words: str  # as written, the two together
    day: int  # its number
    weekday: str  # that it has


def wrong_weekdays(text: str, pack: Pack) -> Iterator[WrongWeekday]:
    """The days of a text whose weekday is another.

    Args:
        text: A statement or quote.
        pack: Its language's.
    """
    for time in times(text, pack):
        if time.first is not None and _is_another(time):
            weekday = pack.dates.weekdays[(time.first - 1) % _WEEK]
            yield WrongWeekday(words=time.words, day=time.first, weekday=weekday)


def _is_another(time: Time) -> bool:
    """Whether one sharp day and a weekday are told that do not go together, in no calendar of its time."""
    if time.weekday is None or time.day is None or time.first != time.last or time.first is None:
        return False
    is_old = time.year is not None and time.year < GREGORIAN_EVERYWHERE
    lags = (0, *_JULIAN_LAGS) if is_old else (0,)
    return not time.is_loose and all((time.first + lag - 1) % _WEEK != time.weekday for lag in lags)
