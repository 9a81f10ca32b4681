"""A comparison cannot be held to the values on record.

## What it checks

The values that claims give for what a claim compares, or ranks, measure the same: numbers of one unit or of units that are converted,
for `first` and `last` dates. Where no value is on record, the comparison is held to other comparisons alone, which is no fault.

## Why it matters

Nobody compares metres with euros, and the machine does not either: whether the comparison and the values can all be so was not
looked at, and somebody may believe that it was.

## Fails

```yaml claims/more.yaml
claims:
  - id: bridge-and-mayor
    statement: The bridge at Vidrov cost more than Anna Kovar.
    quote: third bridge
    asserts:
      - {compare: [{subject: vidrov-bridge, property: cost}, {subject: kovar, property: cost}], is: more than}
  - id: two-costs
    statement: The bridge at Vidrov cost 40 million euros, and Anna Kovar 3 years.
    quote: It cost 40 million euros
    asserts:
      - {subject: vidrov-bridge, property: cost, value: 40, unit: million euros}
      - {subject: kovar, property: cost, value: 3, unit: years}
```

## Passes

```yaml claims/more.yaml
claims:
  - id: bridge-and-mayor
    statement: The bridge at Vidrov cost more than Anna Kovar.
    quote: third bridge
    asserts:
      - {compare: [{subject: vidrov-bridge, property: cost}, {subject: kovar, property: cost}], is: more than}
  - id: two-costs
    statement: The bridge at Vidrov cost 40 million euros, and Anna Kovar 3 million euros.
    quote: It cost 40 million euros
    asserts:
      - {subject: vidrov-bridge, property: cost, value: 40, unit: million euros}
      - {subject: kovar, property: cost, value: 3, unit: million euros}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.comparisons.compared_values import not_compared
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.INFO
PUBLISH = Severity.WARNING


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each comparison and rank that is not held to the values on record."""
    for each in not_compared(records):
        yield Fault(
            record=each.claim,
            at=("asserts", each.position),
            message=f"what it compares is not held to the values on record: {each.why}",
            hint="give the values in units of one kind, or as numbers; or compare another property",
        )
