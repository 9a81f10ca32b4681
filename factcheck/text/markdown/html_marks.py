"""Tags, comments and character references: what HTML puts into a text without showing it.

Sources: CommonMark 0.31, section 6.6; HTML for the names of characters.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Final

from factcheck.text.moved import Move

# Its value is no possessive group: these lose matches before Python 3.11.5 (python/cpython#106052).
_ATTRIBUTE: Final = r"\s++[A-Za-z_:@][\w.:@-]*+(?:\s*+=\s*+(?:\{(?:[^{}]|\{[^{}]{0,500}+\}){0,500}+\}|[^\s\"'=<>`]++|'[^']{0,2000}+'|\"[^\"]{0,2000}+\"))?"
TAG: Final = re.compile(
    rf"<(?P<open>[A-Za-z][A-Za-z0-9-]*+)(?:{_ATTRIBUTE})*+\s*+/?+>|</(?P<close>[A-Za-z][A-Za-z0-9-]*+)\s*+>"
)
"""A tag as it may stand inside of a line."""

# What begins something that is not shown, and what ends it.
_UNSHOWN: Final = re.compile(
    r"<(?:!--(?P<comment>-?>)?|(?P<question>\?)|(?P<name>script|style|template|noscript|head|svg|math)\b[^<>]{0,2000}+>"
    r"|![A-Za-z])",
    re.IGNORECASE,
)
_REFERENCE: Final = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
# The number of a note: a link in raised type.
_NOTE: Final = re.compile(
    r"<sup\b[^<>]{0,300}>\s*<a\b[^<>]{0,500}>\s*\[?[\w*†‡]{1,4}\]?\s*</a>\s*</sup>", re.IGNORECASE
)
_SPECIAL: Final = re.compile("[<&]")
_INLINE: Final = frozenset(
    (
        *(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
        ),
        *(
            "label",
            "mark",
            "nobr",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
        ),
        *("time", "tt", "u", "var", "wbr"),
    )
)
"""The tags between which a word may go on."""


def html_move(text: str, at: int, end: int, known: set[str]) -> Move | None:
    """What stands in the place of a tag, comment or reference that begins at an offset; None where none does.

    Args:
        text: The text.
        at: The offset of a `<` or `&`.
        end: Where to look no further.
        known: What is known not to come any more; kept between calls for one text, so that long texts are read once.
    """
    if text[at] == "&":
        reference = _REFERENCE.match(text, at, end)
        return _character(reference) if reference else None
    note = _NOTE.match(text, at, end)
    if note is not None:
        return Move(*note.span(), "")
    unshown = _past_unshown(text, at, end, known)
    if unshown is not None:
        return Move(at, unshown, "")
    tag = TAG.match(text, at, end)
    if tag is None:
        return None
    name = (tag["open"] or tag["close"]).lower()
    return Move(*tag.span(), "" if name in _INLINE else " ")


def _past_unshown(text: str, at: int, end: int, known: set[str]) -> int | None:
    """Where a comment, instruction, declaration, script or the like ends that begins at an offset."""
    begun = _UNSHOWN.match(text, at, end)
    if begun is None or begun["comment"]:
        return None if begun is None else begun.end()
    name = begun["name"]
    stop = (
        f"</{name.lower()}" if name else "-->" if begun[0] == "<!--" else "?>" if begun["question"] else ">"
    )
    if stop in known:
        return None
    closing = re.compile(rf"{re.escape(stop)}\s*>" if name else re.escape(stop), re.IGNORECASE)
    found = closing.search(text, begun.end(), end)
    if found is None:
        known.add(stop)
        return None
    return found.end()


def html_moves(text: str, start: int, end: int) -> Iterator[Move]:
    """All that is not shown of a stretch in which only HTML has marks."""
    known: set[str] = set()
    at = start
    while special := _SPECIAL.search(text, at, end):
        move = html_move(text, special.start(), end, known)
        if move is not None:
            yield move
        at = special.end() if move is None else move.end


def _character(reference: re.Match[str]) -> Move | None:
    """The character that a reference names; no break of a line, which would change the numbers of the next ones."""
    named = html.unescape(reference[0])
    return (
        None
        if named == reference[0]
        else Move(*reference.span(), re.sub(r"[\r\n\x0b\x0c\x85\u2028\u2029]", " ", named))
    )
