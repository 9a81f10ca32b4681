"""Reports for continuous integration: GitHub's annotations and SARIF, with untrusted text and over the limits."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine import check
from factcheck.findings import Finding, Place, Severity
from factcheck.outcomes import Report
from factcheck.reports import github, sarif
from factcheck.store.loader import load
from factcheck.store.settings import read_settings
from factcheck.strategies import record_lists
from factcheck.testing import run

ROOT = Path(__file__).parent.parent
HOSTILE = """\
claims:
  - id: hostile
    statement: "::error::It cost ##[set-env]%0A100% more, \\u202e\\e[31m."
    quote: "nowhere %, ::warning:: \\r\\n stands"
    status: supported
  - id: second
    statement: It was the third bridge.
    quote: third bridge
    contradicts: [{claim: hostile, note: They cannot both hold.}]
    waive: [{rule: one-sided-contradiction, reason: "An example, 100%."}]
"""


@pytest.fixture(scope="module")
def hostile() -> Report:
    """A report on claims that try to be commands."""
    return run({"claims/bridge.yaml": HOSTILE})


def many(count: int, report: Report) -> Report:
    """The report with so many findings more, on its first record."""
    result = report.results[0]
    place = Place(file="claims/many.yaml", line=1, column=1)
    more = tuple(
        Finding(
            rule="uncovered-date",
            severity=Severity.WARNING if number % 2 else Severity.ERROR,
            record=f"r{number}",
            place=place,
            message="m",
            why="w",
            hint="h",
        )
        for number in range(count)
    )
    return replace(report, results=(replace(result, findings=more), *report.results[1:]))


def test_commands_are_escaped_as_the_toolkit_does(standards: Path) -> None:
    """Its own cases."""
    cases = json.loads((standards / "gha" / "workflow-commands.json").read_text())["cases"]
    for case in cases:
        assert github.command(case["command"], case["properties"], case["message"]) == case["expect"]


@given(st.text(), st.text())
def test_a_command_is_one_line_and_ends_where_it_should(value: str, message: str) -> None:
    """Nothing in a text ends the property, the command or the line."""
    line = github.command("error", {"title": value}, message)
    assert "\n" not in line
    assert "\r" not in line
    head, properties, data = line.split("::", 2)
    assert head == ""
    assert properties.startswith("error title=")
    assert ":" not in properties
    assert "," not in properties
    unescaped = data.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
    assert unescaped == message


def test_no_text_of_a_claim_is_a_command(hostile: Report) -> None:
    """Every line is an annotation of ours or begins as no command does."""
    lines = github.render(hostile).split("\n")
    assert any(line.startswith("::error file=claims/bridge.yaml,line=4,") for line in lines)
    for line in lines:
        assert "\x1b" not in line
        assert "\u202e" not in line
        assert (
            line.startswith(("::error file=", "::warning file=", "::notice file=", "- ")) or "::" not in line
        )
        assert "##[" not in line.removeprefix("::error") or line.startswith("::")


def test_ten_annotations_of_a_kind(hostile: Report) -> None:
    """What is more is named without a mark."""
    lines = github.render(many(50, hostile)).splitlines()
    for kind in ("error", "warning"):
        assert sum(line.startswith(f"::{kind} ") for line in lines) <= 10
    assert any("more without a mark" in line for line in lines)
    assert sum("r4" in line and "uncovered-date" in line for line in lines) == 11


def validated(text: str, standards: Path) -> dict:
    """A SARIF log that its schema accepts."""
    log = json.loads(text)
    schema = json.loads((standards / "sarif" / "sarif-schema-2.1.0.json").read_text())
    jsonschema.Draft4Validator(schema).validate(log)
    return log


def test_the_article_as_sarif(standards: Path) -> None:
    """The schema holds; the waived are suppressed with their reason; every rule has what GitHub asks for."""
    report = check(load(ROOT), replace(read_settings(ROOT), today=date(2026, 1, 1)))
    (log,) = validated(sarif.render(report), standards)["runs"]
    assert len(log["results"]) == len(report.findings)
    assert all("suppressions" in each for each in log["results"] if each["level"] == "warning")
    for rule in log["tool"]["driver"]["rules"]:
        assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))


def test_untrusted_text_in_sarif(hostile: Report, standards: Path) -> None:
    """It stays text, the places are the records', and the other claim of a pair is a related place."""
    (log,) = validated(sarif.render(hostile), standards)["runs"]
    results = {each["ruleId"]: each for each in log["results"]}
    assert "\x1b" not in json.dumps(log, ensure_ascii=False)
    related = results["one-sided-contradiction"]["relatedLocations"][0]["physicalLocation"]
    assert related["artifactLocation"]["uri"] == "claims/bridge.yaml"
    assert results["one-sided-contradiction"]["suppressions"][0]["justification"] == "An example, 100%."
    prints = [each["partialFingerprints"]["ruleAndRecord/v1"] for each in log["results"]]
    assert len(set(prints)) == len(prints)


def test_at_most_five_thousand_results(hostile: Report, standards: Path) -> None:
    """The worst are kept, and a note says how many are not there."""
    (log,) = validated(sarif.render(many(6_000, hostile)), standards)["runs"]
    assert len(log["results"]) == 5_000
    assert [each["level"] for each in log["results"]].count("error") >= 3_000
    assert "findings more than" in json.dumps(log["invocations"])


@given(record_lists())
def test_every_record_set_gives_a_log(records: list[dict]) -> None:
    """Whatever the records."""
    report = run({"claims/bridge.yaml": json.dumps({"article": "bridge", "claims": records})})
    assert json.loads(sarif.render(report))["version"] == "2.1.0"
    assert github.render(report).endswith("\n")
