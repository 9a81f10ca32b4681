"""The text still makes a claim that the check found to be wrong.

## What it checks

With the setting `refuted = "error"`, for a text of one's own before publication, no claim is `refuted` or
`misleading`. By default such a verdict is a result of the check, not a fault.

## Why it matters

The check found the error before the readers did; it is of use only if the text is corrected.

## Fails

```toml
[tool.factcheck]
refuted = "error"
```

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: refuted
    evidence:
      - {source: accounts-2019, stance: refutes, at: page 12}
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    evidence:
      - {source: accounts-2019, stance: supports, at: page 12}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import excerpt
from factcheck.records.claims import Claim
from factcheck.settings import Settings


def check(claim: Claim, settings: Settings) -> Iterator[Fault]:
    """The fault of a claim in one's own text that does not stand."""
    if settings.refuted == "error" and claim.status in ("refuted", "misleading"):
        yield Fault(
            record=claim,
            at=("status",),
            message=f"the text still says “{excerpt(claim.quote[0].exact)}”, which is {claim.status}",
            hint="correct the text, or waive this finding with the reason why it stays",
        )
