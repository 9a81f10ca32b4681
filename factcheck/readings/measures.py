"""What units of measure there are in a text, by what they measure: the table of `measures.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

Dimension = Literal[
    "length",
    "area",
    "volume",
    "mass",
    "time",
    "speed",
    "energy",
    "power",
    "force",
    "pressure",
    "temperature",
    "frequency",
    "current",
    "voltage",
    "charge",
    "data",
    "radioactivity",
    "dose",
    "angle",
    "share",
    "money",
]
"""What a unit can measure. Of money there is no unit here: currencies compare under their names."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Measures:
    """The units of a dimension that are taken for units in a text."""

    roots: frozenset[str]  # what they come to in base units: `meter ** 2`
    names: frozenset[str]  # pint's names of them
    symbols: frozenset[str]


@cache
def measures() -> Mapping[Dimension, Measures]:
    """The units of each dimension."""
    text = Path(__file__).with_name("measures.toml").read_text(encoding="utf-8")
    table: Mapping[Dimension, Mapping[str, list[str]]] = tomllib.loads(text)  # type: ignore[assignment]
    return {
        dimension: Measures(**{key: frozenset(words) for key, words in units.items()})
        for dimension, units in table.items()
    }


@cache
def names() -> frozenset[str]:
    """The names of all units, as pint has them."""
    return frozenset(name for units in measures().values() for name in units.names)


@cache
def symbols() -> frozenset[str]:
    """All symbols that are units where they are written so."""
    return frozenset(symbol for units in measures().values() for symbol in units.symbols)


def dimensions_with(root: str) -> tuple[Dimension, ...]:
    """The dimensions of units that come to this in base units.

    Args:
        root: `meter ** 2`.
    """
    return tuple(dimension for dimension, units in measures().items() if root in units.roots)
