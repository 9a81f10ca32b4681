"""Which sources, entities, events and properties go by another id, and records as they would be if only that had changed.

A record is taken as renamed where an id went, another came, and both are called the same as no third one is. Whatever
refers to it then has to change too; that is the same deed, and no change of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from factcheck.findings import Route
from factcheck.logic.records.references import Reference, references
from factcheck.records.assertions import Assertion
from factcheck.records.claims import Claim
from factcheck.records.entities import Entity
from factcheck.records.record import Part, Record
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source
from factcheck.records.value_assertions import PropertyValue

R = TypeVar("R", bound=Record)
P = TypeVar("P", bound=Part)

KINDS: Final = ("source", "entity", "event", "property")
"""What can be renamed, besides claims; `pairing.py` tells those."""
_TOPICS: Final = ("event", "property")


@dataclass(frozen=True, kw_only=True, slots=True)
class NewNames:
    """Old ids with their new ones, by the kind of record."""

    by_kind: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def new(self, kind: str, old: str) -> str:
        """What a record is called now."""
        kinds = _TOPICS if kind == "topic" else (kind,)
        return next((found for each in kinds if (found := self._of(each).get(old)) is not None), old)

    @property
    def claims(self) -> Mapping[str, str]:
        """Those of claims."""
        return self._of("claim")

    @property
    def in_messages(self) -> Mapping[str, str]:
        """All of them, and the keys under which findings name records: `entity.kovar`."""
        found: dict[str, str] = {}
        for kind in (*KINDS, "claim"):
            found.update(self._of(kind))
            if kind != "claim":
                found.update({f"{kind}.{old}": f"{kind}.{new}" for old, new in self._of(kind).items()})
        return found

    def concern(self, reference: Reference) -> bool:
        """Whether a reference names a record that is called otherwise now."""
        return self.new(reference.kind, reference.id) != reference.id

    def _of(self, kind: str) -> Mapping[str, str]:
        return self.by_kind.get(kind, {})


NO_NAMES: Final = NewNames()


def names_of(base: RecordSet, head: RecordSet, claims: Mapping[str, str]) -> NewNames:
    """All that goes by another id.

    Args:
        base: One record set.
        head: The other.
        claims: Old ids of renamed claims with their new ones.
    """
    found = {kind: _renamed(kind, base, head) for kind in KINDS}
    return NewNames(by_kind={kind: names for kind, names in {**found, "claim": claims}.items() if names})


def following(record: R, names: NewNames) -> R:
    """A record as it would be if it had only followed what was renamed; its own id stays."""
    if not names.by_kind:
        return record
    for reference in _mentions(record):
        if reference.at and names.concern(reference):
            record = _replaced(record, reference.at, names.new(reference.kind, reference.id))
    return record


def followers(records: Iterable[Record], names: NewNames) -> Counter[tuple[str, str]]:
    """How many references each renamed record had, by its kind and old id."""
    if not names.by_kind:
        return Counter()
    return Counter(
        (kind, reference.id)
        for record in records
        for reference in _mentions(record)
        if reference.at
        for kind in (_TOPICS if reference.kind == "topic" else (reference.kind,))
        if reference.id in names.by_kind.get(kind, ())
    )


def _mentions(record: Record) -> Iterator[Reference]:
    """Every reference that a record makes, and the values of properties that may be entities."""
    yield from references(record)
    if isinstance(record, Claim):
        lists: list[tuple[Route, tuple[Assertion, ...]]] = [(("asserts",), record.asserts)]
        lists += [(("evidence", at, "asserts"), item.asserts) for at, item in enumerate(record.evidence)]
        for route, assertions in lists:
            for index, each in enumerate(assertions):
                if isinstance(each, PropertyValue) and isinstance(each.value, str):
                    yield Reference(kind="entity", id=each.value, at=(*route, index, "value"))


def _renamed(kind: str, base: RecordSet, head: RecordSet) -> Mapping[str, str]:
    """The ids of a kind that went, with those that came for the same records."""
    before, after = _of_kind(base, kind), _of_kind(head, kind)
    gone = [each for name, each in before.items() if name not in after and (kind, name) not in head.broken]
    come = [each for name, each in after.items() if name not in before and (kind, name) not in base.broken]
    if not gone or not come:
        return {}
    left, right = Counter(map(_called, gone)), Counter(map(_called, come))
    new = {_called(each): each.id for each in come}
    return {
        each.id: new[called]
        for each in gone
        if (called := _called(each)) and left[called] == 1 == right[called]
    }


def _called(record: Any) -> tuple[str | None, ...]:  # noqa: ANN401 - any record with an id
    """What a record is called besides its id; nothing where that would tell nobody apart."""
    if isinstance(record, Source):
        title = (record.url,) if record.url else (record.title, record.publisher, str(record.published or ""))
        return title if record.url or record.title else ()
    return (record.name,) if isinstance(record, Entity) else (record.label,)


def _of_kind(records: RecordSet, kind: str) -> Mapping[str, Any]:
    shelves: dict[str, Mapping[str, Any]] = {
        "source": records.sources,
        "entity": records.entities,
        "event": records.events,
        "property": records.properties,
    }
    return shelves[kind]


def _replaced(part: Any, at: Route, new: str) -> Any:  # noqa: ANN401 - a record holds anything
    """A value with another id at the end of a route."""
    if not at:
        return new
    key, *rest = at
    if isinstance(part, tuple):
        assert isinstance(key, int), "lists have positions"
        return (*part[:key], _replaced(part[key], tuple(rest), new), *part[key + 1 :])
    fields = type(part).model_fields
    name = next(name for name, each in fields.items() if key in (name, each.alias))
    return part.model_copy(update={name: _replaced(getattr(part, name), tuple(rest), new)})
