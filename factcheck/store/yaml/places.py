"""Where a value stands in its file: routes of keys turned into line and column.

The line of every record is known from loading. Anything deeper is looked up only when it is asked for: the file at
fault is read once more, and the places of its nodes are kept as numbers, in the order of the file.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from factcheck.findings import Origin, Place, Route
from factcheck.store.faults.file_faults import UnreadableError
from factcheck.store.yaml.nodes import nodes

MOST_NODES: Final = 8_000_000  # kept at a time, about 20 bytes each
_MAPPING: Final = ord("m")
_LIST: Final = ord("l")


class Layout:
    """The places of all nodes of a file; keys are nodes too."""

    def __init__(self, data: bytes) -> None:
        """Lay out a file.

        Args:
            data: Its bytes.

        Raises:
            UnreadableError: The bytes cannot be read as YAML.
        """
        self._lines = array("I")
        self._columns = array("I")
        self._sizes = array(
            "I"
        )  # how many nodes each takes, itself included: the next one is that much further
        self._kinds = bytearray()
        self._keys: list[str | None] = []  # the words of keys, None for what is no key
        self._items: dict[int, array[int]] = {}  # where the items of a list begin, once one was asked for
        self._open: list[
            tuple[int, list[int]]
        ] = []  # the nodes not yet ended, each with its children's number
        for kind, text, line, column in nodes(data):
            if kind == "end":
                node, _ = self._open.pop()
                self._sizes[node] = len(self) - node
            else:
                self._add(kind, text, line, column)

    def _add(self, kind: str, text: str, line: int, column: int) -> None:
        is_key = False
        if self._open:
            parent, children = self._open[-1]
            is_key = self._kinds[parent] == _MAPPING and children[0] % 2 == 0
            children[0] += 1
        if kind != "scalar":
            self._open.append((len(self), [0]))
        self._keys.append(text if is_key else None)
        self._kinds.append(ord(kind[0]))
        self._lines.append(line)
        self._columns.append(column)
        self._sizes.append(1)

    def __len__(self) -> int:
        """The number of nodes."""
        return len(self._sizes)

    def find(self, route: Route, *, key: bool = False) -> tuple[int, int]:
        """Line and column of the value at the end of a route, counted from 1.

        Args:
            route: Keys and positions from the file's top. What does not resolve is passed over, so that a route may
                name what the file leaves out: `("quote", 0, "exact")` is the place of a quote given as plain text.
            key: Whether the place of the last key is wanted, not that of its value.
        """
        node = key_node = 0
        for step in route if len(self) else ():
            found = self._step(node, step)
            if found is not None:
                key_node, node = found
        wanted = key_node if key else node
        return (self._lines[wanted], self._columns[wanted]) if len(self) else (1, 1)

    def _step(self, node: int, step: str | int) -> tuple[int, int] | None:
        """The nodes of a key and its value, or of an item twice; None where there is none."""
        inner, end, kind = node + 1, node + self._sizes[node], self._kinds[node]
        if kind == _MAPPING and isinstance(step, str):
            while inner < end:
                value = inner + self._sizes[inner]
                if self._keys[inner] == step:
                    return inner, value
                inner = value + self._sizes[value]
        elif kind == _LIST and isinstance(step, int):
            items = self._items_of(node)
            if 0 <= step < len(items):
                return items[step], items[step]
        return None

    def _items_of(self, node: int) -> array[int]:
        """The nodes of a list's items; kept, since a long list with many findings is asked for each of them."""
        items = self._items.get(node)
        if items is None:
            items = self._items[node] = array("I")
            inner, end = node + 1, node + self._sizes[node]
            while inner < end:
                items.append(inner)
                inner += self._sizes[inner]
        return items


class Locator:
    """Finds the places of values in the files of a project; a record set asks it for every finding."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        """Start with nothing laid out.

        Args:
            read: The bytes of a file by its path; raises UnreadableError where it cannot be read any more.
        """
        self._read = read
        self._layouts: OrderedDict[str, Layout] = OrderedDict()
        self._nodes = 0

    def __call__(self, origin: Origin, route: Route) -> Place:
        """The place of a value of a record.

        Args:
            origin: Where the record stands.
            route: From the record's top to the value.
        """
        try:
            line, column = self._layout(origin.file).find((*origin.route, *route))
        except UnreadableError:  # the file has changed since it was loaded, or never was YAML
            line, column = origin.line, 1
        return Place(file=origin.file, line=line, column=column)

    def _layout(self, path: str) -> Layout:
        layout = self._layouts.get(path)
        if layout is None:
            layout = self._layouts[path] = Layout(self._read(path))
            self._nodes += len(layout)
            while self._nodes > MOST_NODES and len(self._layouts) > 1:
                self._nodes -= len(self._layouts.popitem(last=False)[1])
        return layout
