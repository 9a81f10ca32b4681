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

import difflib
from collections.abc import Iterator, Mapping

from factcheck.findings import Fault
from factcheck.logic.references import Reference, is_on_record, references
from factcheck.records.articles import Article
from factcheck.records.record import Record
from factcheck.records.record_set import RecordSet

ELSEWHERE = ("speaker", "evidence")  # rules of their own: unknown-speaker and source-not-recorded


def check(record: Record, records: RecordSet) -> Iterator[Fault]:
    """A fault for each reference that leads nowhere."""
    for reference in references(record):
        if reference.at[:1] in [(key,) for key in ELSEWHERE] or isinstance(record, Article):
            continue
        if not is_on_record(reference, records) and (reference.kind, reference.id) not in records.broken:
            near = difflib.get_close_matches(reference.id, list(shelf(reference, records)), n=1)
            yield Fault(
                record=record,
                at=reference.at,
                message=f"there is no {reference.kind} “{reference.id}” on record",
                hint=f"did you mean {near[0]}?"
                if near
                else f"correct the id, or record the {reference.kind}",
            )


def shelf(reference: Reference, records: RecordSet) -> Mapping[str, Record]:
    """The records of the kind that is meant."""
    shelves: Mapping[str, Mapping[str, Record]] = {
        "claim": records.claims,
        "source": records.sources,
        "entity": records.entities,
        "event": records.events,
        "property": records.properties,
        "article": records.articles,
    }
    return shelves[reference.kind]
