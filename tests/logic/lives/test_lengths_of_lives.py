"""Which lengths of life cannot both be so, in one unit and in two; and births and deaths that meet on one day."""

from __future__ import annotations

import pytest

from factcheck.dates.lapses import Lapse
from factcheck.logic.lives.bounds import impossible_together
from factcheck.logic.lives.facts import LifeFact


def clash(*facts):
    return any(True for _ in impossible_together([LifeFact(claim=None, **each) for each in facts], 100))


@pytest.mark.parametrize(
    ("least", "beyond", "never"),
    [
        (Lapse(months=2), Lapse(months=2), True),
        (Lapse(months=2), Lapse(months=3), False),
        (Lapse(months=3), Lapse(months=2), True),
        (Lapse(days=28), Lapse(days=28), True),
        (Lapse(days=28), Lapse(days=29), False),
        (Lapse(months=1), Lapse(days=28), True),  # no month is shorter
        (Lapse(months=1), Lapse(days=29), False),
        (Lapse(days=31), Lapse(months=1), True),  # nor longer
        (Lapse(days=30), Lapse(months=1), False),
        (Lapse(months=1, days=1), Lapse(months=1), False),  # a month of 29 days, and one of 31
        (Lapse(months=1), Lapse(months=1, days=1), False),
        (Lapse(days=0), Lapse(months=1), False),
        (Lapse(months=12), Lapse(days=365), True),
        (Lapse(months=12), Lapse(days=366), False),
    ],
)
def test_two_lengths(least, beyond, never) -> None:
    assert clash({"least": least}, {"beyond": beyond}) is never
    assert clash({"beyond": beyond}, {"least": least}) is never


@pytest.mark.parametrize(("first", "last", "apart"), [(10, 10, False), (11, 10, True), (9, 10, False)])
def test_two_births_or_deaths(first, last, apart) -> None:
    assert clash({"birth": (first, None)}, {"birth": (None, last)}) is apart
    assert clash({"death": (first, None)}, {"death": (None, last)}) is apart
    assert clash({"birth": (first, None)}, {"death": (None, last)}) is apart


@pytest.mark.parametrize(("death", "clashes"), [(19, True), (20, False)])
def test_a_length_that_is_too_long(death, clashes) -> None:
    assert clash({"birth": (10, None)}, {"death": (None, death)}, {"least": Lapse(days=10)}) is clashes


@pytest.mark.parametrize(("death", "clashes"), [(19, False), (20, True)])
def test_a_length_that_is_too_short(death, clashes) -> None:
    assert clash({"birth": (None, 10)}, {"death": (death, None)}, {"beyond": Lapse(days=10)}) is clashes


def test_of_each_kind_of_proof_so_many_are_looked_at() -> None:
    facts = [LifeFact(claim=None, birth=(day, day)) for day in range(5)]
    assert len([*impossible_together(facts, 3)]) == 3
