"""The quantities of a text: each number with its scale, side, unit and what it counts.

Dates, clock times, names with digits, scores, ratios and web addresses are none; a number that may mean two things (5m) is
not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from factcheck.languages.figures import Figure, figures
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.languages.telling_words import stem
from factcheck.readings.compounds import compounded
from factcheck.readings.counted import noun_reader
from factcheck.readings.currencies import currency_abbreviations, currency_of, currency_signs, sign_pattern
from factcheck.readings.number_values import PlainNumber, number_reader
from factcheck.readings.reading import Kind, Quantity, Side
from factcheck.readings.sides import side_reader
from factcheck.readings.unit_words import UnitSeen, unit_reader
from factcheck.readings.units import LONGEST, unit_of

_KEPT: Final = 1024  # texts
_WORD: Final = re.compile(r"[^\W_]+")
_LAST_WORD: Final = re.compile(r"([^\W\d_]+)\.?\s\Z")
_SPACES: Final = str.maketrans(dict.fromkeys("\u00a0\u2009\u202f", " "))
_MARKER: Final = re.compile(r"\s*\(?\d{1,2}[.)]\s+(?=[A-Z])")  # of an item in a list
_YEAR: Final = re.compile(r"\d{4}")
_YEARS: Final = re.compile(r"\d{4}[-–]\d{4}(?!\d)")
_PERHAPS_WHOLE: Final = re.compile(r"\d{1,3}\.\d{3}")
"""A number whose point may set thousands apart: 12.400 people."""
_SECOND_OF_THREE: Final = re.compile(r"[-–]\d")
_NO_DIGITS: Final = "−-$€£¥₽₹₺₪ "
_DASH: Final = "-–‑"
_EXTRA: Final = ("share", "multiple", "fold")
_SCORES: Final = 10  # most are less
_PHONES: Final = 1000  # parts of their numbers are more
_FAR: Final = 3  # times: who rises by 3 to 10 has not risen by 3 or 10
_LAST_DAY: Final = 31
_ALIKE_GAP: Final = 16  # code points between the first of some days and the last
_MOST_OF_PAIR: Final = 1000
_LONG_WORD: Final = 16  # code points looked at before a number


@dataclass(frozen=True, kw_only=True, slots=True)
class _Amount:
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
        return bool(self.unit) or self.kind in ("share", "points", "multiple")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Span:
    """An amount, or the two ends of a range."""

    start: int
    end: int
    low: _Amount
    high: _Amount


class _NotRead(Exception):  # noqa: N818 - no fault; it ends the reading of one number
    """A number that may mean two things."""

    def __init__(self, end: int) -> None:
        super().__init__(end)
        self.end = end


class _Seen:
    """A text while its quantities are read."""

    def __init__(self, text: str, found: tuple[Figure, ...]) -> None:
        self.original, self.text = text, text.translate(_SPACES)
        self.dates = {each.start: each.end for each in found if each.kind == "date"}
        self.percent_at = len(text)


class QuantityReader:
    """What reads a language's quantities."""

    def __init__(self, pack: Pack) -> None:
        data = pack.quantities
        self._pack, self._data = pack, data
        self._numbers, self._sides = number_reader(pack), side_reader(pack)
        self._units, self._nouns = unit_reader(pack), noun_reader(pack)
        self._no_numbers = frozenset(
            (*data.no_numbers, *(word.removesuffix(".") for word in pack.dates.numbered))
        )
        self._between, self._from = frozenset(data.between), frozenset(data.from_words)
        self._ranging, self._minus = frozenset(data.ranging), frozenset(data.minus)
        self._before_shares, self._after_shares = frozenset(data.before_shares), frozenset(data.after_shares)
        self._compared = frozenset(data.compared)
        self._no_shares = frozenset((*data.no_shares, *pack.numbers.ordinals))
        self._prefix = re.compile(rf"(?P<minus>[−-])?(?:(?P<money>{sign_pattern()}) ?)?(?P<inner>[−-])?")
        self._code = re.compile(rf"\b({any_of(currency_abbreviations())})\.? ?\Z")
        self._joint = re.compile(
            rf"(?P<dash>[{_DASH}]|\.\.)| (?:(?P<joined>{any_of(data.joined)})|(?P<link>{any_of(data.links)})) "
        )
        self._pair = re.compile(rf" (?P<words>{any_of(data.in_each)}) ")
        self._of_a = re.compile(rf"(?: {any_of(self._after_shares)})?(?: {any_of(data.articles)})(?= )")
        self._fold = re.compile(rf"-?{any_of(data.folds)}\b")
        self._times = re.compile(rf" {any_of(data.times_words)}\b(?: ([^\W\d_]+))?", re.IGNORECASE)
        folds = rf"{any_of(pack.numbers.words)}-?{any_of(data.folds)}"
        parts = any_of(self._numbers.singular_parts)
        self._extra = re.compile(
            rf"\b(?:(?P<multiple>{any_of(data.multiples)})|(?P<fold>{folds})"
            rf"|{any_of(data.before_shares)} (?P<share>{any_of(data.articles)} {parts})(?! {any_of(data.after_shares)}))\b",
            re.IGNORECASE,
        )
        self._days = re.compile(rf"(?:[\d, –-]|\b{any_of((*data.links, *data.joined))}\b)+")
        self._percents = re.compile(any_of(map(re.escape, pack.numbers.percent)), re.IGNORECASE)
        self._times_of_day = frozenset(pack.dates.units)
        numbers = pack.numbers
        self._folds = {f"{word}{fold}": value for word, value in numbers.words.items() for fold in data.folds}
        self._extra_words = frozenset((*data.multiples, *self._folds, *data.folds, *data.before_shares))
        words = (*numbers.words, *numbers.scales, *numbers.ordinals, *data.parts, *data.multiples)
        self._tokens = frozenset(
            (*words, *(f"{word}{fold}" for word in numbers.words for fold in data.folds))
        )
        self._tokens |= frozenset(f"{word}s" for word in numbers.ordinals)
        self._digit = re.compile(r"[0-9½⅓⅔¼¾⅛]")

    def may_have(self, text: str) -> bool:
        """Whether a text has a digit or a word that a quantity could begin with."""
        return bool(self._digit.search(text)) or not self._tokens.isdisjoint(_WORD.findall(text.lower()))

    def read(self, text: str, found: tuple[Figure, ...]) -> Iterator[Quantity]:
        """The quantities of a text in order.

        Args:
            text: The text.
            found: Its figures.
        """
        seen = _Seen(text, found)
        if percent := self._percents.search(text):
            seen.percent_at = percent.start()
        done = 0
        for start, end in self._places(seen, found):
            if start < done:
                continue
            try:
                read = self._quantity(seen, start, done)
            except _NotRead as failed:
                done = max(failed.end, end)
                continue
            if read is None:
                done = end
                continue
            done = read.end
            yield read

    def _places(self, seen: _Seen, found: tuple[Figure, ...]) -> list[tuple[int, int]]:
        """Where a quantity may begin, each with the end of the figure that is there."""
        places = [
            (each.start, each.end) for each in found if each.kind == "number" or self._counts(seen, each)
        ]
        if not self._extra_words.isdisjoint(_WORD.findall(seen.text.lower())):
            extra = self._extra.finditer(seen.text)
            places.extend(match.span(next(name for name in _EXTRA if match[name])) for match in extra)
        return sorted(places, key=lambda place: (place[0], -place[1]))

    def _counts(self, seen: _Seen, date: Figure) -> bool:
        """Whether what looks like a year is a number: at least 2000 ships."""
        if not _YEAR.fullmatch(seen.text, date.start, date.end):
            return False
        pair = _YEARS.match(seen.text, date.start)
        if pair and (noun := self._nouns.at(seen.text, pair.end())):
            return noun[2]  # 2000-3000 ships; years would be a date in whole
        side, noun = self._sides.before(seen.text, date.start), self._nouns.at(seen.text, date.end)
        return bool(side and side[0] != "about" and noun and noun[2])

    def _quantity(self, seen: _Seen, start: int, done: int) -> Quantity | None:
        """The quantity that begins at a place, with the words of its side; None where there is none."""
        if multiple := self._multiple(seen.text, start):
            return multiple
        amount = self._amount(seen, start)
        if amount is None:
            return None
        if amount.number.scale == 1 and amount.kind == "count" and _is_ambiguous(seen, amount):
            raise _NotRead(amount.end)
        if self._is_day(seen, amount) or _is_of_a_row(seen, amount):
            raise _NotRead(amount.end)
        span = self._share_of(seen, amount) or self._range(seen, amount, done)
        return self._with_words(seen, span, done)

    def _multiple(self, text: str, start: int) -> Quantity | None:
        """Doubled, tenfold; twice as many."""
        match = self._extra.match(text, start)
        if match is None or match["share"]:
            return None
        word = match[0].lower()
        if match["multiple"]:
            value = Fraction(self._data.multiples[word])
            kind: Kind = "multiple"
            following = _WORD.match(text, match.end() + 1)
            adverb = word not in self._numbers.parts and word in self._pack.numbers.times
            if adverb and (following is None or following[0].lower() not in self._compared):
                kind = "count"
            is_plain = following is not None and following[0].lower() in self._compared
            if word in self._numbers.parts or (word in self._data.compared_only and not is_plain):
                return None  # halves may be the two parts, and a double a person
            noun = stem(self._data.times_words[0]) if kind == "count" else ""
        else:
            value = Fraction(self._folds[word.replace("-", "")])
            kind, noun = "multiple", ""
        return Quantity(
            start=start,
            end=match.end(),
            words=match[0],
            low=value,
            high=value,
            step=Fraction(1),
            kind=kind,
            noun=noun,
        )

    def _amount(self, seen: _Seen, start: int) -> _Amount | None:
        """A number with its unit, at its currency or its first digit or word."""
        text = seen.text
        prefix = self._prefix.match(text, start)
        assert prefix is not None  # all its parts may be absent
        code = self._code.search(text[max(start - 4, 0) : start])
        at = prefix.end()
        number = self._numbers.at(text, at, money=bool(prefix["money"] or code))
        if number is None:
            return None
        if prefix["minus"] or prefix["inner"] or self._word_before(text, start) in self._minus:
            number = replace(number, value=-number.value, is_bare=False)
        begin = start - len(code[0]) if code else start
        money = currency_signs()[prefix["money"]] if prefix["money"] else ""
        money = money or (currency_abbreviations()[code[1]] if code else "")
        if number.kind == "ordinal" and self._word_before(text, start) == self._pack.units.per[0]:
            raise _NotRead(number.end)
        if number.kind == "ordinal" and (article := self._article_of_share(text, start, number)):
            return self._amount(seen, start - len(article) - 1)
        if number.kind == "ordinal":
            return _Amount(start=begin, number=number, kind="ordinal", end=number.end)
        if money:
            return self._after(
                text, _Amount(start=begin, number=number, unit=money, end=number.end, is_money_before=True)
            )
        return self._after(text, self._with_unit(seen, begin, number))

    def _article_of_share(self, text: str, start: int, number: PlainNumber) -> str:
        """The article that makes an ordinal a part: a fifth of."""
        article = self._word_before(text, start)
        following = _WORD.match(text, number.end + 1)
        is_part = article in self._data.articles and following and following[0] == self._data.after_shares[0]
        return article if is_part and text[start : number.end].lower() in self._numbers.singular_parts else ""

    def _after(self, text: str, amount: _Amount) -> _Amount:
        """It, where what follows leaves no doubt about its end."""
        following = text[amount.end : amount.end + 1]
        if (following.isalnum() or following == "_") and not self._sides.after(text, amount.end):
            raise _NotRead(amount.end)
        return amount

    def _with_unit(self, seen: _Seen, start: int, number: PlainNumber) -> _Amount:
        """A number with the unit after it."""
        text = seen.text
        if number.kind == "share":
            return self._part(seen, start, number)
        if fold := self._fold.match(text, number.end):
            return _Amount(start=start, number=number, kind="multiple", end=fold.end())
        times = self._times.match(text, number.end)
        if times and (times[1] or "").lower() in self._compared:
            return _Amount(start=start, number=number, kind="multiple", end=times.end(1) - len(times[1]) - 1)
        unit = self._units.at(text, number.end, percent_before=seen.percent_at < start)
        if unit is None and number.scale == 1 and (letter := self._numbers.letter_at(text, number.end)):
            scale, end = letter
            unit, noun = self._units.at(text, end), self._nouns.at(text, end)
            following = _WORD.match(text, end + 1)
            if unit is None and following and following[0] in self._data.across:
                return _Amount(start=start, number=number, unit=text[number.end : end], end=end)
            if unit is None and not (noun and noun[2]):
                raise _NotRead(end)
            number = replace(number.times(scale), end=end)
        if unit is None:
            return _Amount(start=start, number=number, end=number.end)
        return _united(start, number, unit)

    def _part(self, seen: _Seen, start: int, number: PlainNumber) -> _Amount:
        """A part of a whole, or of a unit: half of them, half a mile, half as many."""
        text = seen.text
        of_a = self._of_a.match(text, number.end)
        if of_a and (unit := self._units.at(text, of_a.end())) and unit.kind != "share":
            return replace(_united(start, number, unit), kind=unit.kind)
        if (unit := self._units.at(text, number.end)) and unit.kind != "share":  # ½ mile
            return _united(start, number, unit)
        following = _WORD.match(text, number.end + 1)
        word = following[0].lower() if following and text[number.end : number.end + 1] == " " else ""
        said = text[start : number.end].lower()
        before = self._word_before(text, start)
        sure = (
            word in self._after_shares
            or before in self._before_shares
            or said[:1].isdigit()
            or start == 0 == len(text[number.end :].strip())
        )
        if word in self._compared and word not in self._after_shares:
            return _Amount(start=start, number=number, kind="multiple", end=number.end)
        if before in self._no_shares or not (sure or number.value.denominator not in (2, 4)):
            raise _NotRead(number.end)
        return _Amount(start=start, number=number, kind="share", end=number.end)

    def _share_of(self, seen: _Seen, first: _Amount) -> _Span | None:
        """One in five, two out of three."""
        match = self._pair.match(seen.text, first.end) if first.kind == "count" and not first.unit else None
        if match is None or match.end() in seen.dates:
            return None
        second = self._numbers.at(seen.text, match.end())
        one = first.number.value
        if second is None or second.kind != "count" or second.is_rounded or first.number.is_rounded:
            return None
        if (
            not 0 < one < second.value <= _MOST_OF_PAIR
            or one.denominator != 1
            or self._units.at(seen.text, second.end)
        ):
            return None
        number = PlainNumber(value=one / second.value, step=Fraction(1, 10), end=second.end, kind="share")
        amount = _Amount(start=first.start, number=number, kind="share", end=second.end)
        return _Span(start=first.start, end=second.end, low=amount, high=amount)

    def _range(self, seen: _Seen, first: _Amount, done: int) -> _Span:
        """A range that begins with an amount, or the amount alone."""
        alone = _Span(start=first.start, end=first.end, low=first, high=first)
        joint = self._joint.match(seen.text, first.end)
        if joint is None:
            return alone
        before = self._word_before(seen.text, self._side_start(seen.text, first.start, done))
        if joint["link"] and before not in self._between:
            return alone
        second = self._second(seen, joint.end())
        if second is None:
            if joint["dash"] and seen.text[joint.end() : joint.end() + 1].isdigit():
                raise _NotRead(joint.end() + 1)
            return alone
        if joint["dash"] and _SECOND_OF_THREE.match(seen.text, second.number.end):
            raise _NotRead(second.end)
        if joint["joined"] and self._is_change(seen.text, before, first, second):
            low = _like(first, second)
            return _Span(start=first.start, end=first.end, low=low, high=low)
        return self._joined(seen, first, second, joint) or alone

    def _is_change(self, text: str, before: str, first: _Amount, second: _Amount) -> bool:
        """Whether two numbers say how far something went: rose from 3 to 5, rose by 3 to 5."""
        if before in self._from:
            return not self._ranges(text, first.start)
        far = second.number.value >= _FAR * _like(first, second).number.value
        return before in self._before_shares and (far or (first.has_unit and second.has_unit))

    def _joined(self, seen: _Seen, first: _Amount, second: _Amount, joint: re.Match[str]) -> _Span | None:
        """Two amounts as a range, where they can be one."""
        if first.kind != second.kind and first.has_unit:
            return None
        if first.unit and second.unit and first.unit != second.unit:
            return None
        if first.has_unit and not first.is_money_before and not second.has_unit:
            return None
        low = _like(first, second)
        high = replace(second, unit=low.unit)
        if low.number.value >= high.number.value:
            if joint["link"] or low.number.value == high.number.value:
                return None
            raise _NotRead(second.end)  # a score
        if joint["dash"] and not self._may_be_range(seen, high):
            raise _NotRead(second.end)
        return _Span(start=first.start, end=second.end, low=low, high=high)

    def _may_be_range(self, seen: _Seen, high: _Amount) -> bool:
        """Whether a dash joins a range and not a score or the parts of another number."""
        if high.has_unit:
            return True
        return (
            bool(self._nouns.at(seen.text, high.end))
            or _SCORES < high.number.value < _PHONES
            or high.number.scale > 1
        )

    def _is_day(self, seen: _Seen, first: _Amount) -> bool:
        """Whether a number is one of several days: 5, 6 and 7 May; May 5 and 6."""
        if not first.number.is_bare or first.has_unit or first.number.value > _LAST_DAY:
            return False
        after = (start for start in seen.dates if first.end < start <= first.end + _ALIKE_GAP)
        before = (end for end in seen.dates.values() if first.start - _ALIKE_GAP <= end < first.start)
        text = seen.text
        if any(self._days.fullmatch(text, first.end, start) for start in after):
            return True
        return self._nouns.at(text, first.end) is None and any(
            self._days.fullmatch(text, end, first.start) for end in before
        )

    def _second(self, seen: _Seen, start: int) -> _Amount | None:
        if start in seen.dates and not _YEAR.fullmatch(seen.text, start, seen.dates[start]):
            return None
        try:
            return self._amount(seen, start)
        except _NotRead:
            return None

    def _ranges(self, text: str, start: int) -> bool:
        """Whether the word before a `from` says that a range follows."""
        words = _WORD.findall(text[max(start - 2 * _LONG_WORD, 0) : start].lower())
        return any(one in self._ranging and other in self._from for one, other in pairwise(words))

    def _side_start(self, text: str, start: int, done: int) -> int:
        side = self._sides.before(text, start)
        return side[1] if side and side[1] >= done else start

    @staticmethod
    def _word_before(text: str, start: int) -> str:
        match = _LAST_WORD.search(text[max(start - _LONG_WORD, 0) : start])
        return match[1].lower() if match else ""

    def _with_words(self, seen: _Seen, span: _Span, done: int) -> Quantity | None:
        """The quantity with its side and noun; None where it is a name."""
        text, amount = seen.text, span.high
        noun = self._nouns.at(text, span.end)
        if self._is_name(text, span, noun):
            return None
        start, end = span.start, span.end
        side: Side = "exactly"
        before = self._sides.before(text, start)
        if before and before[1] >= done and not (before[2] and self._is_time(amount.unit)):
            side, start = before[0], before[1]
        for place in (end, noun[1] if noun else end):
            after = self._sides.after(text, place)
            if after:
                side, end = after
                break
        if span.low is not span.high or span.low.number.value < 0:
            word = self._word_before(text, start)
            is_part = word in self._between if span.low is not span.high else word in self._minus
            start -= len(word) + 1 if is_part else 0
        noun_seen = self._noun(text, span, noun)
        return self._made(span, words=seen.original[start:end], start=start, side=side, noun=noun_seen)

    def _noun(self, text: str, span: _Span, noun: tuple[str, int, bool] | None) -> str:
        """The stem of what is counted; of a measure what it is of."""
        if noun is None or (span.high.unit and not text.startswith(" of ", span.end)):
            return ""
        return stem(noun[0])

    @staticmethod
    def _made(span: _Span, *, words: str, start: int, side: Side, noun: str) -> Quantity:
        low, high = span.low, span.high
        step = min(low.number.step, high.number.step)
        ends = [low.number.value, high.number.value]
        if high.kind in ("share", "points"):
            step = min(step, Fraction(1)) / high.size
            ends = [low.number.value / low.size, high.number.value / high.size]
        if side in ("about", "nearly"):
            step = min(_hedged(step, value) for value in ends)
        return Quantity(
            start=start,
            end=start + len(words),
            words=words,
            low=ends[0],
            high=ends[1],
            step=step,
            side=side,
            kind=high.kind,
            is_rounded=(high.number.is_rounded or high.kind == "points" or high.size > 1)
            and high.kind != "ordinal",
            unit=high.unit,
            noun=noun,
        )

    def _is_time(self, unit: str) -> bool:
        return unit.removesuffix("s") in self._times_of_day

    def _is_name(self, text: str, span: _Span, noun: tuple[str, int, bool] | None) -> bool:
        """Whether a number is part of a name (Article 5, Boeing 747), or the mark of an item in a list."""
        amount = span.low
        if amount.has_unit or amount.kind == "ordinal":
            return False
        if span.start and text[max(span.start - 2, 0) : span.start].rstrip()[-1:] in ("#", "№"):
            return True
        if (marker := _MARKER.match(text)) and span.start < marker.end():
            return True
        match = _LAST_WORD.search(text[max(span.start - _LONG_WORD, 0) : span.start])
        if match is None:
            return False
        if match[1].lower() in self._no_numbers:
            return True
        capital = match[1][0].isupper() and not self._pack.is_function_word(match[1])
        return (
            capital
            and amount.number.is_bare
            and not (noun and noun[2])
            and not self._sides.before(text, span.start)
        )


