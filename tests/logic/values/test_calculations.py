"""Calculations with values on record: which come out, in which units, and with whose values they clash."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.findings import Origin
from factcheck.logic.values import calculations
from factcheck.logic.values.calculation_outcomes import NotDone, Wrong
from factcheck.logic.values.calculations import calculation_conflicts, calculations_done
from factcheck.records.claims import Claim
from factcheck.records.entities import Entity, Property
from factcheck.records.record_set import RecordSet


def claim(name: str, assertion: dict[str, Any]) -> dict[str, Any]:
    """A claim that asserts one thing, as a record file has it."""
    return {"id": name, "statement": f"Statement of {name}.", "quote": "is", "asserts": [assertion]}


def record_set(claims: list[dict[str, Any]]) -> RecordSet:
    """The claims, alone."""
    records = [Claim.model_validate(each) for each in claims]
    for line, record in enumerate(records, 1):
        record.place(Origin(file="claims/c.yaml", key=record.id, route=("claims", line), line=line))
    return RecordSet(claims={each.id: each for each in records})


BUDGET = {"subject": "vidrov", "property": "budget"}


def budget(name: str, value: object, **more: Any) -> dict[str, Any]:
    """A claim of a town's budget."""
    return claim(name, {**BUDGET, "value": value, **more})


@pytest.mark.parametrize(
    ("calculation", "clashing"),
    [
        ({"sum": [BUDGET, 12], "equals": 52}, set()),
        ({"sum": [BUDGET, 12], "equals": 55}, {"calculated", "budget"}),
        ({"difference": [BUDGET, 12], "equals": 28}, set()),
        ({"ratio": [10, BUDGET], "equals": 25, "unit": "%"}, set()),
        ({"ratio": [10, BUDGET], "equals": 30, "unit": "%"}, {"calculated", "budget"}),
        ({"ratio": [10, BUDGET], "equals": 31, "unit": "%"}, {"calculated", "budget"}),
        ({"ratio": [10, BUDGET], "equals": 27, "unit": "%", "within": 2}, set()),
        ({"sum": [BUDGET, BUDGET], "equals": 80}, set()),
        ({"sum": [BUDGET, {"subject": "vidrov", "property": "debt"}], "equals": 1}, set()),  # not on record
    ],
)
def test_a_calculation_takes_the_values_on_record(calculation, clashing):
    """And clashes with the claim that gives them."""
    records = record_set([budget("budget", 40), claim("calculated", calculation)])
    clashes = calculation_conflicts(records).clashes
    assert {each for clash in clashes for each in clash.claims} == clashing


def test_every_value_on_record_is_tried():
    """The one that comes out is no conflict; the others are."""
    records = record_set(
        [budget("a", 40), budget("b", 41), budget("c", 43), claim("x", {"sum": [BUDGET, 2], "equals": 43})]
    )
    assert {clash.claims for clash in calculation_conflicts(records).clashes} == {("a", "x"), ("c", "x")}


def test_any_of_several_times_may_be_meant():
    """What is wrong with each of them is wrong; what is with one alone is for whoever says which is meant."""
    claims = [budget("a", 40, when="2015"), budget("b", 50, when="2016")]
    for result, clashing in ((43, [("a", "b", "x")]), (42, []), (52, [])):
        records = record_set([*claims, claim("x", {"sum": [BUDGET, 2], "equals": result})])
        assert [each.claims for each in calculation_conflicts(records).clashes] == clashing
    dated = claim("x", {"sum": [{**BUDGET, "when": "2016"}, 2], "equals": 43})
    assert [each.claims for each in calculation_conflicts(record_set([*claims, dated])).clashes] == [
        ("b", "x")
    ]


