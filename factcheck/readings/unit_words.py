"""The unit that stands after a number: a currency, a unit of measure, a sign or word of percentage."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from factcheck.languages.number_words import number_words
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.currencies import currency_codes, currency_signs, sign_pattern
from factcheck.readings.measures import symbols
from factcheck.readings.reading import Kind

_LONGEST: Final = 60  # code points of a unit
_ONE_LETTER: Final = 1
_DEGREES: Final = ("C", "F")  # right behind a number: 49.9C


class UnitSeen(NamedTuple):
    """A unit in a text."""

    end: int
    unit: str  # as it is written, of money its code or name; empty for shares
    kind: Kind = "count"
    size: int = 1  # how many of them make one: 100 basis points


class UnitReader:
    """What reads a language's units."""

    def __init__(self, pack: Pack) -> None:
        data, words = pack.quantities, number_words(pack)
        self._currencies = dict(data.currencies)
        self._points = re.compile(rf"[ \u00a0\u202f-]?{words.points}", re.IGNORECASE)
        self._percent = re.compile(
            rf"[ \u00a0\u202f-]?{words.percent.replace(' ', '[ -]')}|[ \u00a0]?{any_of(data.percent_short)}\b",
            re.IGNORECASE,
        )
        self._basis = re.compile(rf"[ \u00a0-]?{any_of(data.basis_points)}\b", re.IGNORECASE)
        self._bare = re.compile(rf"[ \u00a0-]{any_of(data.bare_points)}\b", re.IGNORECASE)
        names = any_of(map(re.escape, data.currencies))
        self._money = re.compile(
            rf"[ \u00a0\u202f-]?(?P<sign>{sign_pattern()})|[ \u00a0\u202f]?(?P<code>{any_of(currency_codes())})\b"
            rf"|[ \u00a0\u202f-](?:(?P<name>(?i:{names}))|[A-Z][a-z]+ (?P<other>(?i:{names})))s?\b(?!-)"
        )
        signs = sorted((each for each in symbols() if each not in ("%", "‰")), key=len, reverse=True)
        symbol = any_of(map(re.escape, signs))
        powers = rf"(?:{any_of(pack.units.powers)})\.? "
        self._symbol = re.compile(
            rf"(?:(?P<gap>[ \u00a0\u202f])|-)?(?P<unit>(?:{powers})?(?P<symbol>{symbol})"
            rf"(?:[²³]|(?<=m)[23])?(?:(?:/|\u2009?per\u2009?){symbol})?|°[CF]?|(?<=\d)[CF])(?!\w|[.,]?\d)"
        )
        spelt = rf"(?:{any_of(data.unit_words)})"
        per = rf"(?:{any_of(pack.units.per)}) {any_of(data.per_times)}"
        self._word = re.compile(
            rf"(?: (?:{any_of(data.before_units)}))?[ \u00a0\u202f-]?(?P<unit>{any_of(data.of_lengths)} {per}|(?:{powers})?{spelt}"
            rf"(?: (?:{any_of(pack.units.powers_after)}))?)(?!\w)",
            re.IGNORECASE,
        )

    def at(self, text: str, end: int, *, percent_before: bool = False) -> UnitSeen | None:
        """The unit that follows a number, or None.

        Args:
            text: The text.
            end: Where the number ends.
            percent_before: Whether the text has a percentage before, so that points are percentage points.
        """
        if points := self._points.match(text, end):
            return UnitSeen(points.end(), "", "points")
        if percent := self._percent.match(text, end):
            return UnitSeen(percent.end(), "", "share", 100)
        if text[end : end + 2].lstrip(" ")[:1] == "‰":
            return UnitSeen(text.index("‰", end) + 1, "", "share", 1000)
        if basis := self._basis.match(text, end):
            return UnitSeen(basis.end(), "", "points", 100)
        if percent_before and (bare := self._bare.match(text, end)):
            return UnitSeen(bare.end(), "", "points")
        return self._of_money(text, end) or self._measured(text, end)

    def _of_money(self, text: str, end: int) -> UnitSeen | None:
        match = self._money.match(text, end)
        if match is None:
            return None
        if match["sign"]:
            following = text[match.end() : match.end() + 1]
            return None if following.isdigit() else UnitSeen(match.end(), _signed(match["sign"]))
        if match["code"]:
            return UnitSeen(match.end(), match["code"])
        return UnitSeen(match.end(), self._currencies[(match["name"] or match["other"]).lower()])

    def _measured(self, text: str, end: int) -> UnitSeen | None:
        symbol = self._symbol.match(text, end)
        # Of letters that may be scales or names one is a unit after a blank alone: 5 m.
        if symbol and symbol["unit"] in _DEGREES:
            return UnitSeen(symbol.end(), f"°{symbol['unit']}")
        if symbol and (symbol["gap"] or symbol["unit"][0] == "°" or len(symbol["unit"]) > _ONE_LETTER):
            return UnitSeen(symbol.end(), symbol["unit"])
        word = self._word.match(text, end)
        return UnitSeen(word.end(), word["unit"].lower()) if word else None


def _signed(sign: str) -> str:

    return currency_signs()[sign]


unit_reader = cache(UnitReader)
