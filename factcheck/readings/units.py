"""Units of measure: what a spelling means, as an exact multiple of what units of its kind come to.

Pint knows the units; `measures.toml` says which of them are taken for units in a text, and the pack has what a text
says otherwise. All is exact: pint counts in fractions. Three things it decides in a way that does not suit texts:

- **What a word stands for.** A ton is the short one to pint, and in a text also the long or the metric one. Such a unit
  has a size for each meaning; two values differ only where they do under all of them.
- **A month and a year** are fixed numbers of seconds to pint. Here a month has 28 to 31 days and a year 365 or 366, and
  a year is twelve months.
- **A zero point of its own.** 20 °C are no 20 kelvins more than nothing, and may also be a difference of 20. These units
  compare with themselves alone.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Final, cast

from factcheck.languages.language import language_of
from factcheck.languages.pack import UnitData
from factcheck.languages.patterns import any_of
from factcheck.readings.measures import Dimension, dimensions_with, measures, names, symbols

if TYPE_CHECKING:
    import pint

Size = tuple[Fraction, Fraction]
"""How much a unit is, least and most."""

LONGEST: Final = 200
"""Characters of a text that may be a unit."""

_CALENDAR: Final[Mapping[str, tuple[int, int, int]]] = {
    "month": (1, 28, 31),
    "year": (12, 365, 366),
    "decade": (120, 3_651, 3_653),
    "century": (1_200, 36_524, 36_525),
    "millennium": (12_000, 365_242, 365_243),
}
"""Units of the calendar: how many months, and the days of the shortest and the longest."""

_NUMBER: Final = "1"  # what a bare number comes to
_DAY: Final = 86_400  # seconds
_ABBREVIATION: Final = 3  # letters; a spelling as short as this is a symbol unless it is the unit's own name
_RAISED: Final = re.compile(r"(.+?) ?([23])")
_PARTS: Final = 3
"""Units that may be multiplied and divided in one: `tonnes per hectare per year`. Each may have several meanings."""

_SURVEY: Final = Fraction(3937, 1200) * Fraction("0.3048")
"""How much of a survey foot an everyday foot is. Pint before 0.26 has acres, fathoms and furlongs in survey feet, so that
640 acres are no square mile. The survey foot ended with 2022: Federal Register 85 (2020), 62698."""


class _UnitWords:
    """What a language says of units, ready to be looked for."""

    def __init__(self, data: UnitData) -> None:
        self.data = data
        self.per = re.compile(rf"\s*/\s*|\s+{any_of(data.per)}\s+", re.IGNORECASE)
        self.before = re.compile(rf"({any_of(data.powers)})\.? (.+)", re.IGNORECASE)
        self.after = re.compile(rf"(.+) ({any_of(data.powers_after)})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _words() -> _UnitWords:
    """Those of English, in which records write their values."""
    return _UnitWords(language_of().pack.units)


Powers = tuple[tuple[str, int], ...]
"""Units by name with their powers, sorted: a square kilometre comes to `(("meter", 2),)`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Unit:
    """A unit as it compares. Two of one base compare exactly; two of one root by their sizes; others not at all."""

    base: str  # what it is a fixed multiple of, whatever its name stands for: `second`, `month`, `barrel`
    factor: Fraction  # how much of the base it is
    root: str  # what it comes to: `meter ** 2`; the unit's own name where pint does not know it
    sizes: tuple[Size, ...]  # how much of the root it is, for each meaning of its name
    measures: tuple[Dimension, ...] = ()  # what it can measure, first what it usually does

    def times(self, number: Fraction) -> Unit:
        """So many of it: a million tons.

        Args:
            number: How many, more than none.
        """
        sizes = tuple((low * number, high * number) for low, high in self.sizes)
        return replace(self, factor=self.factor * number, sizes=sizes)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Part:
    """A unit of one word, such as the litre in litres per day."""

    name: str  # pint's, without prefix
    base: Powers
    factor: Fraction
    root: Powers
    sizes: tuple[Size, ...]
    power: int = 1

    def to(self, power: int) -> _Part:
        """It to a power."""
        return replace(
            self,
            power=self.power * power,
            base=_raised(self.base, power),
            factor=self.factor**power,
            root=_raised(self.root, power),
            sizes=tuple(_ends(low**power, high**power) for low, high in self.sizes),
        )


def named(name: str) -> Unit:
    """A unit that is none of measure, which compares with itself: `euro`, `person`.

    Args:
        name: Its name.
    """
    return Unit(base=name, factor=Fraction(1), root=name, sizes=((Fraction(1), Fraction(1)),))


