"""Nobody has put their name to a verdict.

## What it checks

With the setting `signed = "publish"`, each claim with a verdict has a signature in the `publish` profile; with
`signed = "always"`, in both. A claim that is `unchecked` or `withdrawn` has no verdict to sign.

## Why it matters

A verdict that only its author has seen is one person's opinion of their own work.

## Fails

```toml
[tool.factcheck]
signed = "always"
```

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: second paragraph}]
```

## Passes

```toml
[tool.factcheck]
signed = "publish"
```

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: second paragraph}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.signatures.states import is_asked_for
from factcheck.records.claims import Claim
from factcheck.settings import Settings


def check(claim: Claim, settings: Settings) -> Iterator[Fault]:
    """The fault of a verdict without any signature; one that has changed since is `signed-claim-changed`."""
    if is_asked_for(claim, settings) and not claim.review:
        reader = f"somebody other than {claim.by}" if claim.by and settings.signed_by_another else "somebody"
        yield Fault(
            record=claim,
            message=f"nobody has signed it, and it is {claim.status}",
            hint=f"{reader} reads it with its evidence and runs `factcheck sign {claim.id} --by NAME`",
        )
