"""What a number that begins at some place of a text is worth: in digits, in words, and in both with a scale."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of

_SIGNS: Final = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅛": Fraction(1, 8),
}
_BLANK: Final = "[ \u00a0\u202f\u2009]"
_DIGITS: Final = re.compile(
    r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}"
    rf"|[0-9]{{1,3}}(?:{_BLANK}[0-9]{{3}})+|[0-9]{{1,3}}(?:['’][0-9]{{3}})+|[0-9]{{1,3}}(?:\.[0-9]{{3}}){{2,}}|[0-9]+)"
    rf"(?:\.(?P<decimals>[0-9]+))?(?:{_BLANK}?(?P<sign>[½⅓⅔¼¾⅛])|{_BLANK}(?P<part>[1-9]/[2-9])(?![\d/]))?"
    r"(?!\d|[.,’':/]\d)"
)
"""Digits with their thousands set apart in one way, Indian ones too; a fraction may follow."""
_FRACTION: Final = re.compile(r"(?P<part>[0-9]{1,3}/[0-9]{1,3})(?![\d/]|[.,]\d)|(?P<sign>[½⅓⅔¼¾⅛])")
_APART: Final = re.compile(r"\D")
_WORD: Final = re.compile(r"[^\W\d_]+")
_GAP: Final = re.compile(rf"{_BLANK}|[-‑]")
_LONGEST: Final = 100  # digits
_TENTH: Final = Fraction(1, 10)
_LARGEST_PART: Final = 10  # 9/11 is a day, and 24/7 no number
_TEN: Final = 10
_HUNDRED: Final = 100
_THOUSAND: Final = 1000
_NO_LIMIT: Final = 10**30


@dataclass(frozen=True, kw_only=True, slots=True)
class PlainNumber:
    """A number by itself."""

    value: Fraction
    step: Fraction  # one more in the last digit that is written
    end: int  # where it ends
    kind: str = "count"  # or "ordinal" or "share"
    is_rounded: bool = False  # by a scale
    is_bare: bool = False  # digits without marks or scale, of which a letter or a range may follow
    scale: int = 1

    def times(self, scale: int) -> PlainNumber:
        """It with a scale."""
        return replace(
            self,
            value=self.value * scale,
            step=self.step * scale,
            scale=self.scale * scale,
            is_rounded=True,
            is_bare=False,
        )


class NumberReader:
    """What reads a language's numbers."""

    def __init__(self, pack: Pack) -> None:
        numbers, data = pack.numbers, pack.quantities
        self.cardinals = dict(numbers.words)
        self.ordinals = dict(numbers.ordinals)
        plain = {**numbers.scales, **data.scales}
        self.scales = plain
        self.of_a_whole = frozenset(data.of_a_whole)
        self.articles, self.links = frozenset(data.articles), frozenset(data.links)
        self.parts = {f"{word}s": part for word, part in numbers.ordinals.items() if part > 2}  # noqa: PLR2004 - no firsts, and seconds are of time
        self.parts |= data.parts
        self.singular_parts = {word: part for word, part in numbers.ordinals.items() if part > 2} | dict(  # noqa: PLR2004
            data.parts
        )
        self.letters = dict(data.letters)
        self.with_money = frozenset(data.letters_with_money)
        self._letter = re.compile(rf"{_BLANK}?({any_of(data.letters)})\b(?![²³/])", re.IGNORECASE)
        self._ordinal_ending = re.compile(rf"{any_of(data.ordinal_endings)}\b", re.IGNORECASE)

    def at(self, text: str, start: int, *, money: bool = False) -> PlainNumber | None:
        """The number that begins at an offset; None where none does, or nobody can tell which.

        Args:
            text: The text.
            start: Where its first digit or word is.
            money: Whether a currency stands before it.
        """
        first = text[start : start + 1]
        if first.isdigit() or first in _SIGNS:
            return self._in_digits(text, start, money=money)
        return self._part(text, start) or self._in_words(text, start)

    def _in_digits(self, text: str, start: int, *, money: bool) -> PlainNumber | None:
        if match := _FRACTION.match(text, start):
            return self._fraction(match, text)
        match = _DIGITS.match(text, start)
        if match is None or len(match[0]) > _LONGEST:
            return None
        decimals = match["decimals"] or ""
        step = Fraction(1, 10 ** len(decimals))
        value = int(_APART.sub("", match["whole"])) + (int(decimals) * step if decimals else Fraction())
        if match["sign"] or match["part"]:
            value += _SIGNS[match["sign"]] if match["sign"] else Fraction(match["part"])
            step = _TENTH
        if step == 1 and (ending := self._ordinal_ending.match(text, match.end())):
            return PlainNumber(value=value, step=step, end=ending.end(), kind="ordinal")
        plain = PlainNumber(value=value, step=step, end=match.end(), is_bare=match["whole"] == match[0])
        if letter := self._letter.match(text, plain.end):
            word = letter[1].lower()
            if word not in self.with_money or money:
                return replace(plain.times(self.letters[word]), end=letter.end())
            return plain
        with_part = self._mixed(text, plain.value, plain.end, 1) if step == 1 else None
        return with_part or self._scaled(text, plain)

    def letter_at(self, text: str, end: int) -> tuple[int, int] | None:
        """The scale whose letter follows a number directly, and where it ends: 40m.

        Args:
            text: The text.
            end: Where the number ends.
        """
        letter = self._letter.match(text, end)
        if letter is None or letter.start(1) != end or letter[1].lower() not in self.with_money:
            return None
        return self.letters[letter[1].lower()], letter.end()

    def _fraction(self, match: re.Match[str], text: str) -> PlainNumber | None:
        """Two thirds as 2/3; with a scale ½ million."""
        if match["sign"]:
            value = _SIGNS[match["sign"]]
        else:
            above, below = map(int, match["part"].split("/"))
            if not 0 < above < below <= _LARGEST_PART:
                return None
            value = Fraction(above, below)
        share = PlainNumber(value=value, step=_TENTH, end=match.end(), kind="share")
        scaled = self._scaled(text, share)
        return scaled if scaled is share else replace(scaled, kind="count")

    def _scaled(self, text: str, number: PlainNumber) -> PlainNumber:
        """A number with the scales that follow it."""
        while (word := self._next(text, number.end)) and word[0] in self.scales:
            scale = self.scales[word[0]]
            if scale < _HUNDRED:  # a dozen is twelve, no rounding
                return replace(
                    number, value=number.value * scale, step=Fraction(1), end=word[1], is_bare=False
                )
            number = replace(number.times(scale), end=word[1])
        return number

    def _next(self, text: str, end: int) -> tuple[str, int] | None:
        """The word after a blank or hyphen, in small letters, and where it ends."""
        gap = _GAP.match(text, end)
        return self._word(text, gap.end()) if gap else None

    @staticmethod
    def _word(text: str, start: int) -> tuple[str, int] | None:
        word = _WORD.match(text, start)
        return (word[0].lower(), word.end()) if word else None

    def _share(self, text: str, start: int) -> PlainNumber | None:
        """Half, a third, two thirds."""
        first = self._word(text, start)
        if first is None:
            return None
        above, end = Fraction(1), start
        if first[0] in self.articles or first[0] in self.cardinals:
            above, end = Fraction(self.cardinals.get(first[0], 1)), first[1]
            following = self._next(text, end)
        else:
            following = first
        allowed = self.singular_parts if above == 1 and end > start else self.parts
        if end == start and following is not None and following[0] not in self._halves():
            return None
        if following is None or following[0] not in allowed or not 0 < above < allowed[following[0]]:
            return None
        return PlainNumber(value=above / allowed[following[0]], step=_TENTH, end=following[1], kind="share")

    def _part(self, text: str, start: int) -> PlainNumber | None:
        """A share, or with a scale a number: half a million."""
        share = self._share(text, start)
        if share is None:
            return None
        after = self._next(text, share.end)
        if after and after[0] in self.of_a_whole:  # a quarter of a million, but no quarter of a town
            following = self._next(text, after[1])
            after = following if following and following[0] in self.articles else None
        end = after[1] if after and after[0] in self.articles else share.end
        scaled = self._scaled(text, replace(share, end=end))
        return replace(scaled, kind="count") if scaled.end > end else share

    def _halves(self) -> frozenset[str]:
        """The parts that may stand without an article: half the town."""
        return frozenset(word for word, part in self.parts.items() if part == 2 and word[-1:] != "s")  # noqa: PLR2004

    def _in_words(self, text: str, start: int) -> PlainNumber | None:
        """A number in words, as far as it goes."""
        walk = _NumberSoFar()
        word = self._word(text, start)
        if word and word[0] in self.articles:
            word = self._next(text, word[1])
            if word is None or word[0] not in self.scales:
                return None
        while word is not None:
            taken = self._take(walk, word[0])
            if taken is None:
                return None
            if not taken:
                break
            walk.end = word[1]
            if walk.is_ordinal:
                break
            if mixed := self._mixed(text, walk.value, walk.end, walk.step):
                return mixed
            word = self._linked(text, walk) or self._next(text, walk.end)
        if not walk.end:
            return None
        kind = "ordinal" if walk.is_ordinal else "count"
        return PlainNumber(
            value=Fraction(walk.value),
            step=Fraction(walk.step),
            end=walk.end,
            kind=kind,
            is_rounded=walk.step > 1,
            scale=walk.step,
        )

    def _take(self, walk: _NumberSoFar, word: str) -> bool | None:
        """Take one word more into a number; False where it does not belong to it, None where nobody can tell."""
        if word in self.cardinals:
            return walk.add(self.cardinals[word])
        if word in self.scales:
            return walk.scale(self.scales[word])
        if word in self.ordinals and not (walk.end and self.ordinals[word] >= _HUNDRED):
            taken = (
                walk.add(self.ordinals[word])
                if self.ordinals[word] < _HUNDRED
                else walk.start(self.ordinals[word])
            )
            walk.is_ordinal = bool(taken)
            return bool(taken)
        return False

    def _linked(self, text: str, walk: _NumberSoFar) -> tuple[str, int] | None:
        """The word after a link, where both go on with the number: a hundred and twenty."""
        link = self._next(text, walk.end)
        if link is None or link[0] not in self.links or not walk.may_go_on:
            return None
        word = self._next(text, link[1])
        return (
            word
            if word and (word[0] in self.cardinals or self.ordinals.get(word[0], 100) < _HUNDRED)
            else None
        )

    def _mixed(self, text: str, value: Fraction | int, end: int, step: int) -> PlainNumber | None:
        """Two and a half, 22 and a half, with the scale that follows; a million and a half."""
        link = self._next(text, end)
        if link is None or link[0] not in self.links:
            return None
        place = _GAP.match(text, link[1])
        part = self._share(text, place.end()) if place else None
        if part is None:
            return None
        last = step if step >= _THOUSAND else 1
        number = PlainNumber(
            value=value + part.value * last, step=_TENTH * last, end=part.end, is_rounded=last > 1
        )
        return self._scaled(text, number) if last == 1 else number


