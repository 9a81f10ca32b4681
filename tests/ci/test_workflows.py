"""docs/ci.md is true: its workflows name what there is, and its commands run."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.ci.repository import NEW, commit, repository
from tests.ci.steps import ACTION, ROOT

PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^( *)```(yaml|sh)\n(.*?)^ *```$", PAGE, re.MULTILINE | re.DOTALL)
GITHUB, GITLAB = (yaml.load(text, yaml.BaseLoader) for _, language, text in BLOCKS if language == "yaml")
LINES = [line.strip() for _, language, text in BLOCKS if language == "sh" for line in text.splitlines()]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A fact-check with a fault more than in the commit before."""
    folder = repository(tmp_path / "workspace") / "checks" / "bridge"
    (folder / "claims" / "bridge.yaml").write_text(NEW, encoding="utf-8")
    commit(folder)
    return folder


def run(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a script as GitLab does: in bash, up to the first command that fails."""
    path = f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin"
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=folder,
        env={"PATH": path, "HOME": str(folder), **variables},
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )


def steps() -> list[dict[str, Any]]:
    """The steps of the workflow for GitHub."""
    return GITHUB["jobs"]["fact-check"]["steps"]


def test_the_workflow_uses_the_action_as_it_is() -> None:
    """Its inputs exist, and so do the outputs that are read."""
    (ours,) = (step for step in steps() if "factcheck@" in step["uses"])
    assert set(ours["with"]) <= set(ACTION["inputs"])
    assert set(re.findall(r"steps\.factcheck\.outputs\.(\w+)", PAGE)) <= set(ACTION["outputs"])
    assert steps()[0]["with"]["fetch-depth"] == "0"


def test_the_workflow_has_the_rights_that_it_needs_and_no_more() -> None:
    """Nothing for the whole, three for the job; and no event that would give a fork's code a token that may write."""
    assert GITHUB["permissions"] == {}
    rights = GITHUB["jobs"]["fact-check"]["permissions"]
    assert rights == {"contents": "read", "pull-requests": "write", "security-events": "write"}
    assert set(GITHUB["on"]) == {"push", "pull_request", "merge_group"}


def test_the_workflow_passes_the_linter(tmp_path: Path) -> None:
    """Zizmor finds nothing in it once the place of the action is filled in."""
    path = tmp_path / ".github" / "workflows" / "fact-check.yml"
    path.parent.mkdir(parents=True)
    text = next(text for _, language, text in BLOCKS if language == "yaml")
    path.write_text(text.replace("@COMMIT", f"@{'0' * 40}"), encoding="utf-8")
    command = [Path(sys.executable).with_name("zizmor"), "--offline", "--no-progress"]
    done = subprocess.run(
        [*command, "--config", ROOT / ".github" / "zizmor.yml", path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_every_input_and_output_is_described() -> None:
    """Each has its line, with its default where that is a word."""
    rows: dict[str, str] = {}
    for row in re.findall(r"^\| `.*$", PAGE, re.MULTILINE):
        for name in re.findall(r"`([\w-]+)`", row.split("|")[1]):
            rows[name] = rows.get(name, "") + row
    assert set(rows) == {*ACTION["inputs"], *ACTION["outputs"]}
    for name, entry in ACTION["inputs"].items():
        assert entry["default"] in ("", "true") or f"`{entry['default']}`" in rows[name]


def test_the_gitlab_job_runs(project: Path) -> None:
    """Its script ends with pytest's status, and what it promises to GitLab lies there."""
    job = GITLAB["fact-check"]
    install, *rest = job["script"]
    assert install == 'pip install "pytest-factcheck @ git+https://HOST/OWNER/factcheck@COMMIT"'
    done = run("\n".join(rest), project, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD^")
    assert done.returncode == 1, done.stderr
    assert "new-fault" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    reports = job["artifacts"]["reports"]
    issues = json.loads((project / reports["codequality"]).read_text(encoding="utf-8"))
    assert "claims/bridge.yaml" in {issue["location"]["path"] for issue in issues}
    assert (project / reports["junit"]).is_file()


@pytest.mark.parametrize("command", LINES)
def test_the_other_commands_run(project: Path, command: str) -> None:
    """They find the new fault and end with 1."""
    done = run(command, project)
    assert done.returncode == 1, done.stderr
    assert "new-fault" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_the_commands_in_the_text_run(project: Path) -> None:
    """Those that stand in a sentence."""
    commands = re.findall(r"`(factcheck [^`]+)`", PAGE.replace("\n", " "))
    assert commands
    for command in commands:
        assert run(command, project).returncode == 1
