"""The machine-comparable form of claims: times, orders, values and calculations.

An assertion's form is told by its keys, so that a checker need not name it.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Discriminator, Tag

from factcheck.records.calculation_assertions import OPERATIONS, Arithmetic
from factcheck.records.record import Part
from factcheck.records.time_assertions import EventOrder, EventTime
from factcheck.records.value_assertions import PropertyValue


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
