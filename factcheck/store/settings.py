"""The house's settings: `[tool.factcheck]` in `pyproject.toml`.

Read by the faces, handed to the engine and to the rules that ask for them.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

from factcheck.dates import Margins
from factcheck.errors import SettingsError
from factcheck.store.house import House, Scale, read_house, read_page_url, read_scale
from factcheck.text.addresses import is_web

Profile = Literal["draft", "publish"]
Level = Literal["error", "warning", "info", "off"]


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How strictly a record set is held to the rules."""

    profile: Profile = "draft"  # `publish` accepts nothing unchecked, unsettled or uncovered
    refuted: Literal["result", "error"] = (
        "result"  # `error`: one's own text, to be corrected before publication
    )
    severity: Mapping[str, Level] = field(default_factory=dict)  # rule -> level, overriding the rule's own
    rules: tuple[str, ...] = ()  # modules or packages with further rules
    central_lineages: int = 1  # lines of evidence that a supported central claim needs
    primary_for_numbers: bool = False  # whether a supported claim with a number needs a primary source
    signed: Literal["optional", "publish", "always"] = (
        "optional"  # whether claims with a verdict need a signature
    )
    signed_by_another: bool = False  # whether that must be somebody else's than the author's of the record
    central_signatures: int = 1  # signatures that a central claim needs; one is the business of `signed`
    approximate: int = 3  # how far a date marked `~` may be off, in days, months or years as it has
    uncertain: int = 3  # the same for `?`
    cache: bool = True  # whether answers are kept in `.factcheck_cache/` while nothing changes
    house: House | None = None  # who publishes the fact-check
    page_url: str | None = None  # where it is published, `{article}` standing for the article's id
    rating: Scale | None = None  # the house's numbers for verdicts; without it verdicts have words only
    repository: str | None = (
        None  # where the project's files are shown on the web, so that the page links records
    )
    today: date | None = None  # the day for rules about the calendar; the face fills in the real one

    @property
    def margins(self) -> Margins:
        """How far dates marked `~` or `?` may be off."""
        return Margins(approximate=self.approximate, uncertain=self.uncertain)


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
    try:
        table = tomllib.loads(data.decode()).get("tool", {}).get("factcheck", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read: {error}") from error
    return Settings(**{key.replace("-", "_"): _checked(path, key, value) for key, value in table.items()})


def _checked(path: str, key: str, value: Any) -> Any:  # noqa: ANN401 - TOML holds anything
    """An option's value, in the type that `Settings` has for it."""
    name = key.replace("-", "_")
    options = [each.name for each in fields(Settings)]
    if name not in options:
        near = difflib.get_close_matches(name, options, n=1)
        meant = f"did you mean {near[0]!r}?" if near else f"the options are {', '.join(options)}"
        raise SettingsError(f"{path}: [tool.factcheck] has no option {key!r}; {meant}")
    if name in _READERS:
        try:
            return _READERS[name](value)
        except ValueError as error:
            raise SettingsError(f"{path}: [tool.factcheck] {key} = {value!r}: expected {error}") from error
    expected = _EXPECTED[name]
    if not expected[1](value):
        raise SettingsError(f"{path}: [tool.factcheck] {key} = {value!r}: expected {expected[0]}")
    return value


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


_READERS: Mapping[str, Callable[[Any], object]] = {
    "rules": _read_modules,
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
    "approximate": ("a whole number from 0", lambda value: type(value) is int and value >= 0),
    "uncertain": ("a whole number from 0", lambda value: type(value) is int and value >= 0),
    "primary_for_numbers": ("true or false", lambda value: isinstance(value, bool)),
    "cache": ("true or false", lambda value: isinstance(value, bool)),
    "repository": (
        "the address below which the files are shown, such as https://github.com/o/r/blob/main",
        lambda value: isinstance(value, str) and is_web(value),
    ),
    "today": ("a date, such as 2021-05-01", lambda value: type(value) is date),
}
