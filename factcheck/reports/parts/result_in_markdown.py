"""What was found of an article, in Markdown: the answers ranked, each with its claims and strongest evidence; how far it reached."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from factcheck.logic.conclusions.ranking import Answer, Ranking, ranking_by_article
from factcheck.logic.conclusions.reach import reach_by_article
from factcheck.outcomes import Report
from factcheck.records.articles import Article
from factcheck.records.claims import Claim
from factcheck.records.derived import if_known
from factcheck.reports.parts.answer_phrases import in_short, introduction, reach_lines, standing_of
from factcheck.reports.parts.escaping import escape
from factcheck.reports.parts.evidence_in_markdown import evidence_line
from factcheck.reports.parts.phrases import NOT_KNOWN, counted

Link = Callable[[Claim], str]
"""A claim's id, linked to its record where there is something to link to."""

MOST_CLAIMS: Final = 8
"""Claims named under one answer; the record has all."""


def result(report: Report, article: Article, link: Link, most: int | None = None) -> Iterator[str]:
    """Answers and reach of one article's fact-check, as lines of Markdown that end with a table to go on with.

    Args:
        report: The outcome of a run.
        article: The article.
        link: What names a claim.
        most: How many answers at most; all where nothing is said.
    """
    reaches = if_known(reach_by_article, report.records)
    if reaches is not None:
        yield from (f"**{escape(in_short(reaches[article.id]))}**", "")
    rankings = if_known(ranking_by_article, report.records)
    if rankings is None:
        yield f"What was found: {NOT_KNOWN}"
    else:
        yield from answers(report, rankings[article.id], link, most)
    yield ""
    yield from reached(report, article)


def answers(report: Report, ranking: Ranking, link: Link, most: int | None = None) -> Iterator[str]:
    """The answers as a numbered list, the one to the headline marked."""
    if said := introduction(ranking):
        yield from (f"*{said[0].upper()}{said[1:]}*", "")
    for number, answer in enumerate(ranking.ranked[:most], start=1):
        of_headline = " (on the headline)" if answer is ranking.headline else ""
        of_itself = f" ({link(answer.claims[0])})" if _is_claim(answer) else ""
        yield f"{number}. **{standing_of(answer)}**{of_headline}: {escape(answer.says)}{of_itself}"
        yield from (
            f"   - {evidence_line(item, report.records, machine_form=False)}" for _, item in answer.strongest
        )
        if answer.claims and not _is_claim(answer):
            yield f"   - rests on {_claims(answer, link)}"
    if most is not None and len(ranking.ranked) > most:
        yield f"\n{len(ranking.ranked) - most} more: `factcheck report`"
    if ranking.ranked and ranking.headline is None:
        yield from ("", "None of these answers the headline: no claim under them quotes it.")


def reached(report: Report, article: Article) -> Iterator[str]:
    """How far the fact-check reached, as rows of a table with its head."""
    reaches = if_known(reach_by_article, report.records)
    rows = [("not looked at", NOT_KNOWN)] if reaches is None else [*reach_lines(reaches[article.id], article)]
    yield from ("| | |", "|---|---|")
    yield from (f"| {label} | {escape(text)} |" for label, text in rows)


def _is_claim(answer: Answer) -> bool:
    """Whether an answer is a claim that stands for itself."""
    return (
        len(answer.claims) == 1
        and answer.claims[0].id == answer.id
        and answer.claims[0].statement == answer.says
    )


def _claims(answer: Answer, link: Link) -> str:
    """The claims under an answer."""
    named = ", ".join(map(link, answer.claims[:MOST_CLAIMS]))
    more = len(answer.claims) - MOST_CLAIMS
    return f"{named} and {counted(more, 'more claim')}" if more > 0 else named
