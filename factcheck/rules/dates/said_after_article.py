"""Words were said after the article that reports them.

## What it checks

A claim's `said` is not certainly after its article was `published`. A date marked `~` or `?` proves nothing. Nothing is asked of
withdrawn claims.

## Why it matters

An article cannot report what was yet to be said: one of the dates is wrong.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    speaker: [novak, kovar]
    said: 2021-06
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    speaker: [novak, kovar]
    said: 2019-05-03
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.dates.precedence import surely_before
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a claim said certainly after its article appeared."""
    article = records.article_of(claim)
    if article is not None and claim.status != "withdrawn" and surely_before(article.published, claim.said):
        yield Fault(
            record=claim,
            at=("said",),
            message=f"it was said ({claim.said}) after the article appeared ({article.published})",
            hint="correct one of the dates",
            related=(article.key,),
        )
