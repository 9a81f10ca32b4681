"""A verdict that only words can explain has no note.

## What it checks

A claim that is `misleading` has a `note` that says what misleads; one that is `insufficient`, a note of what would
settle it; one that is `withdrawn`, a note of why the record no longer stands.

## Why it matters

These verdicts explain nothing by themselves: without a note the reader learns neither what is wrong nor what is open.

## Fails

```yaml
claims:
  - id: third-bridge
    statement: The bridge at Vidrov is the town's third bridge.
    quote: It is the town’s third bridge
    status: insufficient
    evidence:
      - {source: search-log, stance: search, at: entry 4}
```

## Passes

```yaml
claims:
  - id: third-bridge
    statement: The bridge at Vidrov is the town's third bridge.
    quote: It is the town’s third bridge
    status: insufficient
    note: The town's register of bridges would settle it; it was not answered.
    evidence:
      - {source: search-log, stance: search, at: entry 4}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.records.claims import Claim, Status

NOTES: dict[Status, str] = {
    "misleading": "what misleads in it",
    "insufficient": "what would settle it",
    "not-pursued": "why nobody looked",
    "withdrawn": "why the record no longer stands",
}
"""For each status what its note says."""


def check(claim: Claim) -> Iterator[Fault]:
    """The fault of a claim whose status needs a note."""
    if claim.status in NOTES and claim.note is None:
        says = NOTES[claim.status]
        yield Fault(
            record=claim,
            at=("status",),
            message=f"the status is “{claim.status}”, but no note says {says}",
            hint=f"add a `note:` that says {says}",
        )
