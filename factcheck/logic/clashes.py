"""What engines find and what records declare: clashes between claims, and the flags on them.

An engine is a function from the record set to clashes; `conflicts` sets them against the flags.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from factcheck.findings import Route
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

T = TypeVar("T", bound=Hashable)

Pair = tuple[str, str]
"""Ids of two claims, in the order of the alphabet."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Clash:
    """What an engine found: claims that cannot all hold."""

    claims: tuple[str, ...]  # their ids, sorted; a single one where a claim contradicts itself
    routes: tuple[Route, ...]  # for each claim, from its record to what clashes
    reason: str  # who says what, in words


@dataclass(frozen=True, kw_only=True, slots=True)
class Unfinished:
    """Claims of which not all conflicts could be listed."""

    claims: tuple[str, ...]  # all that hang together, sorted
    over: str  # by what: `the times of 12 events`
    listed: int  # conflicts that are


@dataclass(frozen=True, kw_only=True, slots=True)
class Searched:
    """What an engine found that looks for conflicts of any number of claims."""

    clashes: tuple[Clash, ...]
    unfinished: tuple[Unfinished, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Flag:
    """A contradiction of two claims that the records declare, on one side or on both."""

    by: tuple[tuple[str, int], ...]  # each declaration: the claim and the position in its `contradicts`
    notes: tuple[str, ...]  # of either side


@derived
def flags(records: RecordSet) -> Mapping[Pair, Flag]:
    """The contradictions that the records declare, by pair of claims.

    Flags that name the claim itself, a withdrawn claim or none on record are left out, and those of withdrawn claims.
    """
    found: dict[Pair, Flag] = {}
    for claim in records.claims.values():
        if claim.status == "withdrawn":
            continue
        for position, item in enumerate(claim.contradicts):
            other = records.claims.get(item.claim)
            if other is None or other.status == "withdrawn" or other is claim:
                continue
            pair = pair_of(claim.id, other.id)
            known = found.get(pair, Flag(by=(), notes=()))
            notes = (*known.notes, item.note) if item.note is not None else known.notes
            found[pair] = Flag(by=(*known.by, (claim.id, position)), notes=notes)
    return found


def clash_of(positions: Mapping[str, int], reason: str) -> Clash:
    """A clash of assertions.

    Args:
        positions: For each claim by its id, where in its `asserts` the one stands that takes part.
        reason: Who says what.
    """
    claims = tuple(sorted(positions))
    return Clash(
        claims=claims, routes=tuple(("asserts", positions[claim]) for claim in claims), reason=reason
    )


def minimal_ones(conflicts: Iterable[frozenset[T]]) -> frozenset[frozenset[T]]:
    """Of some conflicts those that hold no other: what is minimal in one part may hold what clashes in another."""
    some = frozenset(conflicts)
    often = Counter(claim for conflict in some for claim in conflict)
    by_rarest: dict[T, list[frozenset[T]]] = {}
    for conflict in some:
        by_rarest.setdefault(min(conflict, key=often.__getitem__), []).append(conflict)
    return frozenset(
        conflict
        for conflict in some
        if not any(other < conflict for claim in conflict for other in by_rarest.get(claim, ()))
    )


def standing(records: RecordSet) -> Iterator[Claim]:
    """The claims that have not been withdrawn: the world as said. What the article leaves out it does not say."""
    return (
        claim for claim in records.claims.values() if claim.status != "withdrawn" and claim.kind != "omission"
    )


def holds_as_found(claim: Claim) -> bool:
    """Whether a claim belongs to the world as found: it is supported, and about the matter itself.

    Support for a quotation or an attribution bears out that the words were said, not that they are so.
    """
    return claim.status == "supported" and claim.kind not in ("quotation", "attribution")


def pair_of(first: str, second: str) -> Pair:
    """Two ids in the order of the alphabet."""
    return (first, second) if first < second else (second, first)
