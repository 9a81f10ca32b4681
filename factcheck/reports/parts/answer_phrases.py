"""The result of a fact-check in phrases that every output begins with, so that none tells it differently."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factcheck.dates.prose import in_words
from factcheck.logic.claims_in_words import excerpt, listing
from factcheck.logic.conclusions.answerable import Voice
from factcheck.logic.conclusions.ranking import Ranking
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


VOICE_LABELS: Final[dict[Voice, str]] = {
    "own": "own words",
    "attributed": "attributed",
    "others": "others",
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
        yield "wording", wording_line(reach)
    yield "checked by", listing(list(reach.writers)) if reach.writers else "no names on record"
    yield "signed by", _signed_by(reach)
    if article is not None and article.checked is not None:
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
    """What nobody looked at, and after it what was looked for and not decided."""
    parts = []
    if reach.unchecked:
        parts.append(f"{counted(len(reach.unchecked), 'claim')} so far")
    if reach.not_pursued:
        parts.append(f"{counted(len(reach.not_pursued), 'claim')} not pursued")
    not_looked_at = ", ".join(parts) or "no claim"
    count = len(reach.undecided)
    if not count:
        return not_looked_at
    return f"{not_looked_at}; {count} {'was' if count == 1 else 'were'} looked for and could not be decided"


def _signed_by(reach: Reach) -> str:
    """Who signed, and when."""
    if not reach.signers:
        return "not signed by anybody"
    names = listing([f"{name} ({in_words(day)})" for name, day in reach.signers])
    return f"{names}: {reach.signed} of {counted(reach.claims, 'claim')}"
