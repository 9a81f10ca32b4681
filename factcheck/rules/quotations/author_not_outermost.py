"""The chain of speakers does not begin with the article's author.

## What it checks

A claim's `speaker` begins with the author of its article: the chain goes from the outermost voice inwards. Nothing is asked
where the article's record names no author.

## Why it matters

The article says everything in it, be it that somebody else said so. A chain that is turned round makes the one who is
quoted quote the author.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [kovar, novak]
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

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import name_of
from factcheck.logic.quotations.voices import chains
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a chain that begins with somebody else."""
    article = records.article_of(claim)
    author = article.author if article is not None else None
    if author is None or claim.status == "withdrawn":
        return
    for at, chain in chains(claim):
        if chain[0] == author:
            continue
        inner = [voice for voice in chain if voice != author]
        yield Fault(
            record=claim,
            at=(*at, 0),
            message=f"the outermost voice is {name_of(chain[0], records)}, but the article is by "
            f"{name_of(author, records)}",
            hint=f"write the chain from the outside inwards: speaker: [{', '.join([author, *inner])}]",
        )
