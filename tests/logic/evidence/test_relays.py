"""Who relays whom by what the records of sources say beside `derives_from`."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.logic.evidence.relays import undeclared, unrelayed
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source


def record_set(*sources: dict[str, Any], cited: tuple[str, ...] = ()) -> RecordSet:
    """Sources, of which a claim cites some."""
    evidence = [{"source": source, "stance": "supports"} for source in cited]
    claim = {"id": "a", "statement": "It was so.", "quote": "so", "evidence": evidence}
    return RecordSet(
        claims={"a": Claim.model_validate(claim)},
        sources={source["id"]: Source.model_validate({"title": "Bridge", **source}) for source in sources},
    )


def named(*sources: dict[str, Any], cited: tuple[str, ...] = ()) -> list[tuple[str, str, str, list[str]]]:
    """Who names an origin, in which key, by which words, and the origin's sources."""
    found = undeclared(record_set(*sources, cited=cited))
    return [(each.source.id, each.key, each.name, [one.id for one in each.origins]) for each in found]


ORIGIN = {"id": "origin", "publisher": "The Vidrov Press Agency"}
TOLD = "Vidrov Press Agency"


@pytest.mark.parametrize(
    ("record", "key", "words"),
    [
        ({"note": "A repeat of what the Vidrov Press Agency had."}, "note", TOLD),
        ({"note": "A story by VPA."}, "note", "VPA"),
        ({"note": "The VPA has nothing."}, None, None),  # mentioned, not relayed
        ({"note": "A story of its own. The VPA has nothing."}, None, None),  # in another sentence
        ({"author": "Jan Novak (VPA)"}, "author", "VPA"),
        ({"author": "Jan Novak (VPAX)"}, None, None),
        ({"title": "A bridge – VPA"}, "title", "VPA"),
        ({"title": "A bridge (VPA"}, "title", "VPA"),
        ({"title": "A bridge for VPA"}, None, None),
        ({"title": "A bridge – VPA at sea"}, None, None),
        ({"publisher": "News with VPA"}, "publisher", "VPA"),
        ({"publisher": "VPA", "note": "A story by VPA."}, None, None),  # itself
        ({"publisher": "The Vidrov Press Agency, Sports", "author": "VPA"}, None, None),  # the same house
        ({"note": "A story by VPA.", "derives_from": ["origin"]}, None, None),
        ({"note": "A story by VPA.", "derives_from": ["between"]}, None, None),
        ({"note": "A story by VPA.", "derives_from": ["other"]}, "note", "VPA"),
        ({"author": "VPA", "note": "A story by VPA."}, "author", "VPA"),  # once, where it is told first
    ],
)
def test_a_source_that_names_its_origin_derives_from_it(
    record: dict[str, Any], key: str | None, words: str | None
) -> None:
    """By the words that relay, in its author, at its title's end; by name or by initials."""
    if record.get("publisher") == "VPA":
        record = {**record, "publisher": ORIGIN["publisher"]}
    source = {"id": "source", "publisher": "Regional News", **record}
    between = {"id": "between", "publisher": "Brno Times", "derives_from": ["origin"]}
    other = {"id": "other", "publisher": "Brno Times"}
    found = named(ORIGIN, source, between, other, cited=("source", "between", "other"))
    assert found == ([] if key is None else [("source", key, words, ["origin"])])


def test_an_origin_is_what_others_derive_from_or_nothing_cites() -> None:
    """A witness that is cited for itself, and from which nothing derives, is no origin."""
    source = {"id": "source", "publisher": "Regional News", "author": "VPA"}
    assert named(ORIGIN, source, cited=("source", "origin")) == []
    assert named(ORIGIN, source, cited=("source",)) == [("source", "author", "VPA", ["origin"])]
    relay = {"id": "relay", "publisher": "Brno Times", "derives_from": ["origin"]}
    twice = {"id": "twice", "publisher": ORIGIN["publisher"]}
    found = named(ORIGIN, source, relay, twice, cited=("source", "origin", "relay"))
    assert found == [("source", "author", "VPA", ["origin", "twice"])]


