"""The history is the same whatever its reader has put into the settings of git, and in clones that lack files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.errors import HistoryError
from factcheck.store.faults.file_faults import UnreadableError
from factcheck.store.history.git import Commit, Repository
from tests.store.history.conftest import Project

CLAIMS = "claims:\n  - id: {}\n    statement: The bridge cost 40 million euros.\n    quote: It cost\n"


@pytest.fixture
def below(tmp_path) -> Project:
    """A project in a folder of its repository, whose first commit has records, and a later one moves them."""
    project = Project(tmp_path / "town", "check")
    project.commit(
        "Begin", {"claims/a.yaml": CLAIMS.format("a"), "seeds/b.yaml": "sources: []\n", "film": "long"}
    )
    project.commit("Move", {"claims/a.yaml": None, "claims/c.yaml": CLAIMS.format("a")})
    return project


def history(project: Project) -> list[Commit]:
    return list(Repository(project.root).commits())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("log.showRoot", "false"),
        ("log.showSignature", "true"),
        ("log.follow", "true"),
        ("log.diffMerges", "first-parent"),
        ("log.date", "relative"),
        ("diff.relative", "true"),
        ("diff.renames", "copies"),
        ("diff.orderFile", "nowhere"),
        ("diff.external", "false"),
        ("diff.noprefix", "true"),
        ("color.ui", "always"),
        ("core.pager", "false"),
        ("pager.log", "false"),
        ("core.quotePath", "true"),
        ("core.abbrev", "5"),
        ("format.pretty", "oneline"),
        ("i18n.logOutputEncoding", "latin1"),
    ],
)
def test_personal_settings_change_nothing(below: Project, name: str, value: str):
    """Neither the commits nor the files that they changed."""
    before = history(below)
    assert [len(each.files) for each in before] == [2, 2]
    below.git("config", name, value)
    assert history(below) == before


@pytest.fixture
def partial(below: Project, tmp_path, monkeypatch) -> tuple[Project, Path]:
    """A clone without files of `below`, and where git notes which programs of its own it starts."""
    below.git("config", "uploadpack.allowFilter", "true")
    below.git("config", "uploadpack.allowAnySHA1InWant", "true")
    clone = tmp_path / "clone"
    below.git("clone", "--quiet", "--filter=blob:none", "--no-checkout", below.top.as_uri(), str(clone))
    project = Project.__new__(Project)
    project.top, project.root = clone, clone / "check"
    project.root.mkdir()
    notes = tmp_path / "notes"
    monkeypatch.setenv("GIT_TRACE2_EVENT", str(notes))
    return project, notes


def test_a_partial_clone_is_asked_once(below: Project, partial: tuple[Project, Path]):
    """All files of the history come in one go, and what is read is the same as in a whole clone."""
    project, notes = partial
    commits = history(project)
    repository = Repository(project.root)
    with repository.blobs() as blobs:
        tree = repository.tree(commits[0].hash, blobs)
        read = {path: tree.read(path, 1000) for path in tree.record_paths()}
        for each in commits:
            for file in each.files:
                if file.after is not None:
                    assert blobs.read(file.after)
    assert commits == history(below)
    assert read == {path: (below.root / path).read_bytes() for path in ("claims/c.yaml", "seeds/b.yaml")}
    events = [json.loads(line) for line in notes.read_text(encoding="utf-8").splitlines()]
    assert [each["name"] for each in events if each.get("name") in ("fetch", "fetch-pack")] == ["fetch"]
    with pytest.raises(UnreadableError, match="are allowed"):
        tree.read("claims/c.yaml", 10)
    missing = project.git("rev-list", "--objects", "--missing=print", "HEAD")
    assert missing.count("?") == 1  # the film


def test_one_commit_of_a_partial_clone_is_asked_once(partial: tuple[Project, Path]):
    """Its record files come in one go, and those of other commits stay away."""
    project, notes = partial
    repository = Repository(project.root)
    with repository.blobs() as blobs:
        tree = repository.tree("HEAD~1", blobs)
        assert [path for path in tree.record_paths() if tree.read(path, 1000)] == [
            "claims/a.yaml",
            "seeds/b.yaml",
        ]
    assert notes.read_text(encoding="utf-8").count('"name":"fetch"') == 1


def test_a_partial_clone_without_its_origin_is_named(below: Project, partial: tuple[Project, Path]):
    """What is missing, and what to do."""
    project, _ = partial
    below.top.rename(below.top.with_name("gone"))
    with pytest.raises(
        HistoryError, match=r"is a partial clone that lacks 2 record files .* without --filter"
    ):
        history(project)
