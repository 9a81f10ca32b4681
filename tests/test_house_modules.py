"""What lies in a project is not taken for a library; a house's own rules are, where settings that hold name them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.house_modules import is_of
from factcheck.testing import EXAMPLE
from tests.ci.repository import commit, git

PROBE = "print('a stranger was here')\n"
RULE = '''"""A rule.

## What it checks
It.

## Why it matters
So.

## Fails
No.

## Passes
Yes.
"""
from factcheck.findings import Fault

def check(claim):
    yield Fault(record=claim, message="{words}", hint="none")
'''
CLAIMS = "claims:\n  - {id: cost, statement: It cost 40 million euros., quote: It cost 40 million euros}\n"
NAMED = '[tool.factcheck]\nrules = ["house_of_probes"]\n'


def write(folder: Path, files: dict[str, str]) -> None:
    """Put files there."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The example with a claim, in git."""
    write(tmp_path, {**EXAMPLE, "claims/bridge.yaml": CLAIMS, "pyproject.toml": "[tool.factcheck]\n"})
    git(tmp_path, "init", "-q")
    commit(tmp_path)
    return tmp_path


def factcheck(folder: Path, *words: str, safe: str = "") -> subprocess.CompletedProcess[str]:
    """`python -m factcheck` in a folder, which Python puts on its path of imports unless told otherwise."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), "PYTHONSAFEPATH": safe}
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", ["yaml", "pydantic", "signal", "gc", "argparse", "json", "email_validator"])
@pytest.mark.parametrize("words", [("check",), ("diff", "HEAD")])
def test_no_file_of_a_project_stands_for_a_library(project: Path, name: str, words: tuple[str, ...]) -> None:
    """Neither the standard library's, nor one of ours, nor one that others look for and do without."""
    write(project, {f"{name}.py": PROBE, f"claims/{name}.py": PROBE})
    done = factcheck(project, *words)
    assert "stranger" not in done.stdout + done.stderr
    assert done.returncode == 0, done.stderr


def test_not_even_one_called_as_we_are(project: Path) -> None:
    """Where Python is told to look nowhere; else it takes that before any line of ours is run."""
    write(project, {"factcheck.py": PROBE, "runpy.py": PROBE})
    done = factcheck(project, "check", safe="1")
    assert "stranger" not in done.stdout + done.stderr
    assert done.returncode == 0


def test_rules_that_the_settings_name(project: Path) -> None:
    """They are found in the folder in which one stands, and what they import from there is not."""
    write(project, {"pyproject.toml": NAMED, "house_of_probes.py": RULE.format(words="of the house")})
    assert "of the house" in factcheck(project, "check").stdout
    write(project, {"house_of_probes.py": f"import beside\n{RULE}", "beside.py": PROBE})
    done = factcheck(project, "check")
    assert done.returncode == 2
    assert "stranger" not in done.stdout + done.stderr


def test_diff_runs_no_rules_that_only_a_branch_names(project: Path) -> None:
    """They are told, whatever the branch's settings say."""
    write(
        project, {"pyproject.toml": NAMED, "house_of_probes.py": PROBE + RULE.format(words="of the branch")}
    )
    for words in (("diff", "HEAD"), ("diff", "HEAD", "--fail-on", "any")):
        done = factcheck(project, *words)
        assert "stranger" not in done.stdout + done.stderr
        assert "of the branch" not in done.stdout
        assert "were not run: house_of_probes" in done.stdout


def test_diff_runs_the_code_of_the_base(project: Path) -> None:
    """A branch that empties a rule of the house does not judge by the empty one, and that is told."""
    rules = {"pyproject.toml": NAMED.replace("probes", "probes.inner"), "house_of_probes/__init__.py": ""}
    write(project, {**rules, "house_of_probes/inner.py": RULE.format(words="of the base")})
    commit(project)
    write(project, {"house_of_probes/inner.py": PROBE + RULE.format(words="of the branch")})
    write(project, {"claims/more.yaml": CLAIMS.replace("id: cost", "id: more")})
    for safe in ("", "1"):
        done = factcheck(project, "diff", "HEAD", "--fail-on", "new", safe=safe)
        assert "stranger" not in done.stdout + done.stderr, safe
        assert "more claims/more.yaml:2:5 inner: of the base" in done.stdout
        assert "of the branch" not in done.stdout
        assert "house_of_probes/inner.py" in done.stdout
        assert done.returncode == 1


def test_a_new_project_brings_no_code(project: Path) -> None:
    """Its settings hold, since there are no others; its rules are not run."""
    git(project, "checkout", "-q", "--orphan", "new")
    git(project, "rm", "-rqf", "--cached", ".")
    git(project, "commit", "-qm", "Nothing", "--allow-empty")
    severity = '[tool.factcheck.severity]\nhouse-of-probes = "off"\nquote-not-in-article = "warning"\n'
    write(project, {"pyproject.toml": NAMED + severity, "house_of_probes.py": PROBE + RULE})
    write(project, {"claims/bridge.yaml": CLAIMS.replace("quote: It cost 40", "quote: It cost 41")})
    done = factcheck(project, "diff", "HEAD", "--fail-on", "new")
    assert "stranger" not in done.stdout + done.stderr
    assert "There was no fact-check before" in done.stdout
    assert "were not run: house_of_probes" in done.stdout
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("path", "ours"),
    [
        ("house.py", True),
        ("house/rules.py", True),
        ("house", False),
        ("house.txt", False),
        ("housed.py", False),
        ("claims/house.py", False),
    ],
)
def test_what_is_of_a_module(path: str, *, ours: bool) -> None:
    """By the first part of its name."""
    assert is_of(path, ["house.rules"]) is ours
