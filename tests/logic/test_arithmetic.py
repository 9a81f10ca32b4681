"""Calculations done again, against every reading of rounded numbers on a fine grid."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.values.arithmetic import wrong
from factcheck.records.assertions import Arithmetic, PropertyValue, ValueOf

WHOLE = st.integers(1, 60)


def said(**keys) -> Arithmetic:
    """A calculation."""
    return Arithmetic.model_validate(keys)


@given(st.lists(WHOLE, min_size=2, max_size=4), st.integers(1, 250).filter(lambda result: result % 10))
def test_whole_sums_and_differences_are_exact(operands: list[int], result: int) -> None:
    """A result that ends in no zero is wrong by one already."""
    assert (wrong(said(sum=operands, equals=result)) is None) == (sum(operands) == result)
    less = operands[0] - sum(operands[1:])
    assert (wrong(said(difference=operands, equals=result)) is None) == (less == result)


@given(WHOLE, WHOLE, st.integers(0, 400))
def test_a_percentage_is_right_within_half_a_point_or_its_zeros(one: int, other: int, result: int) -> None:
    """Against the definition of rounding, written out."""
    exact = Fraction(100 * one, other)
    zeros = len(str(result)) - len(str(result).rstrip("0")) if result else 0
    right = abs(exact - result) <= Fraction(10**zeros, 2)
    assert (wrong(said(ratio=[one, other], equals=result, unit="%")) is None) == right


@pytest.mark.parametrize(
    ("calculation", "message"),
    [
        ({"sum": [40, 12], "equals": 55}, "40 + 12 is 52, not 55"),
        ({"ratio": [1, 8], "equals": "12.4", "unit": "%"}, "1 / 8 is 12.5%, not 12.4"),
        ({"ratio": ["1.0", "8.0"], "equals": "0.125"}, None),
        ({"sum": ["40 million", "two million"], "equals": "42,000,000"}, None),
        ({"sum": ["some", 3], "equals": 4}, None),
        ({"sum": [1, 3], "equals": "many"}, None),
        ({"ratio": [1, 2, 3], "equals": 4}, None),
        ({"ratio": [10, 4], "equals": 3}, None),
        ({"ratio": [24, 10], "equals": 3}, "24 / 10 is 2.4, not 3"),
        ({"sum": ["5..10", 3], "equals": 13}, None),
        ({"sum": ["5..10", 3], "equals": 14}, "5..10 + 3 is 10.5, not 14"),
        ({"sum": ["5..", 3], "equals": 1}, None),
        ({"difference": ["2020-01-05", "2020-01-01"], "equals": "many", "unit": "days"}, None),
        ({"difference": ["2020-01-05", "2020-01-01"], "equals": True, "unit": "days"}, None),
        ({"count": ["a", "b"], "equals": 3}, "the number of a, b is 2, not 3"),
    ],
)
def test_what_is_said(calculation: dict, message: str | None) -> None:
    """The calculation done, or nothing where it comes out or cannot be decided."""
    assert wrong(said(**calculation)) == message


def on_record(subject: str, value: int, unit: str | None) -> tuple[ValueOf, PropertyValue]:
    """An operand with the value that a claim asserts for it."""
    keys = {"subject": subject, "property": "length"}
    return ValueOf.model_validate(keys), PropertyValue.model_validate({**keys, "value": value, "unit": unit})


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        ((3, "hours"), (90, "minutes"), None),
        ((5, "hours"), (90, "minutes"), "5 hours / 90 minutes is 3.3333, not 2"),
        ((5, "hours"), (90, "kilometres"), None),
        ((5, "hours"), (1, None), None),
    ],
)
def test_a_ratio_of_values_needs_one_kind_of_unit(first, second, message: str | None) -> None:
    """They are converted before they are divided; what has no unit in common is not divided."""
    values = dict([on_record("way", *first), on_record("walk", *second)])
    found = wrong(said(ratio=list(values), equals=2), values)
    assert found is None if message is None else message in (found or "")
