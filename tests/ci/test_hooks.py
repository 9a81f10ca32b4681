"""The hooks for pre-commit: run as pre-commit runs them, on the changed files of a git repository."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.testing import EXAMPLE, TEXT

ROOT = Path(__file__).resolve().parents[2]
HOOKS = {
    hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
}
CLAIM = "claims:\n  - id: {}\n    statement: The bridge cost 40 million euros.\n    quote: {}\n"
RIGHT, WRONG = "It cost 40 million euros", "It cost 41 million euros"


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """What a command prints and how it ends."""
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60
    )


def git(folder: Path, *words: str) -> str:
    """Git, as somebody who exists nowhere."""
    done = run(["git", "-c", "user.name=Eva Lind", "-c", "user.email=eva@example.org", *words], folder)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The example with two claims, committed."""
    files = {
        **EXAMPLE,
        "claims/a.yaml": CLAIM.format("a", RIGHT),
        "claims/b.yaml": CLAIM.format("b", RIGHT),
        "claims/notes.md": "Not a record.\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "The example")
    return tmp_path


def hooked(hook: dict[str, Any], repository: Path) -> subprocess.CompletedProcess[str] | None:
    """A hook run on the changed files that it asks for; None where there are none, and it is passed over."""
    changed = git(repository, "diff", "--name-only", "HEAD").splitlines()
    wanted = [path for path in changed if re.search(hook["files"], path)]
    return run([sys.executable, "-m", *shlex.split(hook["entry"]), *wanted], repository) if wanted else None


def test_the_hooks_are_as_pre_commit_wants_them() -> None:
    """With what its format requires, and nothing that it would warn of."""
    assert list(HOOKS) == ["factcheck", "factcheck-fmt"]
    for hook in HOOKS.values():
        assert set(hook) <= {"id", "name", "description", "entry", "language", "files", "require_serial"}
        assert hook["language"] == "python"
        assert hook["entry"].startswith("factcheck ")
        assert re.search(hook["files"], "claims/zarif-tape/01-opening.yaml")
        assert not re.search(hook["files"], "docs/claims/a.yaml")


def test_the_hooks_shown_take_the_same_files() -> None:
    """Those for a machine where the tool is installed: record files, articles in text and in Markdown."""
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```yaml\n(repos:\n.*?)^```$", page, re.MULTILINE | re.DOTALL)
    local = {hook["id"]: re.compile(hook["files"]) for hook in yaml.safe_load(block)["repos"][0]["hooks"]}
    assert set(local) == set(HOOKS)
    for path in (
        "claims/a.yaml",
        "seeds/a/b.yml",
        "seeds/a.txt",
        "seeds/a.md",
        "seeds/a.html",
        "docs/seeds/a.md",
    ):
        for name, pattern in local.items():
            assert bool(pattern.search(path)) == bool(re.search(HOOKS[name]["files"], path)), (name, path)


def test_changed_files_decide_what_is_reported(repository: Path) -> None:
    """The fault of a file that was not changed is no matter of this commit; that of a changed one is."""
    (repository / "claims/a.yaml").write_text(CLAIM.format("a", WRONG), encoding="utf-8")
    git(repository, "commit", "-qam", "A misquote")
    (repository / "claims/b.yaml").write_text(
        CLAIM.format("b", RIGHT) + "    status: unchecked\n", encoding="utf-8"
    )
    done = hooked(HOOKS["factcheck"], repository)
    assert done
    assert (done.returncode, "quote-not-in-article" in done.stdout) == (0, False), done
    (repository / "claims/b.yaml").write_text(CLAIM.format("b", WRONG), encoding="utf-8")
    done = hooked(HOOKS["factcheck"], repository)
    assert done
    assert done.returncode == 1
    assert re.findall(r"^(\S+): error\[(\S+)]", done.stdout, re.MULTILINE) == [
        ("claims/b.yaml:4:12", "quote-not-in-article")
    ]


def test_the_whole_set_is_checked(repository: Path) -> None:
    """A changed claim that clashes with one in a file that was not changed."""
    (repository / "claims/b.yaml").write_text(CLAIM.format("a", RIGHT), encoding="utf-8")
    done = hooked(HOOKS["factcheck"], repository)
    assert done
    assert (done.returncode, "duplicate-id" in done.stdout) == (1, True), done


def test_a_changed_article_is_checked(repository: Path) -> None:
    """Its claims and its record, whose digest is another now."""
    (repository / "seeds/bridge.txt").write_text(TEXT.replace("40 million", "41 million"), encoding="utf-8")
    done = hooked(HOOKS["factcheck"], repository)
    assert done
    assert done.returncode == 1
    assert {"claims/a.yaml", "claims/b.yaml", "seeds/bridge.yaml"} <= set(
        re.findall(r"^(\S+?):\d+:\d+: error", done.stdout, re.MULTILINE)
    )


def test_changed_files_are_formatted(repository: Path) -> None:
    """And no others; pre-commit itself fails a hook that changed a file."""
    for name in "ab":
        path = repository / f"claims/{name}.yaml"
        path.write_text(
            CLAIM.format(name, RIGHT).replace("  - id", "- id").replace("\n    ", "\n  "), encoding="utf-8"
        )
        if name == "a":
            git(repository, "commit", "-qam", "In another layout")
    done = hooked(HOOKS["factcheck-fmt"], repository)
    assert done
    assert (done.returncode, done.stdout) == (0, "reformatted claims/b.yaml\n1 file reformatted\n")
    assert git(repository, "diff", "HEAD") == ""


def test_what_holds_no_records_is_passed_over(repository: Path) -> None:
    """A note beside the records does not keep anybody from committing."""
    (repository / "claims/notes.md").write_text("Changed.\n", encoding="utf-8")
    assert [hooked(hook, repository) for hook in HOOKS.values()] == [None, None]
