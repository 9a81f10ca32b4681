"""A claim has a verdict, and its statement is still a quotation.

## What it checks

The `statement` of a claim that has been checked is more than words in quotation marks. `factcheck init` and `factcheck
draft` put the article's sentence there, in quotation marks, to begin with. Nothing is asked of unchecked and withdrawn
claims.

## Why it matters

A verdict on a bare sentence leaves open what was checked: who “she” is, which year, and which of the things that it says.

## Fails

```yaml
claims:
  - id: third-bridge
    statement: “It is the town’s third bridge.”
    quote: It is the town’s third bridge
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: last sentence}
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

import re
from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.records.claims import Claim
from factcheck.records.verdicts import VERDICTS

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR

_ALL_QUOTED = re.compile(r'“[^“”]*”|"[^"]*"')


def check(claim: Claim) -> Iterator[Fault]:
    """The fault of a checked claim whose statement nobody has written."""
    if claim.status in VERDICTS and _ALL_QUOTED.fullmatch(claim.statement):
        yield Fault(
            record=claim,
            at=("statement",),
            message=f"the status is “{claim.status}”, and the statement is nothing but words in quotation marks",
            hint="say in your own words what was checked, so that it can be understood without the article",
        )
