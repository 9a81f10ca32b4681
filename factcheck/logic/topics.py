"""What a claim asserts something of, so that two claims can be seen to speak of one thing."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records.assertions import Assertion
from factcheck.records.calculation_assertions import Arithmetic, ValueOf
from factcheck.records.claims import Claim
from factcheck.records.comparison_assertions import ValueComparison, ValueRank
from factcheck.records.time_assertions import EventOrder, EventTime
from factcheck.records.value_assertions import PropertyValue


def topics(claim: Claim) -> set[str]:
    """The events and properties that a claim asserts something of, in words: `the event opened`, `cost of bridge`."""
    return {topic for assertion in claim.asserts for topic in _of(assertion)}


def _of(assertion: Assertion) -> Iterator[str]:
    if isinstance(assertion, EventTime | EventOrder):
        yield f"the event {assertion.event}"
        if isinstance(assertion, EventOrder):
            yield f"the event {assertion.other}"
        return
    for each in _values_in(assertion):
        yield f"{each.property} of {each.subject}"


def things(claim: Claim) -> set[str]:
    """The ids of the properties and events that a claim asserts something of."""
    found = set[str]()
    for assertion in claim.asserts:
        if isinstance(assertion, EventTime):
            found.add(assertion.event)
        elif isinstance(assertion, EventOrder):
            found.update((assertion.event, assertion.other))
        else:
            found.update(each.property for each in _values_in(assertion))
    return found


def _values_in(assertion: Assertion) -> Iterator[PropertyValue | ValueOf]:
    """What an assertion says of properties, or takes of them."""
    if isinstance(assertion, PropertyValue):
        yield assertion
    elif isinstance(assertion, Arithmetic):
        yield from (each for each in assertion.operands if isinstance(each, ValueOf))
    elif isinstance(assertion, ValueComparison):
        yield from assertion.compare
    elif isinstance(assertion, ValueRank):
        yield from (assertion.value_of(each) for each in (assertion.subject, *assertion.others()))
