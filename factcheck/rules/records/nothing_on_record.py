"""An article has no claims.

## What it checks

Every article in `seeds/` has at least one claim.

## Why it matters

An empty fact-check would pass. It has checked nothing.

## Fails

```yaml
exclusions:
  - {quote: We would build it again, reason: opinion}
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from factcheck.findings import Fault
from factcheck.records.articles import Article
from factcheck.records.record_set import RecordSet


def check(article: Article, records: RecordSet) -> Iterator[Fault]:
    """The fault of an article that no claim is about."""
    if not records.derive(_claims_by_article).get(article.id) and not any(
        kind == "claim" for kind, _ in records.broken
    ):
        yield Fault(
            record=article,
            at=("id",),
            message=f"no claim is about the article {article.id}",
            hint=f"write claims into a file below claims/ that begins with `article: {article.id}`",
        )


def _claims_by_article(records: RecordSet) -> Mapping[str, int]:
    return Counter(claim.origin.article or "" for claim in records.claims.values())
