"""The engine for calculations with values on record: "12 more than the year before" against what claims say of it.

Where a property has one value at a time and the operand says no time, any of the times on record may be meant: the calculation
is wrong if it is with each of them, and cannot be done if the choice decides.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, product

from factcheck.logic.claims_in_words import bare_value, speaker_of, told, topic_of
from factcheck.logic.clashes import Atom, Clash, Searched, Telling, Unfinished, clash_of, standing
from factcheck.logic.values.arithmetic import outcome
from factcheck.logic.values.calculation_outcomes import NotDone, Wrong
from factcheck.logic.values.said import Said, is_single, said_of
from factcheck.logic.values.validity import overlap, validity
from factcheck.records.calculation_assertions import Arithmetic, ValueOf
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

TRIED = 10_000
"""Combinations of values that are tried for one calculation."""
LISTED = 100
"""Of these, those that are listed because they do not come out."""
EFFORT = 4_000
"""Operands of all combinations of all calculations that are looked at; then the rest is left, and a finding says so."""
AT_LEAST = 20
"""Times that each operand may be looked at beyond that."""
_SHOWN = 3
"""Values that a message names."""

Group = Sequence[Said]
"""What is said of one property for one time: one of it holds."""


@dataclass(frozen=True, kw_only=True)
class Calculated:
    """What becomes of the calculations with values on record."""

    searched: Searched  # those that do not come out clash with who gives the values
    outcomes: Mapping[Atom, Wrong | NotDone]  # what is told of the others: in no clash with anybody


@derived
def calculation_conflicts(records: RecordSet) -> Searched:
    """All calculations that do not come out.

    Each combination of values on record is tried; that two of them clash with each other is for another engine.
    """
    return calculations_done(records).searched


@derived
def calculations_done(records: RecordSet) -> Calculated:
    """What becomes of each calculation that takes values on record, but for counts of them."""
    clashes: dict[frozenset[Atom], Clash] = {}
    outcomes: dict[Atom, Wrong | NotDone] = {}
    unfinished: list[Unfinished] = []
    values = _Values(records)
    left, left_out = EFFORT, list[str]()
    for claim, position, calculation in _with_values(records):
        taken = {each: values.of(each) for each in calculation.operands if isinstance(each, ValueOf)}
        if missing := [operand for operand, groups in taken.items() if not groups]:
            if all(map(values.is_sought, missing)):
                outcomes[claim.id, position] = _missing(missing[0], records)
            continue
        size = len(calculation.operands)
        left += AT_LEAST * size
        combinations = _combinations(taken)
        tried = max(0, min(combinations, TRIED, left // size))
        left -= tried * size
        search = _Search(claim, position, calculation, taken, records, tried)
        found = list(islice(search.clashes(), LISTED + 1))
        clashes |= {clash.atoms: clash for clash in found[:LISTED]}
        if not found and (told_of_it := search.outcome()) is not None:
            outcomes[claim.id, position] = told_of_it
        if tried < min(combinations, TRIED):
            left_out.append(claim.id)
        elif combinations > tried or len(found) > LISTED:
            unfinished.append(search.unfinished(min(len(found), LISTED)))
    if left_out:  # all of them at once: each takes many values
        over = f"{len(left_out)} calculations with too many values on record to try all"
        unfinished.append(Unfinished(claims=tuple(sorted({*left_out})), over=over, listed=len(clashes)))
    searched = Searched(clashes=tuple(clashes.values()), unfinished=tuple(unfinished))
    return Calculated(searched=searched, outcomes=outcomes)


def _with_values(records: RecordSet) -> Iterator[tuple[Claim, int, Arithmetic]]:
    """The calculations that take values on record, but for counts of them."""
    for claim in standing(records):
        for position, assertion in enumerate(claim.asserts):
            if not isinstance(assertion, Arithmetic) or assertion.operation == "count":
                continue
            if any(isinstance(each, ValueOf) for each in assertion.operands):
                yield claim, position, assertion


def _combinations(taken: Mapping[ValueOf, Sequence[Group]]) -> int:
    """How often a calculation is done with one value of each time, and each time in turn."""
    groups = [group for of_operand in taken.values() for group in of_operand]
    return math.prod(map(len, groups)) * math.prod(map(len, taken.values()))


@dataclass
class _Search:
    """One calculation with the values that it may take."""

    claim: Claim
    position: int
    calculation: Arithmetic
    taken: Mapping[ValueOf, Sequence[Group]]
    records: RecordSet
    tried: int
    _known: dict[tuple[Atom, ...], Wrong | NotDone | None] = field(default_factory=dict)

    def clashes(self) -> Iterator[Clash]:
        """The sets of values with which it does not come out, whichever of the times is meant."""
        left = self.tried
        groups = [group for of_operand in self.taken.values() for group in of_operand]
        for chosen in product(*groups):
            operands = self._by_operand(chosen)
            found = [self._outcome_with(each) for each in islice(product(*operands), max(left, 0))]
            left -= len(found)
            wrongs = [each.why for each in found if isinstance(each, Wrong) and not each.of_unit]
            if wrongs and len(wrongs) == len(found) and left >= 0:
                by_operand = dict(zip(self.taken, operands, strict=True))
                yield _clash(self.claim, self.position, by_operand, wrongs, self.records)
            if left <= 0:
                return

    def unfinished(self, listed: int) -> Unfinished:
        """That not all of its clashes are listed.

        Args:
            listed: How many are.
        """
        said = (each for groups in self.taken.values() for group in groups for each in group)
        ids = {self.claim.id, *(each.claim.id for each in said)}
        return Unfinished(
            claims=tuple(sorted(ids)), over=f"the calculation of {self.claim.id}", listed=listed
        )

    def outcome(self) -> Wrong | NotDone | None:
        """What is to be told of it where it clashes with nobody."""
        found = list(self._known.values())
        for each in found:
            if isinstance(each, NotDone):
                return each
        of_unit = [each for each in found if isinstance(each, Wrong) and each.of_unit]
        if of_unit and len(of_unit) == len(found):
            return of_unit[0]
        if any(isinstance(each, Wrong) for each in found):
            return self._undecided()
        return None

    def _undecided(self) -> NotDone:
        """That it comes out with one value and not with another."""
        operand, groups = max(self.taken.items(), key=lambda item: len(item[1]))
        said = [
            f"{bare_value(group[0].value, self.records)} ({group[0].claim.id})" for group in groups[:_SHOWN]
        ]
        more = f" and {len(groups) - _SHOWN} more" if len(groups) > _SHOWN else ""
        when = next((str(group[0].value.when) for group in groups if group[0].value.when is not None), "")
        add = (
            f"say which time is meant: {{subject: {operand.subject}, property: {operand.property}, when: '{when}'}}"
            if when and is_single(operand.property, self.records)
            else "calculate with the number itself, or with a property that has one value"
        )
        return NotDone(
            why=f"{topic_of(operand.subject, operand.property, self.records)} has several values on record, and with some it "
            f"comes out and with others not: {', '.join(said)}{more}",
            do=add,
        )

    def _outcome_with(self, combination: Sequence[Said]) -> Wrong | NotDone | None:
        key = tuple((said.claim.id, said.position) for said in combination)
        if key not in self._known:
            values = {operand: said.value for operand, said in zip(self.taken, combination, strict=True)}
            self._known[key] = outcome(self.calculation, values, self.records.margins)
        return self._known[key]

    def _by_operand(self, chosen: Sequence[Said]) -> list[Sequence[Said]]:
        """One value for each time, put back to its operand."""
        found, start = list[Sequence[Said]](), 0
        for groups in self.taken.values():
            found.append(chosen[start : start + len(groups)])
            start += len(groups)
        return found


class _Values:
    """The values on record that operands may stand for, looked up once for each operand."""

    def __init__(self, records: RecordSet) -> None:
        self._records = records
        self._found: dict[tuple[str, str, str], Sequence[Group]] = {}

    def of(self, operand: ValueOf) -> Sequence[Group]:
        """What is said of an operand, by the time for which it is said; of a set each value by itself."""
        key = operand.subject, operand.property, str(operand.when)
        if key not in self._found:
            self._found[key] = _groups(operand, self._records)
        return self._found[key]

    def is_sought(self, operand: ValueOf) -> bool:
        """Whether a value should be there: subject and property are, and no record is broken in which it could stand."""
        records = self._records
        is_known = operand.subject in records.entities and operand.property in records.properties
        return is_known and not any(kind == "claim" for kind, _ in records.broken)


def _groups(operand: ValueOf, records: RecordSet) -> Sequence[Group]:
    """The values on record that an operand may stand for, by the times that may be meant."""
    group = said_of(records).get((operand.subject, operand.property), ())
    values = [said for said in group if not said.value.not_]
    single = is_single(operand.property, records)
    if operand.when is not None:
        time = validity(operand.when)
        values = [said for said in values if overlap(validity(said.value.when), time)]
    found: dict[tuple[str, ...], list[Said]] = {}
    for said in values:
        value = said.value
        one_time = "" if operand.when is not None else str(value.when)
        own = () if single else (str(value.value), str(value.unit), str(value.within))
        found.setdefault((one_time, *own), []).append(said)
    return tuple(found.values())


def _missing(operand: ValueOf, records: RecordSet) -> NotDone:
    """That nobody asserts what is calculated with."""
    topic = topic_of(operand.subject, operand.property, records)
    time = f" for {operand.when}" if operand.when is not None else ""
    keys = f"subject: {operand.subject}, property: {operand.property}, value: ..."
    keys += f", when: '{operand.when}'" if operand.when is not None else ""
    return NotDone(
        why=f"no claim says what {topic} is{time}",
        do=f"add it to `asserts` of the claim that does, {{{keys}}}, or write the number itself",
    )


def _clash(
    claim: Claim,
    position: int,
    said: Mapping[ValueOf, Sequence[Said]],
    wrongs: Sequence[str],
    records: RecordSet,
) -> Clash:
    """The clash of a calculation with what it takes."""

    def tell() -> Telling:
        steps = [
            f"on {topic_of(operand.subject, operand.property, records)}, {told(each.claim, each.value, records)}"
            for operand, several in said.items()
            for each in several
        ]
        why = ", and ".join(dict.fromkeys(wrongs[:_SHOWN]))
        wrong_sum = f"{speaker_of(claim, records)} calculates ({claim.id}), but {why}:"
        return Telling(
            reason=f"{wrong_sum} {'; '.join(steps)}", lines=(wrong_sum, *(f"- {step}" for step in steps))
        )

    atoms = [(each.claim.id, each.position) for several in said.values() for each in several]
    return clash_of(
        [(claim.id, position), *atoms],
        [(operand.subject, operand.property) for operand in said],
        tell,
        first=claim.id,
    )
