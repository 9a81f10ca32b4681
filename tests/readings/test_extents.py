"""What asserted amounts can be, against an oracle that tries every number of a fine grid and knows nothing of the reader."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.readings.extents import Extent, NumberSpan, are_apart, extent_of, is_surely_one_of

GRID: Final = [Fraction(at, 40) for at in range(-100, 240)]  # finer than half of any last digit below
FAR: Final = (Fraction(-1000), Fraction(1000))


@dataclass(frozen=True)
class Written:
    """An amount as a record writes it, with what it means by the rules of the house."""

    text: str
    low: Fraction
    high: Fraction
    is_rounded: bool = False  # one that meets another at the edge of a rounding alone does not agree with it
    is_open: bool = False  # what bounds is none of the values

    def fits(self, number: Fraction, *, strictly: bool = False) -> bool:
        """Whether a number is one that is meant."""
        if self.low == self.high:
            return number == self.low
        return self.low < number < self.high if strictly or self.is_open else self.low <= number <= self.high


def exact(number: int, tenths: int = 0) -> Written:
    value = number + Fraction(tenths, 10)
    return Written(f"{number}.{tenths}" if tenths else str(number), value, value)


def bound(side: str, number: int) -> Written:
    low, high = FAR
    value = Fraction(number)
    up = side in ("at least", "more than")
    return Written(
        f"{side} {number}",
        value if up else low,
        high if up else value,
        is_open=side in ("more than", "less than"),
    )


def ranged(low: int, length: int, form: str) -> Written:
    return Written(form.format(low, low + length), Fraction(low), Fraction(low + length))


def about(tens: int) -> Written:
    value = Fraction(tens * 10)
    return Written(f"about {tens * 10}", value - 5, value + 5)


plain = st.one_of(
    st.builds(exact, st.integers(0, 3), st.sampled_from([0, 0, 5])),
    st.builds(bound, st.sampled_from(["at least", "more than", "at most", "less than"]), st.integers(0, 3)),
    st.builds(ranged, st.integers(0, 3), st.integers(1, 2), st.sampled_from(["{}..{}", "{} to {}", "between {} and {}"])),
    st.builds(about, st.integers(1, 1)),
    st.sampled_from([Written("2 or 3", Fraction(2), Fraction(3)), Written("a dozen", Fraction(12), Fraction(12))]),
)  # fmt: skip


def scaled(number: int, *, half: bool) -> Written:
    """In thousands, of which the last digit is rounded."""
    value, room = (number + Fraction(half, 2)), Fraction(1, 20) if half else Fraction(1, 2)
    return Written(f"{number}{'.5' if half else ''} thousand", value - room, value + room, is_rounded=True)


def in_full(number: int, hundreds: int) -> Written:
    value = number + Fraction(hundreds, 10)
    return Written(f"{number * 1000 + hundreds * 100:,}", value, value)


thousands = st.one_of(
    st.builds(scaled, st.integers(1, 3), half=st.booleans()),
    st.builds(in_full, st.integers(0, 3), st.integers(0, 9)),
)


def share(number: int, form: str) -> Written:
    value = Fraction(number)
    return Written(form.format(number), value - Fraction(1, 2), value + Fraction(1, 2), is_rounded=True)


shares = st.one_of(
    st.builds(share, st.integers(0, 4), st.sampled_from(["{} %", "{}%", "{} percent"])),
    st.builds(
        lambda n: Written(f"one in {n}", Fraction(100, n), Fraction(100, n)), st.sampled_from([20, 100])
    ),
)


def one_fits_both(one: Written, other: Written) -> bool:
    strictly = one.is_rounded and other.is_rounded
    ends = {end for each in (one, other) for end in (each.low, each.high)}
    return any(one.fits(n, strictly=strictly) and other.fits(n, strictly=strictly) for n in (*GRID, *ends))


def read(text: str, unit: str | None = None) -> Extent:
    found = extent_of(text, unit)
    assert found is not None, text
    return found


@pytest.mark.parametrize("pool", [plain, thousands, shares], ids=["plain", "thousands", "shares"])
def test_two_amounts_are_apart_exactly_where_no_number_fits_both(pool: st.SearchStrategy[Written]) -> None:
    """From either side, and in one unit that both have."""

    @given(pool, pool, st.sampled_from([None, "people"]))
    @settings(max_examples=400)
    def held(one: Written, other: Written, unit: str | None) -> None:
        unit = None if "%" in one.text + other.text or "in" in one.text + other.text else unit
        if "percent" in one.text + other.text:
            unit = None
        first, second = read(one.text, unit), read(other.text, unit)
        assert are_apart(first, second) is not one_fits_both(one, other)
        assert are_apart(second, first) is are_apart(first, second)

    held()


METRES = st.sampled_from(
    [1, 2, 3, 480, 500, 540, 980, 1000, 1010, 1020, 1021, 1500, 2000, 2040, 2041, 2500, 3000]
)


@given(st.integers(1, 3), METRES)
def test_whole_kilometres_may_be_metres_rounded_by_a_fiftieth_at_most(kilometres: int, metres: int) -> None:
    """Against the definition written out."""
    fits = abs(kilometres * 1000 - metres) <= Fraction(kilometres * 1000, 50)
    assert are_apart(read(str(kilometres), "km"), read(f"{metres:,}", "m")) is not fits


@given(st.integers(-20, 20), st.integers(-20, 80))
def test_temperatures_are_compared_as_such_and_as_differences(celsius: int, fahrenheit: int) -> None:
    """Each may be rounded to the degree."""
    fits = any(
        abs(Fraction(fahrenheit - zero) * Fraction(5, 9) - celsius) <= Fraction(1, 2)
        for zero in (0, 32)
    )  # fmt: skip
    assert are_apart(read(str(celsius), "°C"), read(str(fahrenheit), "°F")) is not fits


@given(st.integers(0, 4), st.integers(0, 4), st.sampled_from([-1, 0, 1]), st.sampled_from([-1, 0, 1]))
def test_a_change_without_a_direction_may_be_either(one: int, other: int, way: int, another: int) -> None:
    """Up and down are two, but for what is nought when it is rounded."""
    words = {-1: "down {} %", 0: "{} %", 1: "up {} %"}
    signs = [
        {-1: [-1], 0: [1, -1] if {way, another} != {0} else [1], 1: [1]}[each] for each in (way, another)
    ]
    fits = any(abs(a * one - b * other) < 1 for a in signs[0] for b in signs[1])
    found = are_apart(read(words[way].format(one)), read(words[another].format(other)))
    assert found is not fits


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("5", "kg"), ("5", "metres"), None),
        (("5", "people"), ("6", "ships"), None),
        (("5", "registered voters"), ("6", "voters"), None),
        (("5", "% of GDP"), ("6", "%"), None),
        (("5 %", None), ("6 percentage points", None), None),
        (("tripled", None), ("300 %", None), None),  # of what it was, perhaps
        (("tripled", None), ("4", None), None),
        (("halved", None), ("down 50 %", None), False),
        (("halved", None), ("down 20 %", None), True),
        (("doubled", None), ("up 98 %", None), False),  # as people say it
        (("doubled", None), ("up 40 %", None), True),
        (("5", "euros"), ("6", "US dollars"), None),
        (("5", "dollars"), ("6", "US dollars"), True),
        (("5", "per 100,000"), ("6", "per 100,000"), True),
        (("5", "per 100,000"), ("6", "per 1,000"), True),
        (("40", "ppm"), ("0.004", "%"), False),
        (("400", "ppm"), ("1", "‰"), True),
        (("25 basis points", None), ("25", None), False),
        (("25 basis points", None), ("0.25", None), False),
        (("25 basis points", None), ("0.5", None), True),
        (("5", "million euros"), ("5", None), False),
        (("5", "million euros"), ("6", None), True),
        (("5", "inhabitants"), ("6", "people"), True),
        (("5", "fatalities"), ("6", "deaths"), True),
        (("3", "miles"), ("5", "km"), True),
        (("0.3", "miles"), ("500", "m"), False),
        (("more than 3", "hours"), ("180", "minutes"), True),
        (("3", "hours"), ("180.5", "minutes"), False),
        (("5 hours 30 minutes", None), ("5.5", "hours"), False),
        (("100", "barrels a day"), ("36,500", "barrels per year"), False),
        (("3", "m euros"), ("4", "€m"), True),
        (("2 and a half", "hours"), ("150", "minutes"), False),
        (("5 and a half", "hours"), ("330", "minutes"), False),
        (("one in five", None), ("20", None), False),  # per cent
        (("one in five", None), ("30", None), True),
        (("5", "years"), ("61", "months"), True),
        (("5", "pounds a day"), ("5", "£ a day"), False),
    ],
)  # fmt: skip
def test_by_example(
    one: tuple[str, str | None], other: tuple[str, str | None], *, expected: bool | None
) -> None:
    """Apart, together, or nobody can say; from either side."""
    assert are_apart(read(*one), read(*other)) is expected
    assert are_apart(read(*other), read(*one)) is expected


@pytest.mark.parametrize(
    ("value", "unit", "within", "low", "high"),
    [
        (40, "million euros", 2, 38_000_000, 42_000_000),
        ("40 million", "euros", 2, 39_500_000, 40_500_000),  # rounded by more
        (40, "%", 2, Fraction(38, 100), Fraction(42, 100)),
        ("40%", None, 2, Fraction(38, 100), Fraction(42, 100)),
        ("forty", None, 5, 35, 45),
        ("about 40", None, 2, 35, 45),
        ("40 or so", None, None, 35, 45),
        ("about 40", None, 7, 33, 47),
        ("at least 40", None, 5, 35, math.inf),
        (10**300, None, None, 10**300, 10**300),
        ("9" * 200, None, None, None, None),
        ("0", "%", None, Fraction(-1, 200), Fraction(1, 200)),
    ],
)
def test_between_what_it_lies(value, unit, within, low, high) -> None:
    """A tolerance is in the unit, and takes the place of rounding where it is wider."""
    found = extent_of(value, unit, None if within is None else Fraction(within))
    assert (None if found is None else found.span[:2]) == (None if low is None else (low, high))


def test_digits_are_read_as_words_are() -> None:
    """The quick way for plain digits comes to what reading the whole value comes to."""
    for value in (
        "5 million",
        "1,200 people",
        "2.5 km",
        "12 %",
        "7 and a half",
        "3 in ten",
        "2015",
        "15 or more",
        "12.25 thousand",
    ):
        slow = extent_of(f" {value}", None)  # a blank before it is read the long way
        assert slow is not None
        found = read(value)
        assert (found.span[:2], found.measure, found.step) == (slow.span[:2], slow.measure, slow.step), value


@pytest.mark.parametrize(
    ("narrow", "wide", "expected"),
    [
        (("40", "tons"), ("40", "tonnes"), False),  # another ton
        (("40,000", "tons"), ("40", "kilotons"), True),
        (("40", "%"), ("40", "percent"), True),
        (("40.2", "%"), ("40", "%"), False),
        (("1,200,000", None), ("1.2 million", None), True),
        (("1,210,000", None), ("1.2 million", None), False),  # who denies 1.2 million may mean this
        (("1.2 million", None), ("1,200,000", None), False),
        (("7", None), ("at least 5", None), True),
        (("5..7", None), ("at least 5", None), True),
        (("5..7", None), ("6..8", None), False),
        (("30", "days"), ("1", "month"), False),
        (("5", "km"), ("5", None), False),
        (("60", "minutes"), ("1", "hour"), True),
    ],
)
def test_what_is_surely_one_of(
    narrow: tuple[str, str | None], wide: tuple[str, str | None], *, expected: bool
) -> None:
    assert is_surely_one_of(read(*narrow), read(*wide)) is expected


def test_intervals() -> None:
    """Edges count."""
    assert NumberSpan(1, 2).meets(NumberSpan(2, 3))
    assert not NumberSpan(1, 2, stops="open").meets(NumberSpan(2, 3))
    assert not NumberSpan(1, 2, stops="rounded").meets(NumberSpan(2, 3, starts="rounded"))
    assert NumberSpan(1, 2, stops="rounded").meets(NumberSpan(2, 3))
    assert NumberSpan(1, 2, stops="rounded").meets(NumberSpan(2, 2))
    assert not NumberSpan(1, 2, stops="open").meets(NumberSpan(2, 2))
    assert NumberSpan(Fraction(1), math.inf).times((Fraction(10) ** 400,) * 2) == (
        10**400,
        math.inf,
        "closed",
        "closed",
    )
