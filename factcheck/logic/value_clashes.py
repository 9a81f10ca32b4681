"""The engine for values: claims that give a property values which cannot both hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from factcheck.logic.clashes import Clash, Pair, flags, pair_of, standing
from factcheck.logic.values import Reading, clashes, fold, read
from factcheck.logic.wording import clash_in_words
from factcheck.records.assertions import PropertyValue
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

LIMIT = 10_000
"""Pairs without a flag that are listed for one subject and property; one more stands for the rest."""


def value_clashes(records: RecordSet) -> Iterator[Clash]:
    """The pairs of claims that give a property values that cannot both hold."""
    names = _names(records)
    groups: dict[Pair, list[_Said]] = {}
    for claim in standing(records):
        for position, assertion in enumerate(claim.asserts):
            if isinstance(assertion, PropertyValue):
                said = _Said(claim=claim, position=position, value=assertion)
                groups.setdefault((assertion.subject, assertion.property), []).append(said)
    for (_, property_id), group in groups.items():
        known = records.properties.get(property_id)
        if len(group) > 1 and ("property", property_id) not in records.broken:
            yield from _in_group(group, names, records, single=known is None or known.single)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class _Said:
    """An assertion with the claim that makes it."""

    claim: Claim
    position: int
    value: PropertyValue


def _in_group(
    group: list[_Said], names: Mapping[str, str], records: RecordSet, *, single: bool
) -> Iterator[Clash]:
    """The clashes about one subject and property: each pair of claims once, and not more than the limit."""
    declared = records.derive(flags)
    alike: dict[Reading, list[_Said]] = {}
    measured = len({said.value.unit for said in group}) > 1 or any(
        " " in str(said.value.value) for said in group
    )
    for said in group:
        reading = read(said.value, single=single, names=names, measured=measured)
        if reading is not None:
            alike.setdefault(reading, []).append(said)
    seen: set[Pair] = set()
    unflagged = 0
    for one, two in _pairs(alike, single=single):
        pair = pair_of(one.claim.id, two.claim.id)
        if pair in seen:
            continue
        seen.add(pair)
        clash = _clash(one, two, records)
        unflagged += pair not in declared or not declared[pair].notes
        if unflagged > LIMIT:
            yield replace(
                clash, reason=f"{clash.reason}; there are more on the same than the {LIMIT:,} pairs listed"
            )
            return
        yield clash


def _pairs(alike: Mapping[Reading, list[_Said]], *, single: bool) -> Iterator[tuple[_Said, _Said]]:
    """The clashing assertions, two by two."""
    for one, two in clashes(alike, single=single):
        yield from product(alike[one], alike[two])


def _clash(one: _Said, two: _Said, records: RecordSet) -> Clash:
    """The clash of two assertions, by claim id; of one claim with itself, at the second assertion."""
    first, second = sorted((one, two), key=lambda said: (said.claim.id, said.position))
    said = [second] if first.claim is second.claim else [first, second]
    return Clash(
        claims=tuple(each.claim.id for each in said),
        routes=tuple(("asserts", each.position) for each in said),
        reason=clash_in_words((first.claim, first.value), (second.claim, second.value), records),
    )


def _names(records: RecordSet) -> Mapping[str, str]:
    """Entities' ids by their ids, names and aliases, folded; names that several share are left out."""
    found: dict[str, str | None] = {}
    for entity in records.entities.values():
        for name in {fold(each) for each in (entity.name, *entity.aliases)}:
            found[name] = None if name in found else entity.id
    return {name: entity for name, entity in found.items() if entity is not None} | {
        entity: entity for entity in records.entities
    }
