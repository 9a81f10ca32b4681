"""Why claims clash in time, in words that somebody can check: who says what, and what does not fit."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factcheck.logic.timeline.network import TimeSaid
from factcheck.logic.timeline.time_conflicts import time_conflicts
from factcheck.logic.timeline.times_in_words import time_in_words
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventOrder, EventTime
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE

OPENED = "bridge-opened"


def example(**asserts: dict[str, Any]) -> RecordSet:
    """Claims by id that each assert one thing of time; those whose ids begin with `k` are Anna Kovar's."""
    claims = [
        {"id": name, "statement": "S.", "quote": "It cost", "asserts": [assertion]}
        | ({"speaker": ["novak", "kovar"]} if name.startswith("k") else {})
        for name, assertion in asserts.items()
    ]
    files = {**EXAMPLE, "claims/b.yaml": json.dumps({"claims": claims})}
    return load_files((path, text.encode()) for path, text in files.items())


def reasons(**asserts: dict[str, Any]) -> list[str]:
    """Why they clash, without the places of the claims."""
    place = ", “It cost”, claims/b.yaml:1]"
    return [clash.reason.replace(place, "]") for clash in time_conflicts(example(**asserts)).clashes]


def of(event: str = OPENED, **more: Any) -> dict[str, Any]:
    """An assertion of an event; `from_` stands for the key that Python keeps for itself."""
    return {"event": event} | {key.rstrip("_").replace("_", "-"): value for key, value in more.items()}


@pytest.mark.parametrize(
    ("assertion", "words"),
    [
        (of(when="2019-05-03"), "“The bridge opened” is on 3 May 2019"),
        (of(from_="2019-05-03"), "“The bridge opened” begins on 3 May 2019"),
        (of(until="2019-06"), "“The bridge opened” ends in June 2019"),
        (of(from_="2018", until="2019"), "“The bridge opened” begins in 2018 and ends in 2019"),
        (of(before="x"), "“The bridge opened” is before x"),
        (of(after="x", by="P2D"), "“The bridge opened” is 2 days after x"),
        (of("x", before=OPENED, by="PT3H"), "x is 3 hours before “The bridge opened”"),
        (of(meets="x"), "“The bridge opened” ends as x begins"),
        (of(met_by="x"), "“The bridge opened” begins as x ends"),
        (of(contains="x"), "“The bridge opened” has x inside it"),
        (of(not_before="x"), "“The bridge opened” does not begin before x does"),
        (of(not_after="x"), "“The bridge opened” does not end after x does"),
        (of(not_outside="x"), "“The bridge opened” begins no earlier than x and ends no later"),
        (of(when="2019-33"), "“The bridge opened” is in the first quarter of 2019"),
        (of(same_time_as="x"), "“The bridge opened” is at the same time as x"),
    ],
)
def test_an_assertion_in_words(assertion: dict[str, Any], words: str) -> None:
    """With the event's label, or its id where it is not on record."""
    records = example(a=assertion)
    claim = records.claims["a"]
    what = claim.asserts[0]
    assert isinstance(what, EventTime | EventOrder)
    said = TimeSaid(claim, 0, what)
    assert time_in_words(said.what, records) == words
    assert time_in_words(said.what, records, OPENED) == words.replace("“The bridge opened”", "it")
    assert time_in_words(said.what, records, "y") == words


def test_two_dates() -> None:
    """Each with who gives it."""
    assert reasons(a=of(when="2019-05-03"), k=of(when="2019-05-04")) == [
        (
            "“The bridge opened” lies on 4 May 2019 (Anna Kovar says that “The bridge opened” is on 4 May 2019 [k]) "
            "and on 3 May 2019 (Jan Novak says that “The bridge opened” is on 3 May 2019 [a]): no day fits both"
        )
    ]


def test_an_order_on_one_day() -> None:
    """What left and what arrived on one day can have come in either order; who speaks again is not named again."""
    one_day = {"a": of(when="2019-05-03"), "b": of("x", when="2019-05-03")}
    assert reasons(**one_day, c=of(before="x")) == []
    assert reasons(**one_day, c=of(before="y"), d=of("y", before="x")) == []
    assert reasons(**one_day, c=of(before="x"), d=of("x", before=OPENED)) == [
        (
            "Jan Novak says that x is before “The bridge opened” [d]; “The bridge opened” is before x [c]: the order goes "
            "round in a circle"
        )
    ]


def test_hours_that_a_day_does_not_have() -> None:
    """Two events are on one day, and too far from each other for it."""
    found = reasons(
        a=of(when="2019-05-03"), b=of("x", when="2019-05-03"), c=of(before="y", by="PT16H"), d=of("y", before="x", by="PT16H")
    )  # fmt: skip
    assert len(found) == 1
    assert found[0].endswith(": no moment of that day fits both")


