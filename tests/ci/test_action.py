"""The action for GitHub, its scripts run in bash on a small fact-check whose text tries to break out."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from lxml import etree

from factcheck.testing import EXAMPLE
from tests.ci.steps import ACTION, EXPRESSION, ROOT, Runner, put_gh

CLAIM = """\
  - id: {name}
    statement: "::error::$(touch /tmp/owned) `id` <script> @someone #1 https://evil.example | x"
    quote: "{quote} ##[set-env name=A]\\n::warning::$(id) @someone"
"""
OLD = "claims:\n" + CLAIM.format(name="old-fault", quote="It cost 41 million")
NEW = OLD + CLAIM.format(name="new-fault", quote="It cost 42 million")
HARMLESS = "exclusions: [{quote: We would build it again, reason: opinion}]\n"
OURS = re.compile(r"::(error|warning|notice) (file=checks/bridge/|title=factcheck::)")


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


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A repository with a fact-check in a folder of it, one fault on main, and a branch that is checked out."""
    folder = tmp_path / "workspace"
    for name, text in {**EXAMPLE, "claims/bridge.yaml": OLD}.items():
        path = folder / "checks" / "bridge" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git(folder, "init", "-q")
    commit(folder)
    git(folder, "update-ref", "refs/remotes/origin/main", "HEAD")
    git(folder, "checkout", "-qb", "work")
    return folder


def commit(folder: Path) -> None:
    """Commit all that lies there."""
    git(folder, "add", "--all")
    git(folder, "commit", "-qm", "A change", "--allow-empty")


@pytest.fixture
def pull_request(workspace: Path, tmp_path: Path) -> Callable[..., Runner]:
    """Makes a runner for a pull request that changes a file of the records."""
    put_gh(tmp_path / "temp")

    def made(claims: str = OLD, *, head: str = "town/bridge", **inputs: str) -> Runner:
        (workspace / "checks" / "bridge" / "claims" / "bridge.yaml").write_text(claims, encoding="utf-8")
        commit(workspace)
        event = {"pull_request": {"number": 7, "head": {"repo": {"full_name": head}}}}
        github = {"event_name": "pull_request", "base_ref": "main", "token": "t", "event": event}
        given = {"path": "checks/bridge", **{name.replace("_", "-"): value for name, value in inputs.items()}}
        return Runner(workspace=workspace, temp=tmp_path / "temp", github=github, inputs=given)

    return made


def comments(runner: Runner) -> Any:
    """What the pull request's comments and the calls to `gh` are by now."""
    return json.loads((runner.temp / "comments.json").read_text(encoding="utf-8"))


def test_a_pull_request_with_a_fault(pull_request: Callable[..., Runner], standards: Path) -> None:
    """Annotations on lines from the repository's root, a summary, files that their schemas accept, and the verdict."""
    runner = pull_request(NEW)
    assert runner.run() == 1
    assert [name for name, status in runner.statuses.items() if status] == ["Pass the verdict on"]
    assert "::error file=checks/bridge/claims/bridge.yaml,line=4,col=12," in runner.log["Check the records"]
    assert "## Fact-check: INCONSISTENT" in runner.summary
    assert "new-fault" in runner.summary.partition("<!-- factcheck-diff -->")[2]
    sarif = json.loads((runner.workspace / runner.outputs["sarif"]["file"]).read_text(encoding="utf-8"))
    schema = json.loads((standards / "sarif" / "sarif-schema-2.1.0.json").read_text())
    jsonschema.Draft4Validator(schema).validate(sarif)
    assert '"uri": "checks/bridge/claims/bridge.yaml"' in json.dumps(sarif)
    report = etree.parse(str(runner.workspace / runner.outputs["junit"]["file"]))
    etree.XMLSchema(etree.parse(str(standards / "junit" / "jenkins-junit-10.xsd"))).assertValid(report)
    assert len(report.findall(".//failure")) == 2


