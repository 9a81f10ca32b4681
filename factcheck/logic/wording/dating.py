"""The dates that the records give for a claim beside its words: what a statement may say of its time."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dates.edtf import Edtf
from factcheck.logic.values.spans_between import date_of
from factcheck.readings.reading import Time
from factcheck.readings.times import time_of
from factcheck.records.assertions import Assertion
from factcheck.records.calculation_assertions import Arithmetic, ValueOf
from factcheck.records.claims import Claim
from factcheck.records.comparison_assertions import ValueRank
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventTime
from factcheck.records.value_assertions import PropertyValue


def record_times(claim: Claim, records: RecordSet, *, asserted: bool = True) -> Iterator[Time]:
    """When a claim was said, when its article and the sources that it cites appeared, and the dates that it asserts or calculates with.

    Args:
        claim: The claim.
        records: The record set.
        asserted: Whether what the claim asserts is among them.
    """
    article = records.article_of(claim)
    dates = [claim.said, article.published if article is not None else None]
    dates += [date for assertion in claim.asserts if asserted for _, date in dates_of(assertion)]
    dates += _calculated_with(claim) if asserted else []
    dates += [source.published for item in claim.evidence if (source := records.source_of(item))]
    yield from (time_of(date) for date in dates if date is not None)


def _calculated_with(claim: Claim) -> list[Edtf]:
    """The dates between which a claim calculates."""
    dates = (
        date_of(operand)
        for assertion in claim.asserts
        if isinstance(assertion, Arithmetic) and assertion.operation == "difference"
        for operand in assertion.operands
        if not isinstance(operand, ValueOf)
    )
    return [date for date in dates if date is not None]


def dates_of(assertion: Assertion) -> Iterator[tuple[str, Edtf]]:
    """The dates that an assertion gives, each with its key."""
    given: dict[str, Edtf | None] = {}
    if isinstance(assertion, EventTime | PropertyValue | ValueRank):
        given["when"] = assertion.when
    if isinstance(assertion, PropertyValue | ValueRank):
        given["since"] = assertion.since
    if isinstance(assertion, EventTime):
        given |= {"from": assertion.from_, "until": assertion.until}
    yield from ((key, date) for key, date in given.items() if date is not None)
