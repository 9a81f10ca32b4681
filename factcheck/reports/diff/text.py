"""A comparison in the terminal: the headline, the two sides, then what differs, the worst first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factcheck.comparison.comparison import Comparison
from factcheck.reports.diff.outline import Beside, Emphasis, Item, Line, Piece
from factcheck.reports.diff.sections import figures, headline, sections, sides
from factcheck.reports.parts.destinations import on_terminal, wrapped

NAME = "text"
TAKES = "comparison"

WIDTH: Final = 110


def render(comparison: Comparison) -> str:
    """All that differs, as text with a final newline.

    Args:
        comparison: Two states of a fact-check.
    """
    return on_terminal("".join(f"{each}\n" for each in _lines(comparison)))


def _lines(comparison: Comparison) -> Iterator[str]:
    yield headline(comparison)
    yield from (f"  {words(each)}" for each in sides(comparison))
    rows = list(figures(comparison))
    if rows:
        yield ""
        width = max(len(name) for name, _, _ in rows)
        yield from (f"  {name:<{width}}  {before} -> {after}" for name, before, after in rows)
    for section in sections(comparison):
        yield ""
        yield f"{section.title} ({section.size})"
        for item in section.items:
            yield from item_lines(item)


def item_lines(item: Item) -> Iterator[str]:
    """An item with what belongs to it, indented and wrapped."""
    yield _wrapped(words(item.head), "  ")
    for row in item.rows:
        yield from _row(row)
    yield from (_wrapped(words(each), "      ") for each in item.below)


def _row(row: Beside) -> Iterator[str]:
    """A value before and after: on one line where it is short, else one above the other."""
    before, after = words(row.before), words(row.after)
    together = f"{row.name}: {before} → {after}"
    if len(together) <= WIDTH:
        yield _wrapped(together, "      ")
    else:
        yield _wrapped(f"{row.name} before: {before}", "      ")
        yield _wrapped(f"{row.name} after:  {after}", "      ")


def words(parts: Line) -> str:
    """A line as plain text: words that went stand in `[-...-]`, those that came in `[+...+]`, those that are quoted in `[=...=]`."""
    return "".join(map(_piece, parts))


def _piece(piece: Piece) -> str:
    if piece.mark is Emphasis.GONE:
        return f"[-{piece.text}-]"
    if piece.mark is Emphasis.COME:
        return f"[+{piece.text}+]"
    if piece.mark is Emphasis.QUOTED:
        return f"[={piece.text}=]"
    return f"{piece.text} <{piece.url}>" if piece.url is not None else piece.text


def _wrapped(text: str, indent: str) -> str:
    return "\n".join(wrapped(text, indent, f"{indent}  ", width=WIDTH))
