"""One claim with all that belongs to it: its sentence in the article, evidence, conflicts, outcome. `factcheck show`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from factcheck.languages.sentences import SentenceIndex
from factcheck.logic.claims_in_words import source_details
from factcheck.logic.contradictions.conflicts import Conflict, conflicts
from factcheck.logic.contradictions.tensions import tensions
from factcheck.logic.quotations.anchors import anchors, article_sentences
from factcheck.logic.signatures.states import signatures
from factcheck.outcomes import Report, Result
from factcheck.quoting.matches import Trace
from factcheck.records.claims import Claim, Evidence
from factcheck.records.record_set import RecordSet
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
        *_section("Evidence", (line for item in claim.evidence for line in _evidence(report.records, item))),
        *_section("Asserts", (_assertion(assertion) for assertion in claim.asserts)),
        *_conflicts(report.records, claim),
        *_section("In tension with", _tensions(report.records, claim)),
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
    speakers = " > ".join(_name(records, speaker) for speaker in records.speakers(claim)) or "the article"
    said = "said by nobody: the article leaves it out" if not claim.quote else f"said by {speakers}"
    statement = textwrap.fill(claim.statement, WIDTH, break_on_hyphens=False)
    lines = [f"{claim.id}  ({claim.kind}, {claim.status})", statement, said]
    written = f", written by {claim.by}" if claim.by else ""
    return "\n".join([*lines, f"{claim.origin.file}:{claim.origin.line}{written}"])


def _name(records: RecordSet, entity_id: str) -> str:
    entity = records.entities.get(entity_id)
    return entity.name if entity else entity_id


def _passages(records: RecordSet, claim: Claim) -> Iterator[str]:
    """The sentences in which the claim's quotes stand, the quote marked."""
    article = records.article_of(claim)
    text = records.article_texts.get(article.id) if article else None
    if text is None:
        return
    index = article_sentences(records)[claim.origin.article or ""]
    for position, (selector, trace) in enumerate(zip(claim.quote, anchors(records).of(claim), strict=True)):
        heading = anchors(records).heading(claim, position)
        if heading is not None and heading.spans:
            seen = (
                ""
                if article is None or article.title_seen or selector.in_ != "title"
                else ", not seen on the page"
            )
            yield f"{selector.in_}{seen}, {trace.outcome}: {MARKS[0]}{selector.exact}{MARKS[1]}"
        elif not trace.spans:
            yield f"“{selector.exact}” does not stand there"
        else:
            yield _passage(text, trace, index)


def _passage(text: str, trace: Trace, index: SentenceIndex) -> str:
    """The sentences around a quote, the quote marked."""
    span = trace.spans[0]
    around = index.overlapping(span.start, span.end)
    start, end = min(span.start, around[0].start), max(span.end, around[-1].end)
    line = text.count("\n", 0, span.start) + 1
    quote = f"{MARKS[0]}{text[span.start : span.end]}{MARKS[1]}"
    return f"line {line}, {trace.outcome}: {text[start : span.start]}{quote}{text[span.end : end]}"


def _evidence(records: RecordSet, item: Evidence) -> Iterator[str]:
    if item.source is None:
        yield f"{item.stance}: {', '.join(item.where)}"
    else:
        known = source_details(item.source, records)
        yield f"{item.stance}: {item.source}{f' ({known})' if known else ''}, at: {item.at or 'no locator'}"
    if item.note:
        yield f"  {item.note}"


def _assertion(assertion: object) -> str:
    """An assertion in the words of its record."""
    data = assertion.model_dump(by_alias=True, exclude_defaults=True)  # type: ignore[attr-defined]
    return ", ".join(f"{key}: {value}" for key, value in data.items())


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


def _tensions(records: RecordSet, claim: Claim) -> Iterator[str]:
    for other, note in tensions(records).get(claim.id, ()):
        yield f"{other}: {note}"


def _outcome(result: Result) -> Iterator[str]:
    yield str(result.outcome)
    yield from map(render_finding, result.findings)
