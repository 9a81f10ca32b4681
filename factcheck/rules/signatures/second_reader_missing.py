"""A central claim has fewer readers than the house asks for.

## What it checks

With the setting `central_signatures`, each claim that is `central: true` and has a verdict is signed by so many people.
A signature counts where the claim is still what was signed; with `signed_by_another`, its author's does not count. In
the draft profile it is a warning.

## Why it matters

What an article stands or falls with should not hang on one reader's attention.

## Fails

```toml
[tool.factcheck]
central_signatures = 2
```

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    central: true
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

## Passes

```toml
[tool.factcheck]
central_signatures = 2
```

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    central: true
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: second paragraph}]
    review:
      - by: Eva Lind
        date: 2021-05-20
        digest: >-
          v1 sha256=115b743da5b5bcc0437922ecb0f3e9efb9e7a71c3003b02e03178586babeb6da statement=e7b119d2
          quote=8f70f9f2 sentence=39deccb7 kind=fact speaker=novak said=74234e98 asserts=4f53cda1
          status=supported evidence/supports/courier-2019=59fcdf61
      - by: Karel Moss
        date: 2021-05-21
        digest: >-
          v1 sha256=115b743da5b5bcc0437922ecb0f3e9efb9e7a71c3003b02e03178586babeb6da statement=e7b119d2
          quote=8f70f9f2 sentence=39deccb7 kind=fact speaker=novak said=74234e98 asserts=4f53cda1
          status=supported evidence/supports/courier-2019=59fcdf61
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import listing
from factcheck.logic.signatures.states import is_asked_for, is_same_person, readers
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.verdicts import VERDICTS
from factcheck.settings import Settings

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(claim: Claim, records: RecordSet, settings: Settings) -> Iterator[Fault]:
    """The fault of a central claim with too few readers; one with none is `claim-not-signed`, where that is asked for."""
    if settings.central_signatures < 2 or not claim.central or claim.status not in VERDICTS:  # noqa: PLR2004 - one is no second
        return
    if not claim.review and is_asked_for(claim, settings):
        return
    names = [
        name
        for name in readers(claim, records)
        if not (settings.signed_by_another and is_same_person(name, claim.by))
    ]
    if len(names) < settings.central_signatures:
        signed = f"only {listing(names)} signed it" if names else "no signature under it counts"
        yield Fault(
            record=claim,
            at=("review",) if claim.review else (),
            message=f"it is central, and {signed}; the house asks for {settings.central_signatures} readers",
            hint=f"somebody else reads it too and runs `factcheck sign {claim.id} --by NAME`",
        )
