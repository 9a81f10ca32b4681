"""What a run can say about a record: faults, findings and their places.

A fault is what is wrong with a record; a finding is a fault with a severity, a place and perhaps a waiver.
Nothing here knows about records: anything with an `origin` can be at fault.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

Route = tuple[str | int, ...]
"""Keys and positions from a file's or record's top to a value, such as `("evidence", 0, "at")`."""


class Severity(StrEnum):
    """How much a finding weighs: an `error` fails its record, a `warning` is counted, an `info` is offered."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def but_at_most(self, other: Severity | None) -> Severity:
        """The lighter of two; itself where there is no other."""
        order = list(Severity)
        return self if other is None else max(self, other, key=order.index)


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """Where a record stands and under which name it is reported.

    `key` is unique in its file: a claim's id; for other records the kind and the id (`source.tass-1`), or
    the kind and the position where they have no id (`exclusion.3`).
    """

    file: str  # posix path from the project's root
    key: str
    route: Route  # from the file's top to the record
    line: int = 1  # counted from 1
    article: str | None = None  # id of the article that the record is about


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Place:
    """A position in a file of the project, line and column counted from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        """The place as editors and terminals link it: `file:line:column`."""
        return f"{self.file}:{self.line}:{self.column}"


class Placed(Protocol):
    """Anything that a fault can belong to."""

    @property
    def origin(self) -> Origin:
        """Where it stands."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """One broken rule as the rule sees it: no severity, no line, no waiver."""

    record: Placed
    message: str  # what is wrong, with the words at fault
    hint: str  # what to do about it
    at: Route = ()  # from the record's top to the value at fault; () is the record itself
    related: tuple[str, ...] = ()  # keys of the other records that take part
    place: Place | None = None  # only where a parser already named the spot, which no route can
    at_most: Severity | None = (
        None  # what it weighs where others of its rule weigh more, unless the house has set their weight
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One broken rule as it is reported."""

    rule: str
    severity: Severity
    record: str  # the record's key
    place: Place
    message: str
    why: str  # why it matters, from the rule's own docs
    hint: str
    related: tuple[str, ...] = ()
    waived: str | None = None  # the waiver's reason, or None

    @property
    def fails(self) -> bool:
        """Whether the record is red because of it."""
        return self.severity is Severity.ERROR and self.waived is None
