"""What was found comes first, in every output, and nothing in it takes consistent records for a confirmed article."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factcheck.outcomes import Report
from factcheck.reports.formats import Formats
from factcheck.reports.parts.options import Options
from factcheck.reports.people.editor import render as render_page
from factcheck.reports.people.result import LINES, MOST_ANSWERS
from factcheck.reports.people.show import render_claim
from factcheck.reports.people.text import render_summary
from factcheck.testing import EXAMPLE, run

FORMATS = Formats("report")
CLAIMS: list[dict[str, Any]] = [
    {
        "id": "dear",
        "statement": "The bridge at Vidrov cost 52 million euros.",
        "quote": [{"exact": "it had cost 52 million", "speaker": ["novak", "kovar"]}],
        "speaker": ["novak"],
        "status": "supported",
        "central": True,
        "by": "Eva Lind",
        "asserts": [{"subject": "vidrov-bridge", "property": "cost", "value": 52, "unit": "million euros"}],
        "evidence": [
            {
                "source": "accounts-2019",
                "stance": "supports",
                "at": "page 3",
                "note": "They come to 52 million.",
                "asserts": [
                    {"subject": "vidrov-bridge", "property": "cost", "value": 52, "unit": "million euros"}
                ],
            }
        ],
    },
    {
        "id": "said-40",
        "statement": "Mayor Anna Kovar said that the bridge cost 40 million euros.",
        "kind": "quotation",
        "quote": "It cost 40 million euros",
        "speaker": ["novak", "kovar"],
        "status": "refuted",
        "evidence": [
            {
                "source": "courier-2019",
                "stance": "refutes",
                "at": "last line",
                "quote": "It cost 41 million euros",
            }
        ],
    },
    {
        "id": "costs-40",
        "statement": "The bridge at Vidrov cost 40 million euros.",
        "quote": "It cost 40 million euros",
        "speaker": ["novak", "kovar"],
        "status": "not-pursued",
        "note": "Nobody had the time.",
        "depends_on": ["said-40"],
        "asserts": [{"subject": "vidrov-bridge", "property": "cost", "value": 40, "unit": "million euros"}],
        "contradicts": [{"claim": "dear", "note": "Twelve million more.", "about": "cost"}],
    },
    {
        "id": "two-ferries",
        "statement": "Two ferries still cross at Vidrov.",
        "kind": "omission",
        "status": "supported",
        "evidence": [{"source": "accounts-2019", "stance": "supports", "at": "page 9"}],
    },
    {
        "id": "headline",
        "statement": "There is a bridge at Vidrov.",
        "kind": "headline",
        "quote": {"exact": "The bridge at Vidrov", "in": "title"},
        "status": "insufficient",
        "note": "A look at the place would settle it.",
        "evidence": [{"stance": "search", "where": ["the maps of 2020"], "terms": ["Vidrov"]}],
    },
]
CONCLUSIONS = [
    {
        "id": "price",
        "says": "It was dearer than the mayor is said to have said.",
        "status": "supported",
        "rests_on": ["dear"],
    },
    {"id": "words", "says": "She did not say 40.", "status": "refuted", "rests_on": ["said-40", "dear"]},
    {
        "id": "whether",
        "says": "Whether there is one is open.",
        "status": "insufficient",
        "rests_on": ["headline"],
    },
]


def report(
    conclusions: list[dict[str, Any]] | None = None, title: str = "The bridge at Vidrov", **article: Any
) -> Report:
    """The example with claims of all voices."""
    record = EXAMPLE["seeds/bridge.yaml"].replace("The bridge at Vidrov", title) + "".join(
        f"  {key}: {json.dumps(value)}\n" for key, value in article.items()
    )
    if conclusions:
        record += f"  conclusions: {json.dumps(conclusions)}\n"
    claims = json.dumps({"claims": CLAIMS}, ensure_ascii=False)
    return run({"seeds/bridge.yaml": record, "claims/bridge.yaml": claims})


def test_the_terminal_begins_with_the_headline_and_its_answer():
    """A line each: the answer to the headline first, then the others in their order, then how far it reached."""
    lines = render_summary(report(CONCLUSIONS, title_seen=False)).splitlines()
    assert lines[:8] == [
        "Fact-check of “The bridge at Vidrov” (title not seen on the article's page)",
        "not settled     [headline] Whether there is one is open.",
        "stands          It was dearer than the mayor is said to have said.",
        "does not stand  She did not say 40.",
        "not looked at   1 claim not pursued; 4 claims looked into, 1 of them could not be decided",
        "quotations      1 of 1 quotation of people not seen at its source",
        "checked by      Eva Lind; not signed by anybody",
        "author's own    2: 1 supported, 1 insufficient",
    ]
    assert lines[8:11] == [
        "attributed      1: 1 refuted",
        "others say      1: 1 not-pursued",
        "left out        1: 1 supported",
    ]
    assert lines[-1].startswith("The records: ")
    assert "quotes          3 quotes of the article traced, 0 untraced; 1 from a title not seen" in lines


def test_the_terminal_stays_short():
    """However much was concluded, in however many words."""
    many = [{**CONCLUSIONS[2], "id": f"c{at}", "says": "It is so. " * 80} for at in range(10)]
    lines = render_summary(report(many, title="The bridge at Vidrov" + " of Vidrov" * 20)).splitlines()
    title = sum("Vidrov" in line for line in lines[:4])
    assert len(lines) <= 18 + title + LINES
    assert all(len(line) <= 100 for line in lines[: title + LINES + MOST_ANSWERS])
    assert (
        lines[title + LINES + MOST_ANSWERS - 1]
        == f"and {10 - MOST_ANSWERS} more conclusions: factcheck report bridge"
    )


def test_without_conclusions_it_is_said_that_nobody_drew_any():
    """The claims that weigh most stand in their place, the one that quotes the title first."""
    found = report()
    lines = render_summary(found).splitlines()
    assert lines[1] == "no conclusions on record; the claims that weigh most:"
    assert lines[2].startswith("not settled     [headline] There is a bridge")
    for text in (FORMATS["markdown"].render(found), render_page(found, "bridge", Options())):
        assert "*No conclusions on record; the claims that weigh most:*" in text
        assert "1. **not settled** (on the headline): There is a bridge at Vidrov." in text


def test_the_page_has_claims_by_whose_they_are():
    """The author's own, what he attributes, what others say, what is left out; each with its evidence."""
    text = render_page(report(CONCLUSIONS), "bridge", Options())
    titles = [line for line in text.splitlines() if line.startswith("## ")]
    assert titles[:4] == [
        "## What the author says himself (2)",
        "## What the article says that others said (1)",
        "## What others say, as the article relays it (1)",
        "## What the article leaves out (1)",
    ]
    assert text.startswith("# Fact-check of “The bridge at Vidrov”\n")
    assert (
        "supports it: Accounts of the town for 2019 (Vidrov, 2020-03), page 3: They come to 52 million."
        " (The bridge at Vidrov (what it cost) is 52 million euros)"
    ) in text
    assert (
        "refutes it: Bridge opened (Vidrov Courier, 2019-05-04), last line: “It cost 41 million euros”"
        in text
    )
    assert "looked for: the maps of 2020: for Vidrov" in text
    assert "answers for it: the article" in text
    assert "rests on [said-40]" in text
    assert "about what it cost:" in text
    assert "CONSISTENT" not in text.partition("\n---\n")[0]


