"""A claim names another as its contradiction, and that one does not name it.

## What it checks

For each entry of `contradicts`, the claim that it names has an entry for this one too, with the same claims in `with`.
Those in `with` need none, and what stands in `note` and `about` on one side will do.

## Why it matters

Whoever reads, reviews or quotes the other claim alone does not learn that it is contradicted.

## Fails

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    contradicts: [{claim: bridge-cost-52, note: The mayor gave two figures for the cost.}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
```

## Passes

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    contradicts: [{claim: bridge-cost-52, note: The mayor gave two figures for the cost.}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    contradicts: [{claim: bridge-cost-40}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import where
from factcheck.logic.flags import ClaimSet, FlagEntry, flags
from factcheck.records.record_set import RecordSet


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each contradiction that only one of the two claims declares."""
    for claims, flag in flags(records).items():
        declaring = {entry.claim for entry in flag.entries}
        named = {entry.other: entry for entry in reversed(flag.entries) if entry.other not in declaring}
        for entry in sorted(named.values(), key=lambda entry: (entry.claim, entry.position)):
            yield _fault(entry, claims, records)


def _fault(entry: FlagEntry, claims: ClaimSet, records: RecordSet) -> Fault:
    claim, other = entry.claim, records.claims[entry.other]
    further = ", ".join(each for each in claims if each not in (claim, other.id))
    says, hint = "does not say so", f"add `contradicts: [{{claim: {claim}}}]` to {other.id}"
    if further:
        hint = f"add `contradicts: [{{claim: {claim}, with: [{further}]}}]` to {other.id}"
    if any(each.claim == claim for each in other.contradicts):
        says = (
            f"names {claim} alone or with others" if further else f"names {claim} only together with others"
        )
        hint += (
            ", or make its entry the same set" if further else ", or add what it has in `with` here as well"
        )
    return Fault(
        record=records.claims[claim],
        at=("contradicts", entry.position, "claim"),
        message=f"it contradicts {other.id}{f' together with {further}' if further else ''}, but {other.id} "
        f"({where(other)}) {says}",
        hint=hint,
        related=(other.id,),
    )
