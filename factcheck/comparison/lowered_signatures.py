"""What a change does to signatures: those that went, that no longer fit, and those that somebody else wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from factcheck.comparison.compared_side import Side
from factcheck.comparison.lowered_bar import Lowered
from factcheck.comparison.pairing import Pairing
from factcheck.findings import Place
from factcheck.logic.claims_in_words import listing
from factcheck.logic.signatures.states import Signature, folded, is_same_person, signatures
from factcheck.records.claims import Claim, Review
from factcheck.records.record_set import RecordSet
from factcheck.store.history.git import Author

_ON_ROSTER: Final = re.compile(r"(?P<name>[^<>]*)(?:<(?P<mail>[^<>]*)>)?\s*")


def lowered_signatures(base: Side, head: Side, claims: Pairing) -> Iterator[Lowered]:
    """What became of the signatures that stood, and whose hand wrote those that are new.

    Args:
        base: The earlier side, whose roster holds.
        head: The later one.
        claims: Their claims in pairs.
    """
    before, after = base.report.records, head.report.records
    for claim in claims.removed:
        for each in _standing(claim, before):
            yield _dropped(claim, each, f"went with the claim {claim.id}", _place(claim, before))
    for old, new in (*claims.kept, *claims.renamed):
        lost = tuple(_lost(old, new, before, after))
        yield from lost
        known = [(folded(each.by), each.digest) for each in old.review]
        for position, review in enumerate(new.review):
            if (folded(review.by), review.digest) not in known:
                yield from (each for each in _new(new, position, base, head) if each not in lost)
    for claim in claims.added:
        for position in range(len(claim.review)):
            yield from _new(claim, position, base, head)


def _lost(old: Claim, new: Claim, before: RecordSet, after: RecordSet) -> Iterator[Lowered]:
    """The signatures that stood under a claim, and were taken away or are void."""
    now = _signatures(new, after)
    for each in _standing(old, before):
        kept = [other for other in now if is_same_person(each.review.by, other.review.by)]
        if not kept:
            yield _dropped(new, each, f"was taken away from the claim {new.id}", _place(new, after))
        elif not any(other.stands for other in kept):
            yield _void(new, kept[0], after)


def _new(claim: Claim, position: int, base: Side, head: Side) -> Iterator[Lowered]:
    """What is odd about a signature that was not there before."""
    records = head.report.records
    place = records.locate(claim.origin, ("review", position, "digest"))
    signature = _signatures(claim, records)[position]
    if not signature.stands:
        yield _void(claim, signature, records)
    faults = [*_not_by(signature.review, head.author_of(place), base.report.settings.roster)]
    if faults:
        yield Lowered(
            what="signature-by-another",
            words=f"a signature of {signature.review.by} was put under the claim {claim.id}, and {listing(faults)}",
            about=claim.id,
            place=place,
        )


def _not_by(review: Review, author: Author | None, roster: Iterable[str]) -> Iterator[str]:
    """Why a signature may not be of the hand that it names."""
    known = [match for each in roster if (match := _ON_ROSTER.fullmatch(each)) is not None]
    own = [each for each in known if is_same_person(review.by, each["name"])]
    mails = {each["mail"].strip().casefold() for each in own if each["mail"]}
    is_author = author is not None and (
        is_same_person(review.by, author.name) or author.mail.casefold() in mails
    )
    if author is not None and not is_author:
        yield f"the commit that brings it is by {author.name or 'somebody without a name'}"
    if known and not own:
        yield "no such name is on the house's roster"


def _dropped(claim: Claim, signature: Signature, how: str, place: Place) -> Lowered:
    return Lowered(
        what="signature-dropped",
        words=f"the signature of {signature.review.by}, of {signature.review.date}, {how} ({claim.status})",
        about=claim.id,
        place=place,
    )


def _void(claim: Claim, signature: Signature, records: RecordSet) -> Lowered:
    return Lowered(
        what="signature-voided",
        words=f"the signature of {signature.review.by}, of {signature.review.date}, under the claim {claim.id} no longer "
        f"stands: what was signed has changed in {listing([*signature.changes])}",
        about=claim.id,
        place=_place(claim, records),
    )


def _standing(claim: Claim, records: RecordSet) -> Iterator[Signature]:
    return (each for each in _signatures(claim, records) if each.stands)


def _signatures(claim: Claim, records: RecordSet) -> tuple[Signature, ...]:
    return signatures(records).get(claim.id, ())


def _place(claim: Claim, records: RecordSet) -> Place:
    return records.locate(claim.origin, ("review",) if claim.review else ())
