"""Rules and what they ask for break down here on purpose: everything else is reported as ever."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck import engine
from factcheck.containment import FEW
from factcheck.engine import SUMMED, check
from factcheck.errors import DateError, SettingsError
from factcheck.findings import Fault, Finding, Severity
from factcheck.logic.contradictions.conflicts import conflicts
from factcheck.logic.contradictions.dependencies import fallen_bases
from factcheck.logic.coverage.by_article import coverage_by_article, names_on_record
from factcheck.logic.evidence.lineage import origins
from factcheck.logic.flags import flags
from factcheck.logic.quotations.anchors import anchors, article_sentences
from factcheck.logic.records.references import dangling
from factcheck.logic.signatures.states import by_state
from factcheck.logic.timeline.network import network
from factcheck.logic.timeline.time_conflicts import time_conflicts
from factcheck.logic.values.said import said_of
from factcheck.outcomes import Outcome, Report
from factcheck.records.record_set import RecordSet
from factcheck.rules.registry import Rule, rules
from factcheck.settings import Settings
from factcheck.strategies import record_lists
from factcheck.testing import EXAMPLE, assert_clean, assert_finds, run
from tests.planting import planted

pytestmark = pytest.mark.breaks_down

FEW_EXAMPLES = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
RULE = "rule-broke-down"
DERIVED = (
    *(
        flags,
        conflicts,
        fallen_bases,
        coverage_by_article,
        names_on_record,
        origins,
        anchors,
        article_sentences,
    ),
    *(dangling, by_state, network, time_conflicts, said_of),
)
WAIVED = """\
claims:
  - id: waived
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 41 million euros
    waive: [{rule: quote-not-in-article, reason: the print edition differs}]
"""
TWO = """\
claims:
  - {id: one, statement: The bridge at Vidrov cost 40 million euros., quote: It cost 41 million euros}
  - {id: other, statement: The bridge at Vidrov cost 52 million euros., quote: it had cost 52 million}
