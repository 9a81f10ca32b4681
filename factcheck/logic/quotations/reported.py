"""Claims that somebody said something, set beside those that hold what was said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from factcheck.logic.quotations.anchors import anchors
from factcheck.logic.quotations.namings import is_named_in
from factcheck.logic.quotations.paragraphs import paragraphs_of
from factcheck.logic.quotations.voices import voices_of
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

CONTENTS: Final = frozenset(("fact", "interpretation"))
"""The kinds of claims that say what was said."""


def is_reported(claim: Claim, records: RecordSet) -> bool:
    """Whether some claim about the passage says that the speakers of one said it; true where no quote can be found.

    Such a claim has the same speakers, or the outer ones of them and names the others in its statement. It stands in a
    paragraph of the claim or in the one before.

    Args:
        claim: The claim, which has speakers beyond the author.
        records: The record set.
    """
    places = paragraphs_of(claim, records)
    chain = voices_of(claim, records)
    known = _reports(records)
    near = {report.id: report for place in places for report in known.get(place, ())}
    return not places or any(_reports_of(report, chain, records) for report in near.values())


def reports_around(span: tuple[int, int], claim: Claim, records: RecordSet) -> tuple[tuple[Claim, int], ...]:
    """The claims that somebody said something in one of whose quotes a stretch lies, each with where that quote begins.

    Args:
        span: Where one of a claim's quotes stands.
        claim: The claim.
        records: The record set.
    """
    traced, known = anchors(records), _reports(records)
    near = {each.id: each for place in paragraphs_of(claim, records) for each in known.get(place, ())}
    return tuple(
        (report, start)
        for report in near.values()
        for start, end in traced.spans(report)
        if start <= span[0] and span[1] <= end
    )


def _reports_of(report: Claim, chain: Sequence[str], records: RecordSet) -> bool:
    """Whether a claim says that these voices said something."""
    known = voices_of(report, records)
    rest = chain[len(known) :]
    return tuple(chain[: len(known)]) == known and all(
        is_named_in(voice, (report.statement,), records) for voice in rest
    )


@derived
def _reports(records: RecordSet) -> Mapping[tuple[str, int], Sequence[Claim]]:
    """The claims that somebody said something, by the paragraphs of an article that they and what they say stand in."""
    found: dict[tuple[str, int], dict[str, Claim]] = defaultdict(dict)
    for claim in records.claims.values():
        if claim.reports_words and claim.status != "withdrawn" and voices_of(claim, records):
            for article, number in paragraphs_of(claim, records):
                found[article, number][claim.id] = claim
                found[article, number + 1][claim.id] = claim
    return {place: tuple(claims.values()) for place, claims in found.items()}
