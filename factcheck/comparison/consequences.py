"""What rests on a claim: other claims as far as `depends_on` leads, conclusions, conflicts, other articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.logic.contradictions.conflicts import Conflict, conflicts
from factcheck.logic.contradictions.dependencies import dependents
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

MOST: Final = 500
"""Claims that are followed from one; who is told of so many needs no more."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Consequences:
    """What a change of a claim may bring down."""

    claims: tuple[str, ...] = ()  # that rest on it, the nearest first, at most `MOST`
    has_more: bool = False  # whether there are more than these
    signed: tuple[str, ...] = ()  # of these, those that somebody signed
    conclusions: tuple[str, ...] = ()  # that rest on it or on one of these
    conflicts: tuple[str, ...] = ()  # the other claims of the conflicts in which it takes part
    articles: tuple[str, ...] = ()  # other articles than its own that these are about

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.claims or self.conclusions or self.conflicts)


def consequences(claim: Claim, records: RecordSet) -> Consequences:
    """What rests on a claim.

    Args:
        claim: The claim, which need not be among the records any more.
        records: The records in which something may rest on it.
    """
    found, has_more = _resting(claim.id, records)
    others = {
        name: None
        for conflict in _conflicts_of(records).get(claim.id, ())
        for name in conflict.claims
        if name != claim.id
    }
    concluded = _conclusions(records)
    names = (claim.id, *(each.id for each in found))
    ends = [end for name in names for end in concluded.get(name, ())]
    about = [each.origin.article for each in found]
    about += [records.claims[name].origin.article for name in others if name in records.claims]
    about += [article for article, _ in ends]
    return Consequences(
        claims=tuple(each.id for each in found),
        has_more=has_more,
        signed=tuple(each.id for each in found if each.review),
        conclusions=tuple(dict.fromkeys(end for _, end in ends)),
        conflicts=tuple(others),
        articles=tuple(
            dict.fromkeys(each for each in about if each is not None and each != claim.origin.article)
        ),
    )


def _resting(name: str, records: RecordSet) -> tuple[list[Claim], bool]:
    """The claims that rest on one, directly or by way of others, and whether there are more; each is met once."""
    resting, seen = dependents(records), {name}
    found: list[Claim] = []
    queue = [name]
    for base in queue:
        for claim in resting.get(base, ()):
            if claim.id in seen or claim.status == "withdrawn":
                continue
            if len(found) == MOST:
                return found, True
            seen.add(claim.id)
            found.append(claim)
            queue.append(claim.id)
    return found, False


@derived
def _conclusions(records: RecordSet) -> Mapping[str, Sequence[tuple[str, str]]]:
    """By claim the conclusions that rest on it, each with its article."""
    found: dict[str, list[tuple[str, str]]] = {}
    for article in records.articles.values():
        for conclusion in article.conclusions:
            for name in conclusion.rests_on:
                found.setdefault(name, []).append((article.id, conclusion.id))
    return found


@derived
def _conflicts_of(records: RecordSet) -> Mapping[str, Sequence[Conflict]]:
    """By claim the conflicts in which it takes part."""
    found: dict[str, list[Conflict]] = {}
    for conflict in conflicts(records):
        for name in conflict.claims:
            found.setdefault(name, []).append(conflict)
    return found
