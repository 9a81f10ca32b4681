"""What is seen of a text in Markdown, as a value: the text, and the map back to its file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from factcheck.text.moved import Moved
from factcheck.text.spans import Span

ENDINGS: Final = frozenset({"md", "markdown", "mkd", "mkdn", "mdown", "mdwn", "mdx", "qmd", "rmd"})
"""How the names of files in Markdown end."""

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
        seen = without_blanks(self.text, self.inside(start), self.inside(end))
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


def blanked(text: str, spans: Iterable[Span]) -> str:
    """A text with spaces in place of some stretches; breaks of lines stay."""
    pieces: list[str] = []
    copied = 0
    for start, end in spans:
        pieces += (text[copied:start], re.sub(r"[^\r\n]", " ", text[max(copied, start) : end]))
        copied = max(copied, end)
    return "".join([*pieces, text[copied:]])


def without_blanks(text: str, start: int, end: int) -> Span:
    """A stretch without the white space at its edges."""
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)
