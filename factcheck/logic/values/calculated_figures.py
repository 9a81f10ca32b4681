"""The figures of a calculation, read by the one reader, with all that each can be.

A figure is exact to its last digit; it is rounded with a hedge, with a scale word or as a percentage. A result is rounded to
its last digit too where it comes of a division, which seldom comes out, or of a conversion of units.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Final

from factcheck.languages.language import language_of
from factcheck.languages.patterns import any_of
from factcheck.logic.values.intervals import Interval
from factcheck.logic.values.unit_powers import PLAIN, Meanings, Term
from factcheck.readings.currencies import currency_of
from factcheck.readings.quantities import quantity_of
from factcheck.readings.rates import parts_per
from factcheck.readings.reading import Quantity
from factcheck.readings.units import unit_of
from factcheck.records.value_assertions import PropertyValue

Given = str | int | PropertyValue
"""What stands for an operand: the text or number of the claim, or the value that a claim asserts."""

_DASH: Final = re.compile(r"\s*(?P<low>[\d.,]+)\s*[-–]\s*(?P<high>[\d.,]+)\s*")
_LONGEST: Final = 200
_HUNDREDTH: Final = Fraction(1, 100)
_SHARES: Final = ("share", "points")
_HEDGES: Final = ("about", "nearly")


@dataclass(frozen=True, kw_only=True, slots=True)
class CalculatedFigure:
    """A number that a calculation takes or gives."""

    quantity: Quantity
    words: str  # as it was given, with its unit where a claim asserts one
    room: Fraction = Fraction()  # how far off it may be, as the record says

    @property
    def is_bare(self) -> bool:
        """Whether it is a number alone, or of something that is counted."""
        return (
            not self.quantity.unit
            and self.quantity.kind in ("count", "multiple")
            and not _measured_by(self.quantity)
        )

    @property
    def is_share(self) -> bool:
        """Whether it is in per cent or points, or a part of a whole."""
        return self.quantity.kind in _SHARES

    @property
    def is_rounded(self) -> bool:
        """Whether it stands for all that rounds to it."""
        side = self.quantity.side
        return (self.quantity.is_rounded and side == "exactly") or side in _HEDGES

    @property
    def units(self) -> tuple[str, ...]:
        """The names of the units that it is measured in and by."""
        return tuple(filter(None, (self.quantity.unit, _measured_by(self.quantity))))

    def span(self, *, rounded: bool = False) -> Interval:
        """What it can be, in its unit.

        Args:
            rounded: Whether it is rounded to its last digit whatever else is said.
        """
        number = self.quantity
        match number.side:
            case "more than" | "at least":
                found = Interval(number.low, math.inf, without_low=number.side == "more than")
            case "less than" | "at most":
                found = Interval(-math.inf, number.high, without_high=number.side == "less than")
            case _:
                low, high = (replace(number, is_rounded=True) if rounded else number).nominal
                is_one = number.low == number.high == number.step > 1
                found = Interval(
                    low, high, without_low=is_one and low < number.low
                )  # half a million is no million
        return found.wider(self.room)

    def like(self, unit: Quantity, scale: int = 1) -> CalculatedFigure:
        """It in the unit of another.

        Args:
            unit: One in the same unit.
            scale: How many of them are counted together.
        """
        number, size = self.quantity, Fraction(scale) * (_HUNDREDTH if unit.kind == "share" else 1)
        made = replace(
            number,
            low=number.low * size,
            high=number.high * size,
            step=number.step * size,
            kind=unit.kind if unit.kind in _SHARES else number.kind,
            unit=unit.unit,
            per=unit.per,
            is_rounded=number.is_rounded or scale > 1 or unit.kind in _SHARES,
        )
        return replace(self, quantity=made)

    def term(self, known: Meanings, *, of_shares: bool) -> Term:
        """What its unit comes to.

        Args:
            known: What each unit does.
            of_shares: Whether a share is a thing of its own, which is added to shares alone.
        """
        number = self.quantity
        found = known[number.unit] if number.unit else PLAIN
        if by := _measured_by(number):
            found = found.times(known[by], -1)
        if of_shares and self.is_share:
            size = Interval(_HUNDREDTH, _HUNDREDTH) if number.kind == "points" else PLAIN.size
            found = found.times(Term((("share", 1),), size))
        return found


def figure(value: str | int, unit: str | None = None) -> Quantity | None:
    """The quantity that a value with its unit is; None for other words.

    Args:
        value: The value as the record has it: `40`, `1.2 million`, `5..10`, `more than 20`.
        unit: Its unit. A scale in it counts where the value has none of its own.
    """
    text = str(value)
    if len(text) > _LONGEST:
        return None
    scale, rest = scaled_unit(unit or "")
    if scale > 1 and scale_word(text):
        unit = rest
    if match := _DASH.fullmatch(text):  # no score: a calculation takes none
        text = f"{match['low']}..{match['high']}"
    return _read(text, unit)


def scaled_unit(unit: str) -> tuple[int, str]:
    """How many of a unit are counted together, and the unit: a million, and euros.

    Args:
        unit: The unit as the record has it.
    """
    words, scale, known = unit.split(), 1, _scales()
    while words and words[0].casefold() in known:
        scale *= known[words.pop(0).casefold()]
    return scale, " ".join(words)


def scale_word(text: str) -> str:
    """The scale that a number is written with, as a word: `million`; empty where it has none.

    Args:
        text: The number.
    """
    last = [word for word in text.casefold().split() if _scales().get(word, 0) > _DOZEN]
    return last[-1] if len(last) == 1 else ""


def scale_of(word: str) -> int:
    """How much a scale is.

    Args:
        word: Its word.
    """
    return _scales()[word]


_DOZEN: Final = 12


def is_points(unit: str | None) -> bool:
    """Whether a unit is points, which between shares are those of percentage.

    Args:
        unit: The unit as the record has it.
    """
    return unit is not None and _bare_points().fullmatch(unit.strip()) is not None


def room_of(within: str | None, unit: str | None) -> Fraction:
    """How far off a figure may be, in the terms in which it is read.

    Args:
        within: The tolerance as the record has it.
        unit: The unit of the figure and of it.
    """
    if within is None:
        return Fraction()
    read = figure(within, unit)
    plain = Fraction(within.replace(",", ""))
    return read.low if read is not None and isinstance(read.low, Fraction) else plain


def _read(text: str, unit: str | None) -> Quantity | None:
    found = _of_things(f"{text} {unit or ''}".strip()) or quantity_of(text, unit, language_of().pack)
    if found is None or found.kind == "ordinal":
        return None
    return _with_what_follows(found, f"{text} {unit or ''}".strip()) if found.unit else found


def _of_things(text: str) -> Quantity | None:
    """So many things by a measure or by so many others: 133 people per km², 600 cases per 100,000 people."""
    match = _per().search(text)
    before = quantity_of(text[: match.start()], None, language_of().pack) if match else None
    if match is None or before is None or before.kind != "count" or before.unit or before.per:
        return None
    below = match["below"]
    if before.noun and parts_per(f"1 per {below}", language_of().pack) is not None:
        number = text[: match.start()].removesuffix(before.rest).strip()
        return quantity_of(f"{number} per {below}", None, language_of().pack)
    is_measured = unit_of(below) is not None and currency_of(below) is None
    return replace(before, per=below) if is_measured else None


def _with_what_follows(found: Quantity, text: str) -> Quantity:
    """It with the whole of its unit, where more of it follows than a time or a person: grams per kWh."""
    match = _per().search(text)
    if match is None or unit_of(match["below"]) is None:
        return found
    at = text.find(found.unit)
    whole = text[at:] if 0 <= at < match.start() else ""
    if whole and unit_of(whole) is not None:
        return replace(found, unit=whole, per="", noun="")
    return found if _per().search(match["below"]) else replace(found, per=match["below"], noun="")


@cache
def _scales() -> dict[str, int]:
    """The words with which numbers are scaled."""
    pack = language_of().pack
    return {**pack.numbers.scales, **pack.quantities.scales}


@cache
def _per() -> re.Pattern[str]:
    """What stands between a unit and the one by which it is counted."""
    return re.compile(rf"(?:\s{any_of(language_of().pack.units.per)}\s|/)\s*(?P<below>.+)", re.IGNORECASE)


@cache
def _bare_points() -> re.Pattern[str]:
    return re.compile(any_of(language_of().pack.quantities.bare_points), re.IGNORECASE)


def _measured_by(number: Quantity) -> str:
    """The unit of measure by which something is counted: not a person or a head."""
    return number.per if number.per and unit_of(number.per) is not None else ""
