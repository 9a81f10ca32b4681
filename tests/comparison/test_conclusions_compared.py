"""What a fact-check concludes, before and after."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison.comparison import Comparison, Side, compare
from factcheck.comparison.conclusions_compared import result_changes
from factcheck.reports.diff import json as diff_json
from factcheck.reports.diff import markdown as diff_markdown
from factcheck.reports.diff import text as diff_text
from factcheck.settings import Settings
from factcheck.testing import EXAMPLE, run
from tests.logic.conclusions.about_an_article import record_set

conclusions = st.lists(
    st.fixed_dictionaries(
        {
            "id": st.sampled_from("abcd"),
            "says": st.sampled_from(["It is.", "It is not."]),
            "status": st.sampled_from(["supported", "refuted"]),
            "rests_on": st.lists(st.sampled_from(["x", "y"]), unique=True),
        }
    ),
    unique_by=lambda each: each["id"],
)


@given(conclusions, conclusions)
def test_each_conclusion_that_differs_is_told_once(before, after):
    """Those that came, went or changed, and no other; an order only where one is left that can differ."""
    base, head = (record_set([], {"conclusions": some}) for some in (before, after))
    changes = result_changes(base, head)
    one, two = ({each["id"]: each for each in some} for some in (before, after))
    told = [
        (each.before is not None, each.after is not None, each.conclusion.id)
        for result in changes
        for each in result.conclusions
    ]
    expected = {(key in one, key in two, key) for key in {*one, *two} if one.get(key) != two.get(key)}
    assert len(told) == len(expected)
    assert set(told) == expected
    shared = [[key for key in some if key in one and key in two] for some in (one, two)]
    assert (shared[0] != shared[1]) == any(result.order for result in changes)
    assert bool(changes) == (before != after)


def comparison(before: dict[str, Any], after: dict[str, Any]) -> Comparison:
    """The example with other keys in its article's record."""

    def side(keys: dict[str, Any]) -> Side:
        record = EXAMPLE["seeds/bridge.yaml"].replace(
            "The bridge at Vidrov", keys.pop("title", "The bridge at Vidrov")
        )
        record += "".join(f"  {key}: {json.dumps(value)}\n" for key, value in keys.items())
        return Side(name="main", report=run({"seeds/bridge.yaml": record}), own_settings=Settings())

    return compare(side(before), side(after))


OLD = {"id": "price", "says": "The bridge was dear.", "status": "supported", "rests_on": ["a"]}
NEW = {**OLD, "says": "The bridge was cheap.", "status": "refuted", "rests_on": ["b"]}


def test_a_comparison_begins_with_what_is_concluded():
    """Another verdict first, then what came and went, all before any claim."""
    found = comparison(
        {"conclusions": [{**OLD, "id": "gone"}, OLD], "title_seen": False},
        {"conclusions": [NEW, {**OLD, "id": "come"}]},
    )
    text = diff_text.render(found)
    assert text.startswith("1 conclusion with another verdict, 2 other changes of conclusions, ")
    assert text.partition("What the fact-check concludes (4)\n")[2].startswith(
        """\
  the headline was now seen on the page
  price supported → refuted
      The bridge was [-dear.-] [+cheap.+]
      now rests on b too
      rests no more on a
  come new: supported
      The bridge was dear.
      rests on a
  gone removed: supported
      The bridge was dear.
      rests on a
"""
    )
    comment = diff_markdown.render(found)
    assert comment.index("### What the fact-check concludes (4)") < comment.index("### New errors")
    (result,) = json.loads(diff_json.render(found))["results"]
    assert [each["id"] for each in result["conclusions"]] == ["price", "come", "gone"]
    assert result["headline"] == [{"key": "title_seen", "before": False, "after": True}]


def test_what_is_concluded_is_told_once():
    """Not again among the other records; what else changed in the article's record is."""
    found = comparison({"conclusions": [OLD]}, {"conclusions": [NEW], "title": "A bridge at Vidrov"})
    text = diff_text.render(found)
    assert "the headline: [-The-] [+A+] bridge at Vidrov" in text
    assert "other records" not in text
    assert "other records" in diff_text.render(comparison({}, {"url": "https://courier.example/a"}))


def test_another_order_is_a_change():
    """The order is what is weighed."""
    some = [OLD, {**OLD, "id": "more"}]
    found = comparison({"conclusions": some}, {"conclusions": some[::-1]})
    assert not found.is_empty
    assert "the conclusions stand in another order: more, price" in diff_text.render(found)
