"""An exclusion does not say why its span is not checkable.

## What it checks

Every exclusion has a `reason`: `opinion`, `prediction`, `rhetoric`, `furniture` or `connective`.

## Why it matters

Leaving words out of a check is a decision, and a reviewer must be able to judge it.

## Fails

```yaml
exclusions:
  - {quote: We would build it again}
```

## Passes

```yaml
exclusions:
  - {quote: We would build it again, reason: opinion}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import excerpt, listing
from factcheck.records.articles import Exclusion, Reason


def check(exclusion: Exclusion) -> Iterator[Fault]:
    """The fault of an exclusion without a reason."""
    if exclusion.reason is None:
        yield Fault(
            record=exclusion,
            message=f"“{excerpt(exclusion.quote[0].exact)}” is left out of the check without a reason",
            hint=f"add `reason:` with {listing([*get_args(Reason)], 'or')}; or write a claim",
        )
