"""Every quote of the records with what became of it: those of the article, and those of evidence from stored texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.findings import Route
from factcheck.languages.language import Language, language_of
from factcheck.logic.quotations.anchors import anchors
from factcheck.quoting.matches import Trace
from factcheck.records.articles import Article, Exclusion
from factcheck.records.claims import Claim
from factcheck.records.quotes import Selector
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source


@dataclass(frozen=True, kw_only=True, slots=True)
class TracedQuote:
    """A quote, where its record has it, and how it stands in its text."""

    record: Claim | Exclusion
    at: Route  # from the record to its words
    selector: Selector
    trace: Trace
    quoted: Article | Source  # the record that the text belongs to
    text: str

    @property
    def language(self) -> Language:
        """What reads the quote: its own language, else that of the text."""
        return language_of(self.selector if self.selector.language else self.quoted)


def traced_quotes(records: RecordSet) -> Iterator[TracedQuote]:
    """The quotes of all records but withdrawn claims, in the order of the records."""
    traces = anchors(records)
    for record in records.quoting():
        if isinstance(record, Claim) and record.status == "withdrawn":
            continue
        article = records.article_of(record)
        for number, trace in enumerate(traces.of(record) if article is not None else ()):
            assert article is not None, "without an article nothing is traced"
            yield TracedQuote(
                record=record,
                at=("quote", number, "exact"),
                selector=record.quote[number],
                trace=trace,
                quoted=article,
                text=records.article_texts[article.id],
            )
        if isinstance(record, Claim) and records.source_texts:
            yield from _of_evidence(record, records)


def _of_evidence(claim: Claim, records: RecordSet) -> Iterator[TracedQuote]:
    for position, item in enumerate(claim.evidence):
        source = item.source or ""
        for number, trace in enumerate(anchors(records).evidence(claim, position)):
            yield TracedQuote(
                record=claim,
                at=("evidence", position, "quote", number, "exact"),
                selector=(item.quote or ())[number],
                trace=trace,
                quoted=records.sources[source],
                text=records.source_texts[source],
            )
