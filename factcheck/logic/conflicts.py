"""Claims that cannot all hold, and whether somebody has seen it and said so. The rules and reports ask.

The world checked is that of the article *as said*: all claims but the withdrawn, whatever their verdict. What the
claims assert about one subject and property is compared by `values`, two assertions at a time; and a contradiction
that the records declare counts whether or not their assertions show it.

An engine is a function from the record set to clashes, listed in `ENGINES`; here is the one for values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from factcheck.findings import Route
from factcheck.logic.values import Reading, clashes, fold, read
from factcheck.logic.wording import clash_in_words, excerpt
from factcheck.records.assertions import PropertyValue
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

LIMIT = 10_000
"""Pairs without a flag that are listed for one subject and property; one more stands for the rest."""

Pair = tuple[str, str]
"""Ids of two claims, in the order of the alphabet."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Clash:
    """What an engine found: claims that cannot all hold."""

    claims: tuple[str, ...]  # their ids, sorted; a single one where a claim contradicts itself
    routes: tuple[Route, ...]  # for each claim, from its record to what clashes
    reason: str  # who says what, in words


@dataclass(frozen=True, kw_only=True, slots=True)
class Conflict:
    """A minimal set of claims that cannot all hold."""

    claims: tuple[str, ...]  # their ids, sorted; a single one where a claim contradicts itself
    routes: tuple[Route, ...]  # for each claim, from its record to what clashes
    reason: str  # who says what, in words
    declared: bool  # whether two of the claims are joined by `contradicts`
    notes: tuple[str, ...]  # what the records say on why they clash

    @property
    def flagged(self) -> bool:
        """Whether two of the claims are joined by `contradicts` with a note."""
        return bool(self.notes)


@dataclass(frozen=True, kw_only=True, slots=True)
class Flag:
    """A contradiction of two claims that the records declare, on one side or on both."""

    by: tuple[tuple[str, int], ...]  # each declaration: the claim and the position in its `contradicts`
    notes: tuple[str, ...]  # of either side


def conflicts(records: RecordSet) -> tuple[Conflict, ...]:
    """All conflicts, sorted by their claims; ask with `records.derive(conflicts)`.

    Of one subject and property at most `LIMIT` pairs without a flag are listed, and one more says that there are more.
    """
    declared = records.derive(flags)
    found: dict[tuple[str, ...], Conflict] = {}
    for engine in ENGINES:
        for clash in engine(records):
            known = found.get(clash.claims)
            found[clash.claims] = _conflict(clash, declared) if known is None else _joined(known, clash)
    for pair, flag in declared.items():
        if pair not in found:
            found[pair] = _as_declared(pair, flag, records)
    return tuple(found[claims] for claims in sorted(found))


def flags(records: RecordSet) -> Mapping[Pair, Flag]:
    """The contradictions that the records declare, by pair of claims; ask with `records.derive(flags)`.

    Flags that name the claim itself, a withdrawn claim or none on record are left out, and those of withdrawn claims.
    """
    found: dict[Pair, Flag] = {}
    for claim in standing(records):
        for position, item in enumerate(claim.contradicts):
            other = records.claims.get(item.claim)
            if other is None or other.status == "withdrawn" or other is claim:
                continue
            pair = pair_of(claim.id, other.id)
            known = found.get(pair, Flag(by=(), notes=()))
            notes = (*known.notes, item.note) if item.note is not None else known.notes
            found[pair] = Flag(by=(*known.by, (claim.id, position)), notes=notes)
    return found


def standing(records: RecordSet) -> Iterator[Claim]:
    """The claims that have not been withdrawn: the world as said."""
    return (claim for claim in records.claims.values() if claim.status != "withdrawn")


def holds_as_found(claim: Claim) -> bool:
    """Whether a claim belongs to the world as found: it is supported, and about the matter itself.

    Support for a quotation or an attribution bears out that the words were said, not that they are so.
    """
    return claim.status == "supported" and claim.kind not in ("quotation", "attribution")


def bearer(claims: Iterable[str], records: RecordSet) -> Claim:
    """Of some claims the one at which a fault of all is reported: the last id, so that no order of files matters."""
    return records.claims[max(claims)]


def bearer_and_others(claims: Sequence[str], records: RecordSet) -> tuple[Claim, list[Claim]]:
    """Of some claims the one at which a fault of all is reported, and the others in the order given."""
    last = bearer(claims, records)
    return last, [records.claims[claim] for claim in claims if claim != last.id]


def pair_of(first: str, second: str) -> Pair:
    """Two ids in the order of the alphabet."""
    return (first, second) if first < second else (second, first)


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


ENGINES = (value_clashes,)


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
    for said in group:
        reading = read(said.value, single=single, names=names)
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


def _conflict(clash: Clash, declared: Mapping[Pair, Flag]) -> Conflict:
    """A clash with what the records declare about it."""
    between = [declared[pair] for pair in combinations(clash.claims, 2) if pair in declared]
    return Conflict(
        claims=clash.claims,
        routes=clash.routes,
        reason=clash.reason,
        declared=bool(between),
        notes=tuple(note for flag in between for note in flag.notes),
    )


def _joined(known: Conflict, clash: Clash) -> Conflict:
    """A conflict for which there is one more reason."""
    return replace(known, reason=f"{known.reason}; {clash.reason}")


def _as_declared(pair: Pair, flag: Flag, records: RecordSet) -> Conflict:
    """A conflict that only the records know of."""
    positions = dict(flag.by)
    said = [f"{claim} says “{excerpt(records.claims[claim].statement)}”" for claim in pair]
    return Conflict(
        claims=pair,
        routes=tuple(("contradicts", positions[claim]) if claim in positions else () for claim in pair),
        reason=", ".join(said),
        declared=True,
        notes=flag.notes,
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
