"""What all records share: strictness, a place in a file, notes and waivers."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Final, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)

from factcheck.dates import Edtf, parse_date
from factcheck.errors import RefusedError
from factcheck.findings import Origin
from factcheck.text.language_tags import is_tag

T = TypeVar("T")

Many = Annotated[tuple[T, ...], Field(strict=False)]
"""A YAML list, kept as a tuple; strictness for its items is the model's."""

SLUG: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=120)]
"""An id: small letters, digits and single hyphens, so that it serves as a test name and a link."""

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""Words for people; not empty."""


def _tag(value: str) -> str:
    """A language tag.

    Raises:
        RefusedError: It has not the form of one.
    """
    if not is_tag(value):
        raise RefusedError(
            f"“{value[:LONGEST_TAG]}” is no language tag",
            "write one as BCP 47 has it: en, de, pt-BR, zh-Hant",
        )
    return value


LONGEST_TAG = 35
"""Characters of a tag that are shown; RFC 5646, section 4.4.1, has longer ones in no use."""

Tag = Annotated[Text, AfterValidator(_tag)]
"""The language of a text (BCP 47)."""


def as_edtf(value: object) -> object:
    """The text of a date that YAML has read as something else: a year is a number, a set of dates is a list."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(str(item) for item in value)}]"
    return value


def _date(value: object) -> Edtf:
    if isinstance(value, Edtf):
        return value
    text = as_edtf(value)
    if not isinstance(text, str):
        raise ValueError("a date is text such as 2015-07-24")  # noqa: TRY004 - Pydantic reports only ValueError
    return parse_date(text)


Date = Annotated[
    Edtf,
    PlainValidator(_date),
    PlainSerializer(str),
    WithJsonSchema(
        {
            "type": ["string", "integer", "array"],
            "items": {"type": ["string", "integer"]},
            "description": "EDTF (ISO 8601-2): 2015-07-24, 2015-07, 2021-04~, 2015-06/2015-08",
        }
    ),
]
"""A date or span of dates in EDTF."""


_GIVEN: dict[frozenset[str], set[str]] = {}
"""Sets of keys that were given in some mapping, as Pydantic keeps one with each model; there are few different ones."""


class Part(BaseModel):
    """A mapping inside a record."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        strict=True,
        arbitrary_types_allowed=True,
        validate_by_name=False,
        validate_by_alias=True,
        defer_build=True,  # most models are validated as parts of others alone
    )

    def model_post_init(self, _: object) -> None:
        """Share the set of keys that were given with the mappings that have the same: a third of a record's memory.

        Pydantic changes it only when a field is set, which frozen models refuse, and copies it with the model.
        """
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _GIVEN.setdefault(frozenset(given), given))


class Waiver(Part):
    """A finding on this record accepted on purpose."""

    rule: Text
    """The rule whose finding is accepted."""
    words: Text | None = None
    """Words of the finding's message, where the rule finds more than one fault on the record."""
    reason: Text | None = None
    """Why it is accepted."""
    by: Text | None = None
    """Who accepts it."""
    until: Date | None = None
    """The last day on which it holds."""


class Record(Part):
    """A record: the unit that is reviewed, tested and reported."""

    note: Text | None = None
    """A remark for readers of the check."""
    waive: Many[Waiver] = ()
    """Findings accepted on purpose."""

    @cached_property
    def origin(self) -> Origin:
        """Where the record stands; `place` puts it there, and every rule reads it, so it is a plain attribute.

        Raises:
            RuntimeError: The record was made in code and never placed in a file.
        """
        raise RuntimeError("this record was not read from a file")

    def place(self, origin: Origin) -> None:
        """Set where the record stands; the store does it once, right after validation."""
        self.__dict__["origin"] = origin  # past the model's frozen `__setattr__`

    @property
    def key(self) -> str:
        """The name under which findings and reports speak of the record."""
        return self.origin.key
