"""What a report's text has to be where it goes: a terminal, which it must not steer; a program; a place with a limit."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable
from typing import Any, Final

from factcheck.text.unseen import visible

WIDTH: Final = 100
"""Columns of a paragraph in the terminal."""

_COMMAND: Final = re.compile(r"^([^\S\n]*:):|##\[", re.MULTILINE)


def on_terminal(text: str) -> str:
    """Lines as a terminal or the log of a CI may show them.

    Beside what `visible` writes out, no line is a command to GitHub's runner, which obeys what a program prints: one that
    begins with `::`, or has the older `##[` anywhere. https://github.com/actions/runner, ActionCommand.cs
    """
    return _COMMAND.sub(lambda match: f"{match[1]}\\x3a" if match[1] else "##\\x5b", visible(text))


def wrapped(text: str, first: str = "", later: str | None = None, *, width: int = WIDTH) -> list[str]:
    """The lines of a paragraph in the terminal, broken between words and nowhere else: ids and addresses stay whole.

    Args:
        text: The paragraph; line breaks in it are as good as spaces.
        first: What stands before the first line.
        later: What stands before the others; the same where nothing is said.
        width: Columns of a line, what stands before it included.
    """
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=first if later is None else later,
        break_on_hyphens=False,
        break_long_words=False,
    )


def json_text(document: object, indent: int | None = None, **options: Any) -> str:  # noqa: ANN401 - those of json.dumps
    """A document as JSON in which people can read every letter, and what cannot be seen is escaped.

    Args:
        document: What to write.
        indent: As for `json.dumps`.
        options: As for `json.dumps`.
    """
    text = json.dumps(document, ensure_ascii=False, indent=indent, **options)
    return visible(text, _in_json)


def _in_json(character: str) -> str:
    """A character as JSON escapes it: by its units of UTF-16, of which those beyond U+FFFF have two."""
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def clip(text: str, most: int) -> str:
    """The text, or as much of it as fits into so many characters, with an ellipsis for the rest."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def size(text: str) -> int:
    """Its bytes in UTF-8; a lone surrogate, which is written out before it is printed, counts as such."""
    return len(text.encode("utf-8", "backslashreplace"))


def fitting(lines: Iterable[str], most: int) -> list[str]:
    """The first lines that fit into so many bytes, each with its line feed."""
    kept: list[str] = []
    for line in lines:
        most -= size(line) + 1
        if most < 0:
            break
        kept.append(line)
    return kept
