"""What comes of calculating with all that numbers can be, against z3: is there a number of each that gives this result?"""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.logic.values.intervals import Interval, exactly, raised, total

ENDS = [Fraction(-2), Fraction(-1), Fraction(0), Fraction(1), Fraction(2)]
POINTS = [Fraction(each, 2) for each in range(-8, 9)]
HALF = Fraction(1, 2)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """A few ends, with and without themselves, so that they often meet."""
    low, high = sorted((draw(st.sampled_from(ENDS)), draw(st.sampled_from(ENDS))))
    if low == high:
        return exactly(low)
    unbound = draw(st.sampled_from(("", "low", "high")))
    return Interval(
        -math.inf if unbound == "low" else low,
        math.inf if unbound == "high" else high,
        without_low=unbound != "low" and draw(st.booleans()),
        without_high=unbound != "high" and draw(st.booleans()),
    )


def inside(name: str, numbers: Interval) -> tuple[z3.ArithRef, list[z3.BoolRef]]:
    """A number of an interval, for z3."""
    number = z3.Real(name)
    rules = []
    if isinstance(numbers.low, Fraction):
        low = z3.Q(numbers.low.numerator, numbers.low.denominator)
        rules.append(number > low if numbers.without_low else number >= low)
    if isinstance(numbers.high, Fraction):
        high = z3.Q(numbers.high.numerator, numbers.high.denominator)
        rules.append(number < high if numbers.without_high else number <= high)
    return number, rules


def can_be(rules: list[z3.BoolRef]) -> bool:
    """Whether all can hold."""
    solver = z3.Solver()
    solver.add(*rules)
    found = solver.check()
    assert found != z3.unknown
    return found == z3.sat


@settings(max_examples=300, deadline=None)
@given(intervals(), intervals(), st.sampled_from(POINTS))
def test_what_can_come_out_is_all_that_can(one: Interval, other: Interval, result: Fraction) -> None:
    """Of sums, products and quotients, and no other number."""
    (first, rules), (second, more) = inside("first", one), inside("second", other)
    wanted = z3.Q(result.numerator, result.denominator)
    known = [*rules, *more]
    at = exactly(result)
    assert one.plus(other).meets(at) == can_be([*known, first + second == wanted])
    assert one.plus(other.negative()).meets(at) == can_be([*known, first - second == wanted])
    assert one.times(other).meets(at) == can_be([*known, first * second == wanted])
    assert total([one, other, one]).meets(at) == can_be(
        [*known, *inside("third", one)[1], first + second + z3.Real("third") == wanted]
    )
    assert other.may_be_zero() == can_be([*more, second == 0])
    if not other.may_be_zero():
        assert one.over(other).meets(at) == can_be([*known, first == wanted * second])


@settings(max_examples=100, deadline=None)
@given(intervals(), intervals())
def test_two_meet_where_one_number_is_in_both(one: Interval, other: Interval) -> None:
    """Also at an end that belongs to both, and not at one that does not."""
    (number, rules), (second, more) = inside("first", one), inside("second", other)
    assert one.meets(other) == can_be([*rules, *more, number == second])
    assert one.meets(other) == other.meets(one)


@settings(max_examples=60, deadline=None)
@given(intervals(), st.sampled_from((0, 1, 2, 3)), st.sampled_from(POINTS))
def test_a_number_raised(base: Interval, times: int, result: Fraction) -> None:
    """For rates of growth, which are not under nought."""
    if base.low < 0:
        return
    number, rules = inside("base", base)
    power = z3.RealVal(1)
    for _ in range(times):
        power = power * number
    wanted = z3.Q(result.numerator, result.denominator)
    assert raised(base, times).meets(exactly(result)) == can_be([*rules, power == wanted])


def test_room_on_both_sides():
    """And none where there is none."""
    assert exactly(3).wider(Fraction()) == exactly(3)
    assert exactly(3).wider(HALF) == Interval(Fraction(5, 2), Fraction(7, 2))
    assert Interval(Fraction(3), math.inf, without_low=True).wider(HALF) == Interval(
        Fraction(5, 2), math.inf, without_low=True
    )


@pytest.mark.parametrize("large", [Fraction(10**400)])
def test_a_number_too_large_for_a_float_beside_an_infinity(large: Fraction):
    """Neither is made the other."""
    unbound = Interval(Fraction(1), math.inf)
    assert unbound.plus(exactly(large)).low == large + 1
    assert unbound.times(exactly(large)).high == math.inf
    assert exactly(large).over(unbound) == Interval(Fraction(0), large, without_low=True)


def test_an_end_that_one_pair_of_corners_reaches_and_another_does_not():
    """It belongs to the products: minus two times minus two is four, where two is none of the numbers."""
    both, without = (
        Interval(Fraction(-2), Fraction(2)),
        Interval(Fraction(-2), Fraction(2), without_high=True),
    )
    assert both.times(without) == Interval(Fraction(-4), Fraction(4))
    assert without.times(without.negative()) == Interval(Fraction(-4), Fraction(4), without_high=True)
