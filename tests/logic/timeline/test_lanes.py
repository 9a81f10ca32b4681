"""The two lanes of the timeline: neither is moved by what is refuted, or by the other, and no span ends before it begins."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.findings import Origin
from factcheck.logic.timeline.lanes import Lane, clashing, lane_by_article, lane_by_evidence, own_span
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

EVENTS = ("a", "b", "c")
dates = st.builds(
    lambda event, day: {"event": event, "when": f"2021-01-{day:02}"},
    st.sampled_from(EVENTS),
    st.integers(1, 9),
)
orders = st.builds(
    lambda pair, relation, gap: {"event": pair[0], relation: pair[1], **({"by": gap} if gap else {})},
    st.sampled_from([(one, other) for one in EVENTS for other in EVENTS if one != other]),
    st.sampled_from(["before", "after", "same-time-as", "during"]),
    st.sampled_from(["", "", "P1D", "P2D/P4D"]),
).filter(lambda order: "by" not in order or "before" in order or "after" in order)
asserts = st.lists(st.one_of(dates, orders), max_size=2)
items = st.lists(st.tuples(st.sampled_from(["s", "t", "u"]), asserts), max_size=2)
claims = st.lists(
    st.tuples(st.sampled_from(["supported", "refuted", "unchecked"]), asserts, items), max_size=5
)


def record_set(
    some: list[tuple[str, list[dict[str, Any]], list[tuple[str, list[dict[str, Any]]]]]],
) -> RecordSet:
    """Claims `c0`, `c1` ... each with a status, what it asserts, and its evidence: sources with what they assert."""
    made = {}
    for number, (status, said, evidence) in enumerate(some):
        name = f"c{number}"
        made[name] = Claim.model_validate(
            {
                "id": name,
                "statement": "It was so.",
                "quote": "so",
                "status": status,
                "asserts": said,
                "evidence": [
                    {"source": source, "stance": "context", "asserts": told} for source, told in evidence
                ],
            }
        )
        made[name].place(Origin(file="claims/c.yaml", key=name, route=("claims", number)))
    return RecordSet(claims=made)


def shown(lane: Lane) -> dict[str, list[str]]:
    """The times of each event in words."""
    return {event: [*map(str, spans)] for event, spans in lane.spans.items()}


@given(claims)
def test_no_span_ends_before_it_begins(some) -> None:
    """Whatever clashes, and however it is read."""
    records = record_set(some)
    for lane in (lane_by_article(records), lane_by_evidence(records)):
        for spans in lane.spans.values():
            for span in spans:
                for window in (span.start, span.end):
                    if window.earliest is not None and window.latest is not None:
                        assert window.earliest <= window.latest
                if span.start.earliest is not None and span.end.latest is not None:
                    assert span.start.earliest <= span.end.latest
        assert clashing(lane.made, lane.aside) is None


@given(claims)
def test_what_is_refuted_moves_nothing(some) -> None:
    """The times by the article are those of the records without the refuted claims, which are told apart."""
    without = [(status, [] if status == "refuted" else said, evidence) for status, said, evidence in some]
    lane = lane_by_article(record_set(some))
    assert shown(lane) == shown(lane_by_article(record_set(without)))
    refuted = [(f"c{at}", said) for at, (status, said, _) in enumerate(some) if status == "refuted"]
    told = {(each.claim.id, each.position) for said in lane.struck.values() for each in said}
    assert told == {(claim, position) for claim, said in refuted for position in range(len(said))}


@given(claims)
def test_one_lane_does_not_move_the_other(some) -> None:
    """What claims assert is nothing to the evidence, nor the other way round."""
    bare = [(status, said, []) for status, said, _ in some]
    assert shown(lane_by_article(record_set(some))) == shown(lane_by_article(record_set(bare)))
    silent = [("refuted", [], evidence) for _, _, evidence in some]
    assert shown(lane_by_evidence(record_set(some))) == shown(lane_by_evidence(record_set(silent)))


def test_sources_that_differ_each_have_their_time() -> None:
    """Each side once, however many sources are on it, and the one that nothing else had to leave as well."""
    said = [("s", "2021-02-24"), ("t", "2021-03"), ("u", "2021-03"), ("v", "2021-02-24")]
    evidence = [(source, [{"event": "a", "when": when}]) for source, when in said]
    lane = lane_by_evidence(record_set([("conflicting", [], evidence)]))
    assert sorted(shown(lane)["a"]) == ["from 1 to 31 March 2021", "on 24 February 2021"]


def test_one_source_says_a_thing_once() -> None:
    """However many claims cite it."""
    item = ("s", [{"event": "a", "when": "2021-02-24"}])
    lane = lane_by_evidence(record_set([("supported", [], [item]), ("refuted", [], [item])]))
    assert [each.teller for each in lane.told["a"]] == ["s"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([{"event": "a", "when": "2021-02-24"}, {"event": "a", "before": "b"}], "on 24 February 2021"),
        ([{"event": "a", "before": "b"}], "None"),
        ([{"event": "a", "when": "2021-02-24"}, {"event": "a", "when": "2021-03-24"}], "None"),
    ],
)
def test_the_date_of_a_claim_by_itself(said, expected) -> None:
    """What it says of the event and no more; nothing where that cannot be so."""
    records = record_set([("refuted", said, [])])
    assert str(own_span(records.claims["c0"], "a", records)) == expected
