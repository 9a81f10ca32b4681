"""The engine for ages and lives: claims whose ages, births and deaths no day of birth and no day of death fit.

Only ages that say for when they hold take part; those of the article's day are held to the record alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.logic.clashes import Atom, Clash, Searched, Telling, Unfinished, clash_of, minimal_ones
from factcheck.logic.flags import flags
from factcheck.logic.lives.bounds import impossible_together
from factcheck.logic.lives.facts import LifeFact, facts_of_lives
from factcheck.logic.lives.lives_in_words import life_in_words
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

PROOFS = 20_000
"""Proofs of each kind that are looked at for one life."""
LISTED = 1_000
"""Conflicts of one life that are listed, beside those of claims that are flagged."""

Atoms = frozenset[Atom]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Life:
    """What cannot be of one life."""

    together: Mapping[
        Atoms, frozenset[LifeFact]
    ]  # minimal sets of assertions, with all facts that are needed to show it
    alone: Mapping[Atom, frozenset[LifeFact]]  # assertions against the record alone
    complete: bool


@derived
def life_conflicts(records: RecordSet) -> Searched:
    """All that clashes over ages, births and deaths."""
    clashes: list[Clash] = []
    unfinished: list[Unfinished] = []
    for person, life in _lives(records).items():
        listed, left_out = _listed(life, records)
        clashes += [_clash(person, atoms, life.together[atoms], records) for atoms in listed]
        if left_out or not life.complete:
            ids = {fact.claim.id for fact in facts_of_lives(records)[person] if fact.claim is not None}
            over = f"the ages and dates of {person}"
            unfinished.append(Unfinished(claims=tuple(sorted(ids)), over=over, listed=len(listed)))
    return Searched(clashes=tuple(clashes), unfinished=tuple(unfinished))


@derived
def against_record(records: RecordSet) -> Mapping[Atom, frozenset[LifeFact]]:
    """The assertions of an age, birth or death that what is on record of the person rules out, each with all that is needed."""
    return {atom: facts for life in _lives(records).values() for atom, facts in life.alone.items()}


def is_told_with_others(atom: Atom, records: RecordSet) -> bool:
    """Whether an assertion takes part in a conflict of claims over a life that nobody has flagged.

    Args:
        atom: The assertion.
        records: The record set.
    """
    declared = flags(records)
    return any(
        atom in clash.atoms and clash.claims not in declared for clash in life_conflicts(records).clashes
    )


@derived
def ages_in_time(records: RecordSet) -> Atoms:
    """The assertions that are compared here as ages at a time, so that two of one year may differ."""
    return frozenset(
        atom
        for facts in facts_of_lives(records).values()
        for fact in facts
        if fact.is_age and fact.is_dated and (atom := fact.atom)
    )


@derived
def _lives(records: RecordSet) -> Mapping[str, _Life]:
    return {person: _of_life(facts) for person, facts in facts_of_lives(records).items()}


def _of_life(facts: Sequence[LifeFact]) -> _Life:
    """The minimal sets of assertions that cannot all be so, what is on record taken as given."""
    alone: dict[Atom, frozenset[LifeFact]] = {}
    together: dict[Atoms, frozenset[LifeFact]] = {}
    record = [fact for fact in facts if fact.claim is None]
    if any(all(fact.claim is None for fact in proof) for proof in impossible_together(record, 1)):
        record = []  # the record contradicts itself, for which there is a rule: it proves nothing
    for fact in facts:
        if fact.atom is not None:
            proof = next(impossible_together([*record, fact], 1), None)
            if proof is not None:
                alone[fact.atom] = proof
    dated = [*record, *(fact for fact in facts if fact.claim is not None and fact.is_dated)]
    count = 0
    for proof in impossible_together(dated, PROOFS):
        count += 1
        atoms = frozenset(fact.atom for fact in proof if fact.atom is not None)
        on_record = any(fact.claim is None for fact in proof)
        if len(atoms) > 1 and not (on_record and atoms & alone.keys()):
            together.setdefault(atoms, proof)
    smallest = minimal_ones(together)
    return _Life(
        together={atoms: proof for atoms, proof in together.items() if atoms in smallest},
        alone=alone,
        complete=count < PROOFS,
    )


def _listed(life: _Life, records: RecordSet) -> tuple[list[Atoms], bool]:
    """The conflicts of a life that are listed, and whether others are left out."""
    declared = flags(records)
    listed: list[Atoms] = []
    unflagged = 0
    for atoms in sorted(life.together, key=sorted):
        if tuple(sorted({claim for claim, _ in atoms})) not in declared:
            unflagged += 1
            if unflagged > LISTED:
                continue
        listed.append(atoms)
    return listed, unflagged > LISTED


def _clash(person: str, atoms: Atoms, facts: frozenset[LifeFact], records: RecordSet) -> Clash:
    def tell() -> Telling:
        on_record = [fact for fact in facts_of_lives(records)[person] if fact.claim is None]
        return life_in_words(person, facts, on_record, records)

    return clash_of(sorted(atoms), sorted(_topics(atoms, records)), tell)


def _topics(atoms: Atoms, records: RecordSet) -> Iterator[tuple[str, str]]:
    for claim, position in atoms:
        assertion = records.claims[claim].asserts[position]
        yield (
            getattr(assertion, "subject", ""),
            getattr(assertion, "property", "") or getattr(assertion, "event", ""),
        )
