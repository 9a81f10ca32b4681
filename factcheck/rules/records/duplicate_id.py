"""An id is used twice.

## What it checks

No two records of a kind have the same id, whatever files they lie in. An id is never reused: that of a claim that no
longer stands stays with the claim, as `withdrawn`.

## Why it matters

A link to the claim, a contradiction or a signature would speak of the wrong record.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
  - id: bridge-cost-52-million
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.records.problems import problem_faults
from factcheck.records.record_set import RecordSet


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each id that the store met."""
    yield from problem_faults(records, "duplicate-id")
