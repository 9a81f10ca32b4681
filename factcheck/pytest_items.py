"""Records as pytest's items: a record file with its records, each of which reports the outcome that a run gave it.

`pytest_plugin.py` collects them. Like it, this module imports nothing but pytest.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pytest

from factcheck.pytest_checks import Checked, FactChecks

REPORTED: dict[str, Literal["passed", "failed", "skipped"]] = {
    "passed": "passed",
    "failed": "failed",
    "skipped": "skipped",
    "xfailed": "skipped",
}


class Told(NamedTuple):
    """What is told of a record."""

    key: str  # its name in its file
    line: int  # counted from 1
    outcome: str  # in pytest's words
    text: str  # what is to be said about it


class RecordFile(pytest.File):
    """A record file; its items are its records."""

    def __init__(self, *, checked: Checked, **kwargs: Any) -> None:  # noqa: ANN401 - what pytest hands on
        super().__init__(**kwargs)
        self.checked = checked

    @cached_property
    def relative(self) -> str:
        """Its path from pytest's root, as the system writes it."""
        return os.path.relpath(self.path, self.config.rootpath)

    def collect(self) -> Iterator[pytest.Item]:
        """The records of the file in order, those that could not be read among them."""
        here = self.path.relative_to(self.checked.root).as_posix()
        files = self.checked.told["files"]
        for record in files.get(here, ()):
            told = Told(*record)
            yield RecordItem.from_parent(self, name=told.key, told=told)
        if here == next(iter(files)):
            for number, told in enumerate(self._strays(), 1):
                yield RecordItem.from_parent(self, name=f"unreadable.{number}", told=told)

    def _strays(self) -> Iterator[Told]:
        """What the store reports and pytest never collects for it.

        That is `x.yml`, a link in a circle, a folder out of reach, and the files of a fact-check inside of this one.
        """
        root, checks = self.checked.root, FactChecks.of(self.config)
        for file, records in self.checked.told["files"].items():
            path = root / file
            is_collected = path.suffix == ".yaml" and (path.is_file() or path.is_dir())
            if not is_collected or checks.root_of(path.parent) != root:
                yield from (Told(*record) for record in records)


class InconsistentError(AssertionError):
    """The record has findings that fail it; what asks for the class takes a failed assertion for a fault of the data."""


class RecordItem(pytest.Item):
    """One record as a test."""

    def __init__(self, *, told: Told, **kwargs: Any) -> None:  # noqa: ANN401 - what pytest hands on
        super().__init__(**kwargs)
        self.told = told
        # Plugins and conftests look for these without asking whether an item is a function. None looks for `obj`
        # so: that an item has one tells them that it is.
        self.funcargs: dict[str, object] = {}
        self.fixturenames: list[str] = []

    def runtest(self) -> None:
        """Report the outcome that the engine gave the record."""
        if self.told.outcome == "failed":
            raise InconsistentError(self.told.text)
        if self.told.outcome == "xfailed":
            pytest.xfail(self.told.text)
        if self.told.outcome == "skipped":
            raise pytest.skip.Exception(self.told.text, _use_item_location=True)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:  # noqa: ANN401
        """The findings, or why they were waived; for a bug in a plugin, pytest's own traceback."""
        if isinstance(excinfo.value, (InconsistentError, pytest.xfail.Exception)):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    @property
    def headline(self) -> str:
        """Its name above its findings.

        A dot in it is a space: the terminal takes this for the dotted name of a function and would print the end of an
        id that ends with it as `::entity::novak`, which is no id.
        """
        return self.name.replace(".", " ")

    def reportinfo(self) -> tuple[Path, int, str]:
        """The record's place, the line counted from 0 as pytest does."""
        return self.path, self.told.line - 1, self.headline

    @property
    def location(self) -> tuple[str, int | None, str]:
        """The same with the path from the root, which the file works out once for all of its records."""
        assert isinstance(self.parent, RecordFile), "a file's items are made by it"
        return self.parent.relative, self.told.line - 1, self.headline

    def report(self) -> pytest.TestReport:
        """The report of the record's outcome, equal in content to what pytest's full protocol makes of it."""
        outcome, text = self.told.outcome, self.told.text
        skipped = (str(self.path), self.told.line, f"Skipped: {text}")
        report = pytest.TestReport(
            nodeid=self.nodeid,
            location=self.location,
            keywords=dict.fromkeys(self.keywords, 1),
            outcome=REPORTED[outcome],
            longrepr=skipped if outcome == "skipped" else text or None,
            when="call",
        )
        if outcome == "xfailed":
            report.wasxfail = text
        return report
