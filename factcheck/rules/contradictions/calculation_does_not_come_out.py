"""A calculation of the article does not come out.

## What it checks

Each calculation of numbers, dates or listed items in a claim's `asserts`, done again, gives what the claim says: `sum`,
`difference`, `product`, `ratio`, `mean`, `increase`, `decrease`, `compound` and `count`. A figure is exact to its last digit; it
counts as rounded with a hedge, a scale word or as a percentage, and the result of a division or a conversion to its last digit.
A difference is the first less the second, in this order, and one of percentages is told in `points`. A claim that is `refuted`
or `misleading` has been seen to be wrong and is let be. Calculations with values of other claims are conflicts with these claims.

## Why it matters

Sums and percentages are copied unchecked, and one that is wrong makes a reader doubt all the others.

## Fails

```yaml
claims:
  - id: bridge-cost
    statement: The bridge at Vidrov cost 40 million euros and its ramps 12, 55 in all.
    quote: It cost 40 million euros
    asserts: [{sum: [40, 12], equals: 55, unit: million euros}]
```

## Passes

```yaml
claims:
  - id: bridge-cost
    statement: The bridge at Vidrov cost 40 million euros and its ramps 12.4, 52 in all.
    quote: It cost 40 million euros
    asserts: [{sum: [40, '12.4'], equals: '52.4', unit: million euros}, {ratio: [1, 3], equals: 33, unit: '%'}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.values.arithmetic import outcome
from factcheck.logic.values.calculation_outcomes import Wrong
from factcheck.logic.values.calculations import calculations_done
from factcheck.records.calculation_assertions import Arithmetic, ValueOf
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEEN = ("refuted", "misleading", "withdrawn")


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """A fault for each calculation that does not come out, unless the verdict says so already."""
    if claim.status in SEEN:
        return
    for position, assertion in enumerate(claim.asserts):
        if not isinstance(assertion, Arithmetic):
            continue
        if any(isinstance(each, ValueOf) for each in assertion.operands):
            found = calculations_done(records).outcomes.get((claim.id, position))
        else:
            found = outcome(assertion, margins=records.margins)
        if isinstance(found, Wrong):
            yield Fault(
                record=claim,
                at=("asserts", position),
                message=f"the calculation does not come out: {found.why}",
                hint=found.do,
            )
