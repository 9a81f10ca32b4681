"""How old somebody is said to be: 39, about 40, in her forties, 18 months, over 60."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Final

from factcheck.dates.lapses import Lapse
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.quantities import quantity_of
from factcheck.readings.reading import Quantity

_YEAR: Final = 12
_DECADE: Final = 10
_MOST: Final = 10_000
"""Of a unit; more is no age of a person."""
_DAYS: Final = {"week": 7, "day": 1}
_MONTHS: Final = {"": _YEAR, "year": _YEAR, "month": 1}
_ONE_WORD: Final = re.compile(r"^\W*(?:[^\W\d]+ )?(\d+)-(\w+)-\w+$")


@dataclass(frozen=True, kw_only=True, slots=True)
class AgeSaid:
    """Between what an age lies: so much of life has gone by, and not yet so much."""

    least: Lapse
    beyond: Lapse | None = None  # None where it is without bound


def age_said(value: str | float | None, unit: str | None, pack: Pack) -> AgeSaid | None:
    """The age that an asserted value is, at its widest; None where it is none that is read.

    Who is 39 has lived 39 years and not yet 40. An age that is hedged may be what rounds to it.

    Args:
        value: The value as the record has it.
        unit: Its unit; years, where nothing is said.
        pack: The language in which records are written.
    """
    if isinstance(value, str) and unit is None:
        decade = _decade_reader(pack).search(value)
        if decade is not None:
            years = (
                pack.dates.decade_words.get(decade["word"].lower()) if decade["word"] else int(decade["tens"])
            )
            return AgeSaid(least=_years(years or 0), beyond=_years((years or 0) + _DECADE))
        value = _ONE_WORD.sub(r"\1 \2", value)  # a 39-year-old
    bare = quantity_of(value, None, pack)  # over 60: beside a unit of time that would say how long
    if bare is not None and not bare.unit:
        quantity: Quantity | None = replace(bare, unit=(unit or "").split(" ")[0])
    else:
        quantity = quantity_of(value, unit, pack)
    return None if quantity is None else _age(quantity)


@cache
def _decade_reader(pack: Pack) -> re.Pattern[str]:
    """What reads a decade of life: in her forties, mid-40s; where in it is not held to."""
    words, stages = any_of(pack.dates.decade_words), any_of(pack.dates.stages)
    return re.compile(
        rf"^\W*(?:\w+ )?(?:\w+ )?(?:{stages}[ -])?(?:(?P<word>{words})|(?P<tens>\d0)['’]?s)\W*$",
        re.IGNORECASE,
    )


def _years(count: int) -> Lapse:
    return Lapse(months=count * _YEAR)


def _age(quantity: Quantity) -> AgeSaid | None:
    unit = quantity.unit.removesuffix("s")
    low, high = quantity.nominal
    if quantity.kind != "count" or unit not in (*_MONTHS, *_DAYS):
        return None
    if not (isinstance(low, Fraction) and isinstance(high, Fraction)) or low < 0 or high > _MOST:
        return None
    least, beyond = _lapse(low, unit), _lapse(high + 1, unit, ceil=True)
    if quantity.side in ("at least", "more than"):
        return AgeSaid(least=least)
    if quantity.side == "at most":
        return AgeSaid(least=Lapse(), beyond=beyond)
    if quantity.side == "less than":
        return AgeSaid(least=Lapse(), beyond=_lapse(high, unit, ceil=True))
    return AgeSaid(least=least, beyond=beyond)


def _lapse(count: Fraction, unit: str, *, ceil: bool = False) -> Lapse:
    """So many of a unit, whole months or days at the widest."""
    whole = math.ceil if ceil else math.floor
    return (
        Lapse(months=whole(count * _MONTHS[unit]))
        if unit in _MONTHS
        else Lapse(days=whole(count * _DAYS[unit]))
    )
