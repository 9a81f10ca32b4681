"""One mutant tried: whether the rules catch it.

A mutant is **caught** when its report has a finding that fails a record and that names the corrupted record or one of
its partners (`circle.py` says which they are). The project is consistent before, so that every such finding is new.
Findings that only warn, and those about records that have nothing to do with the change, do not count. Nor does a rule
that breaks down over it: it has noticed nothing, and the campaign tells of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from factcheck.engine import check, severity_of
from factcheck.findings import Finding, Severity
from factcheck.mutation.circle import Circle, named_by
from factcheck.mutation.record_edits import applied
from factcheck.mutation.registry import Mutant
from factcheck.outcomes import Report
from factcheck.records.record_set import RecordSet
from factcheck.settings import Level, Settings
from factcheck.store.loading.copies import ProjectCopy
from factcheck.store.loading.loader import fewer_collections

OFF: Final[Level] = "off"


@dataclass(frozen=True, kw_only=True, slots=True)
class Trial:
    """What became of a mutant."""

    mutant: Mutant
    rules: tuple[str, ...]  # that caught it, sorted; empty where it survived
    message: str = ""  # of the first finding that caught it
    warnings: tuple[str, ...] = ()  # rules that only warned of it
    broke: str = ""  # what broke down over it, if anything did


class Bench:
    """A project on which mutants are tried, one after the other."""

    def __init__(self, copy: ProjectCopy, settings: Settings) -> None:
        """Check the project as it is.

        Args:
            copy: Its files.
            settings: Its settings.
        """
        self._copy, self._settings = copy, settings
        self.clean = self._check(copy.load({}))
        self._settings = _without_offers(self.clean)
        self._warned = {(each.rule, each.record, each.message) for each in self.clean.findings}
        self._circle = Circle(self.clean.records)

    def try_(self, mutant: Mutant) -> Trial:
        """Check the project with a corruption."""
        report = self.report(mutant)
        near = self._circle.of(mutant) | named_by(mutant, report.records)
        told = {rule.name for rule in report.rules if rule.scope == "breakdown"}
        failing = [each for each in report.findings if each.fails and each.rule not in told]
        caught = [each for each in failing if mutant.anywhere or not near.isdisjoint(_named(each))]
        warned = {
            each.rule
            for each in report.findings
            if each.severity is Severity.WARNING
            and each.waived is None
            and (each.rule, each.record, each.message) not in self._warned
        }
        return Trial(
            mutant=mutant,
            rules=tuple(sorted({each.rule for each in caught})),
            message=caught[0].message if caught else "",
            warnings=tuple(sorted(warned)),
            broke="; ".join(f"{each.part} broke down ({each.error})" for each in report.breakdowns[:1]),
        )

    def report(self, mutant: Mutant) -> Report:
        """The report on the project with a corruption."""
        return self._check(self._copy.load(applied(mutant.edits, self._copy.files)))

    def _check(self, records: RecordSet) -> Report:
        with fewer_collections():
            return check(records, self._settings)


def _without_offers(report: Report) -> Settings:
    """The settings with the rules switched off that only offer something, and that nobody waives: they catch nothing."""
    waived = {use.rule for entry in report.records.entries if entry.record for use in entry.record.waive}
    offers = {
        rule.name: OFF
        for rule in report.rules
        if severity_of(rule, report.settings) is Severity.INFO and rule.name not in waived
    }
    return replace(report.settings, severity={**report.settings.severity, **offers})


def _named(finding: Finding) -> frozenset[str]:
    """The names of the records that a finding speaks of."""
    return frozenset((finding.record, *finding.related))
