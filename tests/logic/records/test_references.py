"""Every key that names another record is found, with the route to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from factcheck.findings import Origin
from factcheck.logic.records.references import Reference, dangling, is_on_record, references
from factcheck.records.articles import Article, Exclusion
from factcheck.records.calculation_assertions import OPERATIONS, Arithmetic
from factcheck.records.claims import Claim
from factcheck.records.entities import Entity, Event, Property
from factcheck.records.record import Part, Record, Slug
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source
from factcheck.records.time_assertions import RELATIONS, EventOrder
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE

PLAIN = {"id": "claim-a", "statement": "The bridge is dear.", "quote": {"exact": "It cost"}}
ORDERS = [{"event": f"event-{name}", name: f"other-{name}"} for name in RELATIONS]
SUMS = [
    {name: [{"subject": f"entity-{name}", "property": f"of-{name}"}, 2], "equals": 2} for name in OPERATIONS
]
CLAIM = PLAIN | {
    "speaker": ["outer", "inner"],
    "asserts": [
        {"event": "opened", "when": "2019"},
        {"subject": "bridge", "property": "cost", "value": 40},
        *ORDERS,
        *SUMS,
    ],
    "quote": [{"exact": "It cost", "speaker": ["outer"]}],
    "contradicts": [{"claim": "claim-b", "about": ["cost"], "with": ["claim-e"]}],
    "depends_on": ["claim-c", "claim-d"],
    "evidence": [
        {"source": "source-a", "stance": "supports", "asserts": [{"event": "opened", "when": "2019"}]},
        {"stance": "search", "where": ["archive"]},
        {"source": "source-b", "stance": "context"},
    ],
}
SOURCE = {"id": "source-a", "derives_from": ["source-c", "source-d"]}
ENTITY = {
    "id": "kovar",
    "name": "Kovar",
    "roles": [{"title": "guest"}, {"title": "mayor", "at": "vidrov"}],
    "part_of": "guild",
}
ARTICLE = {
    "id": "bridge",
    "title": "B",
    "author": "novak",
    "text": "b.txt",
    "sha256": "0" * 64,
    "conclusions": [{"id": "dear", "says": "It was dear.", "status": "supported", "rests_on": ["claim-a"]}],
}


def placed(model: type[Record], values: dict[str, Any], article: str | None = None) -> Record:
    """A record in a file that is about an article."""
    record = model.model_validate(values)
    record.place(Origin(file="claims/a.yaml", key=values.get("id", "x"), route=(), article=article))
    return record


def found(
    model: type[Record], values: dict[str, Any], article: str | None = None
) -> list[tuple[str, str, str]]:
    """The references of a record as kind, id and route."""
    return [
        (reference.kind, reference.id, "/".join(map(str, reference.at)))
        for reference in references(placed(model, values, article))
    ]


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("speaker", ["outer", "inner"], [("entity", "outer", "speaker/0"), ("entity", "inner", "speaker/1")]),
        ("depends_on", ["claim-c"], [("claim", "claim-c", "depends_on/0")]),
        ("contradicts", [{"claim": "claim-b"}], [("claim", "claim-b", "contradicts/0/claim")]),
        (
            "contradicts",
            [{"claim": "claim-b", "about": ["cost"], "with": ["claim-e"]}],
            [
                ("claim", "claim-b", "contradicts/0/claim"),
                ("topic", "cost", "contradicts/0/about/0"),
                ("claim", "claim-e", "contradicts/0/with/0"),
            ],
        ),
        (
            "quote",
            [{"exact": "It cost", "speaker": ["outer", "inner"]}],
            [("entity", "outer", "quote/0/speaker/0"), ("entity", "inner", "quote/0/speaker/1")],
        ),
        (
            "evidence",
            CLAIM["evidence"][:2],
            [("source", "source-a", "evidence/0/source"), ("event", "opened", "evidence/0/asserts/0/event")],
        ),
        ("asserts", [{"event": "opened", "when": "2019"}], [("event", "opened", "asserts/0/event")]),
        (
            "asserts",
            [{"event": "opened", "same-time-as": "feast"}],
            [("event", "opened", "asserts/0/event"), ("event", "feast", "asserts/0/same-time-as")],
        ),
        (
            "asserts",
            [{"subject": "bridge", "property": "cost", "value": 40}],
            [("entity", "bridge", "asserts/0/subject"), ("property", "cost", "asserts/0/property")],
        ),
        (
            "asserts",
            [{"sum": [1, {"subject": "bridge", "property": "cost"}], "equals": 2}],
            [
                ("entity", "bridge", "asserts/0/sum/1/subject"),
                ("property", "cost", "asserts/0/sum/1/property"),
            ],
        ),
    ],
)
def test_what_a_claim_refers_to(key: str, value: object, expected: list[tuple[str, str, str]]) -> None:
    """Each key names a record of its kind; the route leads to the very id."""
    assert found(Claim, PLAIN | {key: value}) == expected


def test_what_other_records_refer_to() -> None:
    """Sources name their origins, roles the place where they are held, articles their author."""
    assert found(Source, SOURCE) == [
        ("source", "source-c", "derives_from/0"),
        ("source", "source-d", "derives_from/1"),
    ]
    assert found(Entity, ENTITY) == [("entity", "vidrov", "roles/1/at"), ("entity", "guild", "part_of")]
    assert found(Article, ARTICLE) == [
        ("entity", "novak", "author"),
        ("claim", "claim-a", "conclusions/0/rests_on/0"),
    ]
    assert found(Event, {"id": "opened", "label": "It opened"}) == []
    assert found(Property, {"id": "cost", "label": "what it cost"}) == []


@pytest.mark.parametrize(
    ("model", "values"), [(Claim, PLAIN), (Exclusion, {"quote": "It cost", "reason": "opinion"})]
)
def test_what_quotes_an_article_refers_to_it(model: type[Record], values: dict[str, Any]) -> None:
    """The file says which article it is, so the record itself is the place."""
    assert found(model, values, article="bridge") == [("article", "bridge", "")]
    assert found(model, values) == []


def is_reference(model: type[Part], field: str) -> bool:
    """Whether a field of a model holds ids of other records: slugs, but not the record's own."""
    annotation = model.model_fields[field].rebuild_annotation()
    return field != "id" and repr(Slug.__metadata__[0]) in repr(annotation)


