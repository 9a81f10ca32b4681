"""Pairs of statements as two articles of an encyclopedia, or two papers, would have them: real clashes and seeming ones."""

from __future__ import annotations

import pytest

from factcheck.testing import findings

ON_RECORD = """
entities:
  - {id: lisbon, name: Lisbon, kind: place, part_of: portugal}
  - {id: portugal, name: Portugal, kind: place}
  - {id: madrid, name: Madrid, kind: place}
  - {id: magellan, name: Ferdinand Magellan, aliases: [Magellan]}
  - {id: elcano, name: Juan Sebastián Elcano, aliases: [Elcano]}
  - {id: tower, name: The tower, kind: other}
  - {id: ships, name: The fleet, kind: other}
events:
  - {id: departure, label: The fleet sailed}
  - {id: arrival, label: One ship came home}
  - {id: mutiny, label: The crew mutinied}
  - {id: voyage, label: The voyage}
properties:
  - {id: height, label: height, dimension: length}
  - {id: born-in, label: where he was born}
  - {id: was-in, label: where he was}
  - {id: crossed, label: seas crossed, single: false}
  - {id: crew, label: people aboard}
  - {id: captain-of, label: ships commanded, single: false, exclusive: true}
  - {id: named-strait, label: whether he named the strait}
"""

CLASHES = {
    "dates": ("{event: departure, when: 1519-09-20}", "{event: departure, when: 1519-08-10}"),
    "month against a day of another": (
        "{event: departure, when: 1519-09}",
        "{event: departure, when: 1519-08-10}",
    ),
    "order against dates": (
        "{event: arrival, before: departure}",
        "[{event: departure, when: 1519-09-20}, {event: arrival, when: 1522-09-06}]",
    ),
    "two orders": ("{event: mutiny, before: arrival}", "{event: arrival, before: mutiny}"),
    "how long": (
        "{event: arrival, after: departure, by: P2Y}",
        "[{event: departure, when: 1519-09-20}, {event: arrival, when: 1522-09-06}]",
    ),
    "outside of what it was part of": (
        "{event: mutiny, during: voyage}",
        "[{event: voyage, from: 1519-09-20, until: 1522-09-06}, {event: mutiny, when: 1523}]",
    ),
    "numbers": (
        "{subject: tower, property: height, value: 330, unit: m}",
        "{subject: tower, property: height, value: 300, unit: m}",
    ),
    "numbers in other units": (
        "{subject: tower, property: height, value: 330, unit: m}",
        "{subject: tower, property: height, value: 330, unit: feet}",
    ),
    "a number in words": (
        "{subject: ships, property: crew, value: two hundred and seventy}",
        "{subject: ships, property: crew, value: 237}",
    ),
    "at least, at most": (
        "{subject: ships, property: crew, value: at least 250}",
        "{subject: ships, property: crew, value: '200..240'}",
    ),
    "places": (
        "{subject: magellan, property: born-in, value: Lisbon}",
        "{subject: magellan, property: born-in, value: Madrid}",
    ),
    "in two places on one day": (
        "{subject: magellan, property: was-in, value: lisbon, when: 1519-08-10}",
        "{subject: magellan, property: was-in, value: madrid, when: 1519-08-10}",
    ),
    "a negation": (
        "{subject: magellan, property: crossed, value: Pacific}",
        "{subject: magellan, property: crossed, value: Pacific, not: true}",
    ),
    "never": (
        "{subject: elcano, property: crossed, not: true}",
        "{subject: elcano, property: crossed, value: Pacific, when: 1521}",
    ),
    "only": (
        "{subject: elcano, property: crossed, value: Atlantic, only: true}",
        "{subject: elcano, property: crossed, value: Pacific}",
    ),
    "two firsts": (
        "{subject: ships, property: crossed, value: Atlantic, ordinal: 1}",
        "{subject: ships, property: crossed, value: Pacific, ordinal: 1}",
    ),
    "a first with one before it": (
        "{subject: ships, property: crossed, value: Pacific, ordinal: 1, when: 1520}",
        "{subject: ships, property: crossed, value: Atlantic, when: 1519}",
    ),
    "a count and what is listed": (
        "{count: [{subject: ships, property: crossed}], equals: one}",
        "[{subject: ships, property: crossed, value: Atlantic}, {subject: ships, property: crossed, value: Pacific}]",
    ),
    "two counts": (
        "{count: [{subject: ships, property: crossed}], equals: two}",
        "{count: [{subject: ships, property: crossed}], equals: 3}",
    ),
    "one command held by two": (
        "{subject: magellan, property: captain-of, value: Trinidad, when: 1519-09/1521-04}",
        "{subject: elcano, property: captain-of, value: Trinidad, when: 1520}",
    ),
    "a sum": (
        "{sum: [{subject: ships, property: crew}, 12], equals: 255}",
        "{subject: ships, property: crew, value: 237}",
    ),
    "yes and no": (
        "{subject: magellan, property: named-strait, value: true}",
        "{subject: magellan, property: named-strait, value: false}",
    ),
}

