"""A claim names another as its contradiction, and that one does not name it.

## What it checks

For each entry of `contradicts`, the claim that it names has an entry for this one too. A note on one side will do.

## Why it matters

Whoever reads, reviews or quotes the other claim alone does not learn that it is contradicted.

## Fails

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    contradicts: [{claim: bridge-cost-52, note: The mayor gave two figures for the cost.}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
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
from factcheck.logic.clashes import flags
from factcheck.records.record_set import RecordSet


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each contradiction that only one of the two claims declares."""
    for pair, flag in flags(records).items():
        declaring = {claim for claim, _ in flag.by}
        if len(declaring) == 1:
            claim, position = flag.by[0]
            other = records.claims[pair[0] if pair[1] == claim else pair[1]]
            yield Fault(
                record=records.claims[claim],
                at=("contradicts", position, "claim"),
                message=f"it contradicts {other.id}, but {other.id} ({where(other)}) does not say so",
                hint=f"add `contradicts: [{{claim: {claim}}}]` to {other.id}",
                related=(other.id,),
            )
