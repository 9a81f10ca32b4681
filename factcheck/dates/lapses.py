"""So many months, or days, after a day: when somebody is how old, at the widest reading.

Who was born on the 29th, 30th or 31st has the months full on the last day of a shorter month to some and on the first of
the next to others: of 29 February both 28 February and 1 March are birthdays in other years.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.dates.days import civil, month_length, ordinal
from factcheck.dates.durations import month_span

_YEAR = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class Lapse:
    """A length of time from a day on: in months of the calendar, or in days."""

    months: int = 0
    days: int = 0

    @property
    def span(self) -> tuple[int, int]:
        """The fewest and the most days that it can be."""
        least, most = month_span(self.months)
        return least + self.days, most + self.days


def full_from(day: int, lapse: Lapse) -> int:
    """The first day that can count as the one on which it has gone by.

    Args:
        day: The day from which it is counted, as `factcheck.dates.days` numbers them.
        lapse: How long it is.
    """
    return _after(day, lapse, to_next=False)


def full_by(day: int, lapse: Lapse) -> int:
    """The last day that can count as the one on which it has gone by."""
    return _after(day, lapse, to_next=True)


def latest_since(until: int, lapse: Lapse) -> int:
    """The last day from which it can have gone by on another."""
    day = _before(until, lapse)
    while full_from(day + 1, lapse) <= until:
        day += 1
    while full_from(day, lapse) > until:
        day -= 1
    return day


def earliest_since(until: int, lapse: Lapse) -> int:
    """The first day from which it can still not have gone by on another."""
    day = _before(until, lapse)
    while full_by(day - 1, lapse) > until:
        day -= 1
    while full_by(day, lapse) <= until:
        day += 1
    return day


def _after(day: int, lapse: Lapse, *, to_next: bool) -> int:
    if not lapse.months:
        return day + lapse.days
    year, month, date = civil(day)
    later, month = divmod(year * _YEAR + month - 1 + lapse.months, _YEAR)
    length = month_length(later, month + 1)
    return ordinal(later, month + 1, min(date, length)) + (to_next and date > length) + lapse.days


def _before(day: int, lapse: Lapse) -> int:
    """About so long before: some days off at most."""
    return day - lapse.span[0]
