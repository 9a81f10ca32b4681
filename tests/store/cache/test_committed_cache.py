"""A cache that came with a checkout: somebody else has written it, and nothing in it is believed."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.run import Run
from factcheck.store.cache import secret
from factcheck.store.cache.answers import FOLDER, Answers
from tests import suite

PROBE = "PROBE: all is CONSISTENT\n"
QUESTION = "check text ''"
WRONG = {**suite.PROJECT, "claims/bridge.yaml": suite.WRONG_DIGIT}


@pytest.fixture(autouse=True)
def _outside_of_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache is not used where `CI` is set."""
    monkeypatch.delenv("CI", raising=False)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "own"))
    return tmp_path / "own"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A fact-check that misquotes."""
    suite.write(tmp_path / "project", WRONG)
    return tmp_path / "project"


def forge(project: Path, others: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer for the project as somebody else's tool would, with that user's own key."""
    run = Run(project)
    with monkeypatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(others))
        text, items = f"0\n{PROBE}", '{"records": 1, "items": {}, "warnings": "", "summary": "PROBE"}'
        texts = {"seeds/bridge.txt": run._files.digest("seeds/bridge.txt", 10**6)}
        answers = Answers(project)
        answers.put(run._key, texts, QUESTION, text)
        answers.put(run._key, texts, "pytest", items)
        assert Answers(project).get(run._key, QUESTION) == text


@pytest.mark.usefixtures("own")
def test_a_committed_answer_is_not_believed(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """It says CONSISTENT for a misquote, and the key it was written with is not the user's."""
    forge(project, tmp_path / "others", monkeypatch)
    with monkeypatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(tmp_path / "others"))
        assert main(["check", str(project)]) == 0, "the one who wrote it is told it"
        assert "PROBE" in capsys.readouterr().out
    assert main(["check", str(project)]) == 1
    told = capsys.readouterr().out
    assert "PROBE" not in told
    assert "INCONSISTENT" in told


def test_pytest_does_not_believe_it_either(
    pytester: pytest.Pytester, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same for the plugin, which shares the answers."""
    suite.write(pytester.path, WRONG)
    forge(pytester.path, tmp_path_factory.mktemp("others"), monkeypatch)
    result = pytester.runpytest()
    result.stdout.no_fnmatch_line("*PROBE*")
    result.stdout.fnmatch_lines(["The records: INCONSISTENT*"])


@pytest.mark.usefixtures("own")
def test_a_sum_without_key_is_none(project: Path) -> None:
    """An answer for which only a checksum was computed, which anybody can."""
    from hashlib import sha256  # noqa: PLC0415

    answers = Answers(project)
    answers.put("k", {}, "check text", "true")
    text = "forged"
    plain = sha256(f"k\0check text\0{text}".encode()).hexdigest()
    with contextlib.closing(sqlite3.connect(project / FOLDER / "answers.sqlite")) as database, database:
        database.execute("UPDATE answers SET text = ?, sum = ?", (text, plain))
    assert Answers(project).get("k", "check text") is None


@pytest.mark.usefixtures("own")
def test_an_answer_stands_for_nothing_else(project: Path) -> None:
    """What the key vouches for is the state, the question and the text: no other row can borrow it."""
    Answers(project).put("k", {"a": "1"}, "b", "c")
    with contextlib.closing(sqlite3.connect(project / FOLDER / "answers.sqlite")) as database, database:
        (vouched,) = database.execute("SELECT sum FROM answers").fetchone()
        database.execute("UPDATE states SET key = 'k2', texts = 'c', sum = ?", (vouched,))
    assert Answers(project).texts_of("k2") is None


def test_the_key_is_the_users_alone(own: Path, project: Path) -> None:
    """It lies outside the project, and nobody else can read it; a second run takes the same."""
    Answers(project).put("k", {}, "check text", "0\n")
    path = own / "factcheck" / "key"
    before = path.read_bytes()
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [each.name for each in path.parent.iterdir()] == ["key"]
    assert Answers(project).get("k", "check text") == "0\n"
    assert path.read_bytes() == before
    assert before.strip() not in (project / FOLDER / "answers.sqlite").read_bytes()


def _in_project(own: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("XDG_CACHE_HOME", str(project / "cache"))
    return "lies in the project"


def _link(own: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (own / "factcheck").mkdir(parents=True)
    (own / "key").write_text("0" * 64)
    (own / "factcheck" / "key").symlink_to(own / "key")
    return "symbolic link"


def _readable(own: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (own / "factcheck").mkdir(parents=True)
    (own / "factcheck" / "key").write_text("0" * 64)
    (own / "factcheck" / "key").chmod(0o644)
    return "others can read"


def _no_key(own: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (own / "factcheck").mkdir(parents=True)
    (own / "factcheck" / "key").write_text("short")
    (own / "factcheck" / "key").chmod(0o600)
    return "holds no key"


def _in_the_way(own: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    own.write_text("a file")
    return "cannot be"


def _homeless(own: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(secret, "cache_folder", lambda: None)
    return "no folder for caches"


@pytest.mark.skipif(os.name != "posix", reason="permissions and links as on POSIX")
@pytest.mark.parametrize("spoil", [_in_project, _link, _readable, _no_key, _in_the_way, _homeless])
def test_without_a_key_nothing_is_kept(
    own: Path, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture, spoil: Callable
) -> None:
    """The check is done anew each time, and says why in one line."""
    why = spoil(own, project, monkeypatch)
    for _ in range(2):
        assert main(["check", str(project)]) == 1
        told = capsys.readouterr()
        assert "INCONSISTENT" in told.out
        lines = told.err.splitlines()
        assert len(lines) == 1
        assert lines[0].startswith("factcheck: ")
        assert why in lines[0]
        assert "nothing is kept in .factcheck_cache" in lines[0]
    assert not (project / FOLDER / "answers.sqlite").exists()


def git(folder: Path, *words: str) -> None:
    """A command of git's."""
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize("below", ["", "checks/one"])
@pytest.mark.parametrize("version", ["2", "4"])
def test_a_tracked_cache_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture, below: str, version: str
) -> None:
    """Nothing is taken from it nor written into it, and one line says how to take it out of git."""
    top = tmp_path / "top"
    project = top / below
    suite.write(project, WRONG)
    git(tmp_path, "init", "-q", "top")
    git(top, "config", "index.version", version)
    main(["check", str(project)])
    first = capsys.readouterr()
    assert first.err == ""
    git(top, "add", "-f", f"{below or '.'}/{FOLDER}")
    database = project / FOLDER / "answers.sqlite"
    before = database.read_bytes()
    suite.write(project, {"claims/bridge.yaml": suite.GOOD})
    assert main(["check", str(project)]) == 0
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "git rm -r --cached .factcheck_cache" in told
    assert database.read_bytes() == before
    monkeypatch.setenv("CI", "true")
    main(["check", str(project)])
    assert "git rm -r --cached" in capsys.readouterr().err
    monkeypatch.delenv("CI")
    git(project, "rm", "-r", "--cached", "-q", FOLDER)
    main(["check", str(project)])
    assert capsys.readouterr().err == ""
    assert database.read_bytes() != before


