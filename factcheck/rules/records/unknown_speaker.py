"""A speaker is nobody on record.

## What it checks

Every id in a claim's `speaker`, and the `author` of an article, is an entity on record.

## Why it matters

Who says it decides how a claim is checked. A voice that nobody recorded cannot be told from a misspelt one.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovarr]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovar]
```
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.references import references
from factcheck.records.record import Record
from factcheck.records.record_set import RecordSet

VOICES = ("speaker", "author")


def check(record: Record, records: RecordSet) -> Iterator[Fault]:
    """A fault for each voice that is no entity on record."""
    for reference in references(record):
        if reference.at[:1] not in [(key,) for key in VOICES]:
            continue
        if reference.id not in records.entities and ("entity", reference.id) not in records.broken:
            near = difflib.get_close_matches(reference.id, list(records.entities), n=1)
            yield Fault(
                record=record,
                at=reference.at,
                message=f"the {reference.at[0]} “{reference.id}” is no entity on record",
                hint=f"did you mean {near[0]}?" if near else f"add an entity {reference.id} with its name",
            )
