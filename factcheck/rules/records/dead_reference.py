"""A record refers to a record that is not there.

## What it checks

Claims in `contradicts` and `depends_on`, entities, events and properties in `asserts`, sources in `derives_from`, the
place of a role and the article of a file are all on record. Speakers and sources of evidence have rules of their own.

## Why it matters

A reference to nowhere is a misspelt id or a deleted record; either way the check that it stood for is not made.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts: [{event: bridge-opend, when: 2019-05-03}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts: [{event: bridge-opened, when: 2019-05-03}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.records.near_ids import nearest_id
from factcheck.logic.records.references import Reference, dead, shelf
from factcheck.records.record_set import RecordSet

ELSEWHERE = {"speaker", "author", "source"}  # rules of their own: unknown-speaker and source-not-recorded


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each reference that leads nowhere."""
    for record, reference in dead(records):
        if not ELSEWHERE.isdisjoint(reference.at):
            continue
        kind = "event or property" if reference.kind == "topic" else reference.kind
        near = nearest_id(reference, records, but=record)
        yield Fault(
            record=record,
            at=reference.at,
            message=f"there is no {kind} “{reference.id}” on record{_though(reference, records)}",
            hint=f"did you mean {near}? If not, record the {kind}"
            if near
            else f"correct the id, or record the {kind}",
        )


def _though(reference: Reference, records: RecordSet) -> str:
    """What else has the id: the writer sees it in the records and wonders why it is not there."""
    kinds = ("claim", "source", "entity", "event", "property")
    other = next((kind for kind in kinds if reference.id in shelf(kind, records)), None)
    return "" if other is None else f"; the one of that id is {'an' if other[0] == 'e' else 'a'} {other}"
