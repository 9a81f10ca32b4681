"""Ctrl-C in real processes, at several moments: one line, exit status 130, and no process is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRESSING = Path(__file__).with_name("pressing")  # presses the key, in the process itself
PATIENCE = 120  # seconds until a process that does not end is at fault

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent to a group of processes")


@contextmanager
def started(words: tuple[str, ...], **press: str) -> Iterator[subprocess.Popen[str]]:
    """A Python process over the repository's own article, leader of a group as a shell's are."""
    process = subprocess.Popen(
        [sys.executable, "-m", *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
        # Without `CI`, under which nothing is kept and so the module that keeps it is never imported.
        env={key: value for key, value in os.environ.items() if key != "CI"}
        | {"PYTHONPATH": os.pathsep.join([str(PRESSING), str(ROOT)]), "PYTEST_ADDOPTS": "", **press},
    )
    with process:
        try:
            yield process
        finally:
            if is_alive(process.pid):
                os.killpg(process.pid, signal.SIGKILL)


def is_alive(group: int) -> bool:
    """Whether any process of a group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def interrupted(
    counted: Path, words: tuple[str, ...], module: str, times: int = 1, delay: float = 0
) -> tuple[int, str, list[str]]:
    """What becomes of a process that is interrupted a while after a module was imported for the nth time in its group.

    Args:
        counted: An empty file, in which the imports are counted.
        words: The module that Python runs, and what it is given.
        module: The import that is the moment.
        times: In which of the processes of the group.
        delay: Seconds of that process's own time from there.

    Returns:
        Its exit status, what it printed, and the lines of its standard error.
    """
    press = {"AT": module, "TIMES": str(times), "AFTER": str(delay), "COUNTED": str(counted)}
    with started(words, **{f"PRESS_{name}": value for name, value in press.items()}) as process:
        out, told = process.communicate(timeout=PATIENCE)
        assert counted.stat().st_size >= times, "the moment never came"
        until = time.monotonic() + PATIENCE
        while is_alive(process.pid) and time.monotonic() < until:
            time.sleep(0.05)
        assert not is_alive(process.pid), "processes are left behind"
        # Where the key came while Python ran code from text (`exec`, as dataclasses do), it ends by the signal itself after
        # our last line (pythonrun.c, run_eval_code_obj); a shell says 130 of both.
        status = 128 + signal.SIGINT if process.returncode == -signal.SIGINT else process.returncode
        return status, out, told.splitlines()


@pytest.mark.parametrize(
    "module",
    [
        "argparse",
        "factcheck.commands.common",
        "factcheck.store.cache.answers",
        "factcheck.engine",
        "factcheck.store.loading.loader",
        "pydantic.plugin._loader",  # as the first record is read
        "factcheck.logic.coverage.unread",  # as rules run
        "rapidfuzz",  # within a rule
        "factcheck.reports.parts.destinations",  # as the report is made
    ],
)
def test_while_checking(tmp_path: Path, module: str) -> None:
    """As the tool is imported, as records are loaded, and as rules run."""
    status, _, told = interrupted(tmp_path / "counted", ("factcheck", "check", "--no-cache"), module)
    assert (status, told) == (130, ["factcheck: interrupted"])


@pytest.mark.parametrize(
    ("module", "times", "delay"),
    [
        ("factcheck.mutation.campaign", 1, 0),  # in the first process
        ("multiprocessing.popen_spawn_posix", 1, 0),  # just before there are others
        ("factcheck.mutation.campaign", 2, 0),  # as the first worker begins
        ("factcheck.mutation.campaign", 3, 0),  # as the second one does
        ("factcheck.mutation.campaign", 3, 1),  # as both work
    ],
)
def test_while_mutating(tmp_path: Path, module: str, times: int, delay: float) -> None:
    """The workers are told nothing, say nothing, and end."""
    words = ("factcheck", "mutate", "--jobs", "2")
    status, out, told = interrupted(tmp_path / "counted", words, module, times, delay)
    assert (status, told) == (130, ["factcheck: interrupted"])
    assert "Traceback" not in out
    assert "of 0" not in out


@pytest.mark.parametrize(
    "module",
    [
        "factcheck.run",
        "pydantic.plugin._loader",
        "factcheck.logic.coverage.unread",
        "factcheck.reports.people.text",
    ],
)
def test_while_pytest_runs(tmp_path: Path, module: str) -> None:
    """Pytest ends it as it ends any run, with its own status, and nothing of ours breaks down."""
    words = ("pytest", "claims", "-q", "-p", "no:cacheprovider", "--factcheck-no-cache")
    status, out, told = interrupted(tmp_path / "counted", words, module)
    assert status == pytest.ExitCode.INTERRUPTED
    assert "KeyboardInterrupt" in out
    assert "Traceback" not in "\n".join([out, *told])
    assert "INTERNALERROR" not in out
