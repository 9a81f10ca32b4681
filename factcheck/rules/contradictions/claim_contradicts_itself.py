"""A claim contradicts itself.

## What it checks

What a claim asserts of one subject and property can hold together, and its `contradicts` does not name the claim
itself.

## Why it matters

A claim is one statement. If its own assertions clash, there are two claims in it, or a slip of the pen.

## Fails

```yaml
claims:
  - id: bridge-cost
    statement: The bridge at Vidrov cost 40 million euros, she said, and two years later 52 million.
    quote: It cost 40 million euros
    asserts:
      - {subject: vidrov-bridge, property: cost, value: 40, unit: million euros}
      - {subject: vidrov-bridge, property: cost, value: 52, unit: million euros}
```

## Passes

```yaml
claims:
  - id: bridge-cost
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts:
      - {subject: vidrov-bridge, property: cost, value: 40, unit: million euros}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.clashes import standing
from factcheck.logic.contradictions.conflicts import conflicts
from factcheck.records.record_set import RecordSet


def check(records: RecordSet) -> Iterator[Fault]:
    """Faults for the claims whose own assertions clash, and for those that name themselves."""
    for conflict in conflicts(records):
        if len(conflict.claims) == 1:
            yield Fault(
                record=records.claims[conflict.claims[0]],
                at=conflict.routes[0],
                message=f"it contradicts itself: {conflict.reason}",
                hint="correct the assertion, or make two claims of it",
            )
    for claim in standing(records):
        for position, flag in enumerate(claim.contradicts):
            if flag.claim == claim.id:
                yield Fault(
                    record=claim,
                    at=("contradicts", position, "claim"),
                    message=f"`contradicts` names {claim.id}, which is the claim itself",
                    hint="name the other claim, or take the entry out",
                )
