"""Conflicts of claims: found, declared, flagged, and bounded."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.findings import Origin
from factcheck.logic.clashes import holds_as_found
from factcheck.logic.contradictions.conflicts import bearer, conflicts
from factcheck.logic.flags import flags
from factcheck.logic.values import value_clashes as module
from factcheck.logic.values.value_clashes import value_clashes
from factcheck.records.claims import Claim
from factcheck.records.entities import Entity, Property
from factcheck.records.record_set import RecordSet
from tests.logic.values.pairs import can_both_hold


def claim(name: str, *values: object, line: int = 1, **given: object) -> Claim:
    """A claim that gives the bridge's cost these values; a mapping holds more keys of an assertion."""
    asserts = [
        {"subject": "bridge", "property": "cost", **(value if isinstance(value, dict) else {"value": value})}
        for value in values
    ]
    record = Claim.model_validate(
        {"id": name, "statement": f"Statement of {name}.", "quote": "is", "asserts": asserts, **given}
    )
    record.place(Origin(file="claims/c.yaml", key=name, route=("claims", line), line=line))
    return record


def record_set(*claims: Claim, single: bool = True, **given: object) -> RecordSet:
    """These claims with the bridge and its cost."""
    return RecordSet(
        claims={each.id: each for each in claims},
        entities={
            "bridge": Entity(id="bridge", name="The bridge"),
            "kovar": Entity(id="kovar", name="Anna Kovar", aliases=("Kovar",)),
        },
        properties={"cost": Property(id="cost", label="what it cost", single=single)},
        **given,
    )


def found(*claims: Claim) -> list[tuple[tuple[str, ...], bool]]:
    """The conflicts of some claims, and whether each is flagged."""
    return [(conflict.claims, conflict.flagged) for conflict in conflicts(record_set(*claims))]


values = st.lists(
    st.one_of(
        st.integers(0, 2),
        st.sampled_from(["1", "a", " A", True]),
        st.builds(
            lambda value, within: {"value": value, "within": within}, st.integers(0, 4), st.sampled_from("12")
        ),
        st.builds(lambda value: {"value": value, "not": True}, st.integers(0, 2)),
        st.builds(
            lambda value, when: {"value": value, "when": when},
            st.integers(0, 1),
            st.sampled_from(["2020", "2021", "2020/2022"]),
        ),
    ),
    max_size=3,
)


@given(st.lists(st.tuples(values, st.booleans()), max_size=6), st.booleans())
def test_every_pair_that_clashes_is_a_conflict(said, single):
    """Each pair of claims is a conflict exactly if two of their assertions cannot both hold; withdrawn ones are out."""
    claims = [
        claim(f"c{number}", *of_claim, status="withdrawn" if withdrawn else "unchecked")
        for number, (of_claim, withdrawn) in enumerate(said)
    ]
    expected = {
        (one.id, two.id) if one is not two else (one.id,)
        for one, two in [*combinations(claims, 2), *((each, each) for each in claims)]
        if "withdrawn" not in (one.status, two.status)
        and any(not can_both_hold(a, b, single=single) for a in one.asserts for b in two.asserts)
    }
    records = record_set(*claims, single=single)
    assert {conflict.claims for conflict in conflicts(records)} == expected
    assert len(conflicts(records)) == len(expected)


def test_a_conflict_says_who_says_what():
    """Names, labels, units, tolerances and times, not ids alone."""
    records = record_set(
        claim(
            "a",
            {"value": 40, "unit": "million euros", "within": "1", "when": "2019-05-03"},
            speaker=["kovar"],
        ),
        claim("b", {"value": 52, "unit": "million euros", "when": "2019-05-03"}, speaker=["courier"]),
    )
    (conflict,) = conflicts(records)
    assert conflict.reason == (
        "on The bridge (what it cost), Anna Kovar says 40 million euros give or take 1 for 2019-05-03 (a), "
        "courier says 52 million euros for 2019-05-03 (b)"
    )
    assert conflict.routes == (("asserts", 0), ("asserts", 0))


def test_one_voice_is_named_once():
    """Two claims of one speaker are one sentence; a denial is called so."""
    records = record_set(claim("a", True), claim("b", {"value": True, "not": True}))
    assert conflicts(records)[0].reason == (
        "on The bridge (what it cost), the article says true (a) and denies true (b)"
    )


def test_an_entity_named_in_two_ways_is_no_conflict():
    """A value that is an entity's id, name or alias is that entity."""
    assert found(claim("a", "kovar"), claim("b", "Anna Kovar"), claim("c", "KOVAR")) == []


