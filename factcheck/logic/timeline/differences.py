"""Difference constraints: whether numbers exist with `x[target] - x[source] <= weight` for every arc.

They exist if and only if no circle of arcs has a negative sum. The solver is Bellman and Ford's with Tarjan's subtree
disassembly, which looks for the circle in the tree of shortest paths whenever a label is lowered. Sources:
R. E. Tarjan, Shortest Paths, AT&T Bell Laboratories (1981); B. V. Cherkassky and A. V. Goldberg, Negative-cycle
detection algorithms, Mathematical Programming 85 (1999), 277-311.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

Arc = tuple[int, int, int]
"""Target, weight and key of an arc, in the list of the arcs that leave its source."""

Graph = Sequence[Sequence[Arc]]
"""For each node the arcs that leave it; nodes are numbered from 0."""

_OFF = -1  # the depth of a node that is not in the tree
_NOBODY: frozenset[int] = frozenset()


@dataclass(slots=True)
class Work:
    """What has been done, so that a search can be given up at the same place on every machine."""

    arcs: int = 0  # looked at


def negative_circle(  # noqa: PLR0913 - what most runs need, and what spares work
    graph: Graph,
    labels: list[int],
    owners: Sequence[int] = (),
    without: Collection[int] = _NOBODY,
    *,
    starts: Iterable[int] | None = None,
    work: Work | None = None,
) -> list[int] | None:
    """The keys of the arcs of a circle with a negative sum, in order; None where there is none.

    Args:
        graph: The arcs by source.
        labels: A number for each node, lowered in place. Without a negative circle they fulfil all constraints in the
            end. Any numbers will do to begin with; those of an earlier run on nearly the same arcs save work.
        owners: For each key whose arc it is.
        without: Owners whose arcs do not count.
        starts: Nodes of which an arc may not be fulfilled by the labels; all, where nothing is said.
        work: Where the arcs that are looked at are counted.
    """
    work = work or Work()
    nodes = len(graph)
    root = nodes  # of the tree of shortest paths; all nodes hang on it at first
    after = [*range(1, nodes + 1), 0]  # the tree in preorder, as a ring
    before = [nodes, *range(nodes)]
    depth = [1] * nodes + [0]
    parents: list[tuple[int, int]] = [(root, -1)] * nodes
    queue = deque(range(nodes) if starts is None else starts)
    queued = [starts is None] * nodes
    for node in queue:
        queued[node] = True
    waiting = queued.copy()
    while queue:
        node = queue.popleft()
        queued[node] = False
        if not waiting[node]:
            continue  # cut off the tree since it was put into the queue
        waiting[node] = False
        label = labels[node]
        work.arcs += len(graph[node])
        for target, weight, key in graph[node]:
            lower = label + weight
            if lower >= labels[target] or (without and owners[key] in without):
                continue
            if target == node:
                return [key]
            labels[target] = lower
            if depth[target] != _OFF and _cut(node, target, after, before, depth, waiting):
                return _circle(node, target, key, parents)
            parents[target] = (node, key)
            depth[target] = depth[node] + 1
            following = after[node]
            after[node], before[target], after[target], before[following] = target, node, following, target
            waiting[target] = True
            if not queued[target]:
                queued[target] = True
                queue.append(target)
    return None


def _cut(  # noqa: PLR0913, PLR0917 - the tree as plain lists, for speed
    node: int, top: int, after: list[int], before: list[int], depth: list[int], waiting: list[bool]
) -> bool:
    """Take a node with all that hangs on it off the tree; whether `node` was among them, which closes a circle."""
    level = depth[top]
    following = after[top]
    while depth[following] > level:
        if following == node:
            return True
        depth[following] = _OFF
        waiting[following] = False
        following = after[following]
    previous = before[top]
    after[previous], before[following] = following, previous
    return False


def _circle(node: int, target: int, key: int, parents: Sequence[tuple[int, int]]) -> list[int]:
    """The arcs from the target down the tree to the node, and the one that leads back."""
    keys = [key]
    while node != target:
        node, key = parents[node]
        keys.append(key)
    return keys[::-1]
