"""What an asserted amount can be, and whether one number fits two of them: certainly none, some, or nobody can compare them.

Wording holds a figure to a passage (`comparing`); here only what is impossible under every reading counts. So a side bounds exactly
(at least 5 is no 4), a rounded number may be what rounds to it, and units are understood in every way that their names allow.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from itertools import product
from typing import Final, Literal, NamedTuple

from factcheck.languages.language import language_of
from factcheck.languages.pack import Pack
from factcheck.readings.comparing import sizes_of
from factcheck.readings.currencies import currency_of
from factcheck.readings.measures import measures
from factcheck.readings.quantities import quantity_of
from factcheck.readings.reading import End, Kind, Quantity, Side
from factcheck.readings.temperatures import differences, is_temperature, scales
from factcheck.readings.units import Size, may_be_unit, unit_of

Edge = Literal["closed", "rounded", "open"]
"""Whether an end is one of the values: it is, only one side of a rounding has it, it is not."""

_ONE: Final = (Fraction(1), Fraction(1))
_HUNDRED: Final = Fraction(100)
_AT_MOST_OFF: Final = Fraction(1, 50)
"""How far off whole numbers are after a conversion, at most: 16 km are 10 miles, but 12 acres are no 5 hectares, which are 12.36."""
_UP: Final[frozenset[Side]] = frozenset(("at least", "more than"))
_DOWN: Final[frozenset[Side]] = frozenset(("at most", "less than"))
_STRICT: Final[frozenset[Side]] = frozenset(("more than", "less than"))
_HEDGED: Final[frozenset[Side]] = frozenset(("about", "nearly"))
_MOST_DIGITS: Final = 100
_IN_DIGITS: Final = re.compile(
    r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3}){1,9}|[0-9]{1,30})(?:\.(?P<decimals>[0-9]{1,2}|[0-9]{4,20}))?(?: (?P<rest>[^\W\d_][^\d]*))?"
)
"""A number in digits alone, with words; three decimals may be thousands."""


class NumberSpan(NamedTuple):
    """The numbers from one to another."""

    low: End
    high: End
    starts: Edge = "closed"
    stops: Edge = "closed"

    def times(self, size: Size) -> NumberSpan:
        """What so many of something come to; an infinity stays one, however large they are.

        Args:
            size: How much each is, least and most.
        """
        corners = [end if math.isinf(end) else end * each for end in (self.low, self.high) for each in size]
        return self._replace(low=min(corners), high=max(corners))

    def plus(self, number: Fraction) -> NumberSpan:
        """All of them so much more."""
        return self._replace(low=self.low + number, high=self.high + number)

    def mirrored(self) -> NumberSpan:
        """Each of them below zero for above."""
        return NumberSpan(-self.high, -self.low, self.stops, self.starts)

    def wider(self, room: Fraction) -> NumberSpan:
        """With as much more on both sides, whose edges are those of a rounding; what only bounds stays as it is."""
        if not room or math.isinf(self.low) or math.isinf(self.high):
            return self
        return NumberSpan(self.low - room, self.high + room, "rounded", "rounded")

    def meets(self, other: NumberSpan) -> bool:
        """Whether a number lies in both; two that are rounded and meet in one point alone do not."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low != high:
            return low < high
        edges = [
            edge
            for each in (self, other)
            for end, edge in ((each.low, each.starts), (each.high, each.stops))
            if end == low
        ]
        return "open" not in edges and edges.count("rounded") < 2  # noqa: PLR2004 - of both

    def holds(self, other: NumberSpan) -> bool:
        """Whether all numbers of another lie in it; edges left aside."""
        return self.low <= other.low and other.high <= self.high


class Extent(NamedTuple):
    """What an asserted amount can be."""

    span: NumberSpan  # what it can be
    written: NumberSpan  # what is written, with its side and tolerance: nothing is rounded
    step: Fraction  # one more in its last digit
    kind: Kind
    unit: str = ""
    things: tuple[str, ...] = ()  # what is counted, or what its unit is of: (“registered”, “voter”)
    figures: Fraction = Fraction(1)  # what it is to be multiplied with to give the number that is written
    way: int = 0  # of a change: +1 up, -1 down
    is_change: bool = False  # whether it certainly says by how much something changed

    @property
    def measure(self) -> tuple[Kind, str, tuple[str, ...]]:
        """What is measured in what."""
        return self.kind, self.unit, self.things

    @property
    def is_bare(self) -> bool:
        """Whether it is a number alone, as where the unit is left out."""
        return self.kind == "count" and not self.unit and not self.things


