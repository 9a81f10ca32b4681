"""The result in the phrases with which every output begins."""

from __future__ import annotations

import pytest

from factcheck.logic.conclusions.reach import reach_of
from factcheck.reports.parts.answer_phrases import reach_lines, title_line
from tests.logic.conclusions.about_an_article import record_set

QUOTED = {"kind": "quotation", "speaker": ["ann", "bob"]}
SEEN = [{"source": "talk", "stance": "supports", "quote": "is"}]


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ({}, "Fact-check of “A tape”"),
        (
            {"title": " A tape ", "title_seen": False},
            "Fact-check of “A tape” (title not seen on the article's page)",
        ),
    ],
)
def test_a_title_is_what_is_checked(keys, line):
    """In quotation marks, so that nobody takes it for what the check says."""
    assert title_line(record_set([], keys).articles["tape"]) == line


def lines(*claims, **article):
    records = record_set(claims, article)
    return dict(reach_lines(reach_of(records.articles["tape"], records), records.articles["tape"]))


def test_what_was_not_reached_is_said():
    """What nobody looked at, what wording nobody saw, who checked and who signed."""
    found = lines(
        {"id": "a", "by": "Eva Lind"},
        {"id": "b", "status": "not-pursued", "by": "Jan Ek"},
        {"id": "c", "status": "not-pursued"},
        {"id": "d", "status": "insufficient"},
        {"id": "e", **QUOTED, "status": "supported", "evidence": SEEN},
        {"id": "f", **QUOTED, "status": "supported"},
        checked="2021-05-20",
    )
    assert found == {
        "not looked at": "1 claim so far, 2 claims not pursued; 3 claims looked into, 1 of them could not be decided",
        "quotations": "1 of 2 quotations of people not seen at its source",
        "checked by": "Eva Lind and Jan Ek",
        "signed by": "not signed by anybody",
        "published": "on 20 May 2021",
    }


def test_where_all_was_reached_that_is_said_too():
    """And of quotations nothing where there are none."""
    assert lines({"id": "a", "status": "refuted"}) == {
        "not looked at": "no claim: the only one was looked into",
        "checked by": "no names on record",
        "signed by": "not signed by anybody",
    }
    assert (
        lines({"id": "a", **QUOTED, "evidence": SEEN})["quotations"]
        == "1 quotation of people, each seen at its source"
    )
    assert lines({"id": "a", **QUOTED})["quotations"] == "1 of 1 quotation of people not seen at its source"
