"""What the pytest plugin tells: each record's outcome in pytest's words, the warnings and the summary, as JSON.

Everything is rendered here, so that an answer of an earlier run is all that the plugin needs.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.outcomes import Outcome, Report, Result
from factcheck.reports.parts.destinations import json_text
from factcheck.reports.parts.tracebacks import tracebacks
from factcheck.reports.people.text import render_finding, render_summary, render_warnings
from factcheck.text.unseen import visible


def render(report: Report) -> str:
    """The report as JSON, by these keys.

    `files` has `[key, line, outcome, text]` for each record; then there are `warnings`, `summary`, the number of `records`
    and the `tracebacks` of what broke down.

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
        "tracebacks": tracebacks(report),
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
        return "skipped", f"not checked: {'; '.join(_reasons(result))}"
    return "passed", ""


def _reasons(result: Result) -> Iterator[str]:
    """Why a record was not checked."""
    if result.missing:
        yield f"refers to {', '.join(result.missing)}, which could not be read"
    if result.unfinished:
        rules = "the rules" if len(result.unfinished) > 1 else "the rule"
        yield f"{rules} {', '.join(result.unfinished)} did not get to the end of it"
    if not (result.missing or result.unfinished):
        yield "it could not be read"