def test_no_text_of_a_record_does_anything(pull_request: Callable[..., Runner]) -> None:
    """It is neither a command of the runner nor one of the shell, and nobody is mentioned."""
    runner = pull_request(NEW)
    runner.run()
    for line in runner.said.splitlines():
        assert OURS.match(line) or not line.lstrip().startswith("::"), line
        assert line.startswith("::") or "##[" not in line
    (comment,) = comments(runner)["comments"]
    for page in (runner.summary, comment["body"]):
        assert "@someone" not in page
        assert "<script>" not in page
        assert "https://evil.example" not in page
    assert not Path("/tmp/owned").exists()


def test_the_comment_is_updated_and_not_repeated(pull_request: Callable[..., Runner]) -> None:
    """One comment of ours for a pull request; what somebody else wrote with the same marker stays."""
    runner = pull_request(NEW)
    path = runner.temp / "comments.json"
    foreign = {"id": 1, "user": {"login": "someone"}, "body": "<!-- factcheck-diff --> mine"}
    path.write_text(json.dumps({"comments": [foreign], "calls": []}), encoding="utf-8")
    runner.run()
    first = comments(runner)
    assert [each["user"]["login"] for each in first["comments"]] == ["someone", "github-actions[bot]"]
    assert first["comments"][1]["body"].startswith("<!-- factcheck-diff -->")
    assert "new-fault" in first["comments"][1]["body"]
    pull_request(NEW.replace("new-fault", "renamed")).run()
    second = comments(runner)
    assert second["comments"][0] == foreign
    assert "renamed" in second["comments"][1]["body"]
    assert [call.split()[0] for call in second["calls"]] == ["GET", "POST", "GET", "PATCH"]


def test_no_comment_where_no_record_changed(pull_request: Callable[..., Runner]) -> None:
    """A pull request about something else gets none; one whose change was taken back has its comment brought up to date."""
    runner = pull_request(OLD)
    runner.run()
    assert comments(runner)["comments"] == []
    pull_request(NEW).run()
    pull_request(OLD).run()
    (comment,) = comments(runner)["comments"]
    assert "new-fault" not in comment["body"]


def test_a_fork_gets_no_comment_and_a_note(pull_request: Callable[..., Runner]) -> None:
    """Its token may only read, and it is given no other."""
    runner = pull_request(NEW, head="someone/bridge")
    assert runner.run() == 1
    assert comments(runner)["calls"] == []
    assert "::notice title=factcheck::A pull request from a fork" in runner.said
    assert "new-fault" in runner.summary


def test_a_comment_that_is_refused_fails_nothing(pull_request: Callable[..., Runner]) -> None:
    """A warning names the permission."""
    runner = pull_request(OLD + HARMLESS, fail_on="never")
    (runner.temp / "comments.json").write_text(json.dumps({"comments": [], "calls": [], "refuse": True}))
    assert runner.run() == 0
    assert "needs the permission pull-requests: write" in runner.log["Comment on the pull request"]


def test_no_comment_where_none_is_wanted(pull_request: Callable[..., Runner]) -> None:
    """Nor a file where its name is empty; the comparison still stands in the summary."""
    runner = pull_request(NEW, comment="false", sarif="", junit="")
    runner.run()
    assert "Comment on the pull request" not in runner.statuses
    assert not [*runner.workspace.glob("factcheck*")]
    assert "<!-- factcheck-diff -->" in runner.summary


@pytest.mark.parametrize(
    ("claims", "fail_on", "status"),
    [(OLD, "any", 1), (OLD, "new", 0), (NEW, "new", 1), (NEW, "never", 0), (OLD, "old", 2)],
)
def test_when_it_fails(pull_request: Callable[..., Runner], claims: str, fail_on: str, status: int) -> None:
    """On any fault, on new ones, or never; a word that is none of these is an error."""
    assert pull_request(claims, fail_on=fail_on, sarif="", junit="").run() == status


def test_without_the_history(pull_request: Callable[..., Runner]) -> None:
    """Nothing can be compared: a warning says how to check out, and no fault counts as old."""
    runner = pull_request(OLD, fail_on="new")
    git(runner.workspace, "update-ref", "-d", "refs/remotes/origin/main")
    assert runner.run() == 1
    assert "Check out with fetch-depth: 0." in runner.said
    assert "Comment on the pull request" not in runner.statuses


