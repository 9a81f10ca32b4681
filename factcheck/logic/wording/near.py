"""What stands in figures near a claim: in its quote, in the sentences of its quote, in the paragraphs around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Literal, TypeVar

from factcheck.languages.language import Language
from factcheck.logic.quotations.anchors import anchors, article_sentences, pieces
from factcheck.logic.quotations.paragraphs import paragraph_spans, paragraphs_by_article
from factcheck.readings.lengths import lengths
from factcheck.readings.quantities import quantities
from factcheck.readings.reading import Length, Quantity, Time
from factcheck.readings.times import resolved, times
from factcheck.records.articles import Article
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.text.spans import Span, Taken

Figure = Quantity | Time | Length
"""What a figure is read as."""

F = TypeVar("F", Quantity, Length)

Reach = Literal["quote", "sentence"]
"""How near to the quoted words something stands."""

REACHES: Final[tuple[Reach, ...]] = ("quote", "sentence")
"""How near a figure stands of which it is said that the passage has it otherwise, the nearest first."""

_WEEK: Final = 7  # days


@dataclass(frozen=True)
class Near:
    """The figures around a claim's quotes, with their places in the article."""

    claim: Claim
    article: Article
    text: str  # the article's
    quoted: tuple[Span, ...]  # what of it the claim quotes
    records: RecordSet

    @cached_property
    def quote(self) -> tuple[Figure, ...]:
        """Those that begin in the quoted words."""
        return self._within(self.quoted)

    @cached_property
    def sentence(self) -> tuple[Figure, ...]:
        """Those in the sentences of the quoted words, beside the quoted ones."""
        return _besides(self._within(self.sentences), self.quote)

    @cached_property
    def paragraph(self) -> tuple[Figure, ...]:
        """Those in the paragraphs, and in those before and after them, beside all these."""
        return _besides(self._around, (*self.quote, *self.sentence))

    def at(self, reach: Reach) -> tuple[Figure, ...]:
        """Those so near."""
        return self.quote if reach == "quote" else self.sentence

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the quoted words."""
        index = article_sentences(self.records)[self.article.id]
        return tuple(dict.fromkeys(span for quoted in self.quoted for span in index.overlapping(*quoted)))

    @cached_property
    def day(self) -> int | None:
        """The day from which relative times are seen: when it was said, or when the article appeared that says it itself."""
        is_quoted = len(self.records.speakers(self.claim)) > 1
        said = self.claim.said or (None if is_quoted else self.article.published)
        return said.latest if said is not None else None

    @cached_property
    def _around(self) -> tuple[Figure, ...]:
        spans = paragraph_spans(self.claim, self.records, before=1, after=1)
        of_paragraph = _by_paragraph(self.records)
        found = (each for span in spans for each in of_paragraph.of(self.article.id, span))
        return tuple(seen_from(found, self.day))

    def _within(self, spans: Iterable[Span]) -> tuple[Figure, ...]:
        inside = Taken(spans)
        return tuple(each for each in self._around if inside.meets(each.start, each.start + 1))


def near(claim: Claim, records: RecordSet) -> Near | None:
    """What stands near a claim; None where a quote stands nowhere, so that nothing is certain.

    Args:
        claim: The claim.
        records: The record set.
    """
    article = records.article_of(claim)
    traces = anchors(records).of(claim)
    if article is None or not traces or not all(trace.spans for trace in traces):
        return None
    quoted = tuple(Span(*piece) for trace in traces for piece in pieces(trace))
    return Near(claim, article, records.article_texts[article.id], quoted, records)


def figures_in(text: str, language: Language) -> tuple[Figure, ...]:
    """All figures of a text, in order.

    Args:
        text: A statement, a paragraph, or an asserted value.
        language: What reads it.
    """
    pack = language.pack
    dated = times(text, pack)
    counted = tuple(_apart(quantities(text, pack), dated))  # the first quarter of 2023 counts nothing
    found: list[Figure] = [*dated, *counted, *_apart(lengths(text, pack), counted)]
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def _apart(figures: Sequence[F], others: Sequence[Figure]) -> Iterator[F]:
    """Those of some figures that share no place with any of some others; both in order and without overlap."""
    starts = [each.start for each in others]
    for each in figures:
        before = bisect_left(starts, each.end) - 1
        if before < 0 or others[before].end <= each.start:
            yield each


def _besides(figures: Iterable[Figure], others: Iterable[Figure]) -> tuple[Figure, ...]:
    """Those of some figures that are not among some others."""
    known = {(type(each), each.start) for each in others}
    return tuple(each for each in figures if (type(each), each.start) not in known)


def seen_from(figures: Iterable[Figure], day: int | None) -> Iterator[Figure]:
    """Figures with their relative times resolved; a weekday alone is the nearest one before or after."""
    return (_seen(each, day) if isinstance(each, Time) else each for each in figures)


def _seen(time: Time, day: int | None) -> Time:
    if day is None or time.first is not None or time.month is not None or time.weekday is None:
        return resolved(time, day)
    return replace(time, first=day - _WEEK, last=day + _WEEK, is_relative=True)


class _ByParagraph:
    """The figures of paragraphs, each read once, when the first claim asks."""

    def __init__(self, records: RecordSet) -> None:
        self._records = records
        self._read: dict[tuple[str, Span], tuple[Figure, ...]] = {}

    def of(self, article: str, span: Span) -> tuple[Figure, ...]:
        """Those of a paragraph, with their places in the article."""
        key = article, span
        if key not in self._read:
            text = self._records.article_texts[article][slice(*span)]
            found = figures_in(text, self._records.language_of(article))
            self._read[key] = tuple(
                replace(each, start=each.start + span.start, end=each.end + span.start) for each in found
            )
        return self._read[key]

    def all_of(self, article: str, spans: Iterable[Span]) -> Iterator[Figure]:
        """Those of several paragraphs."""
        return (each for span in spans for each in self.of(article, span))


class _ByArticle(dict[str, tuple[Figure, ...]]):
    """The figures of whole articles, read when the first claim asks."""

    def __init__(self, records: RecordSet) -> None:
        super().__init__()
        self._records = records

    def __missing__(self, article: str) -> tuple[Figure, ...]:
        spans = paragraphs_by_article(self._records).get(article, ())
        record = self._records.articles[article]
        day = record.published.latest if record.published is not None else None
        found = _by_paragraph(self._records).all_of(article, spans)
        self[article] = figures = tuple(seen_from((each for each in found if isinstance(each, Time)), day))
        return figures


@derived
def _by_article(records: RecordSet) -> _ByArticle:
    return _ByArticle(records)


def article_times(article: Article, records: RecordSet) -> tuple[Figure, ...]:
    """The times that an article gives, seen from the day on which it appeared.

    Args:
        article: The article.
        records: The record set.
    """
    return _by_article(records)[article.id]


@derived
def _by_paragraph(records: RecordSet) -> _ByParagraph:
    return _ByParagraph(records)
