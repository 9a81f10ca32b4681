"""The quantities of a text: each number with its scale, side, unit and what it counts.

Dates, clock times, names with digits, scores, ratios and web addresses are none; a number that may mean two things (5m) is
not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache, lru_cache
from typing import Final

from factcheck.languages.figures import Figure, figures
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.languages.telling_words import stem
from factcheck.readings.amounts import (
    LAST_WORD,
    LONG_WORD,
    WORD,
    AmountRange,
    NotReadError,
    SeenText,
    amount_reader,
    is_ambiguous,
    word_before,
)
from factcheck.readings.compounds import compounded
from factcheck.readings.counted import noun_reader
from factcheck.readings.currencies import currency_abbreviations, currency_of, currency_signs
from factcheck.readings.everyday_forms import is_nothing
from factcheck.readings.number_values import number_reader
from factcheck.readings.ranges import range_reader
from factcheck.readings.rates import PartsPer, parts_per, rate_reader
from factcheck.readings.reading import Kind, Quantity, Side
from factcheck.readings.record_notation import forms_of
from factcheck.readings.said_once import counting_as, said_once_reader
from factcheck.readings.sides import side_reader
from factcheck.readings.units import LONGEST, may_be_unit, unit_of

_KEPT: Final = 1024  # texts
_MARKER: Final = re.compile(r"\s*\(?\d{1,2}[.)]\s+(?=[A-Z])")  # of an item in a list
_YEAR: Final = re.compile(r"\d{4}")
_YEARS: Final = re.compile(r"\d{4}[-–]\d{4}(?!\d)")
_PER_WORDS: Final = 3  # barrels a day
_EXTRA: Final = ("share", "multiple", "fold")


class QuantityReader:
    """What reads a language's quantities."""

    def __init__(self, pack: Pack) -> None:
        data, numbers = pack.quantities, pack.numbers
        self._pack, self._data = pack, data
        self._amounts, self._joined = amount_reader(pack), range_reader(pack)
        self._numbers, self._sides, self._nouns = number_reader(pack), side_reader(pack), noun_reader(pack)
        self._rates, self._lists = rate_reader(pack), said_once_reader(pack)
        self._no_numbers = frozenset(
            (*data.no_numbers, *(word.removesuffix(".") for word in pack.dates.numbered))
        )
        self._between, self._minus = frozenset(data.between), frozenset(data.minus)
        self._compared = frozenset(data.compared)
        folds = rf"{any_of(numbers.words)}-?{any_of(data.folds)}"
        parts = any_of(self._numbers.singular_parts)
        self._extra = re.compile(
            rf"\b(?:(?P<multiple>{any_of(data.multiples)})|(?P<fold>{folds})"
            rf"|{any_of(data.before_shares)} (?P<share>(?:{any_of(data.articles)} )?{parts})(?! {any_of(data.after_shares)}))\b",
            re.IGNORECASE,
        )
        self._percents = re.compile(any_of(map(re.escape, pack.numbers.percent)), re.IGNORECASE)
        self._times_of_day = frozenset(pack.dates.units)
        self._folds = {f"{word}{fold}": value for word, value in numbers.words.items() for fold in data.folds}
        self._extra_words = frozenset((*data.multiples, *self._folds, *data.folds, *data.before_shares))
        words = (*numbers.words, *numbers.scales, *numbers.ordinals, *data.parts, *data.multiples)
        self._tokens = frozenset((*words, *self._folds, *(f"{word}s" for word in numbers.ordinals)))
        self._digit = re.compile(r"[0-9½⅓⅔¼¾⅛]")
        self._openers = _openers(pack) | self._tokens

    def may_have(self, text: str) -> bool:
        """Whether a text has a digit or a word that a quantity could begin with."""
        return bool(self._digit.search(text)) or not self._tokens.isdisjoint(WORD.findall(text.lower()))

    def may_begin(self, text: str) -> bool:
        """Whether a quantity may begin where a text does, with its side."""
        word = WORD.match(text)
        return word is None or word[0][0].isdigit() or word[0].lower() in self._openers

    def read(self, text: str, found: tuple[Figure, ...]) -> Iterator[Quantity]:
        """The quantities of a text in order.

        Args:
            text: The text.
            found: Its figures.
        """
        seen = SeenText(text, found)
        if percent := self._percents.search(text):
            seen.percent_at = percent.start()
        done, before = 0, list[Quantity]()
        for start, end in self._places(seen, found):
            if start < done:
                continue
            try:
                read = self._quantity(seen, start, done, before)
            except NotReadError as failed:
                done = max(failed.end, end)
                continue
            if read is None:
                done = end
                continue
            done = read.end
            before.append(read)
            yield read

    def _places(self, seen: SeenText, found: tuple[Figure, ...]) -> list[tuple[int, int]]:
        """Where a quantity may begin, each with the end of the figure that is there."""
        places = [
            (each.start, each.end) for each in found if each.kind == "number" or self._counts(seen, each)
        ]
        if not self._extra_words.isdisjoint(WORD.findall(seen.text.lower())):
            extra = self._extra.finditer(seen.text)
            places.extend(match.span(next(name for name in _EXTRA if match[name])) for match in extra)
        return sorted(places, key=lambda place: (place[0], -place[1]))

    def _counts(self, seen: SeenText, date: Figure) -> bool:
        """Whether what looks like a year is a number: at least 2000 ships."""
        if not _YEAR.fullmatch(seen.text, date.start, date.end):
            return False
        pair = _YEARS.match(seen.text, date.start)
        if pair and (noun := self._nouns.at(seen.text, pair.end())):
            return noun[2]  # 2000-3000 ships; years would be a date in whole
        side, noun = self._sides.before(seen.text, date.start), self._nouns.at(seen.text, date.end)
        return bool(side and side[0] != "about" and noun and noun[2])

    def _quantity(self, seen: SeenText, start: int, done: int, before: list[Quantity]) -> Quantity | None:
        """The quantity that begins at a place, with the words of its side; None where there is none."""
        if multiple := self._multiple(seen.text, start):
            return multiple
        amount = self._amounts.at(seen, start)
        if amount is None:
            return None
        if amount.number.scale == 1 and amount.kind == "count" and is_ambiguous(seen, amount):
            raise NotReadError(amount.end)
        span = self._joined.from_first(seen, amount, done)
        noun = self._nouns.at(seen.text, span.end)
        if not self._is_name(seen.text, span, noun):
            return self._with_words(seen, span, noun, done)
        first = self._lists.first_of(seen.text, span.start, span.end, before)
        if first is None or not self._may_be_listed(seen.text, span):
            return None
        return counting_as(self._with_words(seen, span, noun, done), first, before)

    def _may_be_listed(self, text: str, span: AmountRange) -> bool:
        """Whether a number that looks like a name has only a name before it, and no word such as Article."""
        word = word_before(text, span.start)
        return bool(word) and word not in self._no_numbers

    def _multiple(self, text: str, start: int) -> Quantity | None:
        """Doubled, tenfold; twice as many."""
        match = self._extra.match(text, start)
        if match is None or match["share"]:
            return None
        word = match[0].lower()
        if match["multiple"]:
            value = Fraction(self._data.multiples[word])
            kind: Kind = "multiple"
            following = WORD.match(text, match.end() + 1)
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

    def _with_words(
        self, seen: SeenText, span: AmountRange, noun: tuple[str, int, bool] | None, done: int
    ) -> Quantity:
        """The quantity with its side and noun."""
        text, amount = seen.text, span.high
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
            word = word_before(text, start)
            is_part = word in self._between if span.low is not span.high else word in self._minus
            start -= len(word) + 1 if is_part else 0
        start = max(start, done)  # a code that the number before has taken
        noun_seen = self._noun(text, span, noun)
        made = self._made(span, words=seen.original[start:end], start=start, side=side, noun=noun_seen)
        per = self._rates.after(text, span.end)
        return replace(made, per=per) if per else made

    def _tells_nothing(self, word: str) -> bool:
        """Whether a capitalised word before a number makes it no name: In 39 cases, on Thursday 39 people."""
        return self._pack.is_function_word(word) or word in self._pack.calendar_names

    def _noun(self, text: str, span: AmountRange, noun: tuple[str, int, bool] | None) -> str:
        """The stem of what is counted; of a measure what it is of."""
        if noun is None or (span.high.unit and not text.startswith(" of ", span.end)):
            return ""
        return stem(noun[0])

    @staticmethod
    def _made(span: AmountRange, *, words: str, start: int, side: Side, noun: str) -> Quantity:
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
            scale=high.number.scale,
        )

    def _is_time(self, unit: str) -> bool:
        return unit.removesuffix("s") in self._times_of_day

    def _is_name(self, text: str, span: AmountRange, noun: tuple[str, int, bool] | None) -> bool:
        """Whether a number is part of a name (Article 5, Boeing 747), or the mark of an item in a list."""
        amount = span.low
        if amount.has_unit or amount.kind == "ordinal":
            return False
        if span.start and text[max(span.start - 2, 0) : span.start].rstrip()[-1:] in ("#", "№"):
            return True
        if (marker := _MARKER.match(text)) and span.start < marker.end():
            return True
        match = LAST_WORD.search(text[max(span.start - LONG_WORD, 0) : span.start])
        if match is None:
            return False
        if match[1].lower() in self._no_numbers:
            return True
        capital = match[1][0].isupper() and not self._tells_nothing(match[1])
        return (
            capital
            and amount.number.is_bare
            and not (noun and noun[2])
            and not self._sides.before(text, span.start)
        )


