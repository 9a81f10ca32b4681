"""How people write a value that is a figure by itself, where a sentence would need more: `6ft 2in`, `80p`, `a year and a half`, `none`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.units import may_be_unit, unit_of

_NUMBER: Final = r"[0-9][0-9,]*(?:\.[0-9]+)?"


class _EverydayForms:
    """What finds a language's forms in a value."""

    def __init__(self, pack: Pack) -> None:
        data = pack.quantities
        self._nothing = frozenset(data.nothing)
        self._short_units = dict(data.short_units)
        short = any_of(map(re.escape, data.short_units))
        self._short = re.compile(
            rf"(?P<number>[^\d]{{0,20}}{_NUMBER}) ?(?P<unit>{short})(?P<per> (?:{any_of(pack.units.per)}) .+)?"
        )
        self._pairs = [
            (
                re.compile(
                    rf"(?P<before>(?:[^\d]{{1,20}} )?)(?P<large>[0-9]{{1,4}}) ?(?:{large})[ -]?(?P<small>[0-9]{{1,2}}(?:\.[0-9]{{1,4}})?)(?: ?(?:{small}))?",
                    re.IGNORECASE,
                ),
                large.partition("|")[0],
                small.partition("|")[0],
            )
            for large, small in data.smaller_units.items()
        ]
        articles, links = any_of(data.articles), any_of(data.links)
        self._and_part = re.compile(
            rf"(?P<before>(?:[^\d]{{1,20}} )?)(?P<number>{articles}|{any_of(pack.numbers.words)}|{_NUMBER}) (?P<unit>[^\W\d_]+)"
            rf" (?P<part>{links} (?:{articles}|{any_of(pack.numbers.words)}) {any_of(data.parts)})",
            re.IGNORECASE,
        )
        self._article_and = re.compile(
            rf"(?:{articles}) (?P<rest>(?P<unit>[^\W\d_]+) (?:{links}) .+)", re.IGNORECASE
        )
        self._articles = frozenset(data.articles)

    def of(self, value: str) -> Iterator[str]:
        """The ways in which prose would write a value.

        Args:
            value: The value, which has no unit beside it.
        """
        if match := self._short.fullmatch(value):
            yield f"{match['number']} {self._short_units[match['unit']]}{match['per'] or ''}"
        for pattern, large, small in self._pairs:
            match, size = pattern.fullmatch(value), _size(large, small)
            if match and Decimal(match["small"]) < size:
                yield f"{match['before']}{int(match['large']) * size + Decimal(match['small'])} {small}"
        if (match := self._and_part.fullmatch(value)) and _is_of_time(match["unit"]):
            number = "1" if match["number"].lower() in self._articles else match["number"]
            yield f"{match['before']}{number} {match['part']} {match['unit'].removesuffix('s')}s"
        if (match := self._article_and.fullmatch(value)) and _is_of_time(match["unit"]):
            yield f"1 {match['rest']}"

    def unit(self, unit: str) -> str:
        """A unit in full: pence for p."""
        return self._short_units.get(unit, unit)

    def is_nothing(self, value: str) -> bool:
        """Whether a value says in words that it is nought."""
        return value.casefold() in self._nothing


def _is_of_time(word: str) -> bool:
    unit = unit_of(word) if may_be_unit(word) else None
    return unit is not None and "time" in unit.measures


@cache
def _size(large: str, small: str) -> int:
    """How many of a smaller unit a larger one is; nought where that is no whole number."""
    first, second = unit_of(large), unit_of(small)
    if first is None or second is None or first.root != second.root:
        return 0
    ratio = first.sizes[0][0] / second.sizes[0][0]  # its first meaning is what it is usually
    return ratio.numerator if ratio.denominator == 1 else 0


everyday_forms = cache(_EverydayForms)


def is_nothing(value: str, pack: Pack) -> bool:
    """Whether a value says in words that it is nought: none, nobody.

    Args:
        value: The value.
        pack: The language in which records are written.
    """
    return everyday_forms(pack).is_nothing(value)
