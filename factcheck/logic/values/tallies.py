"""The engine for counts and ordinals: "two visits" and "the first visit" against the visits on record.

A count is wrong where more different values are on record than it allows; fewer prove nothing, since the records need
not name them all. An ordinal is wrong where as many different values are surely earlier.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, islice, product

from factcheck.dates import Edtf
from factcheck.languages.language import language_of
from factcheck.logic.claims_in_words import label_of, speaker_of, told, topic_of
from factcheck.logic.clashes import Atom, Clash, Searched, Unfinished, clash_of, standing
from factcheck.logic.values.caps import Cap, exceeding
from factcheck.logic.values.comparable import Comparable, clashes, read, surely_differ
from factcheck.logic.values.ordinals import Instance, out_of_order, same_number, too_many_before
from factcheck.logic.values.said import Said, Topic, is_single, readings, said_of
from factcheck.logic.values.validity import ALWAYS
from factcheck.readings.extents import Extent, words_counted
from factcheck.records.calculation_assertions import Arithmetic, ValueOf
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.records.value_assertions import PropertyValue

PAIRS = 1_000
"""Pairs of claims that are listed for one topic."""
CAPS = 50
"""Counts and ordinals of one topic that are searched, each against all of its values."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class _Count:
    """A claim of how many values there are."""

    claim: Claim
    position: int
    when: Edtf | None  # the time in which they lie
    result: Comparable
    amount: Extent  # of the result

    @property
    def says(self) -> str:
        assertion = self.claim.asserts[self.position]
        assert isinstance(assertion, Arithmetic)
        return f"counts {assertion.equals}" + (f" in {self.when}" if self.when else "")


@derived
def tally_conflicts(records: RecordSet) -> Searched:
    """All that clashes by counts and ordinals."""
    counts = _counts(records)
    clashes: dict[frozenset[Atom], Clash] = {}
    unfinished: list[Unfinished] = []
    for topic, group in said_of(records).items():
        if topic in counts or any(said.value.ordinal is not None for said in group):
            for found in _of_topic(topic, group, counts.pop(topic, []), records):
                if isinstance(found, Unfinished):
                    unfinished.append(found)
                else:
                    clashes.setdefault(found.atoms, found)
    for topic, alone in counts.items():
        for clash in islice(_pairs_of_counts(topic, alone, records), PAIRS):
            clashes.setdefault(clash.atoms, clash)
    return Searched(clashes=tuple(clashes.values()), unfinished=tuple(unfinished))


def _counts(records: RecordSet) -> dict[Topic, list[_Count]]:
    """The counts of values on record, by what is counted."""
    found: dict[Topic, list[_Count]] = {}
    for claim in standing(records):
        for position, assertion in enumerate(claim.asserts):
            counted = _counted(assertion) if isinstance(assertion, Arithmetic) else None
            if counted is None or ("property", counted.property) in records.broken:
                continue
            assert isinstance(assertion, Arithmetic)
            result = _result(counted, assertion)
            if result is not None and result.amount is not None:
                count = _Count(
                    claim=claim, position=position, when=counted.when, result=result, amount=result.amount
                )
                found.setdefault((counted.subject, counted.property), []).append(count)
    return found


def _counted(calculation: Arithmetic) -> ValueOf | None:
    """The property whose values a calculation counts; None where it is no such count."""
    operands = calculation.operands
    alone = operands[0] if calculation.operation == "count" and len(operands) == 1 else None
    return alone if isinstance(alone, ValueOf) else None


def _result(counted: ValueOf, calculation: Arithmetic) -> Comparable | None:
    """How many there are, as a number with its tolerance; None where it is none."""
    value = PropertyValue(
        subject=counted.subject,
        property=counted.property,
        value=calculation.equals,
        unit=calculation.unit,
        within=calculation.within,
    )
    reading = read(value)
    return (
        reading
        if reading is not None and reading.amount is not None and reading.amount.kind == "count"
        else None
    )


def _of_topic(
    topic: Topic, group: Sequence[Said], counts: Sequence[_Count], records: RecordSet
) -> Iterator[Clash | Unfinished]:
    """What clashes about one subject and property."""
    alike = readings(group, records, single=is_single(topic[1], records))
    nones = [said for reading, several in alike.items() if reading.force == "none" for said in several]
    instances = [
        (said, reading)
        for reading, several in alike.items()
        if reading.force in ("says", "only")
        for said in several
    ]
    pairs = [_pair(one, two, topic, records) for one, two in _pairs_of(instances)]
    pairs += islice(_pairs_of_counts(topic, counts, records), PAIRS)
    yield from pairs
    yield from islice(_counts_against(counts, instances, nones, topic, records), PAIRS)
    caps = list(
        islice(chain(_caps_of_counts(topic, counts, instances), too_many_before(topic, instances)), CAPS + 1)
    )
    for cap in caps[:CAPS]:
        clashes, unfinished = exceeding(cap, records, len(caps))
        yield from clashes
        yield from unfinished
    if len(caps) > CAPS or len(pairs) >= PAIRS:
        ids = {said.claim.id for said in group} | {count.claim.id for count in counts}
        over = f"the values of {topic_of(*topic, records)}"
        yield Unfinished(claims=tuple(sorted(ids)), over=over, listed=len(pairs))


