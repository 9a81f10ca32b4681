"""Claims that cannot all hold, and whether somebody has seen it and said so.

The world checked is that of the article *as said*: all claims but the withdrawn, whatever their verdict. What the
claims assert is compared by the engines: `value_clashes` for pairs of values, and the searches listed in `SEARCHES`. A
contradiction that the records declare counts whether or not an engine finds it.

What clashes between the same claims is one conflict, save that what a flag covers is told apart from what it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

from factcheck.findings import Route
from factcheck.logic.claims_in_words import excerpt
from factcheck.logic.clashes import Atom, Clash
from factcheck.logic.comparisons.comparison_conflicts import comparison_conflicts
from factcheck.logic.contradictions.followers import leaders
from factcheck.logic.contradictions.larger_sets import without_consequences
from factcheck.logic.contradictions.natures import Nature, NatureKind, nature_of
from factcheck.logic.flags import ClaimSet, Flag, FlagEntry, flags
from factcheck.logic.lives.life_conflicts import ages_in_time, life_conflicts
from factcheck.logic.timeline.time_conflicts import time_conflicts
from factcheck.logic.values.calculations import calculation_conflicts
from factcheck.logic.values.tallies import tally_conflicts
from factcheck.logic.values.value_clashes import value_clashes
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

LONG = 3
"""Claims of which a reason is told in one sentence; what more of them say is a list."""


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """A minimal set of claims that cannot all hold."""

    claims: tuple[str, ...]  # their ids, sorted; a single one where a claim contradicts itself
    routes: tuple[Route, ...]  # for each claim, from its record to what clashes
    pair: tuple[str, ...]  # the two that clash, sorted; all claims where no two of them stand out
    about: tuple[
        str, ...
    ]  # ids of the properties and events on which they clash; none where only records say so
    tell: Callable[[], tuple[str, tuple[str, ...]]] = field(compare=False, repr=False)
    atoms: frozenset[Atom]  # the assertions that take part; none where only records say so
    entries: tuple[FlagEntry, ...]  # the entries of `contradicts` that cover it
    nature_of_it: Nature
    follows: tuple[
        str, ...
    ] = ()  # the claims of another conflict, with which it is told: the same dispute again

    @cached_property
    def _in_words(self) -> tuple[str, tuple[str, ...]]:
        return self.tell()

    @property
    def reason(self) -> str:
        """Who says what, in words."""
        return self._in_words[0]

    @property
    def lines(self) -> tuple[str, ...]:
        """The same as a list, each step a line that begins with a dash."""
        return self._in_words[1]

    @property
    def by_way_of(self) -> tuple[str, ...]:
        """The claims that only lead from one of the two to the other: a date, an order."""
        return tuple(claim for claim in self.claims if claim not in self.pair)

    @property
    def declared(self) -> bool:
        """Whether an entry of `contradicts` covers it."""
        return bool(self.entries)

    @property
    def notes(self) -> tuple[str, ...]:
        """What the records say on why the claims clash."""
        return tuple(dict.fromkeys(entry.note for entry in self.entries if entry.note is not None))

    @property
    def flagged(self) -> bool:
        """Whether an entry of `contradicts` covers it, with a note."""
        return bool(self.notes)

    @property
    def kind(self) -> NatureKind:
        """Whether several voices clash, one with itself, or what one tells of another."""
        return self.nature_of_it.kind

    @property
    def voices(self) -> tuple[str, ...]:
        """The innermost speakers, sorted; the author of the article where a claim names nobody."""
        return self.nature_of_it.voices

    @property
    def nature(self) -> str:
        """What sort of conflict it is: `a dispute between A and B`, `a self-contradiction of A`."""
        return self.nature_of_it.words

    @property
    def told(self) -> tuple[str, ...]:
        """The reason as lines: one sentence of few claims, a list of more."""
        return self.lines if len(self.claims) > LONG else (self.reason,)


@derived
def conflicts(records: RecordSet) -> tuple[Conflict, ...]:
    """All conflicts, sorted by their claims.

    Of one subject and property at most `LIMIT` pairs without a flag are listed, and one more says that there are more.
    """
    declared = flags(records)
    found: list[Conflict] = []
    clashing = clashes_by_claims(records)
    for claims, clashes in clashing.items():
        for entries, some in _by_cover(declared.get(claims), clashes):
            found.append(_conflict(claims, some, entries, records))
    larger = _open_by_claim(found)
    for claims, flag in declared.items():
        if claims not in clashing and not any(
            larger_one.issuperset(claims) for larger_one in larger.get(claims[0], ())
        ):
            found.append(_as_declared(claims, flag, records))
    return tuple(
        sorted(_with_leaders(found, records), key=lambda conflict: (conflict.claims, conflict.about))
    )


@derived
def clashes_by_claims(records: RecordSet) -> Mapping[ClaimSet, tuple[Clash, ...]]:
    """What the engines find, by the claims that take part, consequences of smaller clashes left out."""
    found: dict[ClaimSet, list[Clash]] = {}
    for clash in without_consequences(clashes_found(records)):
        found.setdefault(clash.claims, []).append(clash)
    return {claims: tuple(clashes) for claims, clashes in found.items()}


def clashes_found(records: RecordSet) -> Iterator[Clash]:
    """What the engines find, whatever the records declare; one set may hold what another engine finds."""
    at_a_time = ages_in_time(records)  # of one year two ages can be right
    yield from (clash for clash in value_clashes(records) if not clash.atoms <= at_a_time)
    for search in SEARCHES:
        yield from search(records).clashes


def bearer(claims: Iterable[str], records: RecordSet) -> Claim:
    """Of some claims the one at which a fault of all is reported: the last id, so that no order of files matters."""
    return records.claims[max(claims)]


def bearer_and_others(claims: Sequence[str], records: RecordSet) -> tuple[Claim, list[Claim]]:
    """Of some claims the one at which a fault of all is reported, and the others in the order given."""
    last = bearer(claims, records)
    return last, [records.claims[claim] for claim in claims if claim != last.id]


def in_steps(conflict: Conflict) -> str:
    """The reason of a conflict for a message: a sentence, or below one another the steps of one with many claims."""
    told = conflict.told
    return f" {told[0]}" if len(told) == 1 else "".join(f"\n      {line}" for line in told)


SEARCHES = (tally_conflicts, comparison_conflicts, calculation_conflicts, time_conflicts, life_conflicts)
"""What looks for sets of any number of claims, each minimal for what it compares, beside the pairs of values."""


def _by_cover(
    flag: Flag | None, clashes: Sequence[Clash]
) -> Iterator[tuple[tuple[FlagEntry, ...], list[Clash]]]:
    """The clashes of the same claims: those explained by a flag, those only declared, those of which no flag tells."""
    if flag is None:
        yield (), [*clashes]
        return
    covers = [(flag.covering(clash, clashes), clash) for clash in clashes]
    parts: dict[tuple[bool, bool], list[tuple[tuple[FlagEntry, ...], Clash]]] = {}
    for entries, clash in covers:
        explained = any(entry.note is not None for entry in entries)
        parts.setdefault((explained, bool(entries)), []).append((entries, clash))
    for part in parts.values():
        yield (
            tuple(dict.fromkeys(entry for entries, _ in part for entry in entries)),
            [each for _, each in part],
        )


def _conflict(
    claims: ClaimSet, clashes: Sequence[Clash], entries: tuple[FlagEntry, ...], records: RecordSet
) -> Conflict:
    """Clashes of the same claims as one conflict."""
    first = clashes[0]
    told = clashes if len(clashes) == 1 else _apart(clashes)
    pair = _pair(claims, first, entries, records)
    return Conflict(
        claims=claims,
        routes=first.routes,
        pair=pair,
        about=tuple(dict.fromkeys(thing for clash in clashes for thing in _turning_on(clash))),
        tell=partial(_in_words_of, told),
        atoms=frozenset(atom for clash in clashes for atom in clash.atoms),
        entries=entries,
        nature_of_it=nature_of([records.claims[claim] for claim in pair], records),
    )


def _turning_on(clash: Clash) -> Iterator[str]:
    """What a clash is about, that on which its reason turns first."""
    if len(clash.topics) > 1:  # else nothing need be put in words
        yield from (thing for _, thing in clash.told.turns_on)
    yield from (thing for _, thing in clash.topics)


def _in_words_of(clashes: Sequence[Clash]) -> tuple[str, tuple[str, ...]]:
    """Clashes of the same claims in words: a sentence, and a list."""
    return (
        "; ".join(clash.reason for clash in clashes),
        tuple(line for clash in clashes for line in clash.told.lines),
    )


def _apart(clashes: Sequence[Clash]) -> list[Clash]:
    """Of the clashes of the same claims some that have no assertion in common: the others are told with them."""
    told: list[Clash] = []
    for clash in sorted(clashes, key=lambda each: len(each.atoms)):
        if all(clash.atoms.isdisjoint(each.atoms) for each in told):
            told.append(clash)
    return told


def _pair(
    claims: ClaimSet, clash: Clash, entries: Sequence[FlagEntry], records: RecordSet
) -> tuple[str, ...]:
    """The two claims of a set that clash: those that a flag names, of the whole set or of these two, or the engine's."""
    if len(claims) <= len(("one", "other")):
        return claims
    if entries:
        return tuple(sorted((entries[0].claim, entries[0].other)))
    joined = _joined(records)
    within = ((claim, other) for claim in claims for other in joined.get(claim, ()) if other in claims)
    return next(within, None) or clash.pair or claims


