"""What the claims say of properties, by topic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.languages.language import language_of
from factcheck.logic.clashes import standing
from factcheck.logic.values.comparable import Comparable, Names, fold, read
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.records.value_assertions import PropertyValue

Topic = tuple[str, str]
"""A subject's id and a property's."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Said:
    """An assertion with the claim that makes it."""

    claim: Claim
    position: int
    value: PropertyValue


@derived
def said_of(records: RecordSet) -> Mapping[Topic, tuple[Said, ...]]:
    """The values that standing claims assert, by topic.

    Properties whose own record cannot be read are left out: nobody knows whether they are single.
    """
    found: dict[Topic, list[Said]] = {}
    for claim in standing(records):
        for position, assertion in enumerate(claim.asserts):
            if isinstance(assertion, PropertyValue):
                topic = (assertion.subject, assertion.property)
                found.setdefault(topic, []).append(Said(claim=claim, position=position, value=assertion))
    return {
        topic: tuple(group) for topic, group in found.items() if ("property", topic[1]) not in records.broken
    }


def is_single(property_id: str, records: RecordSet) -> bool:
    """Whether a property has one value at a time, as one that is not on record has."""
    known = records.properties.get(property_id)
    return known is None or known.single


def readings(group: Iterable[Said], records: RecordSet, *, single: bool) -> dict[Comparable, list[Said]]:
    """The comparable forms of what is said of one topic, each with those who say it.

    Args:
        group: The assertions.
        records: The record set, for the names of entities and for how wide "about" is.
        single: Whether the property has one value at a time.
    """
    names, margins = names_of(records), records.margins
    alike: dict[Comparable, list[Said]] = {}
    for said in group:
        is_change = is_of_change(said.value.property, records)
        reading = read(said.value, single=single, names=names, margins=margins, is_change=is_change)
        if reading is not None:
            alike.setdefault(reading, []).append(said)
    return alike


def is_of_change(property_id: str, records: RecordSet) -> bool:
    """Whether a property is by how much something changed, by its id and label: its growth, the rise in prices."""
    return property_id in _changing(records)


@derived
def _changing(records: RecordSet) -> frozenset[str]:
    """The properties that are by how much something changed."""
    rise = language_of().pack.turns.axes.get("rise", {})
    words = frozenset(word for pole in rise.values() for word in pole)
    ids = {topic[1] for topic in said_of(records)}
    labels = {each: records.properties[each].label if each in records.properties else "" for each in ids}
    return frozenset(
        each
        for each, label in labels.items()
        if not words.isdisjoint(f"{each.replace('-', ' ')} {label}".casefold().split())
    )


@derived
def names_of(records: RecordSet) -> Names:
    """The entities' ids by their ids, names and aliases, folded, and what each lies in.

    Names that several share are left out.
    """
    found: dict[str, str | None] = {}
    for entity in records.entities.values():
        for name in {fold(each) for each in entity.names}:
            found[name] = None if name in found else entity.id
    ids = {name: entity for name, entity in found.items() if entity is not None}
    inside = {each.id: _inside(each.id, records) for each in records.entities.values() if each.part_of}
    return Names(ids | {entity: entity for entity in records.entities}, inside)


def _inside(entity: str, records: RecordSet) -> frozenset[str]:
    """All entities that one lies in, whatever the records' circles."""
    found: set[str] = set()
    known = records.entities.get(entity)
    while known is not None and known.part_of is not None and known.part_of not in found:
        found.add(known.part_of)
        known = records.entities.get(known.part_of)
    return frozenset(found)