def extent_of(value: str | int, unit: str | None, within: Fraction | None = None) -> Extent | None:
    """What an asserted amount can be; None for a value that is none.

    Args:
        value: The value as the record has it, in the language of records.
        unit: Its unit.
        within: Its tolerance, in that unit, which takes the place of rounding where it is wider.
    """
    pack = language_of().pack
    unit = unit or ""
    if within is None or isinstance(value, int):
        found = _of_digits(value, unit, within, pack)
        if found is not None:
            return found
    if isinstance(value, int):
        return _of_words(str(value), unit, within, pack) if abs(value) < 10**_MOST_DIGITS else None
    return _of_words(value, unit, within, pack)


def _of_digits(value: str | int, unit: str, within: Fraction | None, pack: Pack) -> Extent | None:
    """That of a number in digits, from one of the same: of many values that differ in their digits alone one is read."""
    number: End
    if isinstance(value, int):
        number, rest, decimals = value, "", 0
    else:
        match = _IN_DIGITS.fullmatch(value)
        if match is None:
            return None
        rest, decimals = match["rest"] or "", len(match["decimals"] or "")
        number = int(match["whole"].replace(",", ""))
        if decimals:
            number += Fraction(int(match["decimals"]), 10**decimals)
    one = _one_of(rest, unit, pack)
    if one is None:
        return None
    low, step = number * one.written.low, one.step
    room = one.written.low - one.span.low
    if decimals:
        step, room = step / 10**decimals, Fraction(room) / 10**decimals
    tolerance = 0 if within is None else one.written.low * within
    written = NumberSpan(low - tolerance, low + tolerance)
    span = NumberSpan(low - room, low + room, "rounded", "rounded") if room > tolerance else written
    return Extent(span, written, step, *one[3:])


@lru_cache(maxsize=1024)
def _one_of(rest: str, unit: str, pack: Pack) -> Extent | None:
    """What one of some words and a unit is, where so many are so many times as much: no `and a half`; None where not."""
    one, two = (_of_words(f"{number} {rest}".strip(), unit, None, pack) for number in (1, 2))
    if one is None or two is None or one[3:] != two[3:] or one.kind not in ("count", "share", "points"):
        return None
    low = one.written.low
    is_exact = low == one.written.high and two.written == (2 * low, 2 * low, *one.written[2:])
    if not is_exact or (one.span != one.written and one.span.starts != "rounded"):
        return None
    span, written = (
        each._replace(low=_plain(each.low), high=_plain(each.high)) for each in (one.span, one.written)
    )
    return one._replace(span=span, written=written)


def _plain(end: End) -> End:
    """A whole number as such, with which everything is quicker."""
    return end.numerator if isinstance(end, Fraction) and end.denominator == 1 else end


@lru_cache(maxsize=8192)
def _of_words(value: str, unit: str, within: Fraction | None, pack: Pack) -> Extent | None:
    quantity = quantity_of(value, unit, pack)
    name = unit
    if quantity is not None:
        name = ""
    elif unit:  # the unit is none that anybody knows
        quantity = quantity_of(value, None, pack)
        if quantity is None or quantity.unit or quantity.noun or quantity.kind != "count":
            return None
    if quantity is None:
        return None
    tolerance = Fraction() if within is None else within * _size_of(unit, quantity, pack)
    span, written = _spans(quantity, tolerance)
    measured, things = _unit_and_things(quantity, name, pack)
    made = Extent(
        span=span,
        written=written,
        step=quantity.step,
        kind=quantity.kind,
        unit=measured,
        things=things,
        figures=Fraction(1, quantity.scale)
        if quantity.kind in ("count", "ordinal")
        else 1 / _parts(quantity),
        way=quantity.way,
        is_change=bool(quantity.way),
    )
    return _as_share(made) if _is_share(measured) else made


def _is_share(unit: str) -> bool:
    """Whether a unit is so many parts of a whole."""
    known = measures()["share"]
    return unit in known.symbols or (
        unit.removesuffix("s").endswith(tuple(known.names)) and unit_of(unit) is not None
    )


def _as_share(extent: Extent) -> Extent:
    """An amount in parts of a whole that no sign of percentage says: 40 ppm."""
    unit = unit_of(extent.unit)
    assert unit is not None  # it is one of the table's
    size = (unit.factor, unit.factor)
    span, written = extent.span.times(size), extent.written.times(size)
    step, figures = extent.step * unit.factor, extent.figures / unit.factor
    return extent._replace(kind="share", unit="", span=span, written=written, step=step, figures=figures)


