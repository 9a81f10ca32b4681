"""The corpus holds without a fuzzer, and a short run of each harness under one finds nothing. docs/fuzzing.md says more."""

from __future__ import annotations

import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.fuzz.__main__ import CORPUS, DICTIONARIES, HERE, ROOT, command, environment
from tests.fuzz.harnesses import load, names
from tests.fuzz.projects import MOST_EDITS, project
from tests.fuzz.splitting import Bytes, parts

KEPT = sorted(path.relative_to(CORPUS).as_posix() for path in CORPUS.glob("*/*"))
LARGEST = 4096  # bytes of a kept input
RUNS = {
    "article": 200,
    "dates": 3_000,
    "engine": 60,
    "layout": 1_500,
    "loader": 250,
    "reports": 40,
    "settings": 300,
    "tracer": 3_000,
}
"""How many inputs the bounded run tries: some seconds each."""


@pytest.mark.parametrize("path", KEPT)
def test_kept_input(path: str) -> None:
    """Each input of the corpus, those that once failed among them."""
    load(path.partition("/")[0])((CORPUS / path).read_bytes())


def test_the_corpus_belongs_to_harnesses() -> None:
    """Every harness has some inputs and a number of runs, no folder is left over, and none of the files is large."""
    assert {path.partition("/")[0] for path in KEPT} == {*names()} == {*RUNS}
    assert not [path for path in KEPT if (CORPUS / path).stat().st_size > LARGEST]
    assert {f"{name}.txt" for name in DICTIONARIES.values()} == {
        path.name for path in (HERE / "dictionaries").iterdir()
    }


@pytest.mark.lengthy
@pytest.mark.skipif(
    find_spec("atheris") is None, reason="atheris is not there: wheels are for CPython on Linux on x86-64"
)
@pytest.mark.parametrize("name", names())
def test_bounded_run(name: str, tmp_path: Path) -> None:
    """The same inputs every time; a failure shows the traceback, and where libFuzzer wrote the input."""
    words = command(name, tmp_path / "corpus", f"-runs={RUNS[name]}", "-seed=1", "-timeout=60")
    done = subprocess.run(
        words, cwd=ROOT, env=environment(), capture_output=True, text=True, errors="replace", check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert f"Done {RUNS[name]} runs" in done.stderr


def test_bytes() -> None:
    """Choices come one after the other, and the first ones when the bytes are at an end."""
    source = Bytes(b"\x05\x01\x02\x03abcdef")
    assert (source.below(3), source.below(1000), source.text(), source.left) == (2, 258, "abc", 3)
    assert (source.choose("xyz"), source.take(9), source.below(7), source.text()) == ("y", b"ef", 0, "")


def test_parts() -> None:
    """A line of four dashes divides texts; what is missing is empty, what is too many stays together."""
    assert parts(b"a\n----\nb\n----\nc", 2) == ["a", "b\n----\nc"]
    assert parts(b"\xff", 3) == ["\ufffd", "", ""]


def test_projects_are_plausible() -> None:
    """Without edits nothing of the project is broken but what shall be; with as many as there can be most of it is read."""
    start = project(Bytes(b"")).records()
    assert [problem.origin.key for problem in start.problems] == ["entity.vidrov", "entity.lind"]
    edited = project(Bytes(bytes([1, 1, 1, 2, 3, MOST_EDITS, *range(250)]))).records()
    assert edited.entries
    assert sum(entry.record is not None for entry in edited.entries) > len(edited.entries) / 2
