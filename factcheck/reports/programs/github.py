"""The report in a log of GitHub Actions: findings as annotations on their lines, what is over the limits as plain lines.

All that comes from records is escaped, so that no text of a claim is taken for a command.
Source of the escaping: actions/toolkit, packages/core/src/command.ts; of the limits, GitHub's documentation of check
runs (ten annotations of a kind for each step, 255 characters of a title) and actions/runner, ExecutionContext.cs (4,096
characters of a message).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.findings import Finding, Severity
from factcheck.outcomes import Report
from factcheck.reports.parts.destinations import clip
from factcheck.reports.parts.phrases import in_repository, open_findings
from factcheck.reports.people.text import first_line, render_summary
from factcheck.text.unseen import visible

NAME = "github"
TAKES = "report"

MOST = 10
"""Annotations of a kind; GitHub drops what is more."""
MOST_TITLE = 255
MOST_WORDS = 1_300
"""Characters of each of the three parts of a message, so that what is to be done is there even if a quote is long."""
KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report) -> str:
    """Annotations, the worst first, then the findings that are over the limit, then the summary.

    Args:
        report: The outcome of a run.
    """
    return "".join(f"{line}\n" for line in _lines(report))


def command(name: str, properties: Mapping[str, str], message: str) -> str:
    """A workflow command with everything escaped: `::error file=a.yaml,line=3::words`.

    Args:
        name: The command.
        properties: Its properties, in order.
        message: Its text.
    """
    given = ",".join(f"{key}={_escaped(value, ':', ',')}" for key, value in properties.items())
    return f"::{name}{' ' if given else ''}{given}::{_escaped(message)}"


def _lines(report: Report) -> Iterator[str]:
    found = open_findings(report)
    for severity, kind in KINDS.items():
        some = [finding for finding in found if finding.severity is severity]
        yield from (_annotation(report, kind, finding) for finding in some[:MOST])
        if len(some) > MOST:
            yield f"{len(some) - MOST} more without a mark on their lines:"
            yield from (_plain(first_line(finding)) for finding in some[MOST:])
    yield from map(_plain, render_summary(report).splitlines())


def _annotation(report: Report, kind: str, finding: Finding) -> str:
    place = finding.place
    properties = {
        "file": in_repository(report, place.file),
        "line": str(place.line),
        "col": str(place.column),
        "title": clip(visible(f"{finding.rule}: {finding.record}"), MOST_TITLE),
    }
    parts = (finding.message, f"Why: {finding.why}", f"Do: {finding.hint}")
    return command(kind, properties, "\n".join(clip(visible(part), MOST_WORDS) for part in parts))


def _plain(line: str) -> str:
    """A line that the runner takes for no command, neither of the new form (`::`) nor of the old (`##[`)."""
    return f"- {line}".replace("##[", "## [")


def _escaped(text: str, *more: str) -> str:
    """Text with what would end a command or a property written as URLs do."""
    for mark in ("%", "\r", "\n", *more):
        text = text.replace(mark, f"%{ord(mark):02X}")
    return text
