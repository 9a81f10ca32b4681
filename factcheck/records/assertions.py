"""The machine-comparable form of claims: times, orders, values, calculations and comparisons.

An assertion's form is told by its keys, so that a checker need not name it.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Discriminator, Tag

from factcheck.records.calculation_assertions import OPERATIONS, Arithmetic
from factcheck.records.comparison_assertions import ValueComparison, ValueRank
from factcheck.records.record import Part
from factcheck.records.time_assertions import EventOrder, EventTime
from factcheck.records.value_assertions import PropertyValue

_FORMS = {
    EventTime: "time",
    EventOrder: "order",
    PropertyValue: "value",
    Arithmetic: "arithmetic",
    ValueComparison: "comparison",
    ValueRank: "rank",
}


def _form(value: object) -> str | None:
    """Which form of assertion the keys make, or None where they make none."""
    keys = set(value) if isinstance(value, dict) else set()
    if isinstance(value, Part):
        return _FORMS[type(value)]
    if "event" in keys:
        return "time" if keys & {"when", "from", "until"} else "order"
    if "compare" in keys:
        return "comparison"
    if "rank" in keys:
        return "rank"
    if keys & {"subject", "property", "value"}:
        return "value"
    return "arithmetic" if keys & set(OPERATIONS) else None


Assertion = Annotated[
    Annotated[EventTime, Tag("time")]
    | Annotated[EventOrder, Tag("order")]
    | Annotated[PropertyValue, Tag("value")]
    | Annotated[Arithmetic, Tag("arithmetic")]
    | Annotated[ValueComparison, Tag("comparison")]
    | Annotated[ValueRank, Tag("rank")],
    Discriminator(
        _form,
        custom_error_type="assertion_form",
        custom_error_message="an assertion gives an event's time {event, when}, an order {event, before: other}, "
        "a value {subject, property, value}, a calculation {sum, equals}, a comparison {compare: [one, other], is: more than} or "
        "a place {subject, property, rank, by: largest, of}",
    ),
]
