"""The claim: one checkable statement of the article, its verdict and its evidence."""

from __future__ import annotations

import re
from typing import Annotated, Final, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from factcheck.errors import RefusedError
from factcheck.records.assertions import Assertion
from factcheck.records.quotes import ClaimQuote, Quote
from factcheck.records.record import SLUG, Date, Many, Part, Record, Slug, Text

Status = Literal[
    "unchecked",
    "supported",
    "refuted",
    "misleading",
    "conflicting",
    "insufficient",
    "not-pursued",
    "withdrawn",
]
"""The verdict on a claim; what each needs is the rule `status-without-evidence`."""
STATUSES: tuple[Status, ...] = Status.__args__  # type: ignore[attr-defined]

Stance = Literal["supports", "refutes", "context", "search"]
"""What a source says to the claim; `search` is a logged search that found nothing."""

ClaimKind = Literal["fact", "quotation", "attribution", "interpretation", "caption", "headline", "omission"]
"""What sort of statement it is; `attribution` claims that somebody said so, not that it is so, and `omission` is a fact
that the article leaves out."""


class Evidence(Part):
    """One source's bearing on the claim, or a search that found nothing."""

    source: Slug | None = None
    """The source; a search may do without one."""
    stance: Stance
    """What it says to the claim."""
    where: Many[Text] = ()
    """Where a search looked, in words."""
    terms: Many[Text] = ()
    """What a search looked for, as it was typed."""
    at: Text | None = None
    """Where in the source: a page, a paragraph, a minute."""
    quote: Quote | None = None
    """The source's own words."""
    asserts: Many[Assertion] = ()
    """What the source says, in machine-comparable form."""
    note: Text | None = None
    """What it says, in the checker's words."""
    accessed: Date | None = None
    """When the source was read for this claim, or the search was made."""

    @model_validator(mode="after")
    def _says_where(self) -> Evidence:
        if self.source is None and self.stance != "search":
            raise RefusedError(
                "no 'source', which only `stance: search` can do without",
                "name the source; a search without one says where it looked: where: [archive of the Courier]",
            )
        if self.source is None and not self.where:
            raise RefusedError(
                "a search that says neither 'source' nor 'where' it looked",
                "list the places: where: [archive of the Courier]",
            )
        if self.stance != "search" and (self.where or self.terms):
            raise RefusedError(
                "'where' and 'terms' go with `stance: search` alone",
                "say in 'at' where in the source it stands, and in 'note' what it says",
            )
        return self


_ONE_OR_MANY: Final = {
    "anyOf": [
        {"type": "string", "pattern": SLUG, "maxLength": 120},
        {"type": "array", "items": {"type": "string", "pattern": SLUG, "maxLength": 120}},
    ]
}


def _as_list(value: object) -> object:
    """One id as the list that it stands for."""
    return [value] if isinstance(value, str) else value


class Contradiction(Part):
    """Another claim that cannot hold together with this one."""

    claim: Slug
    """The other claim."""
    note: Text | None = None
    """Why the two clash, for a reader who looks nothing up."""
    about: Annotated[Many[Slug], BeforeValidator(_as_list), WithJsonSchema(_ONE_OR_MANY)] = ()
    """The properties or events on which they clash, where it is not one thing alone."""
    with_: Many[Slug] = Field(default=(), alias="with")
    """Further claims, where only more than two together cannot all hold."""


class Tension(Part):
    """Another claim that sits badly with this one, though both can hold."""

    claim: Slug
    """The other claim."""
    note: Text
    """What is odd about the two together, for a reader who looks nothing up."""


DIGEST: Final = (
    r"v1 sha256=[0-9a-f]{64} statement=[0-9a-f]{8} quote=[0-9a-f]{8} sentence=[0-9a-f]{8}"
    r" kind=[a-z]+ speaker=[a-z0-9/-]+ said=[0-9a-f]{8} asserts=[0-9a-f]{8} status=[a-z-]+"
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


def _of_its_kind(quote: ClaimQuote, info: ValidationInfo) -> ClaimQuote:
    """A claim's quote: the article's words, unless the claim is what the article leaves out.

    Raises:
        PydanticCustomError: There is none, as where any key is missing.
        RefusedError: An omission has one.
    """
    is_left_out = info.data.get("kind") == "omission"
    if quote and is_left_out:
        raise RefusedError(
            "an omission has no 'quote': the article does not say it",
            "take 'quote' out; what the article does say is a claim of another kind",
        )
    if not quote and not is_left_out:
        raise PydanticCustomError("missing", "Field required")
    return quote


class Claim(Record):
    """One atomic, self-contained, checkable statement that the article makes or reports."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"kind": {"const": "omission"}}, "required": ["kind"]},
            "else": {"required": ["quote"]},
        }
    )

    id: Slug
    """Stable, never reused."""
    statement: Text
    """The claim in the checker's words, understandable without the article."""
    kind: ClaimKind = "fact"
    """What sort of statement it is."""
    quote: Annotated[ClaimQuote, AfterValidator(_of_its_kind)] = Field(default=(), validate_default=True)
    """The article's exact words that it rests on; an omission has none."""
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

    @property
    def reports_words(self) -> bool:
        """Whether it says that somebody said something: what bears it out shows that it was said, not that it is so."""
        return self.kind in ("quotation", "attribution")

    @property
    def quotes_title(self) -> bool:
        """Whether it quotes the headline."""
        return any(selector.in_ == "title" for selector in self.quote)

    def cites(self, *stances: Stance) -> list[str]:
        """The sources of its evidence, each once, in their order: of items with some stances, of all where none is named."""
        items = (item for item in self.evidence if not stances or item.stance in stances)
        return list(dict.fromkeys(item.source for item in items if item.source is not None))