def test_an_article_before_a_name_hides_no_house() -> None:
    """Another department of the same press is no relay of it, with "The" or without."""
    source = {"id": "source", "publisher": "The Vidrov Press Agency"}
    assert named({"id": "origin", "publisher": "Vidrov Press"}, source, cited=("source",)) == []
    assert named({"id": "origin", "publisher": "The Vidrov Press"}, source, cited=("source",)) == []


def test_a_part_of_a_longer_name_is_not_named() -> None:
    """The agency's name holds the town's, which publishes too."""
    agency = {"id": "origin", "publisher": "Vidrov Press Agency"}
    town = {"id": "town", "publisher": "Vidrov"}
    source = {"id": "source", "publisher": "Regional News", "author": "Vidrov Press Agency"}
    assert named(agency, town, source, cited=("source",)) == [("source", "author", TOLD, ["origin"])]
    both = {**source, "author": "Vidrov Press Agency, Vidrov"}
    assert sorted(named(agency, town, both, cited=("source",))) == [
        ("source", "author", "Vidrov", ["town"]),
        ("source", "author", TOLD, ["origin"]),
    ]


def test_derivations_in_a_circle_come_to_an_end() -> None:
    """A rule of its own tells of the circle."""
    one = {"id": "one", "publisher": "Brno Times", "derives_from": ["two"]}
    two = {"id": "two", "publisher": "Brno News", "derives_from": ["one", "nowhere"], "author": "VPA"}
    assert named(ORIGIN, one, two, cited=("one", "two")) == [("two", "author", "VPA", ["origin"])]


def relayed(*sources: dict[str, Any]) -> list[tuple[str, str, list[str]]]:
    """Which origins are said to be known through whom, where nothing says so on the other side."""
    return [
        (each.source.id, each.name, [one.id for one in each.relays])
        for each in unrelayed(record_set(*sources))
    ]


@pytest.mark.parametrize(
    ("note", "publisher", "words"),
    [
        ("Known through Regional News.", "Regional News", "Regional News"),
        ("Not seen; known only through the Regional News, 2019.", "The Regional News", "Regional News"),
        ("Known through Regional News.", "Regional News (blog)", "Regional News"),
        ("Known through tisen.tv and others.", "tisen.tv", "tisen.tv"),
        ("Known through others; Regional News has it.", "Regional News", None),
        ("Known through others. Regional News has it.", "Regional News", None),
        ("Regional News has it.", "Regional News", None),
        ("Known through Regional News.", None, None),
        ("Known through Regional News.", "Regional", "Regional"),
    ],
)
def test_a_report_known_through_somebody_has_a_relay(
    note: str, publisher: str | None, words: str | None
) -> None:
    """On record of that publisher, and deriving from it."""
    origin = {"id": "origin", "publisher": "Vidrov Courier", "note": note}
    relay = {"id": "relay"} | ({"publisher": publisher} if publisher else {})
    assert relayed(origin, relay) == ([] if words is None else [("origin", words, ["relay"])])
    assert relayed(origin, {**relay, "derives_from": ["origin"]}) == []


def test_of_two_relays_each_is_asked_and_of_one_publisher_any() -> None:
    """Of a publisher one source that says so is enough."""
    origin = {"id": "origin", "note": "Known through Regional News, Brno Times and itself."}
    news = {"id": "news", "publisher": "Regional News"}
    more = {"id": "more", "publisher": "Regional News", "derives_from": ["times"]}
    times = {"id": "times", "publisher": "Brno Times"}
    assert relayed(origin, news, more, times) == [
        ("origin", "Regional News", ["news", "more"]),
        ("origin", "Brno Times", ["times"]),
    ]
    assert relayed(origin, news, more, {**times, "derives_from": ["origin"]}) == []


def test_nobody_relays_itself() -> None:
    """A publisher of whom nothing else is on record has no other source that could say so."""
    origin = {"id": "origin", "publisher": "Regional News", "note": "Known through Regional News."}
    assert relayed(origin) == []
    longer = {"id": "longer", "publisher": "Regional News Agency"}
    told = {**origin, "publisher": "Brno Times", "note": "Known through the Regional News Agency."}
    shorter = {"id": "shorter", "publisher": "Regional News"}
    assert relayed(told, longer, shorter) == [("origin", "Regional News Agency", ["longer"])]
