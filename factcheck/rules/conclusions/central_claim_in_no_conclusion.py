"""A claim with which the article stands or falls is in no conclusion.

## What it checks

Where an article has claims with `central: true`, its record has `conclusions`, and each central claim that is not withdrawn is
under one of them (`rests_on`).

## Why it matters

What matters most is lost among hundreds of records where the conclusions do not name it.

## Fails

```yaml seeds/bridge.yaml
article:
  id: bridge
  title: The bridge at Vidrov
  author: novak
  text: bridge.txt
  sha256: 63a536634858872eec330d237907a63da1fdd0a640b7635996f48f77ec54af92
claims:
  - id: bridge-cost
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    central: true
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
    - {id: cost, says: The bridge cost more than the mayor said., status: refuted, rests_on: [bridge-cost]}
claims:
  - id: bridge-cost
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    central: true
    status: refuted
    evidence: [{source: accounts-2019, stance: refutes, at: page 12}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import listing, where
from factcheck.logic.conclusions.reach import claims_about
from factcheck.records.articles import Article
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.INFO
PUBLISH = Severity.ERROR

SHOWN = 5
"""Claims that are named in a message."""


def check(article: Article, records: RecordSet) -> Iterator[Fault]:
    """The fault of an article without conclusions, or one for each central claim that they leave out."""
    central = [claim for claim in claims_about(article, records) if claim.central]
    if central and not article.conclusions:
        more = [f"{len(central) - SHOWN} more"] if len(central) > SHOWN else []
        yield Fault(
            record=article,
            at=(),
            message=f"the record of the article has no `conclusions`, and {listing([*(c.id for c in central[:SHOWN]), *more])} "
            f"{'is' if len(central) == 1 else 'are'} central",
            hint=f"add `conclusions: [{{id: headline, says: What was found., status: {central[0].status}, rests_on: "
            f"[{central[0].id}]}}]`, the weightiest first",
            related=tuple(claim.id for claim in central),
        )
        return
    named = {claim for conclusion in article.conclusions for claim in conclusion.rests_on}
    for claim in central:
        if claim.id not in named:
            yield Fault(
                record=claim,
                at=("central",),
                message=f"it is central, and none of the conclusions of {article.id} ({where(article)}) rests on it",
                hint=f"add {claim.id} to the `rests_on` of a conclusion, or take `central` out",
                related=(article.key,),
            )
