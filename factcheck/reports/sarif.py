"""The report for code scanning: SARIF 2.1.0.

Source: OASIS, Static Analysis Results Interchange Format 2.1.0, errata 01; and what GitHub asks beyond it: a short and a
full description and help for each rule, fingerprints, at most 5,000 results.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from factcheck.findings import Finding, Origin, Place, Severity
from factcheck.outcomes import Report
from factcheck.reports.figures import visible
from factcheck.rules.registry import Rule

MOST = 5_000
"""Results that GitHub takes."""
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ORDER = list(LEVELS)


def render(report: Report) -> str:
    """The findings, the worst first, waived ones as suppressed, with a note where not all are there.

    Args:
        report: The outcome of a run.
    """
    findings = sorted(
        report.findings, key=lambda finding: (finding.waived is not None, _ORDER.index(finding.severity))
    )
    origins = {entry.origin.key: entry.origin for entry in reversed(report.records.entries)}
    index = {rule.name: position for position, rule in enumerate(report.rules)}
    seen: Counter[tuple[str, str]] = Counter()
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "factcheck",
                "semanticVersion": version("pytest-factcheck"),
                "rules": [_rule(rule) for rule in report.rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, index, origins, seen) for finding in findings[:MOST]],
    }
    if len(findings) > MOST:
        note = f"{len(findings) - MOST} findings more than the {MOST} that are listed, the least grave"
        notification = {"level": "warning", "message": {"text": note}}
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": [notification]}]
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


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


def _result(
    finding: Finding, index: Mapping[str, int], origins: Mapping[str, Origin], seen: Counter[tuple[str, str]]
) -> dict[str, Any]:
    """A finding; its fingerprint is of rule and record, so that moving the record moves nothing else."""
    seen[finding.rule, finding.record] += 1
    count = seen[finding.rule, finding.record]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": {"text": visible(f"{finding.record}: {finding.message}. To do: {finding.hint}.")},
        "locations": [_location(finding.place)],
        "partialFingerprints": {"ruleAndRecord/v1": f"{finding.rule}:{finding.record}:{count}"},
    }
    if finding.rule in index:
        result["ruleIndex"] = index[finding.rule]
    related = [
        {"id": number, "message": {"text": key}, **_location(_place(origins[key]))}
        for number, key in enumerate((key for key in finding.related if key in origins), 1)
    ]
    if related:
        result["relatedLocations"] = related
    if finding.waived is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": visible(finding.waived)}]
    return result


def _place(origin: Origin) -> Place:
    return Place(file=origin.file, line=origin.line, column=1)


def _location(place: Place) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(place.file)}, "region": region}}
