"""Where sources come from: origins, independence, lines of evidence and copies of the article."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.findings import Origin
from factcheck.logic.evidence.lineage import common_origins, echoes, independent, is_outside, lines, origins
from factcheck.records.articles import Article
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source

NAMES = "abcde"
lineages = st.dictionaries(st.sampled_from(NAMES), st.lists(st.sampled_from([*NAMES, "missing"]), max_size=3))


def record_set(
    lineage: dict[str, list[str]], urls: dict[str, str] | None = None, articles: dict | None = None
) -> RecordSet:
    """Sources by what they derive from, with addresses, and articles by their addresses."""
    sources = {
        name: Source.model_validate({"id": name, "derives_from": parents, "url": (urls or {}).get(name)})
        for name, parents in lineage.items()
    }
    return RecordSet(
        sources=sources,
        articles={
            name: Article.model_validate(
                {"id": name, "title": name, "text": "t.txt", "sha256": "0" * 64, "url": url}
            )
            for name, url in (articles or {}).items()
        },
    )


def ancestors(source: str, lineage: dict[str, list[str]]) -> set[str]:
    """All sources that a source derives from, and itself."""
    found = {source}
    while True:
        more = found | {parent for each in found for parent in lineage.get(each, ())}
        if more == found:
            return found
        found = more


@given(lineages)
def test_origins_are_the_ends_of_lineage(lineage):
    """An origin is an ancestor whose own ancestors all derive from it again, a circle being named by its first id."""
    found = origins(record_set(lineage))
    for source in lineage:
        above = ancestors(source, lineage)
        ends = {
            each
            for each in above
            if all(each in ancestors(other, lineage) for other in ancestors(each, lineage))
        }
        assert found[source] == {min(ancestors(end, lineage)) for end in ends}


@given(lineages)
def test_sources_are_independent_unless_they_share_an_ancestor_at_the_end(lineage):
    """Independence is symmetric, and no source is independent of one that it derives from."""
    records = record_set(lineage)
    for one, two in combinations(sorted(lineage), 2):
        assert independent(one, two, records) == independent(two, one, records)
        assert independent(one, two, records) == (not common_origins(one, two, records))
    for source, parents in lineage.items():
        assert not any(independent(source, parent, records) for parent in parents)


@given(lineages, st.lists(st.sampled_from([*NAMES, "unknown"])))
def test_lines_are_connected_components(lineage, cited):
    """The number of lines is that of the groups linked by shared origins."""
    records = record_set(lineage)
    group = {source: {source} for source in cited}
    for one, two in combinations(list(group), 2):
        if not independent(one, two, records) and group[one] is not group[two]:
            merged = group[one] | group[two]
            group.update(dict.fromkeys(merged, merged))
    assert lines(cited, records) == len({id(each) for each in group.values()})


def test_a_third_source_links_two():
    """A report drawn from two agencies makes one line of both, in any order."""
    records = record_set({"tass": [], "irna": [], "report": ["tass", "irna"]})
    assert lines(["tass", "irna"], records) == 2
    assert lines(["tass", "irna", "report"], records) == 1
    assert lines(["report", "tass", "irna"], records) == 1


def test_a_circle_is_one_origin():
    """Sources that only cite each other are one origin, and so are those that derive from them."""
    records = record_set({"b": ["a"], "a": ["b"], "reprint": ["b"], "self": ["self"]})
    assert origins(records) == {"a": {"a"}, "b": {"a"}, "reprint": {"a"}, "self": {"self"}}


def test_a_circle_that_derives_from_outside_is_no_origin():
    """Where a circle has a source of its own, that one is the origin."""
    assert origins(record_set({"b": ["a"], "a": ["b", "wire"]}))["b"] == {"wire"}


def claim_about(article: str | None) -> Claim:
    """A claim about an article."""
    claim = Claim.model_validate({"id": "c", "statement": "It is.", "quote": "is"})
    claim.place(Origin(file="claims/c.yaml", key="c", route=("claims", 0), article=article))
    return claim


@pytest.mark.parametrize(
    ("source", "outside"),
    [
        ("tape", False),  # the article's own id, on record as a source or not
        ("same-address", False),
        ("archived", False),
        ("reprint", False),  # derives from the article alone
        ("digest", True),  # derives from something else, too
        ("wire", True),
        ("unknown", True),
    ],
)
def test_what_lies_outside_the_article(source, outside):
    """The article is known by its id or address, and all that only repeats it counts as the article."""
    records = record_set(
        {
            "same-address": ["wire"],
            "archived": [],
            "reprint": ["same-address"],
            "digest": ["reprint", "wire"],
            "wire": [],
        },
        urls={
            "same-address": "http://example.org/tape/#comments",
            "archived": "https://web.archive.org/web/20210501000000/https://www.example.org/tape",
            "wire": "https://wire.example/tape",
        },
        articles={"tape": "https://www.example.org/tape/"},
    )
    assert is_outside(source, claim_about("tape"), records) is outside
    assert is_outside(source, claim_about(None), records)


def test_a_circle_of_copies_is_a_copy():
    """Sources that derive from each other and from the article have no other origin; with another they have."""
    lineage = {
        "tape": [],
        "one": ["two", "tape"],
        "two": ["one"],
        "three": ["four"],
        "four": ["three", "wire"],
    }
    found = echoes(record_set(lineage, articles={"tape": None}))
    assert found == {"tape": {"tape", "one", "two"}}


def test_articles_that_nothing_repeats_have_no_echoes():
    """An article without an address is not taken for sources without one."""
    assert echoes(record_set({"wire": []}, articles={"tape": None})) == {}
