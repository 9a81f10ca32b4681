"""The parts of a network in which a circle can lie, so that each is searched apart.

A circle of arcs passes each node once, so it stays within one biconnected block of the network: what hangs together
only by the calendar, or by one event, cannot clash. Source: J. Hopcroft and R. Tarjan, Algorithm 447: efficient
algorithms for graph manipulation, CACM 16 (1973), 372-378; without recursion, so that a long chain is no obstacle.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def blocks(sources: Sequence[int], targets: Sequence[int]) -> Iterator[list[int]]:
    """The biconnected blocks of a graph whose arcs count in both directions: the keys of each block's arcs, sorted.

    Args:
        sources: The node that each arc leaves, by key.
        targets: The node that it leads to.
    """
    walk = _Walk(sources, targets)
    for root in walk.meeting:
        if root not in walk.number:
            yield from walk.from_root(root)


class _Walk:
    """A depth-first walk over a graph."""

    def __init__(self, sources: Sequence[int], targets: Sequence[int]) -> None:
        self.sources, self.targets = sources, targets
        self.meeting: dict[int, list[int]] = {}  # the arcs that meet in each node
        for key, (source, target) in enumerate(zip(sources, targets, strict=True)):
            for node in {source, target}:
                self.meeting.setdefault(node, []).append(key)
        self.number: dict[int, int] = {}  # of the nodes, as they were met
        self.low: dict[int, int] = {}  # the lowest number that can be reached from what hangs on a node
        self.seen = [False] * len(sources)

    def from_root(self, root: int) -> Iterator[list[int]]:
        """The blocks that can be reached from a node."""
        opened: list[int] = []  # arcs walked whose block is not complete
        self._meet(root)
        path = [
            (root, iter(self.meeting[root]), 0)
        ]  # node, its arcs to come, and how many were open before it
        while path:
            node, coming, before = path[-1]
            key = next((key for key in coming if not self.seen[key]), None)
            if key is None:
                path.pop()
                if path and self._closes(path[-1][0], node):
                    yield sorted(opened[before:])
                    del opened[before:]
                continue
            self.seen[key] = True
            other = self.targets[key] if self.sources[key] == node else self.sources[key]
            if other in self.number:
                self.low[node] = min(self.low[node], self.number[other])
            else:
                path.append((other, iter(self.meeting[other]), len(opened)))
                self._meet(other)
            opened.append(key)
        if opened:
            yield sorted(opened)  # arcs from the root to itself

    def _meet(self, node: int) -> None:
        self.number[node] = self.low[node] = len(self.number)

    def _closes(self, parent: int, node: int) -> bool:
        """Whether what hangs on a node is left: nothing of it leads back beyond the parent."""
        self.low[parent] = min(self.low[parent], self.low[node])
        return self.low[node] >= self.number[parent]
