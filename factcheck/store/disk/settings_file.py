"""The settings as they stand in `pyproject.toml`: read, and refused with their place where they are none of ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, Final, get_args

from factcheck.errors import SettingsError
from factcheck.settings import Level, Profile, Settings
from factcheck.store.disk.house_table import read_house, read_page_url, read_scale
from factcheck.store.disk.toml_text import HUGE, toml_content
from factcheck.text.addresses import is_web
from factcheck.text.alikeness import nearest_name
from factcheck.text.language_tags import is_tag

_LONG: Final = 200  # characters of a value in a message
_WIDEST: Final = 1_000_000  # days, months or years that a date may be off


def read_settings(root: Path) -> Settings:
    """The settings in a project's `pyproject.toml`; the defaults where it has none.

    Args:
        root: The project's folder.

    Raises:
        SettingsError: The file is not TOML, or names an option or value that does not exist.
    """
    path = root / "pyproject.toml"
    if path.exists() and not path.is_file():  # a pipe would be waited for
        raise SettingsError(f"{path}: cannot be read: it is no file")
    try:
        return settings_of(path.read_bytes(), str(path))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error}") from error


def settings_of(data: bytes, path: str) -> Settings:
    """The settings in the bytes of a `pyproject.toml`.

    Args:
        data: The bytes.
        path: What to call the file in a message.

    Raises:
        SettingsError: They are not TOML, or name an option or value that does not exist.
    """
    content: Any = _content(data, path)
    for key, name in (("tool", "[tool]"), ("factcheck", "[tool.factcheck]")):
        content = content.get(key, {})
        if not isinstance(content, dict):
            raise SettingsError(f"{path}: {name} is no table")
    values: dict[str, Any] = {}
    for key, value in content.items():
        name = key.replace("-", "_")
        if name in values:
            raise SettingsError(f"{path}: [tool.factcheck] {name!r} stands a second time, as {key!r}")
        values[name] = _checked(path, key, value)
    return Settings(**values)


def _content(data: bytes, path: str) -> dict[str, Any]:
    """What a TOML file holds.

    Raises:
        SettingsError: It is none, or asks more of Python's reader than that can do.
    """
    try:
        return toml_content(data.decode())
    except ValueError as error:
        raise SettingsError(f"{path}: cannot be read: {error}") from error


def _checked(path: str, key: str, value: Any) -> Any:  # noqa: ANN401 - TOML holds anything
    """An option's value, in the type that `Settings` has for it."""
    name = key.replace("-", "_")
    options = [each.name for each in fields(Settings)]
    if name not in options:
        near = nearest_name(name, options)
        meant = f"did you mean {near!r}?" if near else f"the options are {', '.join(options)}"
        raise SettingsError(f"{path}: [tool.factcheck] has no option {_shown(key)}; {meant}")
    if name in _READERS:
        try:
            return _READERS[name](value)
        except ValueError as error:
            raise SettingsError(
                f"{path}: [tool.factcheck] {key} = {_shown(value)}: expected {error}"
            ) from error
    expected = _EXPECTED[name]
    if not expected[1](value):
        raise SettingsError(f"{path}: [tool.factcheck] {key} = {_shown(value)}: expected {expected[0]}")
    return value


def _shown(value: object) -> str:
    """A value in a message; one of thousands of digits Python does not write out."""
    try:
        text = repr(value)
    except ValueError:
        return HUGE
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"


def _is_levels(value: object) -> bool:
    return isinstance(value, dict) and all(level in get_args(Level) for level in value.values())


def _read_modules(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - TOML holds anything
    """Names of modules from their list.

    Raises:
        ValueError: With what was expected.
    """
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError("a list of module names")
    return tuple(value)


def _read_names(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - TOML holds anything
    """Names of people from their list.

    Raises:
        ValueError: With what was expected.
    """
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise ValueError('a list of names, such as ["Eva Lind", "Ana Ruiz <ana@courier.example>"]')
    return tuple(value)


_READERS: Mapping[str, Callable[[Any], object]] = {
    "rules": _read_modules,
    "roster": _read_names,
    "house": read_house,
    "page_url": read_page_url,
    "rating": read_scale,
}

_EXPECTED: Mapping[str, tuple[str, Any]] = {
    "profile": ('"draft" or "publish"', lambda value: value in get_args(Profile)),
    "refuted": ('"result" or "error"', lambda value: value in ("result", "error")),
    "severity": ('a table of rules, each "error", "warning", "info" or "off"', _is_levels),
    "central_lineages": ("a whole number from 1", lambda value: type(value) is int and value >= 1),
    "signed": (
        '"optional", "publish" or "always"',
        lambda value: value in ("optional", "publish", "always"),
    ),
    "signed_by_another": ("true or false", lambda value: isinstance(value, bool)),
    "central_signatures": ("a whole number from 1", lambda value: type(value) is int and value >= 1),
    "approximate": (
        f"a whole number from 0 to {_WIDEST}",
        lambda value: type(value) is int and 0 <= value <= _WIDEST,
    ),
    "uncertain": (
        f"a whole number from 0 to {_WIDEST}",
        lambda value: type(value) is int and 0 <= value <= _WIDEST,
    ),
    "primary_for_numbers": ("true or false", lambda value: isinstance(value, bool)),
    "cache": ("true or false", lambda value: isinstance(value, bool)),
    "repository": (
        "the address below which the files are shown, such as https://github.com/o/r/blob/main",
        lambda value: isinstance(value, str) and is_web(value),
    ),
    "language": (
        "a language tag, such as en, de or pt-BR (BCP 47)",
        lambda value: isinstance(value, str) and is_tag(value),
    ),
    "today": ("a date, such as 2021-05-01", lambda value: type(value) is date),
}
