"""A waiver does not say why.

## What it checks

Every waiver has a `reason`.

## Why it matters

Accepting a fault is a decision that somebody has to answer for. Without a reason nobody can.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 41 million euros
    waive: [{rule: quote-not-in-article, by: kl}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 41 million euros
    waive: [{rule: quote-not-in-article, reason: the print edition differs}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.records.record import Record


def check(record: Record) -> Iterator[Fault]:
    """A fault for each waiver without a reason."""
    for index, waiver in enumerate(record.waive):
        if waiver.reason is None:
            yield Fault(
                record=record,
                at=("waive", index),
                message=f"the waiver of {waiver.rule} gives no reason",
                hint="add `reason:`, or mend what the rule finds",
            )
