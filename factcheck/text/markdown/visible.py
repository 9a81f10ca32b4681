"""A text in Markdown as a reader sees it, with the map back to the file: the one notion of what of an article is text.

Front matter, comments, images, addresses and titles of links, definitions, rules of tables, marks and tags are not seen;
references to characters are the characters. Lines that go on in one paragraph are one, and their breaks stand behind it, so
that each paragraph has the number of the line on which it begins in the file. Tables and notes are seen, but are no
running text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from factcheck.text.markdown.html_marks import html_moves
from factcheck.text.markdown.inline_marks import inline_moves, outermost
from factcheck.text.markdown.line_reader import Region, without_words
from factcheck.text.markdown.structure import Structure, structure
from factcheck.text.moved import Move, Moved, parts
from factcheck.text.spans import Span

ENDINGS: Final = frozenset({"md", "markdown", "mkd", "mkdn", "mdown", "mdwn", "mdx", "qmd", "rmd"})
"""How the names of files in Markdown end."""

_HARD: Final = re.compile(r"(?: {2}|(?<!\\)(?:\\\\)*\\)\Z")
_WORD: Final = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class VisibleText(Moved):
    """What is seen of a text in Markdown; offsets of this text but where something else is said."""

    source: str = ""
    """The text of the file."""
    asides: tuple[Span, ...] = ()
    """Tables and notes, in order."""
    headings: tuple[Span, ...] = ()
    """The lines of headings, in order."""
    apart: tuple[Span, ...] = ()
    """In the file: blocks that are no text or beside it, in no order."""

    @property
    def prose(self) -> str:
        """The running text: as long as the whole, with spaces for the asides."""
        return blanked(self.text, self.asides)

    def in_file(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the file of a stretch, the marks at its edges left out."""
        return self.start(start), self.end(end)

    def from_file(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch that is seen of one in the file; None where it begins or ends in what is not seen, or no word of it is."""
        if any(self._hides(at) for at in (start, end)):
            return None
        seen = _bare(self.text, self.inside(start), self.inside(end))
        return seen if _WORD.search(self.text, *seen) else None

    def _hides(self, at: int) -> bool:
        """Whether an offset of the file lies inside of words that are not seen."""
        index = bisect_right(self._origins, at, key=lambda move: move.start) - 1
        if index < 0:
            return False
        start, end, replacement = self._origins[index]
        return (
            start < at < end and bool(_WORD.search(self.source, start, end)) and not _WORD.search(replacement)
        )


def is_markdown(path: str) -> bool:
    """Whether a file is in Markdown, by its name."""
    _, dot, ending = path.rpartition(".")
    return bool(dot) and ending.lower() in ENDINGS


def visible_text(source: str) -> VisibleText:
    """What is seen of a text in Markdown."""
    blocks = structure(source)
    moves = outermost([*blocks.moves, *_inline(source, blocks)])
    made = parts(source, moves)
    seen = Moved(*made, None)
    return VisibleText(
        *made,
        None,
        source=source,
        asides=tuple(_located(seen, blocks.asides)),
        headings=tuple(_located(seen, blocks.headings)),
        apart=blocks.apart,
    )


def blanked(text: str, spans: Iterable[Span]) -> str:
    """A text with spaces in place of some stretches; breaks of lines stay."""
    pieces: list[str] = []
    copied = 0
    for start, end in spans:
        pieces += (text[copied:start], re.sub(r"[^\r\n]", " ", text[max(copied, start) : end]))
        copied = max(copied, end)
    return "".join([*pieces, text[copied:]])


def _located(seen: Moved, spans: Iterable[Span]) -> Iterator[Span]:
    """Stretches of the file as stretches of what is seen, united and in order."""
    last: Span | None = None
    found = (_bare(seen.text, seen.inside(start), seen.inside(end)) for start, end in spans)
    for start, end in sorted(found):
        if last is not None and not seen.text[last.end : start].strip(" "):
            last = Span(last.start, max(last.end, end))
            continue
        if last is not None:
            yield last
        last = Span(start, end)
    if last is not None:
        yield last


def _bare(text: str, start: int, end: int) -> Span:
    """A stretch without the white space at its edges."""
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def _inline(source: str, blocks: Structure) -> Iterator[Move]:
    """What goes inside of blocks."""
    for region in blocks.regions:
        if region.content == "html":
            for move in html_moves(source, *region.pieces[0]):
                yield _with_breaks(source, move)
        else:
            yield from _of_pieces(source, region, blocks.references)
            yield from _joints(source, region.pieces)


def _with_breaks(source: str, move: Move) -> Move:
    """A move that leaves the breaks of lines."""
    kept = without_words(source, Span(move.start, move.end))
    return kept if kept.replacement else move


def _joints(source: str, pieces: Sequence[Span]) -> Iterator[Move]:
    """Spaces for the breaks of lines in a paragraph; the breaks, as many as they were, behind it or the next hard break.

    Two spaces or a backslash at a line's end make a hard break (CommonMark 6.7), which stays.
    """
    breaks = ""
    for before, after in pairwise(pieces):
        gap = Span(before.end, after.start)
        if _HARD.search(source, *before):
            yield Move(gap.start, gap.start, breaks)
            breaks = ""
        else:
            move = without_words(source, gap)
            breaks += move.replacement
            yield Move(*gap, " ")
    if breaks:
        yield Move(pieces[-1].end, pieces[-1].end, breaks)


def _of_pieces(source: str, region: Region, references: frozenset[str]) -> Iterator[Move]:
    """What goes inside of a paragraph, whose lines the marks of containers may part."""
    lines = [source[start:end] for start, end in region.pieces]
    begins = [0, *accumulate(len(line) + 1 for line in lines)]
    for start, end, replacement in inline_moves("\n".join(lines), references):
        number, last = bisect_right(begins, start) - 1, bisect_right(begins, max(start, end - 1)) - 1
        for index in range(number, last + 1):
            piece, begin = region.pieces[index], begins[index]
            one = piece.start + max(0, start - begin)
            two = min(piece.end, piece.start + end - begin)
            if one < two or (one == two and replacement):
                yield Move(one, two, replacement if index == number else "")
