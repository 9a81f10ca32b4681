"""The report for a pull request or an editor's mail: verdict first, then figures, then findings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.findings import Finding, Severity
from factcheck.outcomes import Outcome, Report
from factcheck.reports.figures import aspects, conflict_line, open_findings, share, status_line, verdict

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!])")
TITLES = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.INFO: "Hints"}
MOST = 200  # findings shown; a comment on a pull request has its limits


def render(report: Report) -> str:
    """The whole report as Markdown (GitHub's dialect).

    Args:
        report: The outcome of a run.

    Returns:
        Text with a final newline. Words of records are escaped: they are not ours.
    """
    return (
        "\n".join([f"## Fact-check: {verdict(report)}", "", *_figures(report), *_findings(report)]).rstrip()
        + "\n"
    )


def escape(text: str) -> str:
    """Text of a record so that Markdown shows it as it is."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _figures(report: Report) -> Iterator[str]:
    summary = report.summary
    yield "| | |"
    yield "|---|---|"
    yield (
        f"| claims | {summary.claims}: {status_line(summary)} |"
        if summary.claims
        else "| claims | none on record |"
    )
    for article, coverage in report.coverage.items():
        shares = ", ".join(f"{name} {share(aspect)}" for name, aspect in aspects(coverage))
        yield f"| coverage of {escape(article)} | {shares} |"
    yield f"| quotations | {summary.quotes_traced} traced, {summary.quotes_untraced} untraced |"
    yield f"| conflicts | {conflict_line(summary)} |"
    hints = f", {summary.infos} hints" if summary.infos else ""
    yield f"| findings | {summary.errors} errors, {summary.warnings} warnings{hints} |"
    yield f"| waived | {summary.waived} |"
    yield f"| not checked | {summary.outcomes.get(Outcome.NOT_CHECKED, 0)} |"
    if report.shown:
        yield f"| shown | only {escape(', '.join(report.shown))}; the figures are of the whole set |"


def _findings(report: Report) -> Iterator[str]:
    found = open_findings(report)
    for severity, title in TITLES.items():
        some = [finding for finding in found if finding.severity is severity]
        if not some:
            continue
        yield from ("", f"### {title} ({len(some)})", "")
        yield from map(_item, some[:MOST])
        if len(some) > MOST:
            yield f"- and {len(some) - MOST} more"


def _item(finding: Finding) -> str:
    related = f" See also {', '.join(escape(key) for key in finding.related)}." if finding.related else ""
    return (
        f"- **{escape(finding.record)}** ({escape(str(finding.place))}, {finding.rule}): {escape(finding.message)}.  \n"
        f"  {escape(finding.why)} To do: {escape(finding.hint)}.{related}"
    )
