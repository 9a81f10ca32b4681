"""Durations and gaps of ISO 8601 in days, for assertions that say how far apart two events are.

A duration has a shortest and a longest length, since months and years differ: P1M is 28 to 31 days, P1Y 365
or 366, P2M 59 to 62. A gap is the span between a shortest and a longest duration.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final, TypeAlias

from factcheck.dates.days import CYCLE_DAYS, ordinal
from factcheck.dates.refusals import quoted
from factcheck.errors import DateError, UnsupportedDateError

Days: TypeAlias = int | Fraction
"""A length in days: an int where it is whole, an exact fraction where hours, minutes or seconds remain."""

_DURATION: Final = re.compile(
    r"P(?=.)(?:(?P<years>[0-9]{1,9})Y)?(?:(?P<months>[0-9]{1,9})M)?(?:(?P<weeks>[0-9]{1,9})W)?(?:(?P<days>[0-9]{1,9})D)?"
    r"(?:T(?=.)(?:(?P<hours>[0-9]{1,9})H)?(?:(?P<minutes>[0-9]{1,9})M)?(?:(?P<seconds>[0-9]{1,9})S)?)?"
)
_FORMS: Final = "write P2D, P3W, P1M, P1Y2M10D or PT3H"
_UNITS: Final[Mapping[str, Days]] = {
    "seconds": Fraction(1, 86_400),
    "minutes": Fraction(1, 1_440),
    "hours": Fraction(1, 24),
}
"""The units that are less than a day, from the smallest."""
_CYCLE_MONTHS: Final = 4800  # in 400 years


@dataclass(frozen=True, kw_only=True, slots=True)
class Duration:
    """A length of time in days, at its widest reading."""

    text: str  # as written
    shortest: Days
    longest: Days
    unit: Days = 1  # the smallest unit in it, a day where it is no part of a day

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """How far apart two events are, in days: at least the shortest, at most the longest."""

    text: str  # as written
    shortest: Days  # 0 where it is written `..`
    longest: Days | None  # None where it is written `..`: without bound
    shortest_unit: Days = 1  # to which the shortest is precise: a day, or a part of one
    longest_unit: Days = 1

    def __str__(self) -> str:
        return self.text

    @property
    def more_than(self) -> Days | None:
        """What the time between the two is longer than, in days: of P3D 2 days, since days are counted whole; None may be no time at all."""
        return max(self.shortest - self.shortest_unit, 0) if self.shortest else None

    @property
    def less_than(self) -> Days | None:
        """What the time between the two is shorter than, in days: of P3D 4 days, of PT3H 4 hours; None is without bound."""
        return None if self.longest is None else self.longest + self.longest_unit

    @property
    def is_in_hours(self) -> bool:
        """Whether it is given in hours, minutes or seconds, so that it tells more than days do."""
        return "T" in self.text


@lru_cache(maxsize=1024)
def parse_duration(text: str) -> Duration:
    """The length of an ISO 8601 duration.

    Raises:
        DateError: The text is not a duration.
        UnsupportedDateError: A part of it is a decimal or negative.
    """
    match = _DURATION.fullmatch(text)
    if match is None:
        raise _no_duration(text)
    count = {unit: int(value or 0) for unit, value in match.groupdict().items()}
    shortest, longest = month_span(count["years"] * 12 + count["months"])
    seconds = count["hours"] * 3600 + count["minutes"] * 60 + count["seconds"]
    rest = _whole(count["weeks"] * 7 + count["days"] + Fraction(seconds, 86_400))
    unit = next((unit for name, unit in _UNITS.items() if match[name] is not None), 1)
    return Duration(text=text, shortest=_whole(shortest + rest), longest=_whole(longest + rest), unit=unit)


def _whole(days: Days) -> Days:
    return int(days) if days == int(days) else days


@lru_cache(maxsize=256)
def month_span(months: int) -> tuple[int, int]:
    """The fewest and most days that so many months in a row can have.

    Exact over the 400 years after which the calendar repeats. Starting from the first of each month is
    enough: from a later day the same months end at most as late, and never earlier than from month's end
    to month's end.
    """
    cycles, rest = divmod(months, _CYCLE_MONTHS)
    lengths = [_month_start(month + rest) - _month_start(month) for month in range(_CYCLE_MONTHS)]
    return cycles * CYCLE_DAYS + min(lengths), cycles * CYCLE_DAYS + max(lengths)


def _month_start(month: int) -> int:
    """The day number on which a month begins, counted from January 2000 as 0."""
    return ordinal(2000 + month // 12, month % 12 + 1, 1)


def _no_duration(text: str) -> DateError:
    """The error for a text that is no duration, with the slip it makes where that is known."""
    if re.fullmatch(r"[+-]P.*", text):
        return UnsupportedDateError(
            f"{quoted(text)}: a signed duration is not supported; 'before' or 'after' gives the direction: write {text[1:]}"
        )
    if re.fullmatch(r"P[0-9YMWDTHS]*[0-9][.,][0-9]+[YMWDHS]", text):
        return UnsupportedDateError(
            f"{quoted(text)}: decimals in a duration are not supported; write a smaller unit, such as PT12H or P18M, "
            "or a span, such as P1D/P2D"
        )
    if re.fullmatch(r"P[0-9YMWD]*[0-9][HS]", text):
        return DateError(
            f"{quoted(text)} is not a duration: hours, minutes and seconds stand after a T; write PT3H"
        )
    if text != text.upper():
        return DateError(f"{quoted(text)} is not a duration: its letters are capitals; {_FORMS}")
    return DateError(f"{quoted(text)} is not a duration; {_FORMS}")


@lru_cache(maxsize=1024)
def parse_gap(text: str) -> Gap:
    """The gap that a duration or a span of two durations stands for: `P3D`, `P2D/P10D`, `P2D/..`, `../P10D`.

    Raises:
        DateError: The text is not a gap, its longest end is shorter than its shortest, or both ends are open.
        UnsupportedDateError: A duration in it is of a form that is refused on purpose.
    """
    if "/" not in text:
        exact = parse_duration(text)
        return Gap(
            text=text,
            shortest=exact.shortest,
            longest=exact.longest,
            shortest_unit=exact.unit,
            longest_unit=exact.unit,
        )
    first, _, last = text.partition("/")
    if "" in (first, last) or first == last == "..":
        raise DateError(
            f"{quoted(text)}: a gap has a shortest and a longest end, one of which may be open; "
            "write P2D/P10D, P2D/.. or ../P10D"
        )
    low = None if first == ".." else parse_duration(first)
    high = None if last == ".." else parse_duration(last)
    if low is not None and high is not None and low.shortest > high.longest:
        raise DateError(f"{quoted(text)}: the shortest gap comes first; write {last}/{first}")
    return Gap(
        text=text,
        shortest=low.shortest if low else 0,
        longest=high.longest if high else None,
        shortest_unit=low.unit if low else 1,
        longest_unit=high.unit if high else 1,
    )
