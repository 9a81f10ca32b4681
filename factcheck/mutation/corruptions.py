"""Corruptions of a few words: where a text has a digit, a negation, a scale, a name, and what becomes of it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from factcheck.findings import Route
from factcheck.languages.language import language_of
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of

Swap = tuple[str, str, str]
"""A whole text after a change, the words that were there, the words that are."""

_DIGITS: Final = re.compile(r"\d+")
_FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)*")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_POINTS: Final = re.compile(r"(?<=percent)age points?\b|(?<=per cent)age points?\b", re.IGNORECASE)
_OTHER: Final = ("e", "r")  # the letter that one becomes
_FEWEST: Final = 6  # words of a quote that can be cut in the middle and leave something on both sides


class _Corruptible:
    """A language's words that can be corrupted, and what becomes of them."""

    def __init__(self, pack: Pack) -> None:
        bare = any_of(pack.quoting.bare_negations)
        # “can’t” and “won’t” are not “can” and “will” with an ending.
        self.negation = re.compile(
            rf"\b(?:\w+(?<!\bca)(?<!\bwo)(?P<short>n[’']t)|(?P<bare>{bare}))\b ?", re.IGNORECASE
        )
        self.numbers = tuple(pack.numbers.words)[2:13]  # those that stand in texts, from two to twelve
        self.number = re.compile(rf"\b{any_of(self.numbers)}\b", re.IGNORECASE)
        self.scales = dict(_other_scales(pack))
        self.scale = re.compile(rf"\b{any_of(self.scales)}\b", re.IGNORECASE)
        counts = any_of((*tuple(pack.numbers.words)[1:11], *pack.numbers.several))
        self.units = pack.units.confused
        self.unit = re.compile(rf"(?<![a-z]){any_of(self.units)}(?=s?\b)", re.IGNORECASE)
        self.counted = re.compile(rf"(?:\d|\b{counts})[ -]?\Z")


_words_of = cache(_Corruptible)


def _other_scales(pack: Pack) -> Iterator[tuple[str, str]]:
    """Each scale, its plural and its short form with the next one; of the largest with the one before."""
    scales = tuple(pack.numbers.scales)
    for at, scale in enumerate(scales):
        other = scales[at + 1] if at < len(scales) - 2 else scales[at - 1]
        yield from ((scale, other), (f"{scale}s", f"{other}s"))
    short = pack.numbers.short_scales
    yield from zip(short, reversed(short), strict=True)


def other_digits(text: str) -> Iterator[Swap]:
    """Each number of a text with another last digit: 24 is 25, 2019 is 2010."""
    for match in _DIGITS.finditer(text):
        number = match[0]
        yield _swapped(text, match, f"{number[:-1]}{(int(number[-1]) + 1) % 10}")


def other_number_words(text: str) -> Iterator[Swap]:
    """Each small number in words as another: three is five."""
    words = _words_of(language_of().pack)
    for match in words.number.finditer(text):
        index = words.numbers.index(match[0].lower())
        yield _swapped(text, match, _like(match[0], words.numbers[(index + 2) % len(words.numbers)]))


def other_figures(text: str) -> Iterator[Iterator[Swap]]:
    """For each number in digits the ways to get its last digit that is no zero wrong: 24 is 25 or 23, 4,000 is 5,000 or 3,000."""
    for match in _FIGURE.finditer(text):
        if at := re.search(r"[1-9][0,.]*$", match[0]):
            yield (
                _swapped(text, match, f"{match[0][: at.start()]}{digit}{match[0][at.start() + 1 :]}")
                for digit in (int(at[0][0]) + 1, int(at[0][0]) - 1)
                if digit <= 9 and (digit or len(match[0]) > 1)  # noqa: PLR2004 - the last digit
            )


def others_in_words(text: str) -> Iterator[Iterator[Swap]]:
    """For each small number in words the way to get it wrong."""
    yield from (iter((swap,)) for swap in other_number_words(text))


def other_months(text: str) -> Iterator[Iterator[tuple[Swap, int, int]]]:
    """For each month by name the one after it and the one before, with the numbers of both."""
    months = language_of().pack.dates.months
    for match in re.finditer(rf"\b{any_of(months)}\b", text):
        at = months.index(match[0])
        yield (
            (_swapped(text, match, months[other]), at + 1, other + 1)
            for other in (at + 1, at - 1)
            if 0 <= other < len(months)
        )


