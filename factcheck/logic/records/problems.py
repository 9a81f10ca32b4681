"""What the store met while reading, as faults of one rule or another."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.records.record_set import RecordSet


def problem_faults(records: RecordSet, rule: str) -> Iterator[Fault]:
    """A fault for each problem that belongs to a rule, at the very place that the store named.

    Args:
        records: The record set.
        rule: The rule's name, as the store gives it to a problem.
    """
    for problem in records.problems:
        if problem.rule == rule:
            yield Fault(
                record=problem,
                message=problem.message,
                hint=problem.hint,
                related=problem.related,
                place=problem.place,
            )
