"""Calculations done again: what comes out, what does not, and how it is told."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.values.arithmetic import outcome
from factcheck.logic.values.calculation_outcomes import NotDone
from factcheck.records.calculation_assertions import Arithmetic, ValueOf
from factcheck.records.value_assertions import PropertyValue
from tests.logic.values.wrongs import wrong

WHOLE = st.integers(1, 60)


def said(**keys) -> Arithmetic:
    """A calculation."""
    return Arithmetic.model_validate(keys)


@given(st.lists(WHOLE, min_size=2, max_size=4), st.integers(1, 250))
def test_whole_sums_and_differences_are_exact(operands: list[int], result: int) -> None:
    """To the last digit, zeros included."""
    assert (wrong(said(sum=operands, equals=result)) is None) == (sum(operands) == result)
    less = operands[0] - sum(operands[1:])
    assert (wrong(said(difference=operands, equals=result)) is None) == (less == result)


@given(WHOLE, WHOLE, st.integers(0, 400))
def test_a_percentage_is_right_within_half_a_point(one: int, other: int, result: int) -> None:
    """Against the definition of rounding, written out."""
    right = abs(Fraction(100 * one, other) - result) <= Fraction(1, 2)
    assert (wrong(said(ratio=[one, other], equals=result, unit="%")) is None) == right


@pytest.mark.parametrize(
    ("calculation", "message"),
    [
        ({"sum": [40, 12], "equals": 55}, "40 + 12 is 52, not 55"),
        ({"ratio": [1, 8], "equals": "12.4", "unit": "%"}, "1 / 8 is 12.5 %, not 12.4 %"),
        ({"ratio": ["1.0", "8.0"], "equals": "0.125"}, None),
        ({"sum": ["40 million", "two million"], "equals": "42,000,000"}, None),
        ({"sum": ["some", 3], "equals": 4}, None),
        ({"sum": [1, 3], "equals": "many"}, None),
        ({"ratio": [1, 2, 3], "equals": 4}, None),
        ({"ratio": [10, 4], "equals": 3}, None),
        ({"ratio": [24, 10], "equals": 3}, "24 / 10 is 2.4, not 3"),
        ({"sum": ["5..10", 3], "equals": 13}, None),
        ({"sum": ["5..10", 3], "equals": 14}, "5..10 + 3 is 8 to 13, not 14"),
        ({"sum": ["5-10", 3], "equals": 13}, None),
        ({"sum": ["5-10", 3], "equals": 14}, "5-10 + 3 is 8 to 13, not 14"),
        ({"sum": ["5..", 3], "equals": 1}, "5.. + 3 is at least 8, not 1"),
        ({"sum": ["5..", 3], "equals": 8}, None),
        ({"sum": ["..5", 3], "equals": 9}, "..5 + 3 is at most 8, not 9"),
        ({"sum": ["more than 5", 3], "equals": 8}, "more than 5 + 3 is more than 8, not 8"),
        ({"sum": ["less than 5", 3], "equals": 8}, "less than 5 + 3 is less than 8, not 8"),
        ({"sum": ["more than 5", "less than 3"], "equals": 8}, None),
        ({"difference": ["2020-01-05", "2020-01-01"], "equals": "many", "unit": "days"}, None),
        ({"difference": ["2020-01-05", "2020-01-01"], "equals": True, "unit": "days"}, None),
        ({"count": ["a", "b"], "equals": 3}, "the number of a, b is 2, not 3"),
        ({"count": ["a", "b"], "equals": 3, "within": 1}, None),
        ({"sum": [40, 12], "equals": 55, "within": 3}, None),
        ({"sum": [40, 12], "equals": 55, "within": "2.9"}, "40 + 12 is 52, not 55"),
        ({"sum": [40, 12], "equals": 49, "within": 3}, None),
        ({"sum": [40, 12], "equals": 49, "within": 2}, "40 + 12 is 52, not 49"),
        ({"sum": [40, 12], "equals": 50}, "40 + 12 is 52, not 50"),
        ({"sum": [40, 12], "equals": "about 50"}, None),
        ({"sum": [40, 17], "equals": 50}, "40 + 17 is 57, not 50"),
        ({"sum": [400, 49], "equals": "about 400"}, None),
        ({"sum": [400, 51], "equals": "about 400"}, "400 + 51 is 451, not about 400"),
        (
            {"sum": ["1.0 million", "1.0 million"], "equals": "2.1 million"},
            None,
        ),  # each may be more by half of a tenth
        ({"sum": ["1.0", "1.0"], "equals": "2.1"}, "1.0 + 1.0 is 2, not 2.1"),
        ({"difference": [1, 1], "equals": 0}, None),
        ({"difference": [2, 1], "equals": 0}, "2 - 1 is 1, not 0"),
        ({"difference": [5, 1, 1], "equals": 4}, "5 - 1 - 1 is 3, not 4"),
        ({"difference": ["5..10", "1..2"], "equals": 9}, None),
        ({"difference": ["5..10", "1..2"], "equals": 3}, None),
        ({"difference": ["5..10", "1..2"], "equals": 2}, "5..10 - 1..2 is 3 to 9, not 2"),
        ({"ratio": ["5..10", "1..2"], "equals": 10}, None),
        ({"ratio": ["5..10", "2..5"], "equals": 1}, None),
        ({"ratio": ["5..10", "1..2"], "equals": 12}, "5..10 / 1..2 is 2.5 to 10, not 12"),
        ({"ratio": [10, "0..2"], "equals": 1}, None),  # by what may be nothing
        ({"ratio": [10, "-2..-1"], "equals": 1}, "10 / -2..-1 is -10 to -5, not 1"),
        ({"ratio": [1, 3], "equals": "0.33"}, None),
        ({"ratio": [1, 3], "equals": "0.34"}, "1 / 3 is 0.3333, not 0.34"),
        ({"ratio": [1, 4], "equals": 26, "unit": "percent"}, "1 / 4 is 25 %, not 26 %"),
        ({"ratio": [1, 4], "equals": 26, "unit": "per cent", "within": 1}, None),
        ({"ratio": [1, 4], "equals": 25}, "1 / 4 is 0.25, not 25"),
        ({"sum": [12, 15, 18], "equals": 46, "unit": "%"}, None),  # each is rounded
        (
            {"sum": [12, 15, 18], "equals": 48, "unit": "%"},
            "12, 15 and 18, each rounded, are 43.5 to 46.5 %, not 48 %",
        ),
        ({"sum": ["1.2 million", "1.3 million"], "equals": "2.5 million", "unit": "million euros"}, None),
        (
            {"sum": ["1.2 million", 2], "equals": "2.5 million", "unit": "million euros"},
            "1.2 million and 2, each rounded, are 2.65 to 3.75 million, not 2.5 million",
        ),
        ({"difference": [100, 40], "equals": 60, "unit": "%"}, None),  # what is left of the whole
        ({"difference": [58, 12, 6], "equals": 40, "unit": "%"}, None),
        (
            {"difference": [58, 12], "equals": 46, "unit": "%"},
            "from 12 % to 58 % is 46 percentage points or up 383.3333 %, not 46 %",
        ),
        ({"sum": ["3 pounds", "16 ounces"], "equals": 4, "unit": "pounds"}, None),  # of mass
        ({"sum": ["3 pounds", "2 dollars"], "equals": 5, "unit": "pounds"}, None),  # cannot be done
        ({"sum": ["2 Australian dollars", "3 dollars"], "equals": 5, "unit": "dollars"}, None),
        (
            {"ratio": ["40 million euros", "8 thousand people"], "equals": 5},
            "40 million euros / 8 thousand people, each rounded, is 4647.0588 to 5400, not 5",
        ),
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
        ((5, "hours"), (1, None), "5 hours / 1 is 5, not 2"),
        ((2, "kilotons"), (1_000, "tons"), None),
        ((3, "kilotons"), (1_000, "tons"), "3 kilotons / 1000 tons is 3, not 2"),
        ((2, "tons"), (1, "tonnes"), None),
        ((3, "tons"), (1, "tonnes"), "3 tons / 1 tonnes is 2.7216, not 2"),
        ((2, "years"), (12, "months"), None),
        ((1, "month"), (15, "days"), None),  # of 30 days
        ((1, "month"), (10, "days"), "1 month / 10 days is 2.8 to 3.1, not 2"),
        ((80, "%"), (40, "percent"), None),
        ((80, "%"), (4, "percent"), "80 % / 4 percent, each rounded, is 17.6667 to 23, not 2"),
        ((6, "trillion " * 20 + "tons"), (1, "tons"), f"is 5{',500' + ',000' * 79} to 6"),
    ],
)
def test_a_ratio_of_values_needs_one_kind_of_unit(first, second, message: str | None) -> None:
    """They are converted before they are divided; what has no unit in common is not divided."""
    values = dict([on_record("way", *first), on_record("walk", *second)])
    found = wrong(said(ratio=list(values), equals=2), values)
    assert found is None if message is None else message in (found or "")


@pytest.mark.parametrize(
    ("values", "equals", "unit", "message"),
    [
        ([(5, "hectares"), (640, "acres")], "263.999", "hectares", None),
        ([(5, "hectares"), (640, "acres")], 265, "hectares", "5 hectares + 640 acres is 263.9988, not 265"),
        ([(1, "ton"), (1, "tonne")], 2, "tonnes", None),  # of metric tons
        ([(1, "ton"), (1, "tonne")], "1.907", "tonnes", None),  # of short ones
        ([(1, "ton"), (1, "tonne")], "1.95", "tonnes", "1 ton + 1 tonne is 1.9072, not 1.95"),
        ([(1, "ton"), (1, "kiloton")], 1_001, "tons", None),
        ([(1, "year"), (6, "months")], 18, "months", None),
        ([(1, "year"), (6, "months")], 19, "months", "1 year + 6 months is 18, not 19"),
        ([(1, "year"), (1, "day")], 366, "days", None),
        ([(1, "year"), (1, "day")], 368, "days", "1 year + 1 day is 366 to 367, not 368"),
        ([(1, "hour"), (1, "hectare")], 5, "hours", None),
    ],
)
def test_a_sum_is_wrong_only_under_every_meaning_of_its_units(
    values, equals, unit, message: str | None
) -> None:
    """The message has what comes out under the first."""
    known = dict(on_record(f"part-{at}", *each) for at, each in enumerate(values))
    assert wrong(said(sum=list(known), equals=equals, unit=unit), known) == message


def test_with_too_many_ways_to_understand_the_units_nothing_is_decided() -> None:
    """Rather than that a wrong sum is found because a right one was not tried."""
    units = (
        "barrels per gallon",
        "barrels per quart",
        "gallons per pint",
        "barrels per pint",
        "pints per cup",
        "cups per pint",
    )
    known = dict(on_record(f"part-{at}", 1, unit) for at, unit in enumerate(units))
    assert wrong(said(sum=list(known), equals=1, unit="percent"), known) is None


@pytest.mark.parametrize(
    ("calculation", "values", "why"),
    [
        (
            {"sum": ["€3m", "$2m"], "equals": 6, "unit": "million euros"},
            {},
            "€3m and $2m do not measure the same, or nobody knows how to convert them",
        ),
        (
            {"sum": ["PART", "5 km"], "equals": 45, "unit": "km"},
            {"PART": (40, None)},
            "40 has no unit beside 5 km",
        ),
    ],
)
def test_what_cannot_be_done_is_told(calculation, values, why: str) -> None:
    """Two currencies have no rate, and a value on record that has no unit takes none from others."""
    known = {name: on_record("part", *each) for name, each in values.items()}
    operands = [known[each][0] if each in known else each for each in calculation["sum"]]
    found = outcome(said(**{**calculation, "sum": operands}), dict(known.values()))
    assert isinstance(found, NotDone)
    assert found.why == why


def test_pounds_may_be_of_mass() -> None:
    """Beside ounces they are."""
    assert wrong(said(sum=["3 pounds", "16 ounces"], equals=4, unit="pounds")) is None
    assert wrong(said(sum=["3 pounds", "16 ounces"], equals=7, unit="pounds")) is not None
    assert (
        wrong(said(sum=["3 pounds", "2 pounds"], equals=6, unit="pounds"))
        == "3 pounds + 2 pounds is 5, not 6"
    )


@pytest.mark.parametrize(
    ("given", "comes_out"),
    [
        ({"increase": ["4.5%", "5.25%"], "equals": "0.75", "unit": "points"}, True),
        ({"increase": ["4.5%", "5.25%"], "equals": "1.75", "unit": "points"}, False),
        ({"increase": ["5.25%", "4.5%"], "equals": "0.75", "unit": "points"}, False),
        ({"decrease": ["5.25%", "4.5%"], "equals": "0.75", "unit": "points"}, True),
        ({"decrease": ["4.5%", "5.25%"], "equals": "0.75", "unit": "points"}, False),
        ({"product": ["1.05", "1.05", "1.05"], "equals": "1.16"}, True),
        ({"product": ["1.05", "1.05", "1.05"], "equals": "1.1576"}, True),
        ({"product": ["1.05", "1.05", "1.05"], "equals": "1.15"}, False),
        ({"product": ["1.05", "1.05", "1.05"], "equals": "1.157626"}, False),
        ({"product": ["1.5", "4"], "equals": "6.1"}, False),
        ({"product": [12, 12], "equals": 145}, False),
    ],
)
def test_changes_in_points_and_products_with_fewer_decimals(given, comes_out):
    found = outcome(Arithmetic.model_validate(given))
    assert not isinstance(found, NotDone)
    assert (found is None) is comes_out


@pytest.mark.parametrize(
    ("given", "comes_out"),
    [
        ({"sum": [72, 6], "equals": 77, "unit": "points"}, False),
        ({"sum": [72, 6], "equals": 78, "unit": "points"}, True),
        ({"difference": ["34,500", "34,100"], "equals": "400.4", "unit": "points"}, False),
        ({"difference": ["34,500", "34,100"], "equals": 400, "unit": "points"}, True),
        ({"increase": ["34,100", "34,500"], "equals": 400, "unit": "points"}, True),
        ({"increase": ["34,100", "34,500"], "equals": 401, "unit": "points"}, False),
        ({"difference": ["78 points", "69 points"], "equals": 9, "unit": "points"}, True),
        ({"difference": ["78 points", "69 points"], "equals": "8.6", "unit": "points"}, False),
        ({"difference": ["52.3 %", "48.1 %"], "equals": 4, "unit": "points"}, True),
        ({"difference": ["52.3 %", "48.1 %"], "equals": 5, "unit": "points"}, False),
        ({"difference": ["52.3", "48.1"], "equals": 4, "unit": "percentage points"}, True),
        ({"sum": ["4.2 percentage points", 3], "equals": 7, "unit": "points"}, True),
    ],
)
def test_points_are_of_percentage_only_beside_a_percentage(given, comes_out):
    """Those of an index or a match are counted, to the last digit."""
    found = outcome(Arithmetic.model_validate(given))
    assert not isinstance(found, NotDone)
    assert (found is None) is comes_out


def test_points_on_record_are_counted():
    values = {
        ValueOf(subject=team, property="score"): PropertyValue.model_validate(
            {"subject": team, "property": "score", "value": points, "unit": "points"}
        )
        for team, points in (("ava", 78), ("bel", 69))
    }
    for result, comes_out in ((9, True), (8, False)):
        given = said(difference=list(values), equals=result, unit="points")
        found = outcome(given, values)
        assert not isinstance(found, NotDone)
        assert (found is None) is comes_out


@pytest.mark.parametrize(
    ("given", "comes_out"),
    [
        ({"ratio": ["10,524,167 people", "78,900 km²"], "equals": "133 people per km²"}, True),
        ({"ratio": ["10,524,167 people", "78,900 km²"], "equals": "134 people per km²"}, False),
        ({"ratio": ["10,524,167", "78,900 km²"], "equals": 133, "unit": "people per square kilometre"}, True),
        ({"ratio": ["10,524,167", "78,900 km²"], "equals": 345, "unit": "people per square mile"}, True),
        ({"ratio": ["10,524,167", "78,900 km²"], "equals": 133, "unit": "people per square mile"}, False),
        ({"ratio": ["60 cases", "10,000 people"], "equals": "600 cases per 100,000 people"}, True),
        ({"ratio": ["60 cases", "10,000 people"], "equals": 600, "unit": "cases per 100,000 people"}, True),
        ({"ratio": ["60 cases", "10,000 people"], "equals": "601 cases per 100,000 people"}, False),
    ],
)
def test_things_by_a_measure_or_by_so_many_others(given, comes_out):
    found = outcome(Arithmetic.model_validate(given))
    assert not isinstance(found, NotDone)
    assert (found is None) is comes_out


def test_a_rate_is_told_by_as_many_as_it_is_given():
    given = said(ratio=[60, 10000], equals=700, unit="per 100,000")
    assert wrong(given) == "60 / 10000 is 600 per 100,000, not 700 per 100,000"


def test_a_fall_of_all_there_was_is_done():
    assert outcome(said(compound=[100, "-100 %", 2], equals=0)) is None
    assert wrong(said(compound=[100, "-100 %", 2], equals=5)) is not None
    found = outcome(said(compound=[100, "-101 %", 2], equals=0))
    assert isinstance(found, NotDone)
    assert found.why == "a fall of 101 % is more than all there was"


def test_one_is_told_as_one():
    assert wrong(said(sum=[7], equals=8)) == "the sum of 7 alone is 7, not 8"
    hour = said(difference=["2019-05-03T11:00:00Z", "2019-05-03T10:00:00Z"], equals=3, unit="hours")
    assert wrong(hour).endswith(" is 1 hour, not 3")


def test_what_is_not_read_is_told_in_short():
    for calculation in (said(sum=["9" * 4000, 1], equals=3), said(sum=[2, 1], equals="9" * 4000)):
        found = outcome(calculation)
        assert isinstance(found, NotDone)
        assert len(found.why) < 300
