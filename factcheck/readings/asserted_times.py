"""Dates on record as times, so that they can be set beside those in words."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from factcheck.dates import Bound, Edtf, Precision, ordinal
from factcheck.dates.days import civil
from factcheck.dates.parts_of_years import SEASONS, season_of, season_spans
from factcheck.readings.moments import Moments, Span, season
from factcheck.readings.reading import Time

_ENDS: Final = (ordinal(-20_000, 1, 1), ordinal(20_000, 12, 31))
"""Days before and after all that are written about, for an end that is open."""
_SEASONS: Final = {
    "spring": (3, 4, 5, 6),
    "summer": (6, 7, 8, 9),
    "autumn": (9, 10, 11, 12),
    "winter": (12, 1, 2, 3),
}
"""The months by which words for seasons are read, wherever they are said."""
_CLOCK: Final = re.compile(r"T(\d\d):(\d\d)")


@lru_cache(maxsize=1024)
def time_of(edtf: Edtf) -> Time:
    """The time that a date on record is; of an interval all its days, since a text may give each of its ends.

    Args:
        edtf: The date.
    """
    spans = _spans(edtf)
    whole = (min(first for first, _ in spans), max(last for _, last in spans))
    place = {"start": 0, "end": len(edtf.text), "words": edtf.text}
    is_loose = edtf.approximate or len(spans) > 1
    if len(spans) > 1:
        return Moments(**place, first=whole[0], last=whole[1], is_loose=is_loose, spans=spans)  # type: ignore[arg-type]
    time = Time(**place, first=whole[0], last=whole[1], is_loose=is_loose)  # type: ignore[arg-type]
    return time if edtf.is_interval or edtf.alternatives else _with_fields(time, edtf)


def _spans(edtf: Edtf) -> tuple[Span, ...]:
    """The days in one of whose spans it lies."""
    if edtf.part is not None and edtf.part in SEASONS:
        year = int(edtf.text[: edtf.text.rindex("-")])
        name, hemispheres = season_of(edtf.part)
        by_the_calendar = season_spans(year, edtf.part) if hemispheres == ("southern",) else ()
        return (
            season(year, _SEASONS[name]) + by_the_calendar
        )  # the word has the months that a reader gives it
    if not edtf.alternatives:
        return (_span(edtf),)
    return tuple(dict.fromkeys(span for each in edtf.alternatives for span in _spans(each)))


def _span(edtf: Edtf) -> Span:
    start, end = _widened(edtf.start), _widened(edtf.end)
    first = _ENDS[0] if start.earliest is None else start.earliest
    last = _ENDS[1] if end.latest is None else end.latest
    if edtf.is_interval and start.earliest is None and end.earliest is not None and end.latest is not None:
        last += end.latest - end.earliest + 1  # until 2014 is before 2015
    if edtf.is_interval and end.latest is None and start.earliest is not None and start.latest is not None:
        first -= start.latest - start.earliest + 1
    if edtf.instant is not None:  # what day it was elsewhere is not said
        first, last = first - 1, last + 1
    return first, last


def _widened(bound: Bound) -> Bound:
    """A bound as much wider on both sides as it is long, where it is marked approximate."""
    if not bound.approximate or bound.earliest is None or bound.latest is None:
        return bound
    return bound.widened(approximate=bound.latest - bound.earliest + 1)


def _with_fields(time: Time, edtf: Edtf) -> Time:
    """A time with what its date is precise to."""
    if edtf.earliest is None or edtf.instant is not None or edtf.approximate:
        return time
    year, month, day = civil(edtf.earliest)
    if edtf.precision is Precision.DAY:
        clock = _CLOCK.search(edtf.text)
        minute = (int(clock[1]) * 60 + int(clock[2]),) * 2 if clock else None
        return replace(time, year=year, month=month, day=day, minute=minute)
    if edtf.precision is Precision.MONTH:
        return replace(time, year=year, month=month)
    return replace(time, year=year) if edtf.precision is Precision.YEAR else time
