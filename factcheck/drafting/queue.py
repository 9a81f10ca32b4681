"""The claims that nobody has checked yet, the most valuable first. `factcheck next` shows the head of the queue.

Central claims come before all others. Then the score decides: what can be looked up, and would embarrass if it were
wrong, weighs most. Ties stay in the order of the article.

| in the quote of the claim | points |
|---|---|
| each number | 3 |
| each date | 3 |
| each quotation | 3 |
| each name | 1 |
| each claim that depends on it | 4 |
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.languages.language import Language
from factcheck.logic.contradictions.dependencies import dependents
from factcheck.logic.coverage.by_article import names_on_record
from factcheck.logic.quotations.anchors import anchors, article_sentences
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.text.spans import Span

POINTS: Final[Mapping[str, int]] = {"number": 3, "date": 3, "quotation": 3, "name": 1}
"""What each item in a claim's quote is worth."""
DEPENDENT: Final = 4
"""What each claim that depends on it is worth: it falls with this one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LookUp:
    """Something in a quote that can be looked up."""

    kind: str  # `number`, `date`, `quotation` or `name`
    words: str
    start: int  # in the article, in code points


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """An unchecked claim with why it matters."""

    claim: Claim
    score: int
    items: tuple[LookUp, ...]  # in the order of the text
    dependents: tuple[str, ...]  # claims that rest on it
    spans: tuple[Span, ...]  # where its quotes stand
    sentence: (
        Span | None
    )  # from the beginning of the first sentence of its first quote to the end of the last


def queue(records: RecordSet, article: str | None = None) -> tuple[Waiting, ...]:
    """The unchecked claims, the most valuable first.

    Args:
        records: The record set.
        article: Only those about this article; all where none is named.
    """
    waiting = [
        _waiting(records, claim)
        for claim in records.claims.values()
        if claim.status == "unchecked" and article in (None, claim.origin.article)
    ]
    return tuple(sorted(waiting, key=_order))


def _order(waiting: Waiting) -> tuple[bool, int, str, int, str]:
    claim = waiting.claim
    first = waiting.spans[0].start if waiting.spans else -1
    return not claim.central, -waiting.score, claim.origin.article or "", first, claim.id


@derived
def _items(records: RecordSet) -> Mapping[str, Sequence[LookUp]]:
    """What can be looked up in each article, in the order of its text."""
    return {
        article: sorted(_items_in(text, records.language_of(article), records), key=_start)
        for article, text in records.article_texts.items()
    }


def _items_in(text: str, language: Language, records: RecordSet) -> Iterator[LookUp]:
    yield from (_item(text, each.kind, each.start, each.end) for each in language.figures(text))
    yield from (_item(text, "quotation", each.start, each.end) for each in language.quotations(text))
    named = language.names(text, names_on_record(records))
    yield from (_item(text, "name", each.start, each.end) for each in named)


def _start(item: LookUp) -> int:
    return item.start


def _item(text: str, kind: str, start: int, end: int) -> LookUp:
    return LookUp(kind=kind, words=text[start:end], start=start)


def _waiting(records: RecordSet, claim: Claim) -> Waiting:
    article = claim.origin.article or ""
    spans = tuple(Span(*piece) for piece in anchors(records).spans(claim))
    items = tuple(_inside(_items(records).get(article, ()), spans))
    kinds = Counter(item.kind for item in items)
    resting = dependents(records).get(claim.id, ())
    standing = tuple(each.id for each in resting if each.status != "withdrawn")
    score = sum(points * kinds[kind] for kind, points in POINTS.items()) + DEPENDENT * len(standing)
    around = article_sentences(records)[article].overlapping(*spans[0]) if spans else ()
    return Waiting(
        claim=claim,
        score=score,
        items=items,
        dependents=standing,
        spans=spans,
        sentence=Span(around[0].start, around[-1].end) if around else None,
    )


def _inside(items: Sequence[LookUp], spans: Sequence[Span]) -> Iterator[LookUp]:
    """The items of which one of the quotes has a part."""
    for item in items:
        end = item.start + len(item.words)
        if any(span.start < end and item.start < span.end for span in spans):
            yield item
