"""The comments of a record file, each with its place.

No comment can stand inside a plain or quoted text, so that every `#` between two of these begins one; only behind
the `|` or `>` of a text in lines of its own may one stand as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from factcheck.store.yaml.nodes import Token

_PIECE: Final = re.compile(r"#[^\n\x85\u2028\u2029]*|[^\s#]")
_HEADER: Final = re.compile(r"[|>][-+0-9]*[ \t]+(?=#)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Comment:
    """A comment from its `#` to the end of its line."""

    text: str
    start: int  # counted from the file's start, in code points
    column: int  # counted from 0
    is_alone: bool  # whether its line has nothing else
    dash: int | None  # where the `-` or `?` stands that it follows, with only comments between the two
    is_apart: bool  # whether an empty line stands above it
    is_heading: bool  # whether one stands below it


def comments(text: str, tokens: Iterable[Token]) -> Iterator[Comment]:
    """The comments of a file in order.

    Args:
        text: The file's text; its lines end in newlines alone.
        tokens: Its nodes.
    """
    end = 0
    for token in tokens:
        if token.kind == "scalar" and token.end > token.start:
            yield from _between(text, end, token.start)
            header = _HEADER.match(text, token.start)
            if header:
                yield from _between(text, header.end(), text.find("\n", header.end()))
            end = token.end
    yield from _between(text, end, len(text))


def is_below_empty_line(text: str, position: int) -> bool:
    """Whether the line above that of a position is there, and is empty."""
    start = text.rfind("\n", 0, position)
    return start > 0 and not text[text.rfind("\n", 0, start) + 1 : start].strip()


def _between(text: str, start: int, end: int) -> Iterator[Comment]:
    """The comments of a stretch that holds nothing but these, blanks and YAML's own marks."""
    before: int | None = None
    for match in _PIECE.finditer(text, start, end):
        if text[match.start()] != "#":
            before = match.start()
            continue
        position = match.start()
        line = text.rfind("\n", 0, position) + 1
        yield Comment(
            text=match[0].rstrip(),
            start=position,
            column=position - line,
            is_alone=not text[line:position].strip(),
            dash=before if before is not None and text[before] in "-?" else None,
            is_apart=is_below_empty_line(text, position),
            is_heading=_is_above_empty_line(text, position),
        )


def _is_above_empty_line(text: str, position: int) -> bool:
    """Whether the line below that of a position is there, and is empty."""
    start = text.find("\n", position) + 1
    end = text.find("\n", start)
    return start > 0 and end >= 0 and not text[start:end].strip()
