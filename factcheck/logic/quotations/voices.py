"""Claims from one quotation whose speakers have nothing to do with those of the others. A rule tells of them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.languages.quotation_marks import Quotation
from factcheck.logic.quotations.anchors import anchors
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet


@dataclass(frozen=True, kw_only=True, slots=True)
class Stranger:
    """A claim whose voices are not those of its quotation."""

    claim: Claim
    quotation: str  # its words
    others: tuple[Claim, ...]  # of the same quotation, with other voices


def strangers(records: RecordSet) -> Iterator[Stranger]:
    """The claims that share no voice beyond the author's with most claims of their quotation."""
    for (article, start, end), claims in _by_quotation(records).items():
        groups = _groups(claims, records)
        largest = max(groups, key=len)
        for group in groups:
            if group is not largest:
                for claim in group:
                    quotation = records.article_texts[article][start:end]
                    yield Stranger(claim=claim, quotation=quotation, others=tuple(largest))


def _by_quotation(records: RecordSet) -> Mapping[tuple[str, int, int], Sequence[Claim]]:
    """The claims that name a speaker, by the outermost quotation that all of a quote lies in."""
    found: dict[tuple[str, int, int], dict[str, Claim]] = defaultdict(dict)
    for claim in records.claims.values():
        article = claim.origin.article or ""
        if claim.status != "withdrawn" and voices_of(claim, records):
            for start, end in anchors(records).spans(claim):
                around = quotation_around(article, start, end, records)
                if around is not None:
                    found[article, around.start, around.end][claim.id] = claim
    return {place: tuple(claims.values()) for place, claims in found.items()}


def quotation_around(article: str, start: int, end: int, records: RecordSet) -> Quotation | None:
    """The outermost quotation of an article that a whole stretch of it lies in, or None where none does.

    Args:
        article: The article's id.
        start: Where the stretch begins, in code points.
        end: Where it ends.
        records: The record set.
    """
    marks = _outermost(records).get(article, ())
    index = bisect_right(marks, start, key=lambda each: each.start) - 1
    return marks[index] if index >= 0 and end <= marks[index].end else None


@derived
def _outermost(records: RecordSet) -> Mapping[str, tuple[Quotation, ...]]:
    """The quotations of each article that stand in no other, in order."""
    return {
        article: tuple(each for each in records.language_of(article).quotations(text) if each.depth == 0)
        for article, text in records.article_texts.items()
    }


def voices_of(claim: Claim, records: RecordSet) -> tuple[str, ...]:
    """Who says a claim beyond the article's author, outermost voice first."""
    article = records.article_of(claim)
    author = article.author if article is not None else None
    return tuple(voice for voice in claim.speaker if voice != author)


def _groups(claims: Sequence[Claim], records: RecordSet) -> list[list[Claim]]:
    """The claims in groups that share voices, directly or by way of others."""
    groups: list[tuple[set[str], list[Claim]]] = []
    for claim in claims:
        voices, members = set(voices_of(claim, records)), [claim]
        apart = []
        for known, inside in groups:
            if known.isdisjoint(voices):
                apart.append((known, inside))
            else:
                voices, members = voices | known, inside + members
        groups = [*apart, (voices, members)]
    return [members for _, members in groups]
