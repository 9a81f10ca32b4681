"""The marks that a merge leaves where it could not decide, found in a record file before YAML stumbles over them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from factcheck.store.faults.file_faults import Flaw, shown

_MARK: Final = re.compile(r"^(?:[<>|]{7}(?: [^\r\n]*)?|={7})(?=\r?$)", re.MULTILINE)
_DECIDE: Final = "decide which stands, or write what holds now, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>"
_MOST_PLACES: Final = 5  # named; more are counted


def marked_places(text: str) -> Flaw | None:
    """The fault of a file in which both sides of a merge still stand, at the first of these places; None without any.

    Args:
        text: The file's text.
    """
    if "<<<<<<<" not in text:
        return None
    places = [*_places(text)]
    if not places:
        return None
    (begin, middle, parted, end), *more = places
    ours = _side("ours", begin[0], text[begin.end() : middle.start()])
    theirs = _side("theirs", end[0], text[parted.end() : end.start()])
    further = _further([_line(text, each[0].start()) for each in more[:_MOST_PLACES]], len(more))
    message = f"a merge left its marks here: {ours}; {theirs}{further}"
    return Flaw(message=message, hint=_DECIDE, line=_line(text, begin.start()))


def _places(text: str) -> Iterator[tuple[re.Match[str], ...]]:
    """The places with all their marks: where each begins, where ours ends, where theirs begins and ends."""
    found: list[re.Match[str]] = []
    for mark in _MARK.finditer(text):
        if mark[0][0] == "<":
            found = [mark]
        elif mark[0][0] == "|" and len(found) == 1:
            found.append(mark)  # what both had, as with the style diff3
        elif mark[0][0] == "=" and len(found) in (1, 2):
            found = [found[0], found[-1] if len(found) > 1 else mark, mark]
        elif mark[0][0] == ">" and len(found) == len("<=="):
            yield (*found, mark)
            found = []


def left_mark(text: str) -> Flaw | None:
    """The fault of a file that is no YAML for a single mark, which somebody overlooked; None where there is none.

    Args:
        text: The file's text.
    """
    mark = _MARK.search(text)
    if mark is None:
        return None
    message = f"a merge left a mark here, {shown(mark[0])}, and the others of its place are gone"
    hint = "what stands around it may be of both sides: see that one of them stands, and take out the line"
    return Flaw(message=message, hint=hint, line=_line(text, mark.start()))


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def _side(name: str, mark: str, lines: str) -> str:
    """What a side has, in its first line; behind the mark stands what git calls it."""
    label = mark[7:].strip()
    called = name if label in ("", name) else f"{name} ({label})"
    first, *more = [line.strip() for line in lines.splitlines() if line.strip()] or [""]
    if not first:
        return f"{called} has nothing"
    further = f" and {len(more)} more line{'s' if len(more) > 1 else ''}" if more else ""
    return f"{called} has {shown(first)}{further}"


def _further(lines: list[int], count: int) -> str:
    """The lines of the other places of the file, of which there may be more."""
    if not lines:
        return ""
    named = ", ".join(map(str, lines)) + (f" and {count - len(lines)} more" if count > len(lines) else "")
    return f"; it did so at line{'s' if count > 1 else ''} {named} too"
