"""Somebody held an office before birth or after death.

## What it checks

No role of an entity begins or ends certainly before its birth or certainly after its death. A date marked `~` or `?` proves nothing.

## Why it matters

Somebody else held the office, or a date is wrong; every claim about who was what then stands on it.

## Fails

```yaml claims/more.yaml
entities:
  - {id: dolan, name: Petr Dolan, died: 1990, roles: [{title: mayor, from: 1992}]}
```

## Passes

```yaml claims/more.yaml
entities:
  - {id: dolan, name: Petr Dolan, died: 1990, roles: [{title: mayor, from: 1982}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dates import Edtf
from factcheck.findings import Fault
from factcheck.logic.dates.lifetimes import in_other_calendar, outside_life
from factcheck.records.entities import Entity, Role


def check(entity: Entity) -> Iterator[Fault]:
    """A fault for each role that does not lie inside the entity's life."""
    for index, role in enumerate(entity.roles):
        clash = next(_clashes(entity, role), None)  # where both dates are outside, the first says it
        if clash is not None:
            key, when, words = clash
            yield Fault(
                record=entity,
                at=("roles", index, key),
                message=f"the role “{role.title}” {words}",
                hint="correct one of the dates, or give the role to who held it"
                + in_other_calendar(entity, when),
            )


def _clashes(entity: Entity, role: Role) -> Iterator[tuple[str, Edtf | None, str]]:
    """The dates of a role that are outside the life, by key, with what is wrong in words."""
    for key, verb, when in (("from", "begins", role.from_), ("until", "ends", role.until)):
        clash = outside_life(entity, when)
        if clash is not None:
            yield key, when, f"{verb} ({when}) {clash}"
