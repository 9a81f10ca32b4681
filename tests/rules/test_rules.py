"""Every rule against its cases and the examples of its own docs."""

from __future__ import annotations

import sys
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from factcheck.errors import SettingsError
from factcheck.reports.people.text import render_finding
from factcheck.rules.registry import Rule, rules
from factcheck.settings import Settings
from factcheck.testing import blocks, run

HERE = Path(__file__).parent
PARTS = ["What it checks", "Why it matters", "Fails", "Passes"]
TODAY = date(2021, 6, 1)


def load_cases(rule: Rule) -> list[dict]:
    """The cases of a rule."""
    path = HERE / rule.family / f"{rule.name}.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else []


def settings_of(values: dict | None) -> Settings:
    """Settings for a case, on a fixed day."""
    given = dict(values or {})
    return replace(Settings(today=TODAY), **{**given, "rules": tuple(given.get("rules", ()))})


@contextmanager
def importable(files: dict[str, str]) -> Iterator[None]:
    """The modules among some files, such as a house's rules, as Python would find them in the project."""
    modules = {path: text for path, text in files.items() if path.endswith(".py")}
    before = set(sys.modules)
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        for name, text in modules.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        if modules:
            patch.syspath_prepend(folder)
        yield
    if modules:
        rules.cache_clear()
        houses = {path.partition("/")[0] for path in modules}
        for name in {each for each in sys.modules if each.partition(".")[0] in houses} - before:
            del sys.modules[name]


def printed(rule: Rule, files: dict[str, str], settings: Settings) -> str:
    """All that the rule prints about the example with these files."""
    with importable(files):
        report = run(files, settings)
    return "".join(render_finding(finding) + "\n" for finding in report.findings if finding.rule == rule.name)


def settings_in(files: dict[str, str]) -> Settings:
    """The settings that an example of the docs brings along as `pyproject.toml`."""
    table = tomllib.loads(files.get("pyproject.toml", ""))
    return settings_of(table.get("tool", {}).get("factcheck"))


class Dumper(yaml.SafeDumper):
    """Writes long text as a block, so that a message can be read."""


Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style="|" if "\n" in text else None
    ),
)


def write_cases(rule: Rule) -> None:
    """Put what the rule prints today into its case file."""
    path = HERE / rule.family / f"{rule.name}.yaml"
    cases = load_cases(rule)
    for case in cases:
        case["finds"] = printed(rule, case.get("files", {}), settings_of(case.get("settings")))
    text = yaml.dump(cases, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=10_000)
    path.write_text(text, encoding="utf-8")


def each_case() -> Iterator[object]:
    """Every case of every rule, as a parameter."""
    for rule in rules():
        for case in load_cases(rule):
            yield pytest.param(
                rule, case, id=f"{rule.name}-{case['name'].replace(' ', '-')}", marks=_marks(rule)
            )


def _marks(rule: Rule) -> tuple[pytest.MarkDecorator, ...]:
    """What breaks down in the cases of the rule about that shall do so."""
    return (pytest.mark.breaks_down,) if rule.scope == "breakdown" else ()


@pytest.mark.parametrize(("rule", "case"), list(each_case()))
def test_case(rule: Rule, case: dict, request: pytest.FixtureRequest) -> None:
    """The rule prints what the case says, whole."""
    if request.config.getoption("write_snapshots"):
        write_cases(rule)
        pytest.skip("cases written anew; read the difference before you commit it")
    assert printed(rule, case.get("files", {}), settings_of(case.get("settings"))) == case["finds"]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_rule_has_failing_and_passing_cases(rule: Rule) -> None:
    """A rule that was never seen to find something, or never seen silent, is not a rule."""
    kinds = {bool(case["finds"].strip()) for case in load_cases(rule)}
    assert kinds == {True, False}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_docs_have_their_parts(rule: Rule) -> None:
    """The docs say what is checked, why, and show what fails and passes, in this order."""
    headings = [line.removeprefix("## ") for line in rule.docs.splitlines() if line.startswith("## ")]
    assert headings == PARTS
    assert all(rule.section(part) for part in PARTS)
    assert rule.summary.endswith(".")


@pytest.mark.parametrize(
    "rule", [pytest.param(rule, marks=_marks(rule)) for rule in rules()], ids=lambda rule: rule.name
)
def test_docs_examples_are_true(rule: Rule) -> None:
    """What the docs show as failing is found, and what they show as passing is not."""
    failing, passing = (list(blocks(rule.section(part))) for part in ("Fails", "Passes"))
    assert failing
    assert passing
    for files in failing:
        assert printed(rule, files, settings_in(files))
    for files in passing:
        assert printed(rule, files, settings_in(files)) == ""


def test_no_case_file_without_a_rule() -> None:
    """Case files are found by the rule's name; one that no rule has would never run."""
    known = {f"{rule.family}/{rule.name}" for rule in rules()}
    assert {f"{path.parent.name}/{path.stem}" for path in HERE.glob("*/*.yaml")} <= known


@pytest.mark.parametrize(
    ("home", "code", "message"),
    [
        ("no_such_house", None, "cannot import no_such_house: No module named 'no_such_house'"),
        ("house_of_none", "", "house_of_none holds no rule (a module with a `check` function)"),
        (
            "house_of_things",
            "def check(thing): ...",
            "house_of_things.check: its first parameter says what it checks",
        ),
        (
            "house_of_nothing",
            "def check(): ...",
            "house_of_nothing.check: its first parameter says what it checks",
        ),
        ("house_of_more", "def check(claim, more): ...", "after it may stand `records` and `settings`"),
    ],
)
def test_a_module_that_is_no_rule_is_refused(
    home: str, code: str | None, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The house is told which module, and what a rule looks like."""
    if code is not None:
        (tmp_path / f"{home}.py").write_text(code, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(SettingsError) as caught:
        rules((home,))
    assert message in str(caught.value)


def test_a_name_that_is_in_use_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule of the house that took the name of another would be waived and selected in its place."""
    (tmp_path / "refuted_claim.py").write_text("def check(claim): ...", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(SettingsError) as caught:
        rules(("refuted_claim",))
    assert str(caught.value) == (
        "two rules are called refuted-claim: refuted_claim takes a name that is in use"
    )


def test_a_family_is_the_package_that_a_rule_lies_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The house's rules are listed and selected by it; a rule without a package is a family of its own."""
    package = tmp_path / "house_style"
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    for path in (package / "statement_too_long.py", tmp_path / "title_too_long.py"):
        path.write_text("def check(claim): ...", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    found = {rule.name: rule.family for rule in rules(("house_style", "title_too_long"))}
    assert found["statement-too-long"] == "house_style"
    assert found["title-too-long"] == "title_too_long"