def _with_leaders(found: Iterable[Conflict], records: RecordSet) -> Iterator[Conflict]:
    """The conflicts, each told with another that is explained, or not, as it is."""
    ordered = sorted(found, key=lambda conflict: (conflict.claims, conflict.about))
    for flagged in (True, False):
        some = [conflict for conflict in ordered if conflict.flagged is flagged]
        once = {conflict.claims: conflict for conflict in reversed(some)}
        told_with = leaders([(each.claims, each.atoms) for each in once.values()][::-1], records)
        for conflict in some:
            follows = told_with.get(conflict.claims, ())
            yield replace(conflict, follows=follows) if follows else conflict


@derived
def _joined(records: RecordSet) -> Mapping[str, tuple[str, ...]]:
    """By claim, those after it in the alphabet that a flag of the two alone names, though no two of them clash alone."""
    found: dict[str, tuple[str, ...]] = {}
    clashing = clashes_by_claims(records)
    for claims in flags(records):
        if len(claims) == len(("one", "other")) and claims not in clashing:
            found[claims[0]] = (*found.get(claims[0], ()), claims[1])
    return found


def _open_by_claim(found: Iterable[Conflict]) -> Mapping[str, list[frozenset[str]]]:
    """By claim, the larger sets of which no flag tells, and of which a flag of some of them may be meant."""
    larger: dict[str, list[frozenset[str]]] = {}
    for conflict in found:
        if len(conflict.claims) > len(("one", "other")) and not conflict.declared:
            for claim in conflict.claims:
                larger.setdefault(claim, []).append(frozenset(conflict.claims))
    return larger


def _as_declared(claims: ClaimSet, flag: Flag, records: RecordSet) -> Conflict:
    """A conflict that only the records know of."""
    positions = {entry.claim: entry.position for entry in reversed(flag.entries)}
    pair = tuple(sorted((flag.entries[0].claim, flag.entries[0].other)))
    return Conflict(
        claims=claims,
        routes=tuple(("contradicts", positions[claim]) if claim in positions else () for claim in claims),
        pair=pair,
        about=(),
        tell=partial(_declared_in_words, claims, records),
        atoms=frozenset(),
        entries=flag.entries,
        nature_of_it=nature_of([records.claims[claim] for claim in pair], records),
    )


def _declared_in_words(claims: ClaimSet, records: RecordSet) -> tuple[str, tuple[str, ...]]:
    said = [f"{claim} says “{excerpt(records.claims[claim].statement)}”" for claim in claims]
    return ", ".join(said), tuple(f"- {each}" for each in said)
