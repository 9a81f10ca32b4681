"""What a text gives in figures and in words that turn a figure round: readings, each a typed value with its place.

What is rounded: a figure is exact to its last digit, zeros included. It counts as rounded only with a hedge (to its last digit
that is no zero), with a scale word (to the last digit before it), or as a percentage (to its last digit).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

End = Fraction | float
"""A number that is known exactly, or an infinity."""

Side = Literal["exactly", "at least", "more than", "at most", "less than", "nearly", "about"]
"""On which side of the number that is written the value lies, or how near."""

WAYS: Final[Mapping[Side, int]] = {
    "at least": 1,
    "more than": 1,
    "at most": -1,
    "less than": -1,
    "nearly": -1,
    "exactly": 0,
}
"""The way in which a value with a side lies; what is about so many lies in none."""

Kind = Literal["count", "ordinal", "share", "points", "multiple"]
"""What a number is: so many, the so-manieth, a part of a whole, a difference of two shares, so many times as much."""

Axis = str
"""What two words are the opposites of: `rise`, `order`, `sex`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """Something that a text gives, with its place."""

    start: int  # in code points
    end: int
    words: str  # as written, whole: “€1.2bn”, “10.6 per cent”, “at least 30”


@dataclass(frozen=True, kw_only=True, slots=True)
class Quantity(Reading):
    """A number with all that belongs to it."""

    low: End  # what is written, times its scale; of a range or of alternatives the least
    high: End  # and the greatest; the same of one number
    step: (
        Fraction  # what one more in the last digit that counts would add: 1 of 4,120, 100,000 of 1.2 million
    )
    side: Side = "exactly"
    kind: Kind = "count"
    is_rounded: bool = False  # by a scale word or a sign of percentage
    unit: str = ""  # what it is measured in: “km”, “euro”, “USD”; shares are in parts of 1, points in percentage points
    noun: str = ""  # the stem of what it counts: “people”, “ships”; empty where none is seen
    per: str = ""  # by what it is counted, in the singular: “day”; empty where nothing is said
    scale: int = 1  # how many times its figures it is, by a scale word or letter: 1,000,000 of 5m
    way: int = 0  # of a change that is told with its direction: +1 up 5 %, tripled; -1 down 5 %, halved
    rest: str = ""  # of a value on record: the words behind number and unit: “registered voters”, “a day”

    @property
    def nominal(self) -> tuple[End, End]:
        """Between what the number itself lies, sides left aside: both ends included."""
        slack = self.step / 2 if self.is_rounded or self.side in ("about", "nearly") else Fraction()
        return self.low - slack, self.high + slack


@dataclass(frozen=True, kw_only=True, slots=True)
class Time(Reading):
    """A date, or a time in words, as far as it is known."""

    first: (
        int | None
    )  # day number, as `factcheck.dates.ordinal` counts; None where the year, or more, is not said
    last: int | None
    year: int | None = None
    month: int | None = None  # 1 to 12, where the text names one
    day: int | None = None  # of the month
    last_day: int | None = None  # of the month, where the year is not said: of 28–29 May the 29th
    weekday: int | None = None  # 0 is Monday
    minute: tuple[int, int] | None = None  # of the day, first and last, where a clock time is said
    is_loose: bool = False  # late 1990s, about 2015, the Hijri year 1399: the edges are not sharp
    is_relative: bool = False  # told by its distance from another time: last year, a month ago


@dataclass(frozen=True, kw_only=True, slots=True)
class Length(Reading):
    """A length of time: three days, a fortnight, a decade."""

    shortest: Fraction  # days
    longest: Fraction | float


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn(Reading):
    """A word that says which way: rose, more, before, first, man, not."""

    axis: Axis
    pole: int  # +1 or -1; a denial inside its scope is already counted in where `axis` is not "denial"


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether one number fits both, sides left aside; of numbers in two units after conversion.

    Two that are rounded and meet in one point alone differ: 5.5 would round to 5 % or to 6 %, but who writes 6 % is not held
    to 5 %.

    Args:
        one: A quantity.
        other: Another of the same kind.
    """
    (low, high), (least, most) = one.nominal, other.nominal
    return meet((low, high), (least, most)) and not math.isnan(low)


def meet(one: tuple[End, End], other: tuple[End, End]) -> bool:
    """Whether two intervals share more than an edge, or one is a number that lies in the other.

    Args:
        one: Its ends, which belong to it.
        other: The other's.
    """
    low, high = max(one[0], other[0]), min(one[1], other[1])
    return low < high or (low == high and (one[0] == one[1] or other[0] == other[1]))
