"""Lengths of time: three days, a fortnight, half a year, two and a half hours, a few weeks, the following year.

Prose counts roughly: a length has half a unit of leeway on each side, and half its own where that is less. A month ago may be
six weeks; a decade is not twenty years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from math import inf, prod
from typing import Final

from factcheck.dates import Gap
from factcheck.dates.days import CYCLE_DAYS
from factcheck.languages.number_words import number_words
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.reading import Length

Counted = tuple[Fraction, Fraction]
"""How many units, at least and at most."""

_DURATION: Final = re.compile(r"P(T?)(\d+)([YMWDHS])")
_HALF: Final = Fraction(1, 2)
_KEPT: Final = 256
_LONGEST_BEFORE: Final = 24  # code points looked at before a length
_DAYS: Final = {
    "Y": Fraction(CYCLE_DAYS, 400),
    "M": Fraction(CYCLE_DAYS, 4800),
    "W": Fraction(7),
    "D": Fraction(1),
    "TH": Fraction(1, 24),
    "TM": Fraction(1, 1440),
    "TS": Fraction(1, 86_400),
}


def count_pattern(pack: Pack) -> str:
    """A pattern for so many units of time; `counted` reads it.

    Args:
        pack: A language's.
    """
    data = pack.dates
    units = any_of(data.durations)
    number = rf"(?:\d{{1,9}}(?:,\d{{3}})*(?:\.\d{{1,6}})?(?: {number_words(pack).scale})*|{number_words(pack).cardinals})"
    parts = any_of(data.unit_parts)
    return (
        rf"\b(?:(?:an? )?(?P<part>{parts})(?: (?:of )?an? |-)(?P<whole>{units})s?"
        rf"|(?:an? )?(?P<low>{number}|{any_of(data.rough)})(?:(?: ?[–-] ?| {any_of(data.joins)} )(?P<high>{number}))?"
        rf"(?: of)?[ -](?:{any_of(data.lengthened)} )?(?P<unit>{units})s?(?: and an? (?P<more>{parts}))?)\b(?![ -]{any_of(data.of_age)}\b)"
    )


def counted(match: re.Match[str], pack: Pack) -> tuple[str, int, Counted] | None:
    """What `count_pattern` found: a unit of ISO 8601 with a T before those of a day, the so many of it that are one, how many.

    Args:
        match: The match.
        pack: The same language's.
    """
    data = pack.dates
    iso = _DURATION.fullmatch(data.durations[(match["unit"] or match["whole"]).lower()])
    assert iso is not None  # the pack's tests hold it
    size = int(iso[2])
    if match["part"]:
        part = Fraction(str(data.unit_parts[match["part"].lower()]))
        return iso[1] + iso[3], size, (part * size, part * size)
    low = _number(match["low"], pack)
    high = _number(match["high"], pack) if match["high"] else low
    if low is None or high is None:
        return None
    more = Fraction(str(data.unit_parts[match["more"].lower()])) if match["more"] else Fraction()
    return iso[1] + iso[3], size, ((low[0] + more) * size, (high[1] + more) * size)


def _number(words: str, pack: Pack) -> Counted | None:
    """A number in digits or words, or how many a rough word may be."""
    lower = words.lower()
    if rough := pack.dates.rough.get(lower):
        return Fraction(rough[0]), Fraction(rough[1])
    if lower[0].isdigit():
        digits, *scales = lower.split(" ")
        return (Fraction(digits.replace(",", "")) * prod(pack.numbers.scales[each] for each in scales),) * 2
    total, group = Fraction(), Fraction()
    for word in re.split(r"[ -]", lower):
        if word in pack.numbers.scales:
            group = max(group, Fraction(1)) * pack.numbers.scales[word]
            total, group = (total + group, Fraction()) if pack.numbers.scales[word] > 100 else (total, group)  # noqa: PLR2004
        elif word in pack.dates.unit_parts:
            group += Fraction(str(pack.dates.unit_parts[word]))
        else:
            group += pack.numbers.words.get(word, 0)
    return (total + group,) * 2 if total + group else None


class _LengthForms:
    """What finds a language's lengths of time."""

    def __init__(self, pack: Pack) -> None:
        data, numbers = pack.dates, pack.numbers
        self.counted = re.compile(count_pattern(pack), re.IGNORECASE)
        self.units = frozenset((*data.durations, *(f"{unit}s" for unit in data.durations)))
        self.least = re.compile(rf"\b{any_of((*numbers.at_least, *numbers.more_than))} \Z", re.IGNORECASE)
        self.most = re.compile(rf"\b{any_of((*numbers.at_most, *numbers.less_than))} \Z", re.IGNORECASE)
        self.about = re.compile(rf"\b{any_of(numbers.about)} \Z", re.IGNORECASE)
        self.before = re.compile(rf"(?:\b{any_of(data.before_length)}|\A|[.,;:–—(“\"])\s?\Z", re.IGNORECASE)
        self.away = re.compile(rf" {any_of(data.away)}\b", re.IGNORECASE)
        self.after = re.compile(rf",? {any_of((*data.away, *data.after_length))}\b", re.IGNORECASE)
        self.spells = tuple(
            (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), (low, high))
            for words, (low, high) in data.spelled_lengths.items()
        )