def other_units(text: str) -> Iterator[Swap]:
    """Each unit that belongs to a number, or stands alone, as another: hours are minutes."""
    words = _words_of(language_of().pack)
    for match in words.unit.finditer(text):
        alone = match[0] == text or match[0] == text.rstrip("s")
        if alone or words.counted.search(text[: match.start()]):
            yield _swapped(text, match, words.units[match[0].lower()])


def without_negation(text: str) -> Iterator[Swap]:
    """A text with one of its negations dropped: did not is did, didn’t is did."""
    for match in _words_of(language_of().pack).negation.finditer(text):
        group = "short" if match["short"] else "bare"
        start, end = match.span(group)
        end = match.end() if group == "bare" else end
        yield text[:start] + text[end:], match[0].strip(), text[match.start() : start].strip() or "nothing"


def other_scales(text: str) -> Iterator[Swap]:
    """Each word of scale as another: million is billion, dozens are hundreds."""
    words = _words_of(language_of().pack)
    for match in words.scale.finditer(text):
        yield _swapped(text, match, _like(match[0], words.scales[match[0].lower()]))


def without_points(text: str) -> Iterator[Swap]:
    """Each `percentage points` as `percent`."""
    for match in _POINTS.finditer(text):
        yield text[: match.start()] + text[match.end() :], "percentage points", "percent"


def other_word(text: str, others: str, dice: random.Random) -> Iterator[Swap]:
    """A text with one of its content words replaced by another word of the same kind of letters from other words."""
    is_function_word = language_of().is_function_word
    own = [match for match in _WORD.finditer(text) if not is_function_word(match[0])]
    if own:
        match = dice.choice(own)
        present = {each.lower() for each in _WORD.findall(text)}
        pool = [
            each
            for each in dict.fromkeys(_WORD.findall(others))
            if each.lower() not in present
            and not is_function_word(each)
            and each[0].isupper() == match[0][0].isupper()
        ]
        if pool:
            yield _swapped(text, match, dice.choice(pool))


def misspelt(text: str, dice: random.Random) -> str | None:
    """A name with a slip in its longest capitalised word: two letters changed about, one left out, or one another; None for a short one."""
    word = max(_WORD.findall(text), key=lambda word: (word[0].isupper(), len(word)), default="")
    places = [at for at in range(1, len(word) - 1) if word[at] != word[at + 1]]
    if not places or word.isupper():
        return None
    at = dice.choice(places)
    before, here, next_one, after = word[:at], word[at], word[at + 1], word[at + 2 :]
    slips = [
        before + next_one + here + after,
        before + next_one + after,
        before + _OTHER[here in _OTHER[0]] + next_one + after,
    ]
    return text.replace(word, dice.choice(slips), 1)


def cut(text: str, dice: random.Random) -> Swap | None:
    """A text without a few of its inner words, and no mark of the cut; None where it is too short."""
    words = text.split()
    if len(words) < _FEWEST:
        return None
    length = dice.randint(1, len(words) // 3)
    start = dice.randint(1, len(words) - length - 1)
    return (
        " ".join(words[:start] + words[start + length :]),
        " ".join(words[start - 1 : start + length + 1]),
        " ".join((words[start - 1], words[start + length])),
    )


def quotes(raw: Mapping[str, Any], key: str = "quote") -> Iterator[tuple[Route, str]]:
    """The words of a record's quotes, each with the route to them."""
    value = raw.get(key)
    items = value if isinstance(value, list) else [value]
    for index, item in enumerate(items):
        at: Route = (key, index) if isinstance(value, list) else (key,)
        if isinstance(item, dict):
            yield (*at, "exact"), str(item["exact"])
        elif item is not None:
            yield at, str(item)


def _swapped(text: str, match: re.Match[str], words: str) -> Swap:
    return text[: match.start()] + words + text[match.end() :], match[0], words


def _like(before: str, after: str) -> str:
    return after.capitalize() if before[0].isupper() else after
