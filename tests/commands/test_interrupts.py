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
IMPORTS = "import time:"  # as lines of `-X importtime` begin, by which a moment is told to the module
PATIENCE = 30  # seconds until a process that does not end is at fault

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent to a group of processes")


TRIES = 6


@contextmanager
def started(*words: str) -> Iterator[subprocess.Popen[str]]:
    """A Python process over the repository's own article, leader of a group as a shell's are."""
    process = subprocess.Popen(
        [sys.executable, "-X", "importtime", "-m", *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
        # Without `CI`, under which nothing is kept and so the module that keeps it is never imported.
        env={key: value for key, value in os.environ.items() if key != "CI"}
        | {"PYTHONPATH": str(ROOT), "PYTEST_ADDOPTS": ""},
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


def interrupted_once(
    words: tuple[str, ...], module: str, times: int, delay: float
) -> tuple[int, str, list[str]]:
    """What becomes of a process that is interrupted a while after a module was imported for the nth time in its group.

    Returns:
        Its exit status, what it printed, and the lines of its standard error.
    """
    with started(*words) as process:
        assert process.stderr is not None
        for line in process.stderr:
            times -= line.startswith(IMPORTS) and line.rpartition("|")[2].strip() == module
            if times == 0:
                break
        assert times == 0, "the moment never came"
        time.sleep(delay)
        os.killpg(process.pid, signal.SIGINT)
        out, told = process.communicate(timeout=PATIENCE)
        until = time.monotonic() + PATIENCE
        while is_alive(process.pid) and time.monotonic() < until:
            time.sleep(0.05)
        assert not is_alive(process.pid), "processes are left behind"
        # Where the key came while Python ran code from text (`exec`, as dataclasses do), it ends by the signal itself after
        # our last line (pythonrun.c, run_eval_code_obj); a shell says 130 of both.
        status = 128 + signal.SIGINT if process.returncode == -signal.SIGINT else process.returncode
        return status, out, [line for line in told.splitlines() if not line.startswith(IMPORTS)]


def interrupted(words: tuple[str, ...], module: str, times: int, delay: float) -> tuple[int, str, list[str]]:
    """The same, begun again where a busy machine let the work end before the key came: that says nothing."""
    for _ in range(TRIES):
        status, out, told = interrupted_once(words, module, times, delay)
        if status:
            break
    return status, out, told


@pytest.mark.parametrize(
    ("module", "delay"),
    [
        ("argparse", 0),
        ("factcheck.commands.common", 0),
        ("sqlite3.dbapi2", 0),
        ("pydantic.plugin._loader", 0),
        ("factcheck.records.claims", 0),
        ("factcheck.store.loading.loader", 0),
        ("factcheck.store.loading.loader", 0.05),
        ("factcheck.engine", 0),
        ("factcheck.engine", 0.05),
    ],
)
def test_while_checking(module: str, delay: float) -> None:
    """As the tool is imported, as records are loaded, and as rules run."""
    status, _, told = interrupted(("factcheck", "check", "--no-cache"), module, 1, delay)
    assert (status, told) == (130, ["factcheck: interrupted"])


@pytest.mark.parametrize(
    ("module", "times", "delay"),
    [
        ("factcheck.mutation.campaign", 1, 0.5),  # in the first process
        ("factcheck.mutation.campaign", 2, 0),  # as the first worker begins
        ("factcheck.mutation.campaign", 3, 0),  # as the second one does
        ("factcheck.mutation.campaign", 3, 3),  # as both work
    ],
)
def test_while_mutating(module: str, times: int, delay: float) -> None:
    """The workers are told nothing, say nothing, and end."""
    words = ("factcheck", "mutate", "--jobs", "2")
    status, out, told = interrupted(words, module, times, delay)
    assert (status, told) == (130, ["factcheck: interrupted"])
    assert "Traceback" not in out
    assert "of 0" not in out


@pytest.mark.parametrize(
    ("module", "delay"),
    [("factcheck.run", 0), ("factcheck.store.loading.loader", 0.05), ("factcheck.engine", 0.05)],
)
def test_while_pytest_runs(module: str, delay: float) -> None:
    """Pytest ends it as it ends any run, with its own status, and nothing of ours breaks down."""
    words = ("pytest", "claims", "-q", "-p", "no:cacheprovider", "--factcheck-no-cache")
    status, out, told = interrupted(words, module, 1, delay)
    assert status == pytest.ExitCode.INTERRUPTED
    assert "KeyboardInterrupt" in out
    assert "Traceback" not in "\n".join([out, *told])
    assert "INTERNALERROR" not in out
