"""Something ends before it begins.

## What it checks

Where a record gives a start and an end, of an event (`from`, `until`), a role or a life (`born`, `died`), the start is not
certainly after the end. A date less precise than a day lies somewhere inside its span, and one marked `~` or `?` proves
nothing. Nothing is asked of withdrawn claims.

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

from collections.abc import Iterator, Mapping

from factcheck.dates import Edtf
from factcheck.findings import Fault, Route
from factcheck.logic.dates.precedence import surely_before
from factcheck.records.claims import Claim
from factcheck.records.entities import Entity
from factcheck.records.record import Record
from factcheck.records.time_assertions import EventTime

Dates = Mapping[str, Edtf | None]
"""A start and an end, in this order, by their keys."""


def check(record: Record) -> Iterator[Fault]:
    """A fault for each start that is certainly after its end."""
    for what, at, dates in _spans(record):
        (start_key, start), (end_key, end) = dates.items()
        if surely_before(end, start):
            yield Fault(
                record=record,
                at=(*at, end_key),
                message=f"{what} has `{end_key}: {end}`, which is before `{start_key}: {start}`",
                hint="correct one of the two, or exchange them",
            )


def _spans(record: Record) -> Iterator[tuple[str, Route, Dates]]:
    """What a record gives a start and an end of, in words, with the route to them and the two."""
    if isinstance(record, Claim) and record.status != "withdrawn":
        for index, assertion in enumerate(record.asserts):
            if isinstance(assertion, EventTime):
                dates = {"from": assertion.from_, "until": assertion.until}
                yield f"the event {assertion.event}", ("asserts", index), dates
    elif isinstance(record, Entity):
        yield record.name, (), {"born": record.born, "died": record.died}
        for index, role in enumerate(record.roles):
            dates = {"from": role.from_, "until": role.until}
            yield f"the role “{role.title}” of {record.name}", ("roles", index), dates
