"""`factcheck mutate`: exit status, options, and that it never touches the project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.commands import mutate
from factcheck.commands.common import INTERRUPTED
from factcheck.mutation.registry import kinds
from tests.mutation import specimen


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The specimen on disk, stood in."""
    for name, text in {**specimen.FILES, "pyproject.toml": '[tool.factcheck]\nprofile = "publish"\n'}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    """The exit status of the command in one process."""
    return main(["mutate", "--jobs", "1", *arguments])


def contents(project: Path) -> dict[str, tuple[bytes, int]]:
    """All files with their bytes and when they were written."""
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in project.rglob("*")
        if path.is_file()
    }


def test_project_is_not_touched(project: Path) -> None:
    """Corruptions live in memory alone."""
    before = contents(project)
    assert run("--sample", "30") == 0
    assert contents(project) == before


def test_sample_names_its_seed(project: Path, capsys: pytest.CaptureFixture) -> None:
    """What was tried can be tried again."""
    assert run("--sample", "5", "--seed", "7") == 0
    out = capsys.readouterr().out
    assert "\nseed      7, a sample of " in out
    assert "caught    " in out
    assert run("--sample", "5", "--seed", "7") == 0
    assert capsys.readouterr().out == out


def test_fail_under(project: Path) -> None:
    """Less than was asked for ends with 1."""
    assert run("--kind", "digit-in-quote", "--fail-under", "100") == 0
    assert run("--kind", "lineage-hidden", "--fail-under", "100") in (0, 1)
    with pytest.raises(SystemExit):
        run("--fail-under", "101")
    with pytest.raises(SystemExit):
        run("--sample", "0")


def test_cannot_run(project: Path, capsys: pytest.CaptureFixture) -> None:
    """Records that fail already, and kinds that do not exist, end with 2 and a way out."""
    assert run("--kind", "typo") == 2
    assert "no kind of corruption is called typo" in capsys.readouterr().err
    (project / "seeds" / "bridge.txt").write_text("Nothing.", encoding="utf-8")
    assert run() == 2
    assert "mend what `factcheck check` lists" in capsys.readouterr().err


def test_output_and_json(project: Path, capsys: pytest.CaptureFixture) -> None:
    """The outcome goes to a file, the summary to the screen."""
    assert run("--kind", "splice", "--format", "json", "-o", "outcome.json") == 0
    assert capsys.readouterr().out.startswith("controls  ")
    assert json.loads((project / "outcome.json").read_text(encoding="utf-8"))["caught"] == 6


def test_kinds_are_listed(project: Path, capsys: pytest.CaptureFixture) -> None:
    """The kinds can be asked for."""
    assert run("--list") == 0
    assert capsys.readouterr().out.count("\n") == len(kinds())


def test_bar(capsys: pytest.CaptureFixture) -> None:
    """A terminal sees how far it is, and a clean line at the end."""
    mutate._bar(1, 3)
    mutate._bar(3, 3)
    assert capsys.readouterr().err == f"\r[{'#' * 10}{'.' * 20}] 1 of 3\r{' ' * 39}\r"


def test_interrupted_at_once(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """Stopped before anything was tried, it tells no figures: none of none is no share."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.mutation.trial.Bench.try_", stop)
    assert run("--kind", "splice") == INTERRUPTED
    assert capsys.readouterr().out == ""
