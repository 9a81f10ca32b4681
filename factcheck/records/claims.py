"""The claim: one checkable statement of the article, its verdict and its evidence."""

from __future__ import annotations

import re
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, WithJsonSchema

from factcheck.errors import RefusedError
from factcheck.records.assertions import Assertion
from factcheck.records.quotes import Quote
from factcheck.records.record import Date, Many, Part, Record, Slug, Text

Status = Literal[
    "unchecked", "supported", "refuted", "misleading", "conflicting", "insufficient", "withdrawn"
]
"""The verdict on a claim; what each needs is the rule `status-without-evidence`."""
STATUSES: tuple[Status, ...] = Status.__args__  # type: ignore[attr-defined]

Stance = Literal["supports", "refutes", "context", "search"]
"""What a source says to the claim; `search` is a logged search that found nothing."""

ClaimKind = Literal["fact", "quotation", "attribution", "interpretation", "caption", "headline"]
"""What sort of statement it is; `attribution` claims that somebody said so, not that it is so."""


class Evidence(Part):
    """One source's bearing on the claim."""

    source: Slug
    """The source."""
    stance: Stance
    """What it says to the claim."""
    at: Text | None = None
    """Where in the source: a page, a paragraph, a minute."""
    quote: Quote | None = None
    """The source's own words."""
    note: Text | None = None
    """What it says, in the checker's words."""
    accessed: Date | None = None
    """When the source was read for this claim."""


class Contradiction(Part):
    """Another claim that cannot hold together with this one."""

    claim: Slug
    """The other claim."""
    note: Text | None = None
    """Why the two clash, for a reader who looks nothing up."""


class Tension(Part):
    """Another claim that sits badly with this one, though both can hold."""

    claim: Slug
    """The other claim."""
    note: Text
    """What is odd about the two together, for a reader who looks nothing up."""


DIGEST: Final = (
    r"v1 sha256=[0-9a-f]{64} statement=[0-9a-f]{8} quote=[0-9a-f]{8} sentence=[0-9a-f]{8}"
    r" kind=[a-z]+ speaker=[a-z0-9/-]+ said=[0-9a-f]{8} asserts=[0-9a-f]{8} status=[a-z]+"
    r"( evidence/[a-z]+/[a-z0-9-]+=[0-9a-f]{8})*"
)
"""The form of what a signature holds on to, as in `logic/signatures/digests.py`."""


def _digest(value: str) -> str:
    """A digest on one line, however its file breaks it.

    Raises:
        RefusedError: It has not the form that the tool writes.
    """
    text = " ".join(value.split())
    if re.fullmatch(DIGEST, text) is None:
        raise RefusedError(
            "no digest that `factcheck sign` has written, so nobody can tell what was signed",
            "take the signature out, and sign with `factcheck sign CLAIM --by NAME`, which writes the digest",
        )
    return text


Digest = Annotated[
    Text,
    AfterValidator(_digest),
    WithJsonSchema({"type": "string", "pattern": r"^v1\s+sha256=[0-9a-f]{64}\s?"}),
]


class Review(Part):
    """A reader's signature under the record; `factcheck sign` writes it."""

    by: Text
    """Who signed."""
    date: Date
    """When."""
    digest: Digest
    """Digest of what was signed, so that a later change is noticed and named."""


class Claim(Record):
    """One atomic, self-contained, checkable statement that the article makes or reports."""

    id: Slug
    """Stable, never reused."""
    statement: Text
    """The claim in the checker's words, understandable without the article."""
    kind: ClaimKind = "fact"
    """What sort of statement it is."""
    quote: Quote
    """The article's exact words that it rests on."""
    speaker: Many[Slug] = ()
    """Who says it, outermost voice first; the article's author where nothing is said."""
    said: Date | None = None
    """When the innermost speaker said it."""
    status: Status = "unchecked"
    """The verdict."""
    central: bool = False
    """Whether the article stands or falls with it; house settings may ask more of it."""
    publish: bool = False
    """Whether its verdict is published by itself, as schema.org's ClaimReview."""
    asserts: Many[Assertion] = ()
    """Its machine-comparable form."""
    contradicts: Many[Contradiction] = ()
    """Claims that cannot hold together with this one, each seen and explained."""
    tension_with: Many[Tension] = ()
    """Claims that sit badly with this one, though both can hold; one side says it for both."""
    depends_on: Many[Slug] = ()
    """Claims that this one rests on."""
    evidence: Many[Evidence] = ()
    """What sources say to it."""
    by: Text | None = None
    """Who wrote the record."""
    review: Many[Review] = ()
    """Who signed it."""
