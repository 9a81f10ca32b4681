"""One deed stands in one place of what a reviewer reads first, and is counted as what it is."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from factcheck.comparison.comparison import Comparison, Side, compare
from factcheck.logic.signatures.digests import digest_of
from factcheck.reports.diff import text as diff_text
from factcheck.reports.diff.first import EACH, totals
from factcheck.reports.diff.sections import headline, sections
from factcheck.settings import Settings
from factcheck.testing import EXAMPLE, run
from tests.comparison.test_comparison import claim, of, side

WHOLE = {
    "id": "cost-and-again",
    "statement": "Kovar said that the bridge cost 40 million euros and that she would build it again.",
    "quote": "It cost 40 million euros,” Mayor Anna Kovar said at the opening",
    "status": "supported",
    "central": True,
}
PARTS = (
    {
        "id": "one",
        "statement": "Kovar said that the bridge cost 40 million euros.",
        "quote": "It cost 40 million euros",
        "status": "supported",
    },
    {
        "id": "two",
        "statement": "Kovar said that she would build the bridge again.",
        "quote": "Mayor Anna Kovar said",
        "status": "insufficient",
    },
)


def looks(found: Comparison) -> list[tuple[str, str]]:
    """What is to be looked at, and about what."""
    return [(each.reason, each.about) for each in found.look_first]


def signed(record: dict[str, Any], digest: str | None = None) -> dict[str, Any]:
    """A claim with a signature under it."""
    own = run({"claims/bridge.yaml": json.dumps({"claims": [record]})}).records
    known = digest or digest_of(own.claims[record["id"]], own)
    return {**record, "review": [{"by": "Eva Lind", "date": "2021-05-20", "digest": known}]}


def test_a_finding_that_a_lowered_bar_hides() -> None:
    """It is told with what hides it."""
    report = run({"claims/bridge.yaml": json.dumps({"claims": [claim("cost", "It cost 41 million")]})})
    own = replace(Settings(), severity={"quote-not-in-article": "off"})
    found = compare(side([claim("cost")]), Side(name="head", report=report, own_settings=own))
    assert ("bar-lowered", "severity.quote-not-in-article") in looks(found)
    assert not [each for each in found.look_first if "quote-not-in-article:" in each.words]
    assert [each.rule for each in found.findings.errors] == ["quote-not-in-article"]


def test_a_signature_that_became_void() -> None:
    """Once, whether its digest was touched or not, and not again as the error that it is."""
    before = signed(claim("cost", status="supported"))
    other = signed({**before, "status": "refuted"}, before["review"][0]["digest"])
    touched = signed(
        {**before, "status": "refuted"}, before["review"][0]["digest"].replace("kind=fact", "kind=quotation")
    )
    for after in (other, touched):
        found = compare(side([before]), side([after]))
        assert [(each.what, each.about) for each in found.lowered] == [("signature-voided", "cost")]
        assert not [each for each in found.look_first if "signed-claim-changed" in each.words]


def test_a_claim_deleted_and_excluded() -> None:
    """The item that says both says that it went."""
    before = run({"claims/bridge.yaml": json.dumps({"claims": [claim("cost")]})})
    after = run({"claims/bridge.yaml": "exclusions: [{quote: It cost 40 million euros, reason: opinion}]"})
    found = compare(of(before), of(after))
    assert looks(found)[0] == ("bar-lowered", "cost")
    assert ("claim-removed", "cost") not in looks(found)


def test_a_quote_that_no_longer_stands_there() -> None:
    """The changed sentence and the lost quote are one thing to look at."""
    text = EXAMPLE["seeds/bridge.txt"].replace("cost 40 million", "cost 41 million")
    after = of(run({"claims/bridge.yaml": json.dumps({"claims": [claim("cost")]}), "seeds/bridge.txt": text}))
    found = compare(side([claim("cost")]), after)
    (look,) = [each for each in found.look_first if each.about == "cost"]
    assert look.reason == "quote-untouched"
    assert "its quote does not stand there any more" in look.words


def test_a_record_that_cannot_be_read() -> None:
    """The error says why; and it is its own record that made it so."""
    after = of(run({"claims/bridge.yaml": json.dumps({"claims": [{**claim("cost"), "stauts": "refuted"}]})}))
    found = compare(side([claim("cost")]), after)
    (look,) = [each for each in found.look_first if each.about == "cost"]
    assert (look.reason, look.is_changed) == ("new-error", True)
    assert "its own record did not change" not in diff_text.render(found).partition("New warnings")[0]


def test_a_split_and_a_merge_are_counted_as_such() -> None:
    """And a verdict or the word `central` that got lost on the way is told."""
    split, merged = compare(side([WHOLE]), side(PARTS)), compare(side(PARTS), side([WHOLE]))
    assert "1 claim split" in headline(split)
    assert "removed" not in headline(split) + totals(split) + headline(merged) + totals(merged)
    assert "added" not in headline(split) + headline(merged)
    assert "1 claim put together from several" in headline(merged)
    (lowered,) = split.lowered
    assert (lowered.what, lowered.about) == ("central-taken-off", "cost-and-again")
    assert not merged.lowered
    words = {each.about: (each.reason, each.words) for each in split.look_first if each.reason != "new-error"}
    assert words["two"] == (
        "central-verdict",
        "insufficient; it is a part of cost-and-again, which was supported",
    )
    assert "one" not in words
    words = {
        each.about: (each.reason, each.words) for each in merged.look_first if each.reason != "new-error"
    }
    assert words["cost-and-again"] == (
        "central-verdict",
        "supported; it was put together from two, which was insufficient",
    )


def test_evidence_that_a_split_loses() -> None:
    """What no part has kept is told, and what a part has that the whole had not; what went along is no news."""
    seen = {"source": "courier-2019", "stance": "supports", "at": "first line"}
    other = {"source": "accounts-2019", "stance": "refutes", "at": "page 12"}
    new = {"source": "relay-2019", "stance": "supports", "at": "headline"}
    whole = {**WHOLE, "evidence": [seen, other]}
    parts = [{**PARTS[0], "evidence": [seen]}, {**PARTS[1], "evidence": [new]}]
    for base, head, word in ((whole, parts, "split into"), (parts, whole, "put together from")):
        one, two = (side(each if isinstance(each, list) else [each]) for each in (base, head))
        told = diff_text.render(compare(one, two)).partition(word)[2]
        went, came = ("page 12", "headline") if base is whole else ("headline", "page 12")
        assert re.search(rf"evidence went: .*{went}", told)
        assert re.search(rf"evidence came: .*{came}", told)
        assert "first line" not in told


def test_a_hidden_finding_keeps_its_claim_among_the_first() -> None:
    """Of many claims those are told whole that a lowered bar would hide."""
    some = [claim(f"c{number}", status="refuted") for number in range(40)]
    report = run(
        {"claims/bridge.yaml": json.dumps({"claims": [*some, claim("wrong", "It cost 41 million")]})}
    )
    own = replace(Settings(), severity={"quote-not-in-article": "off"})
    told = diff_text.render(
        compare(side([claim("x", "third bridge")]), Side(name="head", report=report, own_settings=own))
    )
    assert (
        "wrong claims/bridge.yaml:1 new: unchecked"
        in told.partition("Claims: the first 20")[2].partition("More claims")[0]
    )


def test_many_errors_of_one_kind_hide_nothing_else() -> None:
    """Of each reason some are listed, of errors first one of each rule; the others are counted with them."""
    wrong = [claim(f"c{number}", "It cost 41 million euros") for number in range(30)]
    before = [
        claim("opened", "The bridge at Vidrov opened", status="supported"),
        claim("third", "third bridge"),
    ]
    after = [{**before[0], "status": "unchecked"}, {**before[1], "status": "insufficient"}]
    found = compare(side(before), side([*wrong, *after]))
    told = diff_text.render(found).partition("Look first")[2].partition("New errors")[0]
    assert "opened claims/bridge.yaml:1 supported → unchecked" in told
    assert "verdict-without-note" in told
    assert told.count("quote-not-in-article:") == EACH - 2
    rest = sum(each.reason == "new-error" for each in found.look_first) - EACH
    assert f"and {rest} more" in told


def test_a_renamed_entity_stands_in_the_headline() -> None:
    """It is what happened."""
    people = EXAMPLE["claims/people.yaml"].replace("id: kovar", "id: anna-kovar")
    records = json.dumps({"claims": [claim("cost")]})
    after = of(run({"claims/bridge.yaml": records, "claims/people.yaml": people}))
    assert "1 other record renamed" in headline(compare(side([claim("cost")]), after))


def test_an_id_given_to_another_claim_is_no_verdict_that_changed() -> None:
    """The headline says what it is."""
    again = {"id": "cost", "statement": "Nothing like that was ever built.", "quote": "third bridge"}
    found = compare(side([claim("cost", status="supported")]), side([again]))
    assert "1 id given to another claim" in headline(found)
    assert "verdict changed" not in headline(found)
    assert "reworded" not in headline(found)


def test_a_source_that_many_cite_is_not_folded_away() -> None:
    """It is all that happened, and the headline says so."""
    before = [claim("cost"), claim("opened", "The bridge at Vidrov opened"), claim("third", "third bridge")]
    new = {"source": "minutes", "stance": "context", "at": "page 2"}
    more = EXAMPLE["claims/sources.yaml"] + "  - {id: minutes, title: Minutes of the council}\n"
    after = json.dumps({"claims": [{**each, "evidence": [new]} for each in before]})
    found = compare(side(before), of(run({"claims/bridge.yaml": after, "claims/sources.yaml": more})))
    assert "3 claims that only cite another source" in headline(found)
    assert "changed otherwise" not in headline(found)
    assert [each.folded for each in sections(found) if each.title.startswith("Sources")] == [False]
