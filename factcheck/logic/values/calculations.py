"""The engine for calculations with values on record: "12 more than the year before" against what claims say of it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product

from factcheck.logic.claims_in_words import speaker_of, told, topic_of
from factcheck.logic.clashes import Atom, Clash, Searched, Unfinished, clash_of, standing
from factcheck.logic.values.arithmetic import wrong
from factcheck.logic.values.said import Said, said_of
from factcheck.logic.values.validity import overlap, validity
from factcheck.records.assertions import Arithmetic, ValueOf
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

TRIED = 10_000
"""Combinations of values that are tried for one calculation."""


@derived
def calculation_conflicts(records: RecordSet) -> Searched:
    """All calculations that do not come out.

    Each combination of values on record is tried; that two of them clash with each other is for another engine.
    """
    clashes: dict[frozenset[Atom], Clash] = {}
    unfinished: list[Unfinished] = []
    for claim in standing(records):
        for position, assertion in enumerate(claim.asserts):
            if not isinstance(assertion, Arithmetic) or assertion.operation == "count":
                continue
            taken = {each: _values(each, records) for each in assertion.operands if isinstance(each, ValueOf)}
            if not taken or not all(taken.values()):
                continue
            found = list(_of(claim, position, assertion, taken, records))
            clashes |= {clash.atoms: clash for clash in found}
            if math.prod(len(values) for values in taken.values()) > TRIED:
                ids = {claim.id, *(said.claim.id for values in taken.values() for said in values)}
                over = f"the calculation of {claim.id}"
                unfinished.append(Unfinished(claims=tuple(sorted(ids)), over=over, listed=len(found)))
    return Searched(clashes=tuple(clashes.values()), unfinished=tuple(unfinished))


def _of(
    claim: Claim,
    position: int,
    calculation: Arithmetic,
    taken: Mapping[ValueOf, Sequence[Said]],
    records: RecordSet,
) -> Iterator[Clash]:
    """The clashes of one calculation with the values that it takes."""
    for combination in islice(product(*taken.values()), TRIED):
        said = dict(zip(taken, combination, strict=True))
        why = wrong(calculation, {operand: each.value for operand, each in said.items()})
        if why is not None:
            yield _clash(claim, position, said, why, records)


def _values(operand: ValueOf, records: RecordSet) -> Sequence[Said]:
    """The values on record that an operand may stand for; none where it could be one of several times'."""
    group = said_of(records).get((operand.subject, operand.property), ())
    values = [said for said in group if not said.value.not_]
    if operand.when is not None:
        time = validity(operand.when)
        return [said for said in values if overlap(validity(said.value.when), time)]
    return values if len({str(said.value.when) for said in values}) == 1 else []


def _clash(claim: Claim, position: int, said: Mapping[ValueOf, Said], why: str, records: RecordSet) -> Clash:
    """The clash of a calculation with what it takes."""
    steps = [
        f"on {topic_of(operand.subject, operand.property, records)}, {told(each.claim, each.value, records)}"
        for operand, each in said.items()
    ]
    wrong_sum = f"{speaker_of(claim, records)} calculates ({claim.id}), but {why}:"
    return clash_of(
        [(claim.id, position), *((each.claim.id, each.position) for each in said.values())],
        [(operand.subject, operand.property) for operand in said],
        f"{wrong_sum} {'; '.join(steps)}",
        [wrong_sum, *(f"- {step}" for step in steps)],
        first=claim.id,
    )
