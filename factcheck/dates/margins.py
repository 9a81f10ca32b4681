"""How far a date marked approximate or uncertain may be off: a house setting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from factcheck.dates.edtf import Bound, Edtf, Precision

_DAYS: Final[Mapping[Precision, int]] = {
    Precision.DAY: 1,
    Precision.MONTH: 31,
    Precision.QUARTER: 92,
    Precision.SEASON: 92,
    Precision.THIRD: 123,
    Precision.HALF: 184,
    Precision.YEAR: 366,
    Precision.DECADE: 3_653,
    Precision.CENTURY: 36_525,
    Precision.MILLENNIUM: 365_250,
}
"""The most days that a unit of each precision has."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Margins:
    """The room on both sides of a marked date, in units of its own precision: days, months, years and so on."""

    approximate: int = 3  # for `~`
    uncertain: int = 3  # for `?`; of a date marked `%` the wider of the two

    def of(self, bound: Bound) -> Bound:
        """The bound with the room that its marks ask for."""
        unit = _DAYS.get(bound.precision, 0)
        return bound.widened(approximate=self.approximate * unit, uncertain=self.uncertain * unit)

    def days(self, date: Edtf) -> tuple[int | None, int | None]:
        """The first and the last day that a date can touch, by number; None is without bound."""
        return self.of(date.start).earliest, self.of(date.end).latest
