"""A claim has not been checked yet.

## What it checks

The status of each claim is something else than `unchecked`. While a check is being written this is only counted; in
the `publish` profile it is an error.

## Why it matters

A check that is published with open claims looks finished and is not.

## Fails

```yaml
claims:
  - id: third-bridge
    statement: The bridge at Vidrov is the town's third bridge.
    quote: It is the town’s third bridge
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

from factcheck.findings import Fault, Severity
from factcheck.records.claims import Claim

SEVERITY = Severity.INFO
PUBLISH = Severity.ERROR


def check(claim: Claim) -> Iterator[Fault]:
    """The fault of a claim that nobody has looked at."""
    if claim.status == "unchecked":
        yield Fault(
            record=claim,
            at=("status",),
            message="nobody has checked it yet: the status is “unchecked”",
            hint="look for evidence and set `status:`",
        )