@pytest.mark.parametrize("name", ["text", "markdown", "github"])
def test_no_output_calls_consistent_records_a_confirmed_article(name):
    """What is consistent is named each time, and that it says nothing of the article."""
    claim = {"id": "third", "statement": "The bridge is the third at Vidrov.", "quote": "third bridge"}
    found = run({"claims/bridge.yaml": json.dumps({"claims": [claim]})})
    text = FORMATS[name].render(found)
    assert found.summary.passed
    line = next(line for line in text.splitlines() if "CONSISTENT" in line)
    assert "The records: CONSISTENT" in line
    assert "article is right" in line
    assert line == text.rstrip().splitlines()[-1]


def test_a_source_that_nobody_may_know_is_named_by_its_id_alone():
    """Even where the record has what it should not have."""
    claims = CLAIMS[1] | {"evidence": [{"source": "deep-throat", "stance": "refutes", "at": "a garage"}]}
    source = {"id": "deep-throat", "confidential": True, "title": "Talk with Mark Felt", "publisher": "FBI"}
    files = {"claims/bridge.yaml": json.dumps({"claims": [claims], "sources": [source]})}
    text = render_page(run(files), "bridge", Options())
    assert "refutes it: a confidential source, deep-throat, a garage" in text
    assert "Felt" not in text