@lru_cache(maxsize=1024)
def unit_of(text: str) -> Unit | None:
    """The unit of measure that a text names, or None: `hours`, `square kilometres`, `litres a day`, `km/h`, `%`.

    Args:
        text: A unit as a record writes it.
    """
    plain = unicodedata.normalize("NFKC", text) if len(text) <= LONGEST else ""
    words = " ".join(plain.replace("-", " ").split())
    if not words:
        return None
    whole = _part(words)
    if whole is not None:
        return _unit([whole])
    above, *below = _words().per.split(words)
    parts = [_power(above, 1), *(_power(each, -1) for each in below)] if len(below) < _PARTS else [None]
    known = [part for part in parts if part is not None]
    return _unit(known) if len(known) == len(parts) else None


@lru_cache(maxsize=1024)
def may_be_unit(text: str) -> bool:
    """Whether a word may be a unit of measure, asked without pint, which takes its time: not spectators.

    Args:
        text: What stands behind a number.
    """
    words = text.casefold().split()
    if not words or words[-1] in symbols() or text in symbols():
        return bool(words)
    last = words[-1].removesuffix("s")
    return len(words) > 1 or last in _words().data.spellings or last.endswith(tuple(names()))


def dimensions_of(text: str) -> tuple[Dimension, ...] | None:
    """What a unit can measure, first what it usually does; None where nobody knows, as of euros.

    Args:
        text: A unit as a record writes it.
    """
    for name in (text, text.casefold().removesuffix("s")):  # without pint, which takes its time
        for dimension, units in measures().items():
            if name in units.names or name in units.symbols:
                return (dimension, *_elsewhere(name))
    unit = unit_of(text)
    return None if unit is None else unit.measures


def _elsewhere(name: str) -> tuple[Dimension, ...]:
    """What else a unit is said to measure where a word is left out."""
    return cast("tuple[Dimension, ...]", _words().data.elsewhere.get(name, ()))


def together(units: Iterable[Unit]) -> Iterator[Mapping[Unit, Size]]:
    """How much of one thing each of some units is, for each way to understand their names; nothing for apples and pears.

    Args:
        units: The units.
    """
    given = dict.fromkeys(units)
    if len({unit.base for unit in given}) == 1:
        yield {unit: (unit.factor, unit.factor) for unit in given}
    elif len({unit.root for unit in given}) == 1:
        meanings = {
            unit.base: len(unit.sizes) for unit in given
        }  # a ton means in a kiloton what it means alone
        for chosen in product(*map(range, meanings.values())):
            meant = dict(zip(meanings, chosen, strict=True))
            yield {unit: unit.sizes[meant[unit.base]] for unit in given}


def _unit(parts: list[_Part]) -> Unit:
    """The unit that some others make, multiplied."""
    root, base = (_name(_product(powers)) for powers in ([p.root for p in parts], [p.base for p in parts]))
    sizes = [(Fraction(1), Fraction(1))]
    for part in parts:
        sizes = [(low * less, high * more) for (low, high), (less, more) in product(sizes, part.sizes)]
    return Unit(
        base=base,
        factor=math.prod((part.factor for part in parts), start=Fraction(1)),
        root=root,
        sizes=tuple(dict.fromkeys(sizes)),
        measures=_measured(parts, root),
    )


def _measured(parts: list[_Part], root: str) -> tuple[Dimension, ...]:
    """What a unit can measure: what others that come to the same do, and what its name is used for otherwise."""
    first, own = parts[0], dimensions_with(root)
    if len(parts) == 1:
        return tuple(dict.fromkeys([*own, *(_elsewhere(first.name) if first.power == 1 else ())]))
    counted = dimensions_with(_name(first.root))  # litres a day are so much of a volume, if nothing else
    if own and root != _NUMBER and counted != ("share",):
        return own
    return tuple(dict.fromkeys([*counted, *own])) if root == _NUMBER else counted


def _power(words: str, sign: int) -> _Part | None:
    """A unit to a power: `square kilometres`, `metres squared`, `km²`; None for other words."""
    language = _words()
    if match := language.before.fullmatch(words):
        name, power = match[2], language.data.powers[match[1].lower()]
    elif match := language.after.fullmatch(words):
        name, power = match[1], language.data.powers_after[match[2].lower()]
    elif match := _RAISED.fullmatch(words):  # of lengths alone: m2 is a unit, H2 is none
        name, power = (match[1] if match[1] in measures()["length"].symbols else ""), int(match[2])
    else:
        name, power = words, 1
    part = _part(name)
    return None if part is None else part.to(sign * power)


@lru_cache(maxsize=1024)
def _part(words: str) -> _Part | None:
    """A unit without power, by its symbol or in full; None for other words."""
    folded = words.casefold()
    for symbol in (words, folded):
        if symbol in symbols() and (symbol == words or len(symbol) > 1):  # M is no metre
            return _parsed(symbol, in_full=False)
    if not all(each.isalpha() or each == " " for each in words):
        return None
    first, blank, others = folded.partition(" ")
    singular = f"{first.removesuffix('s')}{blank}{others}"
    known = _words().data.spellings
    own = [known[each] for each in (folded, folded.removesuffix("s"), singular) if each in known]
    spellings = own or [each.replace(" ", "_") for each in (words, folded, singular)]
    parsed = (_parsed(spelling, in_full=True) for spelling in dict.fromkeys(spellings))
    return next((part for part in parsed if part is not None), None)


