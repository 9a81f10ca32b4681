"""A part of the timeline in which assertions can clash, solved with or without some of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product
from math import prod

from factcheck.logic.minimal_conflicts import NONE, Assertions
from factcheck.logic.timeline.differences import Arc, Work, negative_circle
from factcheck.logic.timeline.network import NOBODY, Network

READINGS = 1_000
"""Ways to read the dates of a part that are one of several; where there are more, each may lie anywhere between."""
RUN = 100
"""What a run of the solver costs at least, counted in arcs."""


class Subnetwork:
    """Some arcs of a network, as a problem for the search."""

    def __init__(self, made: Network, keys: Sequence[int], work: Work | None = None) -> None:
        """Take some arcs, by key, out of a network; their solver's work is counted with that of others."""
        self.made, self.keys = made, keys
        self.work = work or Work()
        self.owners = [made.owners[key] for key in keys]
        present = frozenset(self.owners)
        self.choices = [choice for choice in made.choices if choice.said in present]
        self.alternatives = frozenset(each for choice in self.choices for each in choice.alternatives)
        self.places: dict[int, int] = {}
        for key in keys:
            self.places.setdefault(made.sources[key], len(self.places))
            self.places.setdefault(made.targets[key], len(self.places))
        self.graph: list[list[Arc]] = [[] for _ in self.places]
        for index, key in enumerate(keys):
            arc = (self.places[made.targets[key]], made.weights[key], index)
            self.graph[self.places[made.sources[key]]].append(arc)
        self.labels = [0] * len(self.graph)
        self.solved: Assertions | None = None  # without which sayings the labels fulfil all constraints

    @property
    def all_readings(self) -> bool:
        """Whether dates that are one of several are read in every way."""
        return prod(len(choice.alternatives) for choice in self.choices) <= READINGS

    def without(self, assertions: Assertions) -> Assertions | None:
        """Some assertions that cannot all hold, none of these among them; they count by number in the network."""
        left_out = frozenset(each for number in assertions for each in self.said_by.get(number, ()))
        clash: Assertions = NONE
        for reading in self._readings(left_out):
            circle = self._circle(left_out | (self.alternatives - reading))
            if circle is None:
                return None
            clash |= frozenset(
                self.made.assertions[self.owners[index]] for index in circle if self.owners[index] != NOBODY
            )
        return clash

    def within(self, assertions: Assertions) -> Assertions | None:
        """Some of these assertions that cannot all hold."""
        return self.only(assertions).without(NONE)

    def only(self, assertions: Assertions) -> Subnetwork:
        """The part with the arcs of these assertions alone."""
        owners = (owner for number in assertions for owner in self.said_by.get(number, ()))
        keys = {self.keys[index] for owner in owners for index in self._arcs_of[owner]}
        nodes = {node for key in keys for node in (self.made.sources[key], self.made.targets[key])}
        keys.update(key for node in nodes for key in self._of_nobody.get(node, ()))
        return Subnetwork(self.made, sorted(keys), self.work)

    def worked(self) -> int:
        """The arcs looked at so far, in this part and those made of it."""
        return self.work.arcs

    def circle(self) -> list[int]:
        """The keys of a circle that shows why the assertions cannot all hold; empty where no single one does."""
        circle = self._circle(self.alternatives) or []
        return self._told_by_fewest([self.keys[index] for index in circle])

    def _told_by_fewest(self, circle: list[int]) -> list[int]:
        """A circle in which nobody says of an event that it lasts where it is enough that it does not end before it begins."""
        weights = self.made.weights
        total = sum(weights[key] for key in circle)
        found = list[int]()
        for key in circle:
            ends = self.made.sources[key], self.made.targets[key]
            instead = next(
                (each for each in self._of_nobody.get(ends[0], ()) if self._leads(each) == ends), key
            )
            more = weights[instead] - weights[key]
            found.append(instead if total + more < 0 else key)
            total += more if found[-1] == instead else 0
        return found

    def _leads(self, key: int) -> tuple[int, int]:
        return self.made.sources[key], self.made.targets[key]

    def _circle(self, left_out: Assertions) -> list[int] | None:
        """The arcs of a circle; after one run without any, the next looks only at what has come in since."""
        self.work.arcs += RUN + len(self.graph) // 10  # what a run costs before it looks at an arc
        if self.solved is None:
            labels, starts = self.labels, None
        else:
            labels = self.labels.copy()
            back = sorted(self.solved - left_out)
            indices = [index for owner in back for index in self._arcs_of.get(owner, ())]
            starts = dict.fromkeys(self.places[self.made.sources[self.keys[index]]] for index in indices)
        circle = negative_circle(self.graph, labels, self.owners, left_out, starts=starts, work=self.work)
        if circle is None:
            self.labels, self.solved = labels, left_out
        return circle

    def _readings(self, left_out: Assertions) -> Iterator[Assertions]:
        """The ways to choose among alternatives."""
        choices = [choice.alternatives for choice in self.choices if choice.said not in left_out]
        return map(frozenset, product(*choices if self.all_readings else ()))

    @cached_property
    def said_by(self) -> dict[int, set[int]]:
        """The numbers of the sayings of each assertion."""
        found: dict[int, set[int]] = {}
        for owner in self.owners:
            if owner != NOBODY:
                found.setdefault(self.made.assertions[owner], set()).add(owner)
        return found

    @cached_property
    def _arcs_of(self) -> dict[int, list[int]]:
        """The arcs of each saying, by their place in the part."""
        found: dict[int, list[int]] = {}
        for index, owner in enumerate(self.owners):
            found.setdefault(owner, []).append(index)
        return found

    @cached_property
    def _of_nobody(self) -> dict[int, list[int]]:
        """By node, the arcs between the start and the end of an event that hold whatever is said."""
        found: dict[int, list[int]] = {}
        for key, owner in zip(self.keys, self.owners, strict=True):
            if owner == NOBODY:
                for node in (self.made.sources[key], self.made.targets[key]):
                    found.setdefault(node, []).append(key)
        return found
