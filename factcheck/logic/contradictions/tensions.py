"""Claims that sit badly together though both can hold, told from either side."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

Tensions = Mapping[str, tuple[tuple[str, str], ...]]
"""By claim, the ids of the others with the notes."""


@derived
def tensions(records: RecordSet) -> Tensions:
    """The tensions that the records declare, at both claims.

    Those with a claim that is not on record or that is withdrawn are left out.
    """
    found: dict[str, dict[tuple[str, str], None]] = {}
    for claim in records.claims.values():
        for item in claim.tension_with:
            other = records.claims.get(item.claim)
            if other is not None and "withdrawn" not in (claim.status, other.status):
                found.setdefault(claim.id, {})[item.claim, item.note] = None
                found.setdefault(item.claim, {})[claim.id, item.note] = None
    return {claim: tuple(sorted(pairs)) for claim, pairs in found.items()}
