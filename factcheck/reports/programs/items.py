"""What the pytest plugin tells: each record's outcome in pytest's words, the warnings and the summary, as JSON.

Everything is rendered here, so that an answer of an earlier run is all that the plugin needs.
"""

from __future__ import annotations

from factcheck.outcomes import Outcome, Report, Result
from factcheck.reports.parts.phrases import visible
from factcheck.reports.parts.plain import json_text
from factcheck.reports.people.text import render_finding, render_summary, render_warnings


def render(report: Report) -> str:
    """The report as JSON: `files` with `[key, line, outcome, text]` for each record, `warnings`, `summary`, `records`.

    Args:
        report: The outcome of a run.
    """
    files = {
        file: [[result.entry.origin.key, result.entry.origin.line, *_told(result)] for result in results]
        for file, results in report.by_file.items()
    }
    document = {
        "files": files,
        "warnings": render_warnings(report),
        "summary": render_summary(report),
        "records": report.summary.records,
    }
    return json_text(document, separators=(",", ":"))


def _told(result: Result) -> tuple[str, str]:
    """The outcome as pytest names it, and what is to be said about it."""
    if result.outcome is Outcome.FAILED:
        failing = (finding for finding in result.findings if finding.fails)
        return "failed", "\n\n".join(map(render_finding, failing))
    if result.outcome is Outcome.WAIVED:
        waived = (each for each in result.findings if each.waived is not None)
        return "xfailed", visible("; ".join(f"waived {each.rule}: {each.waived}" for each in waived))
    if result.outcome is Outcome.NOT_CHECKED:
        missing = f"refers to {', '.join(result.missing)}, which" if result.missing else "it"
        return "skipped", f"not checked: {missing} could not be read"
    return "passed", ""
