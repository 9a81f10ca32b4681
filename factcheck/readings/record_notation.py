"""How records write figures where prose would not: `5..10`, `up 300 %`, `+5`, `3` in `m euros`, `a month`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.currencies import currency_of, sign_pattern
from factcheck.readings.everyday_forms import everyday_forms
from factcheck.readings.reading import Side
from factcheck.readings.units import may_be_unit, unit_of

_RANGE: Final = re.compile(r"(?P<low>[^.](?:.*?[^.\s])?)?\s*\.\.\s*(?P<high>[^.\s].*)?")
_SIGNED: Final = re.compile(r"[+–](?=\s?\d)")  # a dash for a minus, and a plus that says nothing


class Form(NamedTuple):
    """A figure as prose would write it, and what the record says of it besides."""

    value: str
    unit: str
    side: Side | None = None
    way: int = 0  # of a change: +1 up, -1 down


class _Notation:
    """What finds a language's words in a value."""

    def __init__(self, pack: Pack) -> None:
        data, rise = pack.quantities, pack.turns.axes.get("rise", {})
        self.to = next(iter(data.joined), "")
        self._start = re.compile(
            rf"(?:{any_of(data.from_words)}) (?=.* {any_of(data.joined)} )", re.IGNORECASE
        )
        self._article = re.compile(rf"(?:{any_of(data.articles)}) (?P<unit>.+)", re.IGNORECASE)
        self._measured = re.compile(r"(?P<number>[−-]?[0-9][0-9.,]*) (?P<unit>[^\W\d_][^\d]*)")
        self._letter = re.compile(rf"(?P<letter>{any_of(data.letters)}) (?P<rest>.+)", re.IGNORECASE)
        self._money = re.compile(
            rf"(?P<sign>{sign_pattern()})\s?(?P<letter>{any_of(data.letters)})?", re.IGNORECASE
        )
        self._currencies = dict(data.currencies)
        joints = any_of((*data.before_shares, *data.after_shares))
        self._ways = [
            (way, re.compile(rf"(?:(?:{any_of(data.articles)}) )?{any_of(rise[pole])}(?: {joints})? (?P<rest>.*\d.*)", re.IGNORECASE))
            for pole, way in (("plus", 1), ("minus", -1))
            if rise.get(pole)
        ]  # fmt: skip

    def ranged(self, value: str) -> tuple[str, Side | None] | None:
        """A range as prose has it: from one to the other, or the side of its only end; None where it is none."""
        match = _RANGE.fullmatch(value) if ".." in value and "..." not in value else None
        if match is None or not (match["low"] or match["high"]):
            return None
        if not match["high"]:
            return match["low"], "at least"
        if not match["low"]:
            return match["high"], "at most"
        return (
            match["low"] if match["low"] == match["high"] else f"{match['low']} {self.to} {match['high']}"
        ), None

    def plain(self, value: str) -> str:
        """A value without what only says that two numbers follow, with a sign that is read."""
        value = self._start.sub("", value, count=1) if self._start.match(value) else value
        signed = _SIGNED.match(value)
        return value if signed is None else ("" if signed[0] == "+" else "−") + value[1:].lstrip()

    def with_letter(self, value: str, unit: str) -> tuple[str, str]:
        """A scale's letter of a unit at the figures, where it would be a unit of its own: `3` in `m euros`, in `€m`."""
        if not value[-1:].isdigit():
            return value, unit
        if (match := self._money.fullmatch(unit)) and match["letter"]:
            return f"{match['sign']}{value}{match['letter']}", ""
        match = self._letter.fullmatch(unit)
        if match is None:
            return value, unit
        name = match["rest"].casefold()
        known = currency_of(match["rest"]) or any(
            each in self._currencies for each in (name, name.removesuffix("s"))
        )
        return (f"{value}{match['letter']}", match["rest"]) if known else (value, unit)

    def one(self, value: str) -> str | None:
        """One of a unit of time: `1 month` of `a month`."""
        match = self._article.fullmatch(value)
        if match is None or not may_be_unit(match["unit"]):
            return None
        unit = unit_of(match["unit"])
        return f"1 {match['unit']}" if unit is not None and "time" in unit.measures else None

    def measured(self, value: str) -> tuple[str, str] | None:
        """A number and a unit of measure that prose would read otherwise: `5 US pints`."""
        match = self._measured.fullmatch(value)
        if match is None or not may_be_unit(match["unit"]) or unit_of(match["unit"]) is None:
            return None
        return match["number"], match["unit"]

    def changed(self, value: str) -> tuple[str, int] | None:
        """By how much something is said to have changed, and which way: `300 %` of `up 300 %`."""
        for way, pattern in self._ways:
            if match := pattern.fullmatch(value):
                return match["rest"], way
        return None


_notation = cache(_Notation)


def forms_of(value: str, unit: str, pack: Pack) -> Iterator[Form]:
    """The ways to write a value as prose would, the likeliest first.

    Args:
        value: The value, without blanks around it.
        unit: Its unit; empty where it has none.
        pack: The language in which records are written.
    """
    notation, everyday = _notation(pack), everyday_forms(pack)
    if everyday.is_nothing(value):
        yield Form("0", unit)
        return
    unit = everyday.unit(unit)
    ranged = notation.ranged(value)
    if ranged is not None:
        text, side = ranged
        yield Form(*notation.with_letter(text, unit), side=side)
        return
    value = notation.plain(value)
    yield Form(*notation.with_letter(value, unit))
    if not unit and (one := notation.one(value)):
        yield Form(one, "")
    if not unit and (measured := notation.measured(value)):
        yield Form(*measured)
    if not unit:
        for written in everyday.of(value):
            yield Form(written, "")
    if changed := notation.changed(value):
        text, way = changed
        yield Form(*notation.with_letter(text, unit), way=way)
