"""Reports for continuous integration: annotations, SARIF, code quality; with untrusted text and over the limits."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.engine import check
from factcheck.findings import Finding, Place, Severity
from factcheck.outcomes import Report
from factcheck.reports.people import markdown
from factcheck.reports.programs import github, gitlab, sarif
from factcheck.rules.registry import rules
from factcheck.settings import Settings
from factcheck.store.disk.settings_file import read_settings
from factcheck.store.loading.loader import load
from factcheck.strategies import record_lists
from factcheck.testing import run
from tests.reports.programs.sarif_standard import REQUIRED_BY_GITHUB, faults

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = {
    "sarif": (sarif, "bridge.sarif"),
    "gitlab": (gitlab, "bridge.gitlab.json"),
    "github": (github, "bridge.github.txt"),
}
CONFLICT = """\
claims:
  - id: cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts: [{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}]
  - id: cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
  - id: third
    statement: It is the town's third bridge.
    quote: the town’s third bridge
    waive: [{rule: statement-starts-with-pronoun, reason: The sentence before names it., by: novak}]
  - id: built-again
    statement: Kovar would build it again.
    quote: We would build it anew
"""
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


@pytest.fixture(scope="module")
def conflict() -> Report:
    """A small check with a contradiction, a waiver and a misquote, held to the rules about these."""
    kept = (
        "unflagged-contradiction",
        "statement-starts-with-pronoun",
        "quote-not-in-article",
        "waiver-matches-nothing",
    )
    off = {rule.name: "off" for rule in rules() if rule.name not in kept and rule.scope != "breakdown"}
    return run({"claims/bridge.yaml": CONFLICT}, Settings(severity=off))


@pytest.mark.parametrize("name", GOLDEN)
def test_the_small_check_as(name: str, conflict: Report, request: pytest.FixtureRequest) -> None:
    """What a change does to the reports for machines is seen in review."""
    module, file = GOLDEN[name]
    path = ROOT / "tests" / "golden" / file
    rendered = module.render(replace(conflict, folder="checks/bridge"))
    if request.config.getoption("write_snapshots"):
        path.write_text(rendered, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == rendered


ESCAPED = "%25 %25 %0D %0D %0A %0A"
TWICE = ESCAPED.replace("%", "%25")
COMMANDS: tuple[tuple[dict[str, str], str, str], ...] = (
    ({}, "", "::some-command::"),
    (
        {},
        "percent % percent % cr \r cr \r lf \n lf \n",
        "::some-command::percent %25 percent %25 cr %0D cr %0D lf %0A lf %0A",
    ),
    ({}, ESCAPED, f"::some-command::{TWICE}"),
    (
        {"name": "percent % percent % cr \r cr \r lf \n lf \n colon : colon : comma , comma ,"},
        "",
        "::some-command name=percent %25 percent %25 cr %0D cr %0D lf %0A lf %0A colon %3A colon %3A comma %2C comma %2C::",
    ),
    ({}, f"{ESCAPED} %3A %3A %2C %2C", f"::some-command::{TWICE} %253A %253A %252C %252C"),
    ({}, "some message", "::some-command::some message"),
    (
        {"prop1": "value 1", "prop2": "value 2"},
        "some message",
        "::some-command prop1=value 1,prop2=value 2::some message",
    ),
    ({"prop1": "value 1"}, "", "::some-command prop1=value 1::"),
    (
        {"prop1": "value 1", "prop2": "value 2", "prop3": "value 3"},
        "",
        "::some-command prop1=value 1,prop2=value 2,prop3=value 3::",
    ),
)
"""Properties, message and line: what the tests of GitHub's toolkit say of `@actions/core` (command.ts, command.test.ts)."""


@pytest.mark.parametrize(("properties", "message", "line"), COMMANDS)
def test_commands_are_escaped_as_the_toolkit_does(
    properties: dict[str, str], message: str, line: str
) -> None:
    """Its own cases."""
    assert github.command("some-command", properties, message) == line


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


def validated(text: str) -> dict:
    """A SARIF log to which the standard has no objection."""
    log = json.loads(text)
    assert faults(log) == []
    return log


def test_the_article_as_sarif() -> None:
    """The standard holds; the waived are suppressed with their reason; every rule has what GitHub asks for."""
    report = check(load(ROOT), replace(read_settings(ROOT), today=date(2026, 1, 1)))
    (log,) = validated(sarif.render(report))["runs"]
    assert len(log["results"]) == len(report.findings)
    assert all("suppressions" in each for each in log["results"] if each["level"] == "warning")
    for rule in log["tool"]["driver"]["rules"]:
        assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))


def test_untrusted_text_in_sarif(hostile: Report) -> None:
    """It stays text, the places are the records', and the other claim of a pair is a related place."""
    (log,) = validated(sarif.render(hostile))["runs"]
    results = {each["ruleId"]: each for each in log["results"]}
    assert "\x1b" not in json.dumps(log, ensure_ascii=False)
    related = results["one-sided-contradiction"]["relatedLocations"][0]["physicalLocation"]
    assert related["artifactLocation"]["uri"] == "claims/bridge.yaml"
    assert results["one-sided-contradiction"]["suppressions"][0]["justification"] == "An example, 100%."
    prints = [each["partialFingerprints"]["ruleAndRecord/v1"] for each in log["results"]]
    assert len(set(prints)) == len(prints)


