"""Where modules with a house's own rules are found beside the installed ones, and that nothing else is found there.

What lies in a project's folder may be a stranger's: a `yaml.py` there is none of ours, nor the standard library's. So the
folder is on no path of imports; a module is taken from it only where settings that hold name it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType


class HouseModules:
    """Finds modules of some names in one folder; an installed one of the same name comes first unless told otherwise."""

    def __init__(self, folder: str, names: Iterable[str]) -> None:
        """Take the folder, and the names of modules as settings have them.

        Args:
            folder: Where they lie.
            names: `newsroom.rules` stands for all of `newsroom`.
        """
        self._folder, self._tops = folder, tops(names)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """A module's place, as Python asks for it; what lies in a package Python itself finds there."""
        is_ours = path is None and name in self._tops
        return PathFinder.find_spec(name, [self._folder], target) if is_ours else None


class _LeftOut:
    """The folder that `python -m` had put on the path of imports, where it did."""

    folder: str | None = None


def leave_out(folder: str) -> None:
    """Note a folder that was taken off the path of imports; modules that settings name may still come from it."""
    _LeftOut.folder = folder


@contextmanager
def named(modules: Iterable[str]) -> Iterator[None]:
    """While it lasts, modules of these names are found in the folder that was left out, if there is one."""
    if _LeftOut.folder is None:
        yield
        return
    finder = HouseModules(_LeftOut.folder, modules)
    sys.meta_path.append(finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


@contextmanager
def taken_from(files: Mapping[str, bytes], modules: Iterable[str]) -> Iterator[None]:
    """While it lasts, modules of these names come from some files and from no folder of a project.

    Args:
        files: Their bytes by posix paths; none leads out.
        modules: The names, as settings have them.
    """
    left, _LeftOut.folder = _LeftOut.folder, None
    with TemporaryDirectory() as folder:
        for path, data in files.items():
            place = Path(folder, path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        finder = HouseModules(folder, modules if files else ())
        sys.meta_path.insert(0, finder)
        try:
            yield
        finally:
            sys.meta_path.remove(finder)
            _LeftOut.folder = left


def tops(modules: Iterable[str]) -> frozenset[str]:
    """The first part of each module's name."""
    return frozenset(each.partition(".")[0] for each in modules)


def is_of(path: str, modules: Iterable[str]) -> bool:
    """Whether a file of a project is, or is in, one of some modules.

    Args:
        path: Its posix path from the project's root.
        modules: Their names, as settings have them.
    """
    top, slash, _ = path.partition("/")
    return (top if slash else top.removesuffix(".py")) in tops(modules) and (
        bool(slash) or top.endswith(".py")
    )
