"""A claim with all that belongs to it, as the page shows it beside the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.findings import Finding
from factcheck.logic.claims_in_words import name_of
from factcheck.logic.conclusions.answerable import Voice, answers_for, voice_of
from factcheck.logic.contradictions.conflicts import Conflict
from factcheck.logic.contradictions.dependencies import dependents
from factcheck.logic.contradictions.tensions import tensions
from factcheck.logic.quotations.anchors import anchors
from factcheck.logic.signatures.states import Signature, signatures
from factcheck.outcomes import Report, Result
from factcheck.records.claims import Claim, Evidence
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source
from factcheck.reports.html.places import Spot, breaks, line_at, spot, web_address

FALSE = ("refuted", "misleading")
"""Verdicts for which somebody has to answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class QuotedWords:
    """A quote of the article and where it stands."""

    exact: str
    line: int | None  # of the article's text; None where the words do not stand there
    heading: str | None  # `title` or `standfirst`, where the record says that they stand in it
    outcome: str  # how faithful it is: `verbatim`, `typography`, ...


@dataclass(frozen=True, kw_only=True, slots=True)
class EvidenceItem:
    """An item of evidence with its source."""

    evidence: Evidence
    source: Source | None  # None where it is not on record
    url: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """A claim with all that belongs to it."""

    claim: Claim
    voices: tuple[str, ...]  # names of the speakers, outermost voice first
    speakers: tuple[str, ...]  # their ids
    voice: Voice  # whose it is
    answers_for: str | None  # who answers for it, where it is a false attribution
    words: tuple[QuotedWords, ...]
    start: int | None  # where it first stands in the article
    evidence: tuple[EvidenceItem, ...]
    conflicts: tuple[tuple[int, Conflict], ...]  # numbered as on the page
    tensions: tuple[tuple[Claim, str], ...]
    rests_on: tuple[Claim, ...]
    carries: tuple[Claim, ...]  # the claims that rest on it
    signatures: tuple[Signature, ...]
    findings: tuple[Finding, ...]
    outcome: str
    spot: Spot

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that found something on it, each once."""
        return tuple(dict.fromkeys(finding.rule for finding in self.findings))


def cards(report: Report, article: str, found: Sequence[Conflict]) -> tuple[Card, ...]:
    """The claims about an article, in the order in which they stand in it; those that stand nowhere come last.

    Args:
        report: The outcome of a run.
        article: The article's id.
        found: The conflicts that claims of the article take part in, in the order of their numbers.
    """
    known = report.records.claims
    made = [
        _card(report, result, claim.id, found)
        for result in report.results
        # A second record of an id is not the one on record, which may be broken.
        if isinstance(claim := result.entry.record, Claim)
        and claim.origin.article == article
        and known.get(claim.id) is claim
    ]
    return tuple(sorted(made, key=lambda card: (card.start is None, card.start or 0, card.claim.id)))


def _card(report: Report, result: Result, claim_id: str, found: Sequence[Conflict]) -> Card:
    records = report.records
    claim = records.claims[claim_id]
    spans = anchors(records).spans(claim)
    known = records.claims
    return Card(
        claim=claim,
        voices=tuple(name_of(speaker, records) for speaker in records.speakers(claim)),
        speakers=records.speakers(claim),
        voice=voice_of(claim, records),
        answers_for=_answers_for(claim, records),
        words=tuple(_words(report, claim)),
        start=min((start for start, _ in spans), default=None),
        evidence=tuple(_item(report, item) for item in claim.evidence),
        conflicts=tuple(
            (number, conflict) for number, conflict in enumerate(found, 1) if claim_id in conflict.claims
        ),
        tensions=tuple((known[other], note) for other, note in tensions(records).get(claim_id, ())),
        rests_on=tuple(known[each] for each in claim.depends_on if each in known),
        carries=tuple(dependents(records).get(claim_id, ())),
        signatures=signatures(records).get(claim_id, ()),
        findings=result.findings,
        outcome=str(result.outcome),
        spot=spot(report, claim.origin),
    )


def _answers_for(claim: Claim, records: RecordSet) -> str | None:
    """Who answers for what somebody is falsely said to have said; of anything else its voices say it."""
    if claim.status not in FALSE or not claim.reports_words:
        return None
    who = answers_for(claim, records)
    return name_of(who, records) if who is not None else "the article"


def _words(report: Report, claim: Claim) -> Iterator[QuotedWords]:
    """The claim's quotes; those of an article whose text is not at hand stand nowhere."""
    ends = breaks(report.records).get(claim.origin.article or "", ())
    traces = anchors(report.records).of(claim)
    for position, selector in enumerate(claim.quote):
        trace = traces[position] if traces else None
        if selector.in_ != "text":
            found = anchors(report.records).heading(claim, position)
            outcome = str(found.outcome) if found is not None else "absent"
            yield QuotedWords(exact=selector.exact, line=None, heading=selector.in_, outcome=outcome)
            continue
        start = trace.spans[0].start if trace is not None and trace.spans else None
        line = None if start is None else line_at(start, ends)
        outcome = str(trace.outcome) if trace else "absent"
        yield QuotedWords(exact=selector.exact, line=line, heading=None, outcome=outcome)


def _item(report: Report, evidence: Evidence) -> EvidenceItem:
    source = report.records.source_of(evidence)
    return EvidenceItem(evidence=evidence, source=source, url=web_address(source.url) if source else None)
