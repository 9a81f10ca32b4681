"""A cache that was damaged, or that another run holds: what it says is never taken, and nobody waits for long."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.cli import main
from factcheck.store.cache.answers import FOLDER, Answers
from tests import suite

TEXTS = {"seeds/a.txt": "1f"}
ANSWER = "0\n" + "All is well with this. " * 900  # over several pages


def filled(root: Path) -> Path:
    """A cache with an answer."""
    Answers(root).put("k", TEXTS, "check text", ANSWER)
    return root / FOLDER / "answers.sqlite"


def change(path: Path, *statements: str) -> None:
    """Change the database behind the cache's back."""
    with contextlib.closing(sqlite3.connect(path)) as database, database:
        for statement in statements:
            database.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE answers SET text = replace(text, 'well', 'evil')",
        "UPDATE answers SET name = 'check json'",
        "UPDATE answers SET key = 'other'",
        "UPDATE answers SET text = 7",
        "UPDATE answers SET text = CAST(x'ff00ff' AS TEXT)",
        "UPDATE states SET texts = '{'",
        'UPDATE states SET texts = \'{"seeds/a.txt": "2f"}\'',
        "UPDATE states SET texts = 7",
        "DROP TABLE answers",
        "DROP TABLE states",
    ],
)
def test_an_answer_that_was_changed_is_none(statement: str, tmp_path: Path) -> None:
    """Each has a checksum over the question too; and what comes next is kept again."""
    change(filled(tmp_path), "PRAGMA foreign_keys = off", statement)
    answers = Answers(tmp_path)
    for key in ("k", "other"):
        assert answers.texts_of(key) in (None, TEXTS)
        assert answers.get(key, "check json") is None
        assert answers.get(key, "check text") in (None, ANSWER)
    answers.put("k", TEXTS, "check text", "new")
    assert Answers(tmp_path).get("k", "check text") == "new"
    assert Answers(tmp_path).texts_of("k") == TEXTS


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(0, 2**31), st.binary(min_size=1, max_size=600)), min_size=1, max_size=4)
)
def test_broken_pages_are_thrown_away(tmp_path: Path, holes: list[tuple[int, bytes]]) -> None:
    """Whatever bytes of the file are others: an answer is the one that was kept or none, and the next is kept."""
    path = filled(tmp_path)
    data = bytearray(path.read_bytes())
    for at, junk in holes:
        begin = at % len(data)
        data[begin : begin + len(junk)] = junk
    path.write_bytes(data)
    answers = Answers(tmp_path)
    assert answers.texts_of("k") in (None, TEXTS)
    assert answers.get("k", "check text") in (None, ANSWER)
    answers.put("k", TEXTS, "check text", "new")
    assert Answers(tmp_path).get("k", "check text") == "new"
    path.unlink()  # for what Hypothesis tries next


def test_the_layout_of_an_earlier_version_is_replaced(tmp_path: Path) -> None:
    """Answers without checksums, as they were once kept, are not taken, and the new ones are kept."""
    (tmp_path / FOLDER).mkdir()
    change(
        tmp_path / FOLDER / "answers.sqlite",
        "CREATE TABLE states (key TEXT PRIMARY KEY, texts TEXT NOT NULL, used INTEGER NOT NULL)",
        "CREATE TABLE answers (key TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (key, name))",
        "INSERT INTO states VALUES ('k', '{\"seeds/a.txt\": \"1f\"}', 1)",
        "INSERT INTO answers VALUES ('k', 'check text', 'old')",
    )
    assert Answers(tmp_path).get("k", "check text") is None
    Answers(tmp_path).put("k", TEXTS, "check text", "new")
    assert Answers(tmp_path).get("k", "check text") == "new"


def taken(action: Callable[[], object]) -> float:
    """How many seconds something takes."""
    began = time.monotonic()
    action()
    return time.monotonic() - began


def test_a_lock_is_waited_for_once(tmp_path: Path) -> None:
    """One second in a run, however much it asks; nothing of the other's is thrown away."""
    path = filled(tmp_path)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        answers = Answers(tmp_path)
        assert not answers.is_locked
        assert 0.8 < taken(lambda: answers.texts_of("k")) < 2
        assert answers.is_locked
        assert taken(lambda: answers.get("k", "check text")) < 0.5
        assert taken(lambda: answers.put("k", TEXTS, "check text", "new")) < 0.5
    assert Answers(tmp_path).get("k", "check text") == ANSWER


def test_a_lock_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """The check is done without the cache, and a line on standard error says why it took longer."""
    monkeypatch.delenv("CI", raising=False)
    suite.write(tmp_path, suite.PROJECT)
    path = filled(tmp_path)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        main(["check", str(tmp_path)])
    out, told = capsys.readouterr()
    assert "VERDICT" in out or "CONSISTENT" in out
    assert told == "factcheck: another run holds the cache .factcheck_cache: checked anew, and nothing kept\n"
    main(["check", str(tmp_path)])
    again, told = capsys.readouterr()
    assert again == out
    assert told == ""


def test_pytest_tells_a_lock(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line stands below the summary, and the run is as good as any."""
    monkeypatch.delenv("CI", raising=False)
    suite.write(pytester.path, suite.PROJECT)
    with contextlib.closing(sqlite3.connect(filled(pytester.path), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        result = pytester.runpytest()
    assert result.ret == pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["The records: CONSISTENT*", "factcheck: another run holds the cache *"])
