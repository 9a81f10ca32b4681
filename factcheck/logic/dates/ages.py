"""How old somebody can be at a time, by the dates of birth and death on record."""

from __future__ import annotations

from factcheck.dates import Edtf
from factcheck.dates.days import civil
from factcheck.records.entities import Entity


def possible_ages(entity: Entity, when: Edtf | None) -> tuple[int, int] | None:
    """The least and the greatest number of complete years that somebody can have at a time; None where nothing is certain.

    A date marked `~` or `?` proves nothing.

    Args:
        entity: Who it is.
        when: The time.
    """
    born = entity.born
    if born is None or when is None or any(each.approximate or each.uncertain for each in (born, when)):
        return None
    bounds = (born.earliest, born.latest, when.earliest, when.latest)
    if None in bounds:
        return None
    first, last, begins, ends = (each or 0 for each in bounds)
    return max(_complete_years(last, begins), 0), max(_complete_years(first, ends), 0)


def _complete_years(since: int, until: int) -> int:
    """The complete years between two days; one born on 29 February has them full on 1 March of other years."""
    year, month, day = civil(since)
    other, *rest = civil(until)
    return other - year - (tuple(rest) < (month, day))
