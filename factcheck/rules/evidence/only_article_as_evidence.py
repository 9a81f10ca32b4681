"""All evidence for a verdict comes from the article itself.

## What it checks

A claim with a verdict has an item of evidence from a source other than its article. The article itself is a source
with the article's id or address, and every source that derives from nothing else.

## Why it matters

An article cannot vouch for itself: that it says so is the claim, not the evidence.

## Fails

```yaml seeds/bridge.yaml
article:
  id: bridge
  title: The bridge at Vidrov
  author: novak
  published: 2021-05-04
  url: https://example.org/bridge
  text: bridge.txt
  sha256: 63a536634858872eec330d237907a63da1fdd0a640b7635996f48f77ec54af92

sources:
  - {id: novak-2021, title: The bridge at Vidrov, url: https://www.example.org/bridge/}

claims:
  - id: third-bridge
    statement: The bridge at Vidrov is the town's third bridge.
    quote: It is the town’s third bridge
    status: supported
    evidence:
      - {source: novak-2021, stance: supports, at: last sentence}
```

## Passes

```yaml
article: bridge

claims:
  - id: third-bridge
    statement: The bridge at Vidrov is the town's third bridge.
    quote: It is the town’s third bridge
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: last sentence}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import listing
from factcheck.logic.evidence.lineage import is_outside
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.verdicts import VERDICTS


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a claim with a verdict that no source outside the article bears on."""
    sources = claim.cites()
    if claim.status not in VERDICTS or any(item.source is None for item in claim.evidence):
        return
    if sources and not any(is_outside(source, claim, records) for source in sources):
        yield Fault(
            record=claim,
            at=("evidence",),
            message=f"all its evidence is the article itself ({listing(sources)})",
            hint="add evidence from a source outside the article, or set the status to `unchecked`",
            related=tuple(f"source.{source}" for source in sources if source in records.sources),
        )
