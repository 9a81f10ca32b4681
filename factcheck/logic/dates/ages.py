"""How old somebody can be at a time, by the dates of birth on record."""

from __future__ import annotations

from factcheck.dates.lapses import Lapse, full_by, full_from

_MONTHS = 12
_YEAR = 365.25


def possible_ages(born: tuple[int, int], when: tuple[int, int]) -> tuple[int, int]:
    """The least and the greatest number of complete years that somebody can have at a time.

    One born on 29 February has them full on 28 February or on 1 March of other years.

    Args:
        born: The first and the last day on which the birth can have been.
        when: The first and the last day of the time.
    """
    least, most = (
        max(int((end - begin) / _YEAR) - 1, 0) for begin, end in ((born[1], when[0]), (born[0], when[1]))
    )
    while full_by(born[1], Lapse(months=_MONTHS * (least + 1))) <= when[0]:
        least += 1
    while full_from(born[0], Lapse(months=_MONTHS * (most + 1))) <= when[1]:
        most += 1
    return least, most
