"""The words of a text that a record rests on."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from factcheck.records.record import SLUG, Many, Part, Slug, Tag

InPart = Literal["text", "title", "standfirst"]
"""The parts of an article in which words stand; what the record has of title and standfirst is not in the stored text."""

Words = Annotated[str, StringConstraints(min_length=1)]


class Selector(Part):
    """Words of a text, with their neighbours where they stand more than once (W3C TextQuoteSelector)."""

    exact: Words
    """The words, as they stand."""
    prefix: str = ""
    """Words right before them."""
    suffix: str = ""
    """Words right after them."""
    language: Tag | None = None
    """Their language (BCP 47), where it is not that of the text."""


class ArticleSelector(Selector):
    """Words of the article: of its stored text, or of the title or standfirst as the record has them."""

    in_: InPart = Field(default="text", alias="in")
    """The part of the article in which they stand."""


class ClaimSelector(ArticleSelector):
    """Words of the article on which a claim rests."""

    speaker: Many[Slug] = ()
    """Who says these words, outermost voice first, where it is not the speaker of the claim."""


def _as_selectors(value: object) -> object:
    """The short forms of a quote, a string or one mapping, as the list that they stand for."""
    items = value if isinstance(value, list | tuple) else [value]
    return tuple({"exact": item} if isinstance(item, str) else item for item in items)


def _no_empty_list(value: object) -> object:
    """A quote that is none at all, or one with words; a list of no words is refused where no quote at all may be right.

    Raises:
        PydanticCustomError: It is an empty list.
    """
    if isinstance(value, list) and not value:
        raise PydanticCustomError("too_short", "an empty list")
    return value


_PLACES: dict[str, Any] = {
    "exact": {"type": "string", "minLength": 1, "description": "The words, as they stand."},
    "prefix": {"type": "string", "description": "Words right before them."},
    "suffix": {"type": "string", "description": "Words right after them."},
    "language": {
        "type": "string",
        "minLength": 1,
        "description": "Their language (BCP 47), where it is not that of the text.",
    },
}
_PARTS: dict[str, Any] = {
    "in": {
        "type": "string",
        "enum": ["text", "title", "standfirst"],
        "description": "The part of the article in which they stand: text, title or standfirst.",
    }
}
_VOICES: dict[str, Any] = {
    "speaker": {
        "type": "array",
        "items": {"type": "string", "pattern": SLUG, "maxLength": 120},
        "description": "Who says these words, outermost voice first, where it is not the speaker of the claim.",
    }
}


def _schema(keys: dict[str, Any]) -> WithJsonSchema:
    """The schema of a quote whose mappings have some keys."""
    mapping = {"type": "object", "properties": keys, "required": ["exact"], "additionalProperties": False}
    one = [{"type": "string", "minLength": 1}, mapping]
    return WithJsonSchema({"anyOf": [*one, {"type": "array", "minItems": 1, "items": {"anyOf": one}}]})


Quote = Annotated[tuple[Selector, ...], BeforeValidator(_as_selectors), Field(min_length=1), _schema(_PLACES)]
"""Words of a source as a string, or `{exact, prefix, suffix, language}`, or a list of these."""

ArticleQuote = Annotated[
    tuple[ArticleSelector, ...],
    BeforeValidator(_as_selectors),
    Field(min_length=1),
    _schema({**_PLACES, **_PARTS}),
]
"""Words of the article, which may also say in which part of it they stand."""

ClaimQuote = Annotated[
    tuple[ClaimSelector, ...],
    BeforeValidator(_as_selectors),
    BeforeValidator(_no_empty_list),
    _schema({**_PLACES, **_PARTS, **_VOICES}),
]
"""Words of the article, each place with a speaker of its own where it has one."""