"""


def rule_named(name: str) -> Rule:
    """One of our rules."""
    return next(rule for rule in rules() if rule.name == name)


def files_of(claims: Sequence[dict[str, Any]]) -> dict[str, str]:
    """Claims as a file, beside one with a waiver."""
    return {
        "claims/some.yaml": json.dumps({"claims": claims}, ensure_ascii=False),
        "claims/waived.yaml": WAIVED,
    }


def told(report: Report) -> list[Finding]:
    """What is told of breakdowns."""
    return [finding for finding in report.findings if finding.rule == RULE]


def others(report: Report) -> list[Finding]:
    """All other findings."""
    return [finding for finding in report.findings if finding.rule != RULE]


SOME_RULES = st.sets(st.sampled_from([rule for rule in rules() if rule.scope != "breakdown"]), min_size=1)


@FEW_EXAMPLES
@given(record_lists(), SOME_RULES)
def test_rules_that_break_down_take_nothing_along(claims: list[dict[str, Any]], some: set[Rule]) -> None:
    """The findings of all others are what they are without these rules; each breakdown is told, and little of each."""
    files = files_of(claims)
    without = run(files, Settings(severity=dict.fromkeys((rule.name for rule in some), "off")))
    with planted(*(rule.check for rule in some)):
        report = run(files)
    assert others(report) == list(without.findings)
    names = [finding.message.split()[2] for finding in told(report)]
    assert set(names) <= {rule.name for rule in some}
    assert all(names.count(name) <= FEW for name in names)
    assert {rule.name for rule in some if rule.scope in ("records", "article", "entity")} <= set(names)
    assert len({(finding.record, finding.message) for finding in told(report)}) == len(names)
    assert all(finding.severity is Severity.ERROR for finding in told(report))
    assert report.summary.passed == (without.summary.passed and not names)
    assert report.not_run == ()


@FEW_EXAMPLES
@given(record_lists(), SOME_RULES)
def test_what_a_rule_found_before_it_broke_down_stands(claims: list[dict[str, Any]], some: set[Rule]) -> None:
    """Rules that find all that they find and then break down have found it."""

    def late(rule: Rule) -> Rule:
        def checked(*given: Any, **more: Any) -> Iterator[Fault]:
            yield from rule.check(*given, **more)
            raise ZeroDivisionError("planted")

        return replace(rule, check=checked)

    files = files_of(claims)
    whole = run(files)
    with pytest.MonkeyPatch.context() as patch:
        known = tuple(late(rule) if rule in some else rule for rule in rules())
        patch.setattr(engine, "rules", lambda _further: known)
        report = run(files)
    assert others(report) == list(whole.findings)


@FEW_EXAMPLES
@given(record_lists(), st.sets(st.sampled_from(DERIVED), min_size=1))
def test_rules_that_did_not_ask_find_what_they_find(claims: list[dict[str, Any]], some: set[Any]) -> None:
    """What breaks down of that which rules share is told once each; who asked is named, and who did not is as ever."""
    files = {"claims/some.yaml": json.dumps({"claims": claims}, ensure_ascii=False)}
    whole = run(files)
    with planted(*some):
        report = run(files)
    lost = {each.rule for each in report.not_run}
    assert [f for f in others(report) if f.rule not in lost] == [
        f for f in whole.findings if f.rule not in lost
    ]
    parts = [finding.message.split()[0] for finding in told(report)]
    assert len(parts) == len(set(parts))
    assert set(parts) <= {f"{each.__module__}.{each.__qualname__}" for each in some}
    assert {finding.record for finding in told(report)} <= {"article.bridge"}
    assert bool(parts) == bool(report.breakdowns)
    assert not (parts and report.summary.passed)
    for result in report.results:
        assert result.outcome is not Outcome.PASSED or not result.unfinished


@pytest.mark.parametrize("part", SUMMED, ids=lambda part: part.__name__)
def test_what_the_summary_asks_for_is_told_though_no_rule_asks(part: Any) -> None:
    """Its figures are not known rather than nought, and no record set without them is consistent."""
    off = {rule.name: "off" for rule in rules() if rule.scope != "breakdown"}
    with planted(part):
        report = run({"claims/two.yaml": TWO}, Settings(severity=off))  # type: ignore[arg-type]
    (finding,) = report.findings
    assert finding.message.startswith(
        f"{part.__module__}.{part.__name__} broke down (ZeroDivisionError: planted, at "
    )
    assert finding.message.endswith("so that figures of the summary are not known")
    assert (report.summary.passed, report.not_run) == (False, ())
    figures = report.summary
    known = (figures.conflicts_flagged, figures.disputes, figures.self_contradictions)
    assert (known == (None, None, None)) == (part in (conflicts, anchors) and known[0] is None)
    assert (figures.quotes is None) == (part is anchors)
    if part is conflicts:
        assert known == (None, None, None)
    if part is by_state:
        assert figures.signatures is None


def test_it_is_told_where_it_happened_and_to_whom() -> None:
    """The finding has the record, the exception with its place, and what to do; the others stand."""
    with planted(rule_named("speaker-not-in-passage").check):
        report = run({"claims/two.yaml": TWO})
    first, second = told(report)
    assert (first.record, str(first.place), second.record) == ("one", "claims/two.yaml:2:5", "other")
    assert first.message.startswith(
        "the rule speaker-not-in-passage broke down (ZeroDivisionError: planted, at "
        "factcheck.rules.quotations.speaker_not_in_passage, line "
    )
    assert first.message.endswith("), so that nobody knows what it would find here and on 1 more record")
    assert first.hint == (
        "please report this fault of factcheck's own, with the output of `factcheck check --debug`; until it is mended, "
        '`speaker-not-in-passage = "off"` in [tool.factcheck.severity] leaves the rule out'
    )
    assert "quote-not-in-article" in {finding.rule for finding in report.findings}
    assert "ZeroDivisionError: planted" in report.breakdowns[0].traceback


def test_of_many_records_few_are_told_and_the_others_are_not_checked() -> None:
    """A thousand breakdowns of one rule are three findings; no record on which it broke down is green."""
    claims = [{"id": f"claim-{n}", "statement": f"It cost {n}.", "quote": "It cost"} for n in range(1000)]
    files = {"claims/many.yaml": json.dumps({"claims": claims})}
    off = {rule.name: "off" for rule in rules() if rule.name not in (RULE, "speaker-not-in-passage")}
    with planted(rule_named("speaker-not-in-passage").check):
        report = run(files, Settings(severity=off))  # type: ignore[arg-type]
    assert len(told(report)) == len(report.breakdowns) == FEW
    assert all("and on 999 more records" in finding.message for finding in told(report))
    outcomes = report.summary.outcomes
    assert (outcomes["failed"], outcomes["not-checked"]) == (FEW, 1000 - FEW)
    assert {result.unfinished for result in report.results if result.outcome is Outcome.NOT_CHECKED} == {
        ("speaker-not-in-passage",)
    }


def test_a_recursion_without_end_is_contained() -> None:
    """It is a fault like any other, and told in a line."""

    def endless(*_given: Any, **_more: Any) -> Any:
        again = lambda more: more(more)  # noqa: E731 - the code of this function runs elsewhere, without its neighbours
        return again(again)

    with planted(rule_named("speaker-not-in-passage").check, fault=endless):
        report = run({"claims/two.yaml": TWO})
    assert len(told(report)) == 2
    assert all("RecursionError: maximum recursion depth exceeded" in each.message for each in told(report))


def interrupted(*_given: object, **_more: object) -> None:
    raise KeyboardInterrupt


def left(*_given: object, **_more: object) -> None:
    raise SystemExit(7)


def full(*_given: object, **_more: object) -> None:
    raise MemoryError


def refused(*_given: object, **_more: object) -> None:
    from factcheck.errors import SettingsError  # noqa: PLC0415 - its code runs elsewhere

    raise SettingsError("no such unit")


def misread(*_given: object, **_more: object) -> None:
    from factcheck.errors import DateError  # noqa: PLC0415

    raise DateError("no such day")


@pytest.mark.parametrize(
    ("fault", "error"),
    [(interrupted, KeyboardInterrupt), (left, SystemExit), (full, MemoryError), (refused, SettingsError)],
)
@pytest.mark.parametrize("where", ["rule", "derived"])
def test_what_is_meant_to_end_a_run_ends_it(fault: Any, error: type[BaseException], where: str) -> None:
    """Ctrl-C, a full memory, and what is raised for the user."""
    function = rule_named("speaker-not-in-passage").check if where == "rule" else conflicts
    with planted(function, fault=fault), pytest.raises(error):
        run({"claims/two.yaml": TWO})


def test_a_date_that_a_rule_did_not_catch_is_its_own_fault() -> None:
    """It is an error for whoever reads dates, not for the user of a rule."""
    with planted(rule_named("speaker-not-in-passage").check, fault=misread):
        report = run({"claims/two.yaml": TWO})
    assert DateError.__name__ in told(report)[0].message


def test_nothing_to_tell_it_on() -> None:
    """Of an empty record set there is no record to tell it on; the exception itself comes out."""
    with planted(rule_named("dead-reference").check), pytest.raises(ZeroDivisionError):
        check(RecordSet())


def test_an_article_that_cannot_be_read_bears_it_all_the_same() -> None:
    """What is about the whole set is told on the article's place; where no file has one, on what stands first."""
    broken = EXAMPLE["seeds/bridge.yaml"].replace("title:", "titel:")
    with planted(rule_named("dead-reference").check):
        report = run({"seeds/bridge.yaml": broken})
        (finding,) = told(report)
        assert finding.place.file == "seeds/bridge.yaml"
        (finding,) = told(run({"seeds/bridge.yaml": "claims: []\n"}))
        assert finding.place.file == "claims/people.yaml"


