"""The words of a text that a record rests on."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema

from factcheck.records.record import Part, Tag

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


def _as_selectors(value: object) -> object:
    """The short forms of a quote, a string or one mapping, as the list that they stand for."""
    items = value if isinstance(value, list | tuple) else [value]
    return tuple({"exact": item} if isinstance(item, str) else item for item in items)


_SELECTOR_SCHEMA = {
    "type": "object",
    "properties": {
        "exact": {"type": "string", "minLength": 1, "description": "The words, as they stand."},
        "prefix": {"type": "string", "description": "Words right before them."},
        "suffix": {"type": "string", "description": "Words right after them."},
        "language": {
            "type": "string",
            "minLength": 1,
            "description": "Their language (BCP 47), where it is not that of the text.",
        },
    },
    "required": ["exact"],
    "additionalProperties": False,
}
_ONE_QUOTE = [{"type": "string", "minLength": 1}, _SELECTOR_SCHEMA]

Quote = Annotated[
    tuple[Selector, ...],
    BeforeValidator(_as_selectors),
    Field(min_length=1),
    WithJsonSchema(
        {"anyOf": [*_ONE_QUOTE, {"type": "array", "minItems": 1, "items": {"anyOf": _ONE_QUOTE}}]}
    ),
]
"""One quote as a string, or `{exact, prefix, suffix, language}`, or a list of these."""
