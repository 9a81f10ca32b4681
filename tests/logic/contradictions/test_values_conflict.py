"""Pairs of values through the whole engine: as said, as found and under flags, against the oracle of the amounts."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.engine import check
from factcheck.logic.contradictions.conflicts import conflicts
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE
from tests.readings.test_extents import Written, one_fits_both, plain, thousands

WHENS = st.sampled_from([None, "2019", "2019-05-03", "2018/2020"])
PAIRS = st.tuples(plain, plain) | st.tuples(thousands, thousands)


def are_for_one_time(one: str | None, other: str | None) -> bool:
    """Whether two of the times above are certain to have a moment in common."""
    return one == other or (None not in (one, other) and "2018/2020" in (one, other))


def claim(name: str, value: Written, when: str | None, status: str, **more: Any) -> dict[str, Any]:
    """A claim of what the bridge cost."""
    asserted = {"subject": "vidrov-bridge", "property": "cost", "value": value.text}
    return {
        "id": name,
        "statement": f"Of {name}.",
        "quote": "It cost",
        "status": status,
        "asserts": [asserted | ({"when": when} if when else {})],
        **more,
    }


@given(
    PAIRS,
    st.tuples(WHENS, WHENS),
    st.tuples(*[st.sampled_from(["unchecked", "supported", "refuted"])] * 2),
    st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_two_values_conflict_exactly_where_no_number_fits_both(
    values: tuple[Written, Written],
    whens: tuple[str | None, str | None],
    statuses: tuple[str, str],
    flagged: bool,  # noqa: FBT001
) -> None:
    """In the order of either; a flag with a note is a flag, and excuses nothing among what is held true."""
    flag = {"contradicts": [{"claim": "a", "note": "Seen."}]} if flagged else {}
    claims = [
        claim("a", values[0], whens[0], statuses[0]),
        claim("b", values[1], whens[1], statuses[1], **flag),
    ]
    clash = not one_fits_both(*values) and are_for_one_time(*whens)
    for several in (claims, claims[::-1]):
        files = {**EXAMPLE, "claims/b.yaml": json.dumps({"claims": several})}
        records = load_files((path, text.encode()) for path, text in files.items())
        found = [each for each in conflicts(records) if each.atoms]
        assert [(each.claims, each.flagged) for each in found] == ([(("a", "b"), flagged)] if clash else [])
        rules = {each.rule for each in check(records).findings}
        assert ("unflagged-contradiction" in rules) == (clash and not flagged)
        assert ("contradiction-between-supported" in rules) == (
            (clash or flagged) and statuses == ("supported", "supported")
        )
