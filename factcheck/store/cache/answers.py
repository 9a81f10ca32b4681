"""Answers of earlier runs, kept by the content of what they rest on: why a second run over unchanged files is quick.

They lie in `.factcheck_cache/` in the project's folder, which may be deleted at any time. Only text is kept, and what
cannot be read is as if it were not there: the cache never changes an answer and never stops a run.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from factcheck.errors import ProjectError
from factcheck.store.disk.files import write_whole

FOLDER: Final = ".factcheck_cache"
KEPT: Final = 16
"""States of the project whose answers are kept, such as branches gone back and forth between."""

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS states (key TEXT PRIMARY KEY, texts TEXT NOT NULL, used INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS answers (
    key TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (key, name)
);
"""
_TAGS: Final = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Answers of factcheck; safe to delete.\n",
}


class Answers:
    """The answers kept for a project."""

    def __init__(self, root: Path) -> None:
        """Look into a project's folder; nothing is made before something is kept."""
        self._folder = root / FOLDER
        self._path = self._folder / "answers.sqlite"

    def texts_of(self, key: str) -> Mapping[str, str] | None:
        """The digests of the other files that a state rests on, by path; None where the state is not known."""
        found = self._one("SELECT texts FROM states WHERE key = ?", key)
        return None if found is None else dict(json.loads(found))

    def get(self, key: str, name: str) -> str | None:
        """The answer to a question about a state; None where none is kept."""
        return self._one("SELECT text FROM answers WHERE key = ? AND name = ?", key, name)

    def put(self, key: str, texts: Mapping[str, str], name: str, text: str) -> None:
        """Keep an answer; where that cannot be done, nothing happens.

        Args:
            key: The state's digest.
            texts: The digests of the other files that it rests on; an answer that rested on others is forgotten.
            name: The question.
            text: The answer.
        """
        with contextlib.suppress(OSError, ProjectError, sqlite3.Error, UnicodeEncodeError):
            self._make_folder()
            with self._opened() as database:
                database.executescript(_SCHEMA)
                noted = json.dumps(dict(texts), sort_keys=True)
                if database.execute("SELECT texts FROM states WHERE key = ?", (key,)).fetchone() != (noted,):
                    database.execute("DELETE FROM answers WHERE key = ?", (key,))
                (last,) = database.execute("SELECT COALESCE(MAX(used), 0) FROM states").fetchone()
                database.execute("REPLACE INTO states VALUES (?, ?, ?)", (key, noted, last + 1))
                database.execute("REPLACE INTO answers VALUES (?, ?, ?)", (key, name, text))
                database.execute("DELETE FROM states WHERE used <= ?", (last + 1 - KEPT,))
                database.execute("DELETE FROM answers WHERE key NOT IN (SELECT key FROM states)")

    def _one(self, query: str, *values: str) -> str | None:
        """The single value that a query asks for."""
        if not self._path.is_file():
            return None
        try:
            with self._opened() as database:
                row = database.execute(query, values).fetchone()
        except sqlite3.OperationalError:  # locked, or of another layout
            return None
        except sqlite3.Error:  # not a database: somebody's, or half of one
            with contextlib.suppress(OSError):
                self._path.unlink()
            return None
        return row[0] if row else None

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """The database, with all that is done in the block kept or none of it."""
        with contextlib.closing(sqlite3.connect(self._path, timeout=2)) as database, database:
            yield database

    def _make_folder(self) -> None:
        """The folder, with what keeps it out of git and of backups."""
        self._folder.mkdir(exist_ok=True)
        for name, text in _TAGS.items():
            if not (self._folder / name).is_file():
                write_whole(self._folder / name, text)
