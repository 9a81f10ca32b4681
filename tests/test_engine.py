"""What the engine promises whatever the rules: no order matters, nothing unrelated matters."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck.engine
from factcheck.engine import check
from factcheck.errors import SettingsError
from factcheck.findings import Severity
from factcheck.outcomes import Outcome, Report
from factcheck.rules.registry import rules
from factcheck.settings import Settings
from factcheck.store.loading.loader import load_files
from factcheck.strategies import record_lists
from factcheck.testing import EXAMPLE, run

FEW = settings(max_examples=40)
UNRELATED = {
    "seeds/other.txt": "The tower is 30 metres tall.\n",
    "seeds/other.yaml": EXAMPLE["seeds/bridge.yaml"]
    .replace("id: bridge", "id: other")
    .replace("bridge.txt", "other.txt"),
    "claims/other.yaml": "article: other\nclaims:\n"
    "  - {id: tower-height, statement: The tower is 30 metres tall., quote: 30 metres tall, status: unchecked}\n",
}


def as_files(claims: list[dict[str, Any]], parts: int = 1) -> dict[str, str]:
    """Claims written out, dealt to some files; JSON is YAML."""
    return {
        f"claims/part-{part}.yaml": json.dumps(
            {"article": "bridge", "claims": claims[part::parts]}, ensure_ascii=False
        )
        for part in range(parts)
        if claims[part::parts]
    }


def essence(report: Report, *, without: str = "nothing") -> set[tuple[str, str, Severity, bool]]:
    """What was found, whatever the lines."""
    return {
        (finding.rule, finding.record, finding.severity, finding.waived is not None)
        for finding in report.findings
        if without not in finding.record
    }


@FEW
@given(record_lists(), st.randoms(use_true_random=False))
def test_order_of_records_and_files_changes_nothing(claims: list[dict[str, Any]], rng: random.Random) -> None:
    """The same claims in another order, dealt to other files, have the same findings."""
    shuffled = rng.sample(claims, len(claims))
    one, other = run(as_files(claims)), run(as_files(shuffled, parts=3))
    assert essence(one) == essence(other)
    assert one.summary == other.summary


@FEW
@given(record_lists(), st.randoms(use_true_random=False))
def test_order_of_reading_changes_nothing(claims: list[dict[str, Any]], rng: random.Random) -> None:
    """Files handed over in another order make the very same report."""
    files = [(path, text.encode()) for path, text in {**EXAMPLE, **as_files(claims, parts=2)}.items()]
    one, other = check(load_files(files)), check(load_files(rng.sample(files, len(files))))
    assert one.findings == other.findings
    assert [r.entry.origin for r in one.results] == [r.entry.origin for r in other.results]


@FEW
@given(record_lists(), st.randoms(use_true_random=False))
def test_order_of_rules_changes_nothing(claims: list[dict[str, Any]], rng: random.Random) -> None:
    """Rules see no other rule's work."""
    files = as_files(claims)
    one = run(files)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            factcheck.engine, "rules", lambda further: tuple(rng.sample(rules(further), len(rules(further))))
        )
        other = run(files)
    assert one.findings == other.findings


@FEW
@given(record_lists())
def test_unrelated_records_change_nothing(claims: list[dict[str, Any]]) -> None:
    """Another article with its claim leaves the findings of these as they were."""
    one, other = run(as_files(claims)), run({**as_files(claims), **UNRELATED})
    assert essence(one, without="other") == {
        found for found in essence(other, without="other") if found[1] != "tower-height"
    }


@FEW
@given(record_lists())
def test_checking_twice_gives_the_same(claims: list[dict[str, Any]]) -> None:
    """A run leaves nothing behind in the record set."""
    files = {**EXAMPLE, **as_files(claims)}
    records = load_files((path, text.encode()) for path, text in files.items())
    assert check(records).findings == check(records).findings


@FEW
@given(record_lists())
def test_red_is_what_has_an_error(claims: list[dict[str, Any]]) -> None:
    """A record fails exactly when it has an open finding of weight error, and the verdict follows."""
    report = run(as_files(claims))
    for result in report.results:
        assert (result.outcome is Outcome.FAILED) == any(finding.fails for finding in result.findings)
    assert report.summary.passed == (report.summary.errors == 0)


def test_severity_setting_overrides_the_rule() -> None:
    """A house may make an error a warning, or switch a rule off."""
    claims = "claims: [{id: a, statement: S., quote: It cost 41 million euros}]\n"
    rule = "quote-not-in-article"
    for level, expected in (("warning", {Severity.WARNING}), ("off", set())):
        report = run({"claims/a.yaml": claims}, Settings(severity={rule: level}))
        assert {finding.severity for finding in report.findings if finding.rule == rule} == expected


def test_unknown_rule_in_the_settings() -> None:
    """A severity for a rule that does not exist is an error, with a suggestion."""
    with pytest.raises(SettingsError, match="did you mean quote-not-in-article"):
        run({}, Settings(severity={"quote-not-in-artcle": "off"}))


def test_unknown_module_of_rules() -> None:
    """A module of rules that cannot be imported is an error that names it."""
    with pytest.raises(SettingsError, match=r"newsroom\.rules"):
        run({}, Settings(rules=("newsroom.rules",)))


def test_house_rules_run(tmp_path, monkeypatch) -> None:
    """A module of the house with a `check` is a rule like any other."""
    (tmp_path / "houserules").mkdir()
    (tmp_path / "houserules" / "__init__.py").touch()
    (tmp_path / "houserules" / "shouted_statement.py").write_text(
        '"""A statement is shouted.\n\n## Why it matters\n\nIt hurts."""\n'
        "from factcheck.findings import Fault\n\n\n"
        "def check(claim):\n"
        "    if claim.statement.isupper():\n"
        "        yield Fault(record=claim, at=('statement',), message='shouted', hint='speak softly')\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(tmp_path)
    files = {"claims/a.yaml": "claims:\n  - {id: a, statement: IT COST A LOT., quote: It cost}\n"}
    report = run(files, Settings(rules=("houserules",)))
    (finding,) = (finding for finding in report.findings if finding.rule == "shouted-statement")
    assert (finding.place.line, finding.why) == (2, "It hurts.")
