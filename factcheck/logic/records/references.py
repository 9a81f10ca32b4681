"""Where a record refers to other records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from factcheck.findings import Route
from factcheck.records.articles import Article, Exclusion
from factcheck.records.assertions import Assertion
from factcheck.records.calculation_assertions import Arithmetic, ValueOf
from factcheck.records.claims import Claim
from factcheck.records.comparison_assertions import ValueComparison, ValueRank
from factcheck.records.derived import derived
from factcheck.records.entities import Entity
from factcheck.records.record import Record
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source
from factcheck.records.time_assertions import EventOrder, EventTime
from factcheck.records.value_assertions import PropertyValue


@dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """A record's mention of another record's id."""

    kind: str  # of the record meant: `claim`, `source`, `entity`, `event`, `property`, `article`; `topic` is either of two
    id: str
    at: Route  # from the record's top to the id


def references(record: Record) -> Iterator[Reference]:
    """Every reference that a record makes, in the order of its keys."""
    if isinstance(record, Claim):
        yield from _claim_references(record)
    elif isinstance(record, Source):
        for index, source in enumerate(record.derives_from):
            yield Reference(kind="source", id=source, at=("derives_from", index))
    elif isinstance(record, Entity):
        for index, role in enumerate(record.roles):
            if role.at is not None:
                yield Reference(kind="entity", id=role.at, at=("roles", index, "at"))
        if record.part_of is not None:
            yield Reference(kind="entity", id=record.part_of, at=("part_of",))
    elif isinstance(record, Article):
        yield from _article_references(record)
    if isinstance(record, Claim | Exclusion) and record.origin.article is not None:
        yield Reference(kind="article", id=record.origin.article, at=())


def _article_references(article: Article) -> Iterator[Reference]:
    if article.author is not None:
        yield Reference(kind="entity", id=article.author, at=("author",))
    for index, conclusion in enumerate(article.conclusions):
        for place, claim in enumerate(conclusion.rests_on):
            yield Reference(kind="claim", id=claim, at=("conclusions", index, "rests_on", place))


def _claim_references(claim: Claim) -> Iterator[Reference]:
    for index, speaker in enumerate(claim.speaker):
        yield Reference(kind="entity", id=speaker, at=("speaker", index))
    for index, selector in enumerate(claim.quote):
        for place, speaker in enumerate(selector.speaker):
            yield Reference(kind="entity", id=speaker, at=("quote", index, "speaker", place))
    yield from _of_assertions(claim.asserts, ("asserts",))
    yield from _of_flags(claim)
    for index, tension in enumerate(claim.tension_with):
        yield Reference(kind="claim", id=tension.claim, at=("tension_with", index, "claim"))
    for index, other in enumerate(claim.depends_on):
        yield Reference(kind="claim", id=other, at=("depends_on", index))
    for index, item in enumerate(claim.evidence):
        if item.source is not None:
            yield Reference(kind="source", id=item.source, at=("evidence", index, "source"))
        yield from _of_assertions(item.asserts, ("evidence", index, "asserts"))


def _of_assertions(assertions: Iterable[Assertion], route: Route) -> Iterator[Reference]:
    for index, assertion in enumerate(assertions):
        at = (*route, index)
        if isinstance(assertion, EventTime):
            yield Reference(kind="event", id=assertion.event, at=(*at, "event"))
        elif isinstance(assertion, EventOrder):
            yield Reference(kind="event", id=assertion.event, at=(*at, "event"))
            yield Reference(kind="event", id=assertion.other, at=(*at, assertion.relation))
        elif isinstance(assertion, PropertyValue):
            yield from _of_value(assertion, at)
        elif isinstance(assertion, ValueComparison):
            for place, each in enumerate(assertion.compare):
                yield from _of_value(each, (*at, "compare", place))
        elif isinstance(assertion, ValueRank):
            yield from _of_value(assertion, at)
            for place, entity in enumerate(assertion.of):
                yield Reference(kind="entity", id=entity, at=(*at, "of", place))
        else:
            yield from _of_arithmetic(assertion, at)


def _of_flags(claim: Claim) -> Iterator[Reference]:
    for index, flag in enumerate(claim.contradicts):
        yield Reference(kind="claim", id=flag.claim, at=("contradicts", index, "claim"))
        for place, topic in enumerate(flag.about):
            yield Reference(kind="topic", id=topic, at=("contradicts", index, "about", place))
        for place, other in enumerate(flag.with_):
            yield Reference(kind="claim", id=other, at=("contradicts", index, "with", place))


def _of_value(value: PropertyValue | ValueOf | ValueRank, at: Route) -> Iterator[Reference]:
    yield Reference(kind="entity", id=value.subject, at=(*at, "subject"))
    yield Reference(kind="property", id=value.property, at=(*at, "property"))


def _of_arithmetic(calculation: Arithmetic, at: Route) -> Iterator[Reference]:
    for index, operand in enumerate(calculation.operands):
        if isinstance(operand, ValueOf):
            yield from _of_value(operand, (*at, calculation.operation, index))


@derived
def dangling(records: RecordSet) -> tuple[tuple[Record, Reference], ...]:
    """The references that lead to no record that could be read, broken ones among them."""
    return tuple(
        (entry.record, reference)
        for entry in records.entries
        if entry.record is not None
        for reference in references(entry.record)
        if not is_on_record(reference, records)
    )


def dead(records: RecordSet) -> Iterator[tuple[Record, Reference]]:
    """The references that lead nowhere; a broken record is there all the same."""
    for record, reference in dangling(records):
        if (reference.kind, reference.id) not in records.broken:
            yield record, reference


def key_of(reference: Reference) -> str:
    """The key of the record that a reference stands below; a record's article stands at the top of its file."""
    return str(reference.at[0]) if reference.at else "article"


def shelf(kind: str, records: RecordSet) -> Mapping[str, Record]:
    """The records of a kind that can be referred to, by id."""
    return _shelves(records)[kind]


@derived
def _shelves(records: RecordSet) -> Mapping[str, Mapping[str, Record]]:
    return {
        "claim": records.claims,
        "source": records.sources,
        "entity": records.entities,
        "event": records.events,
        "property": records.properties,
        "article": records.articles,
        "topic": {**records.events, **records.properties},
    }


def is_on_record(reference: Reference, records: RecordSet) -> bool:
    """Whether the record meant could be read."""
    return reference.id in shelf(reference.kind, records)
