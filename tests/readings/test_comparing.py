"""Quantities side by side: what compares, what agrees, and what is the same number otherwise."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.language import language_of
from factcheck.readings.comparing import agrees, comparable, is_otherwise, same_noun, same_thing
from factcheck.readings.quantities import quantities
from factcheck.readings.reading import Quantity

AGREE = [
    ("10 km", "10 kilometres"),
    ("100 tons", "100 tonnes"),
    ("10 miles", "16 kilometres"),
    ("40 degrees Celsius", "104 °F"),
    ("-12 degrees", "-12 °C"),
    ("30 degrees C", "30 °C"),
    ("20 knots", "37 km/h"),
    ("40 million tomans", "400 million rials"),
    ("$5m", "US$5 million"),
    ("£3,000", "3,000 pounds"),
    ("3 pounds", "3 lbs"),
    ("50 cents", "0.5 dollars"),
    ("about 4,000 people", "4,120 inhabitants"),
    ("4.1 thousand people", "4,120 people"),
    ("two thirds of them", "67%"),
    ("30 days", "one month"),
    ("365 days", "one year"),
    ("5 hours 30 minutes", "330 minutes"),
    ("€1.2bn", "1.2 billion euros"),
    ("12 km", "12"),
    ("1.25 million euros", "1.3 million euros"),
    ("5", "5 per cent"),
    ("0.3 points", "0.3 percentage points"),
    ("between 2.4 million and 2.8 million years", "2.4–2.8 million years"),
    ("10 to 20 miles", "16 to 32 km"),
    ("about 40 to 50 people", "between 40 and 50 people"),
    ("between 40 and 50 people", "45 people"),
]
DIFFER = [
    ("between £45m and £50m", "£45 million to £55 million"),
    ("between 40 and 50 people", "30 to 50 people"),
    ("between 40 and 50 people", "55 people"),
    ("40 tonnes", "40 kilograms"),
    ("40 degrees Celsius", "120 degrees Fahrenheit"),
    ("20 knots", "60 km/h"),
    ("40 million rials", "40 million tomans"),
    ("412,000 inhabitants", "500,000 people"),
    ("12 million people", "12 billion people"),
    ("4,000 people", "4,120 people"),
    ("1.2 bn euros", "1300 million euros"),
    ("562 miles", "90 kilometres"),
    ("2 days", "1 day"),
    ("5 per cent", "6 per cent"),
    ("1.2 million euros", "1.3 million euros"),
    ("half a million people", "600,000 people"),
    ("25 basis points", "half a percentage point"),
]
APART = [
    ("5 per cent", "5 percentage points"),
    ("5 euros", "5 US dollars"),
    ("£3", "3 lbs"),
    ("third place", "three tons"),
    ("5 km", "5 kg"),
]


def read(text: str) -> Quantity:
    """The one quantity of a text."""
    (found,) = quantities(text, language_of().pack)
    return found


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_they_agree(one: str, other: str) -> None:
    for first, second in ((read(one), read(other)), (read(other), read(one))):
        assert comparable(first, second)
        assert agrees(first, second)
        assert not is_otherwise(first, second)


@pytest.mark.parametrize(("one", "other"), DIFFER)
def test_they_differ(one: str, other: str) -> None:
    for first, second in ((read(one), read(other)), (read(other), read(one))):
        assert comparable(first, second)
        assert not agrees(first, second)


@pytest.mark.parametrize(("one", "other"), APART)
def test_they_do_not_compare(one: str, other: str) -> None:
    for first, second in ((read(one), read(other)), (read(other), read(one))):
        assert not comparable(first, second)
        assert not agrees(first, second)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("5 per cent", "5 percentage points", True),
        ("5 per cent", "6 percentage points", False),
        ("40 tonnes", "40 kilograms", True),
        ("5 euros", "5 US dollars", True),
        ("12 million people", "12 billion people", True),
        ("12 people", "13 people", False),
        ("5 ships", "50 sailors", False),
        ("third", "3 ships", False),
    ],
)
def test_the_same_number_otherwise(one: str, other: str, *, expected: bool) -> None:
    assert is_otherwise(read(one), read(other)) is is_otherwise(read(other), read(one)) is expected


def test_nouns() -> None:
    assert same_noun(read("12 inhabitants"), read("12 people"))
    assert same_noun(read("12 ships"), read("12 people")) is False
    assert same_noun(read("12"), read("12 people")) is None
    assert same_thing(read("12 inhabitants"), read("12 people"))
    assert same_thing(read("12 ships"), read("12 people")) is None


@given(
    st.integers(1, 10**6),
    st.sampled_from(
        [("km", "m", 1000), ("tonnes", "kg", 1000), ("hours", "minutes", 60), ("miles", "yards", 1760)]
    ),
)
def test_an_exact_conversion_agrees(number: int, units: tuple[str, str, int]) -> None:
    larger, smaller, size = units
    one, other = read(f"{number:,} {larger}"), read(f"{number * size:,} {smaller}")
    assert agrees(one, other)
    assert other.low == one.low * Fraction(size)
