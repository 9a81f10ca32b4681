"""One claim with all that belongs to it: its sentence in the article, evidence, conflicts, outcome. `factcheck show`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from factcheck.dates.prose import in_words as in_words_of_date
from factcheck.logic.claims_in_words import label_of, listing, name_of, source_details
from factcheck.logic.conclusions.answerable import answers_for
from factcheck.logic.contradictions.conflicts import Conflict, conflicts
from factcheck.logic.contradictions.dependencies import dependents
from factcheck.logic.contradictions.tensions import tensions
from factcheck.logic.quotations.anchors import anchors, article_sentences
from factcheck.logic.signatures.states import signatures
from factcheck.outcomes import Report, Result
from factcheck.quoting.matches import Trace
from factcheck.records.claims import Claim, Evidence
from factcheck.records.quotes import ClaimSelector
from factcheck.records.record_set import RecordSet
from factcheck.reports.parts.asserted import asserted
from factcheck.reports.parts.conflicts import others, stand_to
from factcheck.reports.parts.destinations import on_terminal
from factcheck.reports.people.signatures import in_words
from factcheck.reports.people.text import render_finding

WIDTH = 100
MARKS = ("⟦", "⟧")  # around the quote in its sentence


def render_claim(report: Report, claim_id: str) -> str:
    """A claim as a page of text.

    Args:
        report: The outcome of a run.
        claim_id: The id of a claim on record.
    """
    claim = report.records.claims[claim_id]
    result = next(result for result in report.results if result.entry.record is claim)
    parts = [
        _head(report.records, claim),
        *_section("In the article", _passages(report.records, claim)),
        *_section("Evidence", _evidence(report.records, claim)),
        *_section("Asserts", (asserted(each, report.records) for each in claim.asserts)),
        *_conflicts(report.records, claim),
        *_section("Flagged", _flags(report.records, claim)),
        *_section("In tension with", _tensions(report.records, claim)),
        *_section("Rests on", _others(report.records, claim.depends_on)),
        *_section("Carries", _others(report.records, _resting(report.records, claim))),
        *_section("In the conclusions", _conclusions(report.records, claim)),
        *_section("Signed by", map(in_words, signatures(report.records).get(claim.id, ()))),
        *_section("Note", [claim.note] if claim.note else []),
        *_section("Outcome", _outcome(result)),
    ]
    return on_terminal("\n\n".join(parts) + "\n")


def _section(title: str, lines: Iterable[str]) -> list[str]:
    body = "\n".join(_indented(line) for line in lines)
    return [f"{title}\n{body}"] if body else []


def _indented(text: str) -> str:
    """Text wrapped under its heading; what is already laid out keeps its lines."""
    if "\n" in text:
        return textwrap.indent(text, "  ")
    return textwrap.fill(text, WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)


def _head(records: RecordSet, claim: Claim) -> str:
    """What the claim is, who says it, who answers for it where that is somebody else, and where its record stands."""
    speakers = records.speakers(claim)
    central = ", central" if claim.central else ""
    statement = textwrap.fill(claim.statement, WIDTH, break_on_hyphens=False)
    said = " > ".join(name_of(speaker, records) for speaker in speakers) or "the article"
    who = "left out by the article" if claim.kind == "omission" else f"said by {said}"
    day = f" {in_words_of_date(claim.said)}" if claim.said is not None else ""
    answering = answers_for(claim, records)
    answer = (
        f"; {name_of(answering, records)} answers for it"
        if answering and answering != (speakers or ("",))[-1]
        else ""
    )
    written = f", written by {claim.by}" if claim.by else ""
    lines = [f"{claim.id}  ({claim.kind}, {claim.status}{central})", statement, f"{who}{day}{answer}"]
    return "\n".join([*lines, f"{claim.origin.file}:{claim.origin.line}{written}"])


def _passages(records: RecordSet, claim: Claim) -> Iterator[str]:
    """Where the claim's quotes stand: the sentences of the text, the quote marked, or the title or standfirst."""
    known = anchors(records)
    for position, (selector, trace) in enumerate(zip(claim.quote, known.of(claim), strict=False)):
        voice = (
            f", said by {' > '.join(name_of(each, records) for each in selector.speaker)}"
            if selector.speaker
            else ""
        )
        found = known.heading(claim, position) or trace
        if not found.spans:
            yield f"“{selector.exact}” does not stand there"
        elif selector.in_ != "text":
            yield f"{selector.in_}{_unseen(records, claim, selector)}, {found.outcome}{voice}: “{selector.exact}”"
        else:
            yield _passage(records, claim.origin.article or "", found, voice)


