"""A statement gives a figure that the passage does not have.

## What it checks

Each figure of a claim's statement (a number with its scale and unit, a date, a length of time) stands in the quote, in its sentence,
or in its paragraph and those right beside it. A date may also stand anywhere in the article, or be that of `said`, of the article
or of a source that it cites; a number may be what a calculation of the claim comes to, or stand in the words that its evidence
quotes. Numbers up to two, which are told in other ways (a, both), are let be. A figure that the passage has otherwise is a
matter of `figures-differ`.

## Why it matters

The statement is what the evidence is held to and what readers take away. A figure slips more easily than a word, and
nobody sees it.

## Fails

```yaml
claims:
  - id: bridge-took-7-years
    statement: The bridge at Vidrov cost 40 million euros and took 7 years.
    quote: It cost 40 million euros
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

import re
from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import excerpt, listing
from factcheck.logic.wording.held_to_passage import held_to_passage
from factcheck.logic.wording.near import Figure, Near
from factcheck.readings.reading import Time
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("numbers", "dates")
READS_OF = "both"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a statement with figures from nowhere."""
    held = held_to_passage(claim, records) if claim.status != "withdrawn" else None
    if held is None:
        return
    unknown = [
        copy.figure for copy in held.lacking if copy.is_said and not _stands_in(copy.figure, held.near)
    ]
    if not unknown:
        return
    yield Fault(
        record=claim,
        at=("statement",),
        message=f"the statement gives {listing([f'“{excerpt(each.words)}”' for each in unknown])}, which neither the passage nor a "
        "date, calculation or quoted evidence of the claim has",
        hint="correct the statement; if the figure comes from elsewhere, quote the source's words or assert the calculation",
    )


def _stands_in(figure: Figure, near: Near) -> bool:
    """Whether a year, bare digits, stands in the quoted words as what is no year there: “No. 1954”."""
    if not isinstance(figure, Time) or not figure.words.isdecimal():
        return False
    digits = re.compile(rf"(?<!\d){figure.words}(?!\d)")
    return any(digits.search(near.text, span.start, span.end) for span in near.quoted)
