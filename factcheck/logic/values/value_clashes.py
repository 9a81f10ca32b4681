"""The engine for values: claims that give a property values which cannot both hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import product

from factcheck.logic.claims_in_words import clash_in_words, holders_in_words
from factcheck.logic.clashes import Atom, Clash, Pair, Telling, clash_of, pair_of
from factcheck.logic.flags import flags
from factcheck.logic.values.comparable import Comparable, clashes
from factcheck.logic.values.said import Said, is_single, readings, said_of
from factcheck.logic.values.validity import ALWAYS, held
from factcheck.records.record_set import RecordSet

LIMIT = 10_000
"""Pairs without a flag that are listed for one topic; one more stands for the rest."""


def value_clashes(records: RecordSet) -> Iterator[Clash]:
    """The pairs of claims that give a property values that cannot both hold."""
    for (_, property_id), group in said_of(records).items():
        if len(group) > 1:
            single = is_single(property_id, records)
            pairs = _pairs(readings(group, records, single=single), single=single)
            yield from _listed(pairs, records, of_holders=False)
    for holders in by_exclusive_value(records):
        yield from _listed(_pairs(holders, single=True), records, of_holders=True)


def _pairs(alike: Mapping[Comparable, list[Said]], *, single: bool) -> Iterator[tuple[Said, Said]]:
    """The clashing assertions, two by two."""
    for one, two in clashes(alike, single=single):
        yield from product(alike[one], alike[two])


def by_exclusive_value(records: RecordSet) -> Iterator[Mapping[Comparable, list[Said]]]:
    """For each value that one entity at a time has, who is said to have it when.

    The entity takes the place of the value, so that two holders at one time clash as two values would.

    Args:
        records: The record set.
    """
    found: dict[tuple[str, Comparable], dict[Comparable, list[Said]]] = {}
    for (subject, property_id), group in said_of(records).items():
        known = records.properties.get(property_id)
        if known is None or not known.exclusive:
            continue
        for reading, said in readings(group, records, single=known.single).items():
            if reading.force in ("says", "only"):
                value = replace(reading, force="says", time=ALWAYS)
                holder = Comparable(kind="text", words=subject, time=held(reading.time))
                found.setdefault((property_id, value), {}).setdefault(holder, []).extend(said)
    yield from found.values()


def _listed(pairs: Iterable[tuple[Said, Said]], records: RecordSet, *, of_holders: bool) -> Iterator[Clash]:
    """The clashes of one topic: each pair of claims once, with all that clashes, and not more than the limit."""
    declared = flags(records)
    found: dict[Pair, Clash] = {}
    further: dict[Pair, set[Atom]] = {}  # what else of two claims clashes
    unflagged = 0
    for one, two in pairs:
        pair = pair_of(one.claim.id, two.claim.id)
        if pair in found:
            further.setdefault(pair, set()).update((each.claim.id, each.position) for each in (one, two))
            continue
        clash = _clash(one, two, records, of_holders=of_holders)
        unflagged += pair not in declared or not declared[pair].notes
        if unflagged > LIMIT:
            more = f"{clash.reason}; there are more on the same than the {LIMIT:,} pairs listed"
            found[pair] = replace(clash, tell=partial(Telling, reason=more, lines=(more,)))
            break
        found[pair] = clash
    for pair, clash in found.items():
        yield replace(clash, atoms=clash.atoms | further[pair]) if pair in further else clash


def _clash(one: Said, two: Said, records: RecordSet, *, of_holders: bool) -> Clash:
    """The clash of two assertions, by claim id; of one claim with itself, at the second assertion."""
    first, second = sorted((one, two), key=lambda said: (said.claim.id, said.position))
    in_words = holders_in_words if of_holders else clash_in_words
    return clash_of(
        [(said.claim.id, said.position) for said in (second, first)],
        [(said.value.subject, said.value.property) for said in (first, second)],
        lambda: in_words((first.claim, first.value), (second.claim, second.value), records),
        first=second.claim.id,
    )
