"""English words for units of measure, beside those that pint knows: short names, words of several meanings.

The units are called as pint calls them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

PER: Final = ("per", "a", "an")
"""What stands between a unit and the one that it is counted by: `litres per day`, `miles an hour`."""

POWERS: Final[Mapping[str, int]] = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}
"""What stands before a unit that is multiplied by itself."""

POWERS_AFTER: Final[Mapping[str, int]] = {"squared": 2, "cubed": 3}
"""What stands after one."""

SPELLINGS: Final[Mapping[str, str]] = {
    "per cent": "percent",
    "pct": "percent",
    "per mille": "permille",
    "part per million": "ppm",
    "sec": "second",
    "min": "minute",
    "hr": "hour",
    "yr": "year",
    "km": "kilometer",
    "yd": "yard",
    "kg": "kilogram",
    "kilo": "kilogram",
    "lb": "pound",
    "ml": "milliliter",
    "gal": "gallon",
    "amp": "ampere",
    "karat": "carat",
    "electronvolt": "electron_volt",
    "degree celsius": "degree_Celsius",
    "degree centigrade": "degree_Celsius",
    "centigrade": "degree_Celsius",
    "degree fahrenheit": "degree_Fahrenheit",
    "imperial ton": "long_ton",
    "us ton": "ton",
    "us gallon": "liquid_gallon",
    "us pint": "liquid_pint",
    "us quart": "liquid_quart",
    "uk gallon": "imperial_gallon",
    "uk pint": "imperial_pint",
    "barrel of oil": "oil_barrel",
    "ton of tnt": "ton_TNT",
    "tonne of tnt": "ton_TNT",
    "pound per square inch": "pound_force_per_square_inch",
}
"""Spellings that pint does not have, in the singular."""

MEANINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "ton": ("metric_ton", "long_ton"),
    "barrel": ("oil_barrel", "beer_barrel", "imperial_barrel", "dry_barrel"),
    "gallon": ("imperial_gallon", "dry_gallon"),
    "quart": ("imperial_quart", "dry_quart"),
    "pint": ("imperial_pint", "dry_pint"),
    "cup": ("imperial_cup",),
    "fluid_ounce": ("imperial_fluid_ounce",),
    "bushel": ("imperial_bushel",),
    "hundredweight": ("long_hundredweight",),
    "ounce": ("troy_ounce",),
    "pound": ("troy_pound",),
    "mile": ("nautical_mile",),
    "horsepower": ("metric_horsepower", "electrical_horsepower"),
    "calorie": ("kilocalorie", "international_calorie"),
    "kilocalorie": ("international_calorie",),
    "therm": ("US_therm",),
}
"""What a word stands for besides what pint takes it for: its ton is the short one, its barrel one of 31.5 gallons, its
calorie not the one on food."""

Otherwise = Literal["angle", "energy", "force", "mass", "money", "power", "pressure", "temperature", "volume"]

ELSEWHERE: Final[Mapping[str, tuple[Otherwise, ...]]] = {
    "ton": ("energy", "force", "power", "volume"),  # of TNT, of thrust, of cooling, of a ship's register
    "metric_ton": ("energy", "force", "volume"),
    "pound": ("money", "force", "pressure"),
    "gram": ("force", "pressure"),  # kilograms of thrust, and on a square centimetre
    "ounce": ("volume",),
    "degree": ("temperature",),
    "minute": ("angle",),
    "second": ("angle",),
    "barrel": ("energy",),
    "bushel": ("mass",),
    "inch": ("pressure",),  # of mercury
    "meter": ("pressure",),
    "percent": ("angle",),  # of a slope
}
"""What else a unit is said to measure where a word is left out."""
