"""How many edited pairs are suggested, and how few that say the same: as counted, so that the figures only get better."""

from __future__ import annotations

import pytest

from tests.logic.contradictions.measure_suggestions import EDITED, measure

COUNTED = {
    # kind: suggested of the pairs that were tuned on, and of those held out
    "figures": (42, 21),
    "negations": (41, 20),
    "names": (42, 21),
    "opposites": (41, 21),
    "paraphrases": (1, 0),
    "different": (1, 0),
}


@pytest.mark.parametrize("kind", COUNTED)
@pytest.mark.parametrize("held_out", [False, True])
def test_the_rates(kind: str, *, held_out: bool) -> None:
    """At least as many of the edited pairs, and at most as many of the others."""
    told, _ = measure(kind, held_out=held_out).rate
    counted = COUNTED[kind][held_out]
    assert told >= counted if kind in EDITED else told <= counted
