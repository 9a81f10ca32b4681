"""On which line of a `pyproject.toml` each of our settings stands, which Python's reader of TOML does not tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_TABLE: Final = re.compile(r"\s*\[\s*tool\s*\.\s*factcheck\s*(?:\.\s*(?P<name>[\w-]+)\s*)?\]")
_ANY_TABLE: Final = re.compile(r"\s*\[")
_KEY: Final = re.compile(r"""\s*(["']?)(?P<name>[\w.-]+)\1\s*=""")
_INSIDE: Final = re.compile(r"""[{,]\s*(["']?)(?P<name>[\w-]+)\1\s*=""")  # of a table on one line


def setting_lines(text: str) -> Mapping[str, int]:
    """The lines of the settings, counted from 1: `profile`, `severity`, and `severity.RULE` for what a table holds.

    A setting that is written in a way that people do not write it is left out.

    Args:
        text: The file's.
    """
    found: dict[str, int] = {}
    table: str | None = None  # None outside of ours, empty in the main one
    for number, line in enumerate(text.splitlines(), start=1):
        ours = _TABLE.match(line)
        if ours is not None:
            table = (ours["name"] or "").replace("-", "_")
            if table:
                found.setdefault(table, number)
        elif _ANY_TABLE.match(line) and _KEY.match(line) is None and not line.startswith((" ", "\t")):
            table = None
        elif table is not None:
            found.update({name: number for name in _names(table, line) if name not in found})
    return found


def _names(table: str, line: str) -> tuple[str, ...]:
    """What a line of a table sets."""
    key = _KEY.match(line)
    if key is None:
        return ()
    first, *rest = (key["name"] if not table else f"{table}.{key['name']}").split(".", 1)
    name = ".".join([first.replace("-", "_"), *rest])
    inside = _INSIDE.finditer(line, key.end() - 1)
    return (name, *(f"{name}.{each['name']}" for each in inside))