def _parts(quantity: Quantity) -> Fraction:
    """How much of its unit is one of what is written: a hundredth of a per cent sign."""
    if quantity.kind == "share" and quantity.scale > 1:  # so many of so many
        return Fraction(1, quantity.scale)
    if quantity.kind not in ("share", "points") or not quantity.is_rounded:
        return Fraction(1)
    if quantity.kind == "points":
        return quantity.step if quantity.step < Fraction(1, 10) else Fraction(1)
    return Fraction(1, 1000 if "‰" in quantity.words else 100)


def _size_of(unit: str, quantity: Quantity, pack: Pack) -> Fraction:
    """How much one is in which a tolerance is given: of the unit as it is written, or of that in the value."""
    one = quantity_of("1", unit, pack) if unit else None
    if one is not None and isinstance(one.low, Fraction) and one.low == one.high:
        return one.low
    return Fraction(1) if unit else _parts(quantity)


def _spans(quantity: Quantity, tolerance: Fraction) -> tuple[NumberSpan, NumberSpan]:
    """What a quantity can be, and what it says as it is written."""
    low, high, side = quantity.low, quantity.high, quantity.side
    edge: Edge = "open" if side in _STRICT and not tolerance else "closed"
    if side in _UP or side in _DOWN:  # what bounds is taken as it is written
        span = (
            NumberSpan(low - tolerance, math.inf, starts=edge)
            if side in _UP
            else NumberSpan(-math.inf, high + tolerance, stops=edge)
        )
        return span, span
    written = NumberSpan(low - tolerance, high + tolerance)
    least, most = quantity.nominal
    if low - least <= tolerance:
        return written, written
    edge = "closed" if side in _HEDGED else "rounded"
    return NumberSpan(least, most, edge, edge), written


def _unit_and_things(quantity: Quantity, name: str, pack: Pack) -> tuple[str, tuple[str, ...]]:
    """What a quantity is measured in, and what it counts or is of."""
    rest = quantity.rest or name
    if not rest:
        return quantity.unit, ()
    whole = f"{quantity.unit} {rest}".strip()
    is_of_money = currency_of(quantity.unit) is not None and rest.split()[0] in pack.units.per  # pounds a day
    if quantity.kind == "count" and not is_of_money and may_be_unit(whole) and unit_of(whole) is not None:
        return whole, ()
    return quantity.unit, words_counted(rest, pack)


def words_counted(text: str, pack: Pack) -> tuple[str, ...]:
    """The words of what is counted, each in the singular, as the one of its kind: `person` of people and inhabitants.

    Args:
        text: What stands behind a number.
        pack: Its language's.
    """
    names = _names(pack)
    return tuple(names.get(word, word) for word in map(_singular, text.replace("-", " ").split()))


@cache
def _names(pack: Pack) -> dict[str, str]:
    """For each noun that has others beside it the one that stands for them: people, inhabitants."""
    groups = [[_singular(word) for word in group.split()] for group in pack.quantities.alike]
    return {word: group[0] for group in groups for word in group}


def _singular(word: str) -> str:
    folded = word.casefold()
    if folded.endswith("ies"):
        return f"{folded[:-3]}y"
    return folded[:-1] if folded.endswith("s") and not folded.endswith("ss") else folded


def are_apart(one: Extent, other: Extent) -> bool | None:
    """Whether no number fits both amounts under any reading; None where they cannot be compared.

    Args:
        one: An amount.
        other: Another.
    """
    if one.is_bare != other.is_bare:
        return _is_apart_from(*((one, other) if one.is_bare else (other, one)))
    if {one.kind, other.kind} == {"multiple", "share"} and one.is_change and other.is_change:
        one, other = _change(one), _change(other)
    if one.kind != other.kind or one.things != other.things:
        return None
    if one.unit != other.unit:
        return _are_apart_converted(one, other) if one.unit and other.unit else None
    return not one.span.meets(other.span) if one.way == other.way else _are_changes_apart(one, other)


def _is_apart_from(bare: Extent, other: Extent) -> bool | None:
    """Whether a number alone is none of what another amount can be, in its unit or as the number that is written with it."""
    if other.kind == "multiple":
        return None
    sizes = {Fraction(1), other.figures, *((_HUNDRED,) if other.kind == "share" else ())}
    spans = [other.span.times((size, size)) for size in sizes]
    spans += [span.mirrored() for span in spans] if other.way < 0 else []
    return not any(bare.span.meets(span) for span in spans)


