"""What other installed packages add: modules with rules and reports, as the entry points of the packages name them.

Source: https://packaging.python.org/en/latest/specifications/entry-points/
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Final

RULES: Final = "factcheck.rules"
REPORTS: Final = "factcheck.reports"
GROUPS: Final = (REPORTS, RULES)


@dataclass(frozen=True, kw_only=True, slots=True)
class Addition:
    """A module or package that an installed package brings along."""

    group: str  # one of GROUPS
    module: str  # `newsroom.reports`
    package: str  # that brings it, with its version: `newsroom-factcheck 1.2`


def additions(*groups: str) -> tuple[Addition, ...]:
    """What the packages of this environment add to some groups, each module once, sorted by package.

    Args:
        groups: Some of GROUPS.
    """
    return tuple(each for each in _installed(tuple(sys.path)) if each.group in groups)


@cache
def _installed(_path: tuple[str, ...]) -> tuple[Addition, ...]:
    """All additions on the path of imports.

    `importlib.metadata.entry_points` takes three times as long, for it parses what all packages bring along.
    """
    from importlib.metadata import distributions  # noqa: PLC0415 - costs more than all else here

    headings = [f"[{group}]" for group in GROUPS]
    texts = ((each, each.read_text("entry_points.txt") or "") for each in distributions())
    names = {each.name for each, text in texts if any(heading in text for heading in headings)}
    found: dict[tuple[str, str], str] = {}
    for group, module, package in chain.from_iterable(map(_added_by, sorted(names, key=str))):
        found.setdefault((group, module), package)
    return tuple(
        Addition(group=group, module=module, package=package) for (group, module), package in found.items()
    )


def _added_by(name: str) -> Iterator[tuple[str, str, str]]:
    """Group, module and package of what a package adds; nothing for the rest of one that was removed or shadowed."""
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415

    with suppress(PackageNotFoundError, ValueError):
        package = distribution(name)
        points = sorted((each.group, each.value) for each in package.entry_points if each.group in GROUPS)
        yield from ((group, module, f"{package.name} {package.version}") for group, module in points)
