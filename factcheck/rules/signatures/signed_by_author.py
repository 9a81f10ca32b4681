"""Nobody but its author has signed a record.

## What it checks

With the setting `signed_by_another`, each claim that is signed says who wrote the record (`by`), and at least one
signature is somebody else's. Names are compared without regard to capitals and spaces.

## Why it matters

Nobody sees their own mistakes; a signature is there so that a second pair of eyes has.

## Fails

```toml
[tool.factcheck]
signed_by_another = true
```

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: second paragraph}]
    by: Eva Lind
    review:
      - by: Eva Lind
        date: 2021-05-20
        digest: >-
          v1 sha256=115b743da5b5bcc0437922ecb0f3e9efb9e7a71c3003b02e03178586babeb6da statement=e7b119d2
          quote=8f70f9f2 sentence=39deccb7 kind=fact speaker=novak said=74234e98 asserts=4f53cda1
          status=supported evidence/supports/courier-2019=59fcdf61
```

## Passes

```toml
[tool.factcheck]
signed_by_another = true
```

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: second paragraph}]
    by: Karel Moss
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

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.signatures.states import is_same_person
from factcheck.records.claims import Claim
from factcheck.settings import Settings


def check(claim: Claim, settings: Settings) -> Iterator[Fault]:
    """The fault of a signed record that no second person vouches for, or of which nobody can tell."""
    if not settings.signed_by_another or not claim.review:
        return
    if claim.by is None:
        yield Fault(
            record=claim,
            at=("review",),
            message="it is signed but does not say who wrote it, so nobody can tell whether somebody else did",
            hint="add `by:` with the name of who wrote the record",
        )
    elif all(is_same_person(review.by, claim.by) for review in claim.review):
        yield Fault(
            record=claim,
            at=("review", 0, "by"),
            message=f"only {claim.by} has signed it, who wrote it",
            hint=f"somebody else reads it and runs `factcheck sign {claim.id} --by NAME`",
        )
