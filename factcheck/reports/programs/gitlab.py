"""The report for merge requests of GitLab: findings as its code quality report.

Source: GitLab's documentation, "Code Quality report format": a list of objects with `description`, `check_name`,
`fingerprint`, `severity` and `location`, the path without `./` in front. What was waived is left out: GitLab has no
word for it.
"""

from __future__ import annotations

import hashlib
from typing import Any

from factcheck.findings import Finding, Severity
from factcheck.outcomes import Report
from factcheck.reports.parts.destinations import json_text
from factcheck.reports.parts.fingerprints import fingerprints
from factcheck.reports.parts.phrases import in_repository
from factcheck.text.unseen import visible

NAME = "gitlab"
TAKES = "report"

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report) -> str:
    """The findings that nobody accepted, by place, as a JSON list.

    Args:
        report: The outcome of a run.
    """
    marked = zip(report.findings, fingerprints(report), strict=True)
    issues = [_issue(report, finding, mark) for finding, mark in marked if finding.waived is None]
    return json_text(issues, indent=1) + "\n"


def _issue(report: Report, finding: Finding, fingerprint: str) -> dict[str, Any]:
    place = finding.place
    return {
        "description": visible(f"{finding.record}: {finding.message}. To do: {finding.hint}."),
        "check_name": finding.rule,
        "fingerprint": hashlib.sha256(fingerprint.encode("utf-8", "backslashreplace")).hexdigest(),
        "severity": SEVERITIES[finding.severity],
        "location": {"path": in_repository(report, place.file), "lines": {"begin": place.line}},
    }
