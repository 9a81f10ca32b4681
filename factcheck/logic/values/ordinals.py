"""What "the first" and "the third" exclude: others of the same number, and dates in another order."""

from __future__ import annotations

import math
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from factcheck.logic.values.caps import Cap
from factcheck.logic.values.comparable import Comparable, clashes, surely_differ
from factcheck.logic.values.said import Said, Topic
from factcheck.logic.values.validity import ALWAYS

Instance = tuple[Said, Comparable]
"""A value that a claim says there is, with its comparable form."""


def same_number(instances: Sequence[Instance]) -> Iterator[tuple[Said, Said]]:
    """The pairs that give one number to two different values."""
    numbered: dict[int, dict[Comparable, list[Said]]] = {}
    for said, reading in instances:
        ordinal = _ever(said)
        if ordinal is not None:
            value = replace(reading, force="says", time=ALWAYS)
            numbered.setdefault(ordinal, {}).setdefault(value, []).append(said)
    for alike in numbered.values():
        for one, two in clashes(alike, single=True):
            yield from product(alike[one], alike[two])


def out_of_order(instances: Sequence[Instance]) -> Iterator[tuple[Said, Said]]:
    """The pairs of which the one with the smaller number surely began later."""
    numbered = [(ordinal, said) for said, _ in instances if (ordinal := _ever(said)) is not None]
    before: list[tuple[float, int, Said]] = []  # those with smaller numbers, the latest first
    waiting: list[tuple[float, int, Said]] = []  # those with the number at hand
    reached = 0
    for at, (ordinal, said) in enumerate(sorted(numbered, key=lambda each: each[0])):
        if ordinal > reached:
            for each in waiting:
                insort(before, each, key=lambda entry: entry[:2])
            waiting, reached = [], ordinal
        earliest, latest = began(said)
        for start, _, other in before:
            if -start <= latest:
                break
            yield other, said
        waiting.append((-earliest, at, said))


def too_many_before(topic: Topic, instances: Sequence[Instance]) -> Iterator[Cap]:
    """A cap for each ordinal before which there surely are as many others."""
    by_end = sorted(instances, key=lambda each: began(each[0])[1])
    ends = [began(said)[1] for said, _ in by_end]
    readings = {id(said): reading for said, reading in instances}

    def distinct(one: Said, two: Said) -> bool:
        return surely_differ(readings[id(one)], readings[id(two)]) or _apart(one, two)

    for said, reading in instances:
        ordinal = said.value.ordinal
        earlier = bisect_left(ends, began(said)[0])
        if ordinal is None or earlier < ordinal:
            continue
        alike: dict[Comparable, list[Said]] = {}
        for other, others_reading in by_end[:earlier]:
            if surely_differ(reading, others_reading) and _counts_for(said, other):
                alike.setdefault(others_reading, []).append(other)
        yield Cap(
            claim=said.claim,
            position=said.position,
            topic=topic,
            says=f"says {said.value.value} is number {ordinal}{_since(said)}",
            most=ordinal - 1,
            choices=tuple(alike.values()),
            distinct=distinct,
            verdict="{} were earlier",
        )


def _ever(said: Said) -> int | None:
    """Which it is of all that there ever were; None where that is not said."""
    return said.value.ordinal if said.value.since is None else None


def _counts_for(said: Said, other: Said) -> bool:
    """Whether another surely lies in the time for which one is the first: all of it, or what is surely after `since`."""
    since = said.value.since
    if since is None:
        return True
    is_certain = since.latest is not None and not since.end.approximate and not since.end.uncertain
    return is_certain and (since.latest or 0) < began(other)[0]


def _since(said: Said) -> str:
    return "" if said.value.since is None else f" since {said.value.since}"


def began(said: Said) -> tuple[float, float]:
    """The first and the last day on which something may have begun; infinite where nothing is certain."""
    when = said.value.when
    if when is None or when.start.approximate or when.start.uncertain:
        return -math.inf, math.inf
    start = when.start
    return (
        -math.inf if start.earliest is None else start.earliest,
        math.inf if start.latest is None else start.latest,
    )


def _apart(one: Said, two: Said) -> bool:
    """Whether one surely began before the other."""
    (earliest, latest), (other_earliest, other_latest) = began(one), began(two)
    return latest < other_earliest or other_latest < earliest
