"""A number of a text with its currency or unit: the parts that quantities are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from factcheck.languages.figures import Figure
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.counted import noun_reader
from factcheck.readings.currencies import currency_abbreviations, currency_of, currency_signs, sign_pattern
from factcheck.readings.number_values import PlainNumber, number_reader
from factcheck.readings.reading import Kind
from factcheck.readings.sides import side_reader
from factcheck.readings.unit_words import UnitSeen, unit_reader

WORD: Final = re.compile(r"[^\W_]+")
LAST_WORD: Final = re.compile(r"([^\W\d_]+)\.?\s\Z")
LONG_WORD: Final = 16  # code points looked at before a number
_SPACES: Final = str.maketrans(dict.fromkeys("\u00a0\u2009\u202f", " "))
_PERHAPS_WHOLE: Final = re.compile(r"\d{1,3}\.\d{3}")
"""A number whose point may set thousands apart: 12.400 people."""
_POINT_BEFORE: Final = re.compile(r"(?:\A|\s)[.,]\Z")
_NO_DIGITS: Final = "−-$€£¥₽₹₺₪ "
_LONGEST_CODE: Final = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Amount:
    """A number with its unit."""

    start: int
    number: PlainNumber
    unit: str = ""
    kind: Kind = "count"
    end: int = 0
    size: int = 1  # shares are written in hundredths
    is_money_before: bool = False

    @property
    def has_unit(self) -> bool:
        """Whether it says what its number is measured in, or that it is a share."""
        return bool(self.unit) or self.kind in ("share", "points", "multiple")


@dataclass(frozen=True, kw_only=True, slots=True)
class AmountRange:
    """An amount, or the two ends of a range."""

    start: int
    end: int
    low: Amount
    high: Amount


class NotReadError(Exception):
    """A number that may mean two things."""

    def __init__(self, end: int) -> None:
        super().__init__(end)
        self.end = end


class SeenText:
    """A text while its quantities are read."""

    def __init__(self, text: str, found: tuple[Figure, ...]) -> None:
        self.original, self.text = text, text.translate(_SPACES)
        self.dates = {each.start: each.end for each in found if each.kind == "date"}
        self.percent_at = len(text)


class AmountReader:
    """What reads a language's numbers with their units."""

    def __init__(self, pack: Pack) -> None:
        data = pack.quantities
        self._pack, self._data = pack, data
        self._numbers, self._sides = number_reader(pack), side_reader(pack)
        self._units, self._nouns = unit_reader(pack), noun_reader(pack)
        self._minus, self._compared = frozenset(data.minus), frozenset(data.compared)
        self._before_shares, self._after_shares = frozenset(data.before_shares), frozenset(data.after_shares)
        self._no_shares = frozenset((*data.no_shares, *pack.numbers.ordinals))
        self._prefix = re.compile(rf"(?P<minus>[−-])?(?:(?P<money>{sign_pattern()}) ?)?(?P<inner>[−-])?")
        self._code = re.compile(rf"\b({any_of(currency_abbreviations())})\.? ?\Z")
        self._of_a = re.compile(rf"(?: {any_of(self._after_shares)})?(?: {any_of(data.articles)})(?= )")
        self._fold = re.compile(rf"-?{any_of(data.folds)}\b")
        self._times = re.compile(rf" {any_of(data.times_words)}\b(?: ([^\W\d_]+))?", re.IGNORECASE)

    def at(self, seen: SeenText, start: int) -> Amount | None:
        """The number with its unit at a place; None where there is none.

        Args:
            seen: The text.
            start: Where its currency, sign, first digit or word is.

        Raises:
            NotReadError: It may mean two things.
        """
        text = seen.text
        prefix = self._prefix.match(text, start)
        assert prefix is not None  # all its parts may be absent
        code = self._code.search(text[max(start - _LONGEST_CODE, 0) : start])
        at = prefix.end()
        number = self._numbers.at(text, at, money=bool(prefix["money"] or code))
        if number is None:
            return None
        if _POINT_BEFORE.search(text[max(at - 2, 0) : at]) or self._is_vague(text, at):
            raise NotReadError(number.end)
        if prefix["minus"] or prefix["inner"] or word_before(text, start) in self._minus:
            number = replace(number, value=-number.value, is_bare=False)
        begin = start - len(code[0]) if code else start
        money = currency_signs()[prefix["money"]] if prefix["money"] else ""
        money = money or (currency_abbreviations()[code[1]] if code else "")
        if number.kind == "ordinal" and word_before(text, start) == self._pack.units.per[0]:
            raise NotReadError(number.end)
        if number.kind == "ordinal" and (article := self._article_of_share(text, start, number)):
            return self.at(seen, start - len(article) - 1)
        if number.kind == "ordinal":
            return Amount(start=begin, number=number, kind="ordinal", end=number.end)
        if money:
            return self._after(
                text, Amount(start=begin, number=number, unit=money, end=number.end, is_money_before=True)
            )
        return self._after(text, self._with_unit(seen, begin, number))

    def _is_vague(self, text: str, at: int) -> bool:
        """Whether a number is a scale alone: several dozen."""
        word = WORD.match(text, at)
        return word is not None and word[0].lower() in self._numbers.scales

    def _article_of_share(self, text: str, start: int, number: PlainNumber) -> str:
        """The article that makes an ordinal a part: a fifth of."""
        article = word_before(text, start)
        following = WORD.match(text, number.end + 1)
        is_part = article in self._data.articles and following and following[0] == self._data.after_shares[0]
        return article if is_part and text[start : number.end].lower() in self._numbers.singular_parts else ""

    def _after(self, text: str, amount: Amount) -> Amount:
        """It, where what follows leaves no doubt about its end."""
        following = text[amount.end : amount.end + 1]
        if (following.isalnum() or following == "_") and not self._sides.after(text, amount.end):
            raise NotReadError(amount.end)
        return amount

    def _with_unit(self, seen: SeenText, start: int, number: PlainNumber) -> Amount:
        """A number with the unit after it."""
        text = seen.text
        if number.kind == "share":
            return self._part(seen, start, number)
        if fold := self._fold.match(text, number.end):
            return Amount(start=start, number=number, kind="multiple", end=fold.end())
        times = self._times.match(text, number.end)
        if times and (times[1] or "").lower() in self._compared:
            return Amount(start=start, number=number, kind="multiple", end=times.end(1) - len(times[1]) - 1)
        unit = self._units.at(text, number.end, percent_before=seen.percent_at < start)
        if unit is None and number.scale == 1 and (letter := self._numbers.letter_at(text, number.end)):
            scale, end = letter
            unit, noun = self._units.at(text, end), self._nouns.at(text, end)
            following = WORD.match(text, end + 1)
            if unit is None and following and following[0] in self._data.across:
                return Amount(start=start, number=number, unit=text[number.end : end], end=end)
            if unit is None and not (noun and noun[2]):
                raise NotReadError(end)
            number = replace(number.times(scale), end=end)
        if unit is None:
            return Amount(start=start, number=number, end=number.end)
        return _united(start, number, unit)

    def _part(self, seen: SeenText, start: int, number: PlainNumber) -> Amount:
        """A part of a whole, or of a unit: half of them, half a mile, half as many."""
        text = seen.text
        of_a = self._of_a.match(text, number.end)
        if of_a and (unit := self._units.at(text, of_a.end())) and unit.kind != "share":
            return replace(_united(start, number, unit), kind=unit.kind)
        if (unit := self._units.at(text, number.end)) and unit.kind != "share":  # ½ mile
            return _united(start, number, unit)
        following = WORD.match(text, number.end + 1)
        word = following[0].lower() if following and text[number.end : number.end + 1] == " " else ""
        said = text[start : number.end].lower()
        before = word_before(text, start)
        sure = (
            word in self._after_shares
            or before in self._before_shares
            or said[:1].isdigit()
            or start == 0 == len(text[number.end :].strip())
        )
        if word in self._compared and word not in self._after_shares:
            return Amount(start=start, number=number, kind="multiple", end=number.end)
        if before in self._no_shares or not (sure or number.value.denominator not in (2, 4)):
            raise NotReadError(number.end)
        return Amount(start=start, number=number, kind="share", end=number.end)


