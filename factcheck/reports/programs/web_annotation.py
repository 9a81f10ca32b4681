"""Verdicts as W3C Web Annotations, to be shown over the article itself. `factcheck report --format annotations`.

Sources: W3C Web Annotation Data Model (2017): annotations (3), TextQuoteSelector (4.2.4), TextPositionSelector (4.2.5),
TimeState (4.3.1), collections (5); RFC 6920 for the name of a text by its digest. docs/exports.md says what becomes what.
"""

from __future__ import annotations

import base64
import uuid
from typing import Any, Final

from factcheck.house import House
from factcheck.logic.claims_in_words import name_of, speaker_of
from factcheck.logic.conclusions.answerable import answers_for
from factcheck.logic.quotations.anchors import anchors
from factcheck.outcomes import Report
from factcheck.quoting.selectors import describe
from factcheck.records.articles import Article
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.verdicts import VERDICTS
from factcheck.reports.parts.addresses import page_address
from factcheck.reports.parts.answer_phrases import title_line
from factcheck.reports.parts.destinations import json_text
from factcheck.reports.parts.options import Options
from factcheck.reports.programs.claimreview import NAMES
from factcheck.text.addresses import is_web
from factcheck.text.spans import paragraph_around

NAME = "annotations"
TAKES = "article"

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
NEIGHBOURS: Final = (
    32  # code points before and after the words, as annotation clients keep; more where these recur
)
_FURTHEST: Final = (
    10_000  # code points looked at on either side; the longest context that is ever needed has half of them
)

Node = dict[str, Any]
Span = tuple[int, int]


def render(report: Report, article: str, _options: Options) -> str:
    """The verdicts on an article as an AnnotationCollection in JSON-LD with a final newline.

    Claims that are unchecked or withdrawn are left out, and those of which no word stands in the article.

    Args:
        report: The outcome of a run.
        article: The article's id.

    Raises:
        SettingsError: The settings give several articles one address.
    """
    return json_text(_collection(report, report.records.articles[article]), indent=2) + "\n"


def _collection(report: Report, article: Article) -> Node:
    page = page_address(report, article.id)
    items = [_annotation(report, article, claim, spans, page) for spans, claim in _placed(report, article)]
    name = _urn(article, "annotations")
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": title_line(article),
        **_creator(report.settings.house),
        "total": len(items),
        "first": {
            "id": _urn(article, "annotations", "page 1"),
            "type": "AnnotationPage",
            "partOf": name,
            "startIndex": 0,
            "items": items,
        },
    }


def _placed(report: Report, article: Article) -> list[tuple[list[Span], Claim]]:
    """The claims with a verdict and where their words stand, in the order of the article."""
    known = anchors(report.records)
    placed = [
        (sorted(set(known.spans(claim))), claim)
        for claim in report.records.claims.values()
        if claim.origin.article == article.id and claim.status in VERDICTS
    ]
    return sorted(
        ((spans, claim) for spans, claim in placed if spans), key=lambda each: (each[0], each[1].id)
    )


def _annotation(report: Report, article: Article, claim: Claim, spans: list[Span], page: str | None) -> Node:
    targets = [_target(report.records, article, span) for span in spans]
    return {
        "@context": CONTEXT,
        "id": f"{page}#{claim.id}" if page else _urn(article, claim.id),
        "type": "Annotation",
        "motivation": "assessing",
        **_creator(report.settings.house),
        "body": [
            _body("assessing", f"{NAMES[claim.status]}: {claim.statement}"),
            *([_body("commenting", claim.note)] if claim.note else []),
            *(_body("tagging", tag) for tag in (claim.status, claim.kind, _answering(claim, report.records))),
        ],
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _answering(claim: Claim, records: RecordSet) -> str:
    """Who answers for a claim: who says it, or who says that somebody did, and never the one who may be misquoted."""
    if not claim.reports_words:
        return speaker_of(claim, records)
    answering = answers_for(claim, records)
    return "the article" if answering is None else name_of(answering, records)


def _body(purpose: str, text: str) -> Node:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": text}


def _target(records: RecordSet, article: Article, span: Span) -> Node:
    """A stretch of the article, by its words as a reader sees them and by its position in the text that was checked."""
    start, end = records.in_file(article.id, *span)
    stored = _name_of_text(article)
    online = article.url if article.url and is_web(article.url) else None
    return {
        "source": online or stored,
        # The position counts in the text that is stored, of which the page online is more than a copy.
        **({"state": {"type": "TimeState", "cached": stored}} if online else {}),
        "selector": [
            {"type": "TextQuoteSelector", **quote_of(records.article_texts[article.id], *span)},
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }


def quote_of(text: str, start: int, end: int) -> dict[str, str]:
    """The words of a stretch, and as much around them as clients keep, or as it takes to tell it from all others.

    The context ends at the edges of the paragraph: a client reads a page as the text of its elements, where other white
    space than that of the file stands between two of them, or none.
    """
    first, last = paragraph = paragraph_around(text, start, end, _FURTHEST)
    shortest = describe(text, start, end, paragraph)
    before = max(NEIGHBOURS, len(shortest["prefix"]))
    after = max(NEIGHBOURS, len(shortest["suffix"]))
    return {
        "exact": text[start:end],
        "prefix": text[max(first, start - before) : start],
        "suffix": text[end : min(last, end + after)],
    }


def _creator(house: House | None) -> Node:
    if house is None:
        return {}
    homepage = {"homepage": house.url} if house.url else {}
    return {"creator": {"type": "Organization", "name": house.name, **homepage}}


def _name_of_text(article: Article) -> str:
    """The stored text by its digest, as RFC 6920 names what has no address."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(article.sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def _urn(article: Article, *parts: str) -> str:
    """A name that is the same in every run, for what has no address (RFC 9562, version 5)."""
    return uuid.uuid5(uuid.NAMESPACE_URL, "/".join([_name_of_text(article), article.id, *parts])).urn
