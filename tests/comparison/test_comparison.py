"""Two states of the records compared: what is the same, what mirrors, what is a rename, what is a new finding."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.comparison.comparison import Comparison, Side, compare
from factcheck.comparison.word_diff import likeness, word_diff
from factcheck.outcomes import Report
from factcheck.reports.diff import json as diff_json
from factcheck.reports.diff import markdown as diff_markdown
from factcheck.reports.diff import text as diff_text
from factcheck.settings import Settings
from factcheck.strategies import record_lists
from factcheck.testing import TEXT, run


def side(claims: str | list, *, settings: Settings | None = None, **files: str) -> Side:
    """A state of the example with these claims."""
    listed = claims if isinstance(claims, str) else json.dumps({"claims": claims})
    named = {name.replace("__", "/") + ".yaml": text for name, text in files.items()}
    return of(run({"claims/bridge.yaml": listed, **named}, settings))


def of(report: Report, name: str = "a state") -> Side:
    """A report as one side."""
    return Side(name=name, report=report, own_settings=report.settings)


def claim(name: str, quote: str = "It cost 40 million euros", **more: object) -> dict:
    """A claim with what matters to a test."""
    return {"id": name, "statement": f"Kovar said {quote.lower()} at the opening.", "quote": quote, **more}


def keys(found: list | tuple) -> set[tuple[str, str, str]]:
    """Findings by what they are."""
    return {(finding.rule, finding.record, finding.message) for finding in found}


@given(record_lists())
@settings(max_examples=20)
def test_nothing_differs_from_itself(records: list) -> None:
    """Two readings of the same files are the same, and every report says so."""
    same = compare(side(records), side(records))
    assert same.is_empty
    assert not same.fails
    assert "nothing changed" in diff_text.render(same)
    assert "nothing changed" in diff_markdown.render(same)
    assert json.loads(diff_json.render(same))["headline"] == "nothing changed"


@given(record_lists(), record_lists())
@settings(max_examples=25)
def test_there_and_back_mirror(one: list, other: list) -> None:
    """What comes on the way there goes on the way back."""
    there, back = compare(side(one), side(other)), compare(side(other), side(one))
    assert {c.id for c in there.claims.added} == {c.id for c in back.claims.removed}
    assert {(a.id, b.id) for a, b in there.claims.renamed} == {(b.id, a.id) for a, b in back.claims.renamed}
    changed = {
        (c.before.id, c.after.id): {(k.key, str(k.before), str(k.after)) for k in c.keys}
        for c in there.changed
    }
    assert changed == {
        (c.after.id, c.before.id): {(k.key, str(k.after), str(k.before)) for k in c.keys}
        for c in back.changed
    }
    came = {(c.after.id, e.after) for c in there.changed for e in c.evidence if e.before is None}
    assert came == {(c.before.id, e.before) for c in back.changed for e in c.evidence if e.after is None}
    assert {c.claims for c in there.conflicts.new} == {c.claims for c in back.conflicts.resolved}
    assert {c.claims for c in there.conflicts.flagged} == {c.claims for c in back.conflicts.unflagged}
    assert [(c.before, c.after) for c in there.coverage] == [(c.after, c.before) for c in back.coverage]
    if not there.claims.renamed:
        fixed = [each for each in back.findings.fixed if not each.rule.startswith("uncovered-")]
        new = [each for each in there.findings.new if not each.rule.startswith("uncovered-")]
        assert keys(new) == keys(fixed)


@given(record_lists(), record_lists())
@settings(max_examples=30)
def test_each_claim_is_told_once(one: list, other: list) -> None:
    """Every claim of both sides is kept, renamed, added, removed or unreadable, and in one of these only."""
    claims = compare(side(one), side(other)).claims
    before = [*(a.id for a, _ in (*claims.kept, *claims.renamed)), *(c.id for c in claims.removed)]
    after = [*(b.id for _, b in (*claims.kept, *claims.renamed)), *(c.id for c in claims.added)]
    assert sorted(before) == sorted({each["id"] for each in one} - set(claims.unreadable))
    assert sorted(after) == sorted({each["id"] for each in other} - set(claims.unreadable))


@given(st.text(alphabet="ab ,.", max_size=40), st.text(alphabet="ab ,.", max_size=40))
def test_both_texts_can_be_read_from_the_marks(before: str, after: str) -> None:
    """What stayed and went makes up the one text, what stayed and came the other; likeness has no direction."""
    stretches = word_diff(before, after)
    assert " ".join(each.before for each in stretches if each.before) == " ".join(before.split())
    assert " ".join(each.after for each in stretches if each.after) == " ".join(after.split())
    assert likeness(before, after) == likeness(after, before)


def test_very_long_texts_are_not_compared_word_by_word() -> None:
    """A hostile record cannot make the comparison take hours."""
    before, after = "a b " * 50_000, "b a c " * 50_000
    assert [each.stayed for each in word_diff(before, after)] == [False]
    assert [each.stayed for each in word_diff(before, before)] == [True]


def test_a_renamed_claim() -> None:
    """The same quote and a near statement under a new id is a rename; its finding is no new one."""
    broken = "It cost 41 million euros"
    before = side([claim("cost", broken), claim("opened", "The bridge at Vidrov opened")])
    after = side([claim("cost-of-bridge", broken), claim("opened", "The bridge at Vidrov opened")])
    found = compare(before, after)
    assert [(a.id, b.id) for a, b in found.claims.renamed] == [("cost", "cost-of-bridge")]
    assert not found.claims.added
    assert not found.claims.removed
    assert not found.findings.new
    assert not found.findings.fixed
    assert "was called cost: an id is never given up" in diff_text.render(found)


def test_a_contradiction_of_renamed_claims_is_no_new_one() -> None:
    """Conflicts are known by what their claims are now called."""

    def state(first: str) -> Side:
        value = {"subject": "vidrov-bridge", "property": "cost", "unit": "euros"}
        other = claim("later", "it had cost 52 million", asserts=[{**value, "value": 52}])
        return side([claim(first, asserts=[{**value, "value": 40}]), other])

    found = compare(state("cost"), state("cost-of-bridge"))
    assert not found.conflicts.new
    assert not found.conflicts.resolved
    assert not found.findings.errors


@pytest.mark.parametrize(
    "after",
    [
        [claim("one"), claim("two")],  # either could be it
        [claim(f"one-of-{number}") for number in range(60)],  # or any of these
        [claim("one", statement="Nobody has ever walked across.")],  # another statement
        [claim("one", "third bridge", statement="Kovar said it cost 40 million euros.")],  # another quote
    ],
)
def test_no_rename_where_there_is_doubt(after: list) -> None:
    """One went and another came."""
    found = compare(side([claim("cost")]), side(after))
    assert not found.claims.renamed
    assert [each.id for each in found.claims.removed] == ["cost"]


def test_an_id_given_to_another_claim() -> None:
    """The same id with other words on both counts is pointed at."""
    other = {"id": "cost", "statement": "Vidrov has three bridges.", "quote": "third bridge"}
    found = compare(side([claim("cost")]), side([other]))
    assert found.changed[0].seems_another
    assert "seems to be another claim" in diff_text.render(found)


def test_a_moved_record_is_no_change() -> None:
    """Neither another line nor another file makes a claim or its findings new, whatever other messages name its place."""
    value = {"subject": "vidrov-bridge", "property": "cost", "unit": "euros"}
    one = claim("cost", "It cost 41 million euros", asserts=[{**value, "value": 40}])
    two = claim("later", "it had cost 52 million", asserts=[{**value, "value": 52}])
    before = of(run({"claims/bridge.yaml": json.dumps({"claims": [one, two]})}))
    text = "# moved\n\n" + json.dumps({"claims": [one]})
    after = of(run({"claims/a.yaml": text, "claims/bridge.yaml": json.dumps({"claims": [two]})}))
    assert before.report.findings != after.report.findings
    assert compare(before, after).is_empty


def test_an_exclusion_before_another_moves_no_finding() -> None:
    """Exclusions are known by their quotes, not by their numbers."""
    bad = {"quote": "words that stand nowhere", "reason": "opinion"}
    good = {"quote": "By Jan Novak", "reason": "furniture"}
    before, after = (side(json.dumps({"exclusions": some})) for some in ([bad], [good, bad]))
    assert {each.rule for each in compare(before, after).findings.fixed} <= {
        "uncovered-sentence",
        "uncovered-name",
    }
    assert not compare(before, after).findings.new


def test_less_uncovered_is_no_new_finding() -> None:
    """On an unfinished check one claim more is an improvement, though the finding counts anew; one less is not."""
    strict = Settings(profile="publish")
    less, more = (
        side([claim(f"c{number}", quote, status="withdrawn", note="Gone.") for number, quote in enumerate(some)]
             + [claim(f"d{number}", quote) for number, quote in enumerate(some)], settings=strict)
        for some in (["It cost 40 million euros"], ["It cost 40 million euros", "it had cost 52 million"])
    )  # fmt: skip
    better = [each.rule for each in compare(less, more).findings.new]
    worse = [each.rule for each in compare(more, less).findings.new]
    assert not [rule for rule in better if rule.startswith("uncovered-")]
    assert "uncovered-sentence" in worse


def test_a_waiver_is_no_repair() -> None:
    """A finding that is waived now is told as that; one whose waiver went is new."""
    wrong = claim("cost", "It cost 41 million euros")
    waived = {**wrong, "waive": [{"rule": "quote-not-in-article", "reason": "Seen in print."}]}
    found = compare(side([wrong]), side([waived]))
    assert [each.rule for each in found.findings.accepted] == ["quote-not-in-article"]
    assert not found.findings.fixed
    back = compare(side([waived]), side([wrong]))
    assert [each.rule for each in back.findings.errors] == ["quote-not-in-article"]
    assert back.fails
    released = compare(side([waived]), side([claim("cost")]))
    assert [each.rule for each in released.findings.released] == ["quote-not-in-article"]


def test_a_claim_that_cannot_be_read_is_not_removed() -> None:
    """It stands there."""
    found = compare(side([claim("cost")]), side([{**claim("cost"), "stauts": "supported"}]))
    assert found.claims.unreadable == ("cost",)
    assert not found.claims.removed
    assert "Records that cannot be read on one side (1)\n  cost" in diff_text.render(found)


def test_a_record_that_is_not_checked_any_more_fails() -> None:
    """A claim whose source cannot be read is red for a reason that was not there."""
    used = claim("cost", evidence=[{"source": "ledger", "stance": "supports", "at": "p. 1"}])
    good = "sources: [{id: ledger, title: Ledger}]\n"
    before, after = (
        side([used], claims__ledger=text, settings=Settings(severity={"broken-record": "off"}))
        for text in (good, good.replace("title", "titel"))
    )
    assert compare(before, after).fails
    assert not compare(after, after).fails


def test_other_records_and_moves_between_articles() -> None:
    """What came, went or changed besides claims is told in brief."""
    before = side(
        [claim("cost")],
        claims__m="events: [{id: fair, label: A fair}]\nsources: [{id: x, url: 'https://x.org'}]\n",
    )
    after = side(
        [claim("cost")],
        claims__m="events: [{id: fair, label: A fair, lasting: true}]\nproperties: [{id: age, label: how old}]\n",
    )
    text = diff_text.render(compare(before, after))
    assert "event fair changed: A fair\n      lasting: true (new)" in text
    assert "property age new: how old" in text
    assert "source x gone: https://x.org" in text


def test_evidence_and_keys() -> None:
    """Items that changed are told by what changed, lists by what came and went."""
    one = claim("cost", depends_on=["later"], said="2019", note="The accounts would settle it.", evidence=[
        {"source": "courier-2019", "stance": "supports", "at": "page 1"},
        {"source": "relay-2019", "stance": "context"},
    ])  # fmt: skip
    two = claim("cost", said="2019-05", central=True, evidence=[
        {"source": "courier-2019", "stance": "supports", "at": "page 2"},
        {"source": "relay-2019", "stance": "refutes"},
    ])  # fmt: skip
    later = claim("later", "it had cost 52 million")
    text = " ".join(diff_text.render(compare(side([one, later]), side([two, later]))).split())
    assert "supports: Bridge opened, Vidrov Courier, 2019-05-04 (courier-2019); at: page [-1-] [+2+]" in text
    assert "Vidrov has a bridge, Regional News (relay-2019); stance: context → refutes" in text
    assert "dependence went: later" in text
    assert "said: 2019 → 2019-05" in text
    assert "central: false → true" in text
    assert "note: [-The accounts would settle it.-] → (none)" in text


def test_an_article_that_is_new() -> None:
    """Its sentences are not listed one by one."""
    import hashlib  # noqa: PLC0415

    new = {
        "seeds/fair.txt": TEXT,
        "seeds/fair.yaml": "article: {id: fair, title: The fair, text: fair.txt, "
        f"sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}}}\n",
    }
    there: Comparison = compare(of(run()), of(run(new)))
    assert "Article fair (1)\n  its text is new" in diff_text.render(there)
    assert "fair: sentences accounted for" in diff_text.render(there)
    assert "its text is gone" in diff_text.render(compare(of(run(new)), of(run())))
