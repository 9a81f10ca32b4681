"""The one layout of record files: where lines break, what stands in brackets, where empty lines are.

It follows from the data and its comments, not from how a file was written before.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from factcheck.records.calculation_assertions import OPERATIONS
from factcheck.store.layout.layout_tree import Branch, Element, LayoutTree
from factcheck.store.layout.scalars import WIDTH, on_lines, on_one_line

_TABLES: Final = frozenset({"asserts", "roles", "quote", "events", "properties", "exclusions", *OPERATIONS})
"""The lists whose items stand in brackets, one a line, where they are short: people read them like a table."""

_STEP: Final = 2  # columns
_OURS, _PARTED, _THEIRS = "<<<<<<< ours", "=======", ">>>>>>> theirs"  # as git marks what a merge leaves open


def laid_out(tree: LayoutTree) -> str:
    """The text of a record file, which ends with a newline."""
    lines = [*tree.head]
    for number, entry in enumerate(tree.top.entries):
        above, own = _entry(entry, 0, "", 0)
        lines += [*([""] if number else []), *above, *own]
    return "".join(f"{line}\n" for line in (*lines, *tree.top.foot))


def entry_lines(entry: Element, indent: int) -> list[str]:
    """The lines of a key with its value, or of an item, inside of a record.

    Args:
        entry: The key or item, without comments.
        indent: The column where it stands.
    """
    _, own = _entry(entry, indent, "", 2)
    return own


def element_lines(entry: Element, indent: int, name: str, depth: int) -> list[str]:
    """The lines of a key with its value, or of an item, and of the comments above it.

    Args:
        entry: The key or item.
        indent: The column where it stands.
        name: For an item, the key of its list.
        depth: How many keys and items are around it.
    """
    above, own = _entry(entry, indent, name, depth)
    return [*_indented(above, indent), *own]


def _entries(branch: Branch, indent: int, name: str, depth: int) -> tuple[list[str], list[str]]:
    """The comments above the first entry of a mapping or list, and the lines from there on.

    Args:
        branch: The mapping or list.
        indent: The column of its entries.
        name: The key that it stands under; empty in an item of a list.
        depth: How many keys and items are around it: 1 for the lists of records, which stand apart where they are long.
    """
    first: list[str] = []
    lines: list[str] = []
    was_long = False
    for number, entry in enumerate(branch.entries):
        above, own = _entry(entry, indent, name, depth)
        is_long = len(own) > 1
        if number == 0:
            first = above
        else:
            is_apart = depth == 1 and entry.key is None and (is_long or was_long or entry.is_apart)
            lines += [*([""] if is_apart else []), *_indented(above, indent)]
        lines += own
        was_long = is_long
    return first, [*lines, *_indented(branch.foot, indent)]


def _entry(entry: Element, indent: int, name: str, depth: int) -> tuple[list[str], list[str]]:
    """The comments above an entry, and its own lines.

    A comment at its line's end goes above where that line is the one of an item's first key.
    """
    if entry.sides is not None:
        return entry.above, _both_sides(entry.sides, indent, name, depth)
    head = " " * indent + ("-" if entry.key is None else f"{on_one_line(entry.key)}:")
    above, beside = [*entry.above], entry.beside
    short = _short(entry, len(head) + 1, name, depth)
    if short is None and isinstance(entry.value, Branch):
        first, own = _entries(entry.value, indent + _STEP, entry.key or "", depth + 1)
        if entry.key is None:
            above, beside = [*above, *([beside] if beside else []), *first], ""
            own[0] = f"{head} {own[0].lstrip(' ')}"
        else:
            own = [head, *_indented(first, indent + _STEP), *own]
    elif entry.value is None and entry.key is not None:
        own = [head]
    else:
        key = name if entry.key is None else entry.key
        text = short or on_lines(entry.value, key=key, used=len(head) + 1, indent=indent)
        own = f"{head} {text}".split("\n")
    if beside:
        own[0] += f"  {beside}"
    return above, own


def _both_sides(
    sides: tuple[Element | None, Element | None], indent: int, name: str, depth: int
) -> list[str]:
    """What two sides of a merge have in one place, between git's marks; nothing for a side that took it out."""
    lines: list[str] = []
    for mark, side in zip((_OURS, _PARTED), sides, strict=True):
        lines += [mark, *([] if side is None else element_lines(side, indent, name, depth))]
    return [*lines, _THEIRS]


def _short(entry: Element, used: int, name: str, depth: int) -> str | None:
    """A mapping or list in brackets, where it is one that stands on one line; None for all else."""
    branch = entry.value
    if not isinstance(branch, Branch):
        return None
    if branch.entries:
        is_table = branch.is_mapping and (entry.key is not None or name in _TABLES)
        is_plain = not branch.is_mapping and not any(
            isinstance(each.value, Branch) for each in branch.entries
        )
        if depth == 0 or not (is_table or is_plain):
            return None
    text = _in_brackets(branch)
    fits = text is not None and used + len(text) <= WIDTH
    return text if fits or not branch.entries else None  # on lines of its own an empty one would be nothing


def _in_brackets(value: Any) -> str | None:  # noqa: ANN401 - a record holds anything
    """A value on one line; None where a comment stands inside it, or a text has several lines."""
    if not isinstance(value, Branch):
        has_lines = isinstance(value, str) and "\n" in value
        return None if has_lines else on_one_line(value, in_brackets=True)
    parts = []
    for entry in value.entries:
        inner = _in_brackets(entry.value)
        if inner is None or entry.above or entry.beside or entry.sides:
            return None
        parts.append(inner if entry.key is None else f"{on_one_line(entry.key, in_brackets=True)}: {inner}")
    if value.foot:
        return None
    joined = ", ".join(parts)
    return f"{{{joined}}}" if value.is_mapping else f"[{joined}]"


def _indented(lines: Iterable[str], indent: int) -> list[str]:
    return [" " * indent + line if line else "" for line in lines]
