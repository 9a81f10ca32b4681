"""What bounds the number of different values: a count, an ordinal. The search for those that are too many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from factcheck.logic.claims_in_words import listing, speaker_of, told, topic_of
from factcheck.logic.clashes import Clash, Unfinished, clash_of, flags, holds_as_found, minimal_ones
from factcheck.logic.values.picks import Choice, Picks
from factcheck.logic.values.said import Said, Topic
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

LISTED = 100
"""Sets of claims that are listed for one bound."""
NAMED = 6
"""Claims that a reason names; of more it tells the number."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cap:
    """A claim by which there are at most so many different values."""

    claim: Claim
    position: int  # of its assertion
    topic: Topic
    says: str  # in words: `counts 2`
    most: int
    choices: tuple[Choice, ...]  # the values on record that it bounds
    distinct: Callable[[Said, Said], bool]  # whether two of them surely are two
    verdict: str  # in words, of as many values as are too many: `these are {}`


def exceeding(cap: Cap, records: RecordSet) -> tuple[list[Clash], list[Unfinished]]:
    """The minimal sets of claims that are too many for a cap: in the world as said without flagged pairs, and as found.

    Args:
        cap: The bound.
        records: The record set, for flags and names.
    """
    apart = _apart(records)
    against = apart.get(cap.claim.id, frozenset())
    said = [[each for each in choice if each.claim.id not in against] for choice in cap.choices]
    searches = [Picks([choice for choice in said if choice], cap.distinct, apart)]
    if holds_as_found(cap.claim):
        found = [[each for each in choice if holds_as_found(each.claim)] for choice in cap.choices]
        searches.append(Picks([choice for choice in found if choice], cap.distinct, {}))
    sets: dict[frozenset[str], tuple[Said, ...]] = {}
    cut = False
    for search in searches:
        several = list(islice(search.of(cap.most + 1), LISTED + 1))
        cut = cut or search.given_up or len(several) > LISTED
        for picked in several[:LISTED]:
            sets.setdefault(frozenset({cap.claim.id, *(each.claim.id for each in picked)}), picked)
    smallest = minimal_ones(sets)
    clashes = [_clash(cap, picked, records) for claims, picked in sets.items() if claims in smallest]
    if not cut:
        return clashes, []
    ids = sorted({cap.claim.id, *(each.claim.id for choice in cap.choices for each in choice)})
    over = f"the values of {topic_of(*cap.topic, records)}"
    return clashes, [Unfinished(claims=tuple(ids), over=over, listed=len(clashes))]


@derived
def _apart(records: RecordSet) -> Mapping[str, frozenset[str]]:
    """By claim id those that it is flagged as contradicting, with a note."""
    found: dict[str, set[str]] = {}
    for (one, two), flag in flags(records).items():
        if flag.notes:
            found.setdefault(one, set()).add(two)
            found.setdefault(two, set()).add(one)
    return {claim: frozenset(others) for claim, others in found.items()}


def _clash(cap: Cap, picked: Iterable[Said], records: RecordSet) -> Clash:
    """The clash of a cap with values that are too many."""
    picked = sorted(picked, key=lambda said: (said.claim.id, said.position))
    positions = {said.claim.id: said.position for said in reversed(picked)} | {cap.claim.id: cap.position}
    return clash_of(
        positions, f"{', '.join(_steps(cap, picked, records))}: {cap.verdict.format(len(picked))}"
    )


def _steps(cap: Cap, picked: list[Said], records: RecordSet) -> Iterator[str]:
    """Who says what, the cap first."""
    yield f"on {topic_of(*cap.topic, records)}, {speaker_of(cap.claim, records)} {cap.says} ({cap.claim.id})"
    steps = [told(each.claim, each.value, records) for each in picked[:NAMED]]
    more = len(picked) - NAMED
    yield listing([*steps, f"{more} more"] if more > 0 else steps)
