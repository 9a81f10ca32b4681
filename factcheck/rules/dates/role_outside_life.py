"""Somebody held an office before birth or after death.

## What it checks

No role of an entity certainly begins after its death or certainly ends before its birth.

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

from factcheck.findings import Fault
from factcheck.records.entities import Entity


def check(entity: Entity) -> Iterator[Fault]:
    """A fault for each role that cannot lie inside the entity's life."""
    for index, role in enumerate(entity.roles):
        first, last = role.from_ or role.until, role.until or role.from_
        if entity.died and first and first.certainly_after(entity.died):
            clash = f"begins ({first}) after the death ({entity.died})"
        elif entity.born and last and last.certainly_before(entity.born):
            clash = f"ends ({last}) before the birth ({entity.born})"
        else:
            continue
        yield Fault(
            record=entity,
            at=("roles", index),
            message=f"the role “{role.title}” of {entity.name} {clash}",
            hint="correct one of the dates, or give the role to who held it",
        )
