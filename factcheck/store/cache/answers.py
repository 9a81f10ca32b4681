"""Answers of earlier runs, kept by the content of what they rest on: why a second run over unchanged files is quick.

They lie in `.factcheck_cache/` in the project's folder, which may be deleted at any time. Only text is kept, and what
cannot be read, or does not fit its checksum, is thrown away: the cache never changes an answer and never stops a run.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeVar

from factcheck.errors import ProjectError
from factcheck.store.disk.files import write_whole

T = TypeVar("T")

FOLDER: Final = ".factcheck_cache"
KEPT: Final = 16
"""States of the project whose answers are kept, such as branches gone back and forth between."""

WAIT: Final = 1.0
"""Seconds for which a run waits where another one holds the answers; then it goes on without them."""

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS states (key TEXT PRIMARY KEY, texts TEXT NOT NULL, sum TEXT NOT NULL, used INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS answers (
    key TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, sum TEXT NOT NULL, PRIMARY KEY (key, name)
);
"""
_HELD: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_OUTSIDE: Final = frozenset(
    {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_INTERRUPT}
)
"""What is no fault of the file. All others are: broken pages, another layout, a header that forbids to write."""

_TAGS: Final = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Answers of factcheck; safe to delete.\n",
}


class Answers:
    """The answers kept for a project."""

    is_locked = False
    """Whether another run held them for longer than is waited; then this one asks no more."""

    def __init__(self, root: Path) -> None:
        """Look into a project's folder; nothing is made before something is kept."""
        self._folder = root / FOLDER
        self._path = self._folder / "answers.sqlite"

    def texts_of(self, key: str) -> Mapping[str, str] | None:
        """The digests of the other files that a state rests on, by path; None where the state is not known."""
        found = self._one("SELECT texts, sum FROM states WHERE key = ?", key)
        return None if found is None else dict(json.loads(found))

    def get(self, key: str, name: str) -> str | None:
        """The answer to a question about a state; None where none is kept."""
        return self._one("SELECT text, sum FROM answers WHERE key = ? AND name = ?", key, name)

    def put(self, key: str, texts: Mapping[str, str], name: str, text: str) -> None:
        """Keep an answer; where that cannot be done, nothing happens.

        Args:
            key: The state's digest.
            texts: The digests of the other files that it rests on; an answer that rested on others is forgotten.
            name: The question.
            text: The answer.
        """
        noted = json.dumps(dict(texts), sort_keys=True)

        def keep(database: sqlite3.Connection) -> bool:
            database.executescript(_SCHEMA)
            if database.execute("SELECT texts FROM states WHERE key = ?", (key,)).fetchone() != (noted,):
                database.execute("DELETE FROM answers WHERE key = ?", (key,))
            (last,) = database.execute("SELECT COALESCE(MAX(used), 0) FROM states").fetchone()
            state, answer = (key, noted, _sum(noted, key), last + 1), (key, name, text, _sum(text, key, name))
            database.execute("REPLACE INTO states VALUES (?, ?, ?, ?)", state)
            database.execute("REPLACE INTO answers VALUES (?, ?, ?, ?)", answer)
            database.execute("DELETE FROM states WHERE used <= ?", (last + 1 - KEPT,))
            database.execute("DELETE FROM answers WHERE key NOT IN (SELECT key FROM states)")
            return True

        with contextlib.suppress(OSError, ProjectError, UnicodeEncodeError):
            self._make_folder()
            if not self._asked(keep):  # what was broken is thrown away by now
                self._asked(keep)

    def _one(self, query: str, *values: str) -> str | None:
        """The text that a query asks for beside its checksum; None where they do not fit, and nothing is taken on trust then."""
        if not self._path.is_file():
            return None
        row = self._asked(lambda database: database.execute(query, values).fetchone())
        if row is None:
            return None
        text, kept = row
        if isinstance(text, str) and kept == _sum(text, *values):
            return text
        self._throw_away()
        return None

    def _asked(self, question: Callable[[sqlite3.Connection], T]) -> T | None:
        """What the database answers; None where it is held by others, cannot be read, or was broken and is thrown away."""
        if self.is_locked:
            return None
        try:
            with self._opened() as database:
                return question(database)
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", None)
            kind = code if code is None else code & 0xFF  # the rest says more exactly what
            self.is_locked = kind in _HELD
            if not self.is_locked and kind not in _OUTSIDE:
                self._throw_away()
        except (
            TypeError,
            OverflowError,
            UnicodeDecodeError,
        ):  # a number that is none, words that are none in a message
            self._throw_away()
        return None

    def _throw_away(self) -> None:
        """Take the database away, with what SQLite would restore into the next one."""
        for path in (self._path, self._path.with_name(f"{self._path.name}-journal")):
            with contextlib.suppress(OSError):
                path.unlink()

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """The database, with all that is done in the block kept or none of it."""
        with contextlib.closing(sqlite3.connect(self._path, timeout=WAIT)) as database, database:
            yield database

    def _make_folder(self) -> None:
        """The folder, with what keeps it out of git and of backups."""
        self._folder.mkdir(exist_ok=True)
        for name, text in _TAGS.items():
            if not (self._folder / name).is_file():
                write_whole(self._folder / name, text)


def _sum(text: str, *asked: str) -> str:
    """The checksum of what is kept, for what it is kept."""
    return sha256("\0".join((*asked, text)).encode()).hexdigest()
