"""What broke down, in every output: the finding, the rules that were not run, and nothing counted as nought."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from factcheck.logic.conclusions.ranking import ranking_by_article
from factcheck.logic.conclusions.reach import reach_by_article
from factcheck.logic.contradictions.conflicts import conflicts
from factcheck.logic.contradictions.suggestions import suggestions
from factcheck.logic.coverage.by_article import coverage_by_article
from factcheck.logic.quotations.anchors import anchors
from factcheck.logic.signatures.states import by_state, signatures
from factcheck.outcomes import NotRun, Report
from factcheck.reports.formats import Formats
from factcheck.reports.html import page
from factcheck.reports.parts.options import Options
from factcheck.reports.parts.phrases import lines_of_not_run, verdict
from factcheck.reports.parts.tracebacks import tracebacks
from factcheck.reports.people import editor
from factcheck.reports.programs import items
from factcheck.rules.registry import rules
from factcheck.testing import run
from tests.planting import planted
from tests.reports.programs.sarif_standard import faults

pytestmark = pytest.mark.breaks_down

FORMATS = Formats("report")
TWO = """\
claims:
  - id: one
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    evidence: [{source: nowhere, stance: context}]
  - {id: other, statement: The bridge at Vidrov cost 52 million euros., quote: it had cost 53 million}
