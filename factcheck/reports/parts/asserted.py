"""What a record asserts in machine-comparable form, as a reader has it."""

from __future__ import annotations

from factcheck.logic.claims_in_words import bare_value, topic_of
from factcheck.logic.comparisons.comparisons_in_words import compared_in_words
from factcheck.logic.timeline.times_in_words import time_in_words
from factcheck.logic.values.calculation_told import calculation_in_words
from factcheck.records.assertions import Assertion
from factcheck.records.comparison_assertions import ValueComparison, ValueRank
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventOrder, EventTime
from factcheck.records.value_assertions import PropertyValue


def asserted(assertion: Assertion, records: RecordSet) -> str:
    """An assertion in words: `“The bridge opened” is on 3 May 2019`, `The bridge (cost) is 40 million euros`, `40 + 12 is 52`.

    Args:
        assertion: Of a claim or an item of evidence.
        records: The record set, for names and labels.
    """
    if isinstance(assertion, EventTime | EventOrder):
        return time_in_words(assertion, records)
    if isinstance(assertion, PropertyValue):
        denied = "is not" if assertion.not_ and assertion.value is not None else "is"
        topic = topic_of(assertion.subject, assertion.property, records)
        return f"{topic} {denied} {bare_value(assertion, records)}"
    if isinstance(assertion, ValueComparison | ValueRank):
        return compared_in_words(assertion, records)
    return calculation_in_words(assertion, records)
