"""Rules that installed packages bring run as those do that the settings name."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import engine
from factcheck.cli import main
from factcheck.store.cache.answers import FOLDER
from factcheck.testing import EXAMPLE, run

CLAIM = """\
claims:
  - {id: loud, statement: IT COST 40 MILLION EUROS., quote: It cost 40 million euros, status: unchecked}
"""
RULE = '''\
"""A statement is shouted.

## Why it matters

It hurts.
"""

from factcheck.findings import Fault


def check(claim):
    if claim.statement.isupper():
        yield Fault(record=claim, at=("statement",), message="is shouted", hint="speak softly")
'''


def write(folder: Path, files: dict[str, str]) -> None:
    """Put files into a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project, stood in; outside of continuous integration, where answers would be kept."""
    write(tmp_path, {**EXAMPLE, "claims/loud.yaml": CLAIM, "pyproject.toml": "[tool.factcheck]\n"})
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    return tmp_path


@pytest.fixture
def home(installed: Callable) -> str:
    """The package of rules that `press-rules 1.2` brings, of a name that no other test has."""
    name = f"press_{os.urandom(4).hex()}"
    files = {f"{name}/__init__.py": "", f"{name}/shouted_statement.py": RULE}
    installed("press-rules", f"[factcheck.rules]\npress = {name}\n", files)
    return name


def test_the_command_runs_them(project: Path, home: str, capsys: pytest.CaptureFixture) -> None:
    """`check` and `diff` do, and `rules` and `explain` tell of them, within a project and without one."""
    assert main(["check"]) == 1
    out = capsys.readouterr().out
    assert "claims/loud.yaml:2:27: error[shouted-statement] loud: is shouted" in out
    assert "Why: It hurts." in out
    assert main(["diff", ".", ".", "--fail-on", "any"]) == 1
    for folder in (project, project.parent):
        os.chdir(folder)
        capsys.readouterr()
        assert main(["rules"]) == main(["explain", "shouted-statement"]) == 0
        assert capsys.readouterr().out.count("shouted-statement") >= 2


def test_pytest_runs_them(pytester: pytest.Pytester, home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The record is a failing test."""
    monkeypatch.delenv("CI", raising=False)
    write(pytester.path, {**EXAMPLE, "claims/loud.yaml": CLAIM, "pyproject.toml": "[tool.factcheck]\n"})
    done = pytester.runpytest()
    done.stdout.fnmatch_lines(["*: error?shouted-statement? loud: is shouted"])
    assert done.ret == 1
    assert not (pytester.path / FOLDER).exists()


def test_nothing_is_kept(project: Path, home: str, calls_of: Callable) -> None:
    """Nobody here knows when the code of these rules has changed."""
    calls = calls_of(engine, "check")
    assert main(["check"]) == main(["check"]) == 1
    assert len(calls) == 2
    assert not (project / FOLDER).exists()


def test_the_settings_hold_for_them(project: Path, home: str, capsys: pytest.CaptureFixture) -> None:
    """They weigh what the house says, and to name them there as well is no clash."""
    for rules in ([], [home], [f"{home}.shouted_statement"]):
        text = (
            f'[tool.factcheck]\nrules = {rules}\n[tool.factcheck.severity]\nshouted-statement = "warning"\n'
        )
        write(project, {"pyproject.toml": text})
        assert main(["check"]) == 0
        assert capsys.readouterr().out.count("warning[shouted-statement]") == 1


def test_the_engine_runs_what_its_settings_name(home: str) -> None:
    """In Python the same records and settings give the same report, whatever is installed."""
    report = run({"claims/loud.yaml": CLAIM})
    assert "shouted-statement" not in {rule.name for rule in report.rules}


@pytest.mark.parametrize(
    ("module", "files", "said"),
    [
        ("no_such_press", {}, "the rules of press-rules 1.2: cannot import no_such_press: No module named"),
        ("press_none", {"press_none.py": ""}, "the rules of press-rules 1.2: press_none holds no rule"),
        (
            "press_broken",
            {"press_broken/__init__.py": "", "press_broken/one.py": "1 / 0"},
            "the rules of press-rules 1.2: cannot import press_broken.one: ZeroDivisionError: division by zero",
        ),
        (
            "press_clash",
            {"press_clash/__init__.py": "", "press_clash/refuted_claim.py": RULE},
            "two rules are called refuted-claim: press_clash.refuted_claim of press-rules 1.2 takes a name that is in use",
        ),
    ],
)
def test_a_package_that_brings_none(
    installed: Callable,
    capsys: pytest.CaptureFixture,
    *,
    project: Path,
    module: str,
    files: dict[str, str],
    said: str,
) -> None:
    """The message names the package: the settings are not at fault."""
    installed("press-rules", f"[factcheck.rules]\npress = {module}\n", files)
    assert main(["check"]) == 2
    assert said in capsys.readouterr().err
