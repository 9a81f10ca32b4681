"""`factcheck diff` on real repositories: what it reads, what it refuses, and how it ends."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.commands.common import COULD_NOT_RUN, FINDINGS
from factcheck.testing import EXAMPLE
from tests.store.history.conftest import Project
from tests.store.history.states import AFTER, BEFORE

WRONG = BEFORE["claims/bridge.yaml"].replace("quote: It cost 40", "quote: It cost 41")


@pytest.fixture
def grown(project: Project) -> Project:
    """A repository with both states as revisions, `main` the later one."""
    project.commit("Check the bridge", BEFORE, date="2021-06-02T12:00:00+02:00")
    project.git("tag", "checked")
    project.commit("Refute what it cost", AFTER, date="2021-07-02T12:00:00+02:00")
    return project


def document(capsys: pytest.CaptureFixture, *arguments: str) -> dict:
    """What the command prints as JSON."""
    assert main(["diff", *arguments, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_two_revisions_and_a_range(grown: Project, capsys: pytest.CaptureFixture) -> None:
    """Named either way, they are read without touching what lies there."""
    grown.write({"claims/bridge.yaml": "broken: ["})
    named = document(capsys, "checked", "main")
    assert named == document(capsys, "checked..main")
    assert named["base"]["name"].startswith("checked (")
    assert {each["id"]: each["status"] for each in named["claims"]["changed"]}["cost-40"] == {
        "before": "supported", "after": "refuted"
    }  # fmt: skip
    assert [each["key"] for each in named["settings"]] == ["refuted"]
    assert (grown.root / "claims/bridge.yaml").read_text() == "broken: ["


def test_the_working_tree_is_the_default(grown: Project, capsys: pytest.CaptureFixture) -> None:
    """Committed or not."""
    assert document(capsys, "HEAD")["headline"] == "nothing changed"
    grown.write({"claims/more.yaml": "events: [{id: fair, label: A fair}]\n"})
    found = document(capsys, "HEAD")
    assert found["head"]["name"] == "the working tree"
    assert [each["record"] for each in found["records"]] == ["event.fair"]


def test_what_a_branch_did_since_it_left(grown: Project, capsys: pytest.CaptureFixture) -> None:
    """`main...` compares with the merge base, so that what main did meanwhile does not count."""
    grown.git("switch", "--quiet", "--create", "topic", "checked")
    grown.commit("A fair", {"claims/more.yaml": "events: [{id: fair, label: A fair}]\n"})
    for name in ("main...", "main...topic"):
        found = document(capsys, name)
        assert [each["record"] for each in found["records"]] == ["event.fair"]
        assert found["claims"]["changed"] == []
    assert len(document(capsys, "main")["records"]) > 1


def test_a_project_below_the_top(empty: Callable[[str], Project], capsys: pytest.CaptureFixture) -> None:
    """In a folder of a repository, also one that a revision did not have yet."""
    project = empty("news/bridge")
    (project.top / "README").write_text("A newsroom.")
    project.git("add", "../../README")
    project.git("commit", "--quiet", "--message", "Begin")
    project.commit("Check", BEFORE)
    project.commit("Refute", AFTER)
    assert document(capsys, "HEAD~1")["claims"]["removed"][0]["id"] == "third-bridge"
    assert len(document(capsys, "HEAD~2")["claims"]["added"]) == 5
    assert document(capsys, "HEAD~1", "--path", "claims")["claims"]["removed"]


def test_two_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> None:
    """No git is needed."""
    for name, state in (("old", BEFORE), ("new", AFTER)):
        Project(tmp_path / name).write(state)
        shutil.rmtree(tmp_path / name / ".git")
    monkeypatch.chdir(tmp_path / "new")
    found = document(capsys, "../old", ".")
    assert found["claims"]["removed"][0]["id"] == "third-bridge"
    assert found == {**document(capsys, "../old"), "head": found["head"]}
    assert main(["diff", "main"]) == COULD_NOT_RUN
    assert "git cannot read the history" in capsys.readouterr().err


def test_a_branch_named_like_a_folder(grown: Project, capsys: pytest.CaptureFixture) -> None:
    """The revision is meant; the folder is `./claims`."""
    grown.git("branch", "claims", "checked")
    assert document(capsys, "claims")["base"]["name"].startswith("claims (")
    assert document(capsys, "./claims")["headline"] == "nothing changed"


@pytest.mark.parametrize(
    "name", ["nowhere", "--upload-pack=x", "-h", "--output=x", "", "main...nowhere", "@{99}"]
)
def test_what_is_no_revision(grown: Project, capsys: pytest.CaptureFixture, name: str) -> None:
    """Nor an option, whatever it looks like."""
    assert main(["diff", "--", name]) == COULD_NOT_RUN
    message = capsys.readouterr().err
    assert message.startswith("factcheck: ")
    assert not (grown.root / "x").exists()


def test_a_shallow_clone(
    grown: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """The message says what to fetch."""
    grown.git("clone", "--quiet", "--depth=1", f"file://{grown.root}", str(tmp_path / "shallow"))
    monkeypatch.chdir(tmp_path / "shallow")
    assert main(["diff", "HEAD~1"]) == COULD_NOT_RUN
    assert "fetch-depth: 0" in capsys.readouterr().err


def test_branches_without_a_common_commit(grown: Project, capsys: pytest.CaptureFixture) -> None:
    """There is nothing to compare from."""
    grown.git("switch", "--quiet", "--orphan", "other")
    grown.commit("Begin anew", EXAMPLE)
    assert main(["diff", "main..."]) == COULD_NOT_RUN
    assert "no commit in common" in capsys.readouterr().err


def test_no_git(grown: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> None:
    """A machine without it is told so."""
    monkeypatch.setenv("PATH", "")
    assert main(["diff", "main"]) == COULD_NOT_RUN
    assert "git is not installed" in capsys.readouterr().err


def test_nothing_on_either_side(empty: Callable[[str], Project], capsys: pytest.CaptureFixture) -> None:
    """Two empty states are no comparison."""
    project = empty("")
    project.commit("Begin", {"pyproject.toml": "[tool.factcheck]\n"})
    assert main(["diff", "HEAD", "HEAD"]) == COULD_NOT_RUN
    assert "neither" in capsys.readouterr().err


def test_wrong_settings_of_a_revision(grown: Project, capsys: pytest.CaptureFixture) -> None:
    """They are named with the revision."""
    grown.commit("Break", {"pyproject.toml": "[tool.factcheck]\nprofile = 'x'\n"})
    grown.write({"pyproject.toml": "[tool.factcheck]\n"})
    assert main(["diff", "HEAD~1", "HEAD"]) == COULD_NOT_RUN
    assert "pyproject.toml of HEAD" in capsys.readouterr().err


def test_in_a_hook(grown: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> None:
    """What git sets for its hooks does not lead to another repository."""
    monkeypatch.setenv("GIT_DIR", "/nowhere/.git")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    assert document(capsys, "checked")["claims"]["removed"]


def test_links_and_long_files_in_a_revision(grown: Project, capsys: pytest.CaptureFixture) -> None:
    """A link to a record file is followed inside the project; one that leads nowhere or in a circle is a finding."""
    (grown.root / "notes").mkdir()
    (grown.root / "notes/events.yaml").write_text("events: [{id: fair, label: A fair}]\n")
    for name, target in (
        ("a", "../notes/events.yaml"),
        ("b", "nowhere.yaml"),
        ("c", "d.yaml"),
        ("d", "c.yaml"),
    ):
        (grown.root / f"claims/{name}.yaml").symlink_to(target)
    grown.commit("Link", {})
    found = document(capsys, "HEAD~1", "HEAD")
    assert [each["record"] for each in found["records"]] == ["event.fair"]
    broken = [each["file"] for each in found["findings"]["new"] if each["rule"] == "broken-record"]
    assert broken == ["claims/b.yaml", "claims/c.yaml", "claims/d.yaml"]


def test_how_it_ends(project: Project, capsys: pytest.CaptureFixture) -> None:
    """With 0 unless asked; `new` asks about what BASE did not have, `any` about HEAD."""
    project.commit("An unfinished check", {"claims/bridge.yaml": WRONG})
    project.write({"claims/more.yaml": "events: [{id: fair, label: A fair}]\n"})
    assert main(["diff", "HEAD"]) == 0
    assert main(["diff", "HEAD", "--fail-on", "new"]) == 0
    assert main(["diff", "HEAD", "--fail-on", "any"]) == FINDINGS
    project.write(
        {
            "claims/bridge.yaml": WRONG.replace(
                "opened on 3 May 2019\n    status", "opened on 5 May 2019\n    status"
            )
        }
    )
    assert main(["diff", "HEAD"]) == 0
    assert main(["diff", "HEAD", "--fail-on", "new"]) == FINDINGS
    assert "1 new error" in capsys.readouterr().out


def test_profile_and_output(grown: Project, capsys: pytest.CaptureFixture) -> None:
    """The profile holds for both sides; a file gets the very text."""
    assert main(["diff", "checked", "--profile", "publish", "--format", "markdown"]) == 0
    printed = capsys.readouterr().out
    assert "INCONSISTENT" in printed
    assert main(["diff", "checked", "--profile", "publish", "--format", "markdown", "-o", "comment.md"]) == 0
    assert (grown.root / "comment.md").read_text(encoding="utf-8") == printed
    assert grown.git("status", "--porcelain") == "?? comment.md"


def test_an_object_that_is_not_there(grown: Project, capsys: pytest.CaptureFixture) -> None:
    """A damaged or partial repository is named as such."""
    blob = grown.git("rev-parse", "checked:claims/bridge.yaml")
    (grown.root / ".git/objects" / blob[:2] / blob[2:]).unlink()
    assert main(["diff", "checked"]) == COULD_NOT_RUN
    assert blob in capsys.readouterr().err


def test_the_machine_has_git() -> None:
    """The other tests would otherwise fail for a reason that is hard to see."""
    assert subprocess.run(["git", "--version"], check=False, capture_output=True).returncode == 0


def test_a_checkout_that_belongs_to_somebody_else(
    grown: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """Git reads nothing of it; a folder that is called as the revision is not compared in its place."""
    grown.write({"main/claims/more.yaml": "events: [{id: fair, label: A fair}]\n"})
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    for words in (["main"], ["main...HEAD"], ["HEAD"]):
        assert main(["diff", *words]) == COULD_NOT_RUN
        said = capsys.readouterr().err
        assert "belongs to another user" in said
        assert f"git config --global --add safe.directory {grown.top}" in said
    assert main(["diff", "./main"]) == 0


def test_the_author_of_a_signature(grown: Project, capsys: pytest.CaptureFixture) -> None:
    """Git says who brought it; what is in no commit yet has no author."""
    signing = ["sign", "third-bridge", "--by", "Eva Novotna", "--date", "2021-07-03"]
    grown.git("switch", "--quiet", "--create", "topic", "checked")
    grown.write({"claims/bridge.yaml": BEFORE["claims/bridge.yaml"]})
    signed = next(
        name for name in ("third-bridge", "cost-40") if main([*signing[:1], name, *signing[2:]]) == 0
    )
    capsys.readouterr()
    assert document(capsys, "HEAD")["lowers_the_bar"] == []
    grown.git("add", "--all")
    grown.git("commit", "--quiet", "--message", "Sign", by="Mal Ory")
    (item,) = document(capsys, "HEAD^", "HEAD")["lowers_the_bar"]
    assert (item["what"], item["about"]) == ("signature-by-another", signed)
    assert "Mal Ory" in item["words"]
    assert document(capsys, "HEAD^")["lowers_the_bar"] == [item]
    grown.git("commit", "--quiet", "--amend", "--no-edit", "--author", "Eva Novotna <eva@example.org>")
    assert document(capsys, "HEAD^")["lowers_the_bar"] == []
