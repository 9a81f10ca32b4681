"""Temperatures: units with a zero point of their own, as they lie on one scale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Final

from factcheck.readings.currencies import currency_of
from factcheck.readings.units import may_be_unit, unit_of


@dataclass(frozen=True, slots=True)
class DegreeScale:
    """How a scale lies on that of Celsius."""

    degree: Fraction  # how much one of its degrees is
    zero: Fraction  # where its zero lies


_CELSIUS: Final = DegreeScale(Fraction(1), Fraction(0))
_FAHRENHEIT: Final = DegreeScale(Fraction(5, 9), Fraction(-160, 9))
_SCALES: Final[Mapping[str, tuple[DegreeScale, ...]]] = {
    "degree_Celsius": (_CELSIUS,),
    "degree_Fahrenheit": (_FAHRENHEIT,),
}
_ABSOLUTE: Final = Fraction("-273.15")  # degrees Celsius


@lru_cache(maxsize=256)
def scales(unit: str) -> tuple[DegreeScale, ...]:
    """The scales that a unit may be of: degrees of which nobody says which are of Celsius or of Fahrenheit.

    Args:
        unit: A unit of temperature.
    """
    found = unit_of(unit)
    if found is not None and found.base == "kelvin":
        return (DegreeScale(found.factor, _ABSOLUTE),)
    return _SCALES.get(found.base if found else "", (_CELSIUS, _FAHRENHEIT))


def differences(scale: DegreeScale) -> DegreeScale:
    """A scale as differences are measured in it: 40 degrees warmer.

    Args:
        scale: The scale.
    """
    return replace(scale, zero=Fraction(0))


@lru_cache(maxsize=1024)
def is_temperature(one: str, other: str) -> bool:
    """Whether two units measure temperature; one may be degrees of which it is not said which.

    Args:
        one: A unit.
        other: Another.
    """
    return all(
        currency_of(each) is None
        and may_be_unit(each)
        and (unit := unit_of(each)) is not None
        and "temperature" in unit.measures
        for each in (one, other)
    )
