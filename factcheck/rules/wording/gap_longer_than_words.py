"""The asserted gap between two events may be longer than the words of the claim allow.

## What it checks

Where the statement or the quote says "that evening", "on the weekend", "in the week", "last month" and their like, and gives
no length in numbers, the longest gap that the claim asserts between two events is no longer than the longest of them. A gap
without a longest is let be.

## Why it matters

A gap that is too wide hides conflicts: the two events can lie anywhere, and no date of theirs contradicts the claim.

## Fails

```yaml
claims:
  - id: courier-wrote-that-evening
    statement: The Vidrov Courier wrote about the bridge on the evening of the same day.
    quote: Kovar told the Vidrov Courier
    asserts:
      - {event: courier-wrote, after: bridge-opened, by: P0D/P1W}
```

## Passes

```yaml
claims:
  - id: courier-wrote-that-evening
    statement: The Vidrov Courier wrote about the bridge on the evening of the same day.
    quote: Kovar told the Vidrov Courier
    asserts:
      - {event: courier-wrote, after: bridge-opened, by: P0D/P1D}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.readings.lengths import lengths
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventOrder

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("dates",)
READS_OF = "both"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The faults of gaps that are longer than the words say."""
    gaps = [
        (index, each.by.text, each.by.longest)
        for index, each in enumerate(claim.asserts)
        if isinstance(each, EventOrder) and each.by is not None and each.by.longest is not None
    ]
    if not gaps or claim.status == "withdrawn":
        return
    words = "\n".join((claim.statement, *(selector.exact for selector in claim.quote)))
    language = records.language_of(claim.origin.article)
    spells = list(language.spells_in(words))
    if not spells or lengths(words, language.pack):
        return
    longest, said = max(spells)
    for index, text, days in gaps:
        if days > longest:
            yield Fault(
                record=claim,
                at=("asserts", index, "by"),
                message=f"it asserts a gap of “{text}”, but “{said}” is at most {longest} {'day' if longest == 1 else 'days'}",
                hint="assert the longest gap that the words allow, or say in the statement how long it was",
            )
