"""A `pyproject.toml` of any bytes: settings under which a project can be checked, or an error of one line."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from factcheck.engine import check
from factcheck.errors import SettingsError
from factcheck.records.record_set import RecordSet
from factcheck.store.disk.settings_file import settings_of
from tests.fuzz.projects import project
from tests.fuzz.splitting import Bytes

LONGEST = 4096  # characters of a message about a file of as many bytes


@cache
def _records() -> RecordSet:
    """The project that the edits of other harnesses begin with."""
    return project(Bytes(b"")).records()


def run(data: bytes) -> None:
    """Read the settings and check the project under them."""
    try:
        settings = settings_of(data, "pyproject.toml")
    except SettingsError as error:
        assert str(error).startswith("pyproject.toml: ")
        assert "\n" not in str(error)
        assert len(str(error)) < LONGEST
        return
    try:
        report = check(_records(), replace(settings, rules=()))  # which would import what the bytes name
    except SettingsError as error:
        assert "there is no rule" in str(error)
        return
    assert report.results
