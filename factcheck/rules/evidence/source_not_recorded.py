"""The evidence cites a source that is not on record.

## What it checks

Each item of a claim's `evidence` names, in `source`, a record in `sources`. One that stands there but cannot be read
is let be: it has a finding of its own. Nothing is asked of withdrawn claims.

## Why it matters

Evidence from a source that nobody can look up is no evidence.

## Fails

```yaml
claims:
  - id: third-bridge
    statement: The bridge at Vidrov is the town's third bridge.
    quote: It is the town’s third bridge
    status: supported
    evidence:
      - {source: courier-2018, stance: supports, at: last sentence}
```

## Passes

```yaml
claims:
  - id: third-bridge
    statement: The bridge at Vidrov is the town's third bridge.
    quote: It is the town’s third bridge
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: last sentence}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.records.near_ids import nearest_id
from factcheck.logic.records.references import dead, key_of
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet


def check(records: RecordSet) -> Iterator[Fault]:
    """Faults for the items of evidence whose source is not there; a withdrawn claim's evidence is left alone."""
    for record, reference in dead(records):
        is_evidence = key_of(reference) == "evidence" and reference.kind == "source"
        if is_evidence and isinstance(record, Claim) and record.status != "withdrawn":
            near = nearest_id(reference, records)
            meant = f"; did you mean {near}?" if near else ""
            yield Fault(
                record=record,
                at=reference.at,
                message=f"the evidence cites “{reference.id}”, and there is no such source on record{meant}",
                hint=(f"write `source: {near}`, or " if near else "") + f"add {reference.id} to `sources`",
            )
