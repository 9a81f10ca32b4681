"""Where the quotes of all records stand: in the article, and for evidence in the stored text of its source.

Every quote is traced once a run.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from factcheck.languages.language import language_of
from factcheck.languages.sentences import SentenceIndex
from factcheck.quoting.matches import Match, Trace
from factcheck.quoting.trace import Tracer
from factcheck.records.articles import Exclusion
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.quotes import InPart, Selector
from factcheck.records.record_set import RecordSet

Key = tuple[str, str]  # a record's file and key, which together name it


@dataclass(frozen=True, kw_only=True, slots=True)
class Anchors:
    """The traces of all quotes of a record set."""

    quotes: Mapping[Key, tuple[Trace, ...]]  # of claims and exclusions, one for each selector
    sources: Mapping[tuple[Key, int], tuple[Trace, ...]]  # of evidence, by its position
    headings: Mapping[tuple[Key, int], Trace]  # of quotes from title and standfirst, by their position
    unseen: frozenset[tuple[Key, int]]  # those of them whose title nobody saw on the page
    withdrawn: frozenset[Key]  # claims whose quotes no longer count

    def of(self, record: Claim | Exclusion) -> tuple[Trace, ...]:
        """A record's quotes in its article, one trace for each; empty where the article cannot be read.

        Those from title and standfirst have no place in the text; `heading` has theirs.
        """
        return self.quotes.get(_key(record), ())

    def heading(self, record: Claim | Exclusion, position: int) -> Trace | None:
        """A quote from title or standfirst, with its place there; None where it is from the text."""
        return self.headings.get((_key(record), position))

    def evidence(self, claim: Claim, position: int) -> tuple[Trace, ...]:
        """The quotes of an item of evidence in its source; empty where no text of the source is stored."""
        return self.sources.get((_key(claim), position), ())

    def spans(self, record: Claim | Exclusion) -> tuple[tuple[int, int], ...]:
        """What of the article a record accounts for, in code points.

        A quote that stands more than once accounts for its first place; of a quote with a cut only the pieces count.
        """
        return tuple(piece for trace in self.of(record) for piece in pieces(trace))

    def spans_of_places(self, record: Claim | Exclusion) -> tuple[tuple[int, tuple[int, int]], ...]:
        """The same, each with the position of its quote in the record."""
        return tuple(
            (position, piece) for position, trace in enumerate(self.of(record)) for piece in pieces(trace)
        )

    @property
    def in_articles(self) -> Tally:
        """How the quotes of claims and exclusions fared in the articles, those from a title that nobody saw aside."""
        return tally(
            trace
            for key, traces in self.quotes.items()
            for position, trace in enumerate(() if key in self.withdrawn else traces)
            if not ((key, position) in self.unseen and trace.outcome.stands)
        )

    @property
    def in_sources(self) -> Tally:
        """How the quotes of evidence fared in the stored texts of their sources."""
        return tally(
            trace
            for (key, _), traces in self.sources.items()
            for trace in (() if key in self.withdrawn else traces)
        )

    @property
    def not_seen(self) -> int:
        """How many are from a title that nobody saw on the page: neither traced nor untraced."""
        return sum(
            key not in self.withdrawn and self.headings[key, position].outcome.stands
            for key, position in self.unseen
        )

    @property
    def figures(self) -> QuoteFigures:
        """All of these."""
        return QuoteFigures(in_articles=self.in_articles, in_sources=self.in_sources, not_seen=self.not_seen)


@dataclass(frozen=True, kw_only=True, slots=True)
class QuoteFigures:
    """How the quotes of a record set fared."""

    in_articles: Tally
    in_sources: Tally
    not_seen: int  # from a title that nobody saw on the page


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """How many quotes stand in their texts, those of withdrawn claims aside."""

    traced: int  # faithful
    untraced: int  # not
    unread: int  # that stand, but for what they leave out or replace, which nobody could judge


def tally(traces: Iterable[Trace]) -> Tally:
    """The outcomes of some traces, counted."""
    outcomes = [trace.outcome for trace in traces]
    return Tally(
        traced=sum(each.passes for each in outcomes),
        untraced=sum(not each.stands for each in outcomes),
        unread=sum(each is Match.UNREAD for each in outcomes),
    )


def pieces(trace: Trace) -> tuple[tuple[int, int], ...]:
    """The stretches of a text that a quote accounts for: those of its first place, without what an ellipsis leaves out."""
    return trace.spans[0].pieces if trace.spans else ()


@derived
def anchors(records: RecordSet) -> Anchors:
    """The traces of all quotes whose texts are at hand."""
    articles = article_tracers(records)
    stored = source_tracers(records)
    quotes: dict[Key, tuple[Trace, ...]] = {}
    sources: dict[tuple[Key, int], tuple[Trace, ...]] = {}
    headings: dict[tuple[Key, int], Trace] = {}
    for record in records.quoting():
        tracer = articles.get(record.origin.article or "")
        if tracer is not None:
            quotes[_key(record)] = _traces(tracer, record.quote)
            found = _in_headings(record, records)
            if found:
                headings |= {(_key(record), position): trace for position, trace in found.items()}
                quotes[_key(record)] = tuple(
                    replace(found[position], spans=(), nearest=None) if position in found else trace
                    for position, trace in enumerate(quotes[_key(record)])
                )
        if stored and isinstance(record, Claim):
            for position, item in enumerate(record.evidence):
                if item.quote is not None and item.source is not None and item.source in stored:
                    sources[_key(record), position] = _traces(stored[item.source], item.quote)
    withdrawn = (_key(claim) for claim in records.claims.values() if claim.status == "withdrawn")
    return Anchors(
        quotes=quotes,
        sources=sources,
        headings=headings,
        unseen=_unseen(headings, records),
        withdrawn=frozenset(withdrawn),
    )


def _in_headings(record: Claim | Exclusion, records: RecordSet) -> Mapping[int, Trace]:
    """The traces of the quotes that stand in title or standfirst, by their positions."""
    tracers = {
        position: heading_tracer(record.origin.article or "", selector.in_, records)
        for position, selector in enumerate(record.quote)
        if selector.in_ != "text"
    }
    return {
        position: _traces(tracer, record.quote[position : position + 1])[0]
        for position, tracer in tracers.items()
    }


def heading_tracer(article: str, part: InPart, records: RecordSet) -> Tracer:
    """A tracer for the title or standfirst of an article, as its record has them; of a standfirst not on record for none."""
    known = records.articles[article]
    return Tracer(
        (known.title if part == "title" else known.standfirst) or "", [], records.language_of(article)
    )


def _unseen(headings: Iterable[tuple[Key, int]], records: RecordSet) -> frozenset[tuple[Key, int]]:
    """The quotes from a title that was not seen on the page."""
    unseen = {article.id for article in records.articles.values() if not article.title_seen}
    from_unseen = {
        (_key(record), position)
        for record in (records.quoting() if unseen else ())
        if record.origin.article in unseen
        for position, selector in enumerate(record.quote)
        if selector.in_ == "title"
    }
    return frozenset(from_unseen & set(headings))


@derived
def article_tracers(records: RecordSet) -> Mapping[str, Tracer]:
    """A tracer for the text of each article, by its id."""
    quotes: dict[str | None, list[str]] = defaultdict(list)
    for record in records.quoting():
        quotes[record.origin.article] += (selector.exact for selector in record.quote)
    views = records.article_views
    return {
        article: Tracer(text, quotes[article], records.language_of(article), views.get(article))
        for article, text in records.article_texts.items()
    }


@derived
def article_sentences(records: RecordSet) -> Mapping[str, SentenceIndex]:
    """The sentences of each article, by its id, for looking up the one at an offset."""
    return {
        article: records.language_of(article).sentence_index(text)
        for article, text in records.article_texts.items()
    }


@derived
def source_tracers(records: RecordSet) -> Mapping[str, Tracer]:
    """A tracer for each stored text that evidence quotes, by the source's id."""
    if not records.source_texts:
        return {}
    quotes: dict[str, list[str]] = defaultdict(list)
    for claim in records.claims.values():
        for item in claim.evidence:
            if item.quote and item.source is not None:
                quotes[item.source] += (selector.exact for selector in item.quote)
    texts = records.source_texts.items()
    views = records.source_views
    return {
        source: Tracer(text, quotes[source], records.language_of_source(source), views.get(source))
        for source, text in texts
        if source in quotes
    }


def _traces(tracer: Tracer, quote: tuple[Selector, ...]) -> tuple[Trace, ...]:
    return tuple(
        (tracer if selector.language is None else tracer.in_language(language_of(selector))).trace(
            selector.exact, selector.prefix, selector.suffix
        )
        for selector in quote
    )


def _key(record: Claim | Exclusion) -> Key:
    return record.origin.file, record.origin.key