_forms_of = cache(_LengthForms)
_TOKEN: Final = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=_KEPT)
def lengths(text: str, pack: Pack) -> tuple[Length, ...]:
    """The lengths of time that a text gives, in order.

    Args:
        text: A statement or paragraph.
        pack: Its language's.
    """
    forms = _forms_of(pack)
    if forms.units.isdisjoint(_TOKEN.findall(text.lower())):
        return ()
    return tuple(sorted(_lengths(text, pack, forms), key=lambda each: each.start))


def _lengths(text: str, pack: Pack, forms: _LengthForms) -> Iterator[Length]:
    for match in forms.counted.finditer(text):
        found = counted(match, pack) if _is_length(match, pack, forms) else None
        if found:
            yield _counted_length(match, *found, forms)
    for pattern, (low, high) in forms.spells:
        for match in pattern.finditer(text):
            yield Length(
                start=match.start(),
                end=match.end(),
                words=match[0],
                shortest=Fraction(low),
                longest=Fraction(high),
            )


def _is_length(match: re.Match[str], pack: Pack, forms: _LengthForms) -> bool:
    """Whether it is no rate, as in 40 euros a day, and no other thing: a second bridge, a quarter."""
    low = (match["low"] or "").lower()
    if low in pack.numbers.scales and match[0].lower().startswith(low):  # hundreds of thousand years
        return False
    if (match["unit"] or "").lower() in pack.dates.rare_units:
        return bool(forms.away.match(match.string, match.end()))
    if low not in pack.dates.articles:
        return True
    if match["unit"].lower() in pack.dates.ambiguous_units:
        return False
    if match["more"] or forms.after.match(match.string, match.end()):
        return True
    return bool(forms.before.search(match.string[max(match.start() - _LONGEST_BEFORE, 0) : match.start()]))


def _counted_length(
    match: re.Match[str], letter: str, size: int, count: Counted, forms: _LengthForms
) -> Length:
    """A length in units, as roughly as prose counts; with a side as far as that goes."""
    low, high = count
    before = match.string[max(match.start() - _LONGEST_BEFORE, 0) : match.start()]
    days = _DAYS[letter]
    leeway = days * size * (1 if forms.about.search(before) else _HALF)
    return Length(
        start=match.start(),
        end=match.end(),
        words=match[0],
        shortest=Fraction() if forms.most.search(before) else low * days - min(leeway, low * days / 2),
        longest=inf if forms.least.search(before) else high * days + min(leeway, high * days / 2),
    )


def length_agrees(length: Length, gap: Gap) -> bool:
    """Whether a gap may be as long as a text says.

    Args:
        length: What the text says.
        gap: What is asserted.
    """
    return gap.shortest <= length.longest and (gap.longest is None or length.shortest <= gap.longest)
