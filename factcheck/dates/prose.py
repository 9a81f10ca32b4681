"""Dates as a sentence has them: `on 3 May 2019`, `in May 2019`, `from 3 to 8 April 2021`."""

from __future__ import annotations

import re
from typing import Final

from factcheck.dates.days import MONTHS, civil
from factcheck.dates.durations import Gap
from factcheck.dates.edtf import Edtf, Precision

_DURATION: Final = re.compile(r"P(T?)([0-9]+)([YMWDHS])")
_UNITS: Final = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "TH": "hour",
    "TM": "minute",
    "TS": "second",
}


def in_words(date: Edtf) -> str:
    """A date after a verb: `on 3 May 2019`, `in 2019`, `from 2015-06 to 2015-08`; what is finer or vaguer as it is written."""
    if date.is_interval:
        begins, _, ends = date.text.partition("/")
        start = {"..": "", "": "from some time "}.get(begins, f"from {begins} ")
        return start + {"..": "on", "": "to some time"}.get(ends, f"to {ends}")
    if date.alternatives:
        return f"{' or '.join(in_words(each) for each in date.alternatives)}"
    mark = ("perhaps " if date.uncertain else "") + ("about " if date.approximate else "")
    first = date.start.earliest
    if first is not None and "T" not in date.text:
        if date.precision is Precision.DAY:
            return f"{mark or 'on '}{day(first)}"
        if date.precision is Precision.MONTH:
            return f"{mark or 'in '}{_month_and_year(first)}"
        if date.precision is Precision.YEAR:
            return f"{mark or 'in '}{_year(civil(first)[0])}"
    return f"at {date.text}"


def day(number: int) -> str:
    """A day: `3 May 2019`."""
    return f"{civil(number)[2]} {_month_and_year(number)}"


def days(first: int | None, last: int | None) -> str:
    """The days from the first to the last, after a verb: `from 3 to 8 April 2021`; None is without bound."""
    if first is None:
        return "at any time" if last is None else f"on or before {day(last)}"
    if last is None:
        return f"on or after {day(first)}"
    if first == last:
        return f"on {day(first)}"
    (year, month, date), (last_year, last_month, _) = civil(first), civil(last)
    if (year, month) == (last_year, last_month):
        return f"from {date} to {day(last)}"
    start = f"{date} {MONTHS[month - 1]}" if year == last_year else day(first)
    return f"from {start} to {day(last)}"


def _month_and_year(number: int) -> str:
    year, month, _ = civil(number)
    return f"{MONTHS[month - 1]} {_year(year)}"


def _year(year: int) -> str:
    """A year as people count: year 0 is 1 BC."""
    return str(year) if year > 0 else f"{1 - year} BC"


def gap(distance: Gap) -> str:
    """A gap: `2 to 10 days`, `at least 3 weeks`, `1 month`; what has more than one unit as it is written."""
    ends = [None if end == ".." else _DURATION.fullmatch(end) or "" for end in distance.text.split("/")]
    units = {f"{match[1]}{match[3]}" for match in ends if match}
    if len(units) != 1 or "" in ends:
        return distance.text
    counts = [match and match[2] for match in ends]
    noun = _UNITS[units.pop()]
    if counts[0] is None:
        return f"at most {_counted(counts[1] or '', noun)}"
    if len(counts) > 1:
        return (
            f"{counts[0]} to {_counted(counts[1], noun)}"
            if counts[1]
            else f"at least {_counted(counts[0], noun)}"
        )
    return _counted(counts[0], noun)


def _counted(count: str, noun: str) -> str:
    return f"{count} {noun}" if count == "1" else f"{count} {noun}s"
