"""A static site of all articles: an index, and a page each. `factcheck report --format html -o FOLDER/` writes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from factcheck.errors import ProjectError
from factcheck.outcomes import Report
from factcheck.reports.html import page
from factcheck.reports.html.index import INDEX, page_of, render_index
from factcheck.reports.parts.options import Options
from factcheck.reports.programs import claimreview


def render(report: Report, options: Options) -> Mapping[str, str]:
    """The pages of the site by file name, the index first.

    Args:
        report: The outcome of a run.
        options: What is asked of the pages; ClaimReviews stand in those that have some.

    Raises:
        ProjectError: There is no article, or one whose page would be the index.
        SettingsError: ClaimReviews are asked for, and the settings do not say where the pages are published.
    """
    articles = sorted(report.records.articles)
    if not articles:
        raise ProjectError("no article is on record, so there is no page to write")
    if INDEX in map(page_of, articles):
        raise ProjectError(
            f"the page of the article {INDEX.partition('.')[0]} would be the index of the site: give it another id, "
            "or name an article and a file to write one page"
        )
    return {INDEX: render_index(report), **{page_of(each): _page(report, each, options) for each in articles}}


def _page(report: Report, article: str, options: Options) -> str:
    """The page of an article, with the way back to the index."""
    embedded = options.embed_claimreview and bool(claimreview.published(report.records, article, options))
    return page.render(report, article, replace(options, embed_claimreview=embedded, index=INDEX))
