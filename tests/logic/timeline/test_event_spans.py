"""When each event can have been, by all that is said, in words and in order."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.findings import Origin
from factcheck.logic.timeline.network import network
from factcheck.logic.timeline.possible_times import EventSpan, Window, event_spans
from factcheck.logic.timeline.scale import DAY, MINUTE, SECOND, STRICT
from factcheck.logic.timeline.time_conflicts import time_conflicts
from factcheck.records.claims import Claim
from factcheck.records.entities import Event
from factcheck.records.record_set import RecordSet


def record_set(*asserts: dict[str, Any], lasting: tuple[str, ...] = ()) -> RecordSet:
    """Claims `c0`, `c1` ... that each assert one thing."""
    claims = {}
    for number, assertion in enumerate(asserts):
        name = f"c{number}"
        claims[name] = Claim.model_validate(
            {"id": name, "statement": "It was so.", "quote": "so", "asserts": [assertion]}
        )
        claims[name].place(Origin(file="claims/c.yaml", key=name, route=("claims", number)))
    return RecordSet(
        claims=claims, events={each: Event(id=each, label=each, lasting=True) for each in lasting}
    )


def spans(*asserts: dict[str, Any], left_out: tuple[str, ...] = (), **more: Any) -> dict[str, str]:
    """The possible times of the events, in words."""
    made = network(record_set(*asserts, **more))
    return {event: str(found) for event, found in event_spans(made, left_out).items()}


@pytest.mark.parametrize(
    ("asserts", "expected"),
    [
        ([{"event": "a", "when": "2019-05-03"}], {"a": "on 3 May 2019"}),
        ([{"event": "a", "when": "2019-05"}], {"a": "from 1 to 31 May 2019"}),
        ([{"event": "a", "before": "b"}], {"a": "at any time", "b": "at any time"}),
        (
            [{"event": "a", "when": "2019-05-03"}, {"event": "b", "after": "a"}, {"event": "c", "before": "a"}],
            {"a": "on 3 May 2019", "b": "on or after 3 May 2019", "c": "on or before 3 May 2019"},
        ),
        (
            [{"event": "a", "when": "2019-05-03"}, {"event": "b", "after": "a", "by": "P2D"}],
            {"a": "on 3 May 2019", "b": "from 4 to 6 May 2019"},
        ),
        (
            [{"event": "a", "when": "2019-05-03"}, {"event": "b", "before": "a", "by": "P2D/P4D"}],
            {"a": "on 3 May 2019", "b": "from 28 April to 2 May 2019"},
        ),
        (
            [{"event": "a", "when": "2019-05-03"}, {"event": "b", "before": "a", "by": "../P4D"}],
            {"a": "on 3 May 2019", "b": "from 28 April to 3 May 2019"},
        ),
        (
            [{"event": "a", "from": "2019-05", "until": "2019-06-02"}],
            {"a": "begins from 1 to 31 May 2019, ends on 2 June 2019"},
        ),
        (
            [{"event": "a", "when": "2019-05-03/.."}],
            {"a": "begins on 3 May 2019, ends on or after 3 May 2019"},
        ),
        (
            [{"event": "a", "until": "2019-05-03"}],
            {"a": "begins on or before 3 May 2019, ends on 3 May 2019"},
        ),
        (
            [{"event": "a", "when": "2019-05-03/2019-05-05"}, {"event": "b", "during": "a"}],
            {"a": "begins on 3 May 2019, ends on 5 May 2019", "b": "from 3 to 5 May 2019"},
        ),
        (
            [{"event": "a", "when": "2019-05-03/2019-05-05"}, {"event": "b", "same-time-as": "a"}],
            dict.fromkeys("ab", "begins on 3 May 2019, ends on 5 May 2019"),
        ),
        (  # nothing says that b lasts: it is shown as the moment that it may have been
            [{"event": "a", "when": "2019-05-03"}, {"event": "b", "after": "a", "by": "P2D"},
             {"event": "c", "after": "b", "by": "P2D"}],
            {"a": "on 3 May 2019", "b": "from 4 to 6 May 2019", "c": "on or after 5 May 2019"},
        ),
        (  # that b lasts follows
            [{"event": "a", "when": "2019-05-03"}, {"event": "a", "not-before": "b"},
             {"event": "c", "when": "2019-05-05"}, {"event": "c", "not-after": "b"}],
            {"a": "on 3 May 2019", "b": "begins on or before 3 May 2019, ends on or after 5 May 2019",
             "c": "on 5 May 2019"},
        ),
        ([{"event": "a", "when": "[2019-05-01, 2019-05-04]"}], {"a": "from 1 to 4 May 2019"}),
        ([{"event": "a", "when": "2019-05-03~"}], {"a": "from 30 April to 6 May 2019"}),
    ],
)  # fmt: skip
def test_the_possible_times(asserts: list[dict[str, Any]], expected: dict[str, str]) -> None:
    """By dates, orders and distances, of starts and ends."""
    assert spans(*asserts) == expected


def test_what_is_on_record_as_lasting_has_two_ends() -> None:
    """Though nothing else says so."""
    dated = {"event": "a", "when": "2019-05"}
    assert spans(dated, lasting=("a",)) == {"a": "begins and ends from 1 to 31 May 2019"}


def test_claims_that_are_left_out_do_not_count() -> None:
    """Their events are there all the same."""
    asserts = [{"event": "a", "when": "2019-05-03"}, {"event": "b", "after": "a"}]
    assert spans(*asserts, left_out=("c0",)) == dict.fromkeys("ab", "at any time")
    assert spans(*asserts, left_out=("c1",)) == {"a": "on 3 May 2019", "b": "at any time"}


def test_what_ends_before_it_begins_is_left_out() -> None:
    """A rule of its own tells of that; a day alone is long enough."""
    assert spans({"event": "a", "from": "2019-05-03", "until": "2019-05-02"}) == {}
    assert set(spans({"event": "a", "from": "2019-05-03", "until": "2019-05-03"})) == {"a"}


CLOCK = (
    {"event": "a", "when": "2019-05-03T23:00:00Z"},
    {"event": "b", "after": "a", "by": "PT2H"},
    {"event": "c", "after": "a", "by": "P1D"},
)


def test_hours_count_where_both_have_them() -> None:
    """Two hours after eleven at night is the next day, or the day that a text calls so."""
    found = spans(*CLOCK)
    assert found["a"] == "on 3 May 2019"
    assert found["b"] == "from 3 to 4 May 2019"
    assert found["c"] == "from 3 to 5 May 2019"
    made = network(record_set(*CLOCK))
    assert set(made.clocks) == {"a", "b", "c"}
    apart = [*CLOCK, {"event": "d", "before": "e"}]
    assert set(network(record_set(*apart)).clocks) == {"a", "b", "c"}


def test_an_instant_may_be_dated_by_the_day_of_either_place() -> None:
    """Half past midnight in the east is the day before in universal time."""
    assert spans({"event": "a", "when": "2019-05-04T00:30:00+02:00"}) == {"a": "from 3 to 4 May 2019"}
    assert spans({"event": "a", "when": "2019-05-03T23:30:00-02:00"}) == {"a": "from 3 to 4 May 2019"}


def test_what_lasts_fits_into_the_minute_in_which_it_was() -> None:
    """A ceremony at ten o'clock that holds a speech takes some of that minute, and is no conflict by itself."""
    asserts = [{"event": "a", "when": "2019-05-03T10:00:00Z"}, {"event": "a", "contains": "b"}]
    within = record_set(*asserts, {"event": "b", "when": "2019-05-03T10:00:59Z"})
    assert time_conflicts(within).clashes == ()
    said = record_set(*asserts, {"event": "b", "when": "2019-05-03T10:01:00Z"})
    assert [clash.claims for clash in time_conflicts(said).clashes] == [("c0", "c1", "c2")]
    ceremony = record_set({"event": "a", "when": "2019-05-03T10:00:00Z"}, lasting=("a",))
    assert time_conflicts(ceremony).clashes == ()


