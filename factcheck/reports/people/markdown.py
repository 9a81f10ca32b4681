"""The report for a pull request or an editor's mail: what was found first, then the figures, then findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from factcheck.findings import Finding, Severity
from factcheck.outcomes import Outcome, Report
from factcheck.records.claims import Claim
from factcheck.reports.parts.answer_phrases import VOICE_LABELS, title_line
from factcheck.reports.parts.destinations import clip, fitting, size
from factcheck.reports.parts.escaping import code_span, escape
from factcheck.reports.parts.phrases import (
    NOT_KNOWN,
    alike,
    aspects,
    conflict_line,
    coverages,
    foot_line,
    lines_of_not_run,
    open_findings,
    quotation_line,
    share,
    shows_signatures,
    signature_line,
    status_line,
    statuses,
)
from factcheck.reports.parts.result_in_markdown import result

NAME = "markdown"
TAKES = "report"

TITLES = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.INFO: "Hints"}
MOST = 200  # findings of a kind and articles shown; nobody reads more on one page
MOST_BYTES = 1_000_000
"""GitHub refuses a step's summary of more than 1,024 KiB; what is left over is for what else a step writes there."""
MOST_ARTICLES = 20
ANSWERS_OF_MANY = 3
"""Answers about each of several articles."""
MOST_WORDS = 2_000  # characters of one message


def render(report: Report) -> str:
    """The whole report as Markdown (GitHub's dialect), at most `MOST_BYTES` of it, with a count of what is not there.

    Args:
        report: The outcome of a run.

    Returns:
        Text with a final newline. Words of records are escaped: they are not ours.
    """
    head = [*_warned(report), *_found(report), *_figures(report)]
    foot = ["", escape(foot_line(report))]
    room = MOST_BYTES - size("\n".join([*head, *foot])) - 1_000  # headings and counts
    return "\n".join([*head, *_findings(report, room), *foot]).rstrip() + "\n"


def _warned(report: Report) -> Iterator[str]:
    """That the records do not hold together, so that nobody relies on what they come to before that is mended."""
    if not report.summary.passed:
        yield from (f"> {escape(foot_line(report))} What was found rests on them; what to mend is below.", "")


def _found(report: Report) -> Iterator[str]:
    """What was found of each article, which is what the reader of a pull request or a mail came for."""
    articles = [*report.records.articles.values()]
    most = None if len(articles) == 1 else ANSWERS_OF_MANY
    for article in articles[:MOST_ARTICLES]:
        yield from (f"## {_escaped(title_line(article))}", "")
        yield from result(report, article, _named, most)
        yield ""
    if len(articles) > MOST_ARTICLES:
        yield from (f"{len(articles) - MOST_ARTICLES} more articles are among the figures.", "")


def _named(claim: Claim) -> str:
    """A claim's id; where this is read there is no record to link to."""
    return code_span(claim.id)


def _figures(report: Report) -> Iterator[str]:
    """The figures, as a table."""
    yield from ("### Figures", "", "| | |", "|---|---|")
    yield from (f"| {label} | {_escaped(text)} |" for label, text in _rows(report))


def _rows(report: Report) -> Iterator[tuple[str, str]]:
    summary = report.summary
    yield "claims", f"{summary.claims}: {status_line(summary)}" if summary.claims else "none on record"
    for voice, counts in summary.voices.items():
        yield VOICE_LABELS[voice], statuses(counts)
    measured = coverages(report)
    if measured is None:
        yield "coverage", NOT_KNOWN
        measured = {}
    for article, coverage in islice(measured.items(), MOST):
        shares = ", ".join(f"{name} {share(aspect)}" for name, aspect in aspects(coverage))
        yield f"coverage of {_escaped(article)}", shares
    if len(measured) > MOST:
        yield "coverage", f"of {len(measured) - MOST} more articles"
    yield "quotes", quotation_line(summary)
    yield "conflicts", conflict_line(summary)
    if shows_signatures(report):
        yield "signatures", signature_line(summary)
    hints = f", {summary.infos} hints" if summary.infos else ""
    yield "findings", f"{summary.errors} errors, {summary.warnings} warnings{hints}"
    yield "waived", str(summary.waived)
    yield "not checked", str(summary.outcomes.get(Outcome.NOT_CHECKED, 0))
    yield from (("not run", line) for line in lines_of_not_run(report))
    if report.shown:
        yield "shown", f"only {', '.join(report.shown)}; the figures are of the whole set"


def _findings(report: Report, room: int) -> Iterator[str]:
    """The findings, the worst first, in so many bytes."""
    found = open_findings(report)
    for severity, title in TITLES.items():
        some = [finding for finding in found if finding.severity is severity]
        if not some:
            continue
        yield from ("", f"### {title} ({len(some)})", "")
        items = [*(_hints(some) if severity is Severity.INFO else ((_item(each), 1) for each in some))]
        shown = fitting((item for item, _ in items[:MOST]), room)
        room -= sum(size(item) + 1 for item in shown)
        yield from shown
        if left := sum(count for _, count in items[len(shown) :]):
            yield f"- and {left} more: `factcheck check` shows all"


def _hints(found: Sequence[Finding]) -> Iterator[tuple[str, int]]:
    """Items for the hints, each with how many it stands for: those that say the same are counted."""
    for rule, shown, more in alike(found):
        yield from ((_item(each), 1) for each in shown)
        if more:
            yield f"- and {more} more of {rule} that say the same", more


def _item(finding: Finding) -> str:
    related = f" See also {_list(finding.related)}." if finding.related else ""
    return (
        f"- **{_escaped(finding.record)}** ({_escaped(str(finding.place))}, {finding.rule}): {_escaped(finding.message)}.  \n"
        f"  {_escaped(finding.why)} To do: {_escaped(finding.hint)}.{related}"
    )


def _list(names: Iterable[str]) -> str:
    return _escaped(", ".join(names))


def _escaped(text: str) -> str:
    """Text of a record, cut where it would fill the page."""
    return escape(clip(text, MOST_WORDS))
