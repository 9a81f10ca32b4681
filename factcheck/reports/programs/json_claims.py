"""A claim for programs: all that its record says, in the JSON form's words, with what became of it."""

from __future__ import annotations

from functools import partial
from typing import Any

from factcheck.logic.conclusions.answerable import answers_for, voice_of
from factcheck.logic.quotations.anchors import anchors
from factcheck.logic.signatures.states import readers, state
from factcheck.outcomes import Report, Result
from factcheck.quoting.matches import Trace
from factcheck.records.claims import Claim, Contradiction, Evidence
from factcheck.records.derived import if_known
from factcheck.records.quotes import ClaimSelector, Selector
from factcheck.records.record import Part
from factcheck.records.record_set import RecordSet

Node = dict[str, Any]

PLACES = 100
"""Places of one quote that are listed; many claims may quote words that stand everywhere."""


class ClaimNames:
    """What ids are called: `article/claim` where a report spans articles, and the claim's own id where it has one alone."""

    def __init__(self, records: RecordSet) -> None:
        self._articles = (
            {claim.id: claim.origin.article for claim in records.claims.values()}
            if len(records.articles) > 1
            else {}
        )

    def of(self, claim: str) -> str:
        """The name of a claim by its id; an id that is not on record stays as it is."""
        article = self._articles.get(claim)
        return f"{article}/{claim}" if article else claim


def claim_node(report: Report, result: Result, names: ClaimNames) -> Node:
    """A claim as a mapping.

    Args:
        report: The outcome of a run.
        result: What became of the claim.
        names: What claims are called in this report.
    """
    claim, records = result.entry.record, report.records
    assert isinstance(claim, Claim), "the caller picked the claims"
    return {
        "id": names.of(claim.id),
        "article": claim.origin.article,
        "file": claim.origin.file,
        "line": claim.origin.line,
        "status": claim.status,
        "kind": claim.kind,
        "central": claim.central,
        "speaker": list(records.speakers(claim)),
        "voice": voice_of(claim, records),
        "answers_for": answers_for(claim, records),
        "said": None if claim.said is None else str(claim.said),
        "statement": claim.statement,
        "quote": [_place(each) for each in claim.quote],
        "anchors": if_known(partial(_anchors, claim), records),
        "asserts": [plain(each) for each in claim.asserts],
        "contradicts": [_flag(flag, names) for flag in claim.contradicts],
        "tension_with": [{"claim": names.of(each.claim), "note": each.note} for each in claim.tension_with],
        "depends_on": [names.of(each) for each in claim.depends_on],
        "evidence": [_evidence(claim, at, records) for at in range(len(claim.evidence))],
        "note": claim.note,
        "by": claim.by,
        "signature": if_known(partial(state, claim), records),
        "signed_by": if_known(partial(_signed_by, claim), records),
        "outcome": str(result.outcome),
    }


def plain(part: Part) -> Node:
    """A mapping of a record as it stands there, without what is left out."""
    return part.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _place(selector: ClaimSelector) -> Node:
    """Words of the article, in which part of it, and who says them where it is not the claim's speaker."""
    return {"exact": selector.exact, "in": selector.in_, "speaker": list(selector.speaker) or None}


def _anchors(claim: Claim, records: RecordSet) -> list[Node]:
    """Where the claim's quotes stand, in code points; a quote that stands nowhere has no place.

    Those from the text in the article's file; those from title and standfirst in these as the record has them.
    """
    known = anchors(records)
    return [
        node
        for position, (selector, trace) in enumerate(zip(claim.quote, known.of(claim), strict=False))
        for node in _spans(claim, selector, known.heading(claim, position) or trace, records)
    ]


def _spans(claim: Claim, selector: ClaimSelector, trace: Trace, records: RecordSet) -> list[Node]:
    places = [(span.start, span.end) for span in trace.spans[:PLACES]]
    if selector.in_ == "text":
        places = [records.in_file(claim.origin.article or "", *place) for place in places]
    found: list[Node] = [
        {"in": selector.in_, "start": start, "end": end, "match": str(trace.outcome)} for start, end in places
    ]
    if len(trace.spans) > PLACES:
        found[-1]["more"] = len(trace.spans) - PLACES
    return found


def _flag(flag: Contradiction, names: ClaimNames) -> Node:
    return {
        "claim": names.of(flag.claim),
        "note": flag.note,
        "about": list(flag.about),
        "with": [names.of(each) for each in flag.with_],
    }


def _evidence(claim: Claim, position: int, records: RecordSet) -> Node:
    item: Evidence = claim.evidence[position]
    return {
        "source": item.source,
        "stance": item.stance,
        "at": item.at,
        "quote": if_known(partial(_words, claim, position), records) if item.quote else [],
        "asserts": [plain(each) for each in item.asserts],
        "note": item.note,
        "where": list(item.where),
        "terms": list(item.terms),
        "accessed": None if item.accessed is None else str(item.accessed),
    }


def _words(claim: Claim, position: int, records: RecordSet) -> list[Node]:
    """The source's own words, each with how it stands in the stored text; null where none is stored."""
    selectors: tuple[Selector, ...] = claim.evidence[position].quote or ()
    traces = anchors(records).evidence(claim, position)
    outcomes: list[str | None] = [str(trace.outcome) for trace in traces] or [None for _ in selectors]
    return [
        {"exact": selector.exact, "match": outcome}
        for selector, outcome in zip(selectors, outcomes, strict=True)
    ]


def _signed_by(claim: Claim, records: RecordSet) -> list[str]:
    return list(readers(claim, records))
