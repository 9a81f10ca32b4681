"""The formats there are: each a module that says its `NAME` and what it `TAKES`, and holds `render`.

The two are read in a module's text, so that a list of formats imports none of them; imported is the one that is asked for.
Ours lie in this package, those of others where an entry point of the group `factcheck.reports` says.
"""

from __future__ import annotations

import inspect
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from factcheck.breakdowns import PartBrokeDownError, ends_the_run, to_be_reported
from factcheck.errors import BrokenReportError, SettingsError
from factcheck.plugins import REPORTS, Addition, additions

PARAMETERS: Final[Mapping[str, tuple[str, ...]]] = {
    "report": ("report",),
    "article": ("report", "article", "options"),
    "comparison": ("comparison",),
    "queue": ("records", "waiting", "count"),
    "life": ("name", "steps", "complete"),
    "campaign": ("campaign",),
}
"""What a format may take, with the first parameters of its `render`; docs/reports.md says what each of them is."""

OURS: Final = Addition(group=REPORTS, module="factcheck.reports", package="pytest-factcheck")

# Not compiled here: most runs look for no report.
_SAID: Final = rb"""(?m)^(NAME|TAKES)\b[^=\n]*=[ \t]*["']([^"'\n]+)["']"""
_RENDER: Final = rb"(?m)^(?:def )?render\b"


@dataclass(frozen=True, kw_only=True, slots=True)
class Format:
    """A form in which something is written, by a module of its own."""

    name: str  # `sarif`
    takes: str  # one of PARAMETERS
    module: str  # that has `render`
    package: str  # that brings the module

    def render(self, *given: Any, **named: Any) -> str:  # noqa: ANN401 - what PARAMETERS says
        """What `render` of the module makes of what it takes.

        Raises:
            FactcheckError: The report refuses, such as for a setting that it needs; or what it asks for broke down.
            SettingsError: The module does not hold what it says.
            BrokenReportError: It breaks down, or returns no text.
        """
        try:
            text = self._found()(*given, **named)
        except Exception as error:
            if ends_the_run(error) or isinstance(error, PartBrokeDownError):
                raise
            raise BrokenReportError(f"{self._called} breaks down: {_told(error)}; {self._way_out}") from error
        if not isinstance(text, str):
            said = type(text).__name__
            raise BrokenReportError(f"{self._called} returns {said}, and no text; {self._way_out}")
        return text

    @property
    def _called(self) -> str:
        return f"the report {self.name} of {self.package} ({self.module})"

    @property
    def _way_out(self) -> str:
        if self.package == OURS.package:
            return to_be_reported(self.module, "--debug")
        return "the fault is in its code, not in the records: tell its authors, or take another format"

    def _found(self) -> Callable[..., object]:
        """The module's `render`.

        Raises:
            SettingsError: The module does not hold what it says.
        """
        wanted = PARAMETERS[self.takes]
        render: Callable[..., object] | None = getattr(import_module(self.module), "render", None)
        if render is not None:
            takes = [
                name.lstrip("_") for name in inspect.signature(render).parameters
            ]  # `_options` is not needed
            if takes[: len(wanted)] == [*wanted]:
                return render
        raise SettingsError(
            f'{self._called} has TAKES = "{self.takes}", so it needs a function render({", ".join(wanted)})'
        )


class Formats(Mapping[str, Format]):
    """The formats of what is taken, by name. Others' are read only where a name is none of ours, or one is fetched."""

    def __init__(self, takes: str) -> None:
        """Look for formats.

        Args:
            takes: What they take, one of PARAMETERS.
        """
        self._takes = takes

    def __contains__(self, name: object) -> bool:
        return self.is_ours(name) or name in self._all

    def __getitem__(self, name: str) -> Format:
        return self._all[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def is_ours(self, name: object) -> bool:
        """Whether a format is one of this package's."""
        return name in _by_name((OURS,))[self._takes]

    @property
    def _all(self) -> Mapping[str, Format]:
        return _by_name((OURS, *additions(REPORTS)))[self._takes]


@cache
def _by_name(homes: tuple[Addition, ...]) -> Mapping[str, Mapping[str, Format]]:
    """The formats in some packages, by what they take and by name, sorted.

    Raises:
        SettingsError: A package cannot be found or holds none, a module does not say what it takes, or a name is taken.
    """
    found: dict[str, dict[str, Format]] = {takes: {} for takes in PARAMETERS}
    for home in homes:
        for each in _formats_in(home):
            other = found[each.takes].setdefault(each.name, each)
            if other.module != each.module:  # one module may lie in two homes
                raise SettingsError(
                    f"two reports of {each.takes} are called {each.name}: {each.module} of {each.package} takes a name "
                    f"that {other.module} of {other.package} has"
                )
    return {takes: dict(sorted(named.items())) for takes, named in found.items()}


@cache
def _formats_in(home: Addition) -> tuple[Format, ...]:
    """The formats in the modules of a package, or in the module itself.

    Raises:
        SettingsError: It cannot be found, holds none, or a module does not say what it takes.
    """
    read = (_format_of(module, path.read_bytes(), home.package) for module, path in _modules(home))
    found = tuple(each for each in read if each is not None)
    if not found:
        raise SettingsError(
            f"the reports of {home.package}: {home.module} holds none, which is a module with NAME, TAKES and `render`"
        )
    return found


def _format_of(module: str, text: bytes, package: str) -> Format | None:
    """The format that a module is, as its text says; none where it has no name or nothing that renders.

    Raises:
        SettingsError: It does not say what it takes.
    """
    said = dict(re.findall(_SAID, text)) if b"NAME" in text else {}
    if b"NAME" not in said or not (b"TAKES" in said or re.search(_RENDER, text)):
        return None
    name, takes = (said.get(key, b"").decode(errors="replace") for key in (b"NAME", b"TAKES"))
    if takes not in PARAMETERS:
        raise SettingsError(
            f"{module} of {package}: the report {name} needs a line TAKES = ..., which is one of {', '.join(PARAMETERS)}"
        )
    return Format(name=name, takes=takes, module=module, package=package)


def _modules(home: Addition) -> Iterator[tuple[str, Path]]:
    """The modules of a package, or the module itself, with their files; it alone is found by importing what it lies in.

    Raises:
        SettingsError: It cannot be found.
    """
    try:
        spec = find_spec(home.module)
    except Exception as error:
        raise SettingsError(
            f"the reports of {home.package}: {home.module} cannot be found: {_told(error)}"
        ) from error
    if spec is None:
        raise SettingsError(f"the reports of {home.package}: there is no module {home.module}")
    if spec.origin and spec.submodule_search_locations is None and spec.has_location:
        yield home.module, Path(spec.origin)
    for folder in spec.submodule_search_locations or ():
        for path, _, names in sorted(os.walk(folder)):  # in a third of the time of Path.rglob
            package = ".".join((home.module, *Path(path).relative_to(folder).parts))
            for name in sorted(name for name in names if name.endswith(".py")):
                yield f"{package}.{name[:-3]}".removesuffix(".__init__"), Path(path, name)


def _told(error: Exception) -> str:
    """An error as one reads it, with the line of the report's code that raised it."""
    from traceback import extract_tb  # noqa: PLC0415 - only where something breaks down

    frames = [each for each in extract_tb(error.__traceback__) if "importlib" not in each.filename]
    place = f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if len(frames) > 1 else ""
    return f"{type(error).__name__}: {error}{place}"
