"""The figures of a text: its dates and its numbers, with offsets into the text as given.

A **date** is a day, month, season, year, decade or century (`July 24, 2015`, `mid-April 2016`, `2015-2016`, `the
summer of 2015`), a weekday, a time of day (`9:30 a.m.`), or a relative date with its unit (`a month ago`, `six
months earlier`, `last month`, `this week`, `the weekend`, `today`).

A **number** is written in digits, with its currency, scale, sign of percentage, ordinal ending or compound
(`US$5 million`, `3.5%`, `190-minute`), or in words (`four`, `three-hour`, `third`, `two-thirds`, `dozens`).
Quantities without a number (several, many, some) are none, nor is the pronoun `one` (one of, no one, on the one
hand). `first` is left out where it numbers nothing (at first, first of all).

A token of letters and digits, such as `S/RES/2231/2015` or `F-16`, is a name and holds no figures; nor does a
web address, nor a reference to a note (`Tehran.[1]`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from factcheck.languages.date_phrases import date_phrases
from factcheck.languages.number_phrases import FRACTION_SIGNS, number_phrases
from factcheck.languages.pack import Pack
from factcheck.text.spans import links

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.text.spans import Reader

Kind = Literal["number", "date"]

_TOKEN = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"([^\W_]+)([-–‑/+.&_])\Z")
_PREFIX = re.compile(r"[^\W\d_A-Z]+[-–‑]")  # mid-2015, post-9/11
_PREFIX_BEFORE = re.compile(rf"(?<![^\s(\[“‘\"]){_PREFIX.pattern}\Z")
_REST = re.compile(r"\w+(?:[/+.&_–-]\w+)*")
_NOTE = re.compile(r"(?<=\S\[)\d{1,3}\]")  # the reference in `He moved to Tehran.[1]`
_SPACES = "\xa0\u2009\u202f"  # what typographers put into `24 July` and `5 %`
_LONGEST_PREFIX = 24  # code points looked at for what a figure hangs on
_FIGURES = frozenset("0123456789" + FRACTION_SIGNS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number or a date as the text writes it."""

    start: int
    end: int
    kind: Kind


class _Phrases:
    """A language's dates and numbers, and the words that begin one."""

    def __init__(self, pack: Pack) -> None:
        self.calendar_names = pack.calendar_names
        self.dates, self.numbers = date_phrases(pack), number_phrases(pack)
        self.words = frozenset((*self.dates.readers, *self.numbers.readers))


_phrases_of = cache(_Phrases)


def figures(text: str, pack: Pack) -> tuple[Figure, ...]:
    """Return the numbers and dates in order, without overlap.

    Args:
        text: The text.
        pack: Its language's.
    """
    for space in _SPACES:
        text = text.replace(space, " ")  # keeps every offset
    return tuple(_figures(text, _phrases_of(pack)))


def _figures(text: str, phrases: _Phrases) -> Iterator[Figure]:
    done = 0
    addresses = links(text)[::-1]
    for token in _TOKEN.finditer(text):
        word = token[0]
        if word not in phrases.words and word[0] not in _FIGURES:
            continue
        start = token.start()
        while addresses and addresses[-1].end <= start:
            addresses.pop()
        if start < done:
            continue
        if addresses and addresses[-1].start <= start:
            done = addresses[-1].end
        elif word[0] in _FIGURES and (end := _identifier_end(text, start, phrases)):
            done = end
        elif figure := _figure(text, start, word, phrases):
            yield figure
            done = figure.end


def _identifier_end(text: str, start: int, phrases: _Phrases) -> int:
    """Return where the name ends that this digit belongs to (`S/RES/2231/2015`), or the note; 0 for a figure."""
    if note := _NOTE.match(text, start):
        return note.end()
    joined = _JOINED.search(text[max(start - _LONGEST_PREFIX, 0) : start])
    if joined is None or joined[1] in phrases.calendar_names or _PREFIX.fullmatch(joined[0]):
        return 0
    rest = _REST.match(text, start)
    assert rest is not None  # a digit is a word character
    return rest.end()


def _figure(text: str, start: int, word: str, phrases: _Phrases) -> Figure | None:
    """Return the date, or else the number, that begins with this word."""
    if word[0] in _FIGURES:
        return _in_digits(text, start, phrases)
    kinds: tuple[tuple[Kind, Mapping[str, Reader]], ...] = (
        ("date", phrases.dates.readers),
        ("number", phrases.numbers.readers),
    )
    for kind, readers in kinds:
        span = readers[word](text, start) if word in readers else None
        if span:
            return Figure(start=span.start, end=span.end, kind=kind)
    return None


def _in_digits(text: str, start: int, phrases: _Phrases) -> Figure:
    date = None if phrases.numbers.sign_before(text, start) else phrases.dates.in_digits(text, start)
    span = date or phrases.numbers.in_digits(text, start)
    prefix = _PREFIX_BEFORE.search(text[max(start - _LONGEST_PREFIX, 0) : start])
    begin = min(span.start, start - len(prefix[0]) if prefix else start)
    return Figure(start=begin, end=span.end, kind="date" if date else "number")
