"""Which evidence speaks loudest to a verdict, so that a reader with a minute sees it first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from factcheck.records.claims import Claim, Evidence, Stance, Status
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import SourceKind

SPEAKS: Final[dict[Status, tuple[Stance, ...]]] = {
    "supported": ("supports",),
    "refuted": ("refutes",),
    "misleading": ("refutes", "context", "supports"),
    "conflicting": ("refutes", "supports"),
    "insufficient": ("refutes", "supports", "context", "search"),
}
"""For each verdict the stances that speak to it, those that say most first; of any other status none."""

NEAREST: Final[tuple[SourceKind, ...]] = ("primary", "secondary", "reference", "on-author")
"""Kinds of sources, those nearest to the matter first."""


def strongest(
    claims: Sequence[Claim], status: Status, records: RecordSet, most: int
) -> tuple[tuple[Claim, Evidence], ...]:
    """The evidence that speaks loudest to a verdict, each source once.

    By stance, then claims of that very status, then the kind of source, then what says in a note what it found; in the order of
    the records otherwise. Of conflicting evidence both sides are shown.

    Args:
        claims: The claims that bear the verdict out.
        status: The verdict.
        records: The record set, for the sources.
        most: How many items at most.

    Returns:
        Items with their claims, the strongest first.
    """
    stances = SPEAKS.get(status, ())
    items = [(claim, item) for claim in claims for item in claim.evidence if item.stance in stances]

    def weight(pair: tuple[Claim, Evidence]) -> tuple[int, bool, int, bool]:
        claim, item = pair
        source = records.source_of(item)
        near = NEAREST.index(source.kind) if source is not None else len(NEAREST)
        return stances.index(item.stance), claim.status != status, near, item.note is None

    ranked = _each_source_once(sorted(items, key=weight))
    return tuple((_of_both_sides(ranked) if status == "conflicting" else ranked)[:most])


def _each_source_once(items: Iterable[tuple[Claim, Evidence]]) -> list[tuple[Claim, Evidence]]:
    """The first item of each source; of searches without one all."""
    found: dict[object, tuple[Claim, Evidence]] = {}
    for pair in items:
        found.setdefault(pair[1].source or pair[1].where, pair)
    return list(found.values())


def _of_both_sides(items: Sequence[tuple[Claim, Evidence]]) -> list[tuple[Claim, Evidence]]:
    """The items with one of each stance in turn."""
    sides = [[pair for pair in items if pair[1].stance == stance] for stance in SPEAKS["conflicting"]]
    longest = max(map(len, sides))
    return [side[at] for at in range(longest) for side in sides if at < len(side)]
