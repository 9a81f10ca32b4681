"""The timeline in parts: what has nothing to do with one another is searched and told apart."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from factcheck.findings import Origin
from factcheck.logic.timeline import subnetwork
from factcheck.logic.timeline import time_conflicts as module
from factcheck.logic.timeline.time_conflicts import time_conflicts
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet


def record_set(said: dict[str, dict[str, Any]]) -> RecordSet:
    """Claims by id that each assert one thing."""
    claims = {}
    for line, (name, assertion) in enumerate(said.items(), 1):
        claims[name] = Claim.model_validate(
            {"id": name, "statement": "It was so.", "quote": "so", "asserts": [assertion]}
        )
        claims[name].place(Origin(file="claims/c.yaml", key=name, route=("claims", line), line=line))
    return RecordSet(claims=claims)


def one_of(count: int) -> str:
    """A date that is one of several days from New Year 2021 on."""
    days = (date(2021, 1, 1) + timedelta(number) for number in range(count))
    return f"[{', '.join(map(str, days))}]"


UNCLEAR = {
    "a": {"event": "here", "when": one_of(32)},
    "b": {"event": "there", "when": one_of(32)},
    "c": {"event": "there", "after": "here"},
    "d": {"event": "here", "after": "there"},
}
"""Some thousand ways to read the dates of two events, each after the other."""
CLEAR = {
    "x": {"event": "elsewhere", "when": "2021-01-02"},
    "y": {"event": "elsewhere", "when": "2021-01-03"},
}
"""Two dates of an event that has nothing to do with them."""


def test_too_many_readings_of_one_part_leave_the_others_alone() -> None:
    """What is said not to be searched to the end are the events of that part and the claims about them."""
    result = time_conflicts(record_set(UNCLEAR | CLEAR))
    assert {clash.claims for clash in result.clashes} == {("c", "d"), ("x", "y")}
    assert [(each.claims, each.over, each.listed) for each in result.unfinished] == [
        (("a", "b", "c", "d"), "the times of 2 events", 1)
    ]


def test_what_hangs_together_by_way_of_another_event_is_one_part() -> None:
    """An order between them is enough."""
    joined = {"z": {"event": "here", "before": "elsewhere"}}
    result = time_conflicts(record_set(UNCLEAR | CLEAR | joined))
    assert [(each.claims, each.over) for each in result.unfinished] == [
        (("a", "b", "c", "d", "x", "y", "z"), "the times of 3 events")
    ]


def test_few_readings_are_all_tried() -> None:
    """Of two days neither may be; of three one may."""
    said = {"b": {"event": "here", "from": "2021-01-03", "until": "2021-01-04"}}
    assert not time_conflicts(record_set({"a": {"event": "here", "when": one_of(3)}})).clashes
    result = time_conflicts(record_set({"a": {"event": "here", "when": one_of(2)}, **said}))
    assert [clash.claims for clash in result.clashes] == [("a", "b")]
    assert not result.unfinished


@pytest.mark.parametrize(("most", "unfinished"), [(4, 0), (3, 1)])
def test_as_many_readings_as_are_tried_are_all(
    monkeypatch: pytest.MonkeyPatch, most: int, unfinished: int
) -> None:
    """Two dates of two days each are read in four ways; one more than are tried is too many."""
    monkeypatch.setattr(subnetwork, "READINGS", most)
    said = {
        "a": {"event": "here", "when": one_of(2)},
        "b": {"event": "there", "when": one_of(2)},
        "c": {"event": "there", "after": "here", "by": "P4D"},
    }
    result = time_conflicts(record_set(said))
    assert {clash.claims for clash in result.clashes} == {("a", "b", "c")}
    assert len(result.unfinished) == unfinished


DATED = {f"c{day}": {"event": "here", "when": f"2021-01-0{day}"} for day in range(1, 5)}
"""Four dates of one event, which clash two by two."""


@pytest.mark.parametrize(("most", "unfinished"), [(7, 0), (5, 1), (1, 1)])
def test_more_conflicts_than_are_listed_are_said(
    monkeypatch: pytest.MonkeyPatch, most: int, unfinished: int
) -> None:
    """With how many are, and all claims of the part."""
    monkeypatch.setattr(module, "LISTED", most)
    result = time_conflicts(record_set(DATED))
    assert len(result.clashes) == min(most, 6)
    told = [(tuple(DATED), "the times of one event", min(most, 6))]
    assert [(each.claims, each.over, each.listed) for each in result.unfinished] == told[:unfinished]


def test_a_search_without_an_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """And says so; what it found by then is listed."""
    assert not time_conflicts(record_set(DATED)).unfinished
    monkeypatch.setattr(module, "EFFORT", 1)
    monkeypatch.setattr(module, "AT_LEAST", 0)
    (unfinished,) = time_conflicts(record_set(DATED)).unfinished
    assert unfinished.listed < 6
    assert unfinished.claims == tuple(DATED)
