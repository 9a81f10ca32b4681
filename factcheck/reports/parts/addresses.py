"""Where the fact-check of an article is published, by the house's setting."""

from __future__ import annotations

from factcheck.errors import SettingsError
from factcheck.outcomes import Report


def page_address(report: Report, article: str) -> str | None:
    """The address of an article's page, or None where the settings have none.

    Raises:
        SettingsError: Several articles would have one address.
    """
    pattern = report.settings.page_url
    if pattern is None:
        return None
    if "{article}" not in pattern and len(report.records.articles) > 1:
        raise SettingsError(
            f"page_url = {pattern!r} is one address for {len(report.records.articles)} articles: put {{article}} "
            "where the article's id stands in the address"
        )
    return pattern.replace("{article}", article)
