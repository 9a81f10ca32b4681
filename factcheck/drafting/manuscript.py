"""Somebody's article as it comes: bytes from a file or a pipe, held to what a fact-check can work on.

The bytes stay as they are; what is refused is named with the way out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from factcheck.drafting.ids import slug
from factcheck.drafting.lines import FEWEST_BROKEN, Lines, broken_lines, joined
from factcheck.errors import ProjectError
from factcheck.store.faults.file_faults import UnreadableError
from factcheck.store.yaml.source_text import decoded
from factcheck.text.spans import Span, paragraphs

LIMIT: Final = 2 * 2**20
"""Bytes of an article; a long book has one to two million, and longer texts are checked by the chapter."""

_FORMATS: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive, as .docx, .odt and .epub files are"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "in Rich Text Format"),
)
_MARKUP: Final = re.compile(r"\s*<(?:!doctype\s+html|html|\?xml)\b", re.IGNORECASE)
_SAVE: Final = "save its text as plain text or Markdown in UTF-8"
_ENDINGS: Final = {"md": "md", "markdown": "md"}
_HEADING: Final = re.compile(r"#{1,6}[ \t]+(.*?)[ \t]*#*")
_LINK: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS: Final = re.compile(r"(?<!\w)([*_]{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)")
_LONGEST_TITLE: Final = 120  # code points of a first line that may be a headline


@dataclass(frozen=True, kw_only=True, slots=True)
class Manuscript:
    """An article that a fact-check can be made of."""

    data: bytes
    text: str  # without a byte order mark
    ending: str  # `md` or `txt`: how its file shall end
    title: str  # its headline where it has one, else made of the file's name
    id: str  # of the file's name, else of the title


def read_manuscript(data: bytes, name: str | None = None, lines: Lines | None = None) -> Manuscript:
    """An article's bytes as a manuscript.

    Args:
        data: The bytes.
        name: The file's name without its folder; None where they came through a pipe.
        lines: What to do where lines were broken to a width: `join` them, or `keep` them as they are.

    Raises:
        ProjectError: It is no text in UTF-8, holds no word, or is too long; or lines were broken to a width, and
            nothing says what to do about it.
    """
    shown = name or "the text"
    text = _text(data, shown)
    if lines == "join":
        text = joined(text)
        data = text.encode()
    elif lines is None:
        _check_lines(text, shown)
    stem, _, ending = (name or "").lstrip(".").rpartition(".")
    stem, ending = (stem, ending) if stem else (ending, "")
    heading = _headline(text)
    title = heading or " ".join(re.split(r"[\s_-]+", stem)).strip().capitalize() or "Untitled"
    return Manuscript(
        data=data,
        text=text,
        ending=_ENDINGS.get(ending.lower(), "txt") if name else ("md" if _HEADING.match(text) else "txt"),
        title=title,
        id=slug(stem) or slug(title) or "article",
    )


def _text(data: bytes, shown: str) -> str:
    for start, what in _FORMATS:
        if data.startswith(start):
            raise ProjectError(f"{shown}: the file is {what}, not text; {_SAVE}")
    if len(data) > LIMIT:
        raise ProjectError(
            f"{shown}: the text has more than the {LIMIT // 2**20} MiB that are allowed; check it in parts, such as chapters"
        )
    try:
        text = decoded(data)
    except UnreadableError as error:
        raise ProjectError(
            f"{shown}:{error.flaw.line}:{error.flaw.column}: {error.flaw.message}; {_SAVE}"
        ) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise ProjectError(f"{shown}:{line}: a zero byte stands here, so this is no text; {_SAVE}")
    if _MARKUP.match(text):
        raise ProjectError(f"{shown}: this is a web page with its markup; {_SAVE}")
    if not re.search(r"[^\W_]", text):
        raise ProjectError(f"{shown}: there is no word in it; put the article's text there")
    return text


def _check_lines(text: str, shown: str) -> None:
    """Refuse lines broken to a width: a line is taken for a paragraph, so that sentences would fall to pieces.

    Raises:
        ProjectError: With the first place.
    """
    found = list(broken_lines(text))
    if len(found) >= FEWEST_BROKEN:
        raise ProjectError(
            f"{shown}:{found[0]}: the sentence goes on in the next line, here and at {len(found) - 1} other places. A "
            "line is taken for a paragraph: put each paragraph on one line, or let --lines join do it; --lines keep "
            "takes the text as it is"
        )


def _headline(text: str) -> str | None:
    """The first heading of Markdown, or a first line that is no sentence; None where there is neither."""
    first: Span | None = None
    for line in paragraphs(text):
        first = first or line
        if heading := _HEADING.fullmatch(text, *line):
            return _plain(heading[1])
    if first is None or first.end - first.start > _LONGEST_TITLE or text[first.end - 1] in '.!?…:;,”"':
        return None
    return _plain(text[first.start : first.end])


def _plain(line: str) -> str | None:
    """A line without Markdown's links and emphasis; None where no word is left."""
    words = _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", line))
    return " ".join(words.split()) if re.search(r"\w", words) else None
