"""Who signed what: the claims that have changed since, those that nobody signed, and those that are signed."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.logic.claims_in_words import listing, where
from factcheck.logic.signatures.states import Signature, State, by_state, signatures
from factcheck.outcomes import Report
from factcheck.records.claims import Claim
from factcheck.reports.parts.destinations import on_terminal
from factcheck.reports.parts.phrases import signature_line

_TITLES: dict[State, str] = {"changed": "Changed since signed", "unsigned": "Not signed", "signed": "Signed"}


def render(report: Report) -> str:
    """The claims by what became of their signatures, what asks for work first, and the figures at the end.

    Args:
        report: The outcome of a run.
    """
    found = by_state(report.records)
    lines = []
    for state, title in _TITLES.items():
        if found[state]:
            lines += [title, *(f"  {line}" for claim in found[state] for line in _claim(claim, report)), ""]
    without = len(report.records.claims) - sum(map(len, found.values()))
    rest = f"; {without} more without a verdict to sign" if without else ""
    return on_terminal("\n".join([*lines, f"signatures    {signature_line(report.summary)}{rest}"]) + "\n")


def _claim(claim: Claim, report: Report) -> Iterator[str]:
    """A claim with its signatures."""
    found = signatures(report.records).get(claim.id, ())
    yield f"{where(claim)} {claim.id} ({claim.status})"
    yield from (f"  {in_words(signature)}" for signature in found)


def in_words(signature: Signature) -> str:
    """A signature: who, when, and what has changed since."""
    review = signature.review
    changed = "" if signature.stands else f"; changed since: {listing([*signature.changes])}"
    return f"{review.by}, {review.date}{changed}"
