"""Slips in records of ordinary news are noticed, and right records and right paraphrases stay clean."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby

import pytest

from tests.slips.measure import Measured, measure
from tests.slips.versions import WAYS, Version, Way, versions

FLOORS: dict[Way, float] = {"joint": 0.93, "statement": 0.91, "assertion": 0.88}
"""The share of slips that must be noticed, by where they are made; only rises."""

RIGHT_CEILING = 0
VARIANT_CEILING = 2
"""Right records and right variants on which there may be an alarm; only falls."""


SENTENCE_ENDS = re.compile(r"[a-z]{3}[.?!] [A-Z]")


@cache
def _measured() -> Measured:
    return measure()


@pytest.mark.parametrize("way", WAYS)
def test_slips_are_noticed(way: Way) -> None:
    noticed, made = _measured().rate(way)
    assert noticed >= FLOORS[way] * made, f"{noticed} of {made}: {_kinds(way)}"


def test_right_records_are_clean() -> None:
    alarms = [each.version.key for each in _measured().right if each.alarms]
    assert len(alarms) <= RIGHT_CEILING, alarms


def test_right_variants_are_clean() -> None:
    alarms = [each.version.key for each in _measured().variants if each.alarms]
    assert len(alarms) <= VARIANT_CEILING, alarms


def test_every_quote_stands_once_in_one_sentence() -> None:
    for each in versions():
        assert each.text.count(each.claim["quote"]) == 1, each.key
        assert not SENTENCE_ENDS.search(each.claim["quote"]), each.key


def test_every_slip_differs_from_the_right_record_and_from_its_variants() -> None:
    for _base, some in groupby(versions(), key=lambda version: version.base):
        told = [_told(each) for each in some]
        assert all(told.count(each) == 1 for each in told), told


def _told(version: Version) -> str:
    return f"{version.claim['statement']} {version.claim['asserts']}"


def _kinds(way: Way) -> dict[str, str]:
    rates = {kind: _measured().rate(way, kind) for kind in _measured().kinds}
    return {kind: f"{noticed}/{made}" for kind, (noticed, made) in rates.items() if noticed < made}
