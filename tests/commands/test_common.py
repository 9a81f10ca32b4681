"""What the commands share: the line that says which settings hold, on standard error alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli import main
from tests.suite import PROJECT, SUITE, TABLE, write

COMMANDS = [
    ("check",),
    ("check", "--format", "json"),
    ("check", "--format", "sarif"),
    ("check", "--format", "github"),
    ("check", "claims/bridge.yaml"),
    ("report",),
    ("show", "cost-40"),
    ("why", "cost-40", "opened-2019"),
    ("timeline",),
    ("sign",),
]


def said(capsys: pytest.CaptureFixture, *words: str) -> tuple[str, str]:
    """What a command prints, and its standard error."""
    main(words)
    return capsys.readouterr()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example without settings, stood in."""
    write(tmp_path, {**PROJECT, "pyproject.toml": SUITE})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CI", "true")  # keeps no answers
    return tmp_path


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_without_a_table_the_defaults_are_told(
    project: Path, capsys: pytest.CaptureFixture, words: tuple[str, ...]
) -> None:
    """In one line on standard error; what is printed is the same with a table that changes nothing."""
    without, line = said(capsys, *words)
    assert line == (
        f"factcheck: no [tool.factcheck] in {project / 'pyproject.toml'}: the defaults hold, and pytest does not "
        "check these records\n"
    )
    write(project, {"pyproject.toml": TABLE})
    assert said(capsys, *words) == (without, "")


def test_programs_read_the_same(project: Path, capsys: pytest.CaptureFixture) -> None:
    """Without any pyproject.toml standard output is JSON and nothing else."""
    (project / "pyproject.toml").unlink()
    printed, line = said(capsys, "check", "--format", "json")
    assert json.loads(printed)["version"] >= 1
    assert "no [tool.factcheck] in" in line


def test_settings_that_are_wrong_are_an_error_alone(project: Path, capsys: pytest.CaptureFixture) -> None:
    """Nothing is said of defaults where a table is there and cannot be read."""
    write(project, {"pyproject.toml": "[tool.factcheck]\nprofile =\n"})
    assert said(capsys, "check")[1].count("\n") == 1


def test_a_folder_is_told_as_it_can_be_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its name sends nothing to the terminal."""
    write(tmp_path / "a\x1b[31m", {**PROJECT, "pyproject.toml": SUITE})
    monkeypatch.setenv("CI", "true")
    assert "a\\x1b[31m/pyproject.toml" in said(capsys, "check", str(tmp_path / "a\x1b[31m"))[1]
