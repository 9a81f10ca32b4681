"""The values of a record file with where each begins and ends, so that one can be changed."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.findings import Route
from factcheck.store.yaml.nodes import Token, tokens


@dataclass(kw_only=True, slots=True)
class Node:
    """A value of a file, with where it ends and what is inside."""

    token: Token
    end: int
    children: list[Node] = field(default_factory=list)  # keys and values in turn; items

    @property
    def start(self) -> int:
        """The offset of its first character."""
        return self.token.start

    @property
    def last(self) -> int:
        """The offset behind its last character."""
        if self.token.in_brackets or not self.children:
            return self.end
        return self.children[-1].last

    def at(self, route: Route) -> Node:
        """The value at the end of a route from here."""
        node = self
        for step in route:
            node = node.children[step if isinstance(step, int) else node.keys.index(step) * 2 + 1]
        return node

    @property
    def keys(self) -> list[str]:
        """The keys of a mapping."""
        return [key.token.text for key in self.children[::2]]


def tree(data: bytes) -> Node:
    """The value that a file is, with all that is inside.

    Args:
        data: The file's bytes, which hold something.

    Raises:
        UnreadableError: The bytes cannot be read as YAML.
    """
    top: list[Node] = []
    opened: list[Node] = []
    for token in tokens(data):
        if token.kind == "end":
            opened.pop().end = token.end
            continue
        node = Node(token=token, end=token.end)
        (opened[-1].children if opened else top).append(node)
        if token.kind != "scalar":
            opened.append(node)
    return top[0]
