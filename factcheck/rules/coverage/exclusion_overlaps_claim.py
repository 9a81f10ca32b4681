"""An exclusion covers words that a claim rests on.

## What it checks

No word of the article lies both in an exclusion and in the quote of a claim that is not withdrawn.

## Why it matters

A span is either checkable or not. One that is both hides which of the two was meant.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
exclusions:
  - {quote: 40 million euros, reason: rhetoric}
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
exclusions:
  - {quote: We would build it again, reason: opinion}
```
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.findings import Fault
from factcheck.logic.anchors import anchors
from factcheck.logic.wording import excerpt, where
from factcheck.records.record_set import RecordSet

LONGEST_QUOTE = 5_000  # code points; a claim that rests on more than this is no single statement


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each exclusion and the first claim that it overlaps."""
    traces = records.derive(anchors)
    claimed: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for claim in records.claims.values():
        if claim.status != "withdrawn":
            claimed[claim.origin.article or ""] += [(*span, claim.id) for span in traces.spans(claim)]
    for spans in claimed.values():
        spans.sort()
    for exclusion in records.exclusions:
        text = records.article_texts.get(exclusion.origin.article or "", "")
        for start, end in traces.spans(exclusion):
            found = _overlapping(claimed[exclusion.origin.article or ""], start, end)
            if found is not None:
                first, last, claim_id = found
                yield Fault(
                    record=exclusion,
                    at=("quote",),
                    message=f"“{excerpt(text[max(start, first) : min(end, last)])}” is excluded, but the claim "
                    f"{claim_id} ({where(records.claims[claim_id])}) rests on it",
                    hint="make the exclusion's quote shorter, or take one of the two out",
                    related=(claim_id,),
                )


def _overlapping(spans: Sequence[tuple[int, int, str]], start: int, end: int) -> tuple[int, int, str] | None:
    """The last span, by its beginning, that shares a character with the stretch; quotes are short, so few are asked."""
    for span in reversed(spans[: bisect_left(spans, (end,))]):
        if span[1] > start:
            return span
        if start - span[0] > LONGEST_QUOTE:
            break
    return None
