"""The engines' verdicts on small cases whose right verdicts are known: what clashes, what fits, and what nobody can decide."""

from __future__ import annotations

from functools import cache

import pytest

from tests.soundness.cases import Verdict, cases
from tests.soundness.measure import measure
from tests.soundness.verdicts import Told

RIGHT: dict[str, dict[Verdict, int]] = {
    "ages": {"conflict": 32, "fits": 36},
    "calculations": {"conflict": 80, "fits": 90, "not decided": 30},
    "comparisons": {"conflict": 39, "fits": 41},
    "times": {"conflict": 77, "fits": 83},
    "values": {"conflict": 75, "fits": 102, "not decided": 28},
}
"""How many cases of a topic and verdict come out; only rises."""


@cache
def _measured(topic: str) -> tuple[Told, ...]:
    return measure(topic)


@pytest.mark.parametrize("topic", RIGHT)
def test_verdicts_are_right(topic: str) -> None:
    wrong = [f"{each.case.key} ({each.case.right})" for each in _measured(topic) if not each.is_right]
    right = {
        verdict: sum(each.is_right for each in _measured(topic) if each.case.right == verdict)
        for verdict in RIGHT[topic]
    }
    assert all(right[verdict] >= floor for verdict, floor in RIGHT[topic].items()), (right, wrong)


@pytest.mark.parametrize("topic", ["ages", "comparisons", "times"])
def test_what_clashes_is_minimal_and_whole(topic: str) -> None:
    """Of what clashes at all, the sets of claims are those that are right, no more and no fewer."""
    wrong = [
        f"{each.case.key}: {sorted(map(sorted, each.sets))}"
        for each in _measured(topic)
        if each.sets and not each.has_right_sets
    ]
    assert not wrong


def test_keys_stand_once() -> None:
    keys = [case.key for case in cases()]
    assert len(keys) == len({*keys})
