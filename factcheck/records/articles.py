"""The article under check, and the spans of it that are not checkable."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from factcheck.records.claims import Status
from factcheck.records.quotes import ArticleQuote
from factcheck.records.record import Date, Many, Part, Record, Slug, Tag, Text

Reason = Literal["opinion", "prediction", "rhetoric", "furniture", "connective"]
"""Why a span is not checkable."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Correction(Part):
    """What was corrected in a fact-check after it was published."""

    date: Date
    """When it was corrected."""
    claims: Many[Slug] = ()
    """The claims whose records changed."""
    what: Text
    """What was said before, and what is said now."""
    why: Text
    """Why it was corrected."""


MOST_CONCLUSIONS: Final = 10
"""More than ten answers are none."""


class Conclusion(Part):
    """One thing that the fact-check found, for a reader with a minute."""

    id: Slug
    """Unique within the article."""
    says: Text
    """What was found, in a sentence or two."""
    status: Status
    """The verdict that it comes to."""
    rests_on: Many[Slug] = ()
    """The claims that bear it out."""


class Article(Record):
    """A text under check, described in `seeds/`."""

    id: Slug
    """Unique, never reused; files in claims/ name it."""
    title: Text
    """The headline, or what is known of it."""
    title_seen: bool = True
    """Whether the headline was seen on the page itself, rather than in its address or elsewhere."""
    standfirst: Text | None = None
    """The lines between headline and text, where the stored text has them not."""
    author: Slug | None = None
    """The entity who wrote it: the speaker of every claim that names none."""
    publisher: Text | None = None
    """Where it appeared."""
    published: Date | None = None
    """When it appeared."""
    text: Text
    """The file with its text, next to this record."""
    sha256: Sha256
    """Digest of that file's bytes, so that a change is noticed."""
    url: Text | None = None
    """Its address."""
    language: Tag | None = None
    """Its language (BCP 47)."""
    checked: Date | None = None
    """When its fact-check was published."""
    corrections: Many[Correction] = ()
    """What was corrected in the fact-check since then."""
    conclusions: Annotated[Many[Conclusion], Field(max_length=MOST_CONCLUSIONS)] = ()
    """What the fact-check found, the weightiest first, at most ten."""


class Exclusion(Record):
    """A span of the article that is not checkable."""

    quote: ArticleQuote
    """The span's words."""
    reason: Reason | None = None
    """Why it is not checkable."""
