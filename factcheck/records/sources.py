"""What evidence is drawn from: documents, recordings, datasets and people."""

from __future__ import annotations

from typing import Literal

from factcheck.records.articles import Sha256
from factcheck.records.record import Date, Many, Record, Slug, Tag, Text

SourceKind = Literal["primary", "secondary", "reference", "on-author"]
"""`primary` is an original document or witness, `on-author` is about the author rather than the matter."""


class Source(Record):
    """Where evidence comes from, with its lineage."""

    id: Slug
    """Unique, never reused."""
    title: Text | None = None
    """Its title, where one is known."""
    publisher: Text | None = None
    """Who published it."""
    author: Text | None = None
    """Who wrote or said it."""
    published: Date | None = None
    """When it appeared."""
    url: Text | None = None
    """Its address."""
    archived: Text | None = None
    """Address of an archived copy."""
    retrieved: Date | None = None
    """When it was last read."""
    kind: SourceKind = "secondary"
    """What kind of source it is."""
    confidential: bool = False
    """Whether nobody may learn who or what it is; the record then has an id, a kind and a date alone."""
    derives_from: Many[Slug] = ()
    """The sources that it reprints, relays or builds on; all of one origin count once."""
    language: Tag | None = None
    """Its language (BCP 47)."""
    text: Text | None = None
    """A stored copy of its text in the project, next to this file."""
    sha256: Sha256 | None = None
    """Digest of that copy's bytes."""
