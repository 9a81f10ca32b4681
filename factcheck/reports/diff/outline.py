"""A report as sections of items, each a few lines of marked words, so that several formats say the same.

`sections.py` fills it; `text.py` and `markdown.py` render it. What is to be escaped is their business.
"""

from __future__ import annotations

from collections.abc import Iterable
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
    QUOTED = "quoted"  # the words of a sentence that a claim quotes


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line."""

    text: str
    mark: Emphasis = Emphasis.PLAIN
    url: str | None = None  # where it leads, by the house's own settings


Line = tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Beside:
    """A value before and after, side by side."""

    name: str
    before: Line
    after: Line


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One thing to look at: a line, and what belongs to it below."""

    head: Line
    rows: tuple[Beside, ...] = ()  # which stand first
    below: tuple[Line, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """Items of one kind."""

    title: str
    items: tuple[Item, ...]
    folded: bool = False  # whether a reader opens it first, where the format can do so
    count: int | None = None  # how many things these are, where it is not that of the items

    @property
    def size(self) -> int:
        """How many things it tells."""
        return len(self.items) if self.count is None else self.count


def line(*parts: str | Piece) -> Line:
    """A line of words; those without a mark are plain."""
    return tuple(Piece(part) if isinstance(part, str) else part for part in parts)


def strong(text: str) -> Piece:
    """Words that stand out."""
    return Piece(text, Emphasis.STRONG)


def code(text: str, url: str | None = None) -> Piece:
    """A name or a place, and where it leads."""
    return Piece(text, Emphasis.CODE, url)


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


def sided(before: str, after: str) -> tuple[Line, Line]:
    """Two texts side by side, each with the words marked that the other has not."""
    stretches = word_diff(before, after)
    return (
        _side([(each.before, each.stayed) for each in stretches], Emphasis.GONE),
        _side([(each.after, each.stayed) for each in stretches], Emphasis.COME),
    )


def _side(words: Iterable[tuple[str, bool]], mark: Emphasis) -> Line:
    pieces: list[Piece] = []
    for text, stayed in words:
        if text:
            pieces += [Piece(" ")] if pieces else []
            pieces.append(Piece(ends_of(text)) if stayed else Piece(short(text), mark))
    return tuple(pieces)


def _pieces(stretch: Stretch) -> list[Piece]:
    if stretch.stayed:
        return [Piece(ends_of(stretch.after))]
    found = [Piece(short(stretch.before), Emphasis.GONE)] if stretch.before else []
    found += [Piece(" ")] if stretch.before and stretch.after else []
    return found + ([Piece(short(stretch.after), Emphasis.COME)] if stretch.after else [])


def ends_of(text: str) -> str:
    """Words that stayed; of many only the first and the last, so that the change is seen."""
    words = text.split()
    if len(words) > _RUN:
        words = [*words[:_ENDS], "…", *words[-_ENDS:]]
    return short(" ".join(words))
