"""A part of the timeline in which claims can clash: what the search for conflicts asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product
from math import prod

from factcheck.logic.timeline.differences import Graph, negative_circle
from factcheck.logic.timeline.network import NOBODY, Network
from factcheck.logic.timeline.search import NONE, Claims

READINGS = 1_000
"""Ways to read the dates of a part that are one of several; where there are more, each may lie anywhere between."""


class Part:
    """Some arcs of a network, as a problem for the search."""

    def __init__(self, made: Network, keys: Sequence[int]) -> None:
        """Take some arcs, by key, out of a network."""
        self.made, self.keys = made, keys
        self.owners = [made.owners[key] for key in keys]
        present = frozenset(self.owners)
        self.choices = [choice for choice in made.choices if choice.said in present]
        self.alternatives = frozenset(each for choice in self.choices for each in choice.alternatives)
        self.graph, self.potentials = self._graph()

    def _graph(self) -> tuple[Graph, list[int]]:
        places: dict[int, int] = {}
        for key in self.keys:
            places.setdefault(self.made.sources[key], len(places))
            places.setdefault(self.made.targets[key], len(places))
        graph: list[list[tuple[int, int, int]]] = [[] for _ in places]
        for index, key in enumerate(self.keys):
            arc = (places[self.made.targets[key]], self.made.weights[key], index)
            graph[places[self.made.sources[key]]].append(arc)
        return graph, [0] * len(graph)

    @property
    def all_readings(self) -> bool:
        """Whether dates that are one of several are read in every way."""
        return prod(len(choice.alternatives) for choice in self.choices) <= READINGS

    def without(self, claims: Claims) -> Claims | None:
        """Some claims that cannot all hold, none of these among them; claims count by number in the network."""
        left_out = frozenset(each for claim in claims for each in self.said_by.get(claim, ()))
        clash: Claims = NONE
        for reading in self._readings(left_out):
            circle = self._circle(left_out | (self.alternatives - reading))
            if circle is None:
                return None
            clash |= frozenset(
                self.made.claims[self.owners[index]] for index in circle if self.owners[index] != NOBODY
            )
        return clash

    def within(self, claims: Claims) -> Claims | None:
        """Some of these claims that cannot all hold."""
        return self.only(claims).without(NONE)

    def only(self, claims: Claims) -> Part:
        """The part with the arcs of these claims alone."""
        keys = {key for claim in claims for key in self._keys_of.get(claim, ())}
        nodes = {node for key in keys for node in (self.made.sources[key], self.made.targets[key])}
        keys.update(self._of_nobody[node] for node in nodes if node in self._of_nobody)
        return Part(self.made, sorted(keys))

    def circle(self) -> list[int]:
        """The keys of a circle that shows why the claims cannot all hold; empty where no single one does."""
        circle = self._circle(self.alternatives)
        return [self.keys[index] for index in circle or ()]

    def _circle(self, left_out: Claims) -> list[int] | None:
        return negative_circle(self.graph, self.potentials, self.owners, left_out)

    def _readings(self, left_out: Claims) -> Iterator[Claims]:
        """The ways to choose among alternatives."""
        choices = [choice.alternatives for choice in self.choices if choice.said not in left_out]
        return map(frozenset, product(*choices if self.all_readings else ()))

    @cached_property
    def said_by(self) -> dict[int, set[int]]:
        """The numbers of the sayings of each claim."""
        found: dict[int, set[int]] = {}
        for owner in self.owners:
            if owner != NOBODY:
                found.setdefault(self.made.claims[owner], set()).add(owner)
        return found

    @cached_property
    def _keys_of(self) -> dict[int, list[int]]:
        """The arcs of each claim."""
        found: dict[int, list[int]] = {}
        for key, owner in zip(self.keys, self.owners, strict=True):
            if owner != NOBODY:
                found.setdefault(self.made.claims[owner], []).append(key)
        return found

    @cached_property
    def _of_nobody(self) -> dict[int, int]:
        """By node, the arc from the end of an event to its start."""
        return {
            node: key
            for key, owner in zip(self.keys, self.owners, strict=True)
            if owner == NOBODY
            for node in (self.made.sources[key], self.made.targets[key])
        }