def _openers(pack: Pack) -> frozenset[str]:
    """The words, in small letters, with which a quantity or what belongs to it may begin, besides numbers."""
    data, numbers, rise = pack.quantities, pack.numbers, pack.turns.axes.get("rise", {})
    sides = (
        *numbers.at_least,
        *numbers.at_most,
        *numbers.more_than,
        *numbers.less_than,
        *numbers.about,
        *data.sides,
    )
    others = (
        *data.articles,
        *data.between,
        *data.from_words,
        *data.minus,
        *data.before_shares,
        *currency_abbreviations(),
        *currency_signs(),
    )
    firsts = (*sides, *others, *(word for pole in rise.values() for word in pole))
    return frozenset(word[0].lower() for each in firsts if (word := WORD.search(each)))


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


def quantity_of(value: str | float | None, unit: str | None, pack: Pack) -> Quantity | None:
    """The quantity that an asserted value is, with its unit; None where it is none in whole: a name, a sentence, true, nothing.

    Args:
        value: The value as the record has it.
        unit: Its unit, where it has one.
        pack: The language in which records are written.
    """
    return None if isinstance(value, bool | None) else _quantity_of(str(value), unit or "", pack)


@lru_cache(maxsize=_KEPT)
def _quantity_of(value: str, unit: str, pack: Pack) -> Quantity | None:
    value, unit = value.strip(), unit.strip()
    if "numbers" not in pack.reads or not value or len(value) + len(unit) > LONGEST:
        return None
    if not (quantity_reader(pack).may_begin(value) or is_nothing(value, pack)):
        return None
    if (parts := parts_per(f"{value} {unit}".strip(), pack)) is not None:
        return _of_so_many(parts, f"{value} {unit}".strip(), pack)
    for form in forms_of(value, unit, pack):
        read = _read_form(form.value, form.unit, pack)
        if read is None or (form.side and (read.side != "exactly" or read.low != read.high)):
            continue
        if form.value != value:
            words = f"{value}{'' if unit in ('%', '‰') else ' '}{unit}".strip()
            read = replace(read, words=words, end=len(words))
        read = replace(read, side=form.side or read.side, way=form.way or _way_of(read, pack))
        return replace(read, unit=read.rest, rest="") if _is_counted_in_a_unit(read) else read
    return None


