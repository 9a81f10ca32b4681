"""A fact-check as a test suite: claims are YAML records, consistency rules are tests, pytest is the report.

Names are loaded when they are asked for: pytest imports this package in every run of an environment, and a project
without claims shall not pay for YAML and validation.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.engine import check
    from factcheck.errors import FactcheckError
    from factcheck.outcomes import Report
    from factcheck.quoting.matches import Trace
    from factcheck.quoting.trace import Tracer, trace
    from factcheck.records.record_set import RecordSet
    from factcheck.settings import Settings
    from factcheck.store.disk.settings_file import read_settings
    from factcheck.store.loading.loader import load

__all__ = [
    "FactcheckError",
    "RecordSet",
    "Report",
    "Settings",
    "Trace",
    "Tracer",
    "check",
    "load",
    "read_settings",
    "trace",
]

_HOMES = {
    "FactcheckError": "factcheck.errors",
    "RecordSet": "factcheck.records.record_set",
    "Report": "factcheck.outcomes",
    "Settings": "factcheck.settings",
    "Trace": "factcheck.quoting.matches",
    "Tracer": "factcheck.quoting.trace",
    "check": "factcheck.engine",
    "load": "factcheck.store.loading.loader",
    "read_settings": "factcheck.store.disk.settings_file",
    "trace": "factcheck.quoting.trace",
}


def __getattr__(name: str) -> object:
    """A public name, imported at its first use."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
