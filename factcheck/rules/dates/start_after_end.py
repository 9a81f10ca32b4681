"""Something ends before it begins.

## What it checks

Where a record gives a start and an end, of an event (`from`, `until`), a role or a life (`born`, `died`), the start is not
certainly after the end. A date less precise than a day lies somewhere inside its span.

## Why it matters

One of the two dates is wrong, and whatever is compared with them comes out wrong too.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts: [{event: bridge-opened, from: 2019-06, until: 2019-05}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts: [{event: bridge-opened, from: 2019-05, until: 2019-05}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dates import Edtf
from factcheck.findings import Fault, Route
from factcheck.records.assertions import EventTime
from factcheck.records.claims import Claim
from factcheck.records.entities import Entity
from factcheck.records.record import Record

Span = tuple[str, str, Edtf | None, Edtf | None, Route]


def check(record: Record) -> Iterator[Fault]:
    """A fault for each start that is certainly after its end."""
    for start_key, end_key, start, end, at in _spans(record):
        if start is not None and end is not None and start.certainly_after(end):
            yield Fault(
                record=record,
                at=(*at, end_key),
                message=f"`{start_key}: {start}` is after `{end_key}: {end}`",
                hint="correct one of the two, or exchange them",
            )


def _spans(record: Record) -> Iterator[Span]:
    """The starts and ends that a record gives, with their keys and the route to them."""
    if isinstance(record, Claim):
        for index, assertion in enumerate(record.asserts):
            if isinstance(assertion, EventTime):
                yield "from", "until", assertion.from_, assertion.until, ("asserts", index)
    elif isinstance(record, Entity):
        yield "born", "died", record.born, record.died, ()
        for index, role in enumerate(record.roles):
            yield "from", "until", role.from_, role.until, ("roles", index)