amount_reader = cache(AmountReader)


def word_before(text: str, start: int) -> str:
    """The word before a place, in small letters; empty where none is directly before it.

    Args:
        text: The text.
        start: The place.
    """
    match = LAST_WORD.search(text[max(start - LONG_WORD, 0) : start])
    return match[1].lower() if match else ""


def like(first: Amount, second: Amount) -> Amount:
    """The first of two amounts with the scale and unit that only the second has: 5 to 10 million euros.

    Args:
        first: An amount.
        second: The one after it.
    """
    number, scale = first.number, second.number.scale
    if number.scale == 1 < scale and number.value * scale < second.number.value:
        number = number.times(scale)
    if first.has_unit:
        return replace(first, number=number)
    return replace(first, number=number, unit=second.unit, kind=second.kind, size=second.size)


def is_ambiguous(seen: SeenText, amount: Amount) -> bool:
    """Whether nobody can tell a fraction from thousands: 12.400 people; a measure has a fraction.

    Args:
        seen: The text.
        amount: The number in it.
    """
    if amount.unit and currency_of(amount.unit) is None:
        return False
    digits = seen.text[amount.start : amount.number.end].lstrip(_NO_DIGITS)
    return _PERHAPS_WHOLE.fullmatch(digits) is not None and not digits.startswith("0")


def _united(start: int, number: PlainNumber, unit: UnitSeen) -> Amount:
    return Amount(start=start, number=number, unit=unit.unit, kind=unit.kind, end=unit.end, size=unit.size)
