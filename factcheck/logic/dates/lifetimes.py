"""When an entity was there to speak or hold an office."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.dates import Edtf, parse_date
from factcheck.dates.days import civil
from factcheck.dates.other_calendars import as_persian
from factcheck.logic.dates.precedence import surely_before
from factcheck.records.entities import Entity

VERBS: Mapping[str, tuple[str, str]] = {
    "person": ("was born", "died"),
    "organisation": ("was founded", "ended"),
}
"""What `born` and `died` mean, by kind of entity."""
OTHERWISE = ("began", "ended")


def outside_life(entity: Entity, when: Edtf | None) -> str | None:
    """What puts a time surely before or after a life: `before Anna Kovar was born (1971-02-03)`; None where it is not.

    Args:
        entity: Whose life it is.
        when: The time; where it is not given, nothing is outside.
    """
    born, died = VERBS.get(entity.kind, OTHERWISE)
    if surely_before(when, entity.born):
        return f"before {entity.name} {born} ({entity.born})"
    if surely_before(entity.died, when):
        return f"after {entity.name} {died} ({entity.died})"
    return None


def in_other_calendar(entity: Entity, when: Edtf | None) -> str:
    """What a hint has besides where a time outside a life would be inside as a year of the Persian calendar; else nothing.

    Args:
        entity: Whose life it is.
        when: The time.
    """
    if when is None or when.earliest is None:
        return ""
    other = as_persian(civil(when.earliest)[0])
    if other is None or outside_life(entity, parse_date(other[0])) is not None:
        return ""
    return f"; where the year is not Gregorian, write the Gregorian date: {other[1]}"
