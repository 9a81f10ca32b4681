"""The result on the terminal, a line each: what was found first, then how far it reached, then the figures.

It stays short: what has no room is in `factcheck report`.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from factcheck.logic.claims_in_words import excerpt
from factcheck.logic.conclusions.ranking import Answer, Ranking, ranking_by_article
from factcheck.logic.conclusions.reach import reach_by_article, together
from factcheck.logic.coverage.measure import Coverage
from factcheck.outcomes import Outcome, Report, Summary
from factcheck.records.articles import Article
from factcheck.records.derived import if_known
from factcheck.reports.parts.answer_phrases import (
    VOICE_LABELS,
    introduction,
    reach_lines,
    standing_of,
    title_line,
)
from factcheck.reports.parts.destinations import WIDTH
from factcheck.reports.parts.phrases import (
    NOT_KNOWN,
    aspects,
    conflict_line,
    counted,
    coverages,
    lines_of_not_run,
    quotation_line,
    share,
    shows_signatures,
    signature_line,
    statuses,
    unread_line,
    verdict,
)

LABEL: Final = 16
"""Columns of what stands before a text: a status, or what figures are of."""
MOST_ANSWERS: Final = 6
"""Answers about one article; one more where that is the last."""
MOST_ARTICLES: Final = 5
ANSWERS_OF_MANY: Final = 1
"""Answers about each of several articles."""
LINES: Final = 4
"""Lines of the answer to the headline."""


def result_lines(report: Report) -> Iterator[str]:
    """What was found, how far it reached, the figures, and what the records are worth."""
    yield from _found(report)
    for label, text in (*_reached(report), *_figures(report)):
        yield f"{label:<{LABEL}}{text}".rstrip()
    meaning = "; that says nothing of whether the article is right" if report.summary.passed else ""
    yield f"The records: {verdict(report)}{meaning}"


def _found(report: Report) -> Iterator[str]:
    """The answers about each article."""
    articles, ranked = [*report.records.articles.values()], if_known(ranking_by_article, report.records)
    for article in articles[:MOST_ARTICLES]:
        yield from (
            textwrap.wrap(title_line(article), WIDTH, break_on_hyphens=False)
            if len(articles) == 1
            else [title_line(article, WIDTH)]
        )
        if ranked is None:
            yield f"{'conclusions':<{LABEL}}{NOT_KNOWN}"
        else:
            yield from _answers(
                ranked[article.id], article, most=MOST_ANSWERS if len(articles) == 1 else ANSWERS_OF_MANY
            )
    if len(articles) > MOST_ARTICLES:
        yield f"and {len(articles) - MOST_ARTICLES} more articles"


def _answers(ranking: Ranking, article: Article, most: int) -> Iterator[str]:
    """The answers about an article, the one to its headline first."""
    if said := introduction(ranking):
        yield said
    first, ordered = ranking.headline, ranking.headline_first
    shown = ordered if len(ordered) == most + 1 else ordered[:most]
    for each in shown:
        yield from _answer(each, whole=each is first and most > ANSWERS_OF_MANY)
    if len(shown) < len(ordered):
        noun = "conclusions" if ranking.are_concluded else "claims"
        yield f"and {len(ordered) - len(shown)} more {noun}: factcheck report {article.id}"


def _answer(answer: Answer, *, whole: bool) -> Iterator[str]:
    """An answer: that to the headline whole, any other on a line, cut to the width."""
    label = f"{standing_of(answer):<{LABEL}}"
    if whole:
        room = LINES * (WIDTH - LABEL - LINES)  # words that do not fit move to the next line
        yield from textwrap.wrap(
            f"[headline] {excerpt(answer.says, room)}",
            WIDTH,
            initial_indent=label,
            subsequent_indent=" " * LABEL,
        )
    else:
        yield label + excerpt(answer.says, WIDTH - LABEL)


def _reached(report: Report) -> Iterator[tuple[str, str]]:
    """What was not looked at, whose words were not seen, who checked and who signed."""
    reaches = if_known(reach_by_article, report.records)
    if reaches is None:
        yield "not looked at", NOT_KNOWN
    elif reaches:
        lines = dict(reach_lines(together([*reaches.values()])))
        by, signed = lines.pop("checked by"), lines.pop("signed by")
        yield from lines.items()
        signature = signed if signed.startswith("not ") else f"signed by {signed}"
        yield "checked by", f"{by}; {signature}"


def _figures(report: Report) -> Iterator[tuple[str, str]]:
    summary = report.summary
    if not summary.claims:
        yield "claims", "none on record"
    for voice, counts in summary.voices.items():
        yield VOICE_LABELS[voice], f"{sum(counts.values())}: {statuses(counts)}"
    yield from _coverage(report)
    yield "quotes", quotation_line(summary)
    if shows_signatures(report):
        yield "signatures", signature_line(summary)
    yield "in the records", f"{_findings(summary)}; conflicts: {conflict_line(summary)}"
    if not_checked := summary.outcomes.get(Outcome.NOT_CHECKED, 0):
        yield "not checked", counted(not_checked, "record")
    if not_read := unread_line(report):
        yield "not read", not_read
    yield from (("not run", line) for line in lines_of_not_run(report))
    if report.shown:
        yield "shown", f"only {', '.join(report.shown)}; the figures and the verdict are of the whole set"


def _findings(summary: Summary) -> str:
    """The findings by weight."""
    hints = f", {counted(summary.infos, 'hint')}" if summary.infos else ""
    waived = f", {summary.waived} waived" if summary.waived else ""
    return f"{counted(summary.errors, 'error')}, {counted(summary.warnings, 'warning')}{hints}{waived}"


def _coverage(report: Report) -> Iterator[tuple[str, str]]:
    """What is accounted for, of articles where something is not; words between claims never all are."""
    measured = coverages(report)
    if measured is None:
        yield "coverage", NOT_KNOWN
        return
    for article, coverage in measured.items():
        if not _is_whole(coverage):
            name = f"{article}: " if len(measured) > 1 else ""
            yield (
                "coverage",
                name + ", ".join(f"{each} {share(aspect)}" for each, aspect in aspects(coverage)),
            )


def _is_whole(coverage: Coverage) -> bool:
    return all(
        aspect.is_read and aspect.covered == aspect.total
        for name, aspect in aspects(coverage)
        if name != "words"
    )
