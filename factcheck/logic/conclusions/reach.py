"""How far a fact-check of an article reached: what it did not look at, what it did not see, and who stands for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.dates import Edtf
from factcheck.logic.evidence.lineage import is_outside
from factcheck.logic.signatures.states import folded, signatures
from factcheck.records.articles import Article
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

Signer = tuple[str, Edtf]
"""A name with the day of its last signature."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reach:
    """What a reader has to know of a fact-check before he relies on it."""

    title_seen: bool  # whether the headline was seen on the page
    unchecked: tuple[Claim, ...]  # nobody has looked yet
    not_pursued: tuple[Claim, ...]  # nobody will look
    undecided: tuple[Claim, ...]  # looked for, and not decided
    quotations: int  # claims that somebody said these very words
    wording_not_seen: tuple[Claim, ...]  # those of them whose words were not seen at their source
    writers: tuple[str, ...]  # who wrote the records, in the order of the records
    signers: tuple[Signer, ...]  # who signed a claim as it stands
    signed: int  # claims with a signature that stands
    claims: int  # those that have not been withdrawn


@derived
def reach_by_article(records: RecordSet) -> Mapping[str, Reach]:
    """How far the fact-check of each article reached, by the article's id."""
    return {article.id: reach_of(article, records) for article in records.articles.values()}


def reach_of(article: Article, records: RecordSet) -> Reach:
    """How far the fact-check of an article reached.

    Args:
        article: The article.
        records: The record set.
    """
    claims = claims_about(article, records)
    quotations = [claim for claim in claims if claim.kind == "quotation"]
    last, signed = _signers(claims, records)
    return Reach(
        title_seen=article.title_seen,
        unchecked=_of_status(claims, "unchecked"),
        not_pursued=_of_status(claims, "not-pursued"),
        undecided=_of_status(claims, "insufficient"),
        quotations=len(quotations),
        wording_not_seen=tuple(each for each in quotations if not is_wording_seen(each, records)),
        writers=tuple(dict.fromkeys(claim.by for claim in claims if claim.by is not None)),
        signers=last,
        signed=signed,
        claims=len(claims),
    )


def together(reaches: Sequence[Reach]) -> Reach:
    """How far the fact-checks of several articles reached, as one."""
    return Reach(
        title_seen=all(each.title_seen for each in reaches),
        unchecked=tuple(claim for each in reaches for claim in each.unchecked),
        not_pursued=tuple(claim for each in reaches for claim in each.not_pursued),
        undecided=tuple(claim for each in reaches for claim in each.undecided),
        quotations=sum(each.quotations for each in reaches),
        wording_not_seen=tuple(claim for each in reaches for claim in each.wording_not_seen),
        writers=tuple(dict.fromkeys(writer for each in reaches for writer in each.writers)),
        signers=_latest(signer for each in reaches for signer in each.signers),
        signed=sum(each.signed for each in reaches),
        claims=sum(each.claims for each in reaches),
    )


def claims_about(article: Article, records: RecordSet) -> tuple[Claim, ...]:
    """The claims about an article that have not been withdrawn, by file and line."""
    about = (
        claim
        for claim in records.claims.values()
        if claim.origin.article == article.id and claim.status != "withdrawn"
    )
    return tuple(sorted(about, key=lambda claim: (claim.origin.file, claim.origin.line)))


def is_wording_seen(claim: Claim, records: RecordSet) -> bool:
    """Whether the words of a quotation were seen at a source outside the article: the record has them from there."""
    return any(
        item.stance == "supports"
        and item.quote is not None
        and item.source is not None
        and is_outside(item.source, claim, records)
        for item in claim.evidence
    )


def _of_status(claims: Sequence[Claim], status: str) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if claim.status == status)


def _signers(claims: Sequence[Claim], records: RecordSet) -> tuple[tuple[Signer, ...], int]:
    """Who signed, each once with the latest day, in the order of the records; and how many claims are signed."""
    standing = [
        [each.review for each in signatures(records).get(claim.id, ()) if each.stands] for claim in claims
    ]
    signers = _latest((review.by, review.date) for reviews in standing for review in reviews)
    return signers, sum(map(bool, standing))


def _latest(signers: Iterable[Signer]) -> tuple[Signer, ...]:
    """Each name once, however it is spelled, with its latest day."""
    last: dict[str, Signer] = {}
    for name, day in signers:
        known, other = last.get(folded(name), (name, day))
        last[folded(name)] = known, max(day, other, key=str)
    return tuple(last.values())
