"""A date is not in the calendar or not in the notation.

## What it checks

Dates are EDTF (ISO 8601-2), levels 0 and 1 and one-of sets, true to the calendar; gaps are ISO 8601 durations. An
interval does not end before it begins.

## Why it matters

A date that never was cannot be compared with any other, and is a slip of the pen or worse.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts: [{event: bridge-opened, when: 2019-02-30}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts: [{event: bridge-opened, when: 2019-02-28}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.records.problems import problem_faults
from factcheck.records.record_set import RecordSet


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each date that the store met."""
    yield from problem_faults(records, "impossible-date")
