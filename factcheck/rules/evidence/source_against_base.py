"""A source supports a claim and refutes another on which that claim rests.

## What it checks

Where a source supports a claim, it refutes none of those that the claim names in `depends_on`.

## Why it matters

Who bears out that a visit had a purpose bears out that there was a visit. A source on both sides was misread in one of the
two claims, or the claim does not rest on the other.

## Fails

```yaml
claims:
  - id: bridge-opened
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
    status: refuted
    evidence:
      - {source: accounts-2019, stance: refutes, at: page 12}
  - id: mayor-at-opening
    statement: Mayor Anna Kovar spoke at the opening of the bridge on 3 May 2019.
    quote: Mayor Anna Kovar said at the opening
    status: supported
    depends_on: [bridge-opened]
    evidence:
      - {source: accounts-2019, stance: supports, at: page 13}
```

## Passes

```yaml
claims:
  - id: bridge-opened
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
    status: supported
    evidence:
      - {source: accounts-2019, stance: supports, at: page 12}
  - id: mayor-at-opening
    statement: Mayor Anna Kovar spoke at the opening of the bridge on 3 May 2019.
    quote: Mayor Anna Kovar said at the opening
    status: supported
    depends_on: [bridge-opened]
    evidence:
      - {source: accounts-2019, stance: supports, at: page 13}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import where
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The faults of evidence for a claim that is against what the claim rests on."""
    bases = [records.claims[base] for base in claim.depends_on if base in records.claims]
    if not bases or claim.status == "withdrawn":
        return
    for index, item in enumerate(claim.evidence):
        for base in bases if item.stance == "supports" else ():
            if base.status != "withdrawn" and any(
                other.source == item.source and other.stance == "refutes" for other in base.evidence
            ):
                yield Fault(
                    record=claim,
                    at=("evidence", index, "stance"),
                    message=f"{item.source} supports it, and refutes {base.id} ({where(base)}), on which it rests",
                    hint="correct one of the two stances; if the source bears on the one and not on the other, `stance: context` "
                    "with a note",
                    related=(base.id,),
                )