def test_flagged_with_a_note_on_either_side():
    """One note is enough; a declaration without one is declared and not flagged."""
    note = [{"claim": "a", "note": "Seen."}]
    assert found(claim("a", 1), claim("b", 2)) == [(("a", "b"), False)]
    assert found(claim("a", 1), claim("b", 2, contradicts=note)) == [(("a", "b"), True)]
    assert found(claim("a", 1), claim("b", 2, contradicts=[{"claim": "a"}])) == [(("a", "b"), False)]
    (conflict,) = conflicts(record_set(claim("a", 1), claim("b", 2, contradicts=[{"claim": "a"}])))
    assert conflict.declared


def test_flagging_one_hides_no_other():
    """Of three claims that clash two by two, one flag covers one pair."""
    note = [{"claim": "a", "note": "Seen."}]
    assert found(claim("a", 1), claim("b", 2, contradicts=note), claim("c", 3)) == [
        (("a", "b"), True),
        (("a", "c"), False),
        (("b", "c"), False),
    ]


def test_a_declared_contradiction_that_no_assertion_shows():
    """What people see is a conflict too."""
    records = record_set(claim("b", contradicts=[{"claim": "a", "note": "Seen."}]), claim("a"))
    (conflict,) = conflicts(records)
    assert conflict.flagged
    assert conflict.notes == ("Seen.",)
    assert conflict.reason == "a says “Statement of a.”, b says “Statement of b.”"
    assert conflict.routes == ((), ("contradicts", 0))


def test_flags_that_lead_nowhere_are_no_conflicts():
    """A claim itself, one that is not on record and one withdrawn contradict nothing."""
    entries = [{"claim": name, "note": "Seen."} for name in ("a", "gone", "old")]
    old = claim("old", 2, status="withdrawn", contradicts=[{"claim": "a", "note": "Seen."}])
    assert flags(record_set(claim("a", 1, contradicts=entries), old)) == {}
    assert found(claim("a", 1, contradicts=entries), old) == []


def test_two_properties_are_one_conflict_with_two_reasons():
    """A conflict is a set of claims; what they clash on is in its reason."""
    length = {"subject": "bridge", "property": "length", "value": 3}
    records = record_set(claim("a", 1, length), claim("b", 2, {**length, "value": 4}))
    (conflict,) = conflicts(records)
    assert conflict.reason == (
        "on The bridge (what it cost), the article says 1 (a) and 2 (b); "
        "on The bridge (length), the article says 3 (a) and 4 (b)"
    )


def test_a_property_that_cannot_be_read_is_not_judged():
    """Whether it is a set is not known; one that is not on record counts as single-valued."""
    claims = (claim("a", 1), claim("b", 2))
    broken = RecordSet(claims={each.id: each for each in claims}, broken=frozenset({("property", "cost")}))
    assert conflicts(broken) == ()
    assert len(conflicts(RecordSet(claims=broken.claims))) == 1


def test_twenty_thousand_claims_against_each_other():
    """The list stops at its limit, and says that there are more."""
    records = record_set(*(claim(f"c{number}", number) for number in range(20_000)))
    listed = list(value_clashes(records))
    assert len(listed) == module.LIMIT + 1
    assert [each.reason for each in listed if "more" in each.reason] == [
        f"{listed[-1].reason.partition(';')[0]}; there are more on the same than the 10,000 pairs listed"
    ]


def test_two_camps_of_ten_thousand_are_not_compared_claim_by_claim():
    """Equal values are one reading, so that agreement costs nothing."""
    records = record_set(*(claim(f"c{number}", number % 2) for number in range(20_000)))
    assert len(conflicts(records)) == module.LIMIT + 1


def test_flagged_pairs_do_not_count_toward_the_limit(monkeypatch):
    """Only what nobody has seen is left out, so that a flag is never lost among many."""
    monkeypatch.setattr(module, "LIMIT", 1)
    flagged = claim("b", 2, contradicts=[{"claim": "a", "note": "Seen."}])
    listed = conflicts(record_set(claim("a", 1), flagged, claim("c", 3), claim("d", 4)))
    assert [(each.claims, each.flagged, "more" in each.reason) for each in listed] == [
        (("a", "b"), True, False),
        (("a", "c"), False, False),
        (("b", "c"), False, True),
    ]


@pytest.mark.parametrize(
    ("status", "kind", "holds"),
    [
        ("supported", "fact", True),
        ("supported", "headline", True),
        ("supported", "quotation", False),
        ("supported", "attribution", False),
        ("refuted", "fact", False),
    ],
)
def test_the_world_as_found(status, kind, holds):
    """What is supported, save where the support only says that the words were said."""
    assert holds_as_found(claim("a", status=status, kind=kind)) is holds


def test_a_fault_of_several_claims_belongs_to_the_last_id():
    """By id, so that moving a record to another line or file moves no finding to another record."""
    assert bearer(["a", "b"], record_set(claim("b", line=3), claim("a", line=9))).id == "b"