def test_an_order_on_days_that_do_not_touch() -> None:
    """A day earlier would not help."""
    (found,) = reasons(a=of(when="2019-05-04"), b=of("x", when="2019-05-03"), c=of(before="x"))
    assert found.endswith("and on or before 3 May 2019 (Jan Novak says that x is on 3 May 2019 [b]; "
        "“The bridge opened” is before x [c]): no day fits both")  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (of(before="x"), of("x", before=OPENED), "the order goes round in a circle"),
        (of(before="x", by="P2D"), of(before="x", by="P4D"), "the distances do not add up"),
        (of(before="x", by="P2D"), of(after="x"), "the distances do not add up"),
    ],
)
def test_orders_without_dates(one: dict[str, Any], other: dict[str, Any], why: str) -> None:
    """They go round, or their lengths do not come out."""
    (found,) = reasons(a=one, k=other)
    assert found.endswith(f": {why}")
    assert found.count(" says that ") == 2
    assert "[a]" in found
    assert "[k]" in found


def test_times_of_day() -> None:
    """By the clock, in universal time."""
    found = reasons(
        a=of(when="2019-05-03T10:00:00Z"),
        b=of("x", when="2019-05-03T12:30:00+01:00"),
        c=of(before="x", by="PT3H"),
    )
    assert found == [
        (
            "“The bridge opened” lies at 2019-05-03T10:00:00Z (Jan Novak says that “The bridge opened” is at "
            "2019-05-03T10:00:00Z [a]) and between 2019-05-03T07:30:00Z and 2019-05-03T09:31:00Z (Jan Novak says that x is at "
            "2019-05-03T12:30:00+01:00 [b]; “The bridge opened” is 3 hours before x [c]): no moment fits both"
        )
    ]


@pytest.mark.parametrize(
    ("by", "other_day", "clashes"),
    [("PT50H", "2019-05-04", False), ("PT51H", "2019-05-04", True), ("../PT21H", "2019-05-05", True), ("../PT22H", "2019-05-05", False)],
)  # fmt: skip
def test_hours_by_the_calendar_have_two_of_room(by: str, other_day: str, clashes: bool) -> None:  # noqa: FBT001 - a column
    """Two days of which the clocks are put forward or back are longer, or shorter, by so much."""
    found = reasons(a=of(when="2019-05-03"), b=of("x", when=other_day), c=of(before="x", by=by))
    assert bool(found) == clashes


def test_times_of_day_without_a_zone() -> None:
    """Of one event they are compared: it was in one place."""
    assert reasons(a=of(when="2019-05-03T12:00:00"), k=of(when="2019-05-03T15:00:00")) == [
        (
            "“The bridge opened” lies at 2019-05-03T15:00:00 (Anna Kovar says that “The bridge opened” is at "
            "2019-05-03T15:00:00 [k]) and at 2019-05-03T12:00:00 (Jan Novak says that “The bridge opened” is at "
            "2019-05-03T12:00:00 [a]): no moment fits both"
        )
    ]
    assert reasons(a=of(when="2019-05-03T12:00:00"), k=of(when="2019-05-03T12:00:30")) == []
    assert reasons(a=of(from_="2019-05-03T12:00:00"), k=of(until="2019-05-03T11:00:00"))[0].startswith(
        ("the start of “The bridge opened” lies", "the end of “The bridge opened” lies")
    )


@pytest.mark.parametrize("zone", ["Z", ""])
def test_the_hours_of_a_start_and_an_end(zone: str) -> None:
    """Each is that of its own end."""
    ten, noon = f"2019-05-03T10:00:00{zone}", f"2019-05-03T12:00:00{zone}"
    assert reasons(a=of(from_=ten, until=noon)) == []
    assert len(reasons(a=of(from_=ten), k=of(from_=noon))) == 1
    assert len(reasons(a=of(until=ten), k=of(until=noon))) == 1
    assert len(reasons(a=of(from_=noon), k=of(until=ten))) == 1


def test_midnight_at_the_end_of_a_day_is_that_at_the_beginning_of_the_next() -> None:
    """And the last minute before it."""
    midnight = of(when="2019-05-03T24:00:00")
    assert reasons(a=midnight, k=of(when="2019-05-04T00:00:00")) == []
    assert reasons(a=midnight, k=of(when="2019-05-03T23:59:00")) == []
    assert reasons(a=midnight, k=of(when="2019-05-03"), z=of(when="2019-05-04")) != []
    assert len(reasons(a=midnight, k=of(when="2019-05-04T00:01:00"))) == 1


