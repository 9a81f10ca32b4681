"""Whether two claims clash, and why. `factcheck why CLAIM_A CLAIM_B`."""

from __future__ import annotations

from typing import Final

from factcheck.logic.claims_in_words import listing, speaker_of, where, with_places
from factcheck.logic.contradictions.conflicts import Conflict, conflicts
from factcheck.logic.contradictions.tensions import tensions
from factcheck.logic.topics import topics
from factcheck.outcomes import Report
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.reports.parts.destinations import on_terminal, wrapped

INDENT: Final = "  "  # of what somebody says, below who says it


def render_why(report: Report, one: str, other: str) -> str:
    """Why two claims cannot both hold, or that nothing on record says so, as text.

    Args:
        report: The outcome of a run.
        one: The id of a claim on record.
        other: The id of another.
    """
    records = report.records
    claims = [records.claims[one], records.claims[other]]
    found = [each for each in conflicts(records) if {one, other} <= {*each.claims}]
    parts = [*(_claim(claim, records) for claim in claims)]
    parts += [_conflict(conflict, records, {one, other}) for conflict in found] or [_compatible(*claims)]
    parts += [
        "\n".join(wrapped(f"In tension: {note}"))
        for claim, note in tensions(records).get(one, ())
        if claim == other
    ]
    return on_terminal("\n\n".join(parts) + "\n")


def _claim(claim: Claim, records: RecordSet) -> str:
    lines = [
        f"{claim.id}  ({claim.kind}, {claim.status})  {where(claim)}",
        *wrapped(claim.statement, INDENT),
        *wrapped(_said_by(claim, records), INDENT),
    ]
    return "\n".join(lines)


def _said_by(claim: Claim, records: RecordSet) -> str:
    """Who says a claim, in which words of the article."""
    if not claim.quote:
        return "said by nobody: the article leaves it out"
    words = " … ".join(quote.exact for quote in claim.quote)
    return f"said by {speaker_of(claim, records)}: “{words}”"


def _conflict(conflict: Conflict, records: RecordSet, asked: set[str]) -> str:
    """A conflict that holds both claims."""
    lines = [
        *wrapped(f"{_head(conflict, records, asked)}: {conflict.nature}."),
        *(
            line
            for told in conflict.told
            for line in wrapped(told, INDENT, f"{INDENT}{' ' * told.startswith('- ')}")
        ),
    ]
    if conflict.flagged:
        lines += ["Flagged:", *(line for note in conflict.notes for line in wrapped(note, INDENT))]
    elif conflict.declared:
        lines.append("Declared in `contradicts`, but no note says why they clash.")
    else:
        lines.append("Not flagged: no entry of `contradicts` is of these claims and of what they clash over.")
    return "\n".join(lines)


def _head(conflict: Conflict, records: RecordSet, asked: set[str]) -> str:
    """Whether the two that are asked about clash, or are on the way of what does."""
    rest = [records.claims[claim] for claim in conflict.claims if claim not in asked]
    if asked == {*conflict.pair}:
        return f"They cannot both hold{f', by way of {with_places(rest)}' if rest else ''}"
    if asked <= {*conflict.pair}:
        return f"They cannot both hold together with {with_places(rest)}"
    clashing = with_places([records.claims[claim] for claim in conflict.pair])
    way = [claim for claim in conflict.by_way_of if claim in asked]
    return f"{listing(way)} {'is' if len(way) == 1 else 'are'} on the way between {clashing}, which cannot both hold"


def _compatible(one: Claim, other: Claim) -> str:
    """What is said where no conflict holds both."""
    if "withdrawn" in (one.status, other.status):
        return "A claim that is withdrawn clashes with nothing."
    shared = sorted(topics(one) & topics(other))
    if shared:
        return "\n".join(wrapped(f"They can both hold, by what they assert of {listing(shared)}."))
    lacking = [claim.id for claim in (one, other) if not claim.asserts]
    why = (
        f"{listing(lacking)} {'asserts' if len(lacking) == 1 else 'assert'} nothing that a machine can compare"
        if lacking
        else "they assert nothing of the same event, or of the same subject and property"
    )
    return "\n".join(wrapped(f"Nothing on record makes them clash: {why}."))
