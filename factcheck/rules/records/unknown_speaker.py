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

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.records.near_ids import nearest_id
from factcheck.logic.records.references import dead, key_of
from factcheck.records.record_set import RecordSet

VOICES = ("speaker", "author")


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each voice that is no entity on record."""
    for record, reference in dead(records):
        voice = "speaker" if "speaker" in reference.at else key_of(reference)
        if voice not in VOICES:
            continue
        near = nearest_id(reference, records)
        add = f"add an entity {reference.id} with its name"
        yield Fault(
            record=record,
            at=reference.at,
            message=f"the {voice} “{reference.id}” is no entity on record",
            hint=f"did you mean {near}? If not, {add}" if near else add,
        )
