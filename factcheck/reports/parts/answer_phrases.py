"""The result of a fact-check in phrases that every output begins with, so that none tells it differently."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factcheck.dates.prose import in_words
from factcheck.logic.claims_in_words import listing
from factcheck.logic.conclusions.answerable import Voice
from factcheck.logic.conclusions.reach import Reach
from factcheck.records.articles import Article
from factcheck.reports.parts.phrases import counted

NOT_SEEN: Final = "title not seen on the page"

VOICE_TITLES: Final[dict[Voice, str]] = {
    "own": "What the author says himself",
    "attributed": "What the article says that others said",
    "others": "What others say, as the article relays it",
    "left-out": "What the article leaves out",
}
"""The headings under which claims stand by whose they are."""


def title_line(article: Article) -> str:
    """The article's headline as what is checked, in quotation marks, never as a statement of the check.

    Returns:
        `Fact-check of “The bridge is dear”`, with `(title not seen on the page)` behind it where it was not.
    """
    seen = "" if article.title_seen else f" ({NOT_SEEN})"
    return f"Fact-check of “{article.title.strip()}”{seen}"


def reach_lines(reach: Reach, article: Article) -> Iterator[tuple[str, str]]:
    """How far the fact-check reached, a line each, with a label of one to three words.

    Args:
        reach: How far it reached.
        article: The article, for the day on which its fact-check was published.
    """
    yield "not looked at", _not_looked_at(reach)
    if reach.quotations:
        yield "wording", wording_line(reach)
    yield "checked by", listing(list(reach.writers)) if reach.writers else "no names on record"
    yield "signed by", _signed_by(reach)
    if article.checked is not None:
        yield "published", in_words(article.checked)


def wording_line(reach: Reach) -> str:
    """Of how many quotations nobody saw the words where they come from: `28 of 37 quotations were not seen at their source`."""
    unseen = len(reach.wording_not_seen)
    noun = counted(reach.quotations, "quotation")
    if not unseen:
        return f"{noun}, each seen at its source"
    verb, whose = ("was", "its") if unseen == 1 else ("were", "their")
    return f"{unseen} of {noun} {verb} not seen at {whose} source"


def _not_looked_at(reach: Reach) -> str:
    """What nobody looked at, and what was looked for and not decided."""
    parts = []
    if reach.unchecked:
        parts.append(f"{counted(len(reach.unchecked), 'claim')} not looked at yet")
    if reach.not_pursued:
        parts.append(f"{counted(len(reach.not_pursued), 'claim')} not pursued")
    if reach.undecided:
        parts.append(f"{counted(len(reach.undecided), 'claim')} looked for and not decided")
    return ", ".join(parts) or "nothing: every claim on record has a verdict"


def _signed_by(reach: Reach) -> str:
    """Who signed, and when."""
    if not reach.signers:
        return "not signed by anybody"
    names = listing([f"{name} ({in_words(day)})" for name, day in reach.signers])
    return f"{names}: {reach.signed} of {counted(reach.claims, 'claim')}"
