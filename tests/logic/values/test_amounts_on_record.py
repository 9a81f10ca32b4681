"""Numbers, ranges and units as claims write them."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest

from factcheck.logic.values.amounts_on_record import (
    JUST,
    dimensions,
    ends,
    number,
    read_unit,
    spanned,
    tolerance,
)


@pytest.mark.parametrize(
    ("within", "expected"),
    [(None, 0), ("0", 0), ("5", 5), ("1,000", 1_000), ("1,000,000", 10**6), ("0.5", Fraction(1, 2))],
)
def test_a_tolerance_is_exact(within: str | None, expected: Fraction) -> None:
    """Thousands may be set apart; none is said where the key is missing."""
    assert tolerance(within) == expected


@pytest.mark.parametrize(
    ("unit", "name", "factor"),
    [
        ("hours", "second", 3_600),
        ("million hours", "second", 3_600 * 10**6),
        ("Million Hours", "second", 3_600 * 10**6),
        ("Euros", "euro", 1),
        ("million euros", "euro", 10**6),
        ("hundred thousand euros", "euro", 10**5),
        ("million", "million", 1),  # alone it is what is counted
        ("glass", "glass", 1),
        ("%", "1", Fraction(1, 100)),
        ("percentage points", "percentage point", 1),
        ("cars", "car", 1),  # no centiares
        ("C", "c", 1),
        ("degrees Celsius", "degree_Celsius", 1),
        ("million MWh", "gram * meter ** 2 * second ** -2", 36 * 10**17),
    ],
)
def test_a_unit_compares_under_one_name(unit: str, name: str, factor: int) -> None:
    """Units of measure by what they come to, others by their singular, powers of ten apart."""
    read = read_unit(unit)
    assert (read.base, read.root, read.factor) == (name, name, factor)
    assert read.sizes == ((factor, factor),)


def test_what_a_unit_measures() -> None:
    """However many of it are counted together; of euros nobody knows."""
    assert dimensions("million hours") == ("time",)
    assert dimensions("thousand tonnes") == dimensions("tonnes")
    assert dimensions("million euros") is None


def test_what_a_number_of_things_comes_to() -> None:
    """An infinity stays one where the things are larger than what it can be multiplied with; below zero more is less."""
    size = Fraction(28), Fraction(31)
    assert spanned((Fraction(2), Fraction(3)), size) == (56, 93)
    assert spanned((Fraction(-2), Fraction(3)), size) == (-62, 93)
    assert spanned((Fraction(1), math.inf), (Fraction(10) ** 400,) * 2) == (10**400, math.inf)
    assert spanned((-math.inf, Fraction(-1)), size) == (-math.inf, -28)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("40", 40, 40),
        ("5..10", 5, 10),
        ("10..5", None, None),
        ("5..", 5, math.inf),
        ("..10", -math.inf, 10),
        ("1,000 .. 2,000", 1_000, 2_000),
        ("at least 5", 5, math.inf),
        ("no fewer than five", 5, math.inf),
        ("more than 5", 5 + JUST, math.inf),
        ("at most 5", -math.inf, 5),
        ("up to 3 million", -math.inf, 3_000_000),
        ("fewer than 5", -math.inf, 5 - JUST),
        ("between 5 and ten", 5, 10),
        ("from 5 to 10", 5, 10),
        ("5 to 10", 5, 10),
        ("between 10 and 5", None, None),
        ("between 5 and few", None, None),
        ("at least some", None, None),
        ("..", None, None),
        ("5-10", None, None),  # a score
    ],
)
def test_the_ends_of_a_number_or_range(text: str, low: float | None, high: float | None) -> None:
    """Both included; what is no number has none."""
    assert ends(text) == (None if low is None else (low, high))


def test_with_a_unit_a_dash_makes_a_range() -> None:
    """5-10 hours are hours from five to ten, 5-10 may be a score."""
    assert ends("5-10", dashes=True) == (5, 10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("twenty-five", 25),
        ("Two hundred and seventy", 270),
        ("three dozen", 36),
        ("two million three hundred thousand and five", 2_300_005),
        ("ninety nine", 99),
        ("zero", 0),
        ("two and three", None),
        ("ten five", None),
        ("twenty eleven", None),
        ("twenty zero", None),
        ("three thousand two million", None),
        ("two million million", None),
        ("hundred", None),
        ("two hundred hundred", None),
        ("and two", None),
        ("two bridges", None),
        ("3 million", 3_000_000),
        ("3 bridges", None),
        ("-2.5", -2.5),
        (" 1,000 ", 1_000),
        ("1,00", None),
        ("1" * 200, int("1" * 200)),
        ("1" * 201, None),
    ],
)
def test_the_number_that_a_text_is(text: str, expected: float | None) -> None:
    """In figures or in words; two numbers beside each other are none."""
    assert number(text) == expected
