"""Claims from one quotation whose speakers have nothing to do with those of the others."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.findings import Route
from factcheck.languages.quotation_marks import Quotation
from factcheck.logic.quotations.anchors import anchors
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet


@dataclass(frozen=True, kw_only=True, slots=True)
class Stranger:
    """A claim whose voices are not those of its quotation."""

    claim: Claim
    place: int  # the position of its quote
    quotation: str  # its words
    others: tuple[Claim, ...]  # of the same quotation, with other voices


def strangers(records: RecordSet) -> Iterator[Stranger]:
    """The claims that share no voice beyond the author's with most claims of their quotation."""
    for (article, start, end), claims in _by_quotation(records).items():
        groups = _groups(claims, records)
        largest = max(groups, key=len)
        for group in groups:
            if group is not largest:
                for claim, place in group:
                    quotation = records.article_texts[article][start:end]
                    others = tuple(other for other, _ in largest)
                    yield Stranger(claim=claim, place=place, quotation=quotation, others=others)


_Placed = tuple[Claim, int]
"""A claim, and the position of one of its quotes."""


def _by_quotation(records: RecordSet) -> Mapping[tuple[str, int, int], Sequence[_Placed]]:
    """The claims that name a speaker, by the outermost quotation that all of a quote lies in."""
    found: dict[tuple[str, int, int], dict[tuple[str, tuple[str, ...]], _Placed]] = defaultdict(dict)
    for claim in records.claims.values():
        article = claim.origin.article or ""
        for place, (start, end) in anchors(records).spans_of_places(claim):
            voices = voices_at(claim, place, records) if claim.status != "withdrawn" else ()
            around = quotation_around(article, start, end, records) if voices else None
            if around is not None:
                found[article, around.start, around.end].setdefault((claim.id, voices), (claim, place))
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
    return _beyond_author(claim.speaker, claim, records)


def voices_at(claim: Claim, place: int, records: RecordSet) -> tuple[str, ...]:
    """Who says a claim beyond the article's author at one of its quotes, which may have a speaker of its own.

    Args:
        claim: The claim.
        place: The position of the quote.
        records: The record set.
    """
    return _beyond_author(records.speakers_at(claim, place), claim, records)


def chains(claim: Claim) -> Iterator[tuple[Route, tuple[str, ...]]]:
    """The chains of speakers that a claim names, its own and those of its places, each with the route to it."""
    if claim.speaker:
        yield ("speaker",), claim.speaker
    for place, selector in enumerate(claim.quote):
        if selector.speaker:
            yield ("quote", place, "speaker"), selector.speaker


def chain_route(claim: Claim, place: int) -> Route:
    """The route to the chain of speakers that holds at one of a claim's quotes."""
    return ("quote", place, "speaker") if claim.quote[place].speaker else ("speaker",)


def _beyond_author(chain: Sequence[str], claim: Claim, records: RecordSet) -> tuple[str, ...]:
    article = records.article_of(claim)
    author = article.author if article is not None else None
    return tuple(voice for voice in chain if voice != author)


def _groups(claims: Sequence[_Placed], records: RecordSet) -> list[list[_Placed]]:
    """The claims in groups that share voices, directly or by way of others."""
    groups: list[tuple[set[str], list[_Placed]]] = []
    for claim, place in claims:
        voices, members = set(voices_at(claim, place, records)), [(claim, place)]
        apart = []
        for known, inside in groups:
            if known.isdisjoint(voices):
                apart.append((known, inside))
            else:
                voices, members = voices | known, inside + members
        groups = [*apart, (voices, members)]
    return [members for _, members in groups]
