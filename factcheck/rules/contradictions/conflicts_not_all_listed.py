"""There are more conflicts than are listed.

## What it checks

All minimal conflicts among the events that hang together by orders and gaps, and between a count, an
ordinal or a calculation and the values on record, could be found: there are not more than are listed at once, nor too
many claims to search.

## Why it matters

A conflict that is not listed is one that nobody has seen; a report that is cut short must say so.

## Fails

```yaml
claims:
  - {id: opened-1, statement: It opened on 1 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-01}]}
  - {id: opened-2, statement: It opened on 2 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-02}]}
  - {id: opened-3, statement: It opened on 3 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-03}]}
  - {id: opened-4, statement: It opened on 4 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-04}]}
  - {id: opened-5, statement: It opened on 5 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-05}]}
  - {id: opened-6, statement: It opened on 6 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-06}]}
  - {id: opened-7, statement: It opened on 7 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-07}]}
  - {id: opened-8, statement: It opened on 8 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-08}]}
  - {id: opened-9, statement: It opened on 9 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-09}]}
  - {id: opened-10, statement: It opened on 10 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-10}]}
  - {id: opened-11, statement: It opened on 11 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-11}]}
  - {id: opened-12, statement: It opened on 12 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-12}]}
  - {id: opened-13, statement: It opened on 13 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-13}]}
  - {id: opened-14, statement: It opened on 14 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-14}]}
  - {id: opened-15, statement: It opened on 15 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-15}]}
```

## Passes

```yaml
claims:
  - {id: opened-1, statement: It opened on 1 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-01}]}
  - {id: opened-2, statement: It opened on 2 May., quote: third bridge, asserts: [{event: bridge-opened, when: 2019-05-02}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.contradictions.conflicts import SEARCHES, bearer
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
RELATED = 20
"""Claims that the finding names besides its own."""


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for some claims of which not all conflicts could be listed."""
    unfinished = [part for search in SEARCHES for part in search(records).unfinished]
    for part in unfinished:
        who = (
            f"{len(part.claims)} claims hang together by {part.over}, and not all of their conflicts"
            if len(part.claims) > 1
            else f"it has {part.over}, and not all of its conflicts"
        )
        yield Fault(
            record=bearer(part.claims, records),
            message=f"{who} could be listed: {part.listed or 'none'} {'is' if part.listed == 1 else 'are'}",
            hint="settle or flag the conflicts that are listed, and run again"
            if part.listed
            else "look at what these claims assert: a wrong count or order among them, or values that are one",
            related=part.claims[:-1][:RELATED],
        )
