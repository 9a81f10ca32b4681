"""Which signatures still stand: each compared with what its claim holds now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from factcheck.logic.signatures.digests import changes, digest_of
from factcheck.records.claims import Claim, Review
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.records.verdicts import VERDICTS
from factcheck.settings import Settings

State = Literal["signed", "changed", "unsigned"]
"""A claim is signed where one signature stands, changed where it was signed and none does."""
STATES: tuple[State, ...] = State.__args__  # type: ignore[attr-defined]


@dataclass(frozen=True, kw_only=True, slots=True)
class Signature:
    """A signature under a claim and what has changed since."""

    review: Review
    changes: tuple[str, ...] = ()  # in words; none where it stands

    @property
    def stands(self) -> bool:
        """Whether the claim is what was signed."""
        return not self.changes


@derived
def signatures(records: RecordSet) -> Mapping[str, tuple[Signature, ...]]:
    """The signatures under each claim that has any, by the claim's id.

    Where the article's text is not at hand nobody can tell, and a signature is taken to stand.
    """
    found = {}
    for claim in records.claims.values():
        if claim.review:
            current = digest_of(claim, records)
            found[claim.id] = tuple(
                Signature(review=review, changes=() if current is None else changes(review.digest, current))
                for review in claim.review
            )
    return found


def state(claim: Claim, records: RecordSet) -> State:
    """Whether a claim is signed."""
    if not claim.review:
        return "unsigned"
    return "signed" if readers(claim, records) else "changed"


@derived
def by_state(records: RecordSet) -> Mapping[State, tuple[Claim, ...]]:
    """The claims that are signed, that have changed since, and that nobody signed.

    A claim without a verdict is among them only where somebody has signed it.
    """
    found: dict[State, list[Claim]] = {name: [] for name in STATES}
    for claim in records.claims.values():
        if claim.review or claim.status in VERDICTS:
            found[state(claim, records)].append(claim)
    return {name: tuple(claims) for name, claims in found.items()}


def readers(claim: Claim, records: RecordSet) -> tuple[str, ...]:
    """Who has signed a claim as it is now, each once, in the order of the record."""
    found: dict[str, str] = {}
    for signature in signatures(records).get(claim.id, ()):
        if signature.stands:
            found.setdefault(folded(signature.review.by), signature.review.by)
    return tuple(found.values())


def is_same_person(name: str, other: str | None) -> bool:
    """Whether two names are the same, whatever their capitals and spaces."""
    return other is not None and folded(name) == folded(other)


def is_asked_for(claim: Claim, settings: Settings) -> bool:
    """Whether the house wants this claim signed."""
    wanted = settings.signed in ("always", settings.profile)
    return wanted and claim.status in VERDICTS


def folded(name: str) -> str:
    """A name as it counts: whatever its capitals and spaces."""
    return " ".join(name.split()).casefold()