def _pairs_of(instances: Sequence[Instance]) -> Iterator[tuple[Said, Said]]:
    """The ordinals that clash two by two."""
    yield from islice(same_number(instances), PAIRS)
    yield from islice(out_of_order(instances), PAIRS)


def _pairs_of_counts(topic: Topic, counts: Sequence[_Count], records: RecordSet) -> Iterator[Clash]:
    """The counts of the same that differ."""
    by_time: dict[str, dict[Comparable, list[_Count]]] = {}
    for count in counts:
        by_time.setdefault(str(count.when), {}).setdefault(count.result, []).append(count)
    for alike in by_time.values():
        for one, two in clashes(alike, single=True):
            for first, second in product(alike[one], alike[two]):
                steps = [
                    ((count.claim.id, count.position), partial(_step, count, records))
                    for count in (first, second)
                ]
                yield _clash(topic, steps, records)


def _counts_against(
    counts: Sequence[_Count],
    instances: Sequence[Instance],
    nones: Sequence[Said],
    topic: Topic,
    records: RecordSet,
) -> Iterator[Clash]:
    """The counts that an ordinal goes beyond, or that count what another claim says there is none of."""
    never = [said for said in nones if said.value.when is None]
    numbered = sorted(
        (said.value.ordinal, at) for at, (said, _) in enumerate(instances) if said.value.ordinal
    )
    for count in counts:
        first = bisect_right(numbered, (count.amount.span.high, len(instances)))
        is_of_them = count.when is None and _counts_values(count.amount, topic, records)
        beyond = [instances[at][0] for _, at in numbered[first:]] if is_of_them else []
        for said in [*(never if count.amount.span.low > 0 else ()), *beyond]:
            steps = [
                ((count.claim.id, count.position), partial(_step, count, records)),
                ((said.claim.id, said.position), partial(told, said.claim, said.value, records)),
            ]
            yield _clash(topic, steps, records)


def _counts_values(amount: Extent, topic: Topic, records: RecordSet) -> bool:
    """Whether what is counted is the property's values, and not something of its own: 44 men were the 45 presidents."""
    pack = language_of().pack
    own = words_counted(f"{topic[1].replace('-', ' ')} {label_of(topic[1], records)}", pack)
    return not amount.things or not {
        *own,
        *words_counted(" ".join(pack.quantities.times_words), pack),
    }.isdisjoint(amount.things)


def _caps_of_counts(topic: Topic, counts: Sequence[_Count], instances: Sequence[Instance]) -> Iterator[Cap]:
    """A cap for each count, over the values that surely lie in its time."""
    plain = {id(said): replace(reading, force="says", time=ALWAYS) for said, reading in instances}

    def distinct(one: Said, two: Said) -> bool:
        return surely_differ(plain[id(one)], plain[id(two)])

    for count in counts:
        high = count.amount.span.high
        if high == math.inf or high < 0:
            continue
        alike: dict[Comparable, list[Said]] = {}
        for said, _ in instances:
            if _lies_in(said.value.when, count.when):
                alike.setdefault(plain[id(said)], []).append(said)
        most = math.floor(high)
        if len(alike) > most:
            yield Cap(
                claim=count.claim,
                position=count.position,
                topic=topic,
                says=count.says,
                most=most,
                choices=tuple(alike.values()),
                distinct=distinct,
                verdict="these are {}",
            )


def _lies_in(when: Edtf | None, span: Edtf | None) -> bool:
    """Whether a value with this time surely is one of those in a span of time."""
    if span is None:
        return True
    vague = when is None or any(bound.approximate or bound.uncertain for bound in (when.start, when.end))
    if vague or when is None or when.earliest is None or when.latest is None:
        return False
    since = -math.inf if span.earliest is None else span.earliest
    until = math.inf if span.latest is None else span.latest
    return since <= when.earliest and when.latest <= until


def _pair(one: Said, two: Said, topic: Topic, records: RecordSet) -> Clash:
    """The clash of two ordinals."""
    steps = [
        ((said.claim.id, said.position), partial(told, said.claim, said.value, records))
        for said in (one, two)
    ]
    return _clash(topic, steps, records)


def _step(count: _Count, records: RecordSet) -> str:
    return f"{speaker_of(count.claim, records)} {count.says} ({count.claim.id})"


def _clash(topic: Topic, steps: Sequence[tuple[Atom, Callable[[], str]]], records: RecordSet) -> Clash:
    """A clash of assertions, each with what it says in words."""

    def tell() -> str:
        words = ", ".join(said for _, said in sorted((atom, said()) for atom, said in steps))
        return f"on {topic_of(*topic, records)}, {words}"

    return clash_of([atom for atom, _ in steps], [topic], tell)
