"""The first conclusion does not answer the headline.

## What it checks

Where claims quote the article's title (`quote: {exact: ..., in: title}`) and its record has `conclusions`, the first of these
rests on one of them. Claims that are withdrawn do not count.

## Why it matters

Most readers have read the headline alone. What the fact-check says first is the answer to it.

## Fails

```yaml seeds/bridge.yaml
article:
  id: bridge
  title: The bridge at Vidrov
  author: novak
  text: bridge.txt
  sha256: 63a536634858872eec330d237907a63da1fdd0a640b7635996f48f77ec54af92
  conclusions:
    - {id: cost, says: The bridge cost more than the mayor said., status: refuted, rests_on: [bridge-cost]}
claims:
  - id: bridge-at-vidrov
    statement: There is a bridge at Vidrov.
    quote: {exact: The bridge at Vidrov, in: title}
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: headline}]
  - id: bridge-cost
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: refuted
    evidence: [{source: accounts-2019, stance: refutes, at: page 12}]
```

## Passes

```yaml seeds/bridge.yaml
article:
  id: bridge
  title: The bridge at Vidrov
  author: novak
  text: bridge.txt
  sha256: 63a536634858872eec330d237907a63da1fdd0a640b7635996f48f77ec54af92
  conclusions:
    - {id: bridge, says: There is a bridge at Vidrov., status: supported, rests_on: [bridge-at-vidrov]}
    - {id: cost, says: The bridge cost more than the mayor said., status: refuted, rests_on: [bridge-cost]}
claims:
  - id: bridge-at-vidrov
    statement: There is a bridge at Vidrov.
    quote: {exact: The bridge at Vidrov, in: title}
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: headline}]
  - id: bridge-cost
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: refuted
    evidence: [{source: accounts-2019, stance: refutes, at: page 12}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import excerpt, with_places
from factcheck.logic.conclusions.reach import claims_about
from factcheck.records.articles import Article
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(article: Article, records: RecordSet) -> Iterator[Fault]:
    """The fault of a first conclusion under which no claim quotes the title."""
    of_title = [claim for claim in claims_about(article, records) if claim.quotes_title]
    if not article.conclusions or not of_title:
        return
    first = article.conclusions[0]
    if not {claim.id for claim in of_title} & set(first.rests_on):
        yield Fault(
            record=article,
            at=("conclusions", 0),
            message=f"the first conclusion, “{excerpt(first.says)}” ({first.id}), rests on no claim that quotes the headline; "
            f"it is quoted by {with_places(of_title)}",
            hint=f"put the conclusion that answers the headline first, or add {of_title[0].id} to the `rests_on` of {first.id}",
            related=tuple(claim.id for claim in of_title),
        )
