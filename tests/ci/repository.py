"""A repository with a small fact-check in it, whose text tries to break out of whatever it is put into."""

from __future__ import annotations

import subprocess
from pathlib import Path

from factcheck.testing import EXAMPLE
from tests.suite import TABLE

CLAIM = """\
  - id: {name}
    statement: "::error::$(touch owned) `id` <script> @someone #1 https://evil.example | x"
    quote: "{quote} ##[set-env name=A]\\n::warning::$(id) @someone"
"""
OLD = "claims:\n" + CLAIM.format(name="old-fault", quote="It cost 41 million")
NEW = OLD + CLAIM.format(name="new-fault", quote="It cost 42 million")


def git(folder: Path, *words: str) -> str:
    """Run git as somebody, whatever the machine's settings."""
    settings = [
        "-c",
        "user.name=Jan Novak",
        "-c",
        "user.email=jan@example.org",
        "-c",
        "init.defaultBranch=main",
    ]
    done = subprocess.run(
        ["git", *settings, *words], cwd=folder, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return done.stdout.strip()


def commit(folder: Path) -> None:
    """Commit all that lies there."""
    git(folder, "add", "--all")
    git(folder, "commit", "-qm", "A change", "--allow-empty")


def repository(folder: Path) -> Path:
    """A repository with a fact-check in a folder of it, one fault on main, and a branch that is checked out."""
    for name, text in {**EXAMPLE, "claims/bridge.yaml": OLD, "pyproject.toml": TABLE}.items():
        path = folder / "checks" / "bridge" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git(folder, "init", "-q")
    commit(folder)
    git(folder, "update-ref", "refs/remotes/origin/main", "HEAD")
    git(folder, "checkout", "-qb", "work")
    return folder
