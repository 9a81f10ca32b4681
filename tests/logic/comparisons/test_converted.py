"""Values in two units that are compared: a whole number may be what a conversion came to, rounded."""

from __future__ import annotations

import pytest

from factcheck.findings import Origin
from factcheck.logic.comparisons.comparison_conflicts import comparison_conflicts
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet


def clashes(*said):
    claims = {}
    for at, each in enumerate(said):
        claim = Claim.model_validate({"id": f"c{at}", "statement": "x", "quote": "x", "asserts": [each]})
        claim.place(Origin(file="x.yaml", key=claim.id, route=("claims", at), line=at + 1))
        claims[claim.id] = claim
    return [sorted(clash.claims) for clash in comparison_conflicts(RecordSet(claims=claims)).clashes]


def of(thing, value, unit, **more):
    return {"subject": thing, "property": "p", "value": value, "unit": unit, **more}


def compare(one, how, other):
    return {"compare": [{"subject": each, "property": "p"} for each in (one, other)], "is": how}


@pytest.mark.parametrize(
    ("one", "how", "other", "fits"),
    [
        ((10, "miles"), "equal", (16, "km"), True),
        ((16, "km"), "equal", (10, "miles"), True),
        ((16, "km"), "at least", (10, "miles"), True),
        ((10, "miles"), "equal", (18, "km"), True),  # they may be nautical
        ((10, "miles"), "equal", (19, "km"), False),
        ((101, "miles"), "less than", (100, "miles"), False),
        ((10, "miles"), "equal", (15, "km"), False),
        ((12, "acres"), "equal", (5, "hectares"), False),
        ((2, "hours"), "equal", (121, "minutes"), True),
        ((2, "hours"), "equal", (130, "minutes"), False),
        ((120, "minutes"), "equal", (2, "hours"), True),
        ((10, "km"), "equal", (10, "miles"), False),
        ((16, "km"), "equal", (15, "km"), False),
        ((100, "miles"), "equal", (101, "miles"), False),
        ((61, "minutes"), "equal", (3600, "seconds"), False),
        ((1000, "metres"), "equal", (1001, "metres"), False),
        (("more than 10", "miles"), "equal", (16, "km"), True),
        (("more than 10", "miles"), "equal", (15, "km"), False),
        (("more than 10", "miles"), "equal", ("15.5", "km"), False),  # a bound is taken as it is written
        (("less than 10", "miles"), "equal", ("18.7", "km"), False),
        ((16, "km"), "more than", (10, "miles"), True),
        ((10, "km"), "more than twice", (3, "miles"), True),
        ((9, "km"), "more than twice", (3, "miles"), False),
        ((2, "years"), "equal", (24, "months"), True),
        (("at least 10", "miles"), "equal", (16, "km"), True),
        ((13, "months"), "equal", (1, "year"), False),
    ],
)
def test_a_comparison_of_two_units(one, how, other, fits) -> None:
    found = clashes(of("a", *one), of("b", *other), compare("a", how, "b"))
    assert found == ([] if fits else [["c0", "c1", "c2"]])


def test_a_chain_over_one_of_which_nothing_is_on_record() -> None:
    said = [of("a", 10, "miles"), of("c", 16, "km"), compare("a", "equal", "b"), compare("b", "equal", "c")]
    assert clashes(*said) == []


def test_a_tolerance_takes_the_place_of_rounding() -> None:
    said = [of("a", 10, "miles", within="0.01"), of("b", 16, "km", within="0.01"), compare("a", "equal", "b")]
    assert clashes(*said) == [["c0", "c1", "c2"]]
