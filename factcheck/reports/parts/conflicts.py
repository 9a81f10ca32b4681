"""How conflicts are told: the two that clash first, what only leads from one to the other after them, and each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.logic.contradictions.conflicts import Conflict
from factcheck.records.claims import Claim


@dataclass(frozen=True, kw_only=True, slots=True)
class ToldConflict:
    """A conflict with those that are the same dispute again."""

    conflict: Conflict
    again: tuple[Conflict, ...]


def told_once(found: Iterable[Conflict]) -> list[ToldConflict]:
    """The conflicts in their order, each with those that are told with it.

    Args:
        found: Conflicts; one whose leader is not among them is told by itself.
    """
    some = list(found)
    leading = {(each.claims, each.flagged) for each in some if not each.follows}
    again: dict[tuple[tuple[str, ...], bool], list[Conflict]] = {}
    alone: list[Conflict] = []
    for each in some:
        leader = (each.follows, each.flagged)
        if each.follows and leader in leading:
            again.setdefault(leader, []).append(each)
        else:
            alone.append(each)
    return [
        ToldConflict(conflict=each, again=tuple(again.pop((each.claims, each.flagged), ()))) for each in alone
    ]


def stand_to(conflict: Conflict, claim: Claim) -> str:
    """How a claim stands to the two that clash, as a heading.

    What is borne out is not said to be unable to hold, nor is what only leads from one of the two to the other.
    """
    if claim.id not in conflict.pair:
        return "On the way between two that clash"
    return "Against it stands" if claim.status == "supported" else "Cannot hold together with"


def others(conflict: Conflict, claim: Claim) -> Sequence[str]:
    """The claims that clash with one, or the two that do where it is only on the way."""
    return [each for each in conflict.pair if each != claim.id]


def newly_in(conflict: Conflict, told: Conflict) -> Sequence[str]:
    """The claims of a conflict that are not in the one with which it is told."""
    return [each for each in conflict.claims if each not in told.claims]
