"""What claims rest on, through `depends_on` as far as it leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.logic.graph import components
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

FALLEN = ("refuted", "withdrawn")
"""The statuses of claims that carry nothing."""


def fallen_base(base: str, records: RecordSet) -> Claim | None:
    """The claim that has fallen, of those that one rests on with `base`: that one itself, or one that it leads to.

    Args:
        base: A claim named in `depends_on`.
        records: The record set.
    """
    fallen = fallen_bases(records).get(base)
    return records.claims[fallen] if fallen is not None else None


@derived
def fallen_bases(records: RecordSet) -> Mapping[str, str]:
    """For each claim that has fallen or rests on one that has, the nearest such; ask `fallen_base`.

    A search from all fallen claims at once, against the direction of `depends_on`, so that each claim is met once.
    """
    resting = dependents(records)
    nearest = {claim.id: claim.id for claim in records.claims.values() if claim.status in FALLEN}
    queue = list(nearest)
    for base in queue:
        for claim in resting.get(base, ()):
            if claim.id not in nearest:
                nearest[claim.id] = nearest[base]
                queue.append(claim.id)
    return nearest


@derived
def dependents(records: RecordSet) -> Mapping[str, Sequence[Claim]]:
    """By claim those that name it in `depends_on`, each once, the withdrawn among them."""
    found: dict[str, list[Claim]] = {}
    for claim in records.claims.values():
        for base in dict.fromkeys(claim.depends_on):
            found.setdefault(base, []).append(claim)
    return found


def dependency_circles(records: RecordSet) -> tuple[tuple[str, ...], ...]:
    """The sets of claims that rest on each other, each sorted; a claim that names itself is one too.

    Withdrawn claims are left out.
    """
    resting = (claim for claim in records.claims.values() if claim.depends_on)
    graph = {claim.id: claim.depends_on for claim in resting if claim.status != "withdrawn"}
    found = (tuple(sorted(component)) for component in components(graph))
    return tuple(sorted(each for each in found if len(each) > 1 or each[0] in graph.get(each[0], ())))
