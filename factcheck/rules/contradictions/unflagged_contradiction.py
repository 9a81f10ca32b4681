"""Claims cannot all hold, and nobody has said so.

## What it checks

Claims that cannot all hold are joined: two of them name each other in `contradicts`, with a note of why they clash.
What clashes is worked out from what the claims assert:

- values of one property of one subject, at the same time;
- dates, orders and gaps of events. A date less precise than a day lies somewhere inside its span; `~` and `?` widen it
  by the settings `approximate` and `uncertain`; months and years in a gap count at their widest. Between two dates to
  the day "before" is an earlier day; with a gap in hours (`by: PT1H/..`) it may be the same. Dates with a time and an
  offset are compared in UTC.

All claims count but the withdrawn, whatever their verdict, and only what is impossible under every reading. Every
minimal conflict needs a flag of its own: one that is flagged hides no other.

Of one subject and property at most 10,000 pairs are listed, and one more says that there are more.

## Why it matters

An article that says two things cannot be right about both. Somebody has to see it, and the reader has to be told.

## Fails

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts: [{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts: [{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}]
    contradicts: [{claim: bridge-cost-52, note: The mayor gave two figures for the cost.}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
    contradicts: [{claim: bridge-cost-40}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import with_places
from factcheck.logic.contradictions.conflicts import Conflict, bearer_and_others, conflicts
from factcheck.records.record_set import RecordSet


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each conflict that no claim declares; one declared without a note has a rule of its own."""
    for conflict in conflicts(records):
        if not conflict.declared and len(conflict.claims) > 1:
            yield _fault(conflict, records)


def _fault(conflict: Conflict, records: RecordSet) -> Fault:
    claim, others = bearer_and_others(conflict.claims, records)
    return Fault(
        record=claim,
        at=conflict.routes[conflict.claims.index(claim.id)],
        message=f"in {conflict.nature}, it cannot hold together with {with_places(others)}: {conflict.reason}",
        hint=f"if the article says {'both,' if len(others) == 1 else 'all of this, join two that clash:'} "
        f"add `contradicts: [{{claim: {others[0].id}, note: why they clash}}]`; if not, correct what the claims assert",
        related=tuple(other.id for other in others),
    )
