"""Stubs for what no record accounts for: claims with the article's words as their quote, still to be checked.

A sentence that nothing touches gets one stub, with the whole sentence as its quote. Where a record has a part of a
sentence, its quotations, numbers, dates and names that are left over get one, with their words and the uncovered words
around them. What comes nearest to a quote that does not stand in the text is left alone: that quote is to be mended, not
doubled. A stub says nothing that the text does not say: its statement is the sentence in quotation marks, until a checker
puts it into words of their own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from factcheck.drafting.anchoring import Anchored, anchored
from factcheck.drafting.ids import claim_ids, free, telling_slug
from factcheck.logic.coverage.by_article import accounted_spans, names_on_record
from factcheck.logic.coverage.measure import Accounted, Coverage, measure
from factcheck.logic.quotations.anchors import anchors, article_sentences, article_tracers
from factcheck.logic.quotations.places_in_texts import bare
from factcheck.quoting.trace import Tracer
from factcheck.records.articles import Exclusion
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.text.spans import Span
from factcheck.text.unseen import without_needless

ITEMS: Final = ("quotations", "numbers", "dates", "names")
"""What is accounted for on its own, besides the sentence that it stands in."""

# What Markdown puts before a heading, a list's item or a quotation.
_MARKER: Final = re.compile(r"(?:(?:(?P<heading>#{1,6})|[*+•>-])[ \t]+)+(?=\S)")

_MORE: Final = (0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512)
"""Sentences taken in on each side of what cannot be quoted alone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """What could be drafted for an article."""

    claims: tuple[Claim, ...]  # in the text's order
    left: tuple[Span, ...]  # sentences and items that no stub can account for, in the text's order


def draft(records: RecordSet, article: str, taken: Iterable[str] = ()) -> Draft:
    """Stubs for all that no record of an article accounts for.

    Args:
        records: The record set.
        article: The id of an article whose text is at hand.
        taken: Ids that no stub may have, besides those of the claims on record.
    """
    sheet = _Sheet(records, article, taken)
    bare = [sheet.number_of(span) for span in sheet.measured().sentences.uncovered]
    alone = [number for number in bare if not sheet.add(number, [sheet.words_of(number)])]
    for first, last in _runs(alone):
        sheet.add_together(first, last)
    known = sheet.accounted()
    for number, stretches in sorted(_bare_items(sheet).items()):
        sheet.add(number, stretches, known)
    rest = sheet.measured()
    left = {span for aspect in ("sentences", *ITEMS) for span in rest.aspect(aspect).uncovered}
    claims = sorted(sheet.claims, key=lambda found: found[0])
    return Draft(claims=tuple(claim for _, claim in claims), left=tuple(sorted(left)))


