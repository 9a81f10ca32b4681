"""Real git repositories, built the same on every machine: fixed names and dates, no settings of the machine."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from factcheck.testing import EXAMPLE


class Project:
    """The example as a git repository, in which one stands."""

    def __init__(self, top: Path, folder: str = "") -> None:
        self.top, self.root = top, top / folder
        self.root.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main", str(top))

    def git(self, *arguments: str, date: str = "2021-06-01T12:00:00+02:00", by: str = "Eva Novotna") -> str:
        """Run git."""
        mail = f"{by.split(maxsplit=1)[0].lower()}@example.org"
        who = {"AUTHOR": (by, mail), "COMMITTER": ("Vidrov Courier", "desk@example.org")}
        names = {f"GIT_{role}_NAME": name for role, (name, _) in who.items()}
        mails = {f"GIT_{role}_EMAIL": address for role, (_, address) in who.items()}
        dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            env={**os.environ, **names, **mails, **dates},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def write(self, files: Mapping[str, str | None]) -> None:
        """Put files there, and take those away that are None."""
        for name, text in files.items():
            path = self.root / name
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")

    def commit(self, message: str, files: Mapping[str, str | None], **when: str) -> str:
        """Commit some files; returns the hash."""
        self.write(files)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message, **when)
        return self.git("rev-parse", "HEAD")


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Project]:
    """Makes a repository without a commit, the project at its top or in a folder below, and goes there."""

    def made(folder: str = "") -> Project:
        project = Project(tmp_path / "repository", folder)
        monkeypatch.chdir(project.root)
        return project

    return made


@pytest.fixture
def project(empty: Callable[[str], Project]) -> Project:
    """The example without claims, committed."""
    made = empty("")
    made.commit("Begin", EXAMPLE)
    return made
