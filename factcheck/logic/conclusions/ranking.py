"""What a fact-check of an article found, ranked: its conclusions, or where it has none, the claims that weigh most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from factcheck.logic.conclusions.answerable import VOICES, voice_of
from factcheck.logic.conclusions.reach import claims_about
from factcheck.logic.conclusions.strength import strongest
from factcheck.logic.contradictions.dependencies import dependents
from factcheck.records.articles import MOST_CONCLUSIONS, Article, Conclusion
from factcheck.records.claims import Claim, Evidence, Status
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

SHOWN: Final = 2
"""Items of evidence that an answer shows."""

GRAVITY: Final[dict[Status, int]] = {
    "refuted": 0,
    "misleading": 1,
    "conflicting": 2,
    "supported": 3,
    "insufficient": 4,
}
"""The verdicts, the one that asks most of a reader first; what has none is no answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """One thing that the fact-check found."""

    id: str  # of the conclusion, or of the claim where the article's record concludes nothing
    says: str
    status: Status
    claims: tuple[Claim, ...]  # that bear it out, in the order of the record
    strongest: tuple[tuple[Claim, Evidence], ...]  # at most `SHOWN`
    answers_headline: bool  # whether one of the claims quotes the title


@dataclass(frozen=True, kw_only=True, slots=True)
class Ranking:
    """What the fact-check of an article found, the weightiest first."""

    are_concluded: bool  # whether people drew them; otherwise they are the claims that weigh most
    ranked: tuple[Answer, ...]  # at most ten

    @property
    def headline(self) -> Answer | None:
        """The first that answers the headline."""
        return next((each for each in self.ranked if each.answers_headline), None)

    @property
    def headline_first(self) -> tuple[Answer, ...]:
        """All of them, what answers the headline before the others."""
        first = self.headline
        return self.ranked if first is None else (first, *(each for each in self.ranked if each is not first))


@derived
def ranking_by_article(records: RecordSet) -> Mapping[str, Ranking]:
    """What was found of each article, by its id."""
    return {
        article.id: Ranking(
            are_concluded=bool(article.conclusions),
            ranked=tuple(_concluded(each, records) for each in article.conclusions)
            or tuple(_of_claim(each, records) for each in _weightiest(article, records)),
        )
        for article in records.articles.values()
    }


def _concluded(conclusion: Conclusion, records: RecordSet) -> Answer:
    """A conclusion of the article's record; claims that are not on record are left out."""
    claims = tuple(records.claims[each] for each in conclusion.rests_on if each in records.claims)
    return Answer(
        id=conclusion.id,
        says=conclusion.says,
        status=conclusion.status,
        claims=claims,
        strongest=strongest(claims, conclusion.status, records, SHOWN),
        answers_headline=any(each.quotes_title for each in claims),
    )


def _of_claim(claim: Claim, records: RecordSet) -> Answer:
    """A claim as the answer that it is."""
    return Answer(
        id=claim.id,
        says=claim.statement,
        status=claim.status,
        claims=(claim,),
        strongest=strongest((claim,), claim.status, records, SHOWN),
        answers_headline=claim.quotes_title,
    )


def _weightiest(article: Article, records: RecordSet) -> list[Claim]:
    """The claims that weigh most: the central ones first, then by verdict, the author's own voice, and how many rest on them.

    What quotes the title comes before all, so that it is answered first. What was only looked for and not found says little, so
    that claims without a decision are there only where they are central or quote the title.
    """
    carried = dependents(records)

    def weight(claim: Claim) -> tuple[bool, bool, int, int, int, str, int]:
        return (
            not claim.quotes_title,
            not claim.central,
            GRAVITY[claim.status],
            VOICES.index(voice_of(claim, records)),
            -sum(each.status != "withdrawn" for each in carried.get(claim.id, ())),
            claim.origin.file,
            claim.origin.line,
        )

    decided = (
        claim
        for claim in claims_about(article, records)
        if claim.status in GRAVITY and (claim.status != "insufficient" or claim.central or claim.quotes_title)
    )
    return sorted(decided, key=weight)[:MOST_CONCLUSIONS]
