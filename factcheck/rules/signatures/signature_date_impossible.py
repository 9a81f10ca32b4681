"""A signature bears a date on which it cannot have been given.

## What it checks

No signature is dated after today, which is the real day unless the settings name another, or before a day on which
evidence of the claim was read (`accessed`).

## Why it matters

Nobody can vouch today for what is read tomorrow: the date is wrong, or the evidence came after the signature.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: second paragraph, accessed: 2021-05-22}]
    review:
      - by: Eva Lind
        date: 2021-05-20
        digest: >-
          v1 sha256=f470987e609196b49d349be095d2ac60e91077d080adcc4fd3adca04aac30a94 statement=e7b119d2
          quote=8f70f9f2 sentence=39deccb7 kind=fact speaker=novak said=74234e98 asserts=4f53cda1
          status=supported evidence/supports/courier-2019=01b33ab0
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: second paragraph, accessed: 2021-05-22}]
    review:
      - by: Eva Lind
        date: 2021-05-22
        digest: >-
          v1 sha256=f470987e609196b49d349be095d2ac60e91077d080adcc4fd3adca04aac30a94 statement=e7b119d2
          quote=8f70f9f2 sentence=39deccb7 kind=fact speaker=novak said=74234e98 asserts=4f53cda1
          status=supported evidence/supports/courier-2019=01b33ab0
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.dates.precedence import surely_before
from factcheck.records.claims import Claim
from factcheck.settings import Settings


def check(claim: Claim, settings: Settings) -> Iterator[Fault]:
    """A fault for each signature from before the evidence, or from a day that has not come."""
    for index, review in enumerate(claim.review):
        earliest = review.date.earliest
        late = next((item for item in claim.evidence if surely_before(review.date, item.accessed)), None)
        if settings.today is not None and earliest is not None and earliest > settings.today.toordinal():
            message = f"the signature of {review.by} is dated {review.date}, a day that has not come yet"
        elif late is not None:
            message = (
                f"{review.by} signed it on {review.date}, before the evidence of {late.source} was read "
                f"({late.accessed})"
            )
        else:
            continue
        yield Fault(
            record=claim,
            at=("review", index, "date"),
            message=message,
            hint="correct the date, or let it be signed again",
        )
