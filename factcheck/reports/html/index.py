"""The index of the site: a card for each article, and all claims with a search that hides what does not match.

One file that fetches nothing; without its script all claims are there to read. It is set as the pages are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.logic.claims_in_words import speaker_of
from factcheck.logic.conclusions.reach import claims_about
from factcheck.outcomes import Report
from factcheck.records.articles import Article
from factcheck.records.claims import Claim, Status
from factcheck.reports.html.masthead import Share, bar, byline
from factcheck.reports.html.result import TOP, ShownAnswer, faults_of, result_of
from factcheck.reports.html.setting import set_template
from factcheck.reports.parts.answer_phrases import title_line
from factcheck.reports.parts.phrases import share, verdict
from factcheck.reports.people.editor import MEANINGS

INDEX: Final = "index.html"


@dataclass(frozen=True, kw_only=True, slots=True)
class ArticleCard:
    """What the index says of an article."""

    page: str
    title: str  # as what is checked: `Fact-check of “The bridge is dear”`
    by: str
    found: Sequence[ShownAnswer]  # the answer to the headline, and what else weighs most
    more: int  # answers that stand on the page alone
    reach: Sequence[tuple[str, str]]  # what was not looked at and so on
    bar: Sequence[Share]
    sentences: str | None

    @property
    def count(self) -> int:
        """How many claims it has."""
        return sum(part.count for part in self.bar)


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """What the index says of a claim."""

    page: str
    id: str
    status: Status
    statement: str
    speaker: str
    article: str


def page_of(article: str) -> str:
    """The file of an article's page."""
    return f"{article}.html"


def render_index(report: Report) -> str:
    """The index as HTML with a final newline.

    Args:
        report: The outcome of a run.
    """
    articles = _articles(report)
    lines = [
        _line(report, article, claim)
        for article in articles
        for claim in claims_about(article, report.records)
    ]
    house = report.settings.house
    return set_template(
        "index",
        kicker=house.name if house else "factcheck",
        title="Fact-checks",
        verdict=verdict(report),
        faults=faults_of(report),
        cards=[_card(report, article) for article in articles],
        statuses=[status for status in MEANINGS if any(line.status == status for line in lines)],
        lines=lines,
    )


def _articles(report: Report) -> list[Article]:
    """The latest first, then those without a date, by title."""
    known = report.records.articles.values()
    return sorted(known, key=lambda each: (-_last_day(each), each.title, each.id))


def _last_day(article: Article) -> int:
    """The last day on which it can have appeared; nought where that is not known."""
    return (article.published.latest if article.published else None) or 0


def _card(report: Report, article: Article) -> ArticleCard:
    coverage = report.coverage.get(article.id)
    result = result_of(report, article)
    return ArticleCard(
        page=page_of(article.id),
        title=title_line(article),
        by=byline(article, report.records),
        found=result.ranked[:TOP],
        more=len(result.ranked[TOP:]),
        reach=result.reach,
        bar=[*bar(claims_about(article, report.records))],
        sentences=share(coverage.sentences) if coverage is not None else None,
    )


def _line(report: Report, article: Article, claim: Claim) -> Line:
    return Line(
        page=page_of(article.id),
        id=claim.id,
        status=claim.status,
        statement=claim.statement,
        speaker=speaker_of(claim, report.records),
        article=article.title,
    )
