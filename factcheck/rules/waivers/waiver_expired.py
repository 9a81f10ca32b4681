"""A waiver has run out.

## What it checks

A waiver with `until` does not lie certainly before today, which is the real date unless the settings name another.

## Why it matters

It was accepted for a time. Somebody promised to look again, and the time has come.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 41 million euros
    waive: [{rule: quote-not-in-article, reason: the print edition differs, until: 2021-05-31}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 41 million euros
    waive: [{rule: quote-not-in-article, reason: the print edition differs, until: 2021-06-01}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.records.record import Record
from factcheck.settings import Settings


def check(record: Record, settings: Settings) -> Iterator[Fault]:
    """A fault for each waiver whose last day is over."""
    if settings.today is None:
        return
    today = settings.today.toordinal()
    for index, waiver in enumerate(record.waive):
        if waiver.until is not None and waiver.until.latest is not None and waiver.until.latest < today:
            yield Fault(
                record=record,
                at=("waive", index, "until"),
                message=f"the waiver of {waiver.rule} held until {waiver.until}",
                hint="mend what the rule finds, or look again and set a later day",
            )