def test_a_value_of_each_time_takes_part_in_what_is_wrong_with_all():
    """Of two claims for one time each clashes with the other time; one that would make it right makes it none."""
    claims = [budget("a", 40, when="2015"), budget("a2", 41, when="2015"), budget("b", 50, when="2016")]
    records = record_set([*claims, claim("x", {"sum": [BUDGET, 2], "equals": 43})])
    assert [each.claims for each in calculation_conflicts(records).clashes] == [("a", "b", "x")]
    records = record_set([*claims, claim("x", {"sum": [BUDGET, 2], "equals": 44})])
    assert [each.claims for each in calculation_conflicts(records).clashes] == [
        ("a", "b", "x"),
        ("a2", "b", "x"),
    ]


def test_units_are_converted_in_a_calculation():
    """Three hours and thirty minutes are 210 minutes; a value without a unit is not compared."""
    walk = {"subject": "kovar", "property": "walk"}
    said = claim("a", {**walk, "value": 3, "unit": "hours"})
    right = claim("r", {"sum": [walk, 30], "equals": 210, "unit": "minutes"})
    wrong = claim("w", {"sum": [walk, 30], "equals": 240, "unit": "minutes"})
    bare = claim("b", {"sum": [walk, 30], "equals": 240})
    assert {
        each.claims for each in calculation_conflicts(record_set([said, right, wrong, bare])).clashes
    } == {("a", "w")}


def test_operands_of_a_sum_have_the_unit_of_the_result():
    """Plain ones are in it, and the reason is in it too; values without any are not added to hours."""
    walk = {"subject": "kovar", "property": "walk"}
    rest = {"subject": "kovar", "property": "rest"}
    claims = [
        claim("a", {**walk, "value": 3, "unit": "hours", "within": "1"}),
        claim("b", {**rest, "value": 30, "unit": "minutes"}),
        claim("c", {"sum": [walk, rest], "equals": 270, "unit": "minutes"}),  # four hours and a half
        claim("d", {"sum": [walk, rest], "equals": 271, "unit": "minutes"}),
        claim("e", {"sum": [walk, 2], "equals": 7, "unit": "hours"}),
        claim("f", {"sum": [walk, rest], "equals": 9, "unit": "euros"}),
        claim("g", {"sum": [walk, rest], "equals": 9}),
    ]
    found_now = {clash.claims: clash.reason for clash in calculation_conflicts(record_set(claims)).clashes}
    assert set(found_now) == {("a", "b", "d"), ("a", "e")}
    assert "the article calculates (e), but 3 hours + 2 is 4 to 6, not 7: " in found_now["a", "e"]
    assert "but 3 hours + 30 minutes is 150 to 270, not 271: " in found_now["a", "b", "d"]
    assert found_now["a", "e"].endswith("on kovar (walk), the article says 3 hours give or take 1 (a)")


def test_more_combinations_than_are_tried_are_said(monkeypatch):
    """With all claims that might clash; as many as are tried need no word."""
    debt = {"subject": "vidrov", "property": "debt"}
    claims = [budget("a", 40), budget("b", 41), claim("x", {"sum": [BUDGET, debt], "equals": 51})]
    claims += [claim(name, {**debt, "value": value}) for name, value in (("c", 1), ("d", 2))]
    monkeypatch.setattr(calculations, "TRIED", 4)
    assert calculation_conflicts(record_set(claims)).unfinished == ()
    monkeypatch.setattr(calculations, "TRIED", 3)
    result = calculation_conflicts(record_set(claims))
    assert [(each.claims, each.over, each.listed) for each in result.unfinished] == [
        (("a", "b", "c", "d", "x"), "the calculation of x", 3)
    ]