def parts(value: object) -> Iterator[Part]:
    """A model and all models inside it."""
    if isinstance(value, tuple):
        for item in value:
            yield from parts(item)
    elif isinstance(value, Part):
        yield value
        for field in type(value).model_fields:
            yield from parts(getattr(value, field))


def ids_in(record: Record) -> list[str]:
    """Every id of another record that stands in a record's slug fields."""
    held = [
        getattr(part, field)
        for part in parts(record)
        for field in type(part).model_fields
        if is_reference(type(part), field)
    ]
    return [
        name for value in held if value is not None for name in ([value] if isinstance(value, str) else value)
    ]


@pytest.mark.parametrize(
    ("model", "values"), [(Claim, CLAIM), (Source, SOURCE), (Entity, ENTITY), (Article, ARTICLE)]
)
def test_no_key_is_forgotten(model: type[Record], values: dict[str, Any]) -> None:
    """Whatever field of the models holds an id of another record, the id is among the references."""
    record = placed(model, values)
    assert ids_in(record)
    assert sorted(ids_in(record)) == sorted(reference.id for reference in references(record))


def test_the_example_uses_every_key() -> None:
    """The records above fill each field of each model that can name another record."""
    records = [placed(Claim, CLAIM), placed(Source, SOURCE), placed(Entity, ENTITY), placed(Article, ARTICLE)]
    known = [part for record in records for part in parts(record)]
    empty = {
        f"{type(part).__name__}.{field}"
        for part in known
        for field in type(part).model_fields
        if is_reference(type(part), field)
        and not any(getattr(other, field, None) for other in known if type(other) is type(part))
    }
    assert empty == set()
    assert {EventOrder, Arithmetic} <= {type(part) for part in known}


def test_routes_lead_to_the_ids() -> None:
    """Following a route through the record as it was written ends at the id."""
    for model, values in ((Claim, CLAIM), (Source, SOURCE), (Entity, ENTITY), (Article, ARTICLE)):
        for reference in references(placed(model, values)):
            value: Any = values
            for step in reference.at:
                value = value[step]
            assert value == reference.id


def example(claims: str) -> RecordSet:
    """The example with some claims."""
    files = EXAMPLE | {"claims/bridge.yaml": claims}
    return load_files((path, text.encode()) for path, text in files.items())


def test_each_kind_on_its_own_shelf() -> None:
    """An id on record as one kind is no record of another."""
    records = example("claims: [{id: kovar-spoke, statement: S., quote: It cost}]\n")
    on_record = {
        "claim": "kovar-spoke",
        "source": "courier-2019",
        "entity": "kovar",
        "event": "bridge-opened",
        "property": "cost",
        "article": "bridge",
    }
    for kind in on_record:
        there = {
            other
            for other, name in on_record.items()
            if is_on_record(Reference(kind=kind, id=name, at=()), records)
        }
        assert there == {kind}


def test_dangling_are_those_that_lead_nowhere() -> None:
    """Dead references, and those to records that are broken; not those that lead somewhere."""
    records = example(
        "claims:\n"
        "  - {id: a, statement: S., quote: It cost, depends_on: [b, c, d]}\n"
        "  - {id: b, statement: S., quote: It cost}\n"
        "  - {id: c}\n"
    )
    assert [(record.key, reference.id) for record, reference in dangling(records)] == [
        ("a", "c"),
        ("a", "d"),
    ]
    assert ("claim", "c") in records.broken
    assert ("claim", "d") not in records.broken
