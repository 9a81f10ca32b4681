"""The partners of a record: those whose findings count for it.

They are the records that it refers to or that refer to it, those that assert something of the same event or of the same
property of the same thing, and the article that it, or a claim that refers to it, is about. The file itself is one, for
where it can no longer be read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.logic.records.references import references
from factcheck.mutation.registry import Mutant
from factcheck.records.claims import Claim
from factcheck.records.record import Record
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventOrder, EventTime
from factcheck.records.value_assertions import PropertyValue


class Circle:
    """Who is whose partner in a record set."""

    def __init__(self, records: RecordSet) -> None:
        """Look at all records."""
        self._names: dict[tuple[str, str], set[str]] = defaultdict(set)
        topics: dict[object, set[str]] = defaultdict(set)
        readable = [entry.record for entry in records.entries if entry.record is not None]
        for record in readable:
            self._names[_place(record)] |= {*_names(record), *_forward(record)}
            for topic in _topics(record):
                topics[topic] |= _names(record)
        self._add_backward(readable)
        for record in readable:
            for topic in _topics(record):
                self._names[_place(record)] |= topics[topic]

    def _add_backward(self, readable: list[Record]) -> None:
        """Give each record those that refer to it, with the articles that they are about."""
        by_name = {name: _place(record) for record in readable for name in _names(record)}
        for record in readable:
            about = {record.origin.article} if record.origin.article else set()
            for reference in references(record):
                place = by_name.get(f"{reference.kind}.{reference.id}")
                if place is not None and reference.kind != "article":
                    self._names[place] |= {*_names(record), *about, *(f"article.{each}" for each in about)}
                elif place is not None:
                    self._names[place] |= _names(record)

    def of(self, mutant: Mutant) -> set[str]:
        """The names of the corrupted record and of its partners."""
        return self._names[mutant.file, mutant.record] | {mutant.record, "file"}


def named_by(mutant: Mutant, records: RecordSet) -> set[str]:
    """The names of what stands in a corrupted record's place after the change, and of what it refers to."""
    found: set[str] = set()
    for entry in records.entries:
        if (entry.origin.file, entry.origin.route) == (mutant.file, mutant.route):
            found.add(entry.origin.key)
            found.update(_forward(entry.record) if entry.record is not None else ())
    return found


def _place(record: Record) -> tuple[str, str]:
    return record.origin.file, record.origin.key


def _names(record: Record) -> set[str]:
    """The names by which findings speak of a record: its key, its id, and the two together with its kind."""
    name = getattr(record, "id", None)
    kind = type(record).__name__.lower()
    return {record.origin.key, *((name, f"{kind}.{name}") if name is not None else ())}


def _forward(record: Record) -> Iterator[str]:
    """The names of what a record refers to."""
    for reference in references(record):
        yield reference.id
        yield f"{reference.kind}.{reference.id}"


def _topics(record: Record) -> Iterator[object]:
    """What a claim asserts something of: events, and properties of things."""
    for each in record.asserts if isinstance(record, Claim) else ():
        if isinstance(each, EventTime | EventOrder):
            yield "event", each.event
        if isinstance(each, EventOrder):
            yield "event", each.other
        if isinstance(each, PropertyValue):
            yield "property", each.subject, each.property
