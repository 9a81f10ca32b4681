"""What a claim asserts of time, machine-comparable: when an event happened, and how two stand to each other."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, PlainSerializer, PlainValidator, WithJsonSchema, model_validator

from factcheck.dates import Gap, parse_gap
from factcheck.records.record import Date, Part, Slug


def _gap(value: object) -> Gap:
    if isinstance(value, Gap):
        return value
    if not isinstance(value, str):
        raise ValueError("a gap is text such as P2D/P10D")  # noqa: TRY004 - Pydantic reports only ValueError
    return parse_gap(value)


By = Annotated[
    Gap,
    PlainValidator(_gap),
    PlainSerializer(lambda gap: gap.text),
    WithJsonSchema(
        {"type": "string", "description": "shortest and longest gap as ISO 8601 durations: P2D/P10D"}
    ),
]

Relation = Literal[
    "before",
    "after",
    "during",
    "same-time-as",
    "meets",
    "met-by",
    "overlaps",
    "overlapped-by",
    "starts",
    "started-by",
    "contains",
    "finishes",
    "finished-by",
    "not-before",
    "not-after",
    "not-outside",
]
"""Allen's thirteen relations between two spans of time, `same-time-as` standing for his `equals`, and three weak ones.

Source: J. F. Allen, Maintaining knowledge about temporal intervals, CACM 26 (1983), 832-843.
"""
RELATIONS: tuple[Relation, ...] = Relation.__args__  # type: ignore[attr-defined]
_FIELDS: dict[Relation, str] = {each: each.replace("-", "_") for each in RELATIONS}


class EventTime(Part):
    """When an event happened: somewhere in a span, or from a start to an end."""

    event: Slug
    """The event."""
    when: Date | None = None
    """When it happened."""
    from_: Date | None = Field(default=None, alias="from")
    """When it began."""
    until: Date | None = None
    """When it ended."""

    @model_validator(mode="after")
    def _when_or_ends(self) -> EventTime:
        if self.when is not None and (self.from_ is not None or self.until is not None):
            raise ValueError("give either 'when' or 'from' and 'until', not both")
        return self


class EventOrder(Part):
    """An order of two events, with the gap between them where the text gives one."""

    event: Slug
    """The event."""
    before: Slug | None = None
    """It ended before the other began."""
    after: Slug | None = None
    """It began after the other ended."""
    during: Slug | None = None
    """It lay inside the other."""
    same_time_as: Slug | None = Field(default=None, alias="same-time-as")
    """Both began and ended together."""
    meets: Slug | None = None
    """The other began as it ended."""
    met_by: Slug | None = Field(default=None, alias="met-by")
    """It began as the other ended."""
    overlaps: Slug | None = None
    """It began first, and the other began before it ended."""
    overlapped_by: Slug | None = Field(default=None, alias="overlapped-by")
    """The other began first, and it began before that ended."""
    starts: Slug | None = None
    """Both began together, and it ended first."""
    started_by: Slug | None = Field(default=None, alias="started-by")
    """Both began together, and the other ended first."""
    contains: Slug | None = None
    """The other lay inside it."""
    finishes: Slug | None = None
    """Both ended together, and the other began first."""
    finished_by: Slug | None = Field(default=None, alias="finished-by")
    """Both ended together, and it began first."""
    not_before: Slug | None = Field(default=None, alias="not-before")
    """It did not begin before the other began."""
    not_after: Slug | None = Field(default=None, alias="not-after")
    """It did not end after the other ended."""
    not_outside: Slug | None = Field(default=None, alias="not-outside")
    """It neither began before the other began nor ended after it ended."""
    by: By | None = None
    """The shortest and longest gap."""

    @model_validator(mode="after")
    def _one_relation(self) -> EventOrder:
        given = [name for name in RELATIONS if self._other(name) is not None]
        if len(given) != 1:
            raise ValueError(
                f"name exactly one relation to another event, not {len(given)}: {', '.join(RELATIONS)}"
            )
        if self.by is not None and given[0] not in ("before", "after"):
            raise ValueError(f"a gap ('by') goes with 'before' or 'after', not with '{given[0]}'")
        return self

    def _other(self, relation: Relation) -> str | None:
        other: str | None = getattr(self, _FIELDS[relation])
        return other

    @cached_property
    def relation(self) -> Relation:
        """The relation that the assertion states."""
        return next(name for name in RELATIONS if self._other(name) is not None)

    @property
    def other(self) -> str:
        """The event that it is compared with."""
        return self._other(self.relation) or ""
