"""Tensions, said on one side, stand at both."""

from __future__ import annotations

from typing import Any

from factcheck.logic.contradictions.tensions import tensions
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet


def claim(name: str, *others: str, status: str = "supported") -> Claim:
    """A claim in tension with others."""
    made: dict[str, Any] = {"id": name, "statement": name, "quote": name, "status": status}
    return Claim.model_validate(made | {"tension_with": [{"claim": each, "note": "odd"} for each in others]})


def found(*claims: Claim) -> dict[str, list[str]]:
    """The names of each claim's partners."""
    pairs = tensions(RecordSet(claims={each.id: each for each in claims}))
    return {name: [other for other, _ in others] for name, others in pairs.items()}


def test_both_sides_have_their_partners_in_order():
    """By name, whatever the order of the records."""
    assert found(claim("b", "d", "a"), claim("d"), claim("a"), claim("c", "b")) == {
        "a": ["b"],
        "b": ["a", "c", "d"],
        "c": ["b"],
        "d": ["b"],
    }


def test_said_on_both_sides_is_one_tension():
    """The same note is not told twice."""
    assert found(claim("a", "b"), claim("b", "a")) == {"a": ["b"], "b": ["a"]}


def test_what_is_missing_or_withdrawn_pulls_at_nothing():
    """Neither side has it, whichever is withdrawn."""
    assert found(claim("a", "gone", "b"), claim("b", status="withdrawn")) == {}
    assert found(claim("a", "b", status="withdrawn"), claim("b")) == {}
