"""A date as fuzzy as its source gave it.

A date less precise than a day lies somewhere inside its span, and so does a day: what happened on it has
an hour that is not on record. *Certainly* means under every reading.

An end written `..` (open) or left empty (unknown) bounds nothing, so nothing certain follows from it;
`Precision.OPEN` and `Precision.UNKNOWN` tell the two apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import Final


class Precision(StrEnum):
    """How much of a date is known, finest first."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"  # at its widest: sources and hemispheres differ on where seasons begin
    THIRD = "third"  # of a year: four months
    HALF = "half"  # of a year
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    UNSPECIFIED = "unspecified"  # `XXXX`: any year from 0000 to 9999
    UNKNOWN = "unknown"  # an empty end: there is one, but nobody knows when
    OPEN = "open"  # `..`: without limit


_COARSENESS: Final = {precision: rank for rank, precision in enumerate(Precision)}


@dataclass(frozen=True, kw_only=True, slots=True)
class Bound:
    """The days, first and last included, on which something begins or ends."""

    earliest: int | None  # day number; None is without bound
    latest: int | None  # day number; None is without bound
    precision: Precision = Precision.DAY
    approximate: bool = False  # marked `~` or `%`; the days are those of the text, not widened
    uncertain: bool = False  # marked `?` or `%`

    def widened(self, *, approximate: int = 0, uncertain: int = 0) -> Bound:
        """The same bound, so many days wider on both sides where it is marked approximate or uncertain."""
        days = max(approximate if self.approximate else 0, uncertain if self.uncertain else 0)
        return replace(
            self,
            earliest=None if self.earliest is None else self.earliest - days,
            latest=None if self.latest is None else self.latest + days,
        )


OPEN: Final = Bound(earliest=None, latest=None, precision=Precision.OPEN)
UNKNOWN: Final = Bound(earliest=None, latest=None, precision=Precision.UNKNOWN)


def hull(bounds: Iterable[Bound]) -> Bound:
    """The narrowest bound around all of one or more."""
    all_of = tuple(bounds)
    firsts = [bound.earliest for bound in all_of if bound.earliest is not None]
    lasts = [bound.latest for bound in all_of if bound.latest is not None]
    return Bound(
        earliest=min(firsts) if len(firsts) == len(all_of) else None,
        latest=max(lasts) if len(lasts) == len(all_of) else None,
        precision=max((bound.precision for bound in all_of), key=_COARSENESS.__getitem__),
        approximate=any(bound.approximate for bound in all_of),
        uncertain=any(bound.uncertain for bound in all_of),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Edtf:
    """A date, season, date-time, interval or one-of set.

    Where it is not an interval, `start` and `end` are the same span, and the event lies somewhere inside.
    An interval begins on a day of `start` and ends on a day of `end`, not before it began.
    """

    text: str  # as written
    start: Bound
    end: Bound
    is_interval: bool = False
    part: int | None = None  # the code of a season or of another part of a year, from 21 to 41
    instant: Fraction | None = None  # seconds since 1970-01-01T00:00:00Z, for a date-time with its UTC offset
    local: Fraction | None = (
        None  # seconds since 1970-01-01T00:00:00 by the clock of the place, for any date-time
    )
    grain: Fraction = Fraction(0)  # seconds to which a date-time is precise: it lies anywhere in its minute
    alternatives: tuple[
        Edtf, ...
    ] = ()  # of a one-of set, or of a season that may be in either hemisphere or about
    # either New Year; `start` and `end` are the hull of them

    def __str__(self) -> str:
        return self.text

    @property
    def earliest(self) -> int | None:
        """The first day that it can touch; None is without bound."""
        return self.start.earliest

    @property
    def latest(self) -> int | None:
        """The last day that it can touch; None is without bound."""
        return self.end.latest

    @property
    def is_day(self) -> bool:
        """Whether it is written as one day of the calendar; `~` and `?` do not count."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def precision(self) -> Precision:
        """The coarser precision of its ends; of a set, the coarsest of its alternatives."""
        return max(self.start.precision, self.end.precision, key=_COARSENESS.__getitem__)

    @property
    def approximate(self) -> bool:
        """Whether any part of it is marked `~` or `%`."""
        return self.start.approximate or self.end.approximate

    @property
    def uncertain(self) -> bool:
        """Whether any part of it is marked `?` or `%`."""
        return self.start.uncertain or self.end.uncertain

    def certainly_before(self, other: Edtf) -> bool:
        """Whether it is over before the other begins under every reading: on an earlier day, or an earlier minute by UTC."""
        if self.instant is not None and other.instant is not None:
            return self.instant + self.grain <= other.instant
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest
