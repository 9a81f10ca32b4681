"""What hangs together, and circles in what leads to what: sources that derive from each other, claims that rest on each other.

A graph is a mapping from each node to the nodes that it leads to; a node that is only led to need not be a key.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

Graph = Mapping[str, Iterable[str]]
Node = TypeVar("Node", bound=Hashable)


def joined(pairs: Iterable[tuple[Node, Node]]) -> Callable[[Node], Node]:
    """What gives for a node the one that stands for all that hang together with it; for one in no pair itself.

    Source: R. E. Tarjan, Efficiency of a good but not linear set union algorithm, Journal of the ACM 22 (1975), 215-225.

    Args:
        pairs: Nodes that hang together, two by two.
    """
    leader: dict[Node, Node] = {}

    def lead(node: Node) -> Node:
        while (upper := leader.setdefault(node, node)) != node:
            leader[node] = node = leader[upper]
        return node

    for one, other in pairs:
        leader[lead(one)] = lead(other)
    return lead


def components(graph: Graph) -> Iterator[tuple[str, ...]]:
    """The strongly connected components, each after all those that it leads to.

    A node that lies on no circle is a component of its own. Source: H. N. Gabow, Path-based depth-first search for
    strong and biconnected components, Information Processing Letters 74 (2000); without recursion, so that a long
    chain is no obstacle.
    """
    number: dict[str, int] = {}
    path: list[str] = []  # nodes met whose component is not complete
    starts: list[int] = []  # numbers of the nodes on the path that may each begin a component
    done: set[str] = set()
    for root in graph:
        work = [root] if root not in number else []
        pending: list[Iterator[str]] = []
        while work:
            if len(pending) < len(work):
                number[work[-1]] = len(number)
                path.append(work[-1])
                starts.append(number[work[-1]])
                pending.append(iter(graph.get(work[-1], ())))
            following = _next_unseen(pending[-1], number, starts, done)
            if following is not None:
                work.append(following)
                continue
            pending.pop()
            node = work.pop()
            if starts[-1] == number[node]:
                starts.pop()
                component = _cut(path, node)
                done.update(component)
                yield component


def _next_unseen(
    neighbours: Iterator[str], number: Mapping[str, int], starts: list[int], done: set[str]
) -> str | None:
    """The next node not met yet; a node met on the path closes a circle, which merges all that began after it."""
    for node in neighbours:
        if node not in number:
            return node
        while node not in done and starts[-1] > number[node]:
            starts.pop()
    return None


def _cut(path: list[str], node: str) -> tuple[str, ...]:
    """Take a node and all after it off the path."""
    at = len(path) - 1
    while path[at] != node:
        at -= 1
    component = tuple(path[at:])
    del path[at:]
    return component


def circle(start: str, graph: Graph) -> tuple[str, ...]:
    """A shortest way from a node back to itself, without the return; empty where there is none."""
    before: dict[str, str] = {}
    queue = [start]
    for node in queue:
        for following in graph.get(node, ()):
            if following == start:
                return _way(start, node, before)
            if following not in before:
                before[following] = node
                queue.append(following)
    return ()


def _way(start: str, end: str, before: Mapping[str, str]) -> tuple[str, ...]:
    """The way that a search took."""
    way = [end]
    while way[-1] != start:
        way.append(before[way[-1]])
    return tuple(reversed(way))