def _is_ambiguous(seen: _Seen, amount: _Amount) -> bool:
    """Whether nobody can tell a fraction from thousands: 12.400 people; a measure has a fraction."""
    if amount.unit and currency_of(amount.unit) is None:
        return False
    digits = seen.text[amount.start : amount.number.end].lstrip(_NO_DIGITS)
    return _PERHAPS_WHOLE.fullmatch(digits) is not None and not digits.startswith("0")


def _is_of_a_row(seen: _Seen, amount: _Amount) -> bool:
    """Whether a number is one of several in digits with nothing between, as those of a telephone are."""
    if not amount.number.is_bare or amount.has_unit:
        return False
    text, start, end = seen.text, amount.start, amount.end
    after = text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit() and end + 1 not in seen.dates
    before = text[start - 1 : start] == " " and text[max(start - 2, 0) : start - 1].isdigit()
    return after or text[start - 1 : start] == "+" or (before and start - 1 not in seen.dates.values())


def _like(first: _Amount, second: _Amount) -> _Amount:
    """The first of two amounts with the scale and unit that only the second has: 5 to 10 million euros."""
    number, scale = first.number, second.number.scale
    if number.scale == 1 < scale and number.value * scale < second.number.value:
        number = number.times(scale)
    if first.has_unit:
        return replace(first, number=number)
    return replace(first, number=number, unit=second.unit, kind=second.kind, size=second.size)