def test_a_waiver_whose_rule_broke_down_is_not_left_over() -> None:
    """Nobody knows what it would have accepted; one that fits nothing while its rule runs is."""
    for name in ("quote-not-in-article", "speaker-not-in-passage"):
        with planted(rule_named(name).check):
            found = {finding.rule for finding in run({"claims/waived.yaml": WAIVED}).findings}
        assert "waiver-matches-nothing" not in found
    with planted(anchors):
        report = run({"claims/waived.yaml": WAIVED})
    assert "waiver-matches-nothing" not in {finding.rule for finding in report.findings}
    assert "quote-not-in-article" in {each.rule for each in report.not_run}


def test_no_waiver_accepts_it() -> None:
    """Such a waiver is told to go, with what to do."""
    waived = WAIVED.replace("quote-not-in-article", RULE)
    with planted(rule_named("speaker-not-in-passage").check):
        report = run({"claims/waived.yaml": waived})
    assert [finding.waived for finding in told(report)] == [None]
    (finding,) = (each for each in report.findings if each.rule == "waiver-matches-nothing")
    assert finding.message == "the waiver is of rule-broke-down, which no waiver accepts"


@pytest.mark.parametrize("level", ["off", "info", "warning"])
def test_no_setting_makes_it_less(level: Any) -> None:
    """The settings are refused, with the way out; saying what holds anyway is no fault."""
    with pytest.raises(
        SettingsError, match=f"rule-broke-down = '{level}': it is always an error.*switch that rule off"
    ):
        run({}, Settings(severity={RULE: level}))
    run({}, Settings(severity={RULE: "error"}))


