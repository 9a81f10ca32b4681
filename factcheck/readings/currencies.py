"""Currencies: what a sign, code or name may stand for, and how much of it one is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from factcheck.languages.patterns import any_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Currency:
    """What a unit of money may be."""

    codes: frozenset[str]  # of ISO 4217; one is meant
    size: Fraction = Fraction(1)  # a cent is a hundredth


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("currencies.toml").read_text(encoding="utf-8"))


@cache
def currency_codes() -> frozenset[str]:
    """The codes that are read beside a number."""
    return frozenset(_table()["codes"])


@cache
def currency_abbreviations() -> Mapping[str, str]:
    """What each code or short name that may stand before a number stands for."""
    short: Mapping[str, str] = _table()["abbreviations"]
    return {**{code: code for code in currency_codes()}, **short}


@cache
def currency_signs() -> Mapping[str, str]:
    """What each sign stands for: a code, or a name that several share."""
    signs: Mapping[str, str] = _table()["signs"]
    return signs


@cache
def sign_pattern() -> str:
    """A pattern for a sign."""
    return any_of(map(re.escape, currency_signs()))


@lru_cache(maxsize=256)
def currency_of(unit: str) -> Currency | None:
    """The currency that a quantity's unit is; None for other units.

    Args:
        unit: A code or a shared name: `EUR`, `dollar`, `toman`.
    """
    table = _table()
    if unit in table["shared"]:
        return Currency(codes=frozenset(table["shared"][unit]))
    if unit in table["parts"]:
        whole, size = table["parts"][unit]
        codes = (code for name in whole.split() for code in table["shared"].get(name, (name,)))
        return Currency(codes=frozenset(codes), size=Fraction(size))
    return Currency(codes=frozenset((unit,))) if unit in currency_codes() else None
