"""What sources assert, held to what the claim asserts that they are evidence for, and to each other.

It is the third world beside *as found* and *as said*: only the claim and its own evidence are looked at, and a disagreement needs
certainty as any conflict does. The engines for values, counts, calculations and times compare them as if each item of evidence were a
claim of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from factcheck.dates import parse_date
from factcheck.logic.claims_in_words import value_in_words
from factcheck.logic.clashes import PAIR
from factcheck.logic.comparisons.comparisons_in_words import compared_in_words
from factcheck.logic.contradictions.conflicts import clashes_found
from factcheck.logic.timeline.times_in_words import time_in_words
from factcheck.logic.values.calculation_told import calculation_in_words
from factcheck.logic.values.comparable import bears_out, read
from factcheck.logic.values.said import is_single, names_of
from factcheck.records.assertions import Assertion
from factcheck.records.calculation_assertions import Arithmetic, ValueOf
from factcheck.records.claims import Claim
from factcheck.records.comparison_assertions import ValueComparison, ValueRank
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventTime
from factcheck.records.value_assertions import PropertyValue

_ALL_TIME: Final = parse_date("../..")

ITSELF: Final = -1
"""The claim, among the positions of its items of evidence."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asserting:
    """An assertion that takes part in a disagreement."""

    item: int  # the position in the claim's evidence; ITSELF for the claim's own assertion
    position: int  # of the assertion, in the item's or the claim's


@dataclass(frozen=True, kw_only=True, slots=True)
class Disagreement:
    """Two assertions that cannot both hold, the claim's first where it is one of them."""

    one: Asserting
    two: Asserting


def against_claim(claim: Claim, records: RecordSet) -> tuple[Disagreement, ...]:
    """Where an item of a claim's evidence asserts what cannot hold together with the claim; each item once.

    Args:
        claim: The claim; of a quotation or attribution nothing is known.
        records: The record set.
    """
    return tuple(each for each in _disagreements(records).get(claim.id, ()) if each.one.item == ITSELF)


def among_sources(claim: Claim, records: RecordSet) -> tuple[Disagreement, ...]:
    """Where two items of a claim's evidence assert what cannot both hold.

    Args:
        claim: The claim; of a quotation or attribution nothing is known.
        records: The record set.
    """
    return tuple(each for each in _disagreements(records).get(claim.id, ()) if each.one.item != ITSELF)


def is_of_another_time(claim: Claim, each: Disagreement, records: RecordSet) -> bool:
    """Whether of two values one has a date and the other none, so that the one may be of another time than the article's.

    A value without a date is as the article has it: on its day, or on that on which it was said.

    Args:
        claim: The claim.
        each: The disagreement.
        records: The record set.
    """
    dated = [
        side.when
        for side in (assertion_at(claim, each.one), assertion_at(claim, each.two))
        if isinstance(side, PropertyValue) and side.when is not None
    ]
    article = records.article_of(claim)
    now = claim.said or (article.published if article is not None else None)
    if len(dated) != 1 or now is None or now.earliest is None:
        return False
    return dated[0].latest is not None and dated[0].latest < now.earliest


def says_all_of(claim: Claim, item: int, records: RecordSet) -> bool:
    """Whether an item of evidence asserts nothing but what the claim asserts, and all of that.

    Args:
        claim: The claim.
        item: The position in its evidence.
        records: The record set.
    """
    ours, theirs = claim.asserts, claim.evidence[item].asserts
    if not ours or not theirs or claim.reports_words:
        return False
    return all(any(_says(one, two, records) for two in theirs) for one in ours) and all(
        any(_says(one, two, records) for one in ours) for two in theirs
    )


def _says(claimed: Assertion, given: Assertion, records: RecordSet) -> bool:
    """Whether what is given certainly says what is claimed: the same, or more precisely."""
    if isinstance(claimed, PropertyValue) and isinstance(given, PropertyValue):
        return _is_value_of(claimed, given, records)
    if isinstance(claimed, EventTime) and isinstance(given, EventTime):
        return claimed == given or _lies_inside(claimed, given)
    return claimed == given


def _is_value_of(claimed: PropertyValue, given: PropertyValue, records: RecordSet) -> bool:
    if (claimed.subject, claimed.property, claimed.ordinal) != (given.subject, given.property, given.ordinal):
        return False
    single = is_single(claimed.property, records)
    names, margins = names_of(records), records.margins
    one, two = (read(each, single=single, names=names, margins=margins) for each in (claimed, given))
    return one is not None and two is not None and bears_out(one, two)


def _lies_inside(claimed: EventTime, given: EventTime) -> bool:
    """Whether a date lies in the span in which the event is claimed to lie."""
    wide, narrow = claimed.when, given.when
    if claimed.event != given.event or wide is None or narrow is None or wide.alternatives:
        return False
    if wide.is_interval or narrow.is_interval or narrow.instant is not None or wide.instant is not None:
        return False
    bounds = wide.earliest, narrow.earliest, narrow.latest, wide.latest
    return all(one is not None and two is not None and one <= two for one, two in pairwise(bounds))


