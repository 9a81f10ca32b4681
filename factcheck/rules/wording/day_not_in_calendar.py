"""A day or week in words is in no calendar.

## What it checks

A day with its month and year in the statement or a quote is in the calendar, and so is a numbered week of a year, counted as
ISO 8601 does: a year has 52 or 53. 29 February of a year before 1924 may be one of the Julian calendar. Nothing is asked of
claims that are withdrawn or refuted.

## Why it matters

Something else was meant, and nobody can check when it was.

## Fails

```yaml
claims:
  - id: bridge-opened
    statement: Kovar opened the bridge on 31 June 2018.
    quote: It cost 40 million euros
```

## Passes

```yaml
claims:
  - id: bridge-opened
    statement: Kovar opened the bridge on 30 June 2018.
    quote: It cost 40 million euros
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import texts_of
from factcheck.readings.days_not_in_calendar import days_not_in_calendar
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("dates",)
READS_OF = "both"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """A fault for each day that was not, where it stands first."""
    if claim.status in ("withdrawn", "refuted"):
        return
    pack = records.language_of(claim.origin.article).pack
    told = set()
    for at, text in texts_of(claim):
        for words in days_not_in_calendar(text, pack):
            if words not in told:
                told.add(words)
                yield Fault(
                    record=claim,
                    at=at,
                    message=f"it says “{words}”, which is not in the calendar",
                    hint="correct it; where the article has it so, say in the verdict that it is wrong",
                )
