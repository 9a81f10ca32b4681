"""Claims that cannot all hold, and whether somebody has seen it and said so.

The world checked is that of the article *as said*: all claims but the withdrawn, whatever their verdict. What the
claims assert is compared by the engines: `value_clashes` for pairs of values, and the searches listed in `SEARCHES`. A
contradiction that the records declare counts whether or not an engine finds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from factcheck.findings import Route
from factcheck.logic.claims_in_words import excerpt, listing, speaker_of
from factcheck.logic.clashes import Clash, Flag, Pair, flags, minimal_ones
from factcheck.logic.timeline.time_conflicts import time_conflicts
from factcheck.logic.values.calculations import calculation_conflicts
from factcheck.logic.values.tallies import tally_conflicts
from factcheck.logic.values.value_clashes import value_clashes
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet


@dataclass(frozen=True, kw_only=True, slots=True)
class Conflict:
    """A minimal set of claims that cannot all hold."""

    claims: tuple[str, ...]  # their ids, sorted; a single one where a claim contradicts itself
    routes: tuple[Route, ...]  # for each claim, from its record to what clashes
    reason: str  # who says what, in words
    declared: bool  # whether two of the claims are joined by `contradicts`
    notes: tuple[str, ...]  # what the records say on why they clash
    voices: tuple[
        str, ...
    ]  # the innermost speakers, sorted; the author of the article where a claim names nobody
    between: tuple[str, ...]  # the same in words, with who relays them

    @property
    def flagged(self) -> bool:
        """Whether two of the claims are joined by `contradicts` with a note."""
        return bool(self.notes)

    @property
    def is_dispute(self) -> bool:
        """Whether several voices clash, rather than one with itself."""
        return len(self.voices) > 1

    @property
    def nature(self) -> str:
        """What sort of conflict it is: `a dispute between A and B`, `a self-contradiction of A`."""
        if self.is_dispute:
            return f"a dispute between {listing([*self.between])}"
        return f"a self-contradiction of {self.between[0]}"


@derived
def conflicts(records: RecordSet) -> tuple[Conflict, ...]:
    """All conflicts, sorted by their claims.

    Of one subject and property at most `LIMIT` pairs without a flag are listed, and one more says that there are more.
    """
    declared = flags(records)
    found: dict[tuple[str, ...], Conflict] = {}
    for clash in clashes_found(records):
        known = found.get(clash.claims)
        found[clash.claims] = _conflict(clash, records) if known is None else _joined(known, clash)
    if any(len(claims) > PAIR for claims in found):
        smallest = minimal_ones(frozenset(claims) for claims in found)
        found = {
            claims: conflict
            for claims, conflict in found.items()
            if len(claims) <= PAIR or frozenset(claims) in smallest
        }
    shown = {pair for claims in found for pair in combinations(claims, 2) if pair in declared}
    for pair, flag in declared.items():
        if pair not in shown:
            found[pair] = _as_declared(pair, flag, records)
    return tuple(found[claims] for claims in sorted(found))


def clashes_found(records: RecordSet) -> Iterator[Clash]:
    """What the engines find, whatever the records declare; one set may hold what another engine finds."""
    yield from value_clashes(records)
    for search in SEARCHES:
        yield from search(records).clashes


def bearer(claims: Iterable[str], records: RecordSet) -> Claim:
    """Of some claims the one at which a fault of all is reported: the last id, so that no order of files matters."""
    return records.claims[max(claims)]


def bearer_and_others(claims: Sequence[str], records: RecordSet) -> tuple[Claim, list[Claim]]:
    """Of some claims the one at which a fault of all is reported, and the others in the order given."""
    last = bearer(claims, records)
    return last, [records.claims[claim] for claim in claims if claim != last.id]


SEARCHES = (tally_conflicts, calculation_conflicts, time_conflicts)
"""What looks for sets of any number of claims, each minimal for what it compares, beside the pairs of values."""
PAIR = 2
"""Pairs are all listed: where one of two contradicts itself as well, mending that may leave the other clash."""


def _conflict(clash: Clash, records: RecordSet) -> Conflict:
    """A clash with what the records declare about it."""
    declared = flags(records)
    flagged = [declared[pair] for pair in combinations(clash.claims, 2) if pair in declared]
    return Conflict(
        claims=clash.claims,
        routes=clash.routes,
        reason=clash.reason,
        declared=bool(flagged),
        notes=tuple(note for flag in flagged for note in flag.notes),
        voices=_voices(clash.claims, records),
        between=_between(clash.claims, records),
    )


def _joined(known: Conflict, clash: Clash) -> Conflict:
    """A conflict for which there is one more reason."""
    return replace(known, reason=f"{known.reason}; {clash.reason}")


def _as_declared(pair: Pair, flag: Flag, records: RecordSet) -> Conflict:
    """A conflict that only the records know of."""
    positions = dict(flag.by)
    said = [f"{claim} says “{excerpt(records.claims[claim].statement)}”" for claim in pair]
    return Conflict(
        claims=pair,
        routes=tuple(("contradicts", positions[claim]) if claim in positions else () for claim in pair),
        reason=", ".join(said),
        declared=True,
        notes=flag.notes,
        voices=_voices(pair, records),
        between=_between(pair, records),
    )


def _voices(claims: Sequence[str], records: RecordSet) -> tuple[str, ...]:
    """Who clashes: the innermost speakers, so that a voice that two relays report is one."""
    return tuple(sorted({(records.speakers(records.claims[claim]) or ("",))[-1] for claim in claims}))


def _between(claims: Sequence[str], records: RecordSet) -> tuple[str, ...]:
    """Who clashes, in words."""
    return tuple(dict.fromkeys(speaker_of(records.claims[claim], records) for claim in claims))
