"""All minimal conflicts of a set of claims, whatever makes them clash, given something that finds one.

A search over what to leave out: the conflict that is found tells which claims to leave out next, one after the other,
and what has been tried need not be tried again. A pair of claims that is flagged is a conflict that somebody has
seen: no further one that holds both is looked for, but every one that does not. Source of the scheme: R. Reiter,
A theory of diagnosis from first principles, Artificial Intelligence 32 (1987), 57-95, with its branches made disjoint.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple, Protocol

Claims = frozenset[int]
NONE: Claims = frozenset()


class SearchProblem(Protocol):
    """Claims by number, and a way to find some that cannot all hold."""

    def without(self, claims: Claims) -> Claims | None:
        """Some claims that cannot all hold, none of these among them; None where the others can hold together."""
        ...

    def within(self, claims: Claims) -> Claims | None:
        """Some of these claims that cannot all hold; None where they can. Cheap where they are few."""
        ...

    def worked(self) -> int:
        """How much work has been done; it only grows."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found."""

    conflicts: tuple[Claims, ...]  # each minimal
    complete: bool  # whether no other avoids the flagged pairs


class _Branch(NamedTuple):
    without: Claims  # claims that the conflicts to be found do not hold
    held: Claims  # claims that they hold


def minimal_conflicts(
    problem: SearchProblem, *, flagged: Iterable[Claims] = (), effort: int, most: int
) -> Found:
    """The minimal sets of claims that cannot all hold: all that hold no flagged pair, and some that do.

    Args:
        problem: What finds one conflict, not necessarily a minimal one.
        flagged: Pairs of claims whose conflict is known.
        effort: How much work may be done before the search is given up.
        most: How many are enough.
    """
    found: dict[Claims, None] = {}
    known = _Known(flagged)
    waiting = [_Branch(NONE, NONE)]
    enough = problem.worked() + effort
    while waiting and problem.worked() < enough and len(found) < most:
        branch = waiting.pop()
        without = branch.without | known.partners(branch.held)
        conflict = next((each for each in found if each.isdisjoint(without)), None)
        if conflict is None:  # none that is known tells what to leave out next
            conflict = problem.without(without)
            if conflict is None:
                continue
            conflict = minimal(problem, conflict)
            found.setdefault(conflict)
            known.add(conflict)
        waiting += reversed([*_branches(_Branch(without, branch.held), conflict, known)])
    return Found(conflicts=tuple(sorted(found, key=sorted)), complete=not waiting)


def minimal(problem: SearchProblem, conflict: Claims) -> Claims:
    """A minimal conflict inside one: claims are taken out one by one, as long as the rest still clashes."""
    for claim in sorted(conflict):
        if claim in conflict:
            smaller = problem.within(conflict - {claim})
            conflict = conflict if smaller is None else smaller
    return conflict


class _Known:
    """The conflicts that need not be found again: those that are flagged and those that were found."""

    def __init__(self, flagged: Iterable[Claims]) -> None:
        self.pairs: dict[int, set[int]] = {}  # by claim the claims that it clashes with alone
        self.flagged = frozenset(flagged)
        self.larger: list[Claims] = []
        for pair in self.flagged:
            self.add(pair)

    def add(self, conflict: Claims) -> None:
        """Note a conflict."""
        if len(conflict) == len(("one", "other")):
            one, other = conflict
            self.pairs.setdefault(one, set()).add(other)
            self.pairs.setdefault(other, set()).add(one)
        else:
            self.larger.append(conflict)

    def partners(self, held: Claims) -> Claims:
        """The claims that make a known conflict with one that is held: no new one holds both."""
        return NONE.union(*(self.pairs.get(claim, ()) for claim in held))

    def inside(self, claims: Claims) -> bool:
        """Whether a known conflict is part of these claims."""
        return bool(self.partners(claims) & claims) or any(known <= claims for known in self.larger)

    def flagged_pair(self, conflict: Claims) -> Collection[int] | None:
        """The first flagged pair in a conflict."""
        pairs = (pair for pair in combinations(sorted(conflict), 2) if frozenset(pair) in self.flagged)
        return next(pairs, None)


def _branches(branch: _Branch, conflict: Claims, known: _Known) -> Iterator[_Branch]:
    """What remains: a further conflict lacks one of these claims and holds those before it in the list."""
    held = branch.held
    for claim in known.flagged_pair(conflict) or sorted(conflict):
        if claim not in held:
            yield _Branch(branch.without | {claim}, held)
            held = held | {claim}
            if known.inside(held):
                return