@pytest.mark.usefixtures("own")
def test_a_page_that_would_act_on_a_terminal_is_made_anew(
    project: Path, capsys: pytest.CaptureFixture
) -> None:
    """A kept text has been escaped when it was made; one that has not is none of ours, whoever vouches for it."""
    run = Run(project)
    texts = {"seeds/bridge.txt": run._files.digest("seeds/bridge.txt", 10**6)}
    Answers(project).put(run._key, texts, QUESTION, "0\n\x1b[31mPROBE\n")
    assert main(["check", str(project)]) == 1
    assert "PROBE" not in capsys.readouterr().out


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    "view",
    [
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT 'k' AS key, '' AS texts, '' AS sum FROM n WHERE x < 0",
        "SELECT 'k' AS key, hex(zeroblob(300000000)) AS texts, '' AS sum",
    ],
)
def test_a_database_made_to_cost_is_thrown_away(project: Path, view: str) -> None:
    """A table may be a view that computes for ever, or makes a text of half a gigabyte."""
    Answers(project).put("k", {}, "check text", "0\n")
    with contextlib.closing(sqlite3.connect(project / FOLDER / "answers.sqlite")) as database, database:
        database.execute("DROP TABLE states")
        database.execute(f"CREATE VIEW states AS {view}")
    answers = Answers(project)
    assert answers.texts_of("k") is None
    answers.put("k", {}, "check text", "new")
    assert Answers(project).get("k", "check text") == "new"


@pytest.mark.usefixtures("own")
def test_two_first_runs_agree_on_a_key(tmp_path: Path) -> None:
    """Both make one at the same time, and one of the two is everybody's."""
    code = "import sys; from pathlib import Path; from factcheck.store.cache.secret import secret_key; print(secret_key(Path(sys.argv[1])).hex())"
    runs = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "p")], stdout=subprocess.PIPE)
        for _ in range(4)
    ]
    assert len({run.communicate()[0] for run in runs}) == 1
