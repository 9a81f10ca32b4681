"""A claim's statement and assertions held to its passage: where they turn round what it says, or leave out its hedge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from factcheck.findings import Route
from factcheck.languages.language import language_of
from factcheck.languages.orders_said import TURNED
from factcheck.languages.pack import Pack
from factcheck.logic.quotations.anchors import anchors, article_sentences
from factcheck.logic.quotations.places_in_texts import quoted, text_place
from factcheck.logic.wording.assertions_turned import is_turned_with, turned_in
from factcheck.logic.wording.turned import TurnedRound, axes_of, turned
from factcheck.readings.turns import DENIAL, HEDGES
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventOrder
from factcheck.records.value_assertions import PropertyValue

ORDER = "order"
"""The axis of before and after."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Deviation:
    """What of a claim says another thing than its passage."""

    at: Route
    copies: str  # “the statement”, “the assertion”, or both
    found: TurnedRound


@dataclass(frozen=True)
class PassageWords:
    """A claim with the words that it renders: its quotes and the sentences in which they stand."""

    claim: Claim
    records: RecordSet

    @cached_property
    def pack(self) -> Pack | None:
        """The language of statement and article; None where they have two, or the claim is none that is held to its passage."""
        pack = language_of().pack
        is_read = (
            self.claim.status != "withdrawn"
            and self.records.language_of(self.claim.origin.article).pack is pack
        )
        return pack if is_read and self.spans else None

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where its quotes stand; none where one stands nowhere."""
        traces = anchors(self.records).of(self.claim)
        if not traces or not all(trace.spans for trace in traces):
            return []
        return [(trace.spans[0].start, trace.spans[0].end) for trace in traces]

    @cached_property
    def quote(self) -> str:
        """Its quotes."""
        text = self.records.article_texts[self.claim.origin.article or ""]
        return "; ".join(" ".join(text[start:end].split()) for start, end in self.spans)

    @cached_property
    def sentences(self) -> str:
        """The sentences in which they stand."""
        article = self.claim.origin.article or ""
        index, text = article_sentences(self.records)[article], self.records.article_texts[article]
        spans = dict.fromkeys(span for start, end in self.spans for span in index.overlapping(start, end))
        return "; ".join(" ".join(text[slice(*span)].split()) for span in spans)

    def place(self, given: str) -> str:
        """Where to look the passage up: `seeds/a.txt:3 “its words”`, the quote where some words are in it, else its sentence."""
        article = self.records.article_of(self.claim)
        text = self.records.article_texts[self.claim.origin.article or ""]
        place = f"{text_place(article, text, self.spans[0][0])} " if article is not None else ""
        return f"{place}{quoted(self.quote if given in self.quote else self.sentences)}"

    @cached_property
    def is_reported(self) -> bool:
        """Whether it has a speaker besides the author, whose word a hedge of saying may stand for."""
        return len(self.records.speakers(self.claim)) > 1

    def statement_turned(self) -> Iterator[TurnedRound]:
        """What the statement turns round or leaves out: of the quote, and of its sentence where the quote is silent."""
        if self.pack is None:
            return
        silent = axes_of(self.quote, self.pack)
        in_quote = [
            each for each in turned(self.quote, self.claim.statement, self.pack) if each.axis != DENIAL
        ]
        yield from in_quote
        is_whole = self.sentences.rstrip(".") == self.quote.rstrip(".")
        passage = self.quote if is_whole else self.sentences
        for each in turned(passage, self.claim.statement, self.pack) if not in_quote else ():
            if each.axis == DENIAL or each.axis not in silent:
                yield each


def deviations(claim: Claim, records: RecordSet) -> Iterator[Deviation]:
    """Where a claim says the opposite of its passage, one a slip.

    Args:
        claim: The claim.
        records: The record set.
    """
    words = PassageWords(claim, records)
    if words.pack is None:
        return
    of_statement = [each for each in words.statement_turned() if each.slip != "hedge lost"]
    for each in of_statement:
        both = any(is_turned_with(assertion, each, records, words.pack) for assertion in claim.asserts)
        copies = "the statement and the assertion say" if both else "the statement says"
        yield Deviation(at=("statement",), copies=copies, found=each)
    if not of_statement:
        yield from _of_assertions(words, words.pack)


def _of_assertions(words: PassageWords, pack: Pack) -> Iterator[Deviation]:
    """Where an assertion alone says the opposite, or an order that the statement says in words of its own."""
    for index, each in enumerate(words.claim.asserts):
        if isinstance(each, EventOrder):
            yield from _of_order(index, each, words)
        elif isinstance(each, PropertyValue):
            for key, found in turned_in(each, words.sentences, words.claim.statement, words.records, pack):
                yield Deviation(at=("asserts", index, key), copies="the assertion says", found=found)


def _of_order(index: int, order: EventOrder, words: PassageWords) -> Iterator[Deviation]:
    """An order of two events that the passage has the other way round; one against the statement is another rule's."""
    one, other = (words.records.events.get(each) for each in (order.event, order.other))
    if one is None or other is None or order.relation not in TURNED:
        return
    said, given = (
        language_of().order_said(text, one.label, other.label)
        for text in (words.claim.statement, words.sentences)
    )
    if given == TURNED[order.relation] and said in (None, order.relation):
        copies = "the assertion says" if said is None else "the statement and the assertion say"
        found = TurnedRound(slip="opposite", axis=ORDER, said=order.relation, given=given)
        yield Deviation(at=("asserts", index) if said is None else ("statement",), copies=copies, found=found)


def is_order_turned(claim: Claim, records: RecordSet) -> bool:
    """Whether a claim's statement has before for after, or after for before.

    Args:
        claim: The claim.
        records: The record set.
    """
    return any(each.found.axis == ORDER and each.at == ("statement",) for each in deviations(claim, records))


def dropped_hedge(claim: Claim, records: RecordSet) -> TurnedRound | None:
    """The hedge of the passage that the statement lacks, if any.

    Args:
        claim: The claim.
        records: The record set.
    """
    words = PassageWords(claim, records)
    said_by_others = HEDGES[0]
    lost = (
        each
        for each in words.statement_turned()
        if each.slip == "hedge lost" and not (words.is_reported and each.axis == said_by_others)
    )
    return next(lost, None)


def place_of_passage(claim: Claim, records: RecordSet, found: TurnedRound) -> str:
    """Where to look up the passage that a claim turns round, with its words.

    Args:
        claim: The claim.
        records: The record set.
        found: What it turns round.
    """
    return PassageWords(claim, records).place(found.given)
