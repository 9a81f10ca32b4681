"""Calculations against z3, which is told what each figure can be by hand: what is told as wrong has no solution, and the other way.

The pools are narrow, so that figures often meet at an end; no number is read and no unit converted by the code under test.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, NamedTuple

import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.logic.values.arithmetic import outcome
from factcheck.logic.values.calculation_outcomes import NotDone, Wrong
from factcheck.records.calculation_assertions import Arithmetic

MILLION = 10**6


class Can(NamedTuple):
    """What a figure can be."""

    low: str | None = None  # a fraction; None is without bound
    high: str | None = None
    without: bool = False  # whether its ends are none of it
    without_low: bool = False
    step: str = "1"  # one more in its last digit
    hedged: bool = False  # so that it is rounded already


FIGURES = {
    "1": Can("1", "1"),
    "2": Can("2", "2"),
    "3": Can("3", "3"),
    "1.5": Can("1.5", "1.5", step="0.1"),
    "0.5": Can("0.5", "0.5", step="0.1"),
    "-1": Can("-1", "-1"),
    "0": Can("0", "0"),
    "1..2": Can("1", "2"),
    "2 to 3": Can("2", "3"),
    "-1..2": Can("-1", "2"),
    "more than 1": Can("1", None, without=True),
    "at least 2": Can("2", None),
    "2..": Can("2", None),
    "less than 2": Can(None, "2", without=True),
    "up to 3": Can(None, "3"),
    "..1": Can(None, "1"),
    "about 2": Can("1.5", "2.5", hedged=True),
    "nearly 3": Can("2.5", "3.5", hedged=True),
    "a dozen": Can("12", "12"),
}
SCALED = {
    "1 million": Can("500000", "1500000", without_low=True),
    "2 million": Can("1500000", "2500000"),
    "2.0 million": Can("1950000", "2050000"),
    "500,000": Can("500000", "500000"),
    "half a million": Can("450000", "550000"),
    "2,500,000": Can("2500000", "2500000"),
    "1.5 to 2 million": Can("1450000", "2050000"),
    "more than 2 million": Can("2000000", None, without=True),
    "about 2 million": Can("1500000", "2500000"),
}
SHARES = {
    "1 %": Can("0.005", "0.015"),
    "2 %": Can("0.015", "0.025"),
    "3 %": Can("0.025", "0.035"),
    "2.0 %": Can("0.0195", "0.0205"),
    "50 %": Can("0.495", "0.505"),
    "100 %": Can("0.995", "1.005"),
    "150 %": Can("1.495", "1.505"),
    "more than 2 %": Can("0.02", None, without=True),
    "1 to 2 %": Can("0.005", "0.025"),
}


def fraction(text: str) -> z3.RatNumRef:
    """A fraction for z3."""
    value = Fraction(text)
    return z3.Q(value.numerator, value.denominator)


def number(name: str, can: Can, room: str = "0") -> tuple[z3.ArithRef, list[z3.BoolRef]]:
    """A number that can be so much, give or take some room."""
    one, rules = z3.Real(name), []
    slack = Fraction(room)
    if can.low is not None:
        low = fraction(str(Fraction(can.low) - slack))
        rules.append(one > low if can.without or can.without_low else one >= low)
    if can.high is not None:
        high = fraction(str(Fraction(can.high) + slack))
        rules.append(one < high if can.without else one <= high)
    return one, rules


def holds(operation: str, numbers: Sequence[z3.ArithRef], result: z3.ArithRef) -> list[z3.BoolRef]:
    """That the result comes out."""
    first, *others = numbers
    other = others[0] if others else first
    if operation == "compound":
        rate, periods = others
        ways = [
            z3.And(periods == times, first * z3.Product([1 + rate] * times) == result)
            for times in range(1, 4)
        ]
        return [z3.Or(z3.And(periods == 0, first == result), *ways)]
    return {
        "sum": [z3.Sum(list(numbers)) == result],
        "mean": [z3.Sum(list(numbers)) == result * len(numbers)],
        "difference": [first - z3.Sum([z3.RealVal(0), *others]) == result],
        "product": [z3.Product(list(numbers)) == result],
        "ratio": [other != 0, first == result * other],
        "increase": [first > 0, other - first == result * first],
        "decrease": [first > 0, first - other == result * first],
    }[operation]


def is_possible(rules: Sequence[z3.BoolRef]) -> bool:
    """Whether all can hold."""
    solver = z3.Solver()
    solver.add(*rules)
    found = solver.check()
    assert found != z3.unknown
    return found == z3.sat


def agree(
    keys: dict[str, Any], operands: Sequence[Can], result: Can, *, rounded: bool, within: str = "0"
) -> None:
    """See that the code says of a calculation what z3 says."""
    operation = next(name for name in keys if name not in ("equals", "unit", "within"))
    found = outcome(Arithmetic.model_validate(keys))
    numbers = [number(f"n{at}", can) for at, can in enumerate(operands)]
    room = Fraction(within)
    if rounded and not result.hedged and None not in (result.low, result.high):
        room += Fraction(result.step) / 2
    came, rules = number("result", result, str(room))
    all_of = [*rules, *(rule for _, some in numbers for rule in some)]
    all_of += holds(operation, [one for one, _ in numbers], came)
    if isinstance(found, NotDone):
        first, *others = numbers
        divisor = {"ratio": others[:1], "increase": [first], "decrease": [first]}.get(operation, [])
        assert divisor, (keys, found)
        lowest = divisor[0][0] == 0 if operation == "ratio" else divisor[0][0] <= 0
        assert is_possible([*divisor[0][1], lowest]), (keys, found)
        return
    assert isinstance(found, Wrong) != is_possible(all_of), (keys, found)


PAIRS = ("difference", "ratio", "increase", "decrease")
PLAIN = st.sampled_from(sorted(FIGURES))


@settings(max_examples=500, deadline=None)
@given(
    st.sampled_from(("sum", "difference", "product", "ratio", "mean", "increase", "decrease")),
    PLAIN,
    PLAIN,
    PLAIN,
    st.sampled_from(("0", "0", "1", "0.5")),
)
def test_plain_figures_ranges_and_bounds(operation, one, two, result, within) -> None:
    """The result of a division to its last digit, all else exactly."""
    rounded = operation not in ("sum", "difference", "product")
    keys = {operation: [one, two], "equals": result, "within": within}
    agree(keys, [FIGURES[one], FIGURES[two]], FIGURES[result], rounded=rounded, within=within)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(("sum", "difference", "mean", "product")), st.lists(PLAIN, min_size=1, max_size=4), PLAIN
)
def test_any_number_of_figures(operation, operands, result) -> None:
    """One, and four."""
    keys = {operation: operands, "equals": result}
    agree(keys, [FIGURES[each] for each in operands], FIGURES[result], rounded=operation == "mean")


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(("sum", "difference", "ratio", "increase")),
    st.sampled_from(sorted(SCALED)),
    st.sampled_from(sorted(SCALED)),
    st.sampled_from(sorted(SCALED)),
    st.sampled_from(sorted({**FIGURES, **SHARES})),
)
def test_figures_with_a_scale_are_rounded_to_the_digit_before_it(operation, one, two, result, part) -> None:
    """And half a million is no million."""
    is_part = operation in ("ratio", "increase")
    can = {**SCALED, **FIGURES, **SHARES}[part if is_part else result]
    keys = {operation: [one, two], "equals": part if is_part else result}
    agree(keys, [SCALED[one], SCALED[two]], can, rounded=is_part and part in FIGURES)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(("sum", "mean", "ratio")),
    st.lists(st.sampled_from(sorted(SHARES)), min_size=2, max_size=3),
    st.sampled_from(sorted(SHARES)),
    PLAIN,
)
def test_shares_are_rounded_to_the_last_digit(operation, operands, result, part) -> None:
    """Of a difference `test_a_difference_of_shares` has more."""
    of_two = operation == "ratio"
    operands = operands[:2] if of_two else operands
    keys = {operation: operands, "equals": part if of_two else result}
    can = FIGURES[part] if of_two else SHARES[result]
    agree(keys, [SHARES[each] for each in operands], can, rounded=of_two)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(("1", "2", "1..2", "more than 1")),
    st.sampled_from(sorted(SHARES)),
    st.sampled_from(("0", "1", "2", "3")),
    PLAIN,
)
def test_growth_on_growth(start, rate, periods, result) -> None:
    """To the last digit of the result."""
    keys = {"compound": [start, rate, periods], "equals": result}
    agree(keys, [FIGURES[start], SHARES[rate], FIGURES[periods]], FIGURES[result], rounded=True)


LENGTHS = {"m": "1", "km": "1000", "yards": "0.9144", "feet": "0.3048"}


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(("sum", "difference", "mean")),
    st.tuples(st.integers(1, 3), st.sampled_from(sorted(LENGTHS))),
    st.tuples(st.integers(1, 3), st.sampled_from(sorted(LENGTHS))),
    st.sampled_from(sorted(LENGTHS)),
    st.integers(-1, 1),
)
def test_units_are_converted_and_the_result_rounded(operation, one, two, unit, off) -> None:
    """Near what comes out, to the last digit where a unit was converted."""
    sizes = [Fraction(LENGTHS[each[1]]) / Fraction(LENGTHS[unit]) for each in (one, two)]
    first, second = (each[0] * size for each, size in zip((one, two), sizes, strict=True))
    exact = {"sum": first + second, "difference": first - second, "mean": (first + second) / 2}[operation]
    result = round(exact) + off
    keys = {operation: [f"{number} {name}" for number, name in (one, two)], "equals": result, "unit": unit}
    rounded = operation == "mean" or set(sizes) != {1}
    operands = [Can(str(each), str(each)) for each in (first, second)]
    agree(keys, operands, Can(str(result), str(result)), rounded=rounded)


TONS = ("907.18474", "1000", "1016.0469088")


@settings(max_examples=80, deadline=None)
@given(st.integers(1, 3), st.integers(1, 3), st.integers(-2, 40))
def test_a_word_of_several_meanings_is_wrong_under_all_or_not(tons, tonnes, tenths) -> None:
    """Two tons and one may be short, long or metric ones, all the same."""
    result = Fraction(tons + tonnes) - Fraction(1, 2) + Fraction(tenths, 40)
    text = f"{float(result):.3f}"
    keys = {"sum": [f"{tons} tons", f"{tonnes} tonnes"], "equals": text, "unit": "tonnes"}
    exact = [tons * Fraction(size) / 1000 + tonnes for size in TONS]
    right = any(abs(each - Fraction(text)) <= Fraction(1, 2000) for each in exact)
    assert (outcome(Arithmetic.model_validate(keys)) is None) == right


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 4), st.integers(2, 4), st.integers(-3, 3))
def test_a_bare_number_takes_the_unit_of_the_others(one, two, off) -> None:
    """With its scale or without; so does a bare result, which is exact then. Each figure in millions is rounded by half of one."""
    result = one + two + off
    taken = {"sum": [one, two], "equals": result, "unit": "million euros"}
    assert (outcome(Arithmetic.model_validate(taken)) is None) == (abs(off) * 2 <= 3)
    bare = {"sum": [f"{one} million euros", f"{two} million euros"], "equals": result}
    assert (outcome(Arithmetic.model_validate(bare)) is None) == (abs(off) <= 1)
    whole = {"sum": [one * MILLION, two * MILLION], "equals": f"{result} million euros"}
    assert (outcome(Arithmetic.model_validate(whole)) is None) == (off == 0)
    both = {"sum": [one * MILLION, f"{two} million"], "equals": result, "unit": "million euros"}
    assert (outcome(Arithmetic.model_validate(both)) is None) == (abs(off) * 2 <= 2)
