"""A comparison as a comment on a pull request: the verdict first, the worst next, details folded.

A comment has its limit. What does not fit is left out from the end, section by section, and counted.
Source of the limit: GitHub refuses the body of a comment with more than 65,536 characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factcheck.comparison.comparison import Comparison
from factcheck.reports.diff.outline import Emphasis, Item, Line, Piece, Section
from factcheck.reports.diff.sections import figures, headline, sections, sides
from factcheck.reports.parts.escaping import code_span, escape

NAME = "markdown"
TAKES = "comparison"

MARKER: Final = "<!-- factcheck-diff -->"
"""Stands first, so that whoever posts the comment finds it again and updates it."""
LIMIT: Final = 65_000
"""Characters of a comment, in units of UTF-16, by which the strictest would count."""
_TAIL: Final = 400  # kept for saying what was left out, and for closing a section


def render(comparison: Comparison, limit: int = LIMIT) -> str:
    """All that differs, as Markdown (GitHub's dialect) of limited length.

    Args:
        comparison: Two states of a fact-check.
        limit: How long it may be.

    Returns:
        Text with a final newline. Words of records are escaped: they are not ours.
    """
    head = "\n".join(_head(comparison)) + "\n"
    parts = sections(comparison)
    room = limit - _size(head) - sum(_size(_frame(section, 0)) for section in parts) - _TAIL
    body: list[str] = []
    left_out = 0
    for section in parts:
        items: list[str] = []
        for item in map(_item, section.items):
            if _size(item) > room:
                break
            room -= _size(item)
            items.append(item)
        missing = len(section.items) - len(items)
        left_out += missing
        body.append(_frame(section, missing).replace("\0", "".join(items)))
    tail = (
        f"\n_{left_out} of these do not fit into a comment; `factcheck diff` shows all._\n"
        if left_out
        else ""
    )
    return head + "".join(body) + tail


def _head(comparison: Comparison) -> Iterator[str]:
    yield MARKER
    yield f"## Fact-check: {headline(comparison)}"
    yield ""
    yield "  \n".join(map(_line, sides(comparison)))
    rows = list(figures(comparison))
    if rows:
        yield ""
        yield "| | before | after |"
        yield "|---|---|---|"
        yield from (
            f"| {escape(name)} | {escape(before)} | {escape(after)} |" for name, before, after in rows
        )


def _frame(section: Section, missing: int) -> str:
    """A section with a NUL where its items go."""
    title = f"{escape(section.title)} ({section.size})"
    more = f"- _{missing} more, left out_\n" if missing else ""
    if section.folded:
        return f"\n<details>\n<summary><b>{title}</b></summary>\n\n\0{more}\n</details>\n"
    return f"\n### {title}\n\n\0{more}"


def _item(item: Item) -> str:
    lines = [f"- {_line(item.head)}"]
    if item.rows:
        rows = [f"  | {escape(row.name)} | {_line(row.before)} | {_line(row.after)} |" for row in item.rows]
        lines += ["", "  | | before | after |", "  |---|---|---|", *rows, ""]
    lines += [f"  - {_line(each)}" for each in item.below]
    return "".join(f"{each}\n" for each in lines)


def _line(parts: Line) -> str:
    return "".join(map(_piece, parts))


def _piece(piece: Piece) -> str:
    text = piece.text
    if piece.mark is Emphasis.CODE:
        return code_span(text) if piece.url is None else f"[{code_span(text)}]({piece.url})"
    shown = _with_blanks(text)
    tags = {Emphasis.STRONG: "b", Emphasis.GONE: "del", Emphasis.COME: "ins", Emphasis.QUOTED: "mark"}
    tag = tags.get(piece.mark)
    return f"<{tag}>{shown}</{tag}>" if tag else shown


def _with_blanks(text: str) -> str:
    """The text escaped, with the blanks at its ends, which join it to its neighbours."""
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{escape(text)}{after}" if text.strip() else text


def _size(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
