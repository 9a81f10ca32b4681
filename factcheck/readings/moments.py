"""Times that are more than one span of days, and the spans of years and months."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, floor
from typing import Final, Literal

from factcheck.dates.days import MONTHS, civil, month_length, ordinal
from factcheck.readings.reading import Time

Span = tuple[int, int]
"""The first and the last of some days, by their numbers."""

Form = tuple[re.Pattern[str], Callable[[re.Match[str]], Time | None]]
"""A way to write a time, and what reads it."""

Letter = Literal["D", "W", "M", "Y"]
"""A unit of ISO 8601."""

_SHORTEST_WITH_STAGES: Final = 20  # days; there is no late Monday


@dataclass(frozen=True, kw_only=True, slots=True)
class Moments(Time):
    """A time in one of several spans: 3/4/2015, the winter of 2015."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SeenTime(Time):
    """A time told by its distance from the day on which it is told: two weeks ago, last month, next Friday."""

    unit: Letter
    nearest: float  # how many units off, at least; below 0 what has been
    farthest: float  # and at most, further in the same direction
    whole: int = (
        0  # how many units of the calendar are one of it: last month 1, last decade 10; 0 where none is meant
    )
    season: tuple[int, ...] = ()  # its months, where it is one: last summer


def spans_of(time: Time) -> tuple[Span, ...]:
    """The spans in one of which a time lies; none where its year is not known.

    Args:
        time: A time.
    """
    if isinstance(time, Moments):
        return time.spans
    return () if time.first is None or time.last is None else ((time.first, time.last),)


def years(first: int, last: int | None = None) -> Span:
    """The days of a year, or from the first of one to the last of another."""
    return ordinal(first, 1, 1), ordinal(first if last is None else last, 12, 31)


def months(year: int, month: int, count: int = 1) -> Span:
    """The days of so many months from one on, which may be past December or before January."""
    first_year, first = divmod(year * 12 + month - 1, 12)
    last_year, last = divmod(year * 12 + month + count - 2, 12)
    end = ordinal(last_year, last + 1, month_length(last_year, last + 1))
    return ordinal(first_year, first + 1, 1), end


def is_in_calendar(year: int | None, month: int, day: int) -> bool:
    """Whether a month has a day; of one without its year, in any year."""
    return 1 <= month <= len(MONTHS) and 1 <= day <= month_length(2000 if year is None else year, month)


def season(year: int, named: tuple[int, ...]) -> tuple[Span, ...]:
    """The spans that a season of a year may be, of one around the turn of the year both.

    Args:
        year: The year.
        named: Its months in order: 12, 1, 2, 3.
    """
    first, count = named[0], len(named)
    if first + count - 1 <= len(MONTHS):
        return (months(year, first, count),)
    return months(year - 1, first, count), months(year, first, count)


def dated(
    match: re.Match[str], *spans: Span, is_loose: bool = False, **fields: int | tuple[int, int] | None
) -> Time:
    """The time that some words are.

    Args:
        match: The words.
        spans: The days in one of whose spans it lies; none where the year is not said.
        is_loose: Whether the edges are not sharp.
        fields: What else is known of it.
    """
    place: dict[str, int | str] = {"start": match.start(), "end": match.end(), "words": match[0]}
    whole: dict[str, int | None] = {
        "first": min((first for first, _ in spans), default=None),
        "last": max((last for _, last in spans), default=None),
    }
    if len(spans) > 1:
        return Moments(**place, **whole, **fields, is_loose=True, spans=spans)  # type: ignore[arg-type]
    return Time(**place, **whole, **fields, is_loose=is_loose)  # type: ignore[arg-type]


def stage(span: Span, part: tuple[int, int]) -> Span | None:
    """A part of a span, as in late 1990s or mid-April; None of what is too short to have one.

    Args:
        span: A span.
        part: Where it begins and ends, in hundredths.
    """
    first, last = span
    length = last - first + 1
    if length < _SHORTEST_WITH_STAGES:
        return None
    return first + floor(length * part[0] / 100), first + ceil(length * part[1] / 100) - 1


def moved(day: int, count: int, unit: Letter) -> int:
    """A day so many units later, or earlier; the last of a month that is too short.

    Args:
        day: A day.
        count: How many units.
        unit: Which.
    """
    if unit in ("D", "W"):
        return day + count * (7 if unit == "W" else 1)
    year, month, date = civil(day)
    year, month = divmod(year * 12 + month - 1 + count * (12 if unit == "Y" else 1), 12)
    return ordinal(year, month + 1, min(date, month_length(year, month + 1)))
