"""Verdicts as schema.org's ClaimReview, in JSON-LD. `factcheck report --format claimreview`, and the page that embeds it.

Sources: schema.org 30.0, ClaimReview, Claim and Rating; Google's "Fact check (ClaimReview) structured data", which asks
for `claimReviewed`, `reviewRating` and `url`, and for `alternateName` in a rating. docs/exports.md says what becomes what.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from factcheck.dates import Edtf, iso
from factcheck.errors import ProjectError, SettingsError
from factcheck.house import House, Scale
from factcheck.logic.conclusions.answerable import answers_for
from factcheck.outcomes import Report
from factcheck.records.articles import Article
from factcheck.records.claims import Claim, Status
from factcheck.records.record_set import RecordSet
from factcheck.records.verdicts import VERDICTS
from factcheck.reports.parts.addresses import page_address
from factcheck.reports.parts.destinations import json_text
from factcheck.reports.parts.options import Options
from factcheck.text.addresses import is_web

NAME = "claimreview"
TAKES = "article"

Node = dict[str, Any]

NAMES: Final[dict[Status, str]] = {
    "supported": "Supported",
    "refuted": "Refuted",
    "misleading": "Misleading",
    "conflicting": "Conflicting evidence",
    "insufficient": "Not enough evidence",
}
"""The verdicts as readers outside of the project see them."""

_AGENTS: Final = {"person": "Person", "organisation": "Organization"}  # who can be an author in schema.org
# What could end the script element or begin a comment in it, as JSON may write it too (HTML standard, 4.12.1.3).
_IN_SCRIPT: Final = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def render(report: Report, article: str, options: Options) -> str:
    """The ClaimReviews of an article as one JSON-LD document with a final newline.

    Args:
        report: The outcome of a run.
        article: The article's id.
        options: Whether all verdicts are asked for, or those of claims marked `publish: true`.

    Raises:
        SettingsError: The settings do not say where the check is published.
        ProjectError: There is no verdict to publish.
    """
    return json_text(_document(report, article, options), indent=2) + "\n"


def render_script(report: Report, article: str, options: Options) -> str:
    """The same as an element of a page in HTML; no text of the records ends it. It takes and raises what `render` does."""
    data = json_text(_document(report, article, options), separators=(",", ":"))
    return f'<script type="application/ld+json">{data.translate(_IN_SCRIPT)}</script>'


def _document(report: Report, article: str, options: Options) -> Node:
    claims = _some(report.records, article, options)
    page = page_address(report, article)
    if page is None:
        raise SettingsError(
            "a ClaimReview needs the address of the page that it stands for: set page_url = "
            '"https://.../{article}.html" below [tool.factcheck] in pyproject.toml'
        )
    return {
        "@context": "https://schema.org",
        "@graph": [_review(report, claim, f"{page}#{claim.id}") for claim in claims],
    }


def published(records: RecordSet, article: str, options: Options) -> Sequence[Claim]:
    """The claims of an article whose verdicts are published, in the order of their records.

    Args:
        records: The record set.
        article: The article's id.
        options: Whether all verdicts are asked for.
    """
    rated = [
        claim
        for claim in records.claims.values()
        if claim.origin.article == article
        and claim.status in VERDICTS
        and claim.kind != "omission"  # which nobody claims
        and (options.every or claim.publish)
    ]
    return sorted(rated, key=lambda claim: (claim.origin.file, claim.origin.line))


def _some(records: RecordSet, article: str, options: Options) -> Sequence[Claim]:
    """The same; there must be some."""
    rated = published(records, article, options)
    if not rated and options.every:
        raise ProjectError(f"no claim of {article} has a verdict yet")
    if not rated:
        raise ProjectError(
            f"no claim of {article} that has a verdict is marked for publication: give those that shall be published "
            "`publish: true`, or ask for all with --all"
        )
    return rated


def _review(report: Report, claim: Claim, url: str) -> Node:
    article = report.records.article_of(claim)
    return {
        "@type": "ClaimReview",
        "@id": url,
        "url": url,
        "claimReviewed": claim.statement,
        "itemReviewed": _claim(claim, report.records),
        "reviewRating": _rating(claim.status, report.settings.rating),
        **_known(
            author=_publisher(report.settings.house),
            datePublished=_day(article.checked) if article is not None else None,
        ),
    }


def _claim(claim: Claim, records: RecordSet) -> Node:
    """Who made the claim, when, and where it stands; what is not known is left out."""
    article = records.article_of(claim)
    author = article.author if article is not None else None
    claimant = answers_for(claim, records)
    said = None if claim.reports_words else claim.said
    if said is None and article is not None and claimant == author:
        said = article.published
    return {
        "@type": "Claim",
        **_known(author=_agent(claimant, records), datePublished=_day(said)),
        **_known(appearance=_appearance(article, records) if article is not None else None),
    }


def _appearance(article: Article, records: RecordSet) -> Node:
    return {
        "@type": "Article",
        **_known(
            headline=article.title if article.title_seen else None,
            url=article.url if article.url and is_web(article.url) else None,
            author=_agent(article.author, records),
            datePublished=_day(article.published),
            inLanguage=article.language,
            publisher={"@type": "Organization", "name": article.publisher} if article.publisher else None,
        ),
    }


def _agent(entity: str | None, records: RecordSet) -> Node | None:
    """A person or organisation; schema.org has no other authors, and a place or a paper that speaks is none."""
    known = records.entities.get(entity or "")
    if known is None or known.kind not in _AGENTS:
        return None
    return {"@type": _AGENTS[known.kind], "name": known.name}


def _publisher(house: House | None) -> Node | None:
    return {"@type": "Organization", "name": house.name, **_known(url=house.url)} if house else None


def _rating(status: Status, scale: Scale | None) -> Node:
    """The verdict in words, with a number only where the house has one for it."""
    words: Node = {"@type": "Rating", "alternateName": NAMES[status]}
    if scale is None or status not in scale.values:
        return words
    return {
        **words,
        "ratingValue": scale.values[status],
        "bestRating": scale.best,
        "worstRating": scale.worst,
    }


def _day(date: Edtf | None) -> str | None:
    """A date that is one day and known to be, in ISO 8601; schema.org cannot say `about` or `perhaps`."""
    if date is None or not date.is_day or date.approximate or date.uncertain:
        return None
    assert date.earliest is not None, "a day has a number"
    return iso(date.earliest) if date.earliest > 0 else None


def _known(**keys: object) -> Node:
    """The keys that have a value."""
    return {key: value for key, value in keys.items() if value is not None}