def test_a_denied_value_is_no_operand():
    """Nobody says that it was so."""
    denied = budget("a", 40, **{"not": True})
    plain = claim("x", {"sum": [BUDGET, 2], "equals": 43})
    assert calculation_conflicts(record_set([denied, plain])).clashes == ()
    both = record_set([denied, budget("b", 40), plain])
    assert [each.claims for each in calculation_conflicts(both).clashes] == [("b", "x")]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from((40, 41, 52)), st.sampled_from(("2020", "2021", None))), max_size=4),
    st.sampled_from((42, 43, 54, 60)),
    st.sampled_from((None, None, "2020")),
)
def test_what_clashes_is_one_value_of_each_time_with_none_of_which_it_comes_out(values, result, when) -> None:
    """Against all sets of claims: one for each time that may be meant, and no fewer; an operand with a time has one time."""
    claims = [
        budget(f"c{at}", value, **({"when": time} if time else {})) for at, (value, time) in enumerate(values)
    ]
    operand = {**BUDGET, "when": when} if when else BUDGET
    records = record_set([*claims, claim("x", {"sum": [operand, 2], "equals": result})])
    meant = [at for at, (_, time) in enumerate(values) if not when or time in (None, when)]
    times = [
        [at for at in meant if when or values[at][1] == time]
        for time in (("",) if when else {values[at][1] for at in meant})
    ]
    expected = {
        tuple(sorted((*(f"c{at}" for at in chosen), "x")))
        for chosen in product(*times)
        if meant and all(values[at][0] + 2 != result for at in chosen)
    }
    assert {clash.claims for clash in calculation_conflicts(records).clashes} == expected


def told_of(claims: list[dict[str, Any]], known: str = "budget") -> str | None:
    """Why the calculation of `x` was not done."""
    records = record_set(claims)
    subject, prop = Entity(id="vidrov", name="Vidrov"), Property(id=known, label="its budget")
    records = replace(records, entities={"vidrov": subject}, properties={known: prop})
    found = calculations_done(records).outcomes.get(("x", 0))
    return found.why if isinstance(found, NotDone) else None


def test_what_is_not_done_with_values_on_record_is_told():
    """Once, and not beside a clash."""
    both = [budget("a", 40, when="2015"), budget("b", 50, when="2016")]
    assert told_of([*both, claim("x", {"sum": [BUDGET, 2], "equals": 43})]) is None  # it is wrong with both
    assert told_of([*both, claim("x", {"sum": [BUDGET, 2], "equals": 42})]) == (
        "Vidrov (its budget) has several values on record, and with some it comes out and with others not: "
        "40 for 2015 (a), 50 for 2016 (b)"
    )
    assert (
        told_of([claim("x", {"sum": [BUDGET, 2], "equals": 42})])
        == "no claim says what Vidrov (its budget) is"
    )
    late = claim("x", {"sum": [{**BUDGET, "when": "2019"}, 2], "equals": 42})
    assert told_of([*both, late]) == "no claim says what Vidrov (its budget) is for 2019"
    assert told_of([budget("a", "much"), claim("x", {"sum": [BUDGET, 2], "equals": 42})]) == (
        "“much” is no number that is read"
    )
    # one value with which it cannot be done is told only where it does not clash with another
    some = [budget("a", "much"), budget("b", 50)]
    assert told_of([*some, claim("x", {"sum": [BUDGET, 2], "equals": 42})]) is None
    # a property that is not on record is told of by another rule
    assert told_of([claim("x", {"sum": [BUDGET, 2], "equals": 42})], known="debt") is None


def test_points_for_per_cent_are_no_clash():
    """The numbers agree; the word does not."""
    claims = [budget("a", 6, unit="%"), claim("x", {"difference": [BUDGET, "4 %"], "equals": 2, "unit": "%"})]
    done = calculations_done(record_set(claims))
    assert done.searched.clashes == ()
    found = done.outcomes["x", 0]
    assert isinstance(found, Wrong)
    assert found.why == "from 4 % to 6 % is 2 percentage points or up 50 %, not 2 %"
    several = [*claims, budget("b", 9, unit="%", when="2020")]
    assert "several values" in (told_of(several) or "")


def test_any_value_of_a_set_may_be_meant():
    """It is wrong with all of them, or nobody can tell."""
    for result, clashing in ((43, [("a", "b", "x")]), (42, [])):
        claims = [budget("a", 40), budget("b", 50), claim("x", {"sum": [BUDGET, 2], "equals": result})]
        records = replace(
            record_set(claims),
            properties={"budget": Property(id="budget", label="its budgets", single=False)},
        )
        assert [each.claims for each in calculation_conflicts(records).clashes] == clashing
        assert (("x", 0) in calculations_done(records).outcomes) == (not clashing)
