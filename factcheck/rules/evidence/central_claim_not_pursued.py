"""Nobody looked into a claim with which the article stands or falls.

## What it checks

A claim with `central: true` has another status than `not-pursued`. One that was looked for and cannot be decided is
`insufficient`, with the places looked into.

## Why it matters

A fact-check may leave things aside and say so; not what it is about.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    central: true
    status: not-pursued
    note: The accounts are in the town's archive, and nobody went there.
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    central: true
    status: insufficient
    note: The accounts would settle it.
    evidence:
      - {stance: search, where: [archive of the Courier]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.records.claims import Claim

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(claim: Claim) -> Iterator[Fault]:
    """The fault of a central claim that nobody looked into."""
    if claim.central and claim.status == "not-pursued":
        yield Fault(
            record=claim,
            at=("status",),
            message="it is central, and nobody looked into it: the status is “not-pursued”",
            hint="look for evidence; if none is found, write `status: insufficient` and "
            "`evidence: [{stance: search, where: [the places]}]`",
        )