def _is_counted_in_a_unit(read: Quantity) -> bool:
    """Whether what a value counts is a unit of measure that prose would take for things: 12 stone."""
    is_bare = read.kind == "count" and not read.unit and bool(read.rest)
    return is_bare and may_be_unit(read.rest) and unit_of(read.rest) is not None


def _of_so_many(parts: PartsPer, text: str, pack: Pack) -> Quantity | None:
    """So many of so many, as a share of which one is written in its own terms: 5 per 1,000, as 5 per mille is."""
    above, whole = _quantity_of(parts.number, "", pack), parts.whole
    below = _quantity_of(whole if whole[0].isdigit() or " " in whole else f"1 {whole}", "", pack)
    if above is None or below is None or not _is_plain(above) or not _is_plain(below):
        return None
    if below.low != below.high or below.side != "exactly" or below.low <= 1 or above.high > below.low:
        return None
    size = Fraction(below.low)
    words = parts.rest.split()
    return replace(
        above,
        low=above.low / size,
        high=above.high / size,
        step=above.step / size,
        kind="share",
        is_rounded=parts.is_rate,
        scale=int(size),
        noun=stem(words[-1]) if words else "",
        rest=" ".join(words),
        words=text,
        end=len(text),
    )


def _is_plain(quantity: Quantity) -> bool:
    """Whether it is a number alone."""
    return quantity.kind == "count" and not quantity.unit and not quantity.noun


