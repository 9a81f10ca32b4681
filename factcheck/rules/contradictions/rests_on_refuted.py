"""A supported claim rests on one that is refuted or withdrawn.

## What it checks

No claim that is `supported` names in `depends_on` a claim that is `refuted` or `withdrawn`, nor one that rests on such
a claim in turn, through any number of claims.

## Why it matters

When what it rests on has fallen, a verdict has to be looked at again before anybody relies on it.

## Fails

```yaml
claims:
  - id: bridge-opened-in-may
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
    status: refuted
    evidence: [{source: accounts-2019, stance: refutes, at: page 3}]
  - id: said-at-the-opening
    statement: Mayor Anna Kovar said it on 3 May 2019.
    quote: Mayor Anna Kovar said at the opening
    status: supported
    depends_on: [bridge-opened-in-may]
    evidence: [{source: courier-2019, stance: supports, at: second paragraph}]
```

## Passes

```yaml
claims:
  - id: bridge-opened-in-may
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
    status: supported
    evidence: [{source: accounts-2019, stance: supports, at: page 3}]
  - id: said-at-the-opening
    statement: Mayor Anna Kovar said it on 3 May 2019.
    quote: Mayor Anna Kovar said at the opening
    status: supported
    depends_on: [bridge-opened-in-may]
    evidence: [{source: courier-2019, stance: supports, at: second paragraph}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import where
from factcheck.logic.contradictions.dependencies import fallen_base
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """A fault for each claim that a supported one rests on and that has fallen, or rests on one that has."""
    if claim.status != "supported":
        return
    for position, base in enumerate(claim.depends_on):
        fallen = fallen_base(base, records)
        if fallen is not None:
            way = f"on {base}, and through it on" if fallen.id != base else "on"
            yield Fault(
                record=claim,
                at=("depends_on", position),
                message=f"it is “supported”, but rests {way} {fallen.id} ({where(fallen)}), which is {fallen.status}",
                hint="look at it again: change its status, or take out of `depends_on` what it does not need",
                related=tuple(dict.fromkeys((base, fallen.id))),
            )
