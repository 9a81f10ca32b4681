"""Ordinary ways to write an asserted amount, against what they come to, each worked out by hand."""

from __future__ import annotations

import pytest

from factcheck.readings.extents import are_apart, extent_of

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
