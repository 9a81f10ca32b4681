"""What a claim asserts of a property, machine-comparable: its value, a denial of one, or which it is in order of time."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field, PlainValidator, StrictBool, StrictInt, WithJsonSchema, model_validator

from factcheck.errors import RefusedError
from factcheck.records.record import Date, Part, Slug, Text


def _tolerance(value: object) -> str:
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(text, str) or not re.fullmatch(
        r"\d{1,30}(,\d{3})*(\.\d{1,30})?", text.strip(), re.ASCII
    ):
        raise RefusedError(
            "a tolerance is a number from 0, in the unit of the value: 2, '0.5'",
            "write the number alone: within: 2",
        )
    return text.strip()


Tolerance = Annotated[
    str,
    PlainValidator(_tolerance),
    WithJsonSchema(
        {"type": ["string", "integer"], "description": "a number from 0, in the unit of the value"}
    ),
]

Value = Text | StrictInt | StrictBool


class PropertyValue(Part):
    """A property's value; with `not` that it does not have that value, or none at all."""

    subject: Slug
    """The entity that has the property."""
    property: Slug
    """The property."""
    value: Value | None = None
    """Its value: text, a number or true/false; an entity's id where the value is an entity. None with `not: true` alone."""
    unit: Text | None = None
    """The value's unit; of a denial without a value what there is none of: "no people"."""
    within: Tolerance | None = None
    """The tolerance, in the same unit; where it is wider it takes the place of rounding."""
    when: Date | None = None
    """When it holds. A value without it is compared with others without it; of a denial without a value it is always."""
    not_: bool = Field(default=False, alias="not")
    """Whether the claim denies the value; without a value, that there is any: "none", "never"."""
    only: bool = False
    """Whether the claim says that it has no other value."""
    ordinal: StrictInt | None = None
    """Which it is in order of time, of the values that the property ever has: 1 for "the first"."""

    since: Date | None = None
    """With `ordinal: 1`, since when it is the first: "the first visitor since 1998"."""

    def amount(self) -> str:
        """Its value with its unit, as the record has them: `40 million euros`."""
        return f"{self.value} {self.unit}" if self.unit else str(self.value)

    @model_validator(mode="after")
    def _what_it_says(self) -> PropertyValue:
        if self.not_ and (self.only or self.ordinal is not None):
            raise RefusedError(
                "'not' does not go with 'only' or 'ordinal'",
                "keep one of them; what else the text says is a further item, or a claim of its own",
            )
        if self.ordinal is not None and self.ordinal < 1:
            raise RefusedError(
                "'ordinal' counts from 1, for the first", "write 1 for the first, 2 for the second"
            )
        if self.since is not None and (self.ordinal != 1 or self.when is None):
            raise RefusedError(
                "'since' says from when on it is the first: it goes with 'ordinal: 1' and 'when'",
                "add `ordinal: 1` and `when`, or take it out",
            )
        if self.since is not None and self.when is not None:
            look_at_since(self.since, self.when)
        if self.value is None and (not self.not_ or self.within is not None):
            raise RefusedError(
                "no 'value', which only 'not: true' alone can do without: that there is none",
                "add 'value': text, a number, true or false, or an entity's id",
            )
        return self


def look_at_since(since: Date, when: Date) -> None:
    """See that the time since which something is the first or the largest is not after the time at which it is.

    Raises:
        RefusedError: It surely is.
    """
    if when.certainly_before(since):
        raise RefusedError(
            f"'since' is {since}, which is after 'when', {when}",
            "correct one of them: `when` is the time at which it is so, `since` an earlier one",
        )
