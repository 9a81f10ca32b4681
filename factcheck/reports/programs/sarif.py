"""The report for code scanning: SARIF 2.1.0.

Source: OASIS, Static Analysis Results Interchange Format 2.1.0, errata 01; and what GitHub asks beyond it: a short and a
full description and help for each rule, fingerprints, at most 5,000 results.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from factcheck.findings import Finding, Origin, Place, Severity
from factcheck.outcomes import Report
from factcheck.reports.parts.destinations import json_text
from factcheck.reports.parts.fingerprints import fingerprints
from factcheck.reports.parts.phrases import in_repository
from factcheck.reports.parts.tool_address import tool_address
from factcheck.rules.registry import Rule
from factcheck.text.unseen import visible

NAME = "sarif"
TAKES = "report"

MOST = 5_000
"""Results that GitHub takes."""
MOST_RELATED = 100
"""Places of a result that GitHub shows."""
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ORDER = list(LEVELS)


def render(report: Report) -> str:
    """The findings, the worst first, waived ones as suppressed, with a note where not all are there or rules were not run.

    Args:
        report: The outcome of a run.
    """
    marked = sorted(
        zip(report.findings, fingerprints(report), strict=True), key=lambda each: _weight(each[0])
    )
    address = tool_address()
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "factcheck",
                "semanticVersion": version("pytest-factcheck"),
                **({"informationUri": address} if address else {}),
                "rules": [_rule(rule) for rule in _shown(report)],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": _Results(report).of(marked[:MOST]),
    }
    notifications = [*_notifications(report, len(marked))]
    if notifications:
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": notifications}]
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(document, indent=1) + "\n"


def _notifications(report: Report, found: int) -> Iterator[dict[str, Any]]:
    """What a reader of the results has to know: an `error` says that they are not all (SARIF, appendix I)."""
    if found > MOST:
        note = f"{found - MOST} findings more than the {MOST} that are listed, the least grave"
        yield {"level": "warning", "message": {"text": note}}
    for each in report.not_run:
        words = visible(f"the rule {each.rule} was not run: {each.reason}")
        yield {"level": "error", "message": {"text": words}, "associatedRule": {"id": each.rule}}


def _weight(finding: Finding) -> tuple[bool, int]:
    """What sorts findings, the worst first."""
    return finding.waived is not None, _ORDER.index(finding.severity)


def _shown(report: Report) -> list[Rule]:
    """The rules that were in force; the one about what broke down only where something did."""
    return [rule for rule in report.rules if report.breakdowns or rule.scope != "breakdown"]


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.docs, "markdown": rule.docs},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


class _Results:
    """Findings as results, with what they share: the places of records and of rules."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.origins = {entry.origin.key: entry.origin for entry in reversed(report.records.entries)}
        self.index = {rule.name: position for position, rule in enumerate(_shown(report))}

    def of(self, marked: Iterable[tuple[Finding, str]]) -> list[dict[str, Any]]:
        """A result for each finding with its fingerprint."""
        return [self._result(finding, fingerprint) for finding, fingerprint in marked]

    def _result(self, finding: Finding, fingerprint: str) -> dict[str, Any]:
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": self.index[finding.rule],
            "level": LEVELS[finding.severity],
            "message": {"text": visible(f"{finding.record}: {finding.message}. To do: {finding.hint}.")},
            "locations": [self._location(finding.place)],
            "partialFingerprints": {"ruleAndRecord/v1": visible(fingerprint)},
        }
        related = [self.origins[key] for key in finding.related if key in self.origins][:MOST_RELATED]
        if related:
            result["relatedLocations"] = [
                {"id": number, "message": {"text": visible(origin.key)}, **self._location(_place(origin))}
                for number, origin in enumerate(related, 1)
            ]
        if finding.waived is not None:
            result["suppressions"] = [{"kind": "inSource", "justification": visible(finding.waived)}]
        return result

    def _location(self, place: Place) -> dict[str, Any]:
        region = {"startLine": place.line, "startColumn": place.column}
        uri = quote(in_repository(self.report, place.file))
        return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


def _place(origin: Origin) -> Place:
    return Place(file=origin.file, line=origin.line, column=1)
