"""Who signed what: the claims that have changed since, those that nobody signed, and those that are signed.

`factcheck sign` without claims prints it.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.logic.signatures import SIGNABLE, Signature, signatures, state
from factcheck.logic.wording import listing, where
from factcheck.outcomes import Report
from factcheck.records.claims import Claim
from factcheck.reports.figures import visible

_TITLES = {"changed": "Changed since signed", "unsigned": "Not signed", "signed": "Signed"}


def render(report: Report) -> str:
    """The claims by what became of their signatures, what asks for work first, and the figures at the end.

    Args:
        report: The outcome of a run.
    """
    records = report.records
    by_state: dict[str, list[Claim]] = {name: [] for name in _TITLES}
    without = 0
    for claim in records.claims.values():
        if claim.review or claim.status in SIGNABLE:
            by_state[state(claim, records)].append(claim)
        else:
            without += 1
    lines = []
    for name, title in _TITLES.items():
        if by_state[name]:
            lines += [title, *(f"  {line}" for claim in by_state[name] for line in _claim(claim, report)), ""]
    counts = ", ".join(
        f"{len(found)} {title.lower()}"
        for title, found in zip(_TITLES.values(), by_state.values(), strict=True)
    )
    rest = f"; {without} more without a verdict to sign" if without else ""
    return visible("\n".join([*lines, f"signatures    {counts}{rest}"]) + "\n")


def _claim(claim: Claim, report: Report) -> Iterator[str]:
    """A claim with its signatures."""
    found = report.records.derive(signatures).get(claim.id, ())
    yield f"{where(claim)} {claim.id} ({claim.status})"
    yield from (f"  {in_words(signature)}" for signature in found)


def in_words(signature: Signature) -> str:
    """A signature: who, when, and what has changed since."""
    review = signature.review
    changed = "" if signature.stands else f"; changed since: {listing([*signature.changes])}"
    return f"{review.by}, {review.date}{changed}"
