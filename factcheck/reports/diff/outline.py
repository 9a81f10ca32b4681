"""A report as sections of items, each a few lines of marked words, so that several formats say the same.

`sections.py` fills it; `text.py` and `markdown.py` render it. What is to be escaped is their business.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from factcheck.comparison.word_diff import Stretch, word_diff

LONGEST: Final = 600
"""Code points of a text from a record; more of it is seen in the record."""
_RUN: Final = 30  # words that stayed, in a row; of more only the ends are shown
_ENDS: Final = 10


class Emphasis(StrEnum):
    """How words stand out."""

    PLAIN = "plain"
    STRONG = "strong"
    CODE = "code"
    GONE = "gone"  # words that were there
    COME = "come"  # words that are there now


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line."""

    text: str
    mark: Emphasis = Emphasis.PLAIN


Line = tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One thing to look at: a line, and what belongs to it below."""

    head: Line
    below: tuple[Line, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """Items of one kind."""

    title: str
    items: tuple[Item, ...]
    folded: bool = False  # whether a reader opens it first, where the format can do so


def line(*parts: str | Piece) -> Line:
    """A line of words; those without a mark are plain."""
    return tuple(Piece(part) if isinstance(part, str) else part for part in parts)


def strong(text: str) -> Piece:
    """Words that stand out."""
    return Piece(text, Emphasis.STRONG)


def code(text: str) -> Piece:
    """A name or a place."""
    return Piece(text, Emphasis.CODE)


def short(text: str) -> str:
    """A text on one line, cut where it is too long."""
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 2].rstrip()} …"


def marked(before: str, after: str) -> Line:
    """Two texts as one, with the words that went and came marked."""
    pieces: list[Piece] = []
    for number, stretch in enumerate(word_diff(before, after)):
        pieces += [Piece(" ")] if number else []
        pieces += _pieces(stretch)
    return tuple(pieces)


def _pieces(stretch: Stretch) -> list[Piece]:
    if stretch.stayed:
        return [Piece(_ends(stretch.after))]
    found = [Piece(short(stretch.before), Emphasis.GONE)] if stretch.before else []
    found += [Piece(" ")] if stretch.before and stretch.after else []
    return found + ([Piece(short(stretch.after), Emphasis.COME)] if stretch.after else [])


def _ends(text: str) -> str:
    """Words that stayed; of many only the first and the last, so that the change is seen."""
    words = text.split()
    if len(words) > _RUN:
        words = [*words[:_ENDS], "…", *words[-_ENDS:]]
    return short(" ".join(words))
