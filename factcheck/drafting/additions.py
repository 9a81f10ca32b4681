"""What settings that are there already lack: our own table, and what pytest has to be told where it is told things.

Source: pytest's manual, "Initialization: determining rootdir and configfile", for which file and table count; a second table
would be passed over, or push the first aside.
"""

from __future__ import annotations

import configparser
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from factcheck.drafting.requirement import NAME
from factcheck.store.disk.files import FOLDERS
from factcheck.store.disk.toml_text import toml_content

OWN: Final = """\
[tool.factcheck]
profile = "draft"                        # "publish" accepts nothing unchecked or uncovered
"""

# Where pytest looks, in its order: the file, the way to the table, and whether an empty table counts too.
_PLACES: Final[tuple[tuple[str, tuple[str, ...], bool], ...]] = (
    ("pytest.toml", ("pytest",), True),
    (".pytest.toml", ("pytest",), True),
    ("pytest.ini", ("pytest",), True),
    (".pytest.ini", ("pytest",), True),
    ("pyproject.toml", ("tool", "pytest", "ini_options"), False),
    ("pyproject.toml", ("tool", "pytest"), False),
    ("tox.ini", ("pytest",), False),
    ("setup.cfg", ("tool:pytest",), False),
)
FILES: Final = tuple(dict.fromkeys(file for file, _, _ in _PLACES))
"""The files in which pytest may have its settings."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PytestTable:
    """Where a repository has its settings of pytest."""

    file: str
    name: str  # as it stands in brackets
    values: Mapping[str, Any]

    @property
    def is_toml(self) -> bool:
        """Whether values are written as TOML has them."""
        return self.file.endswith(".toml")


def pytest_table(files: Mapping[str, str]) -> PytestTable | None:
    """The settings of pytest that count; None where there are none.

    Args:
        files: The texts of the files of `FILES` that are there, by their names; one that cannot be read says nothing.
    """
    for file, route, even_empty in _PLACES:
        if file not in files:
            continue
        try:
            content: Any = toml_content(files[file]) if file.endswith(".toml") else _ini(files[file])
        except (ValueError, configparser.Error):
            continue
        for step in route:
            content = content.get(step) if isinstance(content, dict) else None
        if isinstance(content, dict) or even_empty:
            return PytestTable(file=file, name=".".join(route), values=content or {})
    return None


def settings_to_add(files: Mapping[str, str]) -> str:
    """What to add by hand, exactly, to settings that are there; empty where nothing is missing.

    Args:
        files: The texts of the files of `FILES` that are there, `pyproject.toml` among them.

    Raises:
        ValueError: The `pyproject.toml` is no TOML; in words.
    """
    tool = toml_content(files["pyproject.toml"]).get("tool", {})
    parts = [] if isinstance(tool, dict) and "factcheck" in tool else [f"Add to pyproject.toml:\n\n{OWN}"]
    table = pytest_table(files)
    if table is None:
        own = f'[tool.pytest.ini_options]\nrequired_plugins = ["{NAME}"]\n'
        parts = [f"{parts[0]}\n{own}"] if parts else [f"Add to pyproject.toml:\n\n{own}"]
    elif lines := [*_lines(table)]:
        parts.append(_said(table, lines))
    return "\n".join(parts)


def lacking(files: Mapping[str, str]) -> str:
    """What to add by hand to the settings of pytest alone, where it has some elsewhere than in a `pyproject.toml`."""
    table = pytest_table(files)
    lines = [] if table is None else [*_lines(table)]
    return "" if table is None or not lines else _said(table, lines)


def _said(table: PytestTable, lines: list[str]) -> str:
    where = f"In the table [{table.name}] of {table.file}"
    return f"{where}, in place of any line with the same key:\n\n{''.join(lines)}"


def _lines(table: PytestTable) -> Iterator[str]:
    """The keys that a table lacks, or has without us, each with its whole new value."""
    paths = _words(table.values.get("testpaths"))
    if paths and not set(FOLDERS) <= set(paths):
        yield _line(table, "testpaths", [*paths, *(name for name in FOLDERS if name not in paths)])
    plugins = _words(table.values.get("required_plugins"))
    if not any(plugin.replace("_", "-").lower().startswith(NAME) for plugin in plugins):
        yield _line(table, "required_plugins", [*plugins, NAME])


def _line(table: PytestTable, key: str, values: list[str]) -> str:
    if table.is_toml:
        return f"{key} = [{', '.join(_toml_text(value) for value in values)}]\n"
    return f"{key} = {' '.join(values)}\n"


def _toml_text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _words(value: object) -> list[str]:
    """A list in TOML, or words with white space between them."""
    return [str(each) for each in value] if isinstance(value, list) else str(value or "").split()


def _ini(text: str) -> dict[str, dict[str, str]]:
    parser = configparser.RawConfigParser(strict=False)
    parser.read_string(text)
    return {name: dict(parser.items(name)) for name in parser.sections()}