def _parsed(spelling: str, *, in_full: bool) -> _Part | None:
    """The unit that pint reads in a spelling, where it is one of those that are taken.

    Args:
        spelling: A unit with blanks as underscores, in the singular or the plural.
        in_full: Whether prefix and unit have to be spelled in full, so that an exam is no quintillion metres.
    """
    # The one without prefix first: a minute and not a thousandth of an inch, a foot and not a quadrillionth of a ton.
    for prefix, name, _ in sorted(_registry().parse_unit_name(spelling)):
        word = spelling.removeprefix(prefix)
        word = word if name == word else word.removesuffix("s")
        full = spelling.startswith(prefix) and (name == word or len(word) > _ABBREVIATION)
        if name in names() and (full or not in_full):
            return _sized(prefix, name, word if full else name)
    return None


@lru_cache(maxsize=1024)
def _sized(prefix: str, name: str, word: str) -> _Part:
    """A unit with the sizes that it can have.

    Args:
        prefix: Its prefix as pint names it.
        name: Its own name as pint has it.
        word: The word that stands for it, which may also stand for others.
    """
    multiple = _multiple(prefix)
    if name in _CALENDAR:
        months, least, most = _CALENDAR[name]
        days = (least * _DAY * multiple, most * _DAY * multiple)
        return _Part(
            name=name, base=(("month", 1),), factor=months * multiple, root=(("second", 1),), sizes=(days,)
        )
    found = _root(name)
    if found is None:
        own = ((name, 1),)
        return _Part(name=name, base=own, factor=multiple, root=own, sizes=((multiple, multiple),))
    size, root = found
    meanings = _words().data.meanings
    meant = f"{prefix}{word}" if f"{prefix}{word}" in meanings else word  # a food's calories are kilocalories
    others = [
        _root(other) if meant == word else _root_without(other, multiple) for other in meanings.get(meant, ())
    ]
    sizes = dict.fromkeys([size, *(other[0] for other in others if other is not None)])
    alone = len(sizes) == 1
    many = multiple if meant == word else Fraction(1)
    return _Part(
        name=name,
        base=root if alone else ((meant, 1),),
        factor=size * multiple if alone else many,
        root=root,
        sizes=tuple((each * multiple, each * multiple) for each in sizes),
    )


def _root_without(name: str, multiple: Fraction) -> tuple[Fraction, Powers] | None:
    """What a meaning of a unit with a prefix comes to without it; one that has a prefix of its own stands for the whole."""
    found = _root(name)
    has_own = any(prefix for prefix, _, _ in _registry().parse_unit_name(name))
    return (found[0] / multiple, found[1]) if found is not None and has_own else found


def _multiple(prefix: str) -> Fraction:
    """How many of a unit it is with a prefix."""
    found = _root(f"{prefix}gram") if prefix else None
    return Fraction(1) if found is None else found[0]


def _root(name: str) -> tuple[Fraction, Powers] | None:
    """What a unit of pint's comes to; None for one with a zero point of its own, or that pint has no exact number for."""
    registry = _registry()
    nothing, one = (registry.Quantity(Fraction(count), name).to_root_units() for count in (0, 1))
    size = one.magnitude
    if nothing.magnitude != 0 or not isinstance(size, int | Fraction):
        return None
    whole = {unit: int(power) for unit, power in one.unit_items() if isinstance(power, int | Fraction)}
    if whole != dict(one.unit_items()):
        return None
    if name in registry.get_group("USCSLengthSurvey").members:
        size *= _SURVEY ** whole["meter"]
    return Fraction(size), tuple(sorted(whole.items()))


def _raised(powers: Powers, power: int) -> Powers:
    return tuple((name, own * power) for name, own in powers)


def _product(factors: Iterable[Powers]) -> Powers:
    """Units with powers multiplied; what cancels out is gone."""
    found: dict[str, int] = {}
    for factor in factors:
        for name, power in factor:
            found[name] = found.get(name, 0) + power
    return tuple(sorted((name, power) for name, power in found.items() if power))


def _name(powers: Powers) -> str:
    """Units with powers in words. Pint's own text fails on powers that are fractions."""
    return " * ".join(name if power == 1 else f"{name} ** {power}" for name, power in powers) or _NUMBER


def _ends(one: Fraction, other: Fraction) -> Size:
    return (one, other) if one <= other else (other, one)


@lru_cache(maxsize=1)
def _registry() -> pint.UnitRegistry[Fraction]:
    """Pint's units, with exact numbers."""
    import pint  # noqa: PLC0415 - it takes a third of a second, which most record sets need not pay

    return pint.UnitRegistry(non_int_type=Fraction)
