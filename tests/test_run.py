"""A run that finds an earlier run's answer says just what it would have said without."""

from __future__ import annotations

import contextlib
import io
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import engine
from factcheck.cli import main
from factcheck.store.cache import inputs
from factcheck.store.cache.answers import FOLDER
from factcheck.testing import EXAMPLE

CLAIM = """\
claims:
  - id: cost-40
    statement: Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: unchecked
"""
SOURCE = """\
sources:
  - {id: stored, title: A letter, text: ../letters/letter.txt}
"""
FILES = {
    **EXAMPLE,
    "claims/bridge.yaml": CLAIM,
    "claims/letter.yaml": SOURCE,
    "letters/letter.txt": "Dear Ana.",
}


@pytest.fixture(autouse=True)
def _outside_of_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache is not used where `CI` is set."""
    monkeypatch.delenv("CI", raising=False)


def write(folder: Path, files: dict[str, str]) -> None:
    """Put files into a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def said(*arguments: str) -> tuple[int, str]:
    """What the command ends with and prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        status = main(arguments)
    return status, out.getvalue()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project, stood in."""
    write(tmp_path, FILES)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_nothing_is_checked_twice(project: Path, calls_of: Callable) -> None:
    """The second run asks the engine for nothing, in any format; a change does."""
    calls = calls_of(engine, "check")
    first = said("check"), said("check", "--format", "json"), said("check", "claims")
    assert len(calls) == 3
    assert (said("check"), said("check", "--format", "json"), said("check", "claims")) == first
    assert len(calls) == 3
    write(project, {"claims/bridge.yaml": CLAIM.replace("cost 40 million euros\n", "cost 41 million\n")})
    assert said("check")[0] == 1
    assert len(calls) == 4


@pytest.mark.parametrize("how", ["flag", "setting", "ci"])
def test_the_cache_can_be_done_without(project: Path, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    """Nothing is kept where the cache is switched off, nor in continuous integration."""
    if how == "ci":
        monkeypatch.setenv("CI", "true")
    if how == "setting":
        write(project, {"pyproject.toml": "[tool.factcheck]\ncache = false\n"})
    assert said("check", *(["--no-cache"] if how == "flag" else []))[0] == 0
    assert not (project / FOLDER).exists()


def test_a_house_with_rules_of_its_own_is_checked_anew(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody here knows when the code of its rules has changed."""
    write(project, {"pyproject.toml": '[tool.factcheck]\nrules = ["newsroom_of_test_run"]\n'})
    rule = '"""A rule."""\n\n\ndef check(claim):\n    yield from ()\n'
    write(project, {"newsroom_of_test_run.py": rule})
    monkeypatch.syspath_prepend(project)
    assert said("check")[0] == 0
    assert not (project / FOLDER).exists()


def test_a_file_that_changes_during_the_run_is_not_trusted(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read at the start is not what the report is about, so nothing is kept."""
    check = engine.check

    def edited(*arguments: object) -> object:
        write(project, {"claims/new.yaml": "entities: [{id: new, name: New}]\n"})
        report = check(*arguments)
        [report.records.locate(each.origin, ()) for each in report.records.entries]
        return report

    write(project, {"claims/bridge.yaml": CLAIM})
    monkeypatch.setattr(engine, "check", edited)
    assert said("check")[0] == 0
    monkeypatch.undo()
    monkeypatch.chdir(project)
    assert said("check") == said("check", "--no-cache")


CHANGES = st.sampled_from(
    [
        ("claims/bridge.yaml", CLAIM),
        ("claims/bridge.yaml", CLAIM.replace("quote: It cost 40", "quote: It cost 41")),
        ("claims/bridge.yaml", CLAIM.replace("unchecked", "supported")),
        ("claims/bridge.yaml", "claims: [\n"),
        ("claims/bridge.yaml", None),
        ("claims/second.yaml", CLAIM.replace("cost-40", "cost-again")),
        ("claims/second.yaml", CLAIM),
        ("claims/second.yaml", None),
        ("claims/other.yml", "x"),
        ("claims/other.yml", None),
        ("seeds/bridge.txt", "Another text.\n"),
        ("seeds/bridge.txt", EXAMPLE["seeds/bridge.txt"]),
        ("letters/letter.txt", "Dear Eve."),
        ("letters/letter.txt", None),
        ("pyproject.toml", '[tool.factcheck]\nprofile = "publish"\n'),
        ("pyproject.toml", "[tool.factcheck]\nrefuted = 3\n"),
        ("pyproject.toml", None),
        ("readme.txt", "not ours"),
    ]
)


@settings(max_examples=25)
@given(changes=st.lists(CHANGES, min_size=1, max_size=6))
def test_the_cache_is_never_wrong(changes: list[tuple[str, str | None]]) -> None:
    """After any changes, back and forth, the answer is that of a run without the cache."""
    folder = Path(tempfile.mkdtemp())
    try:
        write(folder, FILES)
        said("check", str(folder))
        for name, text in changes:
            if text is None:
                (folder / name).unlink(missing_ok=True)
            else:
                write(folder, {name: text})
            kept = said("check", str(folder))
            assert kept == said("check", str(folder), "--no-cache")
            assert kept == said("check", str(folder))
    finally:
        shutil.rmtree(folder)


@pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["alone", "xdist"])
def test_pytest_and_the_command_share_it(
    pytester: pytest.Pytester, calls_of: Callable, workers: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second run of pytest says the same without checking, failures and summary included."""
    wrong = CLAIM.replace("It cost 40", "It cost 41")
    write(pytester.path, {**FILES, "claims/bridge.yaml": wrong, "pyproject.toml": "[tool.factcheck]\n"})
    first = pytester.runpytest(*workers)
    calls = calls_of(engine, "check")
    second = pytester.runpytest(*workers, "--factcheck-summary", "out.md")
    first.assert_outcomes(failed=1, passed=12)
    second.assert_outcomes(failed=1, passed=12)
    first.stdout.fnmatch_lines(["*quote-not-in-article*41*", "The records: INCONSISTENT*"])
    second.stdout.fnmatch_lines(["*quote-not-in-article*41*", "The records: INCONSISTENT*"])
    assert len(calls) == 1  # for the Markdown alone, which no run had been asked for
    assert "INCONSISTENT" in (pytester.path / "out.md").read_text(encoding="utf-8")
    pytester.runpytest(*workers, "--factcheck-no-cache")
    assert len(calls) == 2


def test_a_library_that_is_not_installed_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that only some reports need may be missing; the digest then says so."""

    def version(name: str) -> str:
        raise inputs.PackageNotFoundError(name)

    with_all = inputs.digest_of_tool.__wrapped__()
    monkeypatch.setattr(inputs, "version", version)
    assert inputs.digest_of_tool.__wrapped__() != with_all
