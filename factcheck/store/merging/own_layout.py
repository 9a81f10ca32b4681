"""A merged file in the layout of its sides: what one side has as it stands is copied, and only what was merged is laid out.

Where a comment or a line ends up wrong, whoever reads the result again notices; nothing here has to be sure of itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.store.layout.layout_lines import element_lines
from factcheck.store.layout.layout_tree import Branch, Element, LayoutTree
from factcheck.store.yaml.tree import Node, tree


class WrittenSide:
    """A side's file with the lines of each of its keys and records."""

    def __init__(self, text: str, layout: LayoutTree) -> None:
        """Find the lines.

        Args:
            text: The file's text, its lines ended by newlines alone.
            layout: Its tree, of which the elements are those that a merge hands on.
        """
        self._text, self._lines = text, text.removesuffix("\n").split("\n")
        self.blocks: dict[int, list[str]] = {}  # of keys and records, by the identity of the element
        self.openings: dict[str, list[str]] = {}  # of lists of records, up to the first
        self.columns: dict[str, int] = {}  # of the dashes of these lists
        node = tree(text.encode())
        self.keys = [] if node.token.in_brackets else node.keys
        starts = [self._line(key) for key in node.children[::2]]
        firsts = [
            starts[0],
            *(self._above(at, 0, before) for before, at in pairwise(starts)),
        ]
        self.head = self._lines[: starts[0]]
        elements = {entry.key: entry for entry in layout.top.entries}
        for number, key in enumerate(self.keys):
            end = firsts[number + 1] if number + 1 < len(firsts) else len(self._lines)
            self.blocks[id(elements[key])] = self._lines[firsts[number] : end]
            value = node.at((key,))
            if value.token.kind == "list" and value.children and not value.token.in_brackets:
                self._take_items(key, elements[key].value, value, (firsts[number], starts[number], end))

    def _take_items(self, key: str, branch: Branch, value: Node, lines: tuple[int, int, int]) -> None:
        """Find the records of a list, whose key stands between two lines, and which ends before a third."""
        first, start, end = lines
        column = value.start - self._text.rfind("\n", 0, value.start) - 1
        begins: list[int] = []
        for child in value.children:
            at = self._line(child)
            begins.append(self._above(at, column, start))
            start = at
        self.openings[key], self.columns[key] = self._lines[first : begins[0]], column
        for item, one, other in zip(branch.entries, begins, [*begins[1:], end], strict=True):
            self.blocks[id(item)] = self._lines[one:other]

    def _line(self, node: Node) -> int:
        return self._text.count("\n", 0, node.start)

    def _above(self, line: int, column: int, below: int) -> int:
        """The first of the empty lines and comments right above a line, no deeper than it and below another one."""
        while line - 1 > below:
            words = self._lines[line - 1].lstrip(" ")
            if words and not (words.startswith("#") and len(self._lines[line - 1]) - len(words) <= column):
                break
            line -= 1
        return line


def in_own_layout(merged: LayoutTree, ours: WrittenSide, theirs: WrittenSide) -> str:
    """The text of a merge in which what was not merged stands as it stood.

    Args:
        merged: The tree of the merge.
        ours: The side whose order of keys and columns are kept.
        theirs: The other.
    """
    ranks = {key: rank for rank, key in enumerate(ours.keys)}
    entries = sorted(merged.top.entries, key=lambda entry: ranks.get(entry.key or "", len(ranks)))
    blocks = [ours.head]
    for entry in entries:
        own = ours.blocks.get(id(entry))
        blocks.append(own if own is not None else _key_lines(entry, ours, theirs))
    lines = [line for block in blocks for line in block]
    while lines and not lines[-1].strip():
        lines.pop()
    return "".join(f"{line}\n" for line in lines)


def _key_lines(entry: Element, ours: WrittenSide, theirs: WrittenSide) -> list[str]:
    """The lines of a key that ours does not have as it is."""
    key = entry.key or ""
    if key not in ours.openings or not isinstance(entry.value, Branch):
        other = theirs.blocks.get(id(entry))
        return ["", *(other if other is not None else element_lines(entry, 0, "", 0))]
    lines = [*ours.openings[key]]
    for item in entry.value.entries:
        lines += _item_lines(item, key, ours, theirs)
    return lines


def _item_lines(item: Element, key: str, ours: WrittenSide, theirs: WrittenSide) -> Sequence[str]:
    """The lines of a record: as a side has them, laid out where it was merged."""
    own, column = ours.blocks.get(id(item)), ours.columns[key]
    if own is None and theirs.columns.get(key) == column:
        own = theirs.blocks.get(id(item))
    return ["", *element_lines(item, column, key, 1)] if own is None else own
