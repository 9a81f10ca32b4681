"""An exclusion covers words that a claim rests on.

## What it checks

No word of the article lies both in an exclusion and in the quote of a claim that is not withdrawn. A quotation mark or
a full stop may.

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

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import where
from factcheck.logic.quotations.anchors import anchors, pieces
from factcheck.logic.quotations.places_in_texts import quoted
from factcheck.records.articles import Exclusion
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

_WORDS = re.compile(r"\w(?:.*\w)?", re.DOTALL)


class _ClaimedStretch(NamedTuple):
    """What of an article a claim rests on, from the first word to the last."""

    start: int
    end: int
    claim: str


def check(exclusion: Exclusion, records: RecordSet) -> Iterator[Fault]:
    """A fault for each quote of an exclusion that a claim rests on too."""
    article = exclusion.origin.article or ""
    starts, farthest = _claimed(records).get(article, ([], []))
    for position, trace in enumerate(anchors(records).of(exclusion)):
        text = records.article_texts[article]
        for start, end in _in_words(text, pieces(trace)):
            before = bisect_left(starts, end)
            if before and farthest[before - 1].end > start:
                other = farthest[before - 1]
                words = text[max(start, other.start) : min(end, other.end)]
                yield _fault(exclusion, position, words, other.claim, records)
                break


def _fault(exclusion: Exclusion, position: int, words: str, claim: str, records: RecordSet) -> Fault:
    return Fault(
        record=exclusion,
        at=("quote", position, "exact"),
        message=f"{quoted(words)} is excluded, but the claim {claim} ({where(records.claims[claim])}) rests on it",
        hint="make the exclusion's quote shorter, or take one of the two out",
        related=(claim,),
    )


@derived
def _claimed(records: RecordSet) -> Mapping[str, tuple[list[int], list[_ClaimedStretch]]]:
    """By article where the claims' stretches begin, in order, and of those up to there the one that reaches farthest."""
    found: dict[str, list[_ClaimedStretch]] = defaultdict(list)
    for claim in records.claims.values():
        article = claim.origin.article or ""
        if claim.status != "withdrawn" and article in records.article_texts:
            spans = _in_words(records.article_texts[article], anchors(records).spans(claim))
            found[article] += [_ClaimedStretch(start, end, claim.id) for start, end in spans]
    return {
        article: ([one.start for one in sorted(stretches)], list(accumulate(sorted(stretches), _farther)))
        for article, stretches in found.items()
    }


def _farther(one: _ClaimedStretch, other: _ClaimedStretch) -> _ClaimedStretch:
    return other if other.end > one.end else one


def _in_words(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches without the marks and white space at their ends, which two records may well share."""
    for start, end in spans:
        words = _WORDS.search(text, start, end)
        if words is not None:
            yield words.span()
