"""The report in the terminal, for people: each fault as a paragraph, then hints, then the result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.findings import Finding, Severity
from factcheck.outcomes import Report
from factcheck.reports.parts.destinations import on_terminal
from factcheck.reports.parts.phrases import alike, open_findings
from factcheck.reports.people.result import result_lines

NAME = "text"
TAKES = "report"


def render(report: Report) -> str:
    """The whole report: findings by place, then what was found.

    Args:
        report: The outcome of a run.

    Returns:
        Text with a final newline.
    """
    found = open_findings(report)
    findings = [f"{render_finding(each)}\n" for each in found if each.severity is not Severity.INFO]
    hints = [*_hints([each for each in found if each.severity is Severity.INFO])]
    return "\n".join([*findings, *(["".join(hints)] if hints else []), render_summary(report)])


def _hints(found: Sequence[Finding]) -> Iterator[str]:
    """The hints; of those that say the same of many records only the first few, and how many more there are."""
    for rule, shown, more in alike(found):
        yield from map(_hint, shown)
        if more:
            yield f"and {more} more info[{rule}] that say the same\n"


def _hint(finding: Finding) -> str:
    """What is no fault, in two lines, so that many do not hide the faults."""
    return on_terminal(f"{first_line(finding)}\n    Do:  {finding.hint}\n")


def render_finding(finding: Finding) -> str:
    """A finding as a paragraph, its first line the whole diagnosis."""
    lines = [first_line(finding), f"    Why: {finding.why}", f"    Do:  {finding.hint}"]
    if finding.related:
        lines.append(f"    See: {', '.join(finding.related)}")
    if finding.waived is not None:
        lines.append(f"    Waived: {finding.waived}")
    return on_terminal("\n".join(lines))


def first_line(finding: Finding) -> str:
    """A finding on one line: place, weight, rule, record and message."""
    return on_terminal(
        f"{finding.place}: {finding.severity}[{finding.rule}] {finding.record}: {finding.message}"
    )


def render_summary(report: Report) -> str:
    """What was found, a line each, with the figures and what the records are worth."""
    return on_terminal("".join(f"{line}\n" for line in result_lines(report)))


def render_warnings(report: Report, limit: int = 20) -> str:
    """The warnings, a line each, for a reader who sees only failures otherwise; empty where there are none."""
    found = [finding for finding in open_findings(report) if finding.severity is Severity.WARNING]
    lines = [first_line(finding) for finding in found[:limit]]
    if len(found) > limit:
        lines.append(f"and {len(found) - limit} more; `factcheck check` shows all")
    return "".join(f"{line}\n" for line in lines)
