"""The report in the terminal, for people: each fault as a paragraph, then hints, the summary and the verdict.

`factcheck check` prints all of it; the pytest plugin prints the findings as failures and the summary at the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.findings import Finding, Severity
from factcheck.outcomes import Outcome, Report
from factcheck.reports.parts.phrases import (
    NOT_KNOWN,
    alike,
    aspects,
    conflict_line,
    counted,
    coverages,
    lines_of_not_run,
    open_findings,
    quotation_line,
    share,
    shows_signatures,
    signature_line,
    status_line,
    unread_line,
    verdict,
)
from factcheck.reports.parts.plain import on_terminal

NAME = "text"
TAKES = "report"

LABEL = 14  # columns for the names of the figures


def render(report: Report) -> str:
    """The whole report: findings by place, then the summary.

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
    """The figures and the verdict."""
    return on_terminal(
        "\n".join(f"{label:<{LABEL}}{text}".rstrip() for label, text in _figures(report)) + "\n"
    )


def _figures(report: Report) -> Iterator[tuple[str, str]]:
    summary, measured = report.summary, coverages(report)
    for article in report.records.articles.values():
        yield "article", f"{article.id}: {article.title}"
        coverage = measured.get(article.id) if measured is not None else None
        if measured is None:
            yield "  coverage", NOT_KNOWN
        elif coverage is not None:
            yield "  coverage", ", ".join(f"{name} {share(aspect)}" for name, aspect in aspects(coverage))
    yield "claims", f"{summary.claims}: {status_line(summary)}" if summary.claims else "none on record"
    yield "quotations", quotation_line(summary)
    yield "conflicts", conflict_line(summary)
    if shows_signatures(report):
        yield "signatures", signature_line(summary)
    hints = f", {counted(summary.infos, 'hint')}" if summary.infos else ""
    yield "findings", f"{counted(summary.errors, 'error')}, {counted(summary.warnings, 'warning')}{hints}"
    yield "waivers", f"{counted(summary.waived, 'finding')} waived"
    yield "not checked", f"{counted(summary.outcomes.get(Outcome.NOT_CHECKED, 0), 'record')}"
    if not_read := unread_line(report):
        yield "not read", not_read
    yield from (("not run", line) for line in lines_of_not_run(report))
    if report.shown:
        yield "shown", f"only {', '.join(report.shown)}; the figures and the verdict are of the whole set"
    yield "verdict", verdict(report)


def render_warnings(report: Report, limit: int = 20) -> str:
    """The warnings, a line each, for a reader who sees only failures otherwise; empty where there are none."""
    found = [finding for finding in open_findings(report) if finding.severity is Severity.WARNING]
    lines = [first_line(finding) for finding in found[:limit]]
    if len(found) > limit:
        lines.append(f"and {len(found) - limit} more; `factcheck check` shows all")
    return "".join(f"{line}\n" for line in lines)