def _united(start: int, number: PlainNumber, unit: UnitSeen) -> _Amount:
    return _Amount(start=start, number=number, unit=unit.unit, kind=unit.kind, end=unit.end, size=unit.size)


def _hedged(step: Fraction, value: Fraction) -> Fraction:
    """What one more would add in the last digit that is no zero."""
    while value and value % (step * 10) == 0:
        step *= 10
    return step


quantity_reader = cache(QuantityReader)


@lru_cache(maxsize=_KEPT)
def quantities(text: str, pack: Pack) -> tuple[Quantity, ...]:
    """The quantities of a text, in order and without overlap; none where numbers are not read.

    Args:
        text: The text.
        pack: Its language's.
    """
    if "numbers" not in pack.reads:
        return ()
    reader = quantity_reader(pack)
    return (
        tuple(compounded(reader.read(text, figures(text, pack)), text, pack)) if reader.may_have(text) else ()
    )


def quantity_of(value: str | float, unit: str | None, pack: Pack) -> Quantity | None:
    """The quantity that an asserted value is, with its unit; None where it is none in whole: a name, a sentence.

    Args:
        value: The value as the record has it.
        unit: Its unit, where it has one.
        pack: The language in which records are written.
    """
    return _quantity_of(str(value), unit or "", pack) if not isinstance(value, bool) else None


