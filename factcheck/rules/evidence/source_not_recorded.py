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

import difflib
from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """Faults for the items whose source is not there."""
    for index, item in enumerate(claim.evidence if claim.status != "withdrawn" else ()):
        if item.source not in records.sources and ("source", item.source) not in records.broken:
            near = difflib.get_close_matches(item.source, records.sources, n=1)
            meant = f"; did you mean {near[0]}?" if near else ""
            yield Fault(
                record=claim,
                at=("evidence", index, "source"),
                message=f"the evidence cites “{item.source}”, and there is no such source on record{meant}",
                hint=(f"write `source: {near[0]}`, or " if near else "") + f"add {item.source} to `sources`",
            )
