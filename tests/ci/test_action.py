"""The action for GitHub, its scripts run in bash on a small fact-check whose text tries to break out."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree

from tests import junit_of_jenkins
from tests.ci.repository import NEW, OLD, commit, git, repository
from tests.ci.steps import ACTION, EXPRESSION, ROOT, Runner, put_gh
from tests.reports.programs import sarif_standard

COMMENT = ("Compare with the base", "Comment on the pull request")
OURS = re.compile(r"::(error|warning|notice) (file=checks/bridge/|title=factcheck::)")


def pull_request(workspace: Path, claims: str, *, head: str = "town/bridge", **inputs: str) -> Runner:
    """A runner for a pull request that has these claims."""
    (workspace / "checks" / "bridge" / "claims" / "bridge.yaml").write_text(claims, encoding="utf-8")
    commit(workspace)
    event = {"pull_request": {"number": 7, "head": {"repo": {"full_name": head}}}}
    github = {"event_name": "pull_request", "base_ref": "main", "token": "t", "event": event}
    given = {"path": "checks/bridge", **{name.replace("_", "-"): value for name, value in inputs.items()}}
    return Runner(workspace, workspace.parent / "temp", github, given)


def comments(runner: Runner) -> Any:
    """What the pull request's comments and the calls to `gh` are by now."""
    return json.loads((runner.temp / "comments.json").read_text(encoding="utf-8"))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The repository, and a place without comments yet."""
    put_gh(tmp_path / "temp")
    return repository(tmp_path / "workspace")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """The whole action on a pull request that brings a fault."""
    folder = tmp_path_factory.mktemp("whole")
    put_gh(folder / "temp")
    runner = pull_request(repository(folder / "workspace"), NEW)
    runner.run()
    return runner


def test_a_pull_request_with_a_fault(whole: Runner) -> None:
    """Annotations on lines from the repository's root, a summary, files that their formats accept, and the verdict."""
    assert [name for name, status in whole.statuses.items() if status] == ["Pass the verdict on"]
    assert "::error file=checks/bridge/claims/bridge.yaml,line=4,col=12," in whole.log["Check the records"]
    assert "> The records: INCONSISTENT" in whole.summary
    assert "new-fault" in whole.summary.partition("<!-- factcheck-diff -->")[2]
    sarif = json.loads((whole.workspace / whole.outputs["sarif"]["file"]).read_text(encoding="utf-8"))
    assert sarif_standard.faults(sarif) == []
    assert '"uri": "checks/bridge/claims/bridge.yaml"' in json.dumps(sarif)
    report = etree.parse(str(whole.workspace / whole.outputs["junit"]["file"]))
    assert junit_of_jenkins.faults(report) == []
    assert len(report.findall(".//failure")) == 2


def test_no_text_of_a_record_does_anything(whole: Runner) -> None:
    """It is neither a command of the runner nor one of the shell, and nobody is mentioned."""
    for line in whole.said.splitlines():
        assert OURS.match(line) or not line.lstrip().startswith("::"), line
        assert line.startswith("::") or "##[" not in line
    (comment,) = comments(whole)["comments"]
    for page in (whole.summary, comment["body"]):
        assert "someone" in page
        assert "@someone" not in page
        assert "<script>" not in page
        assert "https://evil.example" not in page
    assert not (whole.workspace / "owned").exists()


def test_the_comment_is_updated_and_not_repeated(workspace: Path) -> None:
    """One comment of ours for a pull request; what somebody else wrote with the same marker stays."""
    foreign = {"id": 1, "user": {"login": "someone"}, "body": "<!-- factcheck-diff --> mine"}
    runner = pull_request(workspace, NEW)
    (runner.temp / "comments.json").write_text(json.dumps({"comments": [foreign], "calls": []}))
    runner.run(*COMMENT)
    first = comments(runner)
    assert [each["user"]["login"] for each in first["comments"]] == ["someone", "github-actions[bot]"]
    assert first["comments"][1]["body"].startswith("<!-- factcheck-diff -->")
    assert "new-fault" in first["comments"][1]["body"]
    pull_request(workspace, NEW.replace("new-fault", "renamed")).run(*COMMENT)
    second = comments(runner)
    assert second["comments"][0] == foreign
    assert "renamed" in second["comments"][1]["body"]
    assert [call.split()[0] for call in second["calls"]] == ["GET", "POST", "GET", "PATCH"]


