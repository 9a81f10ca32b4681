"""Conflicts that are told with another, because they are the same dispute again.

That is so where the claims of two conflicts make the same assertions, whoever makes them, and where one claim of a
conflict rests, by `depends_on`, on the one that takes its place in the other.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence

from factcheck.logic.clashes import Atom
from factcheck.records.record_set import RecordSet

ClaimSet = tuple[str, ...]


def leaders(
    conflicts: Sequence[tuple[ClaimSet, frozenset[Atom]]], records: RecordSet
) -> Mapping[ClaimSet, ClaimSet]:
    """By the claims of a conflict that is told with another the claims of that one, which is told by itself.

    Args:
        conflicts: The claims of each, sorted, and the assertions that clash; each set of claims once.
        records: The record set.
    """
    sets = {claims for claims, _ in conflicts}
    found: dict[ClaimSet, ClaimSet] = {}
    for claims, _ in conflicts:
        base = next((each for each in _on_their_bases(claims, records) if each in sets), None)
        if base is not None and _leader(base, found) != claims:
            found[claims] = base
    first: dict[Hashable, ClaimSet] = {}
    for claims, atoms in conflicts:  # those that rest on others come later, so that what they rest on leads
        if claims not in found and atoms:
            key = frozenset(records.claims[claim].asserts[position] for claim, position in atoms)
            leader = first.setdefault(key, claims)
            if leader != claims:
                found[claims] = leader
    return {claims: _leader(claims, found) for claims in found}


def _leader(claims: ClaimSet, found: Mapping[ClaimSet, ClaimSet]) -> ClaimSet:
    while claims in found:
        claims = found[claims]
    return claims


def _on_their_bases(claims: ClaimSet, records: RecordSet) -> Iterator[ClaimSet]:
    """The sets in which one of some claims gives way to one that it rests on."""
    for claim in claims:
        for base in _bases(claim, records):
            if base not in claims:
                yield tuple(sorted({*claims, base} - {claim}))


def _bases(claim: str, records: RecordSet) -> list[str]:
    """What a claim rests on, as far as it leads, the nearest first."""
    found = [claim]
    for each in found:
        known = records.claims.get(each)
        found += [base for base in (known.depends_on if known else ()) if base not in found]
    return found[1:]
