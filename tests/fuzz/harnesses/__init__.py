"""What is fuzzed: a module a harness, each with `run(data)`, which fails where the code under it has a fault."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from importlib import import_module


def names() -> list[str]:
    """The harnesses there are."""
    return sorted(each.name for each in pkgutil.iter_modules(__path__))


def load(name: str) -> Callable[[bytes], None]:
    """The function of a harness."""
    run: Callable[[bytes], None] = import_module(f"{__name__}.{name}").run
    return run