def test_what_the_record_of_an_event_says() -> None:
    """That it lasts, or was a moment, is told where a conflict rests on it."""
    files = {
        **EXAMPLE,
        "claims/b.yaml": json.dumps({
            "claims": [
                {"id": "a", "statement": "S.", "quote": "It cost", "asserts": [of("shot", contains="cry")]},
                {"id": "b", "statement": "S.", "quote": "It cost", "asserts": [of("war", same_time_as="shot")]},
                {"id": "c", "statement": "S.", "quote": "It cost", "asserts": [
                    of("war", after="peace", by="P1D"), of("peace", after="war", by="../P1D")]},
            ],
            "events": [{"id": "shot", "label": "A shot", "lasting": False}, {"id": "war", "label": "A war", "lasting": True},
                       {"id": "cry", "label": "A cry"}, {"id": "peace", "label": "A peace"}],
        }),
    }  # fmt: skip
    records = load_files((path, text.encode()) for path, text in files.items())
    found = {clash.claims: clash.reason.rpartition("]: ")[2] for clash in time_conflicts(records).clashes}
    assert (
        found[("a",)]
        == "“A shot” is on record as a moment (`lasting: false`), and the order goes round in a circle"
    )
    assert set(found[("b",)].split(", and ")) == {
        "“A shot” is on record as a moment (`lasting: false`)", "“A war” is on record as lasting (`lasting: true`)",
        "the order goes round in a circle",
    }  # fmt: skip
    assert found[("c",)] == "the distances do not add up"


def test_some_hours_are_some_time_among_days_too() -> None:
    """What is at the same time as both of two events leaves no hour between them, whether or not it has one itself."""
    together = {"b": of("y", same_time_as=OPENED), "k": of("y", same_time_as="x")}
    assert len(reasons(a=of(before="x", by="PT3H"), **together)) == 1
    assert reasons(a=of(before="x", by="../PT3H"), **together) == []


def test_the_ends_of_what_lasts() -> None:
    """Start and end are told apart, and that the one is before the other is said by nobody."""
    found = reasons(a=of(from_="2019-06-01"), k=of(until="2019-05-01"), z=of("y", when="2020"))
    assert len(found) == 1
    assert found[0].startswith(
        ("the start of “The bridge opened” lies", "the end of “The bridge opened” lies")
    )
    assert "[z]" not in found[0]
    assert found[0].count(" says that ") == 2
    one, other = reasons(a=of(when="2019-05-03/2019-06-02"), k=of(when="2019-05-03/2019-06-03")), reasons(
        a=of(when="2019-05-03/2019-06-02"), k=of(when="2019-05-04/2019-06-02")
    )  # fmt: skip
    assert one[0].startswith("the end of “The bridge opened” lies on 3 June 2019")
    assert other[0].startswith("the start of “The bridge opened” lies on 4 May 2019")


def test_a_circle_through_what_lasts() -> None:
    """The arc from its start to its end is nobody's: only who says something is named."""
    found = reasons(
        a=of(contains="x"), b=of("x", contains=OPENED), k=of("y", before="z"), z=of("p", when="2020")
    )
    assert len(found) == 1
    assert found[0].count("[") == 2
    meets = reasons(a=of(meets="x"), b=of("x", before=OPENED), z=of("p", when="2020"))
    assert len(meets) == 1
    assert "[z]" not in meets[0]
    assert meets[0].count("[") == 2


def test_dates_that_are_one_of_several() -> None:
    """No single way round shows it: each of the dates is excluded in its own way."""
    found = reasons(
        a=of(when="[2019-05-01, 2019-05-03]"), k=of(from_="2019-05-02", until="2019-05-02"), z=of("y", when="2020")
    )  # fmt: skip
    assert found == [
        (
            "Jan Novak says that “The bridge opened” is on 1 May 2019 or on 3 May 2019 [a]; Anna Kovar says that "
            "“The bridge opened” begins on 2 May 2019 and ends on 2 May 2019 [k]: whichever of the dates is the right "
            "one, these cannot all be so"
        )
    ]


def test_a_claim_is_placed_once() -> None:
    """Where one reason names it twice, its id is enough the second time."""
    claims = [
        {"id": "a", "statement": "S.", "quote": "It cost", "asserts": [of(before="x"), of("x", when="2019-05-03")]},
        {"id": "b", "statement": "S.", "quote": "It cost", "asserts": [of(when="2019-05-04")]},
    ]  # fmt: skip
    files = {**EXAMPLE, "claims/b.yaml": json.dumps({"claims": claims})}
    records = load_files((path, text.encode()) for path, text in files.items())
    (clash,) = time_conflicts(records).clashes
    assert clash.reason.count("“It cost”, claims/b.yaml:1]") == 2
    assert clash.reason.count("[a]") == 1
    assert clash.claims == ("a", "b")
    assert {route[0] for route in clash.routes} == {"asserts"}
