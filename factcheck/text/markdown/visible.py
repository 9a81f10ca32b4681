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
from itertools import accumulate, pairwise
from typing import Final

from factcheck.text.markdown.html_marks import html_moves
from factcheck.text.markdown.inline_marks import inline_moves, outermost
from factcheck.text.markdown.line_reader import Region, without_words
from factcheck.text.markdown.structure import Structure, structure
from factcheck.text.markdown.view import VisibleText, without_blanks
from factcheck.text.moved import Move, Moved, parts
from factcheck.text.spans import Span

_HARD: Final = re.compile(r"(?: {2}|(?<!\\)(?:\\\\)*\\)\Z")


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


def _located(seen: Moved, spans: Iterable[Span]) -> Iterator[Span]:
    """Stretches of the file as stretches of what is seen, united and in order."""
    last: Span | None = None
    found = (without_blanks(seen.text, seen.inside(start), seen.inside(end)) for start, end in spans)
    for start, end in sorted(found):
        if last is not None and not seen.text[last.end : start].strip(" "):
            last = Span(last.start, max(last.end, end))
            continue
        if last is not None:
            yield last
        last = Span(start, end)
    if last is not None:
        yield last


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