class _Sheet:
    """An article while stubs are put on it."""

    def __init__(self, records: RecordSet, article: str, taken: Iterable[str]) -> None:
        self.records, self.article = records, article
        self.tracer: Tracer = article_tracers(records)[article]
        self.text = self.tracer.text
        self.prose = records.prose(article)
        view = records.article_views.get(article)
        self._headings = view.headings if view is not None else ()
        self._is_markdown = view is not None
        self.sentences = article_sentences(records)[article]
        self.claims: list[tuple[int, Claim]] = []  # each with the offset at which it begins
        self._spans = [*accounted_spans(records).get(article, ()), *_nearly(records, article)]
        self._excluded = _excluded(records, article)
        self._taken = claim_ids(records).union(taken)

    def add(self, number: int, stretches: Sequence[Span], known: Accounted | None = None) -> bool:
        """Put a stub on stretches of a sentence, as far as they can be quoted; whether any can.

        Args:
            number: The sentence's number.
            stretches: The stretches.
            known: What is accounted for already. A quote may hold less than its stretch, such as a number without the
                sign before it; of one that lies in here nothing would be gained.
        """
        quotes = (quote for span in stretches if (quote := anchored(self.tracer, *span)) is not None)
        found = [quote for quote in quotes if known is None or not known.holds(Span(quote.start, quote.end))]
        if found:
            self._spans += ((quote.start, quote.end) for quote in found)
            self.claims.append((found[0].start, self._stub(number, found)))
        return bool(found)

    def add_together(self, first: int, last: int) -> None:
        """Put one stub on sentences that cannot be quoted each alone, with as many around them as it takes.

        So it is where a word is divided between two lines, and where a text repeats itself.
        """
        spans = self.sentences.spans
        for more in _MORE:
            before, after = max(first - more, 0), min(last + more, len(spans) - 1)
            stretch = Span(self.words_of(before).start, spans[after].end)
            if self.is_excluded(stretch) or self.add(first, [stretch]):
                return

    def number_of(self, span: Span) -> int:
        """The number of the sentence in which a stretch begins."""
        number = self.sentences.number_of(span.start)
        assert number is not None  # sentences hold all that is not white space
        return number

    def words_of(self, number: int) -> Span:
        """A sentence without the marks before it that plain text has from Markdown too, which are none of its words."""
        sentence = self.sentences.spans[number]
        marker = _MARKER.match(self.text, *sentence)
        return sentence if marker is None else Span(marker.end(), sentence.end)

    def is_excluded(self, span: Span) -> bool:
        """Whether a part of it is excluded as not checkable, so that no claim may rest on it."""
        return any(each.start < span.end and span.start < each.end for each in self._excluded)

    def accounted(self) -> Accounted:
        """What records and stubs together account for, as spans."""
        return Accounted(self.text, self._spans)

    def measured(self) -> Coverage:
        """What records and stubs together account for."""
        return measure(
            self.prose, self._spans, self.records.language_of(self.article), names_on_record(self.records)
        )

    def _is_heading(self, sentence: Span) -> bool:
        """Whether Markdown marks it as a heading; nothing else makes one sure."""
        if self._is_markdown:
            return any(each.start <= sentence.start < each.end for each in self._headings)
        marker = _MARKER.match(self.text, *sentence)
        return marker is not None and marker["heading"] is not None

    def _stub(self, number: int, quotes: Sequence[Anchored]) -> Claim:
        words = " ".join(self.text[quote.start : quote.end] for quote in quotes)
        name = free(telling_slug(words) or f"sentence-{number + 1}", self._taken)
        self._taken.add(name)
        start, end = self.words_of(number)
        return Claim.model_validate(
            {
                "id": name,
                "statement": without_needless(f"“{bare(self.text[start:end])}”"),
                "quote": [quote.quote.model_dump() for quote in quotes],
                "kind": "headline" if self._is_heading(self.sentences.spans[number]) else "fact",
            }
        )


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each row of numbers that follow each other."""
    for _, row in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        members = [number for _, number in row]
        yield members[0], members[-1]


def _bare_items(sheet: _Sheet) -> dict[int, list[Span]]:
    """What to quote for the items that are not accounted for, by the number of the sentence."""
    found: dict[int, list[Span]] = defaultdict(list)
    coverage = sheet.measured()
    for aspect in ITEMS:
        for item in coverage.aspect(aspect).uncovered:
            gaps = [gap for gap in coverage.gaps if gap.start < item.end and item.start < gap.end]
            for span in _stretches(sheet, item, gaps, whole=aspect != "quotations"):
                found[sheet.number_of(span)].append(span)
    return {number: list(_united(spans)) for number, spans in found.items()}


def _stretches(sheet: _Sheet, item: Span, gaps: Sequence[Span], *, whole: bool) -> Sequence[Span]:
    """The uncovered words in and around an item; in one piece with it where it counts only as a whole."""
    if whole:
        hull = Span(min([item, *gaps]).start, max(span.end for span in (item, *gaps)))
        if not sheet.is_excluded(hull):
            return [hull]
    return gaps


def _nearly(records: RecordSet, article: str) -> Iterator[tuple[int, int]]:
    """The passages that come nearest to quotes which do not stand in the article."""
    for record in untraced(records, article):
        for trace in anchors(records).of(record):
            if trace.nearest is not None:
                yield trace.nearest.start, trace.nearest.end


def untraced(records: RecordSet, article: str) -> list[Claim | Exclusion]:
    """The records about an article, withdrawn claims aside, of which a quote does not stand in it."""
    traces = anchors(records)
    return [
        record
        for record in records.quoting()
        if record.origin.article == article
        and not (isinstance(record, Claim) and record.status == "withdrawn")
        and not all(trace.outcome.stands for trace in traces.of(record))
    ]


def _excluded(records: RecordSet, article: str) -> list[Span]:
    traces = anchors(records)
    return [
        Span(*piece)
        for exclusion in records.exclusions
        if exclusion.origin.article == article
        for piece in traces.spans(exclusion)
    ]


def _united(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order, those that overlap as one."""
    start, end = 0, 0
    for span in sorted(spans):
        if span.start < end:
            end = max(end, span.end)
            continue
        if end:
            yield Span(start, end)
        start, end = span
    if end:
        yield Span(start, end)
