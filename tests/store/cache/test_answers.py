"""The cache of answers: never wrong, never in the way."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from factcheck.store.cache.answers import FOLDER, KEPT, Answers

TEXTS = {"seeds/a.txt": "1f"}


def test_an_answer_is_kept(tmp_path: Path) -> None:
    """What was put in comes out, by state and question."""
    answers = Answers(tmp_path)
    assert answers.texts_of("k") is None
    answers.put("k", TEXTS, "check text", "0\nall “well”")
    answers.put("k", TEXTS, "check json", "{}")
    assert answers.texts_of("k") == TEXTS
    assert answers.get("k", "check text") == "0\nall “well”"
    assert answers.get("k", "check sarif") is None
    assert answers.get("other", "check text") is None


def test_other_texts_forget_the_answers(tmp_path: Path) -> None:
    """Answers that rested on another text are gone once one rests on this text."""
    answers = Answers(tmp_path)
    answers.put("k", TEXTS, "check text", "old")
    answers.put("k", {"seeds/a.txt": "2f"}, "pytest", "new")
    assert answers.get("k", "check text") is None
    assert answers.get("k", "pytest") == "new"


def test_old_states_go(tmp_path: Path) -> None:
    """Only the states used last are kept, so that the file does not grow for ever."""
    answers = Answers(tmp_path)
    for number in range(KEPT + 3):
        answers.put(f"k{number}", TEXTS, "check text", str(number))
    assert answers.get("k2", "check text") is None
    assert answers.get("k3", "check text") == "3"


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\x00" + bytes(50)])
def test_a_broken_file_is_replaced(tmp_path: Path, content: bytes) -> None:
    """Half a file, or somebody else's, is as if there were none."""
    answers = Answers(tmp_path)
    answers.put("k", TEXTS, "check text", "old")
    (tmp_path / FOLDER / "answers.sqlite").write_bytes(content)
    assert answers.get("k", "check text") is None
    answers.put("k", TEXTS, "check text", "new")
    assert answers.get("k", "check text") == "new"


def test_a_database_of_another_layout_is_none(tmp_path: Path) -> None:
    """A table that is missing is no reason to stop."""
    (tmp_path / FOLDER).mkdir()
    sqlite3.connect(tmp_path / FOLDER / "answers.sqlite").execute("CREATE TABLE other (x)").close()
    assert Answers(tmp_path).texts_of("k") is None


def test_what_cannot_be_kept_is_not(tmp_path: Path) -> None:
    """A file where the folder should be: the run goes on without."""
    (tmp_path / FOLDER).write_text("in the way", encoding="utf-8")
    answers = Answers(tmp_path)
    answers.put("k", TEXTS, "check text", "new")
    assert answers.get("k", "check text") is None


def test_the_folder_stays_out_of_git_and_backups(tmp_path: Path) -> None:
    """It says of itself that it is a cache (https://bford.info/cachedir/)."""
    Answers(tmp_path).put("k", TEXTS, "check text", "new")
    assert (tmp_path / FOLDER / ".gitignore").read_text() == "*\n"
    assert (
        (tmp_path / FOLDER / "CACHEDIR.TAG")
        .read_text()
        .startswith("Signature: 8a477f597d28d172789f06886806bc55")
    )
    assert [path.name for path in tmp_path.iterdir()] == [FOLDER]
