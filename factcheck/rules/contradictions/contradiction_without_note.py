"""A declared contradiction does not say why the claims clash.

## What it checks

Of two claims joined by `contradicts`, at least one has a note in its entry.

## Why it matters

Without the reason nobody can tell whether the contradiction was seen and understood, or only silenced.

## Fails

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    contradicts: [{claim: bridge-cost-52}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    contradicts: [{claim: bridge-cost-40}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    contradicts: [{claim: bridge-cost-52, note: The mayor gave two figures for the cost.}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    contradicts: [{claim: bridge-cost-40}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import where
from factcheck.logic.contradictions.conflicts import bearer, conflicts
from factcheck.records.record_set import RecordSet


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each contradiction that is declared without a note on any side."""
    for conflict in conflicts(records):
        if conflict.declared and not conflict.notes:
            entries = {entry.claim: entry for entry in conflict.entries}
            claim = bearer(entries, records)
            other = records.claims[entries[claim.id].other]
            yield Fault(
                record=claim,
                at=("contradicts", entries[claim.id].position),
                message=f"it contradicts {other.id} ({where(other)}), but no note says why the two clash",
                hint="add `note:` for a reader who looks nothing up",
                related=(other.id,),
            )
