"""Ordinary ways to write an asserted amount, against what they come to, each worked out by hand."""

from __future__ import annotations

import pytest

from factcheck.languages.language import language_of
from factcheck.readings.extents import are_apart, extent_of
from factcheck.readings.rates import parts_per

Value = tuple[str | int, str | None]


def verdict(one: Value, other: Value) -> bool | None:
    """Whether two values are apart; None where one is not read or they are not compared."""
    first, second = extent_of(*one), extent_of(*other)
    assert first is not None, one
    assert second is not None, other
    there, back = are_apart(first, second), are_apart(second, first)
    assert there == back
    return there


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((50, "million US dollars"), (60, "million Australian dollars")),
        (("US$50m", None), ("A$60m", None)),
        (("50 million Canadian dollars", None), ("US$60m", None)),
        (("50", "Egyptian pounds"), (60, "British pounds")),
        ((50, "Jamaican dollars"), (60, "Hong Kong dollars")),
        ((50, "Swedish kronor"), (60, "Danish kroner")),
    ],
)
def test_two_currencies_of_one_name_are_not_compared(one: Value, other: Value) -> None:
    assert verdict(one, other) is None


@pytest.mark.parametrize(
    "kind",
    ["US dollars", "Australian dollars", "Canadian dollars", "Jamaican dollars", "New Zealand dollars"],
)
def test_plain_dollars_may_be_of_any_kind(kind: str) -> None:
    assert verdict((50, "dollars"), (50, kind)) is False
    assert verdict((50, "dollars"), (60, kind)) is True
    assert verdict((50, kind), (60, kind)) is True


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (("6ft 6in", None), ("180 cm", None), True),
        (("6ft 2in", None), ("188 cm", None), False),
        (("6 ft 2", None), ("74 inches", None), False),
        (("5 foot 11", None), ("6 foot 6", None), True),
        (("5'11\"", None), ("5 feet 11 inches", None), False),
        (("about 6ft 2in", None), ("187 cm", None), False),
        (("6ft 2.5in", None), ("74.5 inches", None), False),
        (("12 stone 5 pounds", None), ("173 lb", None), False),
        (("12st 5lb", None), ("78.5 kg", None), False),
        (("12st 5lb", None), ("195 pounds", None), True),
        (("12 stone", None), ("76 kg", None), False),
        (("80p", None), ("£0.80", None), False),
        (("350p", None), ("£2.50", None), True),
        ((80, "p"), ("80 pence", None), False),
        (("99 cents", None), ("$0.99", None), False),
        (("99 cents", None), ("$1.99", None), True),
        (("142p a litre", None), ("£1.42 a litre", None), False),
        (("142p a litre", None), ("£1.55 a litre", None), True),
        (("142p a litre", None), (142, "pence a litre"), False),
        (("£50 a week", None), ("£2,600 a year", None), None),
        (("5 per 1,000", None), ("5 per cent", None), True),
        (("5 per 1,000", None), ("0.5 per cent", None), False),
        (("five in 1,000", None), ("0.5%", None), False),
        (("50 per 100,000", None), ("0.05%", None), False),
        ((50, "per 100,000 people"), ("5 per 10,000 inhabitants", None), False),
        ((50, "per 100,000 people"), ("50 per 1,000 people", None), True),
        (("1 in 20", None), ("5 per cent", None), False),
        (("1 in 20", None), ("1 in 10", None), True),
        (("5 per 1,000", None), (5, None), False),  # the unit may have been left out
        (("5 per thousand", None), ("5‰", None), False),
        (("a quarter of a million", "pounds"), ("250,000", "pounds"), False),
        (("a quarter of a million", None), ("750,000", None), True),
        (("three quarters of a million", None), ("750,000", None), False),
        (("a year and a half", None), ("18 months", None), False),
        (("two and a half years", None), ("30 months", None), False),
        (("two years and a half", None), ("30 months", None), False),
        (("an hour and 40 minutes", None), ("100 minutes", None), False),
        (("an hour and a half", None), ("100 minutes", None), True),
        (("none", "people"), (0, "people"), False),
        (("nobody", "people"), (3, "people"), True),
        (("no one", None), ("zero", None), False),
        (("nil", None), (3, None), True),
        ((1, "GB"), ("1,024", "MB"), False),
        ((1, "GB"), ("1,000", "MB"), False),
        ((2, "gigabytes"), ("1,500", "MB"), True),
        ((64, "kB"), ("65,536", "bytes"), False),
        ((1, "TB"), ("1,000,000", "MB"), False),
        ((1, "TB"), ("1,048,576", "MB"), False),
    ],
)
def test_a_written_amount_is_what_it_comes_to(one: Value, other: Value, *, apart: bool | None) -> None:
    assert verdict(one, other) is apart


@pytest.mark.parametrize(
    "text",
    ["6 ft 13", "12st 15lb", "pp. 80", "5 per 100 km", "10 per 5", "a street and a half", "Section 3p"],
)
def test_what_only_looks_like_one_is_no_amount(text: str) -> None:
    assert extent_of(text, None) is None


def test_a_year_is_no_number_of_which_so_many_are_a_part() -> None:
    of_year = extent_of("3 per 2,019", None)
    assert of_year is not None
    assert parts_per("5 in 2019", language_of().pack) is None
    assert parts_per("5 in 1,000", language_of().pack) is not None
