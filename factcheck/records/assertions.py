"""The machine-comparable form of claims: times, orders, values and sums.

An assertion's form is told by its keys, so that a checker need not name it.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import (
    Discriminator,
    Field,
    PlainSerializer,
    PlainValidator,
    StrictBool,
    StrictInt,
    Tag,
    WithJsonSchema,
    model_validator,
)

from factcheck.dates import Gap, parse_gap
from factcheck.errors import RefusedError
from factcheck.records.record import Date, Many, Part, Slug, Text


def _gap(value: object) -> Gap:
    if isinstance(value, Gap):
        return value
    if not isinstance(value, str):
        raise ValueError("a gap is text such as P2D/P10D")  # noqa: TRY004 - Pydantic reports only ValueError
    return parse_gap(value)


By = Annotated[
    Gap,
    PlainValidator(_gap),
    PlainSerializer(lambda gap: gap.text),
    WithJsonSchema(
        {"type": "string", "description": "shortest and longest gap as ISO 8601 durations: P2D/P10D"}
    ),
]


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

Relation = Literal[
    "before",
    "after",
    "during",
    "same-time-as",
    "meets",
    "met-by",
    "overlaps",
    "overlapped-by",
    "starts",
    "started-by",
    "contains",
    "finishes",
    "finished-by",
]
"""Allen's thirteen relations between two spans of time, `same-time-as` standing for his `equals`.

Source: J. F. Allen, Maintaining knowledge about temporal intervals, CACM 26 (1983), 832-843.
"""
RELATIONS: tuple[Relation, ...] = Relation.__args__  # type: ignore[attr-defined]

Value = Text | StrictInt | StrictBool


class EventTime(Part):
    """When an event happened: somewhere in a span, or from a start to an end."""

    event: Slug
    """The event."""
    when: Date | None = None
    """When it happened."""
    from_: Date | None = Field(default=None, alias="from")
    """When it began."""
    until: Date | None = None
    """When it ended."""

    @model_validator(mode="after")
    def _when_or_ends(self) -> EventTime:
        if self.when is not None and (self.from_ is not None or self.until is not None):
            raise ValueError("give either 'when' or 'from' and 'until', not both")
        return self


class EventOrder(Part):
    """An order of two events, with the gap between them where the text gives one."""

    event: Slug
    """The event."""
    before: Slug | None = None
    """It ended before the other began."""
    after: Slug | None = None
    """It began after the other ended."""
    during: Slug | None = None
    """It lay inside the other."""
    same_time_as: Slug | None = Field(default=None, alias="same-time-as")
    """Both began and ended together."""
    meets: Slug | None = None
    """The other began as it ended."""
    met_by: Slug | None = Field(default=None, alias="met-by")
    """It began as the other ended."""
    overlaps: Slug | None = None
    """It began first, and the other began before it ended."""
    overlapped_by: Slug | None = Field(default=None, alias="overlapped-by")
    """The other began first, and it began before that ended."""
    starts: Slug | None = None
    """Both began together, and it ended first."""
    started_by: Slug | None = Field(default=None, alias="started-by")
    """Both began together, and the other ended first."""
    contains: Slug | None = None
    """The other lay inside it."""
    finishes: Slug | None = None
    """Both ended together, and the other began first."""
    finished_by: Slug | None = Field(default=None, alias="finished-by")
    """Both ended together, and it began first."""
    by: By | None = None
    """The shortest and longest gap."""

    @model_validator(mode="after")
    def _one_relation(self) -> EventOrder:
        given = [name for name in RELATIONS if self._other(name) is not None]
        if len(given) != 1:
            raise ValueError(
                f"name exactly one relation to another event, not {len(given)}: {', '.join(RELATIONS)}"
            )
        if self.by is not None and given[0] not in ("before", "after"):
            raise ValueError(f"a gap ('by') goes with 'before' or 'after', not with '{given[0]}'")
        return self

    def _other(self, relation: Relation) -> str | None:
        other: str | None = getattr(self, relation.replace("-", "_"))
        return other

    @property
    def relation(self) -> Relation:
        """The relation that the assertion states."""
        return next(name for name in RELATIONS if self._other(name) is not None)

    @property
    def other(self) -> str:
        """The event that it is compared with."""
        return self._other(self.relation) or ""


class PropertyValue(Part):
    """A property's value; with `not` that it does not have that value, or none at all."""

    subject: Slug
    """The entity that has the property."""
    property: Slug
    """The property."""
    value: Value | None = None
    """Its value: text, a number or true/false; an entity's id where the value is an entity. None with `not: true` alone."""
    unit: Text | None = None
    """The value's unit."""
    within: Tolerance | None = None
    """The tolerance, in the same unit."""
    when: Date | None = None
    """When it holds; always, where nothing is said."""
    not_: bool = Field(default=False, alias="not")
    """Whether the claim denies the value; without a value, that there is any: "none", "never"."""
    only: bool = False
    """Whether the claim says that it has no other value."""
    ordinal: StrictInt | None = None
    """Which it is in order of time, of the values that the property ever has: 1 for "the first"."""

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
        if self.value is None and (not self.not_ or self.unit is not None or self.within is not None):
            raise RefusedError(
                "no 'value', which only 'not: true' alone can do without: that there is none",
                "add 'value': text, a number, true or false, or an entity's id",
            )
        return self


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


def _form(value: object) -> str | None:
    """Which form of assertion the keys make, or None where they make none."""
    keys = set(value) if isinstance(value, dict) else set()
    if isinstance(value, Part):
        return {EventTime: "time", EventOrder: "order", PropertyValue: "value"}.get(type(value), "arithmetic")
    if "event" in keys:
        return "time" if keys & {"when", "from", "until"} else "order"
    if keys & {"subject", "property", "value"}:
        return "value"
    return "arithmetic" if keys & set(OPERATIONS) else None


Assertion = Annotated[
    Annotated[EventTime, Tag("time")]
    | Annotated[EventOrder, Tag("order")]
    | Annotated[PropertyValue, Tag("value")]
    | Annotated[Arithmetic, Tag("arithmetic")],
    Discriminator(
        _form,
        custom_error_type="assertion_form",
        custom_error_message="an assertion gives an event's time {event, when}, an order {event, before: other}, "
        "a value {subject, property, value} or a calculation {sum, equals}",
    ),
]
