"""Dates that stand as values: as EDTF and in words, compared as the spans in which they lie."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from factcheck.dates import Edtf, Margins, parse_date
from factcheck.errors import DateError
from factcheck.languages.language import language_of
from factcheck.readings.extents import Extent
from factcheck.readings.reading import Time
from factcheck.readings.times import agree_in_time, may_begin, time_of, times

_PERHAPS_EDTF: Final = re.compile(r"[\[{]?[-.\dYXTZ/]*\d{2}[^\s]*(?:, ?[^\s]+)*")
_WORD: Final = re.compile(r"[^\W_]+")
_LONGEST: Final = 100
_YEARS: Final = range(100, 3000)


@lru_cache(maxsize=2048)
def time_in(text: str, margins: Margins) -> Time | None:
    """The time that a value is in whole; None for other texts, and for times told by their distance from an unknown day.

    Args:
        text: The value, in the language of records.
        margins: How far dates marked `~` or `?` may be off.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if _PERHAPS_EDTF.fullmatch(text):
        try:
            return _of_date(parse_date(text), margins)
        except DateError:
            pass
    pack = language_of().pack
    first = _WORD.match(text)
    if first is None or not (first[0][0].isdigit() or may_begin(first[0].casefold(), pack)):
        return None
    found = times(text, pack)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(text)) or found[0].is_relative:
        return None
    return found[0]


def _of_date(date: Edtf, margins: Margins) -> Time:
    """A date on record as a time, as wide as its marks say."""
    if not (date.approximate or date.uncertain) or date.alternatives:
        return time_of(date)
    first, last = margins.days(date)
    plain = time_of(date)
    return Time(
        start=0,
        end=len(date.text),
        words=date.text,
        first=plain.first if first is None else first,
        last=plain.last if last is None else last,
        is_loose=True,
    )


def times_apart(one: Time, other: Time) -> bool | None:
    """Whether no moment lies in two times; None where nothing can be said, as of a day and a time of day.

    Args:
        one: A time.
        other: Another.
    """
    agree = agree_in_time(one, other)
    return None if agree is None and one.words.casefold() != other.words.casefold() else agree is False


@lru_cache(maxsize=1024)
def year_of(amount: Extent) -> Time | None:
    """The year that a number may be: one alone, in digits of a year; None for others.

    Args:
        amount: The number.
    """
    low = amount.written.low
    if not amount.is_bare or low != amount.written.high or low not in _YEARS or amount.step != 1:
        return None
    return time_of(parse_date(f"{int(low):04d}"))
