"""A quotation or attribution names nobody but the author as its speaker.

## What it checks

A claim of the kind `quotation` or `attribution` has a `speaker` other than the article's author alone: the chain of
those who say it, outermost voice first.

## Why it matters

That somebody said so is the claim. Without the speaker there is nothing to check, and the words seem the author's.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovar]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a claim that somebody said something, without who."""
    if not claim.reports_words or claim.status == "withdrawn":
        return
    article = records.article_of(claim)
    author = article.author if article else None
    if any(not set(records.speakers_at(claim, place)) - {author} for place in range(len(claim.quote))):
        yield Fault(
            record=claim,
            at=("speaker",) if claim.speaker else ("kind",),
            message=f"the kind is “{claim.kind}”, but nobody is named who says it"
            + (f" besides the author {author}" if author else ""),
            hint=f"add `speaker: [{author or 'author'}, who says it]`, outermost voice first",
        )
