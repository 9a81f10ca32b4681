"""A name in a record is a slip away from one that stands elsewhere.

## What it checks

No name in a claim's statement, and no word of an entity's name or aliases, that stands in no other record and no text is a
slip away from a name that does: two letters changed about (`Kvoar` beside `Kovar`) or, in those longer than four letters,
one more, one less or another. Names are capitalised, and not by a sentence's start alone. A country and its people (Germany,
Germans), two spellings of one word (Centre, Center), diacritics left out (Kovar, Kovář) and names known to be alike (Iran,
Iraq) are both right.

## Why it matters

A misspelt name is about nobody: a search does not find it, and a reader wonders who is meant.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: Anna Kvoar said that the bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovar]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: Anna Kovar said that the bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovar]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.records.misspellings import misspellings
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("names",)
READS_OF = "both"


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each misspelt word."""
    for each in misspellings(records):
        yield Fault(
            record=each.record,
            at=each.at,
            message=f"“{each.word}” stands nowhere else in the records and texts, and is a slip away from “{each.meant}”",
            hint=f"write {each.meant}; if it is right as it stands, waive this with that reason",
        )
