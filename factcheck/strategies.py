"""Hypothesis strategies for people who write rules: record files about the example article of `factcheck.testing`.

    @given(record_lists())
    def test_my_rule_never_crashes(files): ...

What they make is well formed but rarely consistent, so that rules have something to find.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from factcheck.records.claims import STATUSES

QUOTES = (
    "It cost 40 million euros",
    "It cost 41 million euros",
    "The bridge at Vidrov opened on 3 May 2019",
    "it had cost 52 million",
    "said",
    "We would build it again … not in this place",
    "third bridge",
)
SOURCES = ("courier-2019", "relay-2019", "accounts-2019", "search-log", "nowhere")
PEOPLE = ("novak", "kovar", "courier", "nobody")
IDS = tuple(f"claim-{letter}" for letter in "abcdef")
DATES = ("2018", "2019-05", "2019-05-03", "2021-05-04", "1950-01-01", "2025")


def evidence() -> st.SearchStrategy[dict[str, Any]]:
    """An item of evidence."""
    return st.fixed_dictionaries(
        {
            "source": st.sampled_from(SOURCES),
            "stance": st.sampled_from(("supports", "refutes", "context", "search")),
        },
        optional={"at": st.just("page 3"), "note": st.just("Says so."), "accessed": st.sampled_from(DATES)},
    )


def assertions() -> st.SearchStrategy[dict[str, Any]]:
    """An assertion: a value, a time, a count or a calculation."""
    value = st.fixed_dictionaries(
        {
            "subject": st.sampled_from(("vidrov-bridge", "kovar")),
            "property": st.just("cost"),
            "value": st.sampled_from((40, 52, "forty")),
        },
        optional={"unit": st.just("million euros"), "not": st.booleans(), "when": st.sampled_from(DATES)},
    )
    time = st.fixed_dictionaries({"event": st.just("bridge-opened"), "when": st.sampled_from(DATES)})
    span = st.fixed_dictionaries(
        {"event": st.just("bridge-opened"), "from": st.sampled_from(DATES), "until": st.sampled_from(DATES)}
    )
    quantified = st.sampled_from(
        (
            {"subject": "kovar", "property": "cost", "value": 40, "only": True},
            {"subject": "kovar", "property": "cost", "value": 40, "ordinal": 1, "when": "2018"},
            {"subject": "kovar", "property": "cost", "value": 52, "ordinal": 1, "when": "2025"},
            {"subject": "kovar", "property": "cost", "not": True},
            {"count": [{"subject": "kovar", "property": "cost"}], "equals": 1},
            {"sum": [{"subject": "kovar", "property": "cost"}, 12], "equals": 52},
        )
    )
    return st.one_of(value, time, span, quantified)


def claims(claim_id: str) -> st.SearchStrategy[dict[str, Any]]:
    """A claim with this id."""
    others = st.sampled_from(IDS)
    flags = st.fixed_dictionaries({"claim": others}, optional={"note": st.just("They cannot both hold.")})
    return st.fixed_dictionaries(
        {
            "id": st.just(claim_id),
            "statement": st.sampled_from(
                ("The bridge at Vidrov cost 40 million euros.", "It was expensive.")
            ),
            "quote": st.sampled_from(QUOTES),
        },
        optional={
            "status": st.sampled_from(STATUSES),
            "kind": st.sampled_from(("fact", "quotation", "attribution")),
            "speaker": st.lists(st.sampled_from(PEOPLE), max_size=2),
            "said": st.sampled_from(DATES),
            "note": st.just("What would settle it: the accounts."),
            "asserts": st.lists(assertions(), max_size=2),
            "contradicts": st.lists(flags, max_size=2),
            "tension_with": st.lists(
                st.fixed_dictionaries({"claim": others, "note": st.just("Odd.")}), max_size=1
            ),
            "depends_on": st.lists(others, max_size=2),
            "evidence": st.lists(evidence(), max_size=3),
            "central": st.booleans(),
            "publish": st.booleans(),
        },
    )


def record_lists() -> st.SearchStrategy[list[dict[str, Any]]]:
    """Some claims, no two with one id."""
    return st.lists(st.sampled_from(IDS), unique=True, min_size=1).flatmap(
        lambda ids: st.tuples(*(claims(claim_id) for claim_id in ids)).map(list)
    )
