"""The project's folder is found from any path in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import ProjectError
from factcheck.store.disk.root import find_root


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with claims and an article."""
    (tmp_path / "project" / "claims" / "deep").mkdir(parents=True)
    (tmp_path / "project" / "seeds").mkdir()
    (tmp_path / "project" / "claims" / "deep" / "a.yaml").touch()
    return tmp_path / "project"


@pytest.mark.parametrize("inside", [".", "claims", "claims/deep", "claims/deep/a.yaml"])
def test_from_inside(project: Path, inside: str) -> None:
    """Any folder or file of the project leads to it."""
    assert find_root(project / inside) == project.resolve()


def test_settings_make_a_project(project: Path) -> None:
    """A folder with our table in its pyproject.toml is a root; the nearest root counts."""
    outer = project.parent
    (outer / "pyproject.toml").write_text("[tool.factcheck]\n", encoding="utf-8")
    (outer / "texts").mkdir()
    assert find_root(outer / "texts") == outer.resolve()
    assert find_root(project / "claims") == project.resolve()


def test_broken_settings_still_make_a_project(tmp_path: Path) -> None:
    """A slip in pyproject.toml is for the settings to report, not a missing project."""
    (tmp_path / "pyproject.toml").write_text("[tool.factcheck]\nprofile = \n", encoding="utf-8")
    assert find_root(tmp_path) == tmp_path.resolve()
    (tmp_path / "pyproject.toml").write_text("[tool.other]\nx = \n", encoding="utf-8")
    with pytest.raises(ProjectError):
        find_root(tmp_path)


def test_one_folder_is_enough_where_it_is_named(tmp_path: Path) -> None:
    """A folder with seeds/ alone is a project when it is named itself."""
    (tmp_path / "seeds").mkdir()
    assert find_root(tmp_path) == tmp_path.resolve()
    with pytest.raises(ProjectError):
        find_root(tmp_path / "seeds")


def test_no_project(tmp_path: Path) -> None:
    """The error says what was looked for and how to start."""
    with pytest.raises(ProjectError, match=r"claims/ and seeds/.*factcheck init"):
        find_root(tmp_path)
    with pytest.raises(ProjectError, match="no such file"):
        find_root(tmp_path / "nowhere")