@lru_cache(maxsize=_KEPT)
def _quantity_of(value: str, unit: str, pack: Pack) -> Quantity | None:
    value, unit = value.strip(), unit.strip()
    text = f"{value}{'' if unit in ('%', '‰') else ' '}{unit}".strip()
    if "numbers" not in pack.reads or not value or len(text) > LONGEST:
        return None
    reader = quantity_reader(pack)
    found = tuple(
        Figure(start=each.start, end=each.end, kind="number")
        if _YEAR.fullmatch(text, each.start, each.end)
        else each
        for each in figures(text, pack)
    )
    read = tuple(compounded(reader.read(text, found), text, pack)) if reader.may_have(text) else ()
    if len(read) != 1 or read[0].start:
        return None
    return _whole(read[0], text, unit, pack)


def _whole(read: Quantity, text: str, unit: str, pack: Pack) -> Quantity | None:
    """A quantity that is all of a text but for what it counts."""
    rest = text[read.end :].strip(" .")
    if not rest:
        return read
    if rest == unit and not read.unit and read.kind == "count":
        is_known = currency_of(unit) is not None or unit_of(unit) is not None
        return (
            replace(read, unit=unit, noun="", words=text, end=len(text))
            if is_known
            else _counting(read, text, pack)
        )
    if unit and read.end >= len(text) - len(unit):
        return replace(read, words=text, end=len(text))
    words = rest.split()
    is_noun = len(words) <= 3 and all(word.isalpha() and not pack.is_function_word(word) for word in words)  # noqa: PLR2004 - two adjectives and a noun
    return _counting(read, text, pack) if is_noun else None


def _counting(read: Quantity, text: str, pack: Pack) -> Quantity:
    """It with the last word as what it counts, where no other is seen."""
    return (
        replace(read, noun=read.noun or stem(text.rsplit(maxsplit=1)[-1]), words=text, end=len(text))
        if pack
        else read
    )
