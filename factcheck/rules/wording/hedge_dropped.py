"""A statement says plainly what the passage hedges.

## What it checks

Where the passage says of a number that it is "at least", "nearly", "about" or "up to" so much, the statement that has the same
number has a word of that kind too. Where it says that something "may" be, "allegedly" or "probably" is, or is "expected to" be, a
statement with the same verb or noun says so, or says that somebody said or thinks it. "Allegedly" may also be
left out where the claim has a speaker besides the author.

## Why it matters

What the article leaves open the fact-check would then prove or refute. Evidence that 397 people came refutes "400", and bears
out "nearly 400".

## Fails

```text seeds/bridge.txt
The bridge at Vidrov opened on 3 May 2019. It cost about 40 million euros.
```

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost about 40 million euros
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

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import excerpt
from factcheck.logic.quotations.places_in_texts import text_place
from factcheck.logic.wording.held_to_passage import held_to_passage
from factcheck.logic.wording.sides_asserted import lost_sides
from factcheck.logic.wording.turned_from_passage import dropped_hedge, place_of_passage
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("wording",)
READS_OF = "both"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The faults of a statement, or of assertions, without the hedge of the passage."""
    found = dropped_hedge(claim, records)
    if found is not None:
        yield Fault(
            record=claim,
            at=("statement",),
            message=f"the statement says “{found.said}”, but the passage says “{found.given}” "
            f"({place_of_passage(claim, records, found)})",
            hint="keep the passage’s word for how sure or how near it is",
        )
    held = held_to_passage(claim, records) if found is None and claim.status != "withdrawn" else None
    if held is None:
        return
    for each in lost_sides(held):
        words, place = (
            excerpt(each.given.words),
            text_place(held.near.article, held.near.text, each.given.start),
        )
        yield Fault(
            record=claim,
            at=each.copy.at,
            message=f"the assertion says “{excerpt(each.copy.figure.words)}”, but the passage says “{words}” ({place})",
            hint=f"assert “{words}”, with the side on which the value lies",
        )
