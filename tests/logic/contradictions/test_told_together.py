"""Which claims of a conflict clash, which only lead there, and which conflicts are the same dispute again."""

from __future__ import annotations

from factcheck.findings import Origin
from factcheck.logic.contradictions.conflicts import Conflict, conflicts
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.reports.parts.conflicts import stand_to, told_once


def record_set(*given: dict[str, object]) -> RecordSet:
    """Claims with these keys."""
    claims = {}
    for line, each in enumerate(given):
        record = Claim.model_validate({"statement": "It was so.", "quote": "so", **each})
        record.place(Origin(file="claims/c.yaml", key=record.id, route=("claims", line), line=line + 1))
        claims[record.id] = record
    return RecordSet(claims=claims)


def cost(name: str, value: int, **given: object) -> dict[str, object]:
    """A claim on what the bridge cost."""
    return {"id": name, "asserts": [{"subject": "bridge", "property": "cost", "value": value}], **given}


def time(name: str, asserted: dict[str, object], **given: object) -> dict[str, object]:
    """A claim on when something was."""
    return {"id": name, "asserts": [asserted], **given}


CHAIN = (
    time("few-days", {"event": "taped", "before": "met", "by": "P2D/P5D"}),
    time("met-on-13", {"event": "met", "when": "2021-04-13"}, status="supported"),
    time("month", {"event": "taped", "before": "printed", "by": "P4W/P6W"}),
    time("printed-on-28", {"event": "printed", "when": "2021-04-28"}, status="supported"),
)


def only(records: RecordSet) -> Conflict:
    """The one conflict."""
    (found,) = conflicts(records)
    return found


def test_claims_that_only_carry_a_date_are_on_the_way() -> None:
    """Both speak of the event on which it turns; four claims are told as a list."""
    found = only(record_set(*CHAIN))
    assert found.pair == ("few-days", "month")
    assert found.by_way_of == ("met-on-13", "printed-on-28")
    assert found.about[0] == "taped"
    assert [line.startswith("- ") for line in found.told] == [False, True, True, False, True, True, False]


def test_the_two_that_a_flag_names_stand_at_the_head() -> None:
    """Whatever the reason turns on."""
    flag = {"claim": "met-on-13", "with": ["month", "printed-on-28"], "note": "Seen."}
    found = only(record_set({**CHAIN[0], "contradicts": [flag]}, *CHAIN[1:]))
    assert (found.pair, found.flagged) == (("few-days", "met-on-13"), True)


def test_how_a_claim_stands_to_the_two() -> None:
    """A supported claim, and one on the way, are not told that they cannot hold."""
    records = record_set(*CHAIN)
    found = only(records)
    assert stand_to(found, records.claims["month"]) == "Cannot hold together with"
    assert stand_to(found, records.claims["met-on-13"]) == "On the way between two that clash"
    pair = record_set(cost("a", 1, status="supported"), cost("b", 2))
    assert stand_to(only(pair), pair.claims["a"]) == "Against it stands"


def test_who_repeats_an_assertion_or_rests_on_it_makes_no_dispute_of_its_own() -> None:
    """Of three against one, that of the claim on which another rests leads."""
    rests = {
        "id": "x",
        "depends_on": ["b"],
        "asserts": [{"subject": "bridge", "property": "cost", "value": 3}],
    }
    found = conflicts(record_set(cost("a", 1), cost("b", 2), cost("c", 2), rests))
    assert [(each.claims, each.follows) for each in found if "a" in each.claims] == [
        (("a", "b"), ()),
        (("a", "c"), ("a", "b")),
        (("a", "x"), ("a", "b")),
    ]
    told = told_once(each for each in found if "a" in each.claims)
    assert [(each.conflict.claims, len(each.again)) for each in told] == [(("a", "b"), 2)]


def test_what_is_not_explained_is_told_by_itself() -> None:
    """A flag of the first does not take the second along."""
    flagged = cost("b", 2, contradicts=[{"claim": "a", "note": "Seen."}])
    found = conflicts(record_set(cost("a", 1), flagged, cost("c", 2)))
    assert [(each.claims, each.flagged, each.follows) for each in found] == [
        (("a", "b"), True, ()),
        (("a", "c"), False, ()),
    ]


def test_claims_that_rest_on_each_other_lead_somewhere() -> None:
    """A circle of dependence leaves one of the conflicts to be told."""
    found = conflicts(
        record_set(cost("a", 1), cost("b", 2, depends_on=["c"]), cost("c", 3, depends_on=["b"]))
    )
    with_a = [each for each in found if "a" in each.claims]
    assert sorted(bool(each.follows) for each in with_a) == [False, True]