HOLDS = {
    "a day of the month": ("{event: departure, when: 1519-09}", "{event: departure, when: 1519-09-20}"),
    "about that time": ("{event: departure, when: 1519-09-22~}", "{event: departure, when: 1519-09-20}"),
    "one of two dates": (
        "{event: departure, when: '[1519-08-10, 1519-09-20]'}",
        "{event: departure, when: 1519-09-20}",
    ),
    "before, by some years": (
        "{event: departure, before: arrival, by: P2Y/P4Y}",
        "[{event: departure, when: 1519-09-20}, {event: arrival, when: 1522-09-06}]",
    ),
    "within one month, in some order": (
        "{event: mutiny, before: arrival}",
        "[{event: arrival, when: 1522-09}, {event: mutiny, when: 1522-09}]",
    ),
    "a number in feet": (
        "{subject: tower, property: height, value: 330, unit: m}",
        "{subject: tower, property: height, value: 1083, unit: feet, within: 1}",
    ),
    "a range": (
        "{subject: ships, property: crew, value: '230..240'}",
        "{subject: ships, property: crew, value: 237}",
    ),
    "no more than": (
        "{subject: ships, property: crew, value: up to 240}",
        "{subject: ships, property: crew, value: 237}",
    ),
    "in words": (
        "{subject: ships, property: crew, value: forty}",
        "{subject: ships, property: crew, value: 40}",
    ),
    "another time": (
        "{subject: ships, property: crew, value: 237, when: 1519}",
        "{subject: ships, property: crew, value: 18, when: 1522}",
    ),
    "an alias": (
        "{subject: tower, property: named-strait, value: Magellan}",
        "{subject: tower, property: named-strait, value: Ferdinand  Magellan}",
    ),
    "a place inside another": (
        "{subject: magellan, property: was-in, value: Lisbon, when: 1519-08-10}",
        "{subject: magellan, property: was-in, value: Portugal, when: 1519-08-10}",
    ),
    "places on different days": (
        "{subject: magellan, property: was-in, value: lisbon, when: 1519-08-10}",
        "{subject: magellan, property: was-in, value: madrid, when: 1519-08-11}",
    ),
    "members of a set": (
        "{subject: magellan, property: crossed, value: Atlantic}",
        "{subject: magellan, property: crossed, value: Pacific}",
    ),
    "never, in another year": (
        "{subject: elcano, property: crossed, not: true, when: 1518}",
        "{subject: elcano, property: crossed, value: Pacific, when: 1521}",
    ),
    "only, and the same": (
        "{subject: elcano, property: crossed, value: Pacific, only: true}",
        "{subject: elcano, property: crossed, value: pacific}",
    ),
    "first and second": (
        "{subject: ships, property: crossed, value: Atlantic, ordinal: 1, when: 1519}",
        "{subject: ships, property: crossed, value: Pacific, ordinal: 2, when: 1520}",
    ),
    "a count and fewer listed": (
        "{count: [{subject: ships, property: crossed}], equals: 3}",
        "[{subject: ships, property: crossed, value: Atlantic}, {subject: ships, property: crossed, value: Pacific}]",
    ),
    "one thing listed under two names": (
        "{count: [{subject: tower, property: crossed}], equals: 1}",
        "[{subject: tower, property: crossed, value: Magellan}, {subject: tower, property: crossed, value: magellan}]",
    ),
    "one command after another": (
        "{subject: magellan, property: captain-of, value: Trinidad, when: 1519-09/1521-04}",
        "{subject: elcano, property: captain-of, value: Trinidad, when: 1522}",
    ),
    "a percentage rounded": (
        "{ratio: [18, {subject: ships, property: crew}], equals: 8, unit: '%'}",
        "{subject: ships, property: crew, value: 237}",
    ),
    "other units, not comparable": (
        "{subject: tower, property: height, value: 330, unit: m}",
        "{subject: tower, property: height, value: 81, unit: storeys}",
    ),
}


def conflicts(pair: tuple[str, str]) -> list[str]:
    """What is found unflagged when two claims assert these."""
    claims = "\n".join(
        f"- {{id: {name}, statement: Statement {name}., quote: third bridge, asserts: "
        f"{said if said.startswith('[') else f'[{said}]'}}}"
        for name, said in zip(("one", "other"), pair, strict=True)
    )
    found = findings("unflagged-contradiction", claims=claims, files={"claims/records.yaml": ON_RECORD})
    return [finding.message for finding in found]


@pytest.mark.parametrize("pair", CLASHES.values(), ids=CLASHES)
def test_a_pair_that_cannot_both_hold_is_found(pair):
    """One conflict, from either side."""
    assert len(conflicts(pair)) == 1
    assert len(conflicts(pair[::-1])) == 1


@pytest.mark.parametrize("pair", HOLDS.values(), ids=HOLDS)
def test_a_pair_that_only_seems_to_clash_is_not(pair):
    """From neither side."""
    assert conflicts(pair) == []
    assert conflicts(pair[::-1]) == []
