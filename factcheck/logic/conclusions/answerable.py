"""Whose a claim is: the author's own, what he attributes, what others say; and who answers for it where it is false."""

from __future__ import annotations

from typing import Literal

from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

Voice = Literal["own", "attributed", "others", "left-out"]
"""Whose a claim is.

`own`: the author says it himself. `attributed`: that somebody said so, of which the claim itself is that he did. `others`: what
somebody else says, who is relayed. `left-out`: a fact that the article leaves out.
"""
VOICES: tuple[Voice, ...] = Voice.__args__  # type: ignore[attr-defined]


def voice_of(claim: Claim, records: RecordSet) -> Voice:
    """Whose a claim is.

    Args:
        claim: The claim.
        records: The record set, for the author of its article.
    """
    if claim.kind == "omission":
        return "left-out"
    if claim.reports_words:
        return "attributed"
    speakers, author = records.speakers(claim), _author(claim, records)
    return "own" if not speakers or speakers[-1] == author else "others"


def answers_for(claim: Claim, records: RecordSet) -> str | None:
    """Who answers for a claim where it is false, by the entity's id; None where nobody is on record.

    Of what somebody is said to have said, whoever says so: the article, or the relay next to the innermost voice, never the
    person who is quoted. Of what is left out, the article. Of anything else, whoever says it.

    Args:
        claim: The claim.
        records: The record set, for the author of its article.
    """
    speakers = records.speakers(claim)
    if claim.reports_words and len(speakers) > 1:
        return speakers[-2]
    if claim.reports_words or not speakers:
        return _author(claim, records)
    return speakers[-1]


def _author(claim: Claim, records: RecordSet) -> str | None:
    """Who wrote the article that a claim is about."""
    article = records.article_of(claim)
    return article.author if article is not None else None
