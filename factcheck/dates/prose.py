"""Dates as a sentence has them: `on 3 May 2019`, `in May 2019`, `from 3 to 8 April 2021`."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from factcheck.dates.days import MONTHS, civil
from factcheck.dates.durations import Gap
from factcheck.dates.edtf import Edtf, Precision
from factcheck.dates.parts_of_years import part_in_words

_PART: Final = re.compile(r"([0-9]+)([YMWDHS])")
_UNITS: Final = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "TH": "hour",
    "TM": "minute",
    "TS": "second",
}
_Parts: TypeAlias = tuple[tuple[str, str], ...]
"""Counts with their units."""
_WEEK: Final = 7
_FORTNIGHT: Final = 14  # days from which whole weeks are told as weeks
_NARROW: Final = 8  # a span is "about" its middle where it is at most an eighth of it wide to either side


def in_words(date: Edtf) -> str:
    """A date after a verb: `on 3 May 2019`, `in 2019`, `from 2015-06 to 2015-08`; what is finer or vaguer as it is written."""
    if date.is_interval:
        begins, _, ends = date.text.partition("/")
        start = {"..": "", "": "from some time "}.get(begins, f"from {begins} ")
        return start + {"..": "on", "": "to some time"}.get(ends, f"to {ends}")
    mark = ("perhaps " if date.uncertain else "") + ("about " if date.approximate else "")
    if date.part is not None:
        return f"{mark or 'in '}{part_in_words(date.part)} {_year(int(date.text[: date.text.rindex('-')]))}"
    if date.alternatives:
        return " or ".join(dict.fromkeys(in_words(each) for each in date.alternatives))
    if ".." in date.text and "T" not in date.text:  # at one time between two, of a set
        return some_time(days(date.start.earliest, date.start.latest))
    found = _to_its_precision(date) if "T" not in date.text else None
    return f"{mark or found[0]}{found[1]}" if found else f"at {date.text}"


def some_time(span: str) -> str:
    """A span in which something is at one time: `some time from 3 to 8 April 2021`; others as they are.

    Args:
        span: The span after a verb.
    """
    return f"some time {span}" if span.startswith("from ") else span


def _to_its_precision(date: Edtf) -> tuple[str, str] | None:
    """A day, month or year with the word before it; None for what is vaguer."""
    first = date.start.earliest
    if first is None:
        return None
    if date.precision is Precision.DAY:
        return "on ", day(first)
    if date.precision is Precision.MONTH:
        return "in ", _month_and_year(first)
    return ("in ", _year(civil(first)[0])) if date.precision is Precision.YEAR else None


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
    """A gap as it is meant to the day: `2 to 10 days`, `at least 3 weeks`, `1 month`, `5 months and 15 days`."""
    shortest, longest = _ends(distance)
    if shortest == longest:
        return _length(shortest)
    if longest is None:
        return f"at least {_length(shortest)}"
    if not distance.shortest:
        return f"at most {_length(longest)}"
    units = {unit for end in (shortest, longest) for _, unit in end}
    return f"{shortest[0][0] if len(units) == 1 else _length(shortest)} to {_length(longest)}"


def gap_roughly(distance: Gap) -> str:
    """A gap as people tell it: `about 6 weeks` for 42 days, `about 6 months` for half a month less or more; else as `gap`."""
    shortest, longest = _ends(distance)
    if shortest == longest and len(shortest) == 1 and shortest[0][1] == "D":
        weeks, days = divmod(int(shortest[0][0]), _WEEK)
        return (
            f"about {_counted(str(weeks), _UNITS['W'])}"
            if not days and weeks * _WEEK >= _FORTNIGHT
            else gap(distance)
        )
    middle = _middle(distance)
    return f"about {middle}" if middle else gap(distance)


def _middle(distance: Gap) -> str:
    """The whole number of years, months or weeks of which a span is a narrow margin; empty where there is none."""
    shortest, longest = _ends(distance)
    if distance.longest is None or shortest == longest:
        return ""
    for noun, days in (("year", 365.25), ("month", 30.44), ("week", 7.0)):
        low, high = distance.shortest / days, distance.longest / days
        count = round((low + high) / 2)
        is_middle = low < count < high and abs((low + high) / 2 - count) <= (high - low) / 10
        if count and is_middle and (high - low) * _NARROW <= 2 * count:
            return _counted(str(count), noun)
    return ""


def _ends(distance: Gap) -> tuple[_Parts, _Parts | None]:
    """The parts of the shortest and of the longest duration; None is without bound."""
    shortest, _, longest = distance.text.partition("/")
    return _parts(shortest), None if longest == ".." else _parts(longest or shortest)


def _parts(duration: str) -> _Parts:
    """The parts of a duration that are not nought, each with its unit; of nothing at all no day."""
    days, _, time = duration.partition("T")
    found = [(int(count), unit) for count, unit in _PART.findall(days)]
    found += [(int(count), f"T{unit}") for count, unit in _PART.findall(time)]
    return tuple((str(count), unit) for count, unit in found if count) or (("0", "D"),)


def _length(parts: _Parts) -> str:
    """A duration: `5 months and 15 days`."""
    words = [_counted(count, _UNITS[unit]) for count, unit in parts]
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _counted(count: str, noun: str) -> str:
    return f"{count} {noun}" if count == "1" else f"{count} {noun}s"