def _are_changes_apart(one: Extent, other: Extent) -> bool:
    """Whether two changes are apart, of which one or both say which way: up 5 % and down 5 %, but 5 % may be either."""
    signed = [each.span.mirrored() if each.way < 0 else each.span for each in (one, other)]
    apart = not signed[0].meets(signed[1])
    return apart and bool((one.way and other.way) or not one.span.meets(other.span))


def _change(multiple: Extent) -> Extent:
    """By how much something changed that is so many times what it was, rounded as what a conversion comes to: tripled is up 200 %."""
    if multiple.kind != "multiple":
        return multiple
    room = min(multiple.step, Fraction(1)) / 2 if multiple.span.low >= 1 else Fraction(1, 20)
    span, written = (each.plus(Fraction(-1)) for each in (multiple.span.wider(room), multiple.written))
    if multiple.way < 0:
        span, written = span.mirrored(), written.mirrored()
    return multiple._replace(kind="share", span=span, written=written, figures=_HUNDRED, is_change=True)


def _are_apart_converted(one: Extent, other: Extent) -> bool | None:
    """Whether two amounts in two units are apart, in each way to understand these."""
    ways = sizes_of(one.unit, other.unit)
    if not ways and is_temperature(one.unit, other.unit):
        pairs = _temperatures(one, other)
        return not any(_meet_rounded(first, second, *rooms) for first, second, rooms in pairs)
    if not ways:
        return None
    return not any(_meet_in(one, other, size, great) for size, great in ways)


def _meet_in(one: Extent, other: Extent, size: Size, great: Size) -> bool:
    first, second = one.span.times(size), other.span.times(great)
    is_exact = size[0] == size[1] and great[0] == great[1] and not _is_of_calendar(one.unit, other.unit)
    if size == great or not is_exact:
        return first.meets(second)
    ratio = size[0] / great[0]  # minutes are no rounded hours, but hours may be rounded minutes
    room = Fraction() if (1 / ratio).denominator == 1 else room_converted(one) * size[0]
    space = Fraction() if ratio.denominator == 1 else room_converted(other) * great[0]
    return _meet_rounded(first, second, room, space)


@lru_cache(maxsize=256)
def _is_of_calendar(*units: str) -> bool:
    """Whether all are months and years: their lengths are as wide as they can be, and a year and 13 months are two."""
    return all((unit := unit_of(each)) is not None and unit.base == "month" for each in units)


def _meet_rounded(one: NumberSpan, other: NumberSpan, room: Fraction, space: Fraction) -> bool:
    """Whether two amounts meet, one of them rounded to its last digit as what a conversion comes to."""
    return one.meets(other) or one.wider(room).meets(other) or one.meets(other.wider(space))


def room_converted(extent: Extent) -> Fraction:
    """How far off an amount may be, in its unit, where it was converted from another.

    Args:
        extent: The amount.
    """
    half = extent.step / 2
    if extent.step * extent.figures < 1:  # with decimals it is plain that it is rounded
        return half
    low, high = extent.written.low, extent.written.high
    if math.isinf(low) or math.isinf(high):
        return half
    return min(half, max(abs(Fraction(low)), abs(Fraction(high))) * _AT_MOST_OFF)


def _temperatures(
    one: Extent, other: Extent
) -> Iterator[tuple[NumberSpan, NumberSpan, tuple[Fraction, Fraction]]]:
    """Two temperatures on one scale, and as differences, in each way to understand their degrees; and how far off each may be."""
    for ours, theirs in product(scales(one.unit), scales(other.unit)):
        for first, second in ((ours, theirs), (differences(ours), differences(theirs))):
            spans = [
                each.span.times((scale.degree, scale.degree)).plus(scale.zero)
                for each, scale in ((one, first), (other, second))
            ]
            yield spans[0], spans[1], (one.step / 2 * first.degree, other.step / 2 * second.degree)


def is_surely_one_of(narrow: Extent, wide: Extent) -> bool:
    """Whether all that an amount can be is surely what another stands for: itself, or in its range.

    Args:
        narrow: The amount.
        wide: The other.
    """
    if (narrow.kind, narrow.things, narrow.way) != (wide.kind, wide.things, wide.way):
        return False
    ways = ((_ONE, _ONE),) if narrow.unit == wide.unit else sizes_of(narrow.unit, wide.unit)
    return bool(ways) and all(
        great[0] == great[1]
        and wide.span.times(great).holds(narrow.span.times(size))
        and wide.written.times(great).holds(narrow.written.times(size))
        for size, great in ways
    )