class _NumberSoFar:
    """A number in words while it is read."""

    def __init__(self) -> None:
        self.total = 0
        self.group: int | None = None
        self.step = 1
        self.last = _NO_LIMIT  # the last scale
        self.end = 0
        self.is_ordinal = False

    @property
    def value(self) -> int:
        return self.total + (self.group or 0)

    @property
    def may_go_on(self) -> bool:
        """Whether the last word was a scale, after which `and` may join what is less."""
        return self.step >= _HUNDRED

    def start(self, number: int) -> bool:
        """Begin with a large ordinal."""
        self.group = number
        return True

    def add(self, number: int) -> bool | None:
        """Add a number under a hundred."""
        if self.group is None:
            self.group = number
        elif self._has_room_for(number):
            self.group += number
        else:
            return None  # a year in words: nineteen eighty
        self.step = 1
        return True

    def _has_room_for(self, number: int) -> bool:
        """Whether a number can follow: after hundreds any under a hundred, after tens a digit."""
        group = self.group or 0
        after_tens = group % _HUNDRED >= 2 * _TEN and group % _TEN == 0 and 0 < number < _TEN
        return after_tens or (group >= _HUNDRED and group % _HUNDRED == 0)

    def scale(self, scale: int) -> bool:
        """Multiply by a scale."""
        if scale < _THOUSAND:
            if (self.group or 1) >= _HUNDRED:
                return False
            self.group = (1 if self.group is None else self.group) * scale
            self.step = scale if scale == _HUNDRED else 1
            return True
        if scale >= self.last:
            return False
        self.total, self.group = self.total + (1 if self.group is None else self.group) * scale, None
        self.step = self.last = scale
        return True


number_reader = cache(NumberReader)
