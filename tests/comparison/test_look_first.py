"""What a reviewer is told to look at first: ranked, with why, and each claim once."""

from __future__ import annotations

import json
from typing import Any

from factcheck.comparison.comparison import Comparison, compare
from factcheck.comparison.look_first import REASONS, look_first
from factcheck.reports.diff import markdown as diff_markdown
from factcheck.reports.diff import text as diff_text
from factcheck.testing import EXAMPLE, run
from tests.comparison.test_comparison import claim, of, side

SEEN = {"source": "courier-2019", "stance": "supports", "at": "first line"}
OTHER = {"source": "accounts-2019", "stance": "refutes", "at": "page 12"}
NOTE = "Nobody has seen the accounts."


def between(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> Comparison:
    """Two states of some claims."""
    return compare(side(before), side(after))


def reasons(comparison: Comparison) -> list[tuple[str, str]]:
    """What is to be looked at, without findings."""
    return [(each.reason, each.about) for each in comparison.look_first if each.reason != "new-error"]


def test_a_verdict_turned_while_its_evidence_stayed() -> None:
    """It is told with the note that was written for the other verdict; where evidence came it is an ordinary verdict."""
    before = [claim("cost", status="insufficient", evidence=[SEEN], note=NOTE)]
    turned = between(before, [{**before[0], "status": "supported"}])
    assert reasons(turned) == [("verdict-against-evidence", "cost")]
    assert turned.look_first[0].words == (
        "insufficient → supported; its evidence did not change; the note did not change"
    )
    assert (
        f"the note did not change with the verdict from insufficient to supported: {NOTE}"
        in diff_text.render(turned)
    )
    told = between(before, [{**before[0], "status": "conflicting", "evidence": [SEEN, OTHER]}])
    assert reasons(told) == [("verdict", "cost")]
    assert "evidence stayed: supports: Bridge opened" in diff_text.render(told)
    first = between([claim("cost", evidence=[SEEN])], [claim("cost", status="supported", evidence=[SEEN])])
    assert reasons(first) == [("verdict", "cost")]  # the first verdict on what was gathered


def test_the_central_claim_stands_before_the_others() -> None:
    """And is told once."""
    before = [
        claim("opened", "The bridge at Vidrov opened", status="supported", evidence=[SEEN]),
        claim("cost", central=True, status="supported", evidence=[SEEN]),
    ]
    after = [{**each, "status": "refuted"} for each in before]
    found = between(before, after)
    assert reasons(found) == [("central-verdict", "cost"), ("verdict-against-evidence", "opened")]


def test_words_taken_out() -> None:
    """A condition cut from a quote or statement is told; other words in its place are an ordinary change."""
    long = "We would build it again, but not in this place"
    before = [claim("again", long)]
    cut = between(before, [{**before[0], "quote": "We would build it again"}])
    assert reasons(cut) == [("words-cut", "again")]
    assert cut.look_first[0].words == "words went from the quote: “but not in this place”"
    assert (
        reasons(between(before, [{**before[0], "statement": before[0]["statement"] + " So he says."}])) == []
    )
    assert reasons(between(before, [{**before[0], "statement": "Kovar would do it."}])) == []


def test_a_claim_whose_sentence_changed_and_an_id_used_again() -> None:
    """What nobody touched, and what stands under an old id."""
    before = [claim("cost"), claim("opened", "The bridge at Vidrov opened")]
    text = EXAMPLE["seeds/bridge.txt"].replace("cost 40 million", "cost 41 million")
    changed = of(run({"claims/bridge.yaml": json.dumps({"claims": before}), "seeds/bridge.txt": text}))
    found = compare(side(before), changed)
    assert ("quote-untouched", "cost") in reasons(found)
    assert ("quote-untouched", "opened") not in reasons(found)
    again = between(
        before,
        [
            {"id": "cost", "statement": "Nothing like that was ever built.", "quote": "third bridge"},
            before[1],
        ],
    )
    assert reasons(again)[0] == ("id-reused", "cost")


def test_what_lowers_the_bar_comes_first() -> None:
    """In the order in which it is told, whatever else there is."""

    class SwitchedOff:
        words = "quote-not-in-article is switched off"
        about = "severity.quote-not-in-article"
        place = None
        what = "rule-switched-off"
        hides = ()

    found = between([claim("cost", status="supported")], [claim("cost", status="refuted")])
    ranked = look_first(found, [SwitchedOff()])
    assert (ranked[0].reason, ranked[0].words) == ("bar-lowered", SwitchedOff.words)
    order = [REASONS.index(each.reason) for each in ranked]
    assert order == sorted(order)


def test_two_hundred_claims() -> None:
    """Twenty are told with all that belongs to them, the others by kind on a line each, and every one is there."""
    some = [
        {"id": f"claim-{number}", "statement": f"Thing {number} was so.", "quote": "It cost 40 million euros"}
        for number in range(200)
    ]
    for number in range(150, 200):
        some[number]["status"] = "refuted"
    found = compare(side([claim("other", "third bridge")]), side([claim("other", "third bridge"), *some]))
    told = diff_text.render(found)
    assert "+200 claims;" in told
    assert "Claims: the first 20 of 200 (20)" in told
    assert "More claims added (180)" in told
    comment = diff_markdown.render(found)
    assert "<summary><b>More claims added (180)</b></summary>" in comment
    assert len(comment) < 65_536
    first, _, rest = told.partition("More claims added")
    assert first.count("new: refuted") == 20
    assert rest.count(" new, refuted: ") == 30
