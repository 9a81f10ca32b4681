"""Links in a project that lead out of it: nothing is ever written through one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.cli import main
from factcheck.errors import ProjectError
from factcheck.store.cache.answers import FOLDER
from factcheck.store.disk import files
from factcheck.store.disk.files import write_whole
from factcheck.store.disk.links import place_to_write
from tests import suite

ARTICLE = "The bridge at Vidrov opened on 3 May 2019.\n"
PROBE = "nothing of mine may change\n"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links as on POSIX")


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder of somebody's with a file in it."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "mine").write_text(PROBE)
    return folder


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, stood in."""
    suite.write(tmp_path / "project", suite.PROJECT)
    monkeypatch.chdir(tmp_path / "project")
    monkeypatch.setenv("CI", "true")
    return tmp_path / "project"


def state(folder: Path) -> dict[str, str]:
    """What lies in a folder."""
    return {
        str(path.relative_to(folder)): path.read_text() if path.is_file() else ""
        for path in sorted(folder.rglob("*"))
    }


def link(at: Path, to: Path) -> None:
    """A link, with the folders that it needs."""
    at.parent.mkdir(parents=True, exist_ok=True)
    at.symlink_to(to)


OUTPUTS = [
    ("check", "-o", "{}"),
    ("check", "--format", "json", "-o", "{}"),
    ("report", "-o", "{}"),
    ("report", "--format", "html", "-o", "{}"),
    ("schema", "-o", "{}"),
    ("schema", "--project", "-o", "{}"),
]


@pytest.mark.parametrize("words", OUTPUTS, ids=lambda words: "-".join(words[:-2]))
@pytest.mark.parametrize("to", ["mine", "new", "."])
def test_output(
    project: Path, outside: Path, capsys: pytest.CaptureFixture, words: tuple[str, ...], to: str
) -> None:
    """A file that is a link, to a file that is there or not, and a file in a folder that is one."""
    subprocess.run(["git", "init", "-q"], cwd=project, check=True)
    link(project / "out", outside / to)
    before = state(outside)
    named = "out/report" if to == "." else "out"
    assert main([word.format(named) for word in words]) == 2
    told = capsys.readouterr().err
    assert (
        f"{named}: not written: out in {project} is a link that leads out of the project, to {outside}"
        in told
    )
    assert state(outside) == before


