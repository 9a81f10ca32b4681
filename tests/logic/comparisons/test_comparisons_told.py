"""Why comparisons clash, in words."""

from __future__ import annotations

from factcheck.findings import Origin
from factcheck.logic.comparisons.comparison_conflicts import comparison_conflicts
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet


def reasons(*said):
    """Of each clash, with each assertion in a claim of its own."""
    claims = {}
    for at, each in enumerate(said):
        claim = Claim.model_validate({"id": f"c{at}", "statement": "x", "quote": "x", "asserts": [each]})
        claim.place(Origin(file="x.yaml", key=claim.id, route=("claims", at), line=at + 1))
        claims[claim.id] = claim
    return [clash.reason for clash in comparison_conflicts(RecordSet(claims=claims)).clashes]


def test_a_multiple_of_what_is_under_nought_is_told_so():
    of_a, of_b = ({"subject": each, "property": "p"} for each in "ab")
    twice = {"compare": [of_a, of_b], "is": "twice"}
    for reason in reasons(twice, of_a | {"value": -10}, of_b | {"value": -5}):
        assert reason.count("a multiple is said of what is more than nought") == 1
    assert "nought" not in "".join(reasons(twice, of_a | {"value": 10}, of_b | {"value": 6}))
