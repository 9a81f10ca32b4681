"""One deed is one item: a rename with all that follows it, a source that many cite, a split, a move."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.comparison.comparison import Comparison, compare
from factcheck.comparison.consequences import MOST, consequences
from factcheck.comparison.renaming import NewNames, following
from factcheck.records.record_set import RecordSet
from factcheck.reports.diff import json as diff_json
from factcheck.reports.diff import text as diff_text
from factcheck.testing import EXAMPLE, run
from tests.comparison.test_comparison import claim, of, side

COST = {"subject": "vidrov-bridge", "property": "cost", "value": 40, "unit": "million euros"}
SEEN = {"source": "courier-2019", "stance": "supports", "at": "first line"}
CLAIMS = [
    claim("cost", asserts=[COST], speaker=["novak", "kovar"], evidence=[SEEN], status="supported"),
    claim("opened", "The bridge at Vidrov opened", depends_on=["cost"], evidence=[SEEN]),
    claim("again", "We would build it again", depends_on=["cost"], speaker=["novak", "kovar"]),
    claim("third", "third bridge", tension_with=[{"claim": "cost", "note": "Odd."}]),
]


def renamed(claims: list[dict[str, Any]], old: str, new: str) -> Comparison:
    """What differs where an id was written otherwise in every record."""
    before, after = (dict(EXAMPLE), dict(EXAMPLE))
    before["claims/bridge.yaml"] = json.dumps({"claims": claims})
    for name, text in before.items():
        after[name] = text.replace(old, new) if name.startswith("claims/") else text
    return compare(of(run(before)), of(run(after)))


@pytest.mark.parametrize(
    ("old", "new", "follow"),
    [
        ("kovar", "anna-kovar", 2),
        ("courier-2019", "vidrov-courier-2019", 3),
        ("vidrov-bridge", "new-bridge", 1),
    ],
)
def test_a_renamed_record_is_one_item(old: str, new: str, follow: int) -> None:
    """Whatever refers to it has followed and is no change."""
    found = renamed(CLAIMS, old, new)
    assert [(each.is_renamed, each.record.id, each.follow) for each in found.records] == [(True, new, follow)]
    assert not found.changed
    assert not found.findings.new
    text = diff_text.render(found)
    assert f"{new} renamed, was called {old}" in text
    assert f"{follow} reference{'s' if follow > 1 else ''} to it followed" in text


def test_a_renamed_claim_is_one_item() -> None:
    """Those that rest on it, and the conclusions, follow."""
    after = [
        {**CLAIMS[0], "id": "cost-of-it"},
        {**CLAIMS[1], "depends_on": ["cost-of-it"]},
        {**CLAIMS[2], "depends_on": ["cost-of-it"]},
        {**CLAIMS[3], "tension_with": [{"claim": "cost-of-it", "note": "Odd."}]},
    ]
    found = compare(side(CLAIMS), side(after))
    assert [(each.before.id, each.after.id, each.keys) for each in found.changed] == [
        ("cost", "cost-of-it", ())
    ]


def test_what_only_looks_like_a_rename() -> None:
    """A verdict is no reference, even where ids are called like verdicts; and another value stays a change."""
    before = [
        claim("supported", status="supported"),
        claim("opened", "The bridge at Vidrov opened", status="supported"),
    ]
    after = [{**before[0], "id": "refuted"}, {**before[1], "status": "refuted"}]
    found = compare(side(before), side(after))
    assert [(each.after.id, each.status_changed) for each in found.changed] == [
        ("opened", True),
        ("refuted", False),
    ]
    other = [{**CLAIMS[0], "speaker": ["novak"]}, *CLAIMS[1:]]
    assert [each.after.id for each in compare(side(CLAIMS), side(other)).changed] == ["cost"]


def test_a_source_that_many_cite_is_one_item() -> None:
    """Where nothing else happened to a claim; with another verdict it is told by itself."""
    new = {"source": "minutes", "stance": "supports", "at": "page 2"}
    after = [{**each, "evidence": [*each.get("evidence", []), new]} for each in CLAIMS]
    after[3]["status"] = "supported"
    more = EXAMPLE["claims/sources.yaml"] + "  - {id: minutes, title: Minutes of the council}\n"
    base = side(CLAIMS)
    head = of(run({"claims/bridge.yaml": json.dumps({"claims": after}), "claims/sources.yaml": more}))
    found = compare(base, head)
    assert [each.citing for each in found.records] == [("cost", "opened", "again")]
    text = diff_text.render(found)
    assert "3 claims cite it, and changed in nothing else: cost, opened, again" in text
    assert "Claims (1)" in text


def test_a_split_and_a_merge() -> None:
    """Told with the parts, and not as a claim removed and two added."""
    whole = {
        "id": "cost-and-again",
        "statement": "Kovar said that the bridge cost 40 million euros and that she would build it again.",
        "quote": "It cost 40 million euros,” Mayor Anna Kovar said at the opening",
    }
    parts = [
        {
            "id": "one",
            "statement": "Kovar said that the bridge cost 40 million euros.",
            "quote": "It cost 40 million euros",
        },
        {
            "id": "two",
            "statement": "Kovar said that she would build the bridge again.",
            "quote": "Mayor Anna Kovar said",
        },
    ]
    split, merged = compare(side([whole]), side(parts)), compare(side(parts), side([whole]))
    assert [(each.whole.id, [part.id for part in each.parts]) for each in split.splits] == [
        ("cost-and-again", ["one", "two"])
    ]
    assert [each.whole.id for each in merged.merges] == ["cost-and-again"]
    assert not split.merges
    assert "cost-and-again claims/bridge.yaml:1 was split into one and two" in diff_text.render(split)
    assert "was put together from one and two" in diff_text.render(merged)
    assert "Claims (" not in diff_text.render(split)
    assert not [each for each in split.look_first if each.reason == "claim-removed"]
    unlike = [parts[0], {**parts[1], "statement": "The mayor spoke at the opening."}]
    assert not compare(side([whole]), side(unlike)).splits


def test_records_that_moved() -> None:
    """One line says so, and nothing has changed."""
    base = side([CLAIMS[0], CLAIMS[3]])
    head = of(
        run(
            {
                "claims/bridge.yaml": json.dumps({"claims": [CLAIMS[0]]}),
                "claims/more.yaml": json.dumps({"article": "bridge", "claims": [CLAIMS[3]]}),
            }
        )
    )
    found = compare(base, head)
    assert [(each.before, each.after, each.records) for each in found.moves] == [
        ("claims/bridge.yaml", "claims/more.yaml", 1)
    ]
    assert found.is_empty
    assert "claims/bridge.yaml → claims/more.yaml: 1 record" in diff_text.render(found)


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
@settings(max_examples=40)
def test_what_rests_on_a_claim(edges: list[tuple[int, int]]) -> None:
    """All that leads to it, by the closure of the relation, circles among them; the claim itself never."""
    bases: dict[int, list[str]] = {}
    for one, other in edges:
        bases.setdefault(one, []).append(f"c{other}")
    claims = [claim(f"c{number}", depends_on=bases.get(number, [])) for number in range(8)]
    records = side(claims).report.records
    closure = {(f"c{one}", f"c{other}") for one, other in edges}
    for middle in range(8):
        closure |= {(a, d) for a, b in closure for c, d in closure if b == c == f"c{middle}"}
    for name, each in records.claims.items():
        assert {*consequences(each, records).claims} == {a for a, b in closure if b == name and a != name}


def test_who_rests_on_a_claim_is_told() -> None:
    """With those that are signed, and the conclusions; and the bound."""
    found = compare(side(CLAIMS), side([{**CLAIMS[0], "status": "refuted"}, *CLAIMS[1:]]))
    assert "2 claims rest on it: opened, again" in diff_text.render(found)
    chain = [
        claim(f"c{number}", depends_on=[f"c{number - 1}"] if number else []) for number in range(MOST + 9)
    ]
    records = side(chain).report.records
    long = consequences(records.claims["c0"], records)
    assert (len(long.claims), long.has_more) == (MOST, True)


def test_following_leaves_the_record_alone() -> None:
    """Where nothing is renamed it is the very record, and its own id stays where it is."""
    records: RecordSet = side(CLAIMS).report.records
    names = NewNames(by_kind={"claim": {"cost": "price"}, "entity": {"kovar": "mayor"}})
    for each in records.claims.values():
        assert following(each, NewNames()) is each
        assert following(each, names).id == each.id
    assert following(records.claims["opened"], names).depends_on == ("price",)
    assert following(records.claims["cost"], names).speaker == ("novak", "mayor")


def test_programs_are_told_the_same() -> None:
    """The JSON form has what rests on a claim, what stayed, and what followed."""
    found = compare(side(CLAIMS), side([{**CLAIMS[0], "status": "refuted"}, *CLAIMS[1:]]))
    (changed,) = json.loads(diff_json.render(found))["claims"]["changed"]
    assert changed["consequences"]["claims"] == ["opened", "again"]
    assert [each["source"] for each in changed["evidence_stayed"]] == ["courier-2019"]
    (record,) = json.loads(diff_json.render(renamed(CLAIMS, "kovar", "anna-kovar")))["records"]
    assert (record["was"], record["record"], record["followed"]) == ("entity.kovar", "entity.anna-kovar", 2)
