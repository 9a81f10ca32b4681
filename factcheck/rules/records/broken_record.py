"""A record or a file cannot be read.

## What it checks

Every `*.yaml` file below `claims/` and `seeds/` is YAML of the plain kind, and every record in it has the keys and values
of its kind: no unknown key, none twice, none missing, nothing of the wrong type. What cannot be read is reported
whole, in one run; records that refer to it are not checked.

## Why it matters

What cannot be read is not checked, and nobody would notice.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statemnt: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.records.problems import problem_faults
from factcheck.records.record_set import RecordSet


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each record or file that the store met."""
    yield from problem_faults(records, "broken-record")
