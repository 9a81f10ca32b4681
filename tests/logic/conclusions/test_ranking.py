"""What was found of an article: its conclusions, or the claims that weigh most, against a comparison of every two."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.conclusions.ranking import ranking_by_article
from factcheck.records.claims import STATUSES, Claim
from tests.logic.conclusions.about_an_article import record_set

IDS = [f"c{number}" for number in range(14)]
VERDICTS = ["refuted", "misleading", "conflicting", "supported", "insufficient"]
MINE = ["fact", "interpretation"]
KINDS = [*MINE, "quotation", "omission"]


@st.composite
def claims(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Claims of all sorts, some of which quote the title."""
    found = []
    for name in draw(st.lists(st.sampled_from(IDS), unique=True, max_size=14)):
        kind = draw(st.sampled_from(KINDS))
        keys: dict[str, Any] = {
            "id": name,
            "kind": kind,
            "status": draw(st.sampled_from(STATUSES)),
            "central": draw(st.booleans()),
            "depends_on": draw(st.lists(st.sampled_from(IDS), max_size=3)),
        }
        if kind != "omission":
            keys["speaker"] = draw(st.sampled_from([[], ["ann"], ["ann", "bob"]]))
            if draw(st.sampled_from([True, False, False])):
                keys["quote"] = {"exact": "A tape", "in": "title"}
        found.append(keys)
    return found


def is_of_title(claim: Claim) -> bool:
    return bool([1 for place in claim.quote if place.in_ == "title"])


def whose(claim: Claim) -> int:
    """The author's own 0, attributed 1, others' 2, left out 3."""
    if claim.kind in ("quotation", "omission"):
        return 1 if claim.kind == "quotation" else 3
    return 2 if len(claim.speaker) == 2 else 0


def outweighs(one: Claim, other: Claim, everything: list[Claim]) -> bool:
    """Whether the first stands before the second, by the issue's words."""
    if is_of_title(one) != is_of_title(other):
        return is_of_title(one)
    if one.central != other.central:
        return one.central
    if one.status != other.status:
        return VERDICTS.index(one.status) < VERDICTS.index(other.status)
    if whose(one) != whose(other):
        return whose(one) < whose(other)
    standing = [each for each in everything if each.status != "withdrawn"]
    on_one, on_other = (
        len([each for each in standing if claim.id in each.depends_on]) for claim in (one, other)
    )
    if on_one != on_other:
        return on_one > on_other
    return everything.index(one) < everything.index(other)


@given(claims())
def test_the_claims_that_weigh_most(some):
    """Every one that is told outweighs the next, the last outweighs whatever is left out, and nothing undecided fills the page."""
    records = record_set(some)
    everything = list(records.claims.values())
    answers = ranking_by_article(records)["tape"]
    told = [answer.claims[0] for answer in answers.ranked]
    telling = [
        claim
        for claim in everything
        if claim.status in VERDICTS[:-1]
        or (claim.status == "insufficient" and (claim.central or is_of_title(claim)))
    ]
    assert not answers.are_concluded
    assert len(told) == min(10, len(telling))
    assert all(claim in telling for claim in told)
    assert all(outweighs(one, two, everything) for one, two in pairwise(told))
    assert all(outweighs(told[-1], claim, everything) for claim in telling if claim not in told)
    assert [answer.answers_headline for answer in answers.ranked] == [is_of_title(claim) for claim in told]


def test_conclusions_stand_in_the_order_of_the_record():
    """They are people's; the claims of each as the record has them, without one that is not on record."""
    records = record_set(
        [
            {"id": "dear", "status": "supported", "quote": {"exact": "A tape", "in": "title"}},
            {"id": "old", "status": "refuted", "central": True},
        ],
        {
            "conclusions": [
                {"id": "age", "says": "It is new.", "status": "refuted", "rests_on": ["old", "lost"]},
                {"id": "price", "says": "It is dear.", "status": "supported", "rests_on": ["old", "dear"]},
            ]
        },
    )
    answers = ranking_by_article(records)["tape"]
    assert answers.are_concluded
    told = [(each.id, each.says, each.status, [claim.id for claim in each.claims]) for each in answers.ranked]
    assert told == [
        ("age", "It is new.", "refuted", ["old"]),
        ("price", "It is dear.", "supported", ["old", "dear"]),
    ]
    assert answers.headline is answers.ranked[1]


def test_the_headline_may_have_no_answer():
    """A standfirst is no headline, and neither is what the text says."""
    records = record_set(
        [{"id": "a", "status": "refuted", "quote": {"exact": "A tape", "in": "standfirst"}}],
        {
            "standfirst": "A tape",
            "conclusions": [{"id": "x", "says": "No.", "status": "refuted", "rests_on": ["a"]}],
        },
    )
    assert ranking_by_article(records)["tape"].headline is None


@pytest.mark.parametrize("status", ["unchecked", "not-pursued", "withdrawn"])
def test_what_nobody_decided_answers_nothing(status):
    """Not even where it is central or quotes the title; a claim about another article neither."""
    keys = {"id": "a", "status": status, "central": True, "quote": {"exact": "A tape", "in": "title"}}
    assert ranking_by_article(record_set([keys]))["tape"].ranked == ()
