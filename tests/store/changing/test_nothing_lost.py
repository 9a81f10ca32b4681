"""Every command that writes does so file by file, each whole or not at all: tests that let it die at each of its steps.

`dying.py` runs the commands. What is promised stands in docs/limits.md.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main
from factcheck.testing import EXAMPLE, TEXT

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the commands are forked to let them die")

CLAIM = """\
article: bridge
claims:
    - statement: The bridge at Vidrov opened on {day} May 2019.
      id: {id}
      status:   supported
      quote: {quote}
      evidence:
        - {{source: courier-2019, stance: supports, at: page 1}}
"""
FILES: Mapping[str, str] = {
    **EXAMPLE,
    "claims/one.yaml": CLAIM.format(id="one", day=3, quote="The bridge at Vidrov opened on 3 May 2019"),
    "claims/two.yaml": CLAIM.format(id="two", day=3, quote="It is the town’s third bridge"),
    "pyproject.toml": "[tool.factcheck]\ntoday = 2021-06-01\n",
}
MANUSCRIPT: Mapping[str, str] = {"bridge.md": f"# The bridge\n\n{TEXT}"}

SIDES: Mapping[str, str] = {
    **FILES,
    "base": "claims:\n  - id: one\n",
    "ours": "claims:\n  - id: one\n    note: Of ours.\n",
    "theirs": "claims:\n  - id: one\n    by: Eva Lind\n",
}

COMMANDS: Mapping[str, tuple[Mapping[str, str], tuple[str, ...]]] = {
    "fmt": (FILES, ("fmt",)),
    "sign": (FILES, ("sign", "one", "two", "--by", "Eva Lind", "--date", "2021-05-20")),
    "draft": (FILES, ("draft",)),
    "init": (MANUSCRIPT, ("init", "bridge.md")),
    "second init": ({**FILES, "news.md": "# News\n\nThe bridge at Vidrov opened."}, ("init", "news.md")),
    "check": (FILES, ("check",)),
    "check -o": ({**FILES, "out": "old\n"}, ("check", "-o", "out", "--no-cache")),
    "merge-driver": (SIDES, ("merge-driver", "base", "ours", "theirs")),
    "site": (FILES, ("report", "--format", "html", "-o", "site/")),
}
ANSWERS = ".factcheck_cache"
WAYS = ("killed", "killed-writing", "full", "read-only", "cut")
WAYS_OF: Mapping[str, tuple[str, ...]] = {
    "site": ("killed",),
    "second init": ("killed",),
    "merge-driver": ("killed", "killed-writing"),  # its status is git's, and is tested with git
}  # the rest is as for others
EDITED = {"fmt": "claims/two.yaml", "sign": "claims/two.yaml"}


def commands_dying(*ways: str) -> pytest.MarkDecorator:
    """Runs a test for every command in each of some ways to die."""
    pairs = [(command, how) for command in COMMANDS for how in ways if how in WAYS_OF.get(command, WAYS)]
    return pytest.mark.parametrize(("command", "how"), pairs)


def written(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def outcomes_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], dict[str, list[dict[str, Any]]]]:
    """Runs a command until it is through, for each way to die, and says what each run left behind."""

    @cache
    def outcomes(command: str) -> dict[str, list[dict[str, Any]]]:
        files, words = COMMANDS[command]
        folder = tmp_path_factory.mktemp("dying")
        asked = {
            "project": str(written(folder / "project", files)),
            "copies": str(folder),
            "words": words,
            "how": [*WAYS_OF.get(command, WAYS), *(["edited"] if command in EDITED else [])],
            "edited": EDITED.get(command),
        }
        done = subprocess.run(
            [sys.executable, Path(__file__).with_name("dying.py")],
            input=json.dumps(asked),
            capture_output=True,
            text=True,
            check=True,
            env={name: value for name, value in os.environ.items() if name != "CI"},
        )
        found: dict[str, list[dict[str, Any]]] = json.loads(done.stdout)
        for how, each in found.items():
            assert len(each) > 1, f"nothing was ever written: {how}"
            assert "Traceback" not in "".join(outcome["printed"] for outcome in each)
        return found

    return outcomes


def contents(folder: Path) -> dict[str, bytes]:
    """The files below a folder, by their paths from there; without the answers kept, which are nobody's work."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ANSWERS not in path.parts
    }


def is_left_over(path: str) -> bool:
    """Whether a file is one that a killed run may leave: hidden, and with an ending that nothing reads."""
    name = path.rpartition("/")[2]
    return name.startswith(".") and name.endswith(".tmp")


