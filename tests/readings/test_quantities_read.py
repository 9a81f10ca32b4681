"""The reader of quantities: a table of forms, numbers written by an oracle of its own, and any text at all."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.language import language_of
from factcheck.languages.pack import empty_pack
from factcheck.readings.quantities import quantities, quantity_of
from factcheck.readings.reading import Quantity

PACK = language_of().pack
TABLE = [
    tuple(line.split(" => "))
    for line in Path(__file__).with_name("quantities.txt").read_text(encoding="utf-8").splitlines()
    if " => " in line
]
ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"))


def spelt(number: int) -> str:
    """A number in words, as British newspapers write it."""
    for scale, word in SCALES:
        if number >= scale:
            rest = number % scale
            link = "" if not rest else " and " if rest < 100 else " "
            return f"{spelt(number // scale)} {word}{link}{spelt(rest) if rest else ''}"
    if number >= 100:
        rest = number % 100
        return f"{spelt(number // 100)} hundred{f' and {spelt(rest)}' if rest else ''}"
    if number >= 20:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


def told(quantity: Quantity) -> str:
    """A quantity as the table has it."""
    value = str(quantity.low) if quantity.low == quantity.high else f"{quantity.low}..{quantity.high}"
    parts = [quantity.words, value]
    parts += [quantity.side] if quantity.side != "exactly" else []
    parts += [quantity.kind] if quantity.kind != "count" else []
    return "; ".join([*parts, *([f"[{quantity.unit}]"] if quantity.unit else [])])


def only(text: str) -> Quantity:
    """The one quantity of a text."""
    (found,) = quantities(text, PACK)
    return found


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_a_form_is_read(text: str, expected: str) -> None:
    assert " | ".join(map(told, quantities(text, PACK))) == expected.replace("-", "", expected == "-")


def test_the_table_is_long() -> None:
    assert len(TABLE) > 150


@given(st.integers(2, 10**12 - 1))
def test_words_and_digits_are_one(number: int) -> None:
    """A number in words, in digits, and with its thousands set apart in each way is the same."""
    apart = f"{number:,}"
    ways = [
        spelt(number),
        apart,
        apart.replace(",", "\u202f"),
        apart.replace(",", " "),
        apart.replace(",", "’"),
    ]
    for words in ways:
        found = only(f"They counted {words} votes.")
        assert (found.low, found.high, found.noun) == (number, number, "votes"), words


@given(
    st.integers(1, 999), st.integers(0, 99), st.sampled_from(["m", "bn", "tn", " million", " billion", "k"])
)
def test_a_scale_multiplies(whole: int, hundredths: int, scale: str) -> None:
    zeros = {"m": 6, " million": 6, "bn": 9, " billion": 9, "tn": 12, "k": 3}[scale]
    found = only(f"It cost €{whole}.{hundredths:02}{scale} in all.")
    value = (whole + Fraction(hundredths, 100)) * 10**zeros
    assert (found.low, found.unit, found.is_rounded) == (value, "EUR", True)
    assert found.step == Fraction(10**zeros, 100)


@given(st.text(alphabet=st.sampled_from("0123456789.,-–/: ½%€$mk²") | st.characters(), max_size=60))
def test_any_text(text: str) -> None:
    """Nothing raises, and what is found stands in order without overlap."""
    end = 0
    for found in quantities(text, PACK):
        assert end <= found.start < found.end <= len(text)
        assert found.words == text[found.start : found.end]
        assert found.low <= found.high
        assert found.step > 0
        end = found.end


WORDS = st.sampled_from(
    [
        "a",
        "half",
        "of",
        "the",
        "third",
        "quarter",
        "two",
        "hundred",
        "and",
        "thousand",
        "million",
        "dozen",
        "in",
        "out",
        "from",
        "to",
        "between",
        "or",
        "5",
        "12",
        "2015",
        "May",
        "per",
        "cent",
        "%",
        "points",
        "km",
        "twice",
        "as",
        "many",
        "at",
        "least",
        "about",
        "more",
        "than",
        "fold",
        "£",
        "-",
        "–",
        ",",
        "(",
        ")",
        "one",
        "first",
        "second",
        "minus",
        "degrees",
        "$3",
        "40m",
    ]
)


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_any_words(text: str) -> None:
    end = 0
    for found in quantities(text, PACK):
        assert end <= found.start < found.end
        end = found.end


@pytest.mark.parametrize(
    ("text", "step", "is_rounded"),
    [
        ("4,000 people", 1, False),
        ("about 4,000 people", 1000, False),
        ("about 2,500 people", 100, False),
        ("1.2 million people", 100_000, True),
        ("40 million people", 10**6, True),
        ("half a million people", 100_000, True),
        ("10.6%", Fraction(1, 1000), True),
        ("two ships", 1, False),
        ("one million eighty-two thousand people", 1000, True),
        ("a dozen people", 1, False),
    ],
)
def test_what_is_rounded(text: str, step: Fraction, *, is_rounded: bool) -> None:
    found = only(text)
    assert (found.step, found.is_rounded) == (step, is_rounded)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("45,300 spectators", "spect"),
        ("30 badly wounded soldiers were flown out", "soldi"),
        ("three United Nations inspectors", "inspe"),
        ("12 of the ships", "ships"),
        ("12 more people died", "peopl"),
        ("He was 34 and ill.", ""),
        ("40 tonnes of dust", "dust"),
        ("40 tonnes yesterday", ""),
    ],
)
def test_what_is_counted(text: str, noun: str) -> None:
    assert only(text).noun == noun


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("40", "million euros", "40 million euros; 40000000; [EUR]"),
        ("about 12", "billion people", "about 12 billion people; 12000000000; about"),
        ("some 2,500", None, "some 2,500; 2500; about"),
        ("45,300", "spectators", "45,300 spectators; 45300"),
        ("at most 30", None, "at most 30; 30; at most"),
        ("5..10", "km", "5..10 km; 5..10; [km]"),
        ("3,000", "pounds", "3,000 pounds; 3000; [pound]"),
        ("20%", None, "20%; 1/5; share"),
        ("20", "%", "20%; 1/5; share"),
        ("twelve", None, "twelve; 12"),
        (34, None, "34; 34"),
        (1987, None, "1987; 1987"),
        (-5, None, "-5; -5"),
        (2.5, "km", "2.5 km; 5/2; [km]"),
        ("eighteen", "years", "eighteen years; 18; [years]"),
        ("two thirds", None, "two thirds; 2/3; share"),
        ("third", None, "third; 3; ordinal"),
        ("second", None, "second; 2; ordinal"),
        ("tripled", None, "tripled; 3; multiple"),
        ("0.5", "percentage points", "0.5 percentage points; 1/2; points"),
        ("5 hours 30 minutes", None, "5 hours 30 minutes; 330; [minutes]"),
        ("40", "tonnes of oil equivalent", "40 tonnes of oil equivalent; 40; [tonnes]"),
    ],
)
def test_an_asserted_value(value: str | float, unit: str | None, expected: str) -> None:
    found = quantity_of(value, unit, PACK)
    assert found is not None
    assert told(found) == expected


@pytest.mark.parametrize(
    "value",
    [
        "Anna Kovar",
        "attack",
        "1815-07-24",
        "He came with 5 men",
        "true",
        "40m",
        "several",
        "3-2",
        "",
        "24 July 2015",
    ],
)
def test_what_is_no_quantity(value: str) -> None:
    assert quantity_of(value, None, PACK) is None


def test_truth_is_no_quantity() -> None:
    assert quantity_of(True, None, PACK) is None


def test_where_numbers_are_not_read() -> None:
    pack = empty_pack("xx")
    assert quantities("40 people", pack) == ()
    assert quantity_of(40, None, pack) is None
