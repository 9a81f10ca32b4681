"""Two assertions about one subject and property, held against each other alone."""

from __future__ import annotations

from factcheck.logic.values.comparable import UNKNOWN, Names, clashes, read
from factcheck.records.value_assertions import PropertyValue


def can_both_hold(
    first: PropertyValue, second: PropertyValue, *, single: bool = True, names: Names = UNKNOWN
) -> bool:
    """Whether the two can both be true; what cannot be read clashes with nothing."""
    both = (read(each, single=single, names=names) for each in (first, second))
    return not list(clashes((each for each in both if each is not None), single=single))
