"""What the engines say of a case: which claims cannot all hold, and what they could not decide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from factcheck.engine import check
from factcheck.findings import Finding, Severity
from factcheck.logic.contradictions.conflicts import conflicts
from factcheck.settings import Settings
from factcheck.store.loading.loader import load_files
from tests.soundness.cases import Case, Verdict

TODAY = date(2026, 11, 30)
FAULTS = (
    "calculation-does-not-come-out",
    "claim-contradicts-itself",
    "age-against-life",
    "said-outside-life",
    "start-after-end",
)
"""Rules that tell of one claim that it cannot hold, beside the conflicts."""
UNDECIDED = (
    "pair-not-compared",
    "calculation-not-done",
    "times-not-compared",
    "comparison-not-done",
    "broken-record",
)
"""Rules that tell what was not compared, or refuse it."""


@dataclass(frozen=True)
class Told:
    """A case and what is found on it."""

    case: Case
    findings: tuple[Finding, ...]
    sets: frozenset[frozenset[int]]  # of claims, by number, that cannot all hold

    @property
    def verdict(self) -> Verdict:
        """What the engines make of it."""
        if self.sets:
            return "conflict"
        return "not decided" if any(each.rule in UNDECIDED for each in self.findings) else "fits"

    @property
    def is_right(self) -> bool:
        """Whether that is what is right; of a case that fits, a hint that something was not compared is let be."""
        hints = any(each.rule in UNDECIDED and each.severity is not Severity.INFO for each in self.findings)
        if self.case.right == "fits":
            return not self.sets and not hints
        return self.verdict == self.case.right

    @cached_property
    def has_right_sets(self) -> bool:
        """Whether the sets that clash are those that are right, where these are told."""
        return not self.case.minimal or self.sets == self.case.minimal


def told(case: Case) -> Told:
    """Check the claims of a case in a project of their own."""
    report = check(load_files(case.files), Settings(profile="publish", today=TODAY))
    assert not report.breakdowns, report.breakdowns[0].traceback
    numbers = {f"c{number}": number for number in range(1, len(case.told["claims"]) + 1)}
    sets = {frozenset(numbers[each] for each in conflict.claims) for conflict in conflicts(report.records)}
    sets |= {
        frozenset([numbers[each.record]])
        for each in report.findings
        if each.rule in FAULTS and each.record in numbers and each.severity is Severity.ERROR
    }
    return Told(case, tuple(report.findings), frozenset(sets))
