"""Where the quotes of all records stand: in the article, and for evidence in the stored text of its source.

Ask with `records.derive(anchors)`: every quote is traced once a run. Rules, coverage and reports read it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.records.articles import Exclusion
from factcheck.records.claims import Claim
from factcheck.records.quotes import Selector
from factcheck.records.record_set import RecordSet
from factcheck.text.trace import Trace, Tracer

Place = tuple[str, str]  # a record's file and key, which together name it


@dataclass(frozen=True, kw_only=True, slots=True)
class Anchors:
    """The traces of all quotes of a record set."""

    quotes: Mapping[Place, tuple[Trace, ...]]  # of claims and exclusions, one for each selector
    sources: Mapping[tuple[Place, int], tuple[Trace, ...]]  # of evidence, by its position

    def of(self, record: Claim | Exclusion) -> tuple[Trace, ...]:
        """A record's quotes in its article, one trace for each; empty where the article cannot be read."""
        return self.quotes.get((record.origin.file, record.origin.key), ())

    def evidence(self, claim: Claim, position: int) -> tuple[Trace, ...]:
        """The quotes of an item of evidence in its source; empty where no text of the source is stored."""
        return self.sources.get(((claim.origin.file, claim.origin.key), position), ())

    def spans(self, record: Claim | Exclusion) -> tuple[tuple[int, int], ...]:
        """What of the article a record accounts for, in code points.

        A quote that stands more than once accounts for its first place; of a quote with a cut only the pieces count.
        """
        return tuple(piece for trace in self.of(record) for span in trace.spans[:1] for piece in span.pieces)

    @property
    def traced(self) -> int:
        """How many quotes are faithful."""
        return sum(trace.outcome.passes for trace in self._all())

    @property
    def untraced(self) -> int:
        """How many are not."""
        return sum(not trace.outcome.passes for trace in self._all())

    def _all(self) -> Iterator[Trace]:
        for traces in (*self.quotes.values(), *self.sources.values()):
            yield from traces


def anchors(records: RecordSet) -> Anchors:
    """The traces of all quotes whose texts are at hand."""
    articles = {article: Tracer(text) for article, text in records.article_texts.items()}
    stored = {source: Tracer(text) for source, text in records.source_texts.items()}
    quotes: dict[Place, tuple[Trace, ...]] = {}
    sources: dict[tuple[Place, int], tuple[Trace, ...]] = {}
    for record in records.quoting():
        place = (record.origin.file, record.origin.key)
        tracer = articles.get(record.origin.article or "")
        if tracer is not None:
            quotes[place] = _traces(tracer, record.quote)
        if stored and isinstance(record, Claim):
            for position, item in enumerate(record.evidence):
                if item.quote is not None and item.source in stored:
                    sources[place, position] = _traces(stored[item.source], item.quote)
    return Anchors(quotes=quotes, sources=sources)


def _traces(tracer: Tracer, quote: tuple[Selector, ...]) -> tuple[Trace, ...]:
    return tuple(tracer.trace(selector.exact, selector.prefix, selector.suffix) for selector in quote)
