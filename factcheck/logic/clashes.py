"""What engines find: clashes between claims.

An engine is a function from the record set to clashes; `conflicts` sets them against the flags of the records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, TypeVar

from factcheck.findings import Route
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

T = TypeVar("T", bound=Hashable)

Pair = tuple[str, str]
"""Ids of two claims, in the order of the alphabet."""

Topic = tuple[str, str]
"""What claims assert something of: a subject's and a property's id; of an event, an empty text and its id."""

PAIR: Final = 2
"""Claims of the smallest clash between claims."""

Atom = tuple[str, int]
"""One assertion: the claim's id and the position in its `asserts`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Telling:
    """Why assertions clash."""

    reason: str  # who says what, in words
    lines: tuple[str, ...]  # the same as a list, each step a line that begins with a dash
    turns_on: tuple[Topic, ...] = ()  # of what they are about, that on which it turns
    pair: tuple[
        str, ...
    ] = ()  # the two claims that clash, sorted; none where the others are more than the way there


@dataclass(frozen=True, kw_only=True)
class Clash:
    """What an engine found: assertions of claims that cannot all hold."""

    claims: tuple[str, ...]  # their ids, sorted; a single one where a claim contradicts itself
    routes: tuple[Route, ...]  # for each claim, from its record to what clashes
    atoms: frozenset[Atom]  # the assertions that take part: none can be left out
    topics: tuple[Topic, ...]  # what they are about
    tell: Callable[[], Telling] = field(compare=False, repr=False)  # many clashes are never told

    @cached_property
    def told(self) -> Telling:
        """Why they clash, put in words when somebody asks."""
        return self.tell()

    @property
    def reason(self) -> str:
        """Who says what, in words."""
        return self.told.reason

    @property
    def pair(self) -> tuple[str, ...]:
        """The two claims that clash, sorted; none where the others are more than the way there."""
        return self.told.pair

    @property
    def things(self) -> frozenset[str]:
        """The ids of the properties and events, as `about` names them."""
        return frozenset(thing for _, thing in self.topics)


@dataclass(frozen=True, kw_only=True, slots=True)
class Unfinished:
    """Claims of which not all conflicts could be listed."""

    claims: tuple[str, ...]  # all that hang together, sorted
    over: str  # by what: `the times of 12 events`
    listed: int  # conflicts that are


@dataclass(frozen=True, kw_only=True, slots=True)
class Searched:
    """What an engine found that looks for conflicts of any number of claims."""

    clashes: tuple[Clash, ...]
    unfinished: tuple[Unfinished, ...]


def clash_of(
    atoms: Iterable[Atom], topics: Iterable[Topic], tell: Callable[[], Telling | str], first: str = ""
) -> Clash:
    """A clash of assertions.

    Args:
        atoms: The assertions; of a claim that takes part with several the first is the one that is pointed at.
        topics: What they are about.
        tell: Why they clash: who says what, where it is the same as a list.
        first: A claim that is pointed at where it speaks of what the others say, whatever else it says.
    """
    atoms = tuple(atoms)
    positions: dict[str, int] = {}
    for claim, position in sorted(atoms):
        positions.setdefault(claim, position)
    positions.update((claim, position) for claim, position in atoms[:1] if claim == first)
    claims = tuple(sorted(positions))

    def told() -> Telling:
        found = tell()
        return Telling(reason=found, lines=(found,)) if isinstance(found, str) else found

    return Clash(
        claims=claims,
        routes=tuple(("asserts", positions[claim]) for claim in claims),
        atoms=frozenset(atoms),
        topics=tuple(dict.fromkeys(topics)),
        tell=told,
    )


def minimal_ones(conflicts: Iterable[frozenset[T]]) -> frozenset[frozenset[T]]:
    """Of some conflicts those that hold no other: what is minimal in one part may hold what clashes in another."""
    some = frozenset(conflicts)
    often = Counter(claim for conflict in some for claim in conflict)
    by_rarest: dict[T, list[frozenset[T]]] = {}
    for conflict in some:
        by_rarest.setdefault(min(conflict, key=often.__getitem__), []).append(conflict)
    return frozenset(
        conflict
        for conflict in some
        if not any(other < conflict for claim in conflict for other in by_rarest.get(claim, ()))
    )


def standing(records: RecordSet) -> Iterator[Claim]:
    """The claims that have not been withdrawn: the world as said. What the article leaves out it does not say."""
    return (
        claim for claim in records.claims.values() if claim.status != "withdrawn" and claim.kind != "omission"
    )


def holds_as_found(claim: Claim) -> bool:
    """Whether a claim belongs to the world as found: it is supported, and about the matter itself.

    Support for a quotation or an attribution bears out that the words were said, not that they are so.
    """
    return claim.status == "supported" and not claim.reports_words


def pair_of(first: str, second: str) -> Pair:
    """Two ids in the order of the alphabet."""
    return (first, second) if first < second else (second, first)
