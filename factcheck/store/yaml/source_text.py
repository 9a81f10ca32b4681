"""A file's bytes as text: its encoding, its forbidden characters, its lines as editors count them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from typing import Final, Protocol

from factcheck.store.faults.file_faults import Flaw, refused

# What libyaml takes for a line break and editors do not: NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR.
_ODD_BREAKS: Final = tuple(each.encode() for each in "\x85\u2028\u2029")
# What libyaml refuses in a stream (its reader.c): all but these, and a byte order mark at the very beginning.
_FORBIDDEN: Final = (  # compiled when it is needed, since that takes longer than reading a file
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_SAVE: Final = "save it as UTF-8"
_C1_END: Final = 0xA0  # control characters stand below


class Position(Protocol):
    """A position in a text as libyaml gives it, counted from 0, without a byte order mark."""

    @property
    def line(self) -> int:
        """The line."""
        ...

    @property
    def column(self) -> int:
        """The column, in code points."""
        ...

    @property
    def index(self) -> int:
        """The distance from the text's start, in code points."""
        ...


def decoded(data: bytes) -> str:
    """The text of a file, without a byte order mark; newlines are kept as they are.

    Raises:
        UnreadableError: The bytes are not UTF-8; the flaw names the encoding where it can be told, else the byte.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            raise refused(f"the file is encoded as {name}", _SAVE)
    if b"\0" in data[:4]:
        raise refused("the file looks like UTF-16 without a byte order mark", _SAVE)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = len(data) - len(error.object) + error.start  # the codec takes a byte order mark off
        before = data[:start].decode("utf-8-sig", errors="replace")
        line, column = end_of(before)
        message = f"the file is not UTF-8: byte {start} (0x{data[start]:02X}) begins no character"
        raise refused(message, _SAVE, line=line, column=column) from error


def forbidden(text: str) -> Flaw | None:
    """The flaw of the first character that YAML does not allow in a file; None where there is none."""
    match = re.search(_FORBIDDEN, text)
    if match is None:
        return None
    code = ord(match[0])
    name = unicodedata.name(match[0], "a control character" if code < _C1_END else "not a character")
    line, column = end_of(text[: match.start()])
    return Flaw(
        message=f"U+{code:04X} ({name}) stands here, which YAML does not allow",
        hint="delete it",
        line=line,
        column=column,
    )


def ruler(data: bytes) -> Callable[[Position], tuple[int, int]]:
    """What turns a mark of libyaml into line and column, counted from 1 as editors do, in code points."""
    if not any(each in data for each in _ODD_BREAKS):
        return lambda mark: (mark.line + 1, mark.column + 1)
    starts = line_starts(data.decode("utf-8-sig", errors="replace"))

    def position(mark: Position) -> tuple[int, int]:
        line = bisect_right(starts, mark.index)
        return line, mark.index - starts[line - 1] + 1

    return position


def line_starts(text: str) -> list[int]:
    """Where the lines of a text begin, as editors count them, in code points."""
    return [0, *(match.end() for match in re.finditer("\r\n|\r|\n", text))]


def end_of(text: str) -> tuple[int, int]:
    """Line and column right behind a text, counted from 1 as editors do."""
    lines = re.split("\r\n|\r|\n", text)
    return len(lines), len(lines[-1]) + 1
