"""A claim is no longer what was signed.

## What it checks

The digest in each signature is that of the claim as it stands: its statement, its quotes with the sentences of the
article around them, its kind, speaker, time and assertions, its status and its evidence. Layout, the order of keys,
notes and links to other claims may change.

## Why it matters

The name under the record vouches for words that its owner has never read.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: refuted
    evidence: [{source: accounts-2019, stance: refutes, at: page 12}]
    review:
      - by: Eva Lind
        date: 2021-05-20
        digest: >-
          v1 sha256=115b743da5b5bcc0437922ecb0f3e9efb9e7a71c3003b02e03178586babeb6da statement=e7b119d2
          quote=8f70f9f2 sentence=39deccb7 kind=fact speaker=novak said=74234e98 asserts=4f53cda1
          status=supported evidence/supports/courier-2019=59fcdf61
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: second paragraph}]
    review:
      - by: Eva Lind
        date: 2021-05-20
        digest: >-
          v1 sha256=115b743da5b5bcc0437922ecb0f3e9efb9e7a71c3003b02e03178586babeb6da statement=e7b119d2
          quote=8f70f9f2 sentence=39deccb7 kind=fact speaker=novak said=74234e98 asserts=4f53cda1
          status=supported evidence/supports/courier-2019=59fcdf61
```
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import listing
from factcheck.logic.signatures.states import signatures
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.verdicts import VERDICTS


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """A fault for each signature under something else than it was given for."""
    for index, signature in enumerate(signatures(records).get(claim.id, ())):
        if signature.stands:
            continue
        by, day = signature.review.by, signature.review.date
        yield Fault(
            record=claim,
            at=("review", index),
            message=f"changed since {by} signed it on {day}: {listing([*signature.changes])}",
            hint=_way_out(claim, by),
        )


def _way_out(claim: Claim, by: str) -> str:
    """What to do, with the command that shows the old words."""
    look = f"`factcheck log {claim.id}` shows what it was"
    if claim.status not in VERDICTS:
        return f"{look}; take the signature out"
    again = f"{by} reads it again and runs `factcheck sign {claim.id} --by {shlex.quote(by)}`"
    return f"{look}; {again}, or the signature is taken out"
