"""Paragraphs of reports in the terminal, broken between words and nowhere else: ids and addresses stay whole."""

from __future__ import annotations

import textwrap
from typing import Final

WIDTH: Final = 100


def wrapped(text: str, first: str = "", later: str | None = None, *, width: int = WIDTH) -> list[str]:
    """The lines of a paragraph.

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
