"""The kinds of corruption there are: each a generator in a module below `factcheck.mutation.kinds`, found by walking it.

A kind's name is its function's, its first parameter says which records it corrupts, its docstring has a line that says
which meaning changes and, after `Noticed by`, what a record must hold for the machine to see it.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.errors import ProjectError
from factcheck.findings import Route
from factcheck.mutation.record_edits import Edit
from factcheck.mutation.scene import Corruption, Scene, Subject

HOME = "factcheck.mutation.kinds"
_NOTICED = "Noticed by "


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    """A kind of corruption."""

    name: str  # `digit-in-quote`
    scope: str  # what is corrupted: claim, article, source, entity, exclusion or record
    corrupt: Callable[[Subject, Scene], Iterator[Corruption]]
    docs: str

    @property
    def summary(self) -> str:
        """Which meaning changes, in one line."""
        return self.docs.partition("\n")[0]

    @property
    def noticed_by(self) -> str:
        """What a record must hold for the machine to see it."""
        return " ".join(self.docs.partition(_NOTICED)[2].split()).removesuffix(".")


@dataclass(frozen=True, kw_only=True, slots=True)
class Mutant:
    """A project with one corruption."""

    kind: str
    file: str  # where the corrupted record stands
    record: str  # its key
    route: Route  # from the file's top to it
    line: int  # in the file as it is
    said: str  # what was changed, in words: before -> after
    edits: tuple[Edit, ...]
    anywhere: bool = False  # whether a finding about any record counts, as it does for a control


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds, in the order of their modules and of their places in them."""
    return tuple(_kinds_below(HOME))


def _kinds_below(home: str) -> Iterator[Kind]:
    """The kinds in the modules of a package."""
    for info in pkgutil.iter_modules(importlib.import_module(home).__path__, f"{home}."):
        module = importlib.import_module(info.name)
        for name, function in vars(module).items():
            if inspect.isfunction(function) and function.__module__ == info.name and name[0] != "_":
                yield Kind(
                    name=name.replace("_", "-"),
                    scope=next(iter(inspect.signature(function).parameters)),
                    corrupt=function,
                    docs=inspect.cleandoc(function.__doc__ or ""),
                )


def chosen(names: Iterable[str]) -> tuple[Kind, ...]:
    """The kinds of these names; all where none is given.

    Raises:
        ProjectError: There is no kind of a name.
    """
    known = {kind.name: kind for kind in kinds()}
    wanted = list(names) or list(known)
    for name in wanted:
        if name not in known:
            raise ProjectError(f"no kind of corruption is called {name}; there are {', '.join(known)}")
    return tuple(kind for name, kind in known.items() if name in wanted)


def mutants(scene: Scene, of: Iterable[Kind]) -> Iterator[Mutant]:
    """Every mutant of some kinds, kind by kind and record by record.

    Args:
        scene: The project.
        of: The kinds.
    """
    for kind in of:
        for subject in scene.of(kind.scope):
            yield from (mutant_of(kind, subject, change) for change in kind.corrupt(subject, scene))


def mutant_of(kind: Kind, subject: Subject, change: Corruption) -> Mutant:
    """The mutant that a change makes."""
    origin = subject.origin
    return Mutant(
        kind=kind.name,
        file=origin.file,
        record=origin.key,
        route=origin.route,
        line=origin.line,
        said=change.said,
        edits=change.edits,
    )