def test_no_comment_where_no_record_changed(workspace: Path) -> None:
    """A pull request about something else is left alone."""
    runner = pull_request(workspace, OLD)
    assert runner.run(*COMMENT) == 0
    assert comments(runner) == {"comments": [], "calls": ["GET repos/town/bridge/issues/7/comments"]}


def test_a_fork_gets_no_comment_and_a_note(workspace: Path) -> None:
    """Its token may only read, and it is given no other."""
    runner = pull_request(workspace, NEW, head="someone/bridge")
    assert runner.run(*COMMENT) == 0
    assert comments(runner)["calls"] == []
    assert "::notice title=factcheck::A pull request from a fork" in runner.said
    assert "new-fault" in runner.summary


def test_a_comment_that_is_refused_fails_nothing(workspace: Path) -> None:
    """A warning names the permission."""
    runner = pull_request(workspace, NEW)
    (runner.temp / "comments.json").write_text(json.dumps({"comments": [], "calls": [], "refuse": True}))
    assert runner.run(*COMMENT) == 0
    assert "needs the permission pull-requests: write" in runner.log["Comment on the pull request"]


def test_only_what_is_wanted(workspace: Path) -> None:
    """No comment and no file where the workflow asks for none; the comparison stands in the summary all the same."""
    runner = pull_request(workspace, NEW, comment="false", sarif="", junit="")
    assert runner.run() == 1
    steps = ["Check the records", "Write the summary", "Compare with the base", "Pass the verdict on"]
    assert list(runner.statuses) == steps
    assert not [*workspace.glob("factcheck*")]
    assert "<!-- factcheck-diff -->" in runner.summary


def test_records_that_pytest_does_not_check_are_told(workspace: Path) -> None:
    """Without a table there are no test cases, and the step says what is missing instead of writing an empty file."""
    (workspace / "checks" / "bridge" / "pyproject.toml").unlink()
    runner = pull_request(workspace, NEW)
    assert runner.run() == 1
    assert runner.statuses["Write the test cases"] == 1
    assert "no pyproject.toml with [tool.factcheck] lies beside claims/" in runner.log["Write the test cases"]


@pytest.mark.parametrize(("claims", "status"), [(OLD, "0"), (NEW, "1")])
def test_only_new_faults_count(workspace: Path, claims: str, status: str) -> None:
    """What the base has already fails nothing where `fail-on` says so."""
    runner = pull_request(workspace, claims, fail_on="new")
    runner.run("Compare with the base")
    assert runner.outputs["diff"]["status"] == status


@pytest.mark.parametrize(
    ("fail_on", "found", "new", "status"),
    [
        ("any", "0", "0", 0),
        ("any", "1", "0", 1),
        ("new", "1", "0", 0),
        ("new", "1", "1", 1),
        ("new", "1", "", 1),  # nothing could be compared
        ("new", "0", "", 0),
        ("never", "1", "1", 0),
        ("old", "0", "0", 2),
    ],
)
def test_when_it_fails(tmp_path: Path, fail_on: str, found: str, new: str, status: int) -> None:
    """On any fault, on new ones, or never; a word that is none of these is an error."""
    runner = Runner(tmp_path, tmp_path, {}, {"fail-on": fail_on})
    runner.outputs = {"check": {"status": found}, "diff": {"status": new} if new else {}}
    assert runner.run("Pass the verdict on") == status


def test_without_the_history(workspace: Path) -> None:
    """Nothing can be compared: an error says how to check out, and the step is not green whatever it shall fail on."""
    runner = pull_request(workspace, OLD, fail_on="never")
    git(workspace, "update-ref", "-d", "refs/remotes/origin/main")
    assert runner.run(*COMMENT) == 2
    assert "::error title=factcheck::Nothing was compared" in runner.said
    assert "git knows no such revision" in runner.said
    assert runner.outputs["diff"] == {}
    assert "Comment on the pull request" not in runner.statuses


def test_a_shallow_checkout(workspace: Path, tmp_path: Path) -> None:
    """The commit of the pull request alone."""
    runner = pull_request(workspace, OLD)
    git(workspace, "clone", "-q", "--depth=1", f"file://{workspace}", str(tmp_path / "shallow"))
    alone = Runner(tmp_path / "shallow", runner.temp, runner.github, runner.inputs)
    assert alone.run(*COMMENT) == 2
    assert "this clone is shallow" in alone.said


def test_a_checkout_that_belongs_to_somebody_else(workspace: Path) -> None:
    """As in a container: the log names the one command that helps."""
    runner = pull_request(workspace, OLD)
    foreign = {"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"}
    again = Runner(workspace, runner.temp, runner.github, runner.inputs, foreign)
    assert again.run(*COMMENT) == 2
    assert "safe.directory" in again.said


