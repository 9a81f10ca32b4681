"""Claims that cannot all hold are all supported.

## What it checks

Claims that contradict each other, by what they assert or because one names the other in `contradicts`, are not all
`supported`. A note excuses nothing here. Quotations and attributions are left out: support for them bears out that the
words were said, not that they are so.

## Why it matters

The article may contradict itself; the verdicts on it may not. At least one of them is wrong.

## Fails

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    asserts: [{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}]
    contradicts: [{claim: bridge-cost-52, note: The mayor gave two figures for the cost.}]
    evidence: [{source: courier-2019, stance: supports, at: second paragraph}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    status: supported
    asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
    contradicts: [{claim: bridge-cost-40}]
    evidence: [{source: accounts-2019, stance: supports, at: page 12}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: refuted
    asserts: [{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}]
    contradicts: [{claim: bridge-cost-52, note: The mayor gave two figures for the cost.}]
    evidence: [{source: accounts-2019, stance: refutes, at: page 12}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    status: supported
    asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
    contradicts: [{claim: bridge-cost-40}]
    evidence: [{source: accounts-2019, stance: supports, at: page 12}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import with_places
from factcheck.logic.clashes import holds_as_found
from factcheck.logic.contradictions.conflicts import Conflict, bearer_and_others, conflicts, in_steps
from factcheck.records.record_set import RecordSet


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each conflict whose claims are all held to be true."""
    for conflict in conflicts(records):
        if len(conflict.claims) > 1 and all(
            holds_as_found(records.claims[claim]) for claim in conflict.claims
        ):
            yield _fault(conflict, records)


def _fault(conflict: Conflict, records: RecordSet) -> Fault:
    claim, others = bearer_and_others(conflict.pair, records)
    on_the_way = [records.claims[each] for each in conflict.by_way_of]
    by_way = f", by way of {with_places(on_the_way)}" if on_the_way else ""
    are = "is" if len(others) == 1 else "are"
    return Fault(
        record=claim,
        at=("status",),
        message=f"it is “supported”, and so {are} {with_places(others)}, which it contradicts{by_way}:{in_steps(conflict)}",
        hint=f"look at the evidence of {'all' if on_the_way or len(others) > 1 else 'both'} again and change a status; "
        "a note does not excuse this",
        related=tuple(each for each in conflict.claims if each != claim.id),
    )
