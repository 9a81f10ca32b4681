"""What comes out of a run: each record's outcome, the findings and the figures of the summary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from factcheck.breakdowns import Breakdown
from factcheck.findings import Finding
from factcheck.logic.conclusions.answerable import Voice
from factcheck.logic.coverage.by_article import coverage_by_article
from factcheck.logic.coverage.measure import Coverage
from factcheck.logic.quotations.anchors import QuoteFigures
from factcheck.records.claims import Status
from factcheck.records.record_set import Entry, RecordSet
from factcheck.rules.registry import Rule
from factcheck.settings import Settings


class Outcome(StrEnum):
    """What became of a record in a run."""

    PASSED = "passed"
    FAILED = "failed"
    WAIVED = "waived"  # only waived findings
    NOT_CHECKED = "not-checked"  # it refers to a record that could not be read, or a rule broke down on it


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """One record's outcome with its findings."""

    entry: Entry
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    missing: tuple[str, ...] = ()  # the broken records that it refers to
    unfinished: tuple[str, ...] = ()  # the rules that did not get to the end of it


@dataclass(frozen=True, kw_only=True, slots=True)
class NotRun:
    """A rule that lacks what it needs, so that it found less than there may be, or nothing."""

    rule: str
    reason: str  # what it lacks, in words


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    """The figures at the end of a report; one is None where what it rests on broke down."""

    records: int
    claims: int
    status: Mapping[Status, int]  # claims by status, only those that occur
    voices: Mapping[Voice, Mapping[Status, int]]  # the same by whose they are, without the withdrawn
    outcomes: Mapping[str, int]
    errors: int  # findings that fail a record
    warnings: int
    infos: int
    waived: int
    conflicts_flagged: int | None
    conflicts_unflagged: int | None
    disputes: int | None  # conflicts between several voices, each told once
    self_contradictions: int | None  # of one voice with itself
    contradictory_accounts: int | None  # in what one tells of another
    conflicts_repeated: int | None  # the same as one of these, by other claims
    quotes: QuoteFigures | None  # how quotes fared in their texts
    signatures: (
        Mapping[str, int] | None
    )  # claims with a verdict that are `signed`, `changed` since, `unsigned`
    passed: bool


@dataclass(frozen=True, kw_only=True)
class Report:
    """The outcome of a run over a whole record set."""

    records: RecordSet
    settings: Settings
    rules: tuple[Rule, ...]
    results: tuple[Result, ...]  # in the order of files and places
    summary: Summary
    breakdowns: tuple[Breakdown, ...] = ()  # of rules, and of what they ask for
    not_run: tuple[NotRun, ...] = ()  # by rule
    shown: tuple[
        str, ...
    ] = ()  # the files and folders whose results these are; the figures are of the whole set
    folder: str = ""  # where the project lies in its repository, for services that count paths from there

    @property
    def coverage(self) -> Mapping[str, Coverage]:
        """How much of each article is accounted for, by its id.

        Raises:
            PartBrokeDownError: It could not be measured.
        """
        return coverage_by_article(self.records)

    @cached_property
    def by_file(self) -> Mapping[str, tuple[Result, ...]]:
        """The results of each file."""
        found: dict[str, list[Result]] = {}
        for result in self.results:
            found.setdefault(result.entry.origin.file, []).append(result)
        return {file: tuple(results) for file, results in found.items()}

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, waived ones included, by place."""
        return tuple(sorted((f for result in self.results for f in result.findings), key=finding_order))


def finding_order(finding: Finding) -> tuple[str, int, int, str, str]:
    """The key that sorts findings: by place, rule and words."""
    place = finding.place
    return (place.file, place.line, place.column, finding.rule, finding.message)


def consistent(results: Iterable[Result]) -> bool:
    """Whether some records stand: nothing red, nothing left unchecked, and something to check."""
    outcomes = [result.outcome for result in results]
    return bool(outcomes) and all(outcome in (Outcome.PASSED, Outcome.WAIVED) for outcome in outcomes)