def test_show_has_all_that_the_record_says():
    """Who answers, the part of the article, voices of places, flags, what rests on what, and the conclusions."""
    found = report(CONCLUSIONS, title_seen=False)
    said, dear, costs, left_out, headline = (
        render_claim(found, name) for name in ("said-40", "dear", "costs-40", "two-ferries", "headline")
    )
    assert "said by Jan Novak > Anna Kovar; Jan Novak answers for it" in said
    assert "“It cost 41 million euros”, no text stored" in said
    assert "Carries\n  costs-40 (not-pursued): The bridge" in said
    assert "In the conclusions\n  words (refuted): She did not say 40." in said
    assert "dear  (fact, supported, central)" in dear
    assert "verbatim, said by Jan Novak > Anna Kovar: " in dear
    assert "The bridge at Vidrov (what it cost) is 52 million euros" in dear
    assert "Flagged\n  dear about what it cost" in costs
    assert "Rests on\n  said-40 (refuted): Mayor" in costs
    assert "left out by the article; Jan Novak answers for it" in left_out
    assert "title (not seen on the page), verbatim: “The bridge at Vidrov”" in headline
    assert "search: the maps of 2020, for: Vidrov" in headline


def test_json_has_all_that_the_record_says():
    """Answers, reach, voices, places with their part, and evidence with locator, words and assertions."""
    document = json.loads(FORMATS["json"].render(report(CONCLUSIONS, title_seen=False)))
    (article,) = document["articles"]
    assert (article["title_seen"], article["is_concluded"]) == (False, True)
    assert [(each["id"], each["answers_headline"]) for each in article["answers"]] == [
        ("price", False),
        ("words", False),
        ("whether", True),
    ]
    assert article["answers"][1]["strongest"] == [{"claim": "said-40", "evidence": 0}]
    assert article["reach"]["not_pursued"] == ["costs-40"]
    assert article["reach"]["wording_not_seen"] == ["said-40"]
    claims = {claim["id"]: claim for claim in document["claims"]}
    assert claims["headline"]["anchors"] == [{"in": "title", "start": 0, "end": 20, "match": "verbatim"}]
    assert claims["dear"]["quote"] == [
        {"exact": "it had cost 52 million", "in": "text", "speaker": ["novak", "kovar"]}
    ]
    assert (claims["said-40"]["voice"], claims["said-40"]["answers_for"]) == ("attributed", "novak")
    assert claims["said-40"]["evidence"][0]["quote"] == [{"exact": "It cost 41 million euros", "match": None}]
    assert claims["costs-40"]["contradicts"] == [
        {"claim": "dear", "note": "Twelve million more.", "about": ["cost"], "with": []}
    ]
    assert claims["headline"]["evidence"][0]["where"] == ["the maps of 2020"]
    assert document["summary"]["voices"]["left-out"] == {"supported": 1}
    assert document["summary"]["quotations"]["title_not_seen"] == 1


def test_json_names_claims_by_their_articles_where_there_are_several():
    """In every place in which one is named."""
    second = EXAMPLE["seeds/bridge.yaml"].replace("id: bridge", "id: again")
    claims = {
        "article": "bridge",
        "claims": [
            {"id": "a", "statement": "S.", "quote": "It cost 40 million euros", "depends_on": ["b"]},
            {
                "id": "b",
                "statement": "T.",
                "quote": "third bridge",
                "tension_with": [{"claim": "a", "note": "Odd."}],
            },
        ],
    }
    files = {"seeds/again.yaml": second, "claims/bridge.yaml": json.dumps(claims)}
    document = json.loads(FORMATS["json"].render(run(files)))
    one, two = document["claims"]
    assert (one["id"], one["depends_on"]) == ("bridge/a", ["bridge/b"])
    assert two["tension_with"] == [{"claim": "bridge/a", "note": "Odd."}]
    assert {each["record"] for each in document["findings"]} >= {"bridge/a", "article.again"}


def test_several_articles_share_the_terminal():
    """Each with its first answer; the rest in its report."""
    second = (
        EXAMPLE["seeds/bridge.yaml"]
        .replace("id: bridge", "id: again")
        .replace("The bridge", "Again the bridge")
    )
    files = {
        "seeds/again.yaml": second,
        "claims/bridge.yaml": json.dumps({"article": "bridge", "claims": CLAIMS}),
    }
    lines = render_summary(run(files)).splitlines()
    assert lines[0] == "Fact-check of “Again the bridge at Vidrov”"
    assert lines[1] == "no conclusions on record, and no claim with a verdict"
    assert lines[2] == "Fact-check of “The bridge at Vidrov”"
    assert lines[5] == "and 3 more claims: factcheck report bridge"