def check_whole(outcome: dict[str, Any], before: Mapping[str, bytes], after: Mapping[str, bytes]) -> None:
    """Each file is what it was or what it was to be, and no other is there."""
    found = {path: data for path, data in contents(Path(outcome["folder"])).items() if not is_left_over(path)}
    assert before.keys() <= found.keys() <= before.keys() | after.keys(), outcome
    for path, data in found.items():
        assert data in (before.get(path), after.get(path)), (path, outcome)


def before_and_after(
    command: str, outcomes: list[dict[str, Any]]
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    before = {name: text.encode() for name, text in COMMANDS[command][0].items()}
    after = contents(Path(outcomes[-1]["folder"]))
    assert outcomes[-1]["status"] in (0, 1), outcomes[-1]
    assert not any(map(is_left_over, after))
    return before, after


@commands_dying("killed", "killed-writing")
def test_killed(
    outcomes_of: Callable[[str], dict[str, list[dict[str, Any]]]],
    command: str,
    how: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A run that is killed leaves each file old or new, and the next run comes to the same end."""
    outcomes = outcomes_of(command)[how]
    before, after = before_and_after(command, outcomes)
    monkeypatch.delenv("CI", raising=False)
    for each in outcomes[:-1]:
        assert (
            each["status"] == -(signal.SIGKILL if how == "killed" else signal.SIGXFSZ) or how != "killed"
        ), each
        check_whole(each, before, after)
        if after.items() <= contents(Path(each["folder"])).items():
            continue  # it was through, and `init` would say so
        monkeypatch.chdir(each["folder"])
        assert main(COMMANDS[command][1]) == outcomes[-1]["status"], each
        left = {path: data for path, data in contents(Path(each["folder"])).items() if not is_left_over(path)}
        assert left == after, each


@commands_dying("full", "read-only", "cut")
def test_a_disk_that_takes_nothing(
    outcomes_of: Callable[[str], dict[str, list[dict[str, Any]]]], command: str, how: str
) -> None:
    """Where something cannot be written each file is old or new, an error says so, and nothing is left beside them."""
    outcomes = outcomes_of(command)[how]
    before, after = before_and_after(command, outcomes)
    for each in outcomes[:-1]:
        check_whole(each, before, after)
        found = contents(Path(each["folder"]))
        if not (
            each["step"].startswith("os.remove") or how == "read-only"
        ):  # what is there cannot be removed either
            assert not any(map(is_left_over, found)), each
        if command == "check" or after.items() <= found.items():  # answers that cannot be kept stop nothing
            assert each["status"] == outcomes[-1]["status"], each
        else:
            assert each["status"] == 2, each
            assert "factcheck: " in each["printed"], each


@pytest.mark.parametrize("command", EDITED)
def test_somebody_edits_meanwhile(
    outcomes_of: Callable[[str], dict[str, list[dict[str, Any]]]], command: str
) -> None:
    """What somebody writes into a file while a command works on it stays, and the command says that it stopped."""
    name = EDITED[command]
    outcomes = outcomes_of(command)["edited"]
    stopped = [each for each in outcomes if each["status"] == 2]
    assert stopped
    assert all(f"{name}: somebody has changed it just now" in each["printed"] for each in stopped)
    for each in outcomes[:-1]:
        is_behind_the_last_look = each["step"].startswith("os.rename") and ".two.yaml." in each["step"]
        if not is_behind_the_last_look:  # which no program can do without
            assert b"# somebody was here\n" in Path(each["folder"], name).read_bytes(), each


FREE = {
    "fmt": 0,
    "sign": 0,
    "draft": 0,
    "init": 8192,
    "check -o": 0,
    "site": 8192,
}  # bytes, less than each needs


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 512 KB; skips where none can be mounted."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("no small file system can be mounted here")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("command", FREE)
def test_a_real_full_disk(small_disk: Path, command: str) -> None:
    """Writing itself fails there, not only opening and renaming: all is as it was, and the error names a file."""
    files, words = COMMANDS[command]
    project = written(small_disk / "project", files)
    space = os.statvfs(small_disk)
    (small_disk / "rest").write_bytes(b"x" * (space.f_bavail * space.f_frsize - FREE[command]))
    before = contents(project)
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *words], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2, done.stdout + done.stderr
    assert re.search(r"^factcheck: \S*\.\w+: cannot be written: No space left on device", done.stderr) or (
        command == "check -o" and done.stderr.startswith("factcheck: out: cannot be written: No space")
    ), done.stderr
    assert contents(project) == before