ZEROS = "0" * 40


def test_a_push(workspace: Path) -> None:
    """It is compared with what it was made on; a run by hand with nothing, unless it is told."""
    runner = pull_request(workspace, NEW)
    before = git(workspace, "rev-parse", "HEAD^")
    push = {"event_name": "push", "event": {"before": before}}
    known = {"repository": {"default_branch": "main"}}
    branch = {"event_name": "push", "ref_name": "work", "event": {"before": ZEROS, **known}}
    queue = {"event_name": "merge_group", "event": {"merge_group": {"base_sha": before}, **known}}
    by_hand: dict[str, Any] = {"event_name": "workflow_dispatch", "event": known}
    given = {"base": "origin/main"}
    for github, inputs in ((push, {}), (branch, {}), (queue, {}), (by_hand, given)):
        again = Runner(workspace, runner.temp, github, {**runner.inputs, **inputs, "fail-on": "new"})
        assert again.run(*COMMENT) == 0
        assert again.outputs["diff"]["status"] == "1"
        assert comments(runner)["calls"] == []
    first = {**branch, "ref_name": "main"}
    for github in (by_hand, first):
        alone = Runner(workspace, runner.temp, github, {**runner.inputs, "fail-on": "new"})
        assert alone.run(*COMMENT) == 0
        assert alone.outputs["diff"] == {}
        assert "::notice title=factcheck::Nothing was compared" in alone.said
        assert alone.run("Check the records", "Pass the verdict on") == 1


def test_a_push_on_what_is_not_there(workspace: Path) -> None:
    """After a forced push nobody has the commit: not green."""
    runner = pull_request(workspace, OLD)
    push = {"event_name": "push", "event": {"before": "1" * 40}}
    assert Runner(workspace, runner.temp, push, runner.inputs).run(*COMMENT) == 2


def test_nothing_that_was_checked_out_is_run(workspace: Path) -> None:
    """Probes that would print a word: libraries, a conftest.py, settings of pytest, rules that only the branch names."""
    probe = "print('a stranger was here'); open('owned', 'w')\n"
    project = workspace / "checks" / "bridge"
    names = ["pip", "yaml", "pytest", "factcheck", "pydantic", "stranger", "conftest", "sitecustomize"]
    for folder in (workspace, project, project / "claims", project / "seeds"):
        for name in names:
            (folder / f"{name}.py").write_text(probe)
    (workspace / "pytest.ini").write_text("[pytest]\naddopts = -p stranger\npythonpath = .\n")
    with (project / "pyproject.toml").open("a") as file:
        file.write('[tool.pytest.ini_options]\naddopts = "-p stranger"\npythonpath = ["."]\n')
    runner = pull_request(workspace, NEW)
    assert runner.run() == 1
    assert [name for name, status in runner.statuses.items() if status] == ["Pass the verdict on"]
    assert "stranger was here" not in runner.said
    assert not [*workspace.rglob("owned")]
    assert runner.outputs["junit"]["file"]


def test_rules_that_only_a_branch_names(workspace: Path) -> None:
    """They are not found, so that the check cannot run; the action is not green."""
    project = workspace / "checks" / "bridge"
    (project / "stranger.py").write_text("print('a stranger was here')\n")
    settings = (project / "pyproject.toml").read_text()
    (project / "pyproject.toml").write_text(
        settings.replace("[tool.factcheck]", '[tool.factcheck]\nrules = ["stranger"]')
    )
    runner = pull_request(workspace, NEW)
    assert runner.run() == 2
    assert "cannot import stranger" in runner.said
    assert "a stranger was here" not in runner.said


def test_a_base_without_a_fact_check(workspace: Path) -> None:
    """The pull request that brings the first one is not held up by the comparison."""
    git(workspace, "checkout", "-q", "--orphan", "empty")
    git(workspace, "rm", "-rq", "--cached", ".")
    git(workspace, "commit", "-qm", "Nothing", "--allow-empty")
    git(workspace, "update-ref", "refs/remotes/origin/main", "HEAD")
    runner = pull_request(workspace, NEW, fail_on="new")
    assert runner.run(*COMMENT) == 0


def test_a_check_that_cannot_run(workspace: Path) -> None:
    """Ends the action at once, whatever it shall fail on, and says why."""
    runner = pull_request(workspace, OLD, fail_on="never", profile="pubilsh")
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
    assert runner.run("Install factcheck") == 0
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