def test_the_order_of_rules_changes_nothing() -> None:
    """What broke down first is told like what broke down last."""
    some = [
        rule_named(name).check for name in ("speaker-not-in-passage", "dead-reference", "start-after-end")
    ]
    with planted(*some, anchors, origins):
        one = run({"claims/two.yaml": TWO})
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(engine, "rules", lambda further: rules(further)[::-1])
            other = run({"claims/two.yaml": TWO})
    assert one.findings == other.findings
    assert one.not_run == other.not_run
    assert [each.part for each in one.breakdowns] == [each.part for each in other.breakdowns]


def test_checking_twice_tells_the_same() -> None:
    """What broke down is remembered with the record set."""
    with planted(conflicts):
        report = run({"claims/two.yaml": TWO})
    again = check(report.records)
    assert again.findings == report.findings
    assert again.not_run == report.not_run


@pytest.mark.parametrize("assertion", [assert_clean, assert_finds])
def test_who_tests_a_rule_sees_the_traceback(assertion: Any) -> None:
    """A rule under test that breaks down has neither found something nor nothing."""
    with planted(rule_named("dead-reference").check), pytest.raises(AssertionError) as failure:
        assertion("dead-reference", claims="- {id: a, statement: S., quote: It cost 40 million euros}")
    assert "the rule dead-reference broke down" in str(failure.value)
    assert "Traceback" in str(failure.value)


def test_a_house_module_that_breaks_down_when_it_is_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is named, at whatever depth it lies and whatever it raises."""
    package = tmp_path / "house_of_ruins"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "wall.py").write_text("1 / 0\n", encoding="utf-8")
    (tmp_path / "house_of_typos.py").write_text("def check(claim:\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(SettingsError) as told_of:
        run({}, Settings(rules=("house_of_ruins",)))
    assert str(told_of.value) == (
        "[tool.factcheck] rules: cannot import house_of_ruins.wall: ZeroDivisionError: division by zero, "
        "at house_of_ruins.wall, line 1"
    )
    with pytest.raises(SettingsError, match="cannot import house_of_typos: SyntaxError: "):
        run({}, Settings(rules=("house_of_typos",)))


def test_the_house_has_no_rule_about_breakdowns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If that broke down, who would tell?"""
    (tmp_path / "house_of_mirrors.py").write_text("def check(breakdown): ...\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(
        SettingsError, match=r"house_of_mirrors\.check: its first parameter says what it checks"
    ):
        run({}, Settings(rules=("house_of_mirrors",)))
