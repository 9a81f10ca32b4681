"""Who and what the claims are about: entities, events and properties."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from factcheck.readings.measures import Dimension
from factcheck.records.record import Date, Many, Part, Record, Slug, Text

EntityKind = Literal["person", "organisation", "place", "work", "document", "other"]


class Role(Part):
    """An office or position that an entity held."""

    title: Text
    """What it is called."""
    at: Slug | None = None
    """The entity where it is held."""
    from_: Date | None = Field(default=None, alias="from")
    """When it began."""
    until: Date | None = None
    """When it ended."""


class Entity(Record):
    """A person, organisation, place, work or document."""

    id: Slug
    """Unique, never reused."""
    name: Text
    """The usual name."""
    aliases: Many[Text] = ()
    """Other spellings, as the texts use them."""
    kind: EntityKind = "person"
    """What it is."""
    born: Date | None = None
    """When a person was born or an organisation founded."""
    died: Date | None = None
    """When a person died or an organisation ended."""
    roles: Many[Role] = ()
    """Offices held, with their dates."""
    part_of: Slug | None = None
    """The entity that it lies in or belongs to, so that one who is here is there too: a city's country."""

    @property
    def names(self) -> tuple[str, ...]:
        """The usual name and the other spellings."""
        return (self.name, *self.aliases)


class Event(Record):
    """Something that happened; its time comes from the claims."""

    id: Slug
    """Unique, never reused."""
    label: Text
    """What happened, in a few words."""
    lasting: bool | None = None
    """Whether it took longer than a moment, where no claim gives its start and end; `false` says that it was a moment."""


class Property(Record):
    """Something that can be said of an entity and has a value."""

    id: Slug
    """Unique, never reused."""
    label: Text
    """What it means, in a few words."""
    single: bool = True
    """Whether it has one value at a time; `false` means a set of values."""
    exclusive: bool = False
    """Whether one entity at a time has a value: an office that one person holds."""
    dimension: Dimension | None = None
    """What its values measure, such as `time`, `length` or `money`: a value in another unit is an error."""
