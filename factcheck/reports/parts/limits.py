"""What fits where there is a limit: reports that go to places which refuse or cut what is too long."""

from __future__ import annotations

from collections.abc import Iterable


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
