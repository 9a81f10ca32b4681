"""Times of a day without a zone would clash if they were of one place.

## What it checks

A time of day without a zone is by the clock of the place. Of one event such times are compared with each other; between
two events they count as their day alone, since nothing on record says that both are of one place. Nor is one without a
zone compared with one that has one. What would clash if they were of one place is told, each set of claims once.

## Why it matters

Where the places are the same, or near each other, it is a contradiction that nobody has been told of.

## Fails

```yaml
claims:
  - {id: siren, statement: The siren sounded at 15:00., quote: third bridge, asserts: [{event: siren-sounded, when: 2021-04-25T15:00:00}]}
  - id: evacuation
    statement: The bridge was cleared at 12:00, after the siren.
    quote: It cost 40 million euros
    asserts:
      - {event: bridge-cleared, when: 2021-04-25T12:00:00}
      - {event: bridge-cleared, after: siren-sounded}

events:
  - {id: siren-sounded, label: The siren sounds}
  - {id: bridge-cleared, label: The bridge is cleared}
```

## Passes

```yaml
claims:
  - {id: siren, statement: The siren sounded at 11:00., quote: third bridge, asserts: [{event: siren-sounded, when: 2021-04-25T11:00:00}]}
  - id: evacuation
    statement: The bridge was cleared at 12:00, after the siren.
    quote: It cost 40 million euros
    asserts:
      - {event: bridge-cleared, when: 2021-04-25T12:00:00}
      - {event: bridge-cleared, after: siren-sounded}

events:
  - {id: siren-sounded, label: The siren sounds}
  - {id: bridge-cleared, label: The bridge is cleared}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.timeline.local_times import times_not_compared
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.WARNING


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for some claims whose times would clash in one place."""
    for clash in times_not_compared(records):
        *others, last = clash.claims
        yield Fault(
            record=records.claims[last],
            at=clash.routes[-1],
            message=f"times without a zone are not compared here; if they are of one place they clash: {clash.reason}",
            hint="write each time with its offset from UTC, such as 2021-04-25T12:00:00+02:00, or correct the one that is wrong",
            related=tuple(others),
        )
