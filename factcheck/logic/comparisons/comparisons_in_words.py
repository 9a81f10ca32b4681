"""Comparisons and ranks in words, and why some cannot all hold."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dates.prose import in_words
from factcheck.logic.claims_in_words import bare_value, listing, name_of, speaker_of, topic_of
from factcheck.logic.clashes import Telling
from factcheck.logic.comparisons.compared_values import Stated
from factcheck.records.calculation_assertions import ValueOf
from factcheck.records.comparison_assertions import ValueComparison, ValueRank, multiple_of
from factcheck.records.record_set import RecordSet
from factcheck.records.value_assertions import PropertyValue


def compared_in_words(what: ValueComparison | ValueRank, records: RecordSet) -> str:
    """A comparison or rank: `Ava (population) is more than Bel (population)`, `Ava (population) is the largest of Ava, Bel and Cor`.

    Args:
        what: The assertion.
        records: The record set, for names and labels.
    """
    if isinstance(what, ValueRank):
        place = f"the {what.by}" if what.rank == 1 else f"number {what.rank} by {what.by}"
        among = (
            f"since {what.since}"
            if what.since is not None
            else f"of {listing([name_of(each, records) for each in dict.fromkeys((what.subject, *what.of))])}"
        )
        when = f" {in_words(what.when)}" if what.when is not None else ""
        return f"{topic_of(what.subject, what.property, records)} is {place} {among}{when}"
    one, other = (_value(each, records) for each in what.compare)
    times = multiple_of(what.is_)[1] is not None
    how = what.is_ if what.is_ in ("more than", "less than", "at least", "at most") else f"{what.is_} to"
    within = f", give or take {what.within} {what.unit or ''}".rstrip() if what.within is not None else ""
    return f"{one} is {f'{what.is_} as much as' if times else how} {other}{within}"


def comparisons_told(stated: Sequence[Stated], records: RecordSet) -> Telling:
    """Why assertions cannot all hold: who says what, and that it goes round or that no values fit.

    Args:
        stated: The assertions of a minimal conflict.
        records: The record set, for names.
    """
    steps, last = [], ""
    for each in _in_turn(stated):
        who = speaker_of(each.claim, records)
        what = each.what
        if isinstance(what, PropertyValue):
            words = f"{topic_of(what.subject, what.property, records)} is {bare_value(what, records)}"
        else:
            words = compared_in_words(what, records)
        steps.append(f"{'' if who == last else f'{who} says that '}{words} ({each.claim.id})")
        last = who
    ranks = [each.what for each in stated]
    if any(map(_is_multiple, stated)) and any(map(_is_nought_or_less, stated)):
        verdict = "a multiple is said of what is more than nought"
    elif any(each.is_value for each in stated):
        verdict = "no values fit all of this"
    elif all(isinstance(each, ValueRank) for each in ranks):
        verdict = "one place is for one of them"
    elif all(isinstance(each, ValueComparison) and multiple_of(each.is_)[1] is None for each in ranks):
        verdict = "that goes round in a circle"
    else:
        verdict = "no values fit all of this"
    return Telling(reason=f"{'; '.join(steps)}: {verdict}", lines=(*(f"- {step}" for step in steps), verdict))


def _is_multiple(stated: Stated) -> bool:
    """Whether it says how many times one is another, or that they are about equal."""
    what = stated.what
    if not isinstance(what, ValueComparison):
        return False
    side, times = multiple_of(what.is_)
    return times is not None or side in ("about", "nearly")


def _is_nought_or_less(stated: Stated) -> bool:
    """Whether it gives a value that is not more than nought."""
    sides = stated.ways[0] if stated.is_value else ()
    return any(each.most <= 0 and all(times > 0 for _, times in each.terms) for each in sides)


def _value(what: ValueOf, records: RecordSet) -> str:
    when = f" {in_words(what.when)}" if what.when is not None else ""
    return f"{topic_of(what.subject, what.property, records)}{when}"


def _in_turn(stated: Sequence[Stated]) -> list[Stated]:
    """Comparisons each after one with which it has a value in common, then the values on record."""
    left = [each for each in stated if not each.is_value]
    found: list[Stated] = []
    while left:
        ends = found[-1].values[-1:] if found else ()
        following = next((each for each in left if set(each.values[:1]) & set(ends)), None)
        following = following or next((each for each in left if set(each.values) & set(ends)), left[0])
        left.remove(following)
        found.append(following)
    return [*found, *(each for each in stated if each.is_value)]
