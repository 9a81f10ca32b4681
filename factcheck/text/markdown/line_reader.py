"""The lines of a text in Markdown, one after another, and what is noted of them while they are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from factcheck.text.markdown import line_marks
from factcheck.text.moved import Move
from factcheck.text.spans import Span

Content = Literal["prose", "html"]
"""How the marks inside a block are read."""

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")
_BREAKS: Final = re.compile(r"[\r\n]+")
TAB: Final = 4  # columns by which a line is indented that is code, or goes on a note


@dataclass(frozen=True, slots=True)
class Region:
    """A block whose marks are read together: the pieces of its lines, without the marks of containers."""

    pieces: tuple[Span, ...]
    content: Content


def without_words(text: str, span: Span) -> Move:
    """What stands in the place of a stretch that is no text: its breaks, so that lines keep their numbers."""
    return Move(*span, "".join(_BREAKS.findall(text, *span)))


@dataclass(slots=True)
class SourceLine:
    """A line, and where what is left of it begins."""

    start: int
    end: int  # before the line's break
    at: int  # behind the marks of containers
    quoted: int = 0  # in how many quotations it stands


@dataclass(slots=True)
class LineReader:
    """A text while its lines are read: the marks and blocks met so far, and the paragraph that is open."""

    text: str
    moves: list[Move] = field(default_factory=list)
    apart: list[Span] = field(default_factory=list)
    asides: list[Span] = field(default_factory=list)
    headings: list[Span] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    references: set[str] = field(default_factory=set)
    paragraph: list[Span] = field(default_factory=list)
    depth: int = 0  # quotations around the paragraph
    in_note: bool = False
    listed: int = 0  # columns before the words of the last item of a list; 0 where none is open
    after_blank: bool = True
    done: int = 0  # where a definition of several lines ends
    lines: Iterator[SourceLine] = field(default_factory=lambda: iter(()))

    def lines_from(self, at: int) -> Iterator[SourceLine]:
        """The lines from an offset on."""
        for match in _LINE.finditer(self.text, at):
            if match[0]:
                end = match.start() + len(match[0].rstrip("\r\n"))
                yield SourceLine(match.start(), end, match.start())

    def until(self, line: SourceLine, end: re.Pattern[str] | None) -> Span:
        """From a line to the end of the line that has this, else to a blank one; or to the end of the text."""
        last = line
        while end is None or not end.search(self.text, last.at, last.end):
            following = next(self.lines, None)
            if following is None:
                break
            if end is None and not self.rest(following).strip():
                self.after_blank = True
                break
            last = following
        return Span(line.at, last.end)

    def open_quotations(self, line: SourceLine) -> int:
        """How many quotations a line stands in; their marks go."""
        while quote := line_marks.QUOTE.match(self.text, line.at, line.end):
            self.drop(Span(line.at, quote.end()))
            line.at = quote.end()
            line.quoted += 1
        return line.quoted

    def marker(self, line: SourceLine) -> re.Match[str] | None:
        """The mark or number of an item of a list."""
        places = (self.text, line.at, line.end)
        return line_marks.BULLET.match(*places) or line_marks.NUMBER.match(*places)

    def rest(self, line: SourceLine) -> str:
        """What is left of a line."""
        return self.text[line.at : line.end]

    def indent_of(self, line: SourceLine) -> int:
        """By how many columns a line is indented."""
        rest = self.rest(line)
        return len(rest[: len(rest) - len(rest.lstrip(" \t"))].expandtabs(TAB))

    def column(self, line: SourceLine, at: int) -> int:
        """The column of an offset of a line, from 0."""
        return len(self.text[line.start : at].expandtabs(TAB))

    def drop(self, span: Span) -> None:
        """Take a stretch for a mark."""
        if span.start < span.end:
            self.moves.append(without_words(self.text, span))

    def drop_block(self, span: Span) -> None:
        """Take whole lines for no text."""
        self.drop(span)
        self.apart.append(span)

    def close(self) -> None:
        """End the paragraph."""
        if self.paragraph:
            self.regions.append(Region(tuple(self.paragraph), "prose"))
            self.paragraph = []
