"""A day stands with a weekday that it does not have.

## What it checks

Where the statement or a quote gives a weekday together with its full date, that date has that weekday; before 1924 also as a
day of the Julian calendar. Nothing is asked of claims that are withdrawn or refuted.

## Why it matters

One of the two is wrong, and readers can look up which in any calendar.

## Fails

```yaml
claims:
  - id: bridge-opened
    statement: Kovar opened the bridge on Friday, 3 May 2018.
    quote: It cost 40 million euros
```

## Passes

```yaml
claims:
  - id: bridge-opened
    statement: Kovar opened the bridge on Thursday, 3 May 2018.
    quote: It cost 40 million euros
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dates.prose import day
from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import texts_of
from factcheck.logic.wording.weekdays_said import wrong_weekdays
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("dates",)
READS_OF = "both"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """A fault for each day whose weekday is another, where it stands first."""
    if claim.status in ("withdrawn", "refuted"):
        return
    pack = records.language_of(claim.origin.article).pack
    told = set()
    for at, text in texts_of(claim):
        for wrong in wrong_weekdays(text, pack):
            if wrong.day not in told:
                told.add(wrong.day)
                yield Fault(
                    record=claim,
                    at=at,
                    message=f"it says “{wrong.words}”, but {day(wrong.day)} was a {wrong.weekday}",
                    hint="correct the one that is wrong; where the article has it so, say in the verdict that it is wrong",
                )
