"""What stands at the head of an article's page, and on its card in the index: the byline, and its claims by verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.dates.prose import in_words
from factcheck.logic.claims_in_words import name_of
from factcheck.records.articles import Article
from factcheck.records.claims import Claim, Status
from factcheck.records.record_set import RecordSet
from factcheck.reports.people.editor import MEANINGS


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """The claims of an article with one verdict, as a part of a bar of all of them."""

    status: Status
    start: int  # how many claims stand before it
    count: int


def byline(article: Article, records: RecordSet) -> str:
    """Who wrote an article, where and when it appeared, as far as that is known."""
    parts = [f"By {name_of(article.author, records)}"] if article.author else []
    parts += [article.publisher] if article.publisher else []
    parts += [f"published {in_words(article.published)}"] if article.published else []
    return ", ".join(parts)


def bar(claims: Sequence[Claim]) -> Iterator[Share]:
    """A part for each verdict that occurs, what does not stand first."""
    start = 0
    for status in MEANINGS:
        count = sum(claim.status == status for claim in claims)
        if count:
            yield Share(status=status, start=start, count=count)
        start += count
