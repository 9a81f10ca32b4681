"""Runs a command of factcheck over and over, each time on a new copy of a project, and lets it die one step later.

`test_nothing_lost.py` starts it in a process of its own and looks at the copies. It is told, as JSON on standard input:
the `project`, the folder `copies` to make the copies in, the command's `words`, and the ways `how` it dies:

- `killed`: by SIGKILL, right before the n-th thing that it does to the disk
- `full`: that one thing fails, as on a full disk
- `read-only`: that and all that follow fail
- `edited`: somebody replaces the file `edited` right before that thing, and the command goes on
- `cut` and `killed-writing`: no file may grow above n bytes; the command gets an error, or dies in the midst of writing

It prints, for each way, a JSON list with an entry for each n: the copy's `folder`, the exit `status` (negative for a signal), what the
command `printed` and the `step` that it died at. The last entry is a run that nothing has happened to.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import io
import json
import os
import resource
import shutil
import signal
import sys
import traceback
from pathlib import Path
from typing import Any

from factcheck.cli import main

STEPS = {
    "os.rename",
    "os.remove",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "os.chmod",
    "os.truncate",
    "sqlite3.connect",
    "os.fsync",  # which Python does not tell by itself
}
LENGTHS = (0, 100, 10_000, 1_000_000)  # of files; with the last nothing happens any more


def is_step(event: str, arguments: tuple[Any, ...]) -> bool:
    """Whether an event of Python's audit is something done to the disk: opening a file to write, or one of the above."""
    if event == "open":
        name, _mode, flags = arguments
        return isinstance(name, str | bytes | os.PathLike) and bool(
            flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        )
    return event in STEPS


class Dying:
    """An audit hook that lets the process die at its n-th step."""

    def __init__(self, how: str, at: int, edited: str | None, told: int) -> None:
        self.how, self.at, self.edited, self.told = how, at, edited, told
        self.count = 0

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Count a step, and die at the n-th."""
        if not is_step(event, arguments):
            return
        self.count += 1
        if self.count < self.at or (self.count > self.at and self.how != "read-only"):
            return
        if self.count == self.at:
            os.write(self.told, f"{event} {arguments[0]}".encode())
        if self.how == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        elif self.how == "edited":
            assert self.edited is not None
            edited = Path(self.edited)
            beside = edited.with_suffix(".edit")
            beside.write_bytes(edited.read_bytes() + b"# somebody was here\n")
            beside.replace(edited)
        else:
            code = errno.ENOSPC if self.how == "full" else errno.EROFS
            raise OSError(code, os.strerror(code), *([] if event == "os.fsync" else [str(arguments[0])]))


def tell_of_fsync() -> None:
    """Let the audit hook hear of bytes brought onto the disk, which is where some disks say that they are full."""
    real = os.fsync

    def told(number: int) -> None:
        sys.audit("os.fsync", number)
        real(number)

    os.fsync = told


def die(told: int, printed: int, asked: dict[str, Any], at: int) -> None:
    """Run the command in this process, which ends with it."""
    os.dup2(printed, 1)
    os.dup2(printed, 2)
    sys.stdout, sys.stderr = (open(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))  # noqa: SIM115
    if asked["how"] in ("cut", "killed-writing"):
        is_cut = asked["how"] == "cut"
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN if is_cut else signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (LENGTHS[at], LENGTHS[at]))
        if at < len(LENGTHS) - 1:
            os.write(told, f"{LENGTHS[at]} bytes".encode())
    else:
        tell_of_fsync()
        sys.addaudithook(Dying(asked["how"], at + 1, asked.get("edited"), told))
    status = main(asked["words"])
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def outcome(asked: dict[str, Any], at: int) -> dict[str, Any]:
    """What becomes of the command in a copy of the project."""
    folder = Path(asked["copies"], asked["how"], str(at))
    shutil.copytree(asked["project"], folder)
    os.chdir(folder)
    (step, told), (output, printed) = os.pipe(), os.pipe()
    child = os.fork()
    if child == 0:
        try:
            die(told, printed, asked, at)
        finally:
            os.write(printed, traceback.format_exc().encode())
            os._exit(70)
    os.close(told)
    os.close(printed)
    with open(step, encoding="utf-8") as steps, open(output, encoding="utf-8") as lines:  # noqa: PTH123
        text, at_step = lines.read(), steps.read()
    _, status = os.waitpid(child, 0)
    return {
        "folder": str(folder),
        "status": os.waitstatus_to_exitcode(status),
        "printed": text,
        "step": at_step,
    }


def until_through(asked: dict[str, Any]) -> list[dict[str, Any]]:
    """All outcomes of one way to die, up to the one that nothing happened to."""
    found: list[dict[str, Any]] = []
    while not found or found[-1]["step"]:
        found.append(outcome(asked, len(found)))
    return found


def run(asked: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """All outcomes of all ways to die. The command runs once before, so that all that it imports is there."""
    os.chdir(shutil.copytree(asked["project"], Path(asked["copies"], "first")))
    with contextlib.redirect_stdout(io.StringIO()):
        main(asked["words"])
    gc.freeze()
    return {how: until_through({**asked, "how": how}) for how in asked["how"]}


if __name__ == "__main__":
    print(json.dumps(run(json.load(sys.stdin))))
