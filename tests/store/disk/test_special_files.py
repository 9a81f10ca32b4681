"""Pipes, devices and folders where files belong, on the command line and in a project: an error, and never a hang."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from factcheck.cli import main
from factcheck.commands.common import COULD_NOT_RUN, INTERRUPTED
from factcheck.store.disk.root import find_root
from factcheck.testing import EXAMPLE
from tests.suite import TABLE

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")


@pytest.fixture(autouse=True)
def _in_good_time() -> Iterator[None]:
    """Stop a test that waits for a pipe."""

    def stop(*_: object) -> NoReturn:
        raise TimeoutError

    old = signal.signal(signal.SIGALRM, stop)
    signal.alarm(60)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, old)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example, stood in, with a pipe beside it."""
    root = tmp_path / "project"
    for name, text in {**EXAMPLE, "pyproject.toml": TABLE}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(root)
    monkeypatch.setenv("CI", "true")  # keeps no answers
    return root


def error_of(capsys: pytest.CaptureFixture, *words: str) -> str:
    """What a command says that cannot run."""
    assert main(words) == COULD_NOT_RUN
    text: str = capsys.readouterr().err
    assert text.count("\n") == 1
    return text


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("check", "-o", "../pipe"), "../pipe: cannot be written: No such device or address"),
        (("check", "-o", "claims"), "claims: cannot be written: Is a directory"),
        (("check", "-o", "no/such"), "no/such: cannot be written: No such file or directory"),
        (
            ("report", "-o", "seeds/bridge.txt"),
            "seeds/bridge.txt: lies in seeds/, which holds what people wrote",
        ),
        (("schema", "-o", "claims/x/../new.yaml"), "claims/x/../new.yaml: lies in claims/"),
        (("report", "--format", "html", "-o", "seeds/"), "lies in seeds/"),
        (("init", "../pipe"), "pipe: there is no word in it"),
        (("init", "/dev/zero"), "zero: the text has more than the 2 MiB that are allowed"),
        (("init", "seeds"), "seeds: cannot be read: Is a directory"),
        (("init", "seeds/no.txt"), "seeds/no.txt: cannot be read: No such file or directory"),
        (("init", "seeds/bridge.txt", "--path", "../pipe"), "in the way: ../pipe"),
    ],
)
def test_on_the_command_line(
    project: Path, capsys: pytest.CaptureFixture, words: tuple[str, ...], message: str
) -> None:
    """Each command says what is wrong with the path, and changes nothing."""
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    assert message in error_of(capsys, *words)
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("command", ["check", "fmt", "draft"])
def test_in_place_of_a_record_file(project: Path, capsys: pytest.CaptureFixture, command: str) -> None:
    """A pipe named as a record file is at fault, whatever reads it."""
    os.mkfifo(project / "claims" / "pipe.yaml")
    assert main([command]) in (1, 2)
    assert "claims/pipe.yaml:1:1: " in "".join(capsys.readouterr())


def test_in_place_of_an_article(project: Path, capsys: pytest.CaptureFixture) -> None:
    """An article's text that is a pipe, a device out of the project or a folder is at fault."""
    for make in (os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")):
        path = project / "seeds" / "bridge.txt"
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
        make(path)
        assert main(["check", "--no-cache"]) == 1
        assert "seeds/bridge.yaml" in capsys.readouterr().out


def test_in_place_of_the_settings(project: Path, capsys: pytest.CaptureFixture) -> None:
    """A pipe in place of the settings is at fault where the project's folder is known, and else no mark of a project."""
    (project / "pyproject.toml").unlink()
    os.mkfifo(project / "pyproject.toml")
    assert find_root(project) == project
    assert "pyproject.toml: cannot be read: it is no file" in error_of(capsys, "check")


@pytest.mark.parametrize("name", ["answers.sqlite", ".gitignore"])
def test_in_place_of_the_answers(
    project: Path, capsys: pytest.CaptureFixture, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Answers that cannot be kept stop nothing."""
    monkeypatch.delenv("CI", raising=False)
    (project / ".factcheck_cache").mkdir()
    os.mkfifo(project / ".factcheck_cache" / name)
    assert main(["check"]) == main(["check"])
    assert "claims" in capsys.readouterr().out


def test_a_pipe_that_somebody_reads(project: Path, tmp_path: Path) -> None:
    """A report goes through a pipe, and an article comes through one."""
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m factcheck check -o >(cat) --format json; wait"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.stdout.startswith(b"{"), done.stderr
    article = "# News\n\nIt opened."
    told = f"{sys.executable} -m factcheck init <(sleep .1; echo '{article}') --path {tmp_path / 'new'} --id news"
    subprocess.run(["bash", "-c", told], check=True, timeout=60, capture_output=True)
    assert (tmp_path / "new" / "seeds" / "news.txt").read_text(encoding="utf-8") == f"{article}\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
@pytest.mark.parametrize("words", [("check",), ("rules",), ("schema",), ("sign",)])
def test_output_that_nothing_takes(project: Path, words: tuple[str, ...]) -> None:
    """A full disk behind the standard output is an error in one line."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - no path of ours
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert done.stderr.decode() == "factcheck: the output cannot be written: No space left on device\n"
    assert done.returncode == COULD_NOT_RUN


def test_a_run_that_is_stopped(
    project: Path, capsys: pytest.CaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C ends a command without a traceback, with the status of a shell."""

    def stop(*_: object, **__: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.commands.check.Run", stop)
    assert main(["check"]) == INTERRUPTED
    assert "".join(capsys.readouterr()) == ""
