"""Claims rest on each other in a circle.

## What it checks

Following `depends_on` from claim to claim never leads back to where it began.

## Why it matters

Claims that prove each other prove nothing.

## Fails

```yaml
claims:
  - id: bridge-opened-in-may
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
    depends_on: [said-at-the-opening]
  - id: said-at-the-opening
    statement: Mayor Anna Kovar said it on 3 May 2019.
    quote: Mayor Anna Kovar said at the opening
    depends_on: [bridge-opened-in-may]
```

## Passes

```yaml
claims:
  - id: bridge-opened-in-may
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
  - id: said-at-the-opening
    statement: Mayor Anna Kovar said it on 3 May 2019.
    quote: Mayor Anna Kovar said at the opening
    depends_on: [bridge-opened-in-may]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.contradictions.conflicts import bearer
from factcheck.logic.contradictions.dependencies import dependency_circles
from factcheck.logic.graph import circle
from factcheck.records.record_set import RecordSet


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each set of claims that rest on each other, at the one that stands last in the files."""
    for members in dependency_circles(records):
        claim = bearer(members, records)
        way = circle(claim.id, {member: records.claims[member].depends_on for member in members})
        following = (*way[1:], claim.id)
        yield Fault(
            record=claim,
            at=("depends_on", claim.depends_on.index(following[0])),
            message=f"it rests on itself: {' → '.join((claim.id, *following))}",
            hint="take out of `depends_on` one step of the circle, and give that claim evidence of its own",
            related=tuple(member for member in members if member != claim.id),
        )
