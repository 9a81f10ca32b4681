"""The engine for calculations with values on record: "12 more than the year before" against what claims say of it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product

from factcheck.logic.claims_in_words import speaker_of, told, topic_of
from factcheck.logic.clashes import Atom, Clash, Searched, Telling, Unfinished, clash_of, standing
from factcheck.logic.values.arithmetic import wrong
from factcheck.logic.values.said import Said, said_of
from factcheck.logic.values.validity import overlap, validity
from factcheck.records.calculation_assertions import Arithmetic, ValueOf
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

TRIED = 10_000
"""Combinations of values that are tried for one calculation."""
LISTED = 100
"""Of these, those that are listed because they do not come out."""
EFFORT = 20_000
"""Operands of all combinations of all calculations that are looked at; then the rest is left, and a finding says so."""
AT_LEAST = 20
"""Times that each operand may be looked at beyond that."""


@derived
def calculation_conflicts(records: RecordSet) -> Searched:
    """All calculations that do not come out.

    Each combination of values on record is tried; that two of them clash with each other is for another engine.
    """
    clashes: dict[frozenset[Atom], Clash] = {}
    unfinished: list[Unfinished] = []
    values = _Values(records)
    left, left_out = EFFORT, list[str]()
    for claim in standing(records):
        for position, assertion in enumerate(claim.asserts):
            if not isinstance(assertion, Arithmetic) or assertion.operation == "count":
                continue
            taken = {each: values.of(each) for each in assertion.operands if isinstance(each, ValueOf)}
            if not taken or not all(taken.values()):
                continue
            size = len(assertion.operands)
            left += AT_LEAST * size
            combinations = math.prod(len(values) for values in taken.values())
            tried = max(0, min(combinations, TRIED, left // size))
            left -= tried * size
            found = list(islice(_of(claim, position, assertion, taken, records, tried), LISTED + 1))
            clashes |= {clash.atoms: clash for clash in found[:LISTED]}
            if tried < min(combinations, TRIED):
                left_out.append(claim.id)
            elif combinations > tried or len(found) > LISTED:
                ids = {claim.id, *(said.claim.id for values in taken.values() for said in values)}
                over = f"the calculation of {claim.id}"
                listed = min(len(found), LISTED)
                unfinished.append(Unfinished(claims=tuple(sorted(ids)), over=over, listed=listed))
    if left_out:  # all of them at once: each takes many values
        over = f"{len(left_out)} calculations with too many values on record to try all"
        unfinished.append(Unfinished(claims=tuple(sorted({*left_out})), over=over, listed=len(clashes)))
    return Searched(clashes=tuple(clashes.values()), unfinished=tuple(unfinished))


def _of(  # noqa: PLR0913, PLR0917 - one step of the search above
    claim: Claim,
    position: int,
    calculation: Arithmetic,
    taken: Mapping[ValueOf, Sequence[Said]],
    records: RecordSet,
    tried: int,
) -> Iterator[Clash]:
    """The clashes of one calculation with the values that it takes."""
    for combination in islice(product(*taken.values()), tried):
        said = dict(zip(taken, combination, strict=True))
        why = wrong(calculation, {operand: each.value for operand, each in said.items()})
        if why is not None:
            yield _clash(claim, position, said, why, records)


class _Values:
    """The values on record that operands may stand for, looked up once for each operand."""

    def __init__(self, records: RecordSet) -> None:
        self._records = records
        self._found: dict[tuple[str, str, str], Sequence[Said]] = {}

    def of(self, operand: ValueOf) -> Sequence[Said]:
        key = operand.subject, operand.property, str(operand.when)
        if key not in self._found:
            self._found[key] = _values(operand, self._records)
        return self._found[key]


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

    def tell() -> Telling:
        steps = [
            f"on {topic_of(operand.subject, operand.property, records)}, {told(each.claim, each.value, records)}"
            for operand, each in said.items()
        ]
        wrong_sum = f"{speaker_of(claim, records)} calculates ({claim.id}), but {why}:"
        return Telling(
            reason=f"{wrong_sum} {'; '.join(steps)}", lines=(wrong_sum, *(f"- {step}" for step in steps))
        )

    return clash_of(
        [(claim.id, position), *((each.claim.id, each.position) for each in said.values())],
        [(operand.subject, operand.property) for operand in said],
        tell,
        first=claim.id,
    )
