"""What installed packages add, as their metadata say it: read right, and once where several say the same."""

from __future__ import annotations

import importlib
import importlib.metadata
from collections.abc import Callable

from factcheck.plugins import GROUPS, REPORTS, RULES, additions

BOTH = "[console_scripts]\nx = x:main\n[factcheck.reports]\nmine = press.reports\n\n[factcheck.rules]\nmine = press.rules\n"


def told(*groups: str) -> list[tuple[str, str, str]]:
    """The additions, without what the environment of these tests has anyway."""
    return [(each.group, each.module, each.package) for each in additions(*groups) if "press" in each.module]


def test_what_a_package_adds(installed: Callable) -> None:
    """Its modules, by group, with its name and version."""
    assert told(*GROUPS) == []
    installed("press-tools", BOTH, {})
    assert told(*GROUPS) == [
        (REPORTS, "press.reports", "press-tools 1.2"),
        (RULES, "press.rules", "press-tools 1.2"),
    ]
    assert told(RULES) == [(RULES, "press.rules", "press-tools 1.2")]


def test_it_is_what_python_finds(installed: Callable) -> None:
    """The oracle is slower: `importlib.metadata` reads what all packages bring."""
    installed("press-tools", BOTH, {})
    installed("b-tools", "[factcheck.rules]\na = press.b\nb = press.a\n", {})
    installed("a-tools", "[factcheck.rules]\n# nothing = press.nothing\nc = press.c\n", {})
    found = {
        (each.group, each.value) for group in GROUPS for each in importlib.metadata.entry_points(group=group)
    }
    assert {(each.group, each.module) for each in additions(*GROUPS)} == found
    assert [package for _, _, package in told(RULES)] == [
        f"{name}-tools 1.2" for name in ("a", "b", "b", "press")
    ]


def test_a_module_that_two_packages_name_is_added_once(installed: Callable) -> None:
    """Its rules would else clash with themselves."""
    installed("second-tools", "[factcheck.rules]\nx = press.rules\n", {})
    installed("first-tools", "[factcheck.rules]\nx = press.rules\ny = press.rules\n", {})
    assert told(RULES) == [(RULES, "press.rules", "first-tools 1.2")]


def test_of_two_versions_the_first_on_the_path_counts(installed: Callable) -> None:
    """The modules of the other are not to be had."""
    installed("press-tools", BOTH, {}, version="1.0")
    installed("press-tools", "[factcheck.rules]\nmine = press.newer\n", {}, version="2.0")
    assert told(*GROUPS) == [(RULES, "press.newer", "press-tools 2.0")]


def test_what_is_left_of_a_removed_package_is_nothing(installed: Callable) -> None:
    """An upgrade that was broken off leaves a folder whose name begins with `~`."""
    place = installed("press-tools", BOTH, {})
    (place / "press_tools-1.2.dist-info").rename(place / "~ress_tools-1.2.dist-info")
    nameless = installed("other-tools", BOTH, {})
    (nameless / "other_tools-1.2.dist-info" / "METADATA").unlink()
    importlib.invalidate_caches()
    assert told(*GROUPS) == []