def test_at_most_five_thousand_results(hostile: Report) -> None:
    """The worst are kept, and a note says how many are not there."""
    (log,) = validated(sarif.render(many(6_000, hostile)))["runs"]
    assert len(log["results"]) == 5_000
    assert [each["level"] for each in log["results"]].count("error") >= 3_000
    assert "findings more than" in json.dumps(log["invocations"])


def test_a_contradiction_in_sarif(conflict: Report) -> None:
    """The other claim is a related place; only the waived is suppressed."""
    (log,) = validated(sarif.render(conflict))["runs"]
    results = {each["ruleId"]: each for each in log["results"]}
    (related,) = results["unflagged-contradiction"]["relatedLocations"]
    assert related["message"]["text"] in ("cost-40", "cost-52")
    assert (
        related["message"]["text"]
        not in results["unflagged-contradiction"]["message"]["text"].partition(":")[0]
    )
    assert [name for name, each in results.items() if "suppressions" in each] == [
        "statement-starts-with-pronoun"
    ]


PLACE = {"physicalLocation": {"artifactLocation": {"uri": "claims/a.yaml"}, "region": {"startLine": 3}}}
BARE = {
    "version": "2.1.0",
    "runs": [
        {
            "tool": {"driver": {"name": "factcheck", "rules": [{"id": "FC001"}]}},
            "results": [{"ruleId": "FC001", "message": {"text": "x"}, "locations": [PLACE]}],
        }
    ],
}
"""A log to which the standard has no objection, and which GitHub's rules refuse."""


def test_what_github_takes_and_what_it_refuses(conflict: Report) -> None:
    """Ours has each part of a log that is taken, so also those whose lack makes the bare one refused."""
    assert {*REQUIRED_BY_GITHUB} <= paths_of(json.loads(sarif.render(conflict)))
    assert faults(BARE) == []
    assert not {*REQUIRED_BY_GITHUB} <= paths_of(BARE)


def paths_of(value: object, path: str = "") -> set[str]:
    """The paths of keys in a JSON document; those of a fingerprint's kind are the tool's own."""
    if isinstance(value, list):
        return {found for item in value for found in paths_of(item, path)}
    if isinstance(value, dict) and not path.endswith("partialFingerprints"):
        return {found for key, item in value.items() for found in paths_of(item, f"{path}.{key}".lstrip("."))}
    return {path}


def test_rules_keep_to_the_limits_of_code_scanning() -> None:
    """A description has at most 1,024 characters and a name 255."""
    for rule in rules():
        assert 0 < len(rule.summary) <= 1_024
        assert 0 < len(rule.why) <= 1_024
        assert len(rule.name) <= 255


def test_a_fingerprint_outlives_moves_and_edits(conflict: Report) -> None:
    """Neither another line nor another file nor other words of the quote change it; exclusions go by their file."""

    def marks(files: dict[str, str]) -> set[str]:
        issues = json.loads(gitlab.render(run(files, conflict.settings)))
        return {each["fingerprint"] for each in issues}

    before = marks({"claims/bridge.yaml": CONFLICT})
    assert len(before) == 2
    assert marks({"claims/moved.yaml": f"# a line more\n{CONFLICT.replace('anew', 'afresh')}"}) == before
    excluded = "exclusions: [{quote: nowhere, reason: opinion}]\n"
    one = marks({"claims/a.yaml": excluded})
    assert one < marks({"claims/a.yaml": excluded, "claims/b.yaml": excluded, "claims/0.yaml": excluded})


def test_code_quality_has_what_gitlab_asks_for(hostile: Report) -> None:
    """Every part of the format, severities of its own, no finding that somebody accepted."""
    issues = json.loads(gitlab.render(hostile))
    assert len(issues) == sum(finding.waived is None for finding in hostile.findings)
    for issue in issues:
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert not issue["location"]["path"].startswith(("/", "./"))
        assert issue["location"]["lines"]["begin"] >= 1
        assert "\x1b" not in issue["description"]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


@settings(max_examples=20)
@given(st.lists(st.tuples(st.sampled_from("@$&é“\ud800a"), st.integers(0, 200_000)), max_size=30))
@example([("$", 200_000)] * 40)
def test_no_record_set_is_too_long_for_github(sizes: list[tuple[str, int]]) -> None:
    """The summary stays below 1,024 KiB and counts what is not in it; annotations below the runner's limits."""
    report = many(len(sizes), run())
    first = report.results[0]
    findings = tuple(
        replace(finding, message=mark * count, why=mark * count, hint="h" * count, record=mark * count)
        for finding, (mark, count) in zip(first.findings, sizes, strict=True)
    )
    report = replace(report, results=(replace(first, findings=findings), *report.results[1:]))
    page = markdown.render(report)
    assert len(page.encode("utf-8")) < 1_024 * 1_024
    shown = sum(line.startswith("- **") for line in page.splitlines())
    left_out = sum(int(line.split()[2]) for line in page.splitlines() if line.startswith("- and "))
    assert shown + left_out == len([each for each in report.findings if each.waived is None])
    for line in github.render(report).splitlines():
        if line.startswith("::"):
            title, message = line.partition("title=")[2].split("::", 1)
            assert len(title.replace("%3A", ":")) <= 255
            assert len(message.replace("%0A", "\n").replace("%25", "%")) <= 4_096


@given(record_lists())
def test_every_record_set_gives_a_log(records: list[dict]) -> None:
    """Whatever the records."""
    report = run({"claims/bridge.yaml": json.dumps({"article": "bridge", "claims": records})})
    assert json.loads(sarif.render(report))["version"] == "2.1.0"
    assert github.render(report).endswith("\n")
    assert json.loads(gitlab.render(report)) is not None
