"""Somebody's article as it comes: bytes from a file or a pipe, held to what a fact-check can work on.

The bytes stay as they are; what is refused is named with the way out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from factcheck.drafting.details import PostDetails, read_details
from factcheck.drafting.ids import slug
from factcheck.errors import ProjectError
from factcheck.store.faults.file_faults import UnreadableError
from factcheck.store.yaml.source_text import decoded
from factcheck.text.broken_lines import FEWEST_BROKEN, Lines, broken_lines, joined
from factcheck.text.markdown.front_matter import front_matter
from factcheck.text.markdown.inline_marks import plain_line
from factcheck.text.markdown.view import ENDINGS, VisibleText
from factcheck.text.markdown.visible import visible_text
from factcheck.text.spans import paragraphs
from factcheck.text.unseen import without_needless

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
_SUBTITLES: Final = frozenset({"srt", "vtt"})
_CUES: Final = re.compile(r"(?:WEBVTT\b|\s*\d+\s*[\r\n]+\d\d:\d\d:\d\d[,.]\d{3} -->)")
_HEADING: Final = re.compile(r"#{1,6}[ \t]+(.*?)[ \t]*#*")
_LONGEST_TITLE: Final = 120  # code points of a first line that may be a headline


@dataclass(frozen=True, kw_only=True, slots=True)
class Manuscript:
    """An article that a fact-check can be made of."""

    data: bytes
    text: str  # without a byte order mark
    ending: str  # `md` or `txt`: how its file shall end
    title: str  # as its front matter says, or its headline; else made of the file's name
    id: str  # of the file's name, else of the title
    details: PostDetails = field(default_factory=PostDetails)


def read_manuscript(data: bytes, name: str | None = None, lines: Lines | None = None) -> Manuscript:
    """An article's bytes as a manuscript.

    Args:
        data: The bytes.
        name: The file's name without its folder; None where they came through a pipe.
        lines: What to do where lines were broken to a width: `join` them, or `keep` them as they are.

    Raises:
        ProjectError: It is no text in UTF-8, holds no word, or is too long; its front matter cannot be read; or lines of
            plain text were broken to a width, and nothing says what to do about it. In Markdown a break is a space.
    """
    shown = name or "the text"
    stem, _, ending = (name or "").lstrip(".").rpartition(".")
    stem, ending = (stem, ending) if stem else (ending, "")
    text = _text(data, shown, ending)
    details = read_details(text, shown)
    is_markdown = ending.lower() in ENDINGS or _begins_as_markdown(text, name)
    view = visible_text(text) if is_markdown else None
    _check_words(text if view is None else view.text, shown)
    if lines == "join":
        text = joined(text, view.apart if view is not None else ())
        data = text.encode()
    elif lines is None and view is None:
        _check_lines(text, shown)
    headline = details.title or (_headline(text) if view is None else _headline_of(view))
    title = without_needless(headline or "").strip() or _named_after(stem)
    return Manuscript(
        data=data,
        text=text,
        ending="md" if is_markdown else "txt",
        title=title,
        id=slug(stem) or slug(title) or "article",
        details=details,
    )


def _named_after(stem: str) -> str:
    """A title made of a file's name."""
    return " ".join(re.split(r"[\s_-]+", stem)).strip().capitalize() or "Untitled"


def _begins_as_markdown(text: str, name: str | None) -> bool:
    """Whether a text is in Markdown though its name does not say so: it has a front matter, or is a pipe's with a heading."""
    return front_matter(text) is not None or (name is None and _HEADING.match(text) is not None)


def _text(data: bytes, shown: str, ending: str) -> str:
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
    if ending.lower() in _SUBTITLES or _CUES.match(text):
        raise ProjectError(
            f"{shown}: subtitles are not read yet; {_SAVE}, without the numbers and times of the cues"
        )
    return text


def _check_words(text: str, shown: str) -> None:
    """Refuse a text of which nothing can be read.

    Raises:
        ProjectError: It holds no word.
    """
    if not re.search(r"[^\W_]", text):
        raise ProjectError(f"{shown}: there is no word in it; put the article's text there")


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
    """The first line of plain text that is marked as a heading, or a first line that is no sentence."""
    for line in paragraphs(text):
        if heading := _HEADING.fullmatch(text, *line):
            return _with_a_word(plain_line(heading[1]))
    first = _opening(text)
    return None if first is None else _with_a_word(plain_line(first))


def _headline_of(view: VisibleText) -> str | None:
    """The first heading of a text in Markdown, or a first line that is no sentence."""
    if view.headings:
        return _with_a_word(view.text[slice(*view.headings[0])])
    first = _opening(view.prose)
    return None if first is None else _with_a_word(first)


def _opening(text: str) -> str | None:
    """A first line that is no sentence; None where it may be one."""
    first = next(paragraphs(text), None)
    if first is None or first.end - first.start > _LONGEST_TITLE or text[first.end - 1] in '.!?…:;,”"':
        return None
    return text[slice(*first)]


def _with_a_word(line: str) -> str | None:
    """A line on which words stand with single spaces; None where there is none."""
    return " ".join(line.split()) if re.search(r"\w", line) else None
