"""The project's folder is found from any path in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import ProjectError
from factcheck.store.disk.root import Roots, find_root, has_settings


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[tool.factcheck]\n", True),
        ("[tool]\nfactcheck = {}\n", True),
        ("tool.factcheck.profile = 'draft'\n", True),
        ("[tool.factcheck.severity]\n", True),
        ("[tool.factcheck]\nprofile = 'draft\n", True),
        ("[tool.factcheckers]\n", False),
        ("# [tool.factcheck]\n", False),
        ("tool = 'factcheck'\n", False),
        ("tool = 3\n", False),
        ("[project]\nname = 'factcheck'\n", False),
        ("x = " + "[" * 5_000, False),
        ("x = " + "9" * 5_000, False),
        ("[tool.factcheck]\nx = " + "9" * 5_000, True),
        ("", False),
    ],
)
def test_what_has_our_table(tmp_path: Path, text: str, *, expected: bool) -> None:
    """TOML of any form, and what is none or more than can be read, without an error."""
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    assert has_settings(tmp_path) is expected


def test_the_fact_check_that_a_folder_belongs_to(tmp_path: Path) -> None:
    """That of the nearest settings with our table in whose claims/ or seeds/ it lies."""
    files = {
        "pyproject.toml": "[tool.factcheck]\n",
        "claims/inner/pyproject.toml": "[tool.factcheck]\n",
        "claims/other/pyproject.toml": "[tool.other]\n",
        "backend/pyproject.toml": "[tool.other]\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    roots = Roots()
    belongs = {
        "claims": tmp_path,
        "seeds/deep/er": tmp_path,
        "claims/other": tmp_path,
        "claims/other/claims": tmp_path,
        "claims/inner": tmp_path,
        "claims/inner/seeds": tmp_path / "claims" / "inner",
        "backend/seeds": None,
        "backend/claims/x": None,
        ".": None,
        "tests": None,
    }
    assert {name: roots.of(tmp_path / name) for name in belongs} == belongs
    assert {name: roots.of(tmp_path / name) for name in belongs} == belongs  # remembered


def test_each_settings_file_is_looked_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many folders lie there."""
    looked = []
    monkeypatch.setattr(
        "factcheck.store.disk.root.has_settings", lambda folder: looked.append(folder) or True
    )
    roots = Roots()
    for number in range(20):
        assert roots.of(tmp_path / "claims" / str(number)) == tmp_path
    assert looked == [tmp_path]
