"""What a number can be, from one end to the other, and what comes of calculating with it.

An end belongs to it or not (more than 20 begins after 20), and may be an infinity. The results are exact where each number
takes part once: every number between the ends can come out, and no other. R. E. Moore, Interval Analysis (1966).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from factcheck.readings.reading import End


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers from one end to the other."""

    low: End
    high: End
    without_low: bool = False  # whether the end itself is none of them; an infinity never is
    without_high: bool = False

    @property
    def is_number(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    def may_be_zero(self) -> bool:
        """Whether nought is one of the numbers."""
        return _has(self, Fraction())

    def plus(self, other: Interval) -> Interval:
        """All sums of one number of each."""
        return Interval(
            _sum(self.low, other.low),
            _sum(self.high, other.high),
            self.without_low or other.without_low,
            self.without_high or other.without_high,
        )

    def negative(self) -> Interval:
        """The numbers with the other sign."""
        return Interval(-self.high, -self.low, self.without_high, self.without_low)

    def times(self, other: Interval) -> Interval:
        """All products of one number of each."""
        if other.low == other.high == 1:
            return self  # units that are not converted: most
        corners = [_product(one, two) for one in _ends(self) for two in _ends(other)]
        low = min(corners, key=lambda corner: (corner[0], corner[1]))
        high = max(corners, key=lambda corner: (corner[0], not corner[1]))
        return Interval(low[0], high[0], low[1], high[1])

    def over(self, other: Interval) -> Interval:
        """All quotients of one number of each.

        Args:
            other: What it is divided by; nought is none of its numbers.
        """
        inverse = Interval(
            _inverse(other.high, of_high=True),
            _inverse(other.low, of_high=False),
            other.without_high or not isinstance(other.high, Fraction),  # nothing is large enough for nought
            other.without_low or not isinstance(other.low, Fraction),
        )
        return self.times(inverse)

    def wider(self, room: Fraction) -> Interval:
        """It with as much more on both sides; with none itself.

        Args:
            room: How much, from nought.
        """
        return self.plus(Interval(-room, room)) if room else self

    def meets(self, other: Interval) -> bool:
        """Whether one number is in both."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low != high:
            return low < high
        return _has(self, low) and _has(other, low)


def exactly(number: Fraction | int) -> Interval:
    """One number."""
    return Interval(Fraction(number), Fraction(number))


def total(intervals: Iterable[Interval]) -> Interval:
    """All sums of one number of each."""
    found = exactly(0)
    for each in intervals:
        found = found.plus(each)
    return found


def raised(base: Interval, times: int) -> Interval:
    """A number multiplied with itself so many times.

    Args:
        base: A number that is not under nought.
        times: How many times, from nought.
    """
    if not times:
        return exactly(1)
    low, high = (end**times if isinstance(end, Fraction) else end for end in (base.low, base.high))
    return Interval(low, high, base.without_low, base.without_high)


def _has(numbers: Interval, number: End) -> bool:
    above = numbers.low < number or (numbers.low == number and not numbers.without_low)
    below = number < numbers.high or (number == numbers.high and not numbers.without_high)
    return above and below


def _ends(numbers: Interval) -> tuple[tuple[End, bool], tuple[End, bool]]:
    return (numbers.low, numbers.without_low), (numbers.high, numbers.without_high)


def _sum(one: End, other: End) -> End:
    """A sum; a fraction that is too large for a float is not made one."""
    infinite = [end for end in (one, other) if not isinstance(end, Fraction)]
    return infinite[0] if infinite else one + other


def _product(one: tuple[End, bool], other: tuple[End, bool]) -> tuple[End, bool]:
    """A corner of a product, and whether it is none of the products; nought times whatever is nought."""
    if one[0] == 0 or other[0] == 0:
        reached = any(end == 0 and not without for end, without in (one, other))
        return Fraction(), not reached
    without = one[1] or other[1]
    if isinstance(one[0], Fraction) and isinstance(other[0], Fraction):
        return one[0] * other[0], without
    return math.inf if (one[0] > 0) == (other[0] > 0) else -math.inf, True


def _inverse(end: End, *, of_high: bool) -> End:
    """One divided by an end; by nought an infinity, on the side on which the numbers lie."""
    if end == 0:
        return -math.inf if of_high else math.inf
    return 1 / end if isinstance(end, Fraction) else Fraction()
