"""Times of a day without a zone, between events: what would clash if they were of one place, which nothing on record says."""

from __future__ import annotations

from factcheck.logic.clashes import Clash, standing
from factcheck.logic.timeline.network import has_local_time, network_of, times_said
from factcheck.logic.timeline.time_conflicts import searched, time_conflicts
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet


@derived
def times_not_compared(records: RecordSet) -> tuple[Clash, ...]:
    """What would clash if all times of a day without a zone were of one place, and does not clash as it stands.

    Args:
        records: The record set.
    """
    said = [*times_said(standing(records))]
    local = {(one.claim.id, one.position) for one in said if has_local_time(one.what)}
    if not local:
        return ()
    found = searched(network_of(said, records, one_place=True), records).clashes
    known = [clash.atoms for clash in time_conflicts(records).clashes]
    return tuple(
        clash
        for clash in found
        if not local.isdisjoint(clash.atoms) and not any(atoms <= clash.atoms for atoms in known)
    )
