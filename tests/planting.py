"""Faults planted in the tool's own code, to see what a run makes of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from inspect import signature
from typing import Any

import pytest


@contextmanager
def planted(*functions: Callable[..., Any], fault: Callable[..., Any] | None = None) -> Iterator[None]:
    """Let some functions, such as rules' checks and what is derived, break down whoever holds them.

    Args:
        functions: The functions.
        fault: What is done in their place; a division by zero where nothing is said.
    """
    with pytest.MonkeyPatch.context() as patch:
        for function in functions:
            inner = getattr(function, "__wrapped__", function)
            patch.setattr(inner, "__signature__", signature(inner), raising=False)  # it looks as ever
            patch.setattr(inner, "__code__", (fault or _fails).__code__)
        yield


def _fails(*_given: object, **_more: object) -> None:
    raise ZeroDivisionError("planted")