def _unseen(records: RecordSet, claim: Claim, selector: ClaimSelector) -> str:
    """Whether a quote is from a title that nobody saw on the page."""
    article = records.article_of(claim)
    is_unseen = selector.in_ == "title" and article is not None and not article.title_seen
    return " (not seen on the page)" if is_unseen else ""


def _passage(records: RecordSet, article: str, trace: Trace, voice: str) -> str:
    """The sentences around a quote, with the quote marked."""
    text, span = records.article_texts[article], trace.spans[0]
    around = article_sentences(records)[article].overlapping(span.start, span.end)
    start, end = min(span.start, around[0].start), max(span.end, around[-1].end)
    line = text.count("\n", 0, span.start) + 1
    quote = f"{MARKS[0]}{text[span.start : span.end]}{MARKS[1]}"
    return f"line {line}, {trace.outcome}{voice}: {text[start : span.start]}{quote}{text[span.end : end]}"


def _evidence(records: RecordSet, claim: Claim) -> Iterator[str]:
    for position, item in enumerate(claim.evidence):
        yield f"{item.stance}: {_source(records, item)}"
        traces = anchors(records).evidence(claim, position)
        for selector, trace in zip_longest(item.quote or (), traces):
            yield f"  “{selector.exact}”, {trace.outcome if trace is not None else 'no text stored'}"
        yield from (f"  {asserted(each, records)}" for each in item.asserts)
        if item.note:
            yield f"  {item.note}"


def _source(records: RecordSet, item: Evidence) -> str:
    """The source with what is known of it and where in it; of a search where, for what and when."""
    read = f", read {in_words_of_date(item.accessed)}" if item.accessed is not None else ""
    if item.stance == "search":
        known = source_details(item.source, records) if item.source is not None else ""
        source = (
            f"{item.source}{f' ({known})' if known else ''}, at: {item.at or 'no locator'}"
            if item.source
            else ""
        )
        places = ", ".join(filter(None, (source, *item.where)))
        return f"{places}{f', for: {listing([*item.terms])}' if item.terms else ''}{read}"
    known = source_details(item.source or "", records)
    return f"{item.source}{f' ({known})' if known else ''}, at: {item.at or 'no locator'}{read}"


def _conflicts(records: RecordSet, claim: Claim) -> Iterator[str]:
    """A section for each way in which the claim stands to what clashes."""
    sections: dict[str, list[str]] = {}
    for conflict in conflicts(records):
        if claim.id in conflict.claims:
            sections.setdefault(stand_to(conflict, claim), []).extend(_conflict(conflict, claim))
    for title, lines in sections.items():
        yield from _section(title, lines)


def _conflict(conflict: Conflict, claim: Claim) -> Iterator[str]:
    by_way = [each for each in conflict.by_way_of if each != claim.id]
    way = f", by way of {', '.join(by_way)}" if by_way else ""
    state = "flagged" if conflict.flagged else "not flagged"
    head = f"{', '.join(others(conflict, claim))}{way} ({state}), {conflict.nature}:"
    if len(conflict.told) == 1:
        yield f"{head} {conflict.reason}"
    else:
        yield head
        yield from (f"  {line}" for line in conflict.told)
    yield from (f"  {note}" for note in conflict.notes)


def _flags(records: RecordSet, claim: Claim) -> Iterator[str]:
    """The flags that say more than the two claims: over what they clash, and with whom else."""
    for flag in claim.contradicts:
        about = f" about {listing([_topic(records, each) for each in flag.about])}" if flag.about else ""
        others = f" together with {listing([*flag.with_])}" if flag.with_ else ""
        if about or others:
            yield f"{flag.claim}{about}{others}"


def _topic(records: RecordSet, topic: str) -> str:
    """A property or event by its label."""
    event = records.events.get(topic)
    return event.label if event is not None else label_of(topic, records)


def _others(records: RecordSet, claims: Iterable[str]) -> Iterator[str]:
    """Other claims, each with its verdict and statement."""
    for name in claims:
        known = records.claims.get(name)
        yield name if known is None else f"{name} ({known.status}): {known.statement}"


def _resting(records: RecordSet, claim: Claim) -> Iterator[str]:
    """The claims that rest on this one."""
    return (each.id for each in dependents(records).get(claim.id, ()) if each.status != "withdrawn")


def _conclusions(records: RecordSet, claim: Claim) -> Iterator[str]:
    """The conclusions that the claim bears out."""
    article = records.article_of(claim)
    for each in article.conclusions if article is not None else ():
        if claim.id in each.rests_on:
            yield f"{each.id} ({each.status}): {each.says}"


def _tensions(records: RecordSet, claim: Claim) -> Iterator[str]:
    for other, note in tensions(records).get(claim.id, ()):
        yield f"{other}: {note}"


def _outcome(result: Result) -> Iterator[str]:
    yield str(result.outcome)
    yield from map(render_finding, result.findings)
