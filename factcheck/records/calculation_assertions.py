"""What a claim calculates, machine-comparable: from numbers, dates, things counted and values on record."""

from __future__ import annotations

from typing import Final

from pydantic import StrictInt, model_validator

from factcheck.errors import RefusedError
from factcheck.records.record import Date, Many, Part, Slug, Text
from factcheck.records.value_assertions import Tolerance, Value


class ValueOf(Part):
    """An operand that stands on record: the value of a subject's property, or all of its values to be counted."""

    subject: Slug
    """The entity that has the property."""
    property: Slug
    """The property."""
    when: Date | None = None
    """The time for which the value is taken; in a count, the time in which the values lie."""


Operand = Text | StrictInt | ValueOf


class Arithmetic(Part):
    """A calculation that the article makes, so that it can be done again."""

    sum: Many[Operand] | None = None
    """The operands added up."""
    difference: Many[Operand] | None = None
    """The first operand less the others; how long after the second date the first is, where the unit is one of the calendar."""
    product: Many[Operand] | None = None
    """The operands multiplied."""
    ratio: Many[Operand] | None = None
    """The first operand divided by the second."""
    mean: Many[Operand] | None = None
    """The operands' sum divided by their number."""
    increase: Many[Operand] | None = None
    """From the first operand to the second, as a part of the first: [4, 6] is up 50 %."""
    decrease: Many[Operand] | None = None
    """The same for a fall: [6, 3] is down 50 %."""
    compound: Many[Operand] | None = None
    """Growth on growth: what is had at first, the rate of one period, and how many periods."""
    count: Many[Operand] | None = None
    """The things counted, or the property whose values are."""
    equals: Value
    """The result that the article gives."""
    unit: Text | None = None
    """The result's unit; between dates also `complete years` or `begun years`, and so for months, weeks, days."""
    within: Tolerance | None = None
    """The tolerance of the result, in the same unit."""

    @model_validator(mode="after")
    def _one_operation(self) -> Arithmetic:
        given = [name for name in OPERATIONS if getattr(self, name) is not None]
        if len(given) != 1:
            raise ValueError(f"name exactly one of {', '.join(OPERATIONS)}")
        if not getattr(self, given[0]):
            raise RefusedError(
                f"'{given[0]}' lists what is calculated with; it is empty",
                "list numbers, dates or things, or a property as {subject, property}",
            )
        return self

    @property
    def operation(self) -> str:
        """Which of the operations it is."""
        return next(name for name in OPERATIONS if getattr(self, name) is not None)

    @property
    def operands(self) -> tuple[Operand, ...]:
        """What is calculated with."""
        given: tuple[Operand, ...] = getattr(self, self.operation)
        return given


OPERATIONS: Final = (
    "sum",
    "difference",
    "product",
    "ratio",
    "mean",
    "increase",
    "decrease",
    "compound",
    "count",
)

COMPLETE, BEGUN = "complete", "begun"
"""Before a unit of the calendar: how an age is counted, and a year of life."""


def uncounted(unit: str | None) -> str | None:
    """A unit of the calendar without how it is counted: `years` of `complete years`.

    Args:
        unit: The unit of a result.
    """
    first, _, rest = (unit or "").strip().partition(" ")
    return rest.strip() if rest and first.casefold() in (COMPLETE, BEGUN) else unit
