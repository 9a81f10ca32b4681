"""A calculation of the article does not come out.

## What it checks

Each `sum`, `difference`, `ratio` and `count` of plain numbers, dates or listed items in a claim's `asserts`, done
again, gives what the claim says: with rounding as the text rounds, a ratio in percent where its unit is `%`, and the
time between two dates in complete units or with the one that has begun. A claim that is `refuted` or `misleading` has
been seen to be wrong and is let be. Calculations with values of other claims are conflicts with these claims.

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
from factcheck.logic.values.arithmetic import wrong
from factcheck.records.calculation_assertions import Arithmetic
from factcheck.records.claims import Claim

SEEN = ("refuted", "misleading", "withdrawn")


def check(claim: Claim) -> Iterator[Fault]:
    """A fault for each calculation that does not come out, unless the verdict says so already."""
    if claim.status in SEEN:
        return
    for position, assertion in enumerate(claim.asserts):
        why = wrong(assertion) if isinstance(assertion, Arithmetic) else None
        if why is not None:
            yield Fault(
                record=claim,
                at=("asserts", position),
                message=f"the calculation does not come out: {why}",
                hint="if the article says so, the claim is refuted; if not, correct what it asserts",
            )