def span(earliest: int | None, latest: int | None, *, by_the_clock: bool = False) -> Window:
    """A span in days or seconds."""
    unit = SECOND if by_the_clock else DAY
    ends = (None if time is None else time * unit for time in (earliest, latest))
    return Window(earliest=next(ends), latest=next(ends), by_the_clock=by_the_clock)


@pytest.mark.parametrize(
    ("earliest", "latest", "shown"),
    [
        (0, 0, "at 1970-01-01T00:00:00Z"),
        (60, 3_600, "between 1970-01-01T00:01:00Z and 1970-01-01T01:00:00Z"),
        (60, None, "on or after 1970-01-01T00:01:00Z"),
        (None, 60, "on or before 1970-01-01T00:01:00Z"),
        (0, None, "on or after 1970-01-01T00:00:00Z"),
        (-1, -1, "at 1969-12-31T23:59:59Z"),
        (None, None, "at any time"),
    ],
)
def test_a_span_by_the_clock(earliest: int | None, latest: int | None, shown: str) -> None:
    """In universal time."""
    assert str(span(earliest, latest, by_the_clock=True)) == shown


def test_a_minute_by_the_clock() -> None:
    """It is told as it is written; what is open at its end is told by it."""
    minute = Window(earliest=0, latest=MINUTE - STRICT, by_the_clock=True)
    assert str(minute) == "at 1970-01-01T00:00:00Z"
    assert (
        str(Window(earliest=None, latest=MINUTE - STRICT, by_the_clock=True)) == "before 1970-01-01T00:01:00Z"
    )
    assert (
        str(Window(earliest=STRICT, latest=MINUTE, by_the_clock=True, zone=""))
        == "between 1970-01-01T00:00:00 and 1970-01-01T00:01:00"
    )


def test_events_are_sorted_by_when_they_can_begin() -> None:
    """Then by when they can end; what is open at the beginning stands where it ends, what is open at both last."""
    bounds = [(1, 1), (1, 3), (1, None), (None, 2), (2, 3), (None, None)]
    events = [EventSpan(start=span(*each), end=span(*each), lasts=False) for each in bounds]
    mixed = events[3:] + events[:3]
    assert sorted(mixed, key=lambda event: event.order) == events
    zero = EventSpan(start=span(-2, 0), end=span(-2, 0), lasts=False)
    assert zero.order < events[0].order