def test_a_push(pull_request: Callable[..., Runner]) -> None:
    """It is compared with what it was made on; a run by hand with nothing, unless it is told."""
    runner = pull_request(NEW, fail_on="new")
    before = git(runner.workspace, "rev-parse", "HEAD^")
    push = {"event_name": "push", "event": {"before": before}}
    for github, inputs in ((push, {}), ({"event_name": "workflow_dispatch"}, {"base": "origin/main"})):
        again = Runner(runner.workspace, runner.temp, github, {**runner.inputs, **inputs})
        assert again.run() == 1
        assert "new-fault" in again.summary.partition("<!-- factcheck-diff -->")[2]
        assert comments(runner)["calls"] == []
    by_hand = Runner(runner.workspace, runner.temp, {"event_name": "workflow_dispatch"}, runner.inputs)
    assert by_hand.run() == 1
    assert "<!-- factcheck-diff -->" not in by_hand.summary
    assert "::warning title" not in by_hand.said


def test_a_base_without_a_fact_check(pull_request: Callable[..., Runner]) -> None:
    """The pull request that brings the first one is not held up by the comparison."""
    runner = pull_request(NEW, fail_on="never")
    git(runner.workspace, "checkout", "-q", "--orphan", "empty")
    git(runner.workspace, "rm", "-rq", "--cached", ".")
    git(runner.workspace, "commit", "-qm", "Nothing", "--allow-empty")
    git(runner.workspace, "update-ref", "refs/remotes/origin/main", "HEAD")
    commit(runner.workspace)
    assert runner.run() == 0


def test_a_check_that_cannot_run(pull_request: Callable[..., Runner]) -> None:
    """Ends the action at once, whatever it shall fail on, and says why."""
    runner = pull_request(OLD, fail_on="never", profile="pubilsh")
    assert runner.run() == 2
    assert list(runner.statuses) == ["Check the records"]
    assert "pubilsh" in runner.said


@pytest.mark.parametrize(
    ("given", "installed"), [("", str(ROOT)), ("pytest-factcheck==0.1.0", "pytest-factcheck==0.1.0")]
)
def test_what_is_installed(tmp_path: Path, given: str, installed: str) -> None:
    """The tool that came with the action, or what the workflow names."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").write_text('#!/bin/sh\necho "$@"\n')
    (tmp_path / "bin" / "python").chmod(0o755)
    runner = Runner(tmp_path, tmp_path, {}, {"install": given})
    (step,) = (each for each in ACTION["runs"]["steps"] if each["name"] == "Install factcheck")
    assert runner.run_step(step) == 0
    assert runner.said.split()[-1] == installed


def test_nothing_is_put_into_scripts() -> None:
    """Expressions stand in `env`, `with` and `if` alone, and each variable that a script reads is given."""
    for step in ACTION["runs"]["steps"]:
        assert not EXPRESSION.search(step.get("run", ""))
        assert ("run" in step) == (step.get("shell") == "bash")
    used = {
        name
        for each in EXPRESSION.findall(json.dumps(ACTION))
        for name in re.findall(r"inputs\.([\w-]+)", each)
    }
    used |= set(
        re.findall(r"inputs\.([\w-]+)", json.dumps([step.get("if", "") for step in ACTION["runs"]["steps"]]))
    )
    assert used == set(ACTION["inputs"])


def test_zizmor_finds_nothing() -> None:
    """The linter for the security of workflows, offline."""
    command = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    assert command, "zizmor is one of the packages for development"
    done = subprocess.run(
        [command, "--offline", "--no-progress", "action.yml", ".github"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_this_repository_uses_its_own_action() -> None:
    """With inputs that there are."""
    workflow = yaml.load(
        (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"), yaml.BaseLoader
    )
    steps = [step for job in workflow["jobs"].values() for step in job["steps"] if step.get("uses") == "./"]
    assert steps
    assert all(set(step.get("with", {})) <= set(ACTION["inputs"]) for step in steps)
