"""The functions of the package as they live in this process, and a mutant's code put into them.

The code of a function can be exchanged while everything that refers to the function stays: other modules that imported it,
the rules' registry, caches around it. So a mutant is what runs, whoever calls it, without importing the package again.
"""

from __future__ import annotations

import ast
import gc
from collections import Counter
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from pathlib import Path
from types import CodeType, FunctionType

from tests.mutants.operators import Mutant

Key = tuple[str, int]  # a function's qualified name and first line


class NotApplicable(Exception):  # noqa: N818  # not a failure: the mutant is left out of the sample
    """The change cannot be put into a living function."""


class Functions:
    """The living functions of some files, and the caches of the package."""

    def __init__(self, folder: Path) -> None:
        self._functions: dict[str, list[FunctionType]] = {}
        self._caches: list[_lru_cache_wrapper[object]] = []
        for thing in gc.get_objects():
            if isinstance(thing, FunctionType) and thing.__code__.co_filename.startswith(f"{folder}/"):
                self._functions.setdefault(thing.__code__.co_filename, []).append(thing)
            elif isinstance(thing, _lru_cache_wrapper) and thing.__module__.startswith(folder.name):
                self._caches.append(thing)

    def forget(self) -> None:
        """Empty the caches, so that what is asked next is computed again."""
        for cache in self._caches:
            cache.cache_clear()

    def mutate(self, mutant: Mutant) -> None:
        """Put the mutant's code into each function that it changes.

        Raises:
            NotApplicable: No living function holds the changed line, or its code cannot be exchanged.
        """
        path = str(mutant.path)
        before = _codes(
            compile(ast.parse(mutant.path.read_text(encoding="utf-8")), path, "exec", dont_inherit=True)
        )
        after = _codes(compile(mutant.tree(), path, "exec", dont_inherit=True))
        changed = {key for key in before.keys() & after.keys() if before[key] != after[key]}
        done = [
            self._exchange(function, after)
            for function in self._functions.get(path, ())
            if _key(function.__code__) in changed
        ]
        if not done:
            raise NotApplicable(f"{mutant.path}:{mutant.line}: no living function changes")
        self.forget()

    def _exchange(self, function: FunctionType, after: dict[Key, CodeType]) -> None:
        try:
            function.__code__ = after[_key(function.__code__)]
        except ValueError as error:  # other free variables than before
            raise NotApplicable(str(error)) from error


def _key(code: CodeType) -> Key:
    return code.co_qualname, code.co_firstlineno


def _codes(module: CodeType) -> dict[Key, CodeType]:
    """All code objects by name and line; those that share both (two lambdas on a line) are left out."""
    found = list(_inside(module))
    times = Counter(map(_key, found))
    return {_key(code): code for code in found if times[_key(code)] == 1}


def _inside(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _inside(constant)
