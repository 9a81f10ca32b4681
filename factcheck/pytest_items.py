"""Records as pytest's items: a record file with its records, each of which reports the outcome that a run gave it.

Pytest runs without a fact-check load this module too, so that it imports nothing but pytest.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import pytest

TOLD = pytest.StashKey[dict[str, Any]]()
"""What a run tells, in the form of `reports/programs/items.py`."""


class Told(NamedTuple):
    """What is told of a record."""

    key: str  # its name in its file
    line: int  # counted from 1
    outcome: str  # in pytest's words
    text: str  # what is to be said about it


class RecordFile(pytest.File):
    """A record file; its items are its records."""

    @cached_property
    def relative(self) -> str:
        """Its path from the root, as the system writes it."""
        return str(self.path.relative_to(self.config.rootpath))

    def collect(self) -> Iterator[pytest.Item]:
        """The records of the file in order, those that could not be read among them."""
        here = self.path.relative_to(self.config.rootpath).as_posix()
        files = self.config.stash[TOLD]["files"]
        for record in files.get(here, ()):
            told = Told(*record)
            yield RecordItem.from_parent(self, name=told.key, told=told)
        if here == next(iter(files)):
            for number, told in enumerate(self._strays(), 1):
                yield RecordItem.from_parent(self, name=f"unreadable.{number}", told=told)

    def _strays(self) -> Iterator[Told]:
        """What the store reports and pytest never collects: `x.yml`, a link in a circle, a folder out of reach."""
        for file, records in self.config.stash[TOLD]["files"].items():
            path = self.config.rootpath / file
            if path.suffix != ".yaml" or not (path.is_file() or path.is_dir()):
                yield from (Told(*record) for record in records)


class InconsistentError(Exception):
    """The record has findings that fail it."""


class RecordItem(pytest.Item):
    """One record as a test."""

    def __init__(self, *, told: Told, **kwargs: Any) -> None:  # noqa: ANN401 - what pytest hands on
        super().__init__(**kwargs)
        self.told = told

    def runtest(self) -> None:
        """Report the outcome that the engine gave the record."""
        if self.told.outcome == "failed":
            raise InconsistentError(self.told.text)
        if self.told.outcome == "xfailed":
            pytest.xfail(self.told.text)
        if self.told.outcome == "skipped":
            raise pytest.skip.Exception(self.told.text, _use_item_location=True)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:  # noqa: ANN401
        """The findings; for a bug in a plugin, pytest's own traceback."""
        if isinstance(excinfo.value, InconsistentError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """The record's place, the line counted from 0 as pytest does."""
        return self.path, self.told.line - 1, self.name

    @property
    def location(self) -> tuple[str, int | None, str]:
        """The same with the path from the root, which the file works out once for all of its records."""
        assert isinstance(self.parent, RecordFile), "a file's items are made by it"
        return self.parent.relative, self.told.line - 1, self.name