def _way_of(read: Quantity, pack: Pack) -> int:
    """Which way a multiple says that something changed: tripled up, halved down; nothing of others, such as twice as many."""
    data, word = pack.quantities, read.words.casefold()
    if (
        read.kind != "multiple"
        or word not in data.multiples
        or word in (*data.compared_only, *pack.numbers.times)
    ):
        return 0
    return 1 if read.low > 1 else -1


def _read_form(value: str, unit: str, pack: Pack) -> Quantity | None:
    text = f"{value}{'' if unit in ('%', '‰') else ' '}{unit}".strip()
    reader = quantity_reader(pack)
    if not reader.may_have(text):
        return None
    found = tuple(
        Figure(start=each.start, end=each.end, kind="number")
        if _YEAR.fullmatch(text, each.start, each.end)
        else each
        for each in figures(text, pack)
    )
    read = tuple(compounded(reader.read(text, found), text, pack))
    if len(read) != 1 or read[0].start:
        return _in_unit(value, unit, pack) if unit else _part(text, pack)
    return _whole(read[0], text, unit, pack)


def _in_unit(value: str, unit: str, pack: Pack) -> Quantity | None:
    """A number in a unit of measure that prose would read otherwise: `5` in `arc seconds`."""
    number = _read_form(value, "", pack) if may_be_unit(unit) and unit_of(unit) is not None else None
    if number is None or number.unit or number.noun or number.kind != "count":
        return None
    words = f"{value} {unit}"
    return replace(number, unit=unit, words=words, end=len(words))


def _part(text: str, pack: Pack) -> Quantity | None:
    """The part that a text is, which prose reads as one only where it says of what: `half`, `a fifth`."""
    for of in pack.quantities.of_a_whole:
        read = quantities(f"{text} {of}", pack)
        if len(read) == 1 and read[0].start == 0 and read[0].end == len(text):
            return read[0]
    return None


def _whole(read: Quantity, text: str, unit: str, pack: Pack) -> Quantity | None:
    """A quantity that is all of a text but for what it counts."""
    rest = text[read.end :].strip(" .")
    if not rest:
        return replace(read, rest=_last_of(text, read.noun)) if read.noun else read
    if rest == unit and not read.unit and read.kind == "count":
        is_known = currency_of(unit) is not None or (may_be_unit(unit) and unit_of(unit) is not None)
        return (
            replace(read, unit=unit, noun="", words=text, end=len(text))
            if is_known
            else _counting(read, text, rest)
        )
    if unit and read.end >= len(text) - len(unit):
        return replace(read, words=text, end=len(text), rest=rest)
    words = rest.split()
    if read.per and len(words) <= _PER_WORDS and words[-1].lower().removesuffix("s") == read.per:
        return replace(read, words=text, end=len(text), rest=rest)
    is_noun = len(words) <= 3 and all(word.isalpha() and not pack.is_function_word(word) for word in words)  # noqa: PLR2004 - two adjectives and a noun
    return _counting(read, text, rest) if is_noun else None


def _last_of(text: str, noun: str) -> str:
    """The word of a text that has a stem; the stem where none has: `ships` of `30 ships or more`."""
    return next((word for word in reversed(text.split()) if stem(word) == noun), noun)


def _counting(read: Quantity, text: str, rest: str) -> Quantity:
    """It with the last word as what it counts, where no other is seen."""
    noun = read.noun or stem(text.rsplit(maxsplit=1)[-1])
    return replace(read, noun=noun, words=text, end=len(text), rest=rest)
