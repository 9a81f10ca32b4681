"""Answers of earlier runs, kept by the content of what they rest on: why a second run over unchanged files is quick.

They lie in `.factcheck_cache/` in the project's folder, which may be deleted at any time. Only text is kept, each with a
code that nobody can make who has not the user's key (HMAC, RFC 2104): a folder that came with a checkout is somebody else's. What
cannot be read, or does not fit its code, is thrown away: the cache never changes an answer and never stops a run.
"""

from __future__ import annotations

import contextlib
import hmac
import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

from factcheck.errors import ProjectError
from factcheck.store.cache.secret import secret_key
from factcheck.store.disk.files import write_whole
from factcheck.store.disk.links import is_link, place_to_write

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
_OUTSIDE: Final = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN})
"""What is no fault of the file. All others are: broken pages, another layout, a header that forbids to write."""

_MOST_STEPS: Final = 100, 100_000
"""How often so many steps of SQLite's are taken for one question; ours need some hundreds, unless a table is none of ours."""
_LONGEST: Final = 2**27
"""Bytes of an answer; the JSON of 100,000 claims has as many."""

_TAGS: Final = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Answers of factcheck; safe to delete.\n",
}


class Answers:
    """The answers kept for a project."""

    is_locked = False
    """Whether another run held them for longer than is waited; then this one asks no more."""

    refusal: str | None = None
    """Why nothing is taken from them and nothing kept, where that is so."""

    def __init__(self, root: Path) -> None:
        """Look into a project's folder; nothing is made before something is kept."""
        self._root = root
        self._key: bytes | None = None
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
        if not self._may_be_used():
            return
        noted = json.dumps(dict(texts), sort_keys=True)

        def keep(database: sqlite3.Connection) -> bool:
            database.executescript(_SCHEMA)
            if database.execute("SELECT texts FROM states WHERE key = ?", (key,)).fetchone() != (noted,):
                database.execute("DELETE FROM answers WHERE key = ?", (key,))
            (last,) = database.execute("SELECT COALESCE(MAX(used), 0) FROM states").fetchone()
            state = key, noted, self._code(noted, key), last + 1
            answer = key, name, text, self._code(text, key, name)
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
        """The text that a query asks for beside its code; None where they do not fit, and nothing is taken on trust then."""
        if not self._path.is_file() or not self._may_be_used():
            return None
        row = self._asked(lambda database: database.execute(query, values).fetchone())
        if row is None:
            return None
        text, kept = row
        if isinstance(text, str) and isinstance(kept, str) and self._vouches(kept, text, *values):
            return text
        self._throw_away()
        return None

    def _may_be_used(self) -> bool:
        """Whether there is a key, and no link that would lead somewhere else; `refusal` says why where not."""
        if self._key is None and self.refusal is None:
            try:
                self._refuse_links()
                self._key = secret_key(self._root)
            except (ProjectError, OSError) as error:
                self.refusal = str(error)
        return self.refusal is None

    def _refuse_links(self) -> None:
        """Refuse a folder that lies out of the project, and one with links in it: we have made none.

        Raises:
            ProjectError: There is one.
            OSError: The folder cannot be read.
        """
        place_to_write(self._folder, self._root)
        for name in os.listdir(self._folder) if self._folder.is_dir() else ():  # noqa: PTH208 - names are asked for
            if is_link(self._folder / name):
                raise ProjectError(f"{self._folder / name} is a link, and none of ours; delete {FOLDER}")

    def _code(self, text: str, *asked: str) -> str:
        """What vouches for a text that is kept, and for what it is kept."""
        assert self._key is not None, "the caller asked"
        words = [word.encode() for word in (*asked, text)]
        told_apart = b"".join(b"%d:%b" % (len(word), word) for word in (b"%d" % len(words), *words))
        return hmac.digest(self._key, told_apart, "sha256").hex()

    def _vouches(self, code: str, text: str, *asked: str) -> bool:
        return hmac.compare_digest(code.encode("utf-8", "replace"), self._code(text, *asked).encode())

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
        except (TypeError, OverflowError, UnicodeDecodeError):  # a number that is none, words that are none
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
            # Until a code is compared the file is a stranger's, which could be made to take for ever.
            most, steps = _MOST_STEPS
            left = iter(range(most))
            database.set_progress_handler(lambda: next(left, None) is None, steps)
            database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
            yield database

    def _make_folder(self) -> None:
        """The folder, with what keeps it out of git and of backups."""
        self._folder.mkdir(exist_ok=True)
        for name, text in _TAGS.items():
            if not (self._folder / name).is_file():
                write_whole(self._folder / name, text, root=self._root)
