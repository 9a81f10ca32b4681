"""The article under check, and the spans of it that are not checkable."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from factcheck.records.quotes import Quote
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


class Article(Record):
    """A text under check, described in `seeds/`."""

    id: Slug
    """Unique, never reused; files in claims/ name it."""
    title: Text
    """The headline, or what is known of it."""
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


class Exclusion(Record):
    """A span of the article that is not checkable."""

    quote: Quote
    """The span's words."""
    reason: Reason | None = None
    """Why it is not checkable."""
