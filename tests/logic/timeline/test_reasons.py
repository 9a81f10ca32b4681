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
    """Between dates to the day, before is an earlier day; who speaks again is not named again."""
    found = reasons(a=of(when="2019-05-03"), b=of("x", when="2019-05-03"), c=of(before="x"))
    assert found == [
        (
            "“The bridge opened” lies on 3 May 2019 (Jan Novak says that “The bridge opened” is on 3 May 2019 [a]) "
            "and on or before 3 May 2019 (Jan Novak says that x is on 3 May 2019 [b]; “The bridge opened” is before "
            "x [c]): that is the same day, and between dates to the day “before” is an earlier day"
        )
    ]


def test_an_order_on_days_that_do_not_touch() -> None:
    """A day earlier would not help."""
    (found,) = reasons(a=of(when="2019-05-04"), b=of("x", when="2019-05-03"), c=of(before="x"))
    assert found.endswith("and on or before 3 May 2019 (Jan Novak says that x is on 3 May 2019 [b]; "
        "“The bridge opened” is before x [c]): no day fits both")  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (of(before="x"), of("x", before=OPENED), "the order goes round in a circle"),
        (of(before="x", by="P2D"), of(before="x", by="P3D"), "the distances do not add up"),
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
            "2019-05-03T10:00:00Z [a]) and at 2019-05-03T08:30:00Z (Jan Novak says that x is at "
            "2019-05-03T12:30:00+01:00 [b]; “The bridge opened” is 3 hours before x [c]): no moment fits both"
        )
    ]


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
