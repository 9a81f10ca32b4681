"""An item of evidence takes one side, and what it asserts takes the other.

## What it checks

Where an item of evidence has `asserts` of its own, they are compared with those of the claim. One that `supports` the claim asserts
nothing that cannot hold together with it. One that `refutes` it does not assert just what the claim does, and nothing else; where it
has no `asserts`, its note says what speaks against the claim, and there is nothing to compare. Only what is certain under every
reading counts. Quotations and attributions are left out: a source for somebody's words may say otherwise of the matter.

## Why it matters

Either the stance is a slip, or the figure is. A reader who looks the source up finds the contrary of what the verdict rests on.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    asserts: [{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}]
    evidence:
      - source: accounts-2019
        stance: supports
        at: page 12
        asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: refuted
    asserts: [{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}]
    evidence:
      - source: accounts-2019
        stance: refutes
        at: page 12
        asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.contradictions.sources_against import (
    Disagreement,
    against_claim,
    assertion_at,
    in_words,
    of_a_span,
    says_all_of,
)
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """A fault for each item whose assertions do not go with its stance."""
    if claim.status == "withdrawn":
        return
    for each in against_claim(claim, records):
        if claim.evidence[each.two.item].stance == "supports":
            yield _supporting(claim, each, records)
    for index, item in enumerate(claim.evidence):
        if item.stance == "refutes" and says_all_of(claim, index, records):
            yield _refuting(claim, index, records)


def _supporting(claim: Claim, each: Disagreement, records: RecordSet) -> Fault:
    """The fault of an item that supports what it contradicts."""
    ours, theirs = (in_words(assertion_at(claim, side), records) for side in (each.one, each.two))
    return Fault(
        record=claim,
        at=("evidence", each.two.item, "asserts", each.two.position),
        message=f"{claim.evidence[each.two.item].source} “supports” the claim, but asserts {theirs}, and the claim {ours}: "
        "both cannot hold",
        hint="write `stance: refutes` (or `context`) and look at the status again, or correct what the item or the claim asserts"
        + of_a_span(claim, each),
    )


def _refuting(claim: Claim, index: int, records: RecordSet) -> Fault:
    """The fault of an item that refutes what it says itself."""
    item = claim.evidence[index]
    return Fault(
        record=claim,
        at=("evidence", index, "asserts", 0),
        message=f"{item.source} “refutes” the claim, but asserts what the claim does: "
        f"{in_words(item.asserts[0], records)}",
        hint="write `stance: supports`, or assert what the source says in its place; if it refutes something else in the "
        "claim, say that in `note` and take `asserts` out",
    )
