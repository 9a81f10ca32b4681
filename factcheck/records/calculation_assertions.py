"""What a claim calculates, machine-comparable: from numbers, dates, things counted and values on record."""

from __future__ import annotations

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
    """The first operand less the others; how long between two dates, where the unit is one of the calendar."""
    ratio: Many[Operand] | None = None
    """The first operand divided by the second."""
    count: Many[Operand] | None = None
    """The things counted, or the property whose values are."""
    equals: Value
    """The result that the article gives."""
    unit: Text | None = None
    """The result's unit."""
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
        """Which of the four it is."""
        return next(name for name in OPERATIONS if getattr(self, name) is not None)

    @property
    def operands(self) -> tuple[Operand, ...]:
        """What is calculated with."""
        given: tuple[Operand, ...] = getattr(self, self.operation)
        return given


OPERATIONS = ("sum", "difference", "ratio", "count")
