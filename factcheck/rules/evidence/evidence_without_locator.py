"""A piece of evidence does not say where in the source it stands.

## What it checks

Every item of a claim's `evidence` has `at`: a page, a paragraph, a minute, a clause. A logged search (`stance: search`)
found nothing that could be looked up, and needs none. Nothing is asked of withdrawn claims.

## Why it matters

Without a locator nobody can look it up again in the time that an editor has.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    evidence:
      - {source: courier-2019, stance: supports}
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: second paragraph}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.records.claims import Claim


def check(claim: Claim) -> Iterator[Fault]:
    """Faults for the items of evidence without `at`."""
    for index, item in enumerate(claim.evidence):
        if item.at is None and item.stance != "search" and claim.status != "withdrawn":
            yield Fault(
                record=claim,
                at=("evidence", index),
                message=f"the evidence from {item.source} ({item.stance}) has no locator",
                hint="add `at:` with the page, paragraph, minute or clause where it stands",
            )
