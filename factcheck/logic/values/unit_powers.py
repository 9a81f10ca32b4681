"""What units come to when they are multiplied and divided: euros by people, kilometres by hours.

A unit is so much of something to some power: a square kilometre is a million times metre times metre. Words of several
meanings (a ton, a pound) are understood in every way, and a month and a year compare with each other exactly, with days by
the shortest and the longest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from factcheck.logic.values.intervals import Interval, exactly
from factcheck.readings.currencies import currency_of
from factcheck.readings.units import Size, Unit, may_be_unit, named, unit_of

Powers = tuple[tuple[str, int], ...]
"""What something is made of, each with its power, sorted; nothing for a plain number."""

NOTHING: Final[Powers] = ()
ONE: Final = exactly(1)
_MONEY: Final = "money"
_FACTOR: Final = re.compile(r"(.+?)(?: \*\* (-?\d+))?")


@dataclass(frozen=True, slots=True)
class Term:
    """What a unit comes to."""

    powers: Powers = NOTHING
    size: Interval = ONE  # how much of that it is

    def times(self, other: Term, power: int = 1) -> Term:
        """It multiplied by another, or divided where the power is -1.

        Args:
            other: The other.
            power: 1 or -1.
        """
        found = dict(self.powers)
        for name, own in other.powers:
            found[name] = found.get(name, 0) + own * power
        powers = tuple(sorted((name, each) for name, each in found.items() if each))
        return Term(powers, self.size.times(other.size) if power > 0 else self.size.over(other.size))


PLAIN: Final = Term()
"""What a number without a unit comes to."""

Meanings = Mapping[str, Term]
"""What each unit comes to in one way to understand them all, by its name."""


def meanings(units: Iterable[str]) -> Iterator[Iterator[Meanings]]:
    """What each of some units comes to: as money and, where it may be so, as masses; each for all ways to understand their names.

    The first of each are the fixed multiples of what units are named for; where these fit together, the others are idle.

    Args:
        units: Their names, as quantities have them: `EUR`, `km`, `tons`.
    """
    names = list(dict.fromkeys(units))
    money = _money(names)
    others = [name for name in names if name not in money]
    yield ({**money, **found} for found in _measured(others))
    if money and others and all(map(may_be_unit, money)) and all(map(unit_of, others)):
        yield _measured(names)  # pounds may be of mass


def _money(names: Sequence[str]) -> dict[str, Term]:
    """The units of money among some; those that surely are two currencies come to two things."""
    known = {name: found for name in names if (found := currency_of(name)) is not None}
    shared = frozenset.intersection(*(found.codes for found in known.values())) if known else frozenset()
    return {
        name: Term(((_MONEY if shared else " ".join(sorted(found.codes)), 1),), exactly(found.size))
        for name, found in known.items()
    }


def _measured(names: Sequence[str]) -> Iterator[dict[str, Term]]:
    """What units of measure come to: as fixed multiples of what they are named for, then for each meaning of a name."""
    units = {name: unit_of(name) or named(name.casefold()) for name in names}
    yield {name: Term(_powers(unit.base), exactly(unit.factor)) for name, unit in units.items()}
    if all(unit.base == unit.root for unit in units.values()):
        return
    ways: dict[str, int] = {}  # a ton means in a kiloton what it means alone
    for unit in units.values():
        ways[unit.base] = len(unit.sizes)
    for chosen in product(*map(range, ways.values())):
        meant = dict(zip(ways, chosen, strict=True))
        yield {name: _meant(unit, unit.sizes[meant[unit.base]]) for name, unit in units.items()}


def _meant(unit: Unit, size: Size) -> Term:
    return Term(_powers(unit.root), Interval(*size))


def _powers(text: str) -> Powers:
    """What a unit comes to, of its words: `meter * second ** -1`."""
    parts = [match for each in text.split(" * ") if (match := _FACTOR.fullmatch(each)) and each != "1"]
    return tuple(sorted((match[1], int(match[2] or 1)) for match in parts))