"""


def broken(*functions: Any) -> Report:
    """The report on the example with two claims, while some functions break down."""
    with planted(*functions):
        return run({"claims/two.yaml": TWO})


@pytest.fixture(scope="module")
def hurt() -> Report:
    """A run without conflicts, and with a rule that broke down."""
    rule = next(rule for rule in rules() if rule.name == "speaker-not-in-passage")
    return broken(conflicts, rule.check)


PARTS = {
    "conflicts": (conflicts,),
    "anchors": (anchors,),
    "coverage": (coverage_by_article,),
    "signatures": (by_state,),
    "ranking": (ranking_by_article,),
    "reach": (reach_by_article,),
    "all": (
        *(conflicts, anchors, coverage_by_article, by_state, signatures),
        *(ranking_by_article, reach_by_article),
    ),
}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("parts", PARTS.values(), ids=PARTS)
def test_every_format_comes(name: str, parts: tuple[Any, ...]) -> None:
    """Whatever broke down, the report is there and says so."""
    report = broken(*parts)
    with planted(*parts):
        text = FORMATS[name].render(report)
    assert "rule-broke-down" in text
    assert f"{parts[0].__module__}.{parts[0].__name__} broke down" in text.replace("\\_", "_")
    if name in ("text", "markdown", "github"):
        assert "not known: what counts them broke down" in text
        assert verdict(report) in text
        assert "0 traced" not in text or anchors not in parts


def test_json_has_null_for_what_is_not_known() -> None:
    """Never nought: a program that counts does not take it for nothing."""
    document = json.loads(FORMATS["json"].render(broken(*PARTS["all"])))
    assert document["conflicts"] is None
    (article,) = document["articles"]
    unknown = {key for key, value in article.items() if value is None}
    assert {"sentences", "coverage", "reach", "answers"} <= unknown
    assert document["summary"]["conflicts"] == dict.fromkeys(
        ("flagged", "unflagged", "disputes", "self_contradictions", "accounts", "repeated")
    )
    assert document["summary"]["quotations"] is None
    assert document["summary"]["signatures"] is None
    assert document["summary"]["passed"] is False
    assert [claim["anchors"] for claim in document["claims"]] == [None, None]
    assert {"rule": "quote-not-in-article", "reason": f"{anchors.__module__}.anchors broke down"} in document[
        "not_run"
    ]


def test_json_of_a_whole_run_has_no_further_key() -> None:
    """Nothing changes for those who read it today."""
    document = json.loads(FORMATS["json"].render(run({"claims/two.yaml": TWO})))
    assert [*document] == [
        "version",
        "articles",
        "sources",
        "claims",
        "conflicts",
        "findings",
        "shown",
        "summary",
    ]


def test_sarif_says_that_the_results_are_not_all(hurt: Report) -> None:
    """By a notification of level error for each rule that was not run (appendix I of the standard)."""
    log = json.loads(FORMATS["sarif"].render(hurt))
    assert faults(log) == []
    ((invocation,),) = (each["invocations"] for each in log["runs"])
    notes = invocation["toolExecutionNotifications"]
    assert {note["level"] for note in notes} == {"error"}
    assert [note["associatedRule"]["id"] for note in notes] == [each.rule for each in hurt.not_run]
    told = [each for each in log["runs"][0]["results"] if each["ruleId"] == "rule-broke-down"]
    assert {each["level"] for each in told} == {"error"}
    assert len({each["partialFingerprints"]["ruleAndRecord/v1"] for each in told}) == len(told) == 3


def test_sarif_lists_the_rule_only_where_it_has_something_to_tell(hurt: Report) -> None:
    """The log of a run in which nothing broke down is what it was; in each the results find their rules."""
    for report, listed in ((hurt, True), (run({"claims/two.yaml": TWO}), False)):
        (log,) = json.loads(FORMATS["sarif"].render(report))["runs"]
        names = [rule["id"] for rule in log["tool"]["driver"]["rules"]]
        assert ("rule-broke-down" in names) is listed
        assert ("invocations" in log) is listed
        assert [names[each["ruleIndex"]] for each in log["results"]] == [
            each["ruleId"] for each in log["results"]
        ]


def test_text_tells_it_and_lists_what_was_not_run(hurt: Report) -> None:
    """A line for each reason, and the verdict counts the rules."""
    text = FORMATS["text"].render(hurt)
    assert (
        "error[rule-broke-down] article.bridge: factcheck.logic.contradictions.conflicts.conflicts broke down"
        in text
    )
    names = ", ".join(each.rule for each in hurt.not_run)
    assert (
        f"\nnot run         4 rules: {names} (factcheck.logic.contradictions.conflicts.conflicts broke down)\n"
        in text
    )
    assert "; conflicts: not known: what counts them broke down\n" in text
    assert verdict(hurt).endswith(", 4 rules not run")


def test_items_of_pytest(hurt: Report) -> None:
    """The records fail on which something broke down; what a rule did not get to the end of is not checked."""
    told = json.loads(items.render(hurt))
    outcomes = {key: outcome for records in told["files"].values() for key, _, outcome, _ in records}
    assert {key for key, outcome in outcomes.items() if outcome == "failed"} == {
        "article.bridge",
        "one",
        "other",
    }
    assert told["tracebacks"] == tracebacks(hurt)
    assert told["tracebacks"].count("Traceback (most recent call last):") == 3
    told = json.loads(items.render(broken(anchors)))
    said = {
        key: text
        for records in told["files"].values()
        for key, _, outcome, text in records
        if outcome == "skipped"
    }
    assert said["other"].startswith("not checked: the rules ")
    assert said["other"].endswith(" did not get to the end of it")


def test_a_record_that_is_not_checked_for_two_reasons_says_both() -> None:
    """It refers to what cannot be read, and a rule broke down on it."""
    rule = next(rule for rule in rules() if rule.name == "speaker-not-in-passage")
    files = {
        f"claims/{name}.yaml": f"claims:\n  - {{id: {name}, statement: S., quote: The bridge}}\n"
        for name in "abc"
    }
    broken_one = {
        "claims/z.yaml": "claims:\n  - {id: z, statement: S., quote: The bridge, depends_on: [y]}\n"
    }
    unreadable = {"claims/y.yaml": "claims:\n  - {id: y, statment: S., quote: The bridge}\n"}
    with planted(rule.check):
        told = json.loads(items.render(run({**files, **broken_one, **unreadable})))
    ((_, _, outcome, text),) = told["files"]["claims/z.yaml"]
    assert outcome == "skipped"
    assert text == (
        "not checked: refers to claim y, which could not be read; "
        "the rule speaker-not-in-passage did not get to the end of it"
    )


@pytest.mark.parametrize("render", [editor.render, page.render], ids=["editor", "html"])
def test_pages_that_can_do_without_come_and_say_it(render: Any) -> None:
    """What broke down is not theirs, and the rules that were not run are listed."""
    report = broken(suggestions)
    assert [each.rule for each in report.not_run] == ["pair-not-compared"]
    text = render(report, "bridge", Options()).replace("\\", "")
    assert "1 rule not run" in text
    assert (
        "1 rule: pair-not-compared (factcheck.logic.contradictions.suggestions.suggestions broke down)"
        in text
    )


def test_rules_are_listed_by_reason() -> None:
    """So many that a line still can be read."""
    report = run()
    lacking = partial(NotRun, reason="no list of names for Welsh")
    many = [lacking(rule=f"rule-{number}") for number in range(10)]
    given = (NotRun(rule="alone", reason="x broke down"), *many)

    report = replace(report, not_run=given)
    assert [*lines_of_not_run(report)] == [
        "1 rule: alone (x broke down)",
        f"10 rules: {', '.join(f'rule-{number}' for number in range(8))} and 2 more (no list of names for Welsh)",
    ]
    assert "11 rules not run" in verdict(report)
