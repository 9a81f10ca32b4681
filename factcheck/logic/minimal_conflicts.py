"""All minimal conflicts of a set of assertions, whatever makes them clash, given something that finds one.

A search over what to leave out: the conflict that is found tells which assertions to leave out next, one after the
other, and what has been tried need not be tried again. Conflicts that are known beforehand are not looked for again,
nor counted. Source of the scheme: R. Reiter, A theory of diagnosis from first principles, Artificial Intelligence 32
(1987), 57-95, with its branches made disjoint.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

Assertions = frozenset[int]
NONE: Assertions = frozenset()


class SearchProblem(Protocol):
    """Assertions by number, and a way to find some that cannot all hold."""

    def without(self, assertions: Assertions) -> Assertions | None:
        """Some that cannot all hold, none of these among them; None where the others can hold together."""
        ...

    def within(self, assertions: Assertions) -> Assertions | None:
        """Some of these that cannot all hold; None where they can. Cheap where they are few."""
        ...

    def worked(self) -> int:
        """How much work has been done; it only grows."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found."""

    conflicts: tuple[Assertions, ...]  # each minimal
    complete: bool  # whether there is no other


class _Branch(NamedTuple):
    without: Assertions  # that the conflicts to be found do not hold
    held: Assertions  # that they hold


def minimal_conflicts(
    problem: SearchProblem, *, known: Iterable[Assertions] = (), effort: int, most: int
) -> Found:
    """The minimal sets of assertions that cannot all hold.

    Args:
        problem: What finds one conflict, not necessarily a minimal one.
        known: Minimal conflicts that are known already; they are among those that are returned.
        effort: How much work may be done before the search is given up.
        most: How many besides the known ones are enough.
    """
    before = frozenset(known)
    found: dict[Assertions, None] = {}
    so_far = _Known(before)
    waiting = [_Branch(NONE, NONE)]
    enough, new = problem.worked() + effort, 0
    while waiting and problem.worked() < enough and new < most:
        branch = waiting.pop()
        without = branch.without | so_far.partners(branch.held)
        conflict = next((each for each in found if each.isdisjoint(without)), None)
        if conflict is None:  # none that is known tells what to leave out next
            conflict = problem.without(without)
            if conflict is None:
                continue
            conflict = minimal(problem, conflict)
            if conflict not in found:
                found[conflict] = None
                new += conflict not in before
                so_far.add(conflict)
        waiting += reversed([*_branches(_Branch(without, branch.held), conflict, so_far)])
    return Found(conflicts=tuple(sorted({*found, *before}, key=sorted)), complete=not waiting)


def minimal(problem: SearchProblem, conflict: Assertions) -> Assertions:
    """A minimal conflict inside one: assertions are taken out one by one, as long as the rest still clashes."""
    for each in sorted(conflict):
        if each in conflict:
            smaller = problem.within(conflict - {each})
            conflict = conflict if smaller is None else smaller
    return conflict


class _Known:
    """The conflicts that need not be found again."""

    def __init__(self, conflicts: Iterable[Assertions]) -> None:
        self.pairs: dict[int, set[int]] = {}  # by assertion those that it clashes with alone
        self.larger: set[Assertions] = set()
        for conflict in conflicts:
            self.add(conflict)

    def add(self, conflict: Assertions) -> None:
        """Note a conflict."""
        if len(conflict) == len(("one", "other")):
            one, other = conflict
            self.pairs.setdefault(one, set()).add(other)
            self.pairs.setdefault(other, set()).add(one)
        else:
            self.larger.add(conflict)

    def partners(self, held: Assertions) -> Assertions:
        """The assertions that make a known conflict with one that is held: no new one holds both."""
        return NONE.union(*(self.pairs.get(each, ()) for each in held))

    def inside(self, assertions: Assertions) -> bool:
        """Whether a known conflict is part of these assertions."""
        return bool(self.partners(assertions) & assertions) or any(
            known <= assertions for known in self.larger
        )


def _branches(branch: _Branch, conflict: Assertions, known: _Known) -> Iterator[_Branch]:
    """What remains: a further conflict lacks one of these assertions and holds those before it in the list."""
    held = branch.held
    for each in sorted(conflict):
        if each not in held:
            yield _Branch(branch.without | {each}, held)
            held = held | {each}
            if known.inside(held):
                return
