"""Hypothesis strategies for people who write rules: record files about the example article of `factcheck.testing`.

    @given(record_lists())
    def test_my_rule_never_crashes(files): ...

What they make is well formed but rarely consistent, so that rules have something to find.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from factcheck.records.claims import STATUSES

TITLES = ("The bridge at Vidrov", "The bridge in Vidrov", "bridge")
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
    """An item of evidence: what a source says, or a search, which may do without one."""
    note = {"note": st.just("Says so."), "accessed": st.sampled_from(DATES)}
    words = st.sampled_from(("52 million euros in all", "It cost 40 million euros"))
    said = st.fixed_dictionaries(
        {"source": st.sampled_from(SOURCES), "stance": st.sampled_from(("supports", "refutes", "context"))},
        optional={
            "at": st.just("page 3"),
            "quote": words,
            "asserts": st.lists(assertions(), max_size=2),
            **note,
        },
    )
    places = st.lists(
        st.sampled_from(("archive of the Courier", "the town's log")), min_size=1, max_size=2, unique=True
    )
    terms = {"terms": st.just(["Vidrov bridge"])}
    searched = st.fixed_dictionaries(
        {"stance": st.just("search"), "where": places}, optional={**terms, **note}
    )
    in_source = st.fixed_dictionaries(
        {"stance": st.just("search"), "source": st.sampled_from(SOURCES)},
        optional={"where": places, **terms, **note},
    )
    return st.one_of(said, said, searched, in_source)


def quotes() -> st.SearchStrategy[Any]:
    """A claim's quote: words of the text, of the title, or of several places with speakers of their own."""
    chains = st.lists(st.sampled_from(PEOPLE), max_size=2)
    placed = st.fixed_dictionaries({"exact": st.sampled_from(QUOTES)}, optional={"speaker": chains})
    titled = st.fixed_dictionaries({"exact": st.sampled_from(TITLES), "in": st.just("title")})
    one = st.one_of(st.sampled_from(QUOTES), placed, titled)
    return st.one_of(st.sampled_from(QUOTES), one, st.lists(one, min_size=1, max_size=3))


def conclusions() -> st.SearchStrategy[list[dict[str, Any]]]:
    """The conclusions of the article's record, no two with one id."""
    one = st.fixed_dictionaries(
        {
            "id": st.sampled_from(("headline", "cost", "opening")),
            "says": st.just("The bridge cost more than the mayor said."),
            "status": st.sampled_from(STATUSES),
        },
        optional={"rests_on": st.lists(st.sampled_from(IDS), max_size=3, unique=True)},
    )
    return st.lists(one, max_size=3, unique_by=lambda each: str(each["id"]))


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
            {
                "subject": "kovar",
                "property": "cost",
                "value": 52,
                "ordinal": 1,
                "when": "2025",
                "since": "2017",
            },
            {"subject": "kovar", "property": "cost", "rank": 1, "by": "largest", "of": ["vidrov-bridge"]},
            {
                "compare": [
                    {"subject": "kovar", "property": "cost"},
                    {"subject": "vidrov-bridge", "property": "cost"},
                ],
                "is": "twice",
            },
            {"increase": [{"subject": "kovar", "property": "cost"}, 60], "equals": 50, "unit": "%"},
            {"compound": [100, "3 %", 5], "equals": "about 116"},
            {"mean": ["40 km", "a dozen"], "equals": 26},
        )
    )
    return st.one_of(value, time, span, quantified)


def claims(claim_id: str) -> st.SearchStrategy[dict[str, Any]]:
    """A claim with this id: one of the article, or what it leaves out."""
    statements = st.sampled_from(("The bridge at Vidrov cost 40 million euros.", "It was expensive."))
    told = {"id": st.just(claim_id), "statement": statements}
    further = _further()
    kinds = st.sampled_from(("fact", "quotation", "attribution"))
    said = st.fixed_dictionaries({**told, "quote": quotes()}, optional={"kind": kinds, **further})
    left_out = st.fixed_dictionaries({**told, "kind": st.just("omission")}, optional=further)
    return st.one_of(said, said, said, left_out)


def _further() -> dict[str, st.SearchStrategy[Any]]:
    """The keys that a claim of any kind may have."""
    others = st.sampled_from(IDS)
    flags = st.fixed_dictionaries(
        {"claim": others},
        optional={
            "note": st.just("They cannot both hold."),
            "about": st.sampled_from(("cost", ["cost", "bridge-opened"])),
            "with": st.lists(others, max_size=1),
        },
    )
    return {
        "status": st.sampled_from(STATUSES),
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
    }


def record_lists() -> st.SearchStrategy[list[dict[str, Any]]]:
    """Some claims, no two with one id."""
    return st.lists(st.sampled_from(IDS), unique=True, min_size=1).flatmap(
        lambda ids: st.tuples(*(claims(claim_id) for claim_id in ids)).map(list)
    )