@derived
def _disagreements(records: RecordSet) -> Mapping[str, tuple[Disagreement, ...]]:
    """The disagreements in each claim's evidence, by the claim's id."""
    found: dict[str, tuple[Disagreement, ...]] = {}
    for claim in records.claims.values():
        if _is_to_be_compared(claim):
            found[claim.id] = tuple(_of(claim, records))
    return found


def _is_to_be_compared(claim: Claim) -> bool:
    """Whether two of a claim and its items of evidence assert something of the same."""
    if claim.reports_words or not any(item.asserts for item in claim.evidence):
        return False
    seen: set[tuple[str, ...]] = set()
    for asserts in (claim.asserts, *(item.asserts for item in claim.evidence if item.stance != "search")):
        topics = {topic for each in asserts for topic in _topics(each)}
        if topics & seen:
            return True
        seen |= topics
    return False


def _topics(assertion: Assertion) -> Iterator[tuple[str, ...]]:
    """What an assertion is about; of a calculation, what it is done with."""
    if isinstance(assertion, PropertyValue):
        yield assertion.subject, assertion.property
    elif isinstance(assertion, EventTime):
        yield (assertion.event,)
    elif isinstance(assertion, ValueComparison):
        yield from ((each.subject, each.property) for each in assertion.compare)
    elif isinstance(assertion, ValueRank):
        yield from ((each, assertion.property) for each in (assertion.subject, *assertion.others()))
    elif isinstance(assertion, Arithmetic):
        yield from ((each.subject, each.property) for each in assertion.operands if isinstance(each, ValueOf))
    else:
        yield from ((assertion.event,), (assertion.other,))


def _of(claim: Claim, records: RecordSet) -> Iterator[Disagreement]:
    """The disagreements in one claim's evidence, with the claim first, then in the order of the items.

    Of a source that is cited for a value without a time, it is for `is_of_another_time` to say whether it speaks of another.
    """
    sides: dict[str, int] = {}
    claims: dict[str, Claim] = {}
    given = [(ITSELF, claim.asserts)]
    given += [(at, item.asserts) for at, item in enumerate(claim.evidence) if item.stance != "search"]
    for at, asserts in given:
        name = f"{at + 1:06}"
        sides[name] = at
        claims[name] = claim.model_copy(
            update={
                "id": name,
                "kind": "fact",
                "status": "unchecked",
                "asserts": tuple(map(_always, asserts)),
                "contradicts": (),
            }
        )
    small = replace(records, claims=claims, _derived={}, _broken={})
    found: dict[tuple[int, int], Disagreement] = {}
    for clash in clashes_found(small):
        if len(clash.claims) == PAIR:
            one, two = (
                Asserting(item=sides[name], position=_position(route))
                for name, route in zip(clash.claims, clash.routes, strict=True)
            )
            found.setdefault((one.item, two.item), Disagreement(one=one, two=two))
    yield from (found[pair] for pair in sorted(found))


def _always(assertion: Assertion) -> Assertion:
    """A value without a time as one for all times."""
    if isinstance(assertion, PropertyValue) and assertion.when is None:
        return assertion.model_copy(update={"when": _ALL_TIME})
    return assertion


def _position(route: Sequence[str | int]) -> int:
    """The position of an assertion that a route leads to."""
    return int(route[1])


def assertion_at(claim: Claim, side: Asserting) -> Assertion:
    """The assertion that takes part in a disagreement."""
    asserts = claim.asserts if side.item == ITSELF else claim.evidence[side.item].asserts
    return asserts[side.position]


def of_a_span(claim: Claim, each: Disagreement) -> str:
    """How to write a time somewhere between two dates, where one of the two may be meant so; empty where there is none.

    Args:
        claim: The claim.
        each: The disagreement.
    """
    for side in (each.two, each.one):
        said = assertion_at(claim, side)
        if isinstance(said, EventTime) and said.when is not None and said.when.is_interval:
            first, _, last = said.when.text.partition("/")
            if ".." not in (first, last):
                return f"; `{said.when.text}` lasts from the one to the other: for a time between the two write `[{first}..{last}]`"
    return ""


def in_words(assertion: Assertion, records: RecordSet) -> str:
    """What an assertion says, without who says it."""
    if isinstance(assertion, PropertyValue):
        return value_in_words(assertion, records)
    if isinstance(assertion, Arithmetic):
        return f"that {calculation_in_words(assertion, records)}"
    if isinstance(assertion, ValueComparison | ValueRank):
        return f"that {compared_in_words(assertion, records)}"
    return f"that {time_in_words(assertion, records)}"