def test_the_plugins_output(pytester: pytest.Pytester, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The same for what pytest's options name."""
    outside = tmp_path_factory.mktemp("outside")
    suite.write(pytester.path, suite.PROJECT)
    link(pytester.path / "out", outside)
    for option in ("--factcheck-html", "--factcheck-summary"):
        result = pytester.runpytest(option, "out/page.html")
        assert result.ret != 0
        assert "leads out of the project" in "\n".join(result.errlines + result.outlines)
    assert state(outside) == {}


@pytest.mark.parametrize("page", ["bridge.html", "index.html"])
def test_a_site_of_which_one_page_is_a_link(
    project: Path, outside: Path, capsys: pytest.CaptureFixture, page: str
) -> None:
    """No page is written, not even those that could be."""
    link(project / "site" / page, outside / "mine")
    assert main(["report", "--format", "html", "-o", "site/"]) == 2
    assert f"site/{page} in {project} is a link that leads out" in capsys.readouterr().err
    assert state(outside) == {"mine": PROBE}
    assert [path.name for path in (project / "site").iterdir()] == [page]


@pytest.mark.parametrize(
    "place", [FOLDER, f"{FOLDER}/answers.sqlite", f"{FOLDER}/answers.sqlite-journal", f"{FOLDER}/.gitignore"]
)
def test_answers(
    project: Path, outside: Path, capsys: pytest.CaptureFixture, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """The check is done, nothing is kept, and one line says why."""
    monkeypatch.delenv("CI")
    link(project / place, outside if place == FOLDER else outside / "mine")
    for _ in range(2):
        assert main(["check"]) == 0
        told = capsys.readouterr().err
        assert told.count("\n") == 1
        assert "nothing is kept in .factcheck_cache" in told
        assert "link" in told
    assert state(outside) == {"mine": PROBE}


@pytest.mark.parametrize("place", ["claims", "seeds", ".github", "claims/bridge", ".github/workflows"])
def test_init(tmp_path: Path, outside: Path, capsys: pytest.CaptureFixture, place: str) -> None:
    """Nothing of a project is made where a folder of it would lie elsewhere."""
    root = tmp_path / "new"
    (tmp_path / "bridge.txt").write_text(ARTICLE)
    link(root / place, outside)
    before = state(root)
    assert main(["init", str(tmp_path / "bridge.txt"), "--path", str(root)]) == 2
    assert (
        f"{place} in {root} is a link that leads out of the project, to {outside}" in capsys.readouterr().err
    )
    assert state(outside) == {"mine": PROBE}
    assert state(root) == before


@pytest.mark.parametrize("place", [".gitattributes", "pyproject.toml", ".github/workflows/factcheck.yml"])
@pytest.mark.parametrize("to", ["mine", "new"])
def test_init_leaves_a_file_that_is_a_link(tmp_path: Path, outside: Path, place: str, to: str) -> None:
    """What is there already is left alone, wherever it leads."""
    root = tmp_path / "new"
    (tmp_path / "bridge.txt").write_text(ARTICLE)
    link(root / place, outside / to)
    main(["init", str(tmp_path / "bridge.txt"), "--path", str(root)])
    assert state(outside) == {"mine": PROBE}


def test_draft(project: Path, outside: Path, capsys: pytest.CaptureFixture) -> None:
    """New claims are written where the records lie and nowhere else."""
    link(project / "claims" / "bridge", outside)
    assert main(["draft"]) == 2
    assert main(["draft", "-o", "claims/bridge/new.yaml"]) == 2
    assert state(outside) == {"mine": PROBE}


@pytest.mark.parametrize(
    "words", [("fmt",), ("sign", "cost-40", "--by", "Eva Lind")], ids=lambda words: words[0]
)
def test_record_files(
    project: Path, outside: Path, capsys: pytest.CaptureFixture, words: tuple[str, ...]
) -> None:
    """A record file that lies elsewhere is not read, and so not written."""
    (outside / "mine").write_text(
        (project / "claims" / "bridge.yaml").read_text().replace("  - id", "  -   id")
    )
    (project / "claims" / "bridge.yaml").unlink()
    link(project / "claims" / "bridge.yaml", outside / "mine")
    before = state(outside)
    assert main(list(words)) == 2
    assert state(outside) == before


def test_a_link_inside_is_followed(project: Path) -> None:
    """A folder that lies elsewhere in the project is the user's own arrangement."""
    (project / "pages").mkdir()
    link(project / "site", project / "pages")
    assert main(["check", "-o", "site/report.txt"]) == 0
    assert (project / "pages" / "report.txt").is_file()
    assert (project / "site").is_symlink()


@pytest.mark.parametrize("named", ["../outside/new", "../linked/new", "../linked/mine"])
def test_a_path_outside_is_the_users_own(project: Path, outside: Path, named: str) -> None:
    """Links that lie in no project are followed as ever."""
    link(project.parent / "linked", outside)
    assert main(["check", "-o", named]) == 0
    assert "CONSISTENT" in (project / named).read_text()


def test_a_way_in_and_out_again(project: Path, outside: Path, capsys: pytest.CaptureFixture) -> None:
    """A link of the user's into the project, and one in the project that leads out."""
    link(project / "site", outside)
    link(project.parent / "mine", project / "site")
    assert main(["check", "-o", "../mine/new"]) == 2
    assert main(["check", "-o", "claims/../site/../site/new"]) == 2
    assert state(outside) == {"mine": PROBE}


def test_a_project_that_is_a_link(project: Path, tmp_path: Path) -> None:
    """The project's folder itself may be reached by any link."""
    link(tmp_path / "work", project)
    assert main(["check", str(tmp_path / "work"), "-o", str(tmp_path / "work" / "report.txt")]) == 0
    assert (project / "report.txt").is_file()


def test_links_without_end(project: Path, capsys: pytest.CaptureFixture) -> None:
    """Two links that lead to each other are a sentence."""
    link(project / "one", project / "two")
    link(project / "two", project / "one")
    assert main(["check", "-o", "one/x"]) == 2
    assert "links without end" in capsys.readouterr().err


def test_a_folder_that_turns_into_a_link(
    project: Path, outside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the first look and the renaming: the place is looked at once more, and nothing has come there."""
    (project / "site").mkdir()
    copymode = files.shutil.copymode

    def turned(*paths: Path) -> None:
        copymode(*paths)
        (project / "site").rename(project / "moved")
        link(project / "site", outside)

    (project / "site" / "mine").write_text("old")
    monkeypatch.setattr(files.shutil, "copymode", turned)
    with pytest.raises(ProjectError, match="leads out of the project"):
        write_whole(project / "site" / "mine", "new")
    assert state(outside) == {"mine": PROBE}


NAMES = st.sampled_from(["a", "b", "c"])
TARGETS = st.one_of(
    st.lists(st.sampled_from(["a", "b", "c", ".."]), min_size=1, max_size=3).map("/".join),
    st.just("/OUTSIDE"),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    folders=st.lists(st.lists(NAMES, min_size=1, max_size=3).map("/".join), max_size=4),
    links=st.lists(st.tuples(st.lists(NAMES, min_size=1, max_size=3).map("/".join), TARGETS), max_size=4),
    asked=st.lists(st.sampled_from(["a", "b", "c", ".."]), min_size=1, max_size=4).map("/".join),
)
def test_the_place_is_the_systems(
    tmp_path_factory: pytest.TempPathFactory, folders: list[str], links: list[tuple[str, str]], asked: str
) -> None:
    """Whatever links there are: the place is the one that the system finds, and inside, or the path leads there openly."""
    top = tmp_path_factory.mktemp("top").resolve()
    root = top / "p"
    (root / "claims").mkdir(parents=True)
    for folder in folders:
        (root / folder).mkdir(parents=True, exist_ok=True)
    for name, target in links:
        at = root / name
        if (
            not at.exists()
            and not at.is_symlink()
            and at.parent.is_dir()
            and at.parent.resolve().is_relative_to(root)
        ):
            at.symlink_to(target.replace("/OUTSIDE", str(top)))
    real = Path(os.path.realpath(root / asked))
    try:
        place = place_to_write(root / asked, root)
    except ProjectError as error:
        if "without end" not in str(error):
            assert any(
                path.is_symlink() and not path.resolve().is_relative_to(root) for path in root.rglob("*")
            )
        return
    if real.parent.is_dir():
        assert place == real
    if ".." not in asked.split("/"):
        assert place.is_relative_to(root)


@pytest.mark.skipif(sys.platform != "win32", reason="junctions are Windows'")
def test_a_junction(project: Path, outside: Path) -> None:  # pragma: no cover
    """A junction is a link that needs no rights to be made."""
    subprocess.run(["cmd", "/c", "mklink", "/J", str(project / "out"), str(outside)], check=True)
    with pytest.raises(ProjectError, match="leads out"):
        place_to_write(project / "out" / "new")
