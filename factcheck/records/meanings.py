"""What the keys of records mean, as the docstring under each says.

Pydantic can keep these texts with the models (`use_attribute_docstrings`), and would read every model's source at each
start for it, which takes longer than all else about them. A check has no need of them unless a record is broken.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from factcheck.records.record import Part


def meanings(model: type[Part]) -> Mapping[str, str]:
    """The meaning of each field of a model, by its name in Python."""
    parts = [each for each in reversed(model.__mro__) if issubclass(each, Part)]
    return {
        name: text
        for each in parts
        for name, text in _of_module(each.__module__).get(each.__name__, {}).items()
    }


@cache
def _of_module(name: str) -> Mapping[str, Mapping[str, str]]:
    """The meanings of the fields of a module's classes, by the classes' names."""
    module = ast.parse(inspect.getsource(sys.modules[name]))
    return {node.name: dict(_docstrings(node)) for node in module.body if isinstance(node, ast.ClassDef)}


def _docstrings(definition: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """The fields of a class with the strings that stand under them."""
    for field, below in pairwise(definition.body):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, inspect.cleandoc(text)
