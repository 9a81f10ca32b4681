"""What bounds the number of different values: a count, an ordinal. The search for those that are too many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from factcheck.logic.claims_in_words import listing, speaker_of, told, topic_of
from factcheck.logic.clashes import Clash, Telling, Unfinished, clash_of, holds_as_found, minimal_ones
from factcheck.logic.flags import flags
from factcheck.logic.values.picks import Choice, Picks
from factcheck.logic.values.said import Said, Topic
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

LISTED = 100
"""Sets of claims that are listed for one bound."""
MEMBERS = 20_000
"""Claims in all the sets that are listed for the bounds of one topic, so that large sets do not fill the memory."""
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


def exceeding(cap: Cap, records: RecordSet, among: int = 1) -> tuple[list[Clash], list[Unfinished]]:
    """The minimal sets of claims that are too many for a cap; those that are flagged do not count toward the limit.

    Args:
        cap: The bound.
        records: The record set, for flags and names.
        among: How many bounds are searched on the same topic.
    """
    searches = [Picks(cap.choices, cap.distinct, among)]
    if holds_as_found(cap.claim):  # what is held true is looked for apart, lest the limit hide it
        found = [[each for each in choice if holds_as_found(each.claim)] for choice in cap.choices]
        searches.append(Picks([choice for choice in found if choice], cap.distinct, among))
    declared = flags(records)
    sets: dict[frozenset[str], tuple[Said, ...]] = {}
    cut = False
    for search in searches:
        listed, room = 0, max(1, MEMBERS // among)
        for picked in search.of(cap.most + 1):
            claims = frozenset({cap.claim.id, *(each.claim.id for each in picked)})
            listed += tuple(sorted(claims)) not in declared
            if listed > LISTED or room <= 0:
                cut = True
                break
            room -= len(claims)
            sets.setdefault(claims, picked)
        cut = cut or search.given_up
    smallest = minimal_ones(sets)
    clashes = [_clash(cap, picked, records) for claims, picked in sets.items() if claims in smallest]
    if not cut:
        return clashes, []
    ids = sorted({cap.claim.id, *(each.claim.id for choice in cap.choices for each in choice)})
    over = f"the values of {topic_of(*cap.topic, records)}"
    return clashes, [Unfinished(claims=tuple(ids), over=over, listed=len(clashes))]


def _clash(cap: Cap, picked: Iterable[Said], records: RecordSet) -> Clash:
    """The clash of a cap with values that are too many."""
    picked = sorted(picked, key=lambda said: (said.claim.id, said.position))

    def tell() -> Telling:
        first, *steps = _steps(cap, picked, records)
        verdict = cap.verdict.format(len(picked))
        return Telling(
            reason=f"{first}, {listing(steps)}: {verdict}",
            lines=(first, *(f"- {step}" for step in steps), verdict),
        )

    return clash_of(
        [(cap.claim.id, cap.position), *((said.claim.id, said.position) for said in picked)],
        [cap.topic],
        tell,
        first=cap.claim.id,
    )


def _steps(cap: Cap, picked: list[Said], records: RecordSet) -> Iterator[str]:
    """Who says what, the cap first."""
    yield f"on {topic_of(*cap.topic, records)}, {speaker_of(cap.claim, records)} {cap.says} ({cap.claim.id})"
    yield from (told(each.claim, each.value, records) for each in picked[:NAMED])
    more = len(picked) - NAMED
    if more > 0:
        yield f"{more} more"
