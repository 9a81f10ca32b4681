"""A statement or an assertion says the opposite of the passage.

## What it checks

Words that are opposites are held to the quote, and to its sentence where the quote has none of them: rose and fell, more and
fewer, at least and at most before a number, before and after, first and second, man and woman, all, some and none, accepted
and rejected, won and lost, open and closed, guilty and acquitted, likely and unlikely. A denial turns such a word round: what was not
accepted was rejected. A denial that one of the two has and the other lacks counts where both have the word that is denied.

Two words are compared only where those around them say that both speak of the same. A statement with another denial or condition
is let be, and so is what both deny, each in its own words. An order that only the statement and the assertion have otherwise is
the matter of `order-against-statement`.

## Why it matters

A word turned round makes of the article's claim its opposite. Where the assertion has the same slip, nothing else notices: each
bears the other out.

## Fails

```yaml
claims:
  - id: second-bridge
    statement: It is the town's second bridge.
    quote: It is the town’s third bridge
```

## Passes

```yaml
claims:
  - id: third-bridge
    statement: It is the town's third bridge.
    quote: It is the town’s third bridge
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.wording.turned_from_passage import deviations, place_of_passage
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("wording",)
READS_OF = "both"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The faults of words that are the opposite of the passage's."""
    for each in deviations(claim, records):
        yield Fault(
            record=claim,
            at=each.at,
            message=f"{each.copies} “{each.found.said}”, but the passage says “{each.found.given}” "
            f"({place_of_passage(claim, records, each.found)})",
            hint="say what the passage says; if it is said elsewhere in the article, quote that too",
        )
