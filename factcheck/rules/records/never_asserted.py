"""No claim asserts anything of an event or property.

## What it checks

Each event on record, and each property, is in what some claim asserts. Nothing is said while a file or a claim cannot be
read, because it might assert it.

## Why it matters

Events and properties are there to be compared. One of which nothing is asserted was forgotten in a claim, or belongs to a
claim that is gone.

## Fails

```yaml
events:
  - {id: bridge-sold, label: The bridge was sold}
```

## Passes

```yaml
claims:
  - id: bridge-opened-in-may
    statement: The bridge at Vidrov opened on 3 May 2019 and cost 40 million euros.
    quote: [opened on 3 May 2019, It cost 40 million euros]
    asserts:
      - {event: bridge-opened, when: 2019-05-03}
      - {subject: vidrov-bridge, property: cost, value: 40, unit: million euros}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import excerpt
from factcheck.logic.records.references import references
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each event and property that stands in no assertion."""
    if any(entry.record is None and entry.kind in ("claim", "file") for entry in records.entries):
        return
    asserted = {(each.kind, each.id) for claim in records.claims.values() for each in references(claim)}
    for kind, listed, known in (
        ("event", "events", records.events),
        ("property", "properties", records.properties),
    ):
        for record in known.values():
            if (kind, record.id) not in asserted:
                yield Fault(
                    record=record,
                    message=f"no claim asserts anything of “{excerpt(record.label)}”",
                    hint=f"assert what the article says of it, or take it out of `{listed}`",
                )
