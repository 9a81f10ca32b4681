"""What is wrong with one calculation, for tests that look at the numbers alone."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.logic.values.arithmetic import outcome
from factcheck.logic.values.calculation_outcomes import Wrong
from factcheck.records.calculation_assertions import Arithmetic, ValueOf
from factcheck.records.value_assertions import PropertyValue


def wrong(calculation: Arithmetic, values: Mapping[ValueOf, PropertyValue] | None = None) -> str | None:
    """`40 + 12 is 52, not 55`; None where it comes out or cannot be done."""
    found = outcome(calculation, values)
    return found.why if isinstance(found, Wrong) else None
