"""The result of a fact-check in phrases that every output begins with, so that none tells it differently."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factcheck.dates.prose import in_words
from factcheck.logic.claims_in_words import excerpt, listing
from factcheck.logic.conclusions.answerable import Voice
from factcheck.logic.conclusions.ranking import Answer, Ranking
from factcheck.logic.conclusions.reach import Reach
from factcheck.records.articles import Article
from factcheck.records.claims import Status
from factcheck.reports.parts.phrases import counted

NOT_SEEN: Final = "title not seen on the article's page"

STANDING: Final[dict[Status, str]] = {
    "supported": "stands",
    "refuted": "does not stand",
    "misleading": "misleads",
    "conflicting": "in dispute",
    "insufficient": "not settled",
    "not-pursued": "not pursued",
    "unchecked": "not looked at",
    "withdrawn": "withdrawn",
}
"""A verdict before what it is the verdict on, so that nobody takes it for one on the sentence of the check."""

LEFT_OUT: Final = "left out"
"""What is true and the article does not say: no point for it, as `stands` would be."""

VOICE_TITLES: Final[dict[Voice, str]] = {
    "own": "What the author says himself",
    "attributed": "What the article says that others said",
    "others": "What others say, as the article relays it",
    "left-out": "What the article leaves out",
}
"""The headings under which claims stand by whose they are."""


VOICE_LABELS: Final[dict[Voice, str]] = {
    "own": "author's own",
    "attributed": "attributed",
    "others": "others say",
    "left-out": "left out",
}
"""The same in a word or two, before figures."""

NOT_CONCLUDED: Final = "no conclusions on record; the claims that weigh most:"
NOTHING_FOUND: Final = "no conclusions on record, and no claim with a verdict"


def title_line(article: Article, most: int | None = None) -> str:
    """The article's headline as what is checked, in quotation marks, never as a statement of the check.

    Args:
        article: The article.
        most: How many characters the line may have; of a longer headline only the beginning is shown.

    Returns:
        `Fact-check of “The bridge is dear”`, with `(title not seen on the page)` behind it where it was not.
    """
    before, after = "Fact-check of “", "”" if article.title_seen else f"” ({NOT_SEEN})"
    title = " ".join(article.title.split())
    shown = title if most is None else excerpt(title, most - len(before) - len(after))
    return f"{before}{shown}{after}"


def standing_of(answer: Answer) -> str:
    """How what an answer is about stands, in a word or three: `does not stand`, `in dispute`, `left out`."""
    is_left_out = answer.status == "supported" and any(each.kind == "omission" for each in answer.claims)
    return LEFT_OUT if is_left_out else STANDING[answer.status]


def in_short(reach: Reach) -> str:
    """The limits of a fact-check in a sentence that stands beside its title: what was not decided, not seen, not signed."""
    open_claims = len(reach.unchecked) + len(reach.not_pursued) + len(reach.undecided)
    parts = [f"{open_claims} of {counted(reach.claims, 'claim')} not decided"] if open_claims else []
    parts += [wording_line(reach)] if reach.wording_not_seen else []
    return "; ".join([*parts, "signed" if reach.signers else "not signed by anybody"])


def introduction(ranking: Ranking) -> str:
    """What is to be said before the answers where nobody drew conclusions; empty where somebody did."""
    if ranking.are_concluded:
        return ""
    return NOT_CONCLUDED if ranking.ranked else NOTHING_FOUND


def reach_lines(reach: Reach, article: Article | None = None) -> Iterator[tuple[str, str]]:
    """How far the fact-check reached, a line each, with a label of one to three words.

    Args:
        reach: How far it reached.
        article: The article, for the day on which its fact-check was published; None where it is of several.
    """
    yield "not looked at", _not_looked_at(reach)
    if reach.quotations:
        yield "quotations", wording_line(reach)
    yield "checked by", listing(list(reach.writers)) if reach.writers else "no names on record"
    yield "signed by", _signed_by(reach)
    if article is not None and article.checked is not None:
        yield "published", in_words(article.checked)


def wording_line(reach: Reach) -> str:
    """Of how many quotations nobody saw the words where they come from: `28 of 37 quotations of people not seen at their source`."""
    unseen = len(reach.wording_not_seen)
    noun = f"{counted(reach.quotations, 'quotation')} of people"
    if not unseen:
        return f"{noun}, each seen at its source"
    return f"{unseen} of {noun} not seen at {'its' if unseen == 1 else 'their'} source"


def _not_looked_at(reach: Reach) -> str:
    """What nobody looked at, and how much of the rest could not be decided."""
    parts = []
    if reach.unchecked:
        parts.append(f"{counted(len(reach.unchecked), 'claim')} so far")
    if reach.not_pursued:
        parts.append(f"{counted(len(reach.not_pursued), 'claim')} not pursued")
    looked_at = reach.claims - len(reach.unchecked) - len(reach.not_pursued)
    undecided = f", {len(reach.undecided)} of them could not be decided" if reach.undecided else ""
    if not parts:
        return f"no claim: {'the only one was' if looked_at == 1 else f'all {looked_at} were'} looked into{undecided}"
    looked_into = f"; {counted(looked_at, 'claim')} looked into{undecided}" if looked_at else ""
    return f"{', '.join(parts)}{looked_into}"


def _signed_by(reach: Reach) -> str:
    """Who signed, and when."""
    if not reach.signers:
        return "not signed by anybody"
    names = listing([f"{name} ({in_words(day)})" for name, day in reach.signers])
    return f"{names}: {reach.signed} of {counted(reach.claims, 'claim')}"
