"""Whether two values can both hold, against an oracle that tries every possible world."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.values.comparable import Comparable, Names, clashes, read
from factcheck.logic.values.validity import Validity
from factcheck.records.value_assertions import PropertyValue
from tests.logic.values.pairs import can_both_hold

POINTS = range(-3, 7)  # whole numbers are enough: all ends of the ranges below are whole
WORLDS = {
    "number": POINTS,
    "text": ("a", "b", "something else"),
    "truth": (False, True),
}
DAYS = range(-10, 46)  # of January 2021, and around it
FIRST, LAST = DAYS[0] * 2, DAYS[-1] * 2 + 1  # of each day two moments, an early and a late one


def moments(*days: int) -> range:
    """All moments of some days, from the first to the last."""
    return range(days[0] * 2, days[-1] * 2 + 2)


def lasting(starts: range, ends: range) -> list[set[int]]:
    """What begins at one of some moments and ends at one of others."""
    return [set(range(start, end + 1)) for start in starts for end in ends if start <= end]


def somewhere(*days: int) -> list[set[int]]:
    """What holds at a moment of some days."""
    return [{moment} for moment in moments(*days)]


EVER, NEVER_ENDING, ALWAYS_BEFORE = moments(DAYS[0], DAYS[-1]), range(LAST, LAST + 1), range(FIRST, FIRST + 1)
TIMES = {
    None: somewhere(DAYS[0], DAYS[-1]),
    "2021-01-02": somewhere(2),
    "2021-01-30": somewhere(30),
    "2021-01": somewhere(1, 31),
    "2021-01-01/2021-01-30": lasting(moments(1), moments(30)),
    "2021-01-03/2021-01": lasting(moments(3), moments(1, 31)),
    "2021-01-30/..": lasting(moments(30), NEVER_ENDING),
    "2021-01-02/..": lasting(moments(2), NEVER_ENDING),
    "../2021-01-02": lasting(ALWAYS_BEFORE, moments(2)),
    "../2021-01-03": lasting(ALWAYS_BEFORE, moments(3)),
    "../..": [set(EVER)],
    "2021-01-30/": lasting(moments(30), moments(30, DAYS[-1])),
    "2021-01-02~": somewhere(-1, 5),  # give or take three days
    "2021-01-02?/2021-01-30": lasting(moments(-1, 5), moments(30)),
    "[2021-01-02, 2021-01-30]": [*somewhere(2), *somewhere(30)],
}
"""For each time the sets of moments at which the value may hold, one for each reading."""
SPANS = {"2021-01-02", "2021-01-30", "2021-01", None}
"""The times of which two are one, though nobody knows when in them; no time at all too."""
THROUGHOUT = {
    None: [set(EVER)],
    "2021-01-02": [set(moments(2))],
    "2021-01-30": [set(moments(30))],
    "2021-01": [set(moments(1, 31))],
    "2021-01-03/2021-01": lasting(moments(3), moments(31)[-1:]),
}
"""The same of what is denied of all of a time, where that makes a difference."""

assertions = st.builds(
    lambda value, within, unit, when, force: said(
        value,
        within=within if isinstance(value, int) and not isinstance(value, bool) else None,
        unit=unit,
        when=when,
        denied=force == "denies",
        only=force == "only",
    ),
    st.one_of(st.integers(0, 3), st.sampled_from(["a", "b", " A  "]), st.booleans()),
    st.sampled_from([None, "1", "2"]),
    st.sampled_from([None, "km"]),
    st.sampled_from(list(TIMES)),
    st.sampled_from(["says", "only", "denies"]),
) | st.builds(lambda when: said(None, when=when, denied=True), st.sampled_from(list(TIMES)))


def said(value, *, within=None, unit=None, when=None, denied=False, only=False) -> PropertyValue:
    """An assertion about one subject and property."""
    data = {
        "subject": "bridge",
        "property": "cost",
        "value": value,
        "within": within,
        "unit": unit,
        "when": when,
        "only": only,
    }
    return PropertyValue.model_validate({**data, "not": denied})


def kind_of(assertion: PropertyValue) -> str:
    """Which worlds the assertion speaks of."""
    if isinstance(assertion.value, bool):
        return "truth"
    return "number" if isinstance(assertion.value, int) else "text"


def meant(assertion: PropertyValue, point: object) -> bool:
    """Whether a point is the value that the assertion names."""
    if kind_of(assertion) == "number":
        return abs(point - assertion.value) <= int(assertion.within or 0)
    return point == (assertion.value.strip().lower() if isinstance(assertion.value, str) else assertion.value)


def true_in(assertion: PropertyValue, world: tuple) -> bool:
    """Whether the assertion is true where the property has exactly the values of the world."""
    named = [meant(assertion, point) for point in world]
    return any(named) is not assertion.not_ and (not assertion.only or all(named))


def possible(one: PropertyValue, two: PropertyValue, *, single: bool) -> bool:
    """Whether some world and some reading of the times make both true, by trying them all."""
    if one.value is None or two.value is None:
        # to deny a yes is to say no, where there is one answer
        denials = [each.not_ and not (single and isinstance(each.value, bool)) for each in (one, two)]
        return all(denials) or any(map(is_none_too, (one, two))) or may_be_apart(one, two)
    if kind_of(one) != kind_of(two):
        return True
    if one.unit != two.unit and (kind_of(one) != "number" or one.not_ or two.not_):
        return True  # of a number a unit may be left out
    points = WORLDS[kind_of(one)]
    several = chain.from_iterable(combinations(points, size) for size in range(3))
    worlds = [(point,) for point in points] if single else several
    if any(true_in(one, world) and true_in(two, world) for world in worlds):
        return True
    if text_of(one) == text_of(two) and text_of(one) in SPANS:
        return False  # one month is one time
    return may_be_apart(one, two)


def text_of(assertion: PropertyValue) -> str | None:
    """Its time as written."""
    return assertion.when and assertion.when.text


def is_none_too(assertion: PropertyValue) -> bool:
    """Whether a value may be one that says itself that there is none: 0, or no."""
    if isinstance(assertion.value, bool):
        return assertion.value is assertion.not_  # no, or not yes
    if assertion.value is None or assertion.not_:
        return False
    return kind_of(assertion) == "number" and meant(assertion, 0)


def may_be_apart(one: PropertyValue, two: PropertyValue) -> bool:
    """Whether some reading of the times has no moment in common."""
    first, second = map(readings_of, (one, two))
    return any(not some & others for some in first for others in second)


def readings_of(assertion: PropertyValue) -> list[set[int]]:
    """The sets of moments at which it may hold: of what is denied throughout all of them."""
    when = text_of(assertion)
    is_throughout = assertion.value is None or (assertion.not_ and when and "/" in when)
    return THROUGHOUT.get(when, TIMES[when]) if is_throughout else TIMES[when]


@given(assertions, assertions, st.booleans())
def test_two_assertions_clash_exactly_where_no_world_holds_both(one, two, single):
    """Against all worlds of a small domain and all readings of the times."""
    assert can_both_hold(one, two, single=single) == possible(one, two, single=single)
    assert can_both_hold(two, one, single=single) == possible(one, two, single=single)


@given(st.lists(assertions, max_size=12), st.booleans())
def test_the_sweep_finds_the_pairs_that_a_comparison_of_all_finds(said_of_it, single):
    """Each clashing pair once, whatever the order in time."""
    readings = {reading: assertion for assertion in said_of_it if (reading := read(assertion, single=single))}
    found = list(clashes(readings, single=single))
    assert len(found) == len({frozenset(pair) for pair in found})
    assert {frozenset(pair) for pair in found} == {
        frozenset(pair)
        for pair in combinations(readings, 2)
        if not can_both_hold(readings[pair[0]], readings[pair[1]], single=single)
    }


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"value": 40}, {"value": "40"}),
        ({"value": 40}, {"value": "40.0"}),
        ({"value": "+40"}, {"value": "40.00"}),
        ({"value": "Vidrov  Courier"}, {"value": "vidrov courier"}),
        ({"value": "re\u0301sume\u0301"}, {"value": "r\u00e9sum\u00e9"}),  # one letter or letter and accent
        ({"value": "0.1", "within": "0.2"}, {"value": "0.3"}),  # no rounding
        ({"value": 3, "unit": "hours"}, {"value": 180, "unit": "minutes"}),
        ({"value": "3 hours"}, {"value": 180, "unit": "minutes"}),
        ({"value": "three hours"}, {"value": "180 minutes"}),
        ({"value": 40, "unit": "million euros"}, {"value": "40,000,000", "unit": "euros"}),
        ({"value": 1, "unit": "person"}, {"value": 1, "unit": "persons"}),
        ({"value": 3, "unit": "hours"}, {"value": 5, "unit": "km"}),  # dimensions are not compared
        ({"value": 3, "unit": "cars"}, {"value": 300, "unit": "square metres"}),  # and cars are no ares
        ({"value": 5, "unit": "kilos"}, {"value": 5_000, "unit": "grams"}),
        ({"value": 640, "unit": "acres"}, {"value": 1, "unit": "square mile"}),
        ({"value": 1, "unit": "hectare"}, {"value": "0.01", "unit": "km²"}),
        ({"value": 1, "unit": "day"}, {"value": 24, "unit": "hours"}),
        (
            {"value": 100, "unit": "tons"},
            {"value": 100, "unit": "tonnes"},
        ),  # a ton may be metric, long or short
        ({"value": 100, "unit": "tons"}, {"value": "90.718474", "unit": "tonnes"}),
        ({"value": 2, "unit": "kilotons"}, {"value": 2_000, "unit": "tons"}),
        ({"value": 1, "unit": "barrel"}, {"value": "158.987294928", "unit": "litres"}),
        ({"value": 2_000, "unit": "calories"}, {"value": 2_000, "unit": "kilocalories"}),  # as on food
        ({"value": 2_000, "unit": "calories"}, {"value": 2, "unit": "kilocalories"}),
        ({"value": 1, "unit": "year"}, {"value": 12, "unit": "months"}),
        ({"value": 1, "unit": "month"}, {"value": 4, "unit": "weeks"}),
        ({"value": 1, "unit": "month"}, {"value": 31, "unit": "days"}),
        ({"value": 1, "unit": "year"}, {"value": 365, "unit": "days"}),
        ({"value": 2, "unit": "decades"}, {"value": 20, "unit": "years"}),
        ({"value": 36_500, "unit": "barrels per year"}, {"value": 100, "unit": "barrels a day"}),
        ({"value": 20, "unit": "°C"}, {"value": 68, "unit": "°F"}),
        ({"value": 20, "unit": "°C"}, {"value": 36, "unit": "°F"}),  # as differences
        ({"value": 20, "unit": "°C"}, {"value": "293.15", "unit": "kelvins"}),
        ({"value": 20, "unit": "°C"}, {"value": 68, "unit": "degrees"}),
        ({"value": 37, "unit": "°C"}, {"value": 99, "unit": "°F"}),  # 98.6
        ({"value": 20, "unit": "°C"}, {"value": "20 degrees Celsius"}),
        ({"value": 40, "unit": "%"}, {"value": 40, "unit": "percent"}),
        ({"value": 40, "unit": "%"}, {"value": "40 per cent"}),
        ({"value": "40%"}, {"value": "40.0 %"}),
        ({"value": 40, "unit": "%"}, {"value": 400, "unit": "‰"}),
        ({"value": 4, "unit": "%"}, {"value": 5, "unit": "percentage points"}),
        ({"value": 40, "unit": "%"}, {"value": "0.4"}),
        ({"value": 40, "unit": "%"}, {"value": 40}),
        ({"value": 40, "unit": "tons", "denied": True}, {"value": 40, "unit": "tonnes"}),  # of another ton
        ({"value": "at least 5", "unit": "trillion " * 12 + "tons"}, {"value": "10..", "unit": "tonnes"}),
        ({"value": "5..10"}, {"value": 7}),
        ({"value": "at least 5"}, {"value": "5..6"}),
        ({"value": "..10"}, {"value": -3}),
        ({"value": "more than 5"}, {"value": "5.1"}),
        ({"value": "between 5 and 10"}, {"value": 10}),
        ({"value": "5 to 10 hours"}, {"value": 400, "unit": "minutes"}),
        ({"value": "5-10", "unit": "people"}, {"value": "at least 7", "unit": "persons"}),
        ({"value": "about 40"}, {"value": "about forty"}),  # how much is about, nobody knows
        ({"value": "about 40"}, {"value": 44}),
        ({"value": "about 40"}, {"value": "about 50"}),  # 45 is both
        ({"value": "about 40", "within": 5}, {"value": 44}),
        ({"value": "several"}, {"value": "many"}),
        ({"value": "several"}, {"value": 3}),
        ({"value": 5, "when": "2015"}, {"value": 7, "when": "2016"}),
        ({"value": 5, "when": "2015-06", "denied": True}, {"value": 5, "when": "2015-06-03"}),
        ({"value": 5, "when": "2015"}, {"value": 7, "when": "2015-06"}),  # may have changed within the year
        ({"value": 5, "when": "2015~"}, {"value": 7, "when": "2015~"}),
        ({"value": 40, "unit": "km"}, {"value": 40}),
        ({"value": 40, "unit": "million euros"}, {"value": 40}),
        ({"value": 2, "unit": "kilotons"}, {"value": 2_001, "unit": "tons"}),  # rounded by who converted it
        ({"value": 40}, {"value": "forty"}),
        ({"value": 40}, {"value": "many"}),  # kinds are not compared
        ({"value": "yes", "within": "1"}, {"value": "no"}),
        ({"value": True, "within": "1"}, {"value": False}),
        ({"value": 5, "when": "2021-01-01T10:00:00Z"}, {"value": 12, "when": "2021-01-01T14:00:00Z"}),
        ({"value": 5, "when": "2021-01-01T10:00:00"}, {"value": 12, "when": "2021-01-01T14:00:00"}),
        ({"value": 5, "when": "2015/"}, {"value": 12, "when": "2018"}),  # nobody knows when it ended
    ],
)
def test_what_can_both_hold(first, second):
    """Equal values in other words, and all that is not certain."""
    assert can_both_hold(said(**first), said(**second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"value": 40}, {"value": "40.1"}),
        ({"value": 3, "unit": "hours"}, {"value": 7, "unit": "hours"}),
        ({"value": 3, "unit": "hours"}, {"value": 7 * 60, "unit": "minutes"}),
        ({"value": 5, "unit": "hectares"}, {"value": 12, "unit": "acres"}),
        ({"value": "300 megawatts"}, {"value": "400 megawatts"}),
        ({"value": 300, "unit": "MW"}, {"value": 300, "unit": "kilowatts"}),
        ({"value": 1, "unit": "day"}, {"value": 2, "unit": "days"}),
        ({"value": 100, "unit": "tons"}, {"value": 101, "unit": "tons"}),  # whichever they are
        ({"value": 100, "unit": "tons"}, {"value": 95, "unit": "tonnes"}),
        ({"value": 2, "unit": "kilotons"}, {"value": 2_100, "unit": "tons"}),
        ({"value": 1, "unit": "year"}, {"value": 13, "unit": "months"}),
        ({"value": 1, "unit": "year"}, {"value": 367, "unit": "days"}),
        ({"value": 1, "unit": "month"}, {"value": 32, "unit": "days"}),
        ({"value": 2, "unit": "days"}, {"value": 1, "unit": "day"}),
        ({"value": 40_000, "unit": "barrels per year"}, {"value": 50, "unit": "barrels a day"}),
        ({"value": 20, "unit": "°C"}, {"value": "21 degrees Celsius"}),
        ({"value": 40, "unit": "%"}, {"value": 50, "unit": "percent"}),
        ({"value": "40%"}, {"value": "50 per cent"}),
        ({"value": "40%"}, {"value": "50%"}),
        ({"value": 40, "unit": "kilotons", "denied": True}, {"value": 40_000, "unit": "tons"}),
        ({"value": "3 hours"}, {"value": "seven hours"}),
        ({"value": 40, "unit": "million euros"}, {"value": 40, "unit": "billion euros"}),
        ({"value": "twenty-five"}, {"value": 26}),
        ({"value": "5..10"}, {"value": 11}),
        ({"value": "at least 5"}, {"value": "at most 4"}),
        ({"value": "more than 5"}, {"value": 5}),
        ({"value": "fewer than 5"}, {"value": 5}),
        ({"value": "no more than 5"}, {"value": "over 5"}),
        ({"value": "between five and ten"}, {"value": 11}),
        ({"value": "more than 3 hours"}, {"value": 180, "unit": "minutes"}),
        ({"value": "5–10", "unit": "km"}, {"value": 11, "unit": "km"}),
        ({"value": "3-1"}, {"value": "1-3"}),  # scores
        ({"value": "about 40", "within": 5}, {"value": 46}),
        ({"value": "about the bridge"}, {"value": "about the road"}),
        ({"value": "3 May 2019"}, {"value": "4 May 2019"}),
        ({"value": 5, "when": "2015"}, {"value": 7, "when": "2015"}),
        ({"value": "x", "when": "2015-06"}, {"value": "y", "when": "2015-06"}),
        ({"value": "40", "within": "5.5"}, {"value": "46"}),
        ({"value": "1e3"}, {"value": "1e4"}),  # not a number in our notation: text
        ({"value": "Vidrov"}, {"value": "Vidrow"}),
        ({"value": 5, "when": "2021-01-01T10:00:00Z"}, {"value": 12, "when": "2021-01-01T11:00:00+01:00"}),
        ({"value": 5, "when": "2021-01-01T10:00:00Z"}, {"value": 12, "when": "2021-01-01"}),
        ({"value": 40, "unit": "%"}, {"value": "0.5"}),
        ({"value": "about 40"}, {"value": 400}),
        ({"value": 40, "unit": "km"}, {"value": 52}),
        ({"value": 20, "unit": "°C"}, {"value": 20, "unit": "°F"}),
        ({"value": 5, "when": "2015/.."}, {"value": 12, "when": "2018"}),  # since 2015, without end
        ({"value": 5, "when": "2015/2020"}, {"value": 12, "when": "2018-05"}),
        ({"value": 40, "within": "1"}, {"value": 40, "within": "2", "denied": True}),
    ],
)
def test_what_cannot(first, second):
    """Different values of one time."""
    assert not can_both_hold(said(**first), said(**second))


def test_an_entity_is_one_value_under_all_its_names():
    """Names lead to ids where the caller knows them."""
    names = Names({"anna kovar": "kovar", "kovar": "kovar"})
    assert can_both_hold(said("kovar"), said("Anna Kovar"), names=names)
    assert not can_both_hold(said("kovar"), said("Anna Kovar"))


def test_a_place_inside_another_is_not_a_second_place():
    """Nor can it be denied that one was in the one who was in the other."""
    names = Names(inside={"vidrov": frozenset({"moravia", "europe"}), "brno": frozenset({"moravia"})})
    for single in (True, False):
        assert can_both_hold(said("vidrov"), said("moravia"), names=names, single=single)
        assert not can_both_hold(said("vidrov"), said("moravia", denied=True), names=names, single=single)
        assert can_both_hold(said("vidrov", denied=True), said("moravia"), names=names, single=single)
        assert can_both_hold(said("moravia", only=True), said("vidrov"), names=names, single=single)
    assert not can_both_hold(said("vidrov"), said("brno"), names=names)
    assert not can_both_hold(said("vidrov", only=True), said("brno"), names=names, single=False)


def test_members_of_a_set_do_not_clash():
    """Only an assertion and its denial do."""
    assert can_both_hold(said("a"), said("b"), single=False)
    assert not can_both_hold(said("a"), said("A", denied=True), single=False)


def test_a_number_of_any_length_is_exact():
    """Neither a long number nor a tolerance is rounded."""
    long = "9" * 60
    assert not can_both_hold(said(long + ".1", within="0.1"), said(long + ".3"))
    assert can_both_hold(said(long + ".1", within="0.2"), said(long + ".3"))


def test_a_series_of_values_in_time_is_compared_in_one_sweep():
    """Twenty thousand values for as many days are no clash, and are not compared with each other."""
    days = [Comparable(kind="text", words=str(day), time=Validity(day, day)) for day in range(20_000)]
    assert list(clashes(days, single=True)) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"value": "one in five"}, {"value": 30, "unit": "%"}),
        ({"value": "none"}, {"value": 3}),
        ({"value": "none"}, {"value": "arson"}),
        ({"denied": True, "value": None, "unit": "people"}, {"value": 3, "unit": "people"}),
        ({"denied": True, "value": None, "unit": "people"}, {"value": 3}),
        ({"value": "nobody", "unit": "people"}, {"value": 3, "unit": "people"}),
        ({"value": 25, "unit": "basis points"}, {"value": "0.5", "unit": "percentage points"}),
        ({"value": "tripled"}, {"value": "up 300 %"}),
        ({"value": 40, "unit": "°C"}, {"value": 120, "unit": "°F"}),
        ({"value": 60, "unit": "km/h"}, {"value": 60, "unit": "mph"}),
        ({"value": 40, "unit": "million tomans"}, {"value": 40, "unit": "million rials"}),
        ({"value": 3, "unit": "crore"}, {"value": "3 lakh"}),
        ({"value": "3bn", "unit": "euros"}, {"value": 3, "unit": "million euros"}),
        ({"value": "3m", "unit": "euros"}, {"value": 4, "unit": "million euros"}),
        ({"value": "1.2", "unit": "bn euros"}, {"value": 1300, "unit": "million euros"}),
        ({"value": "−5"}, {"value": 5}),
        ({"value": "−5"}, {"value": -6}),
        ({"value": "200+"}, {"value": 100}),
        ({"value": "as many as 50", "unit": "people"}, {"value": 100, "unit": "people"}),
        ({"value": "up to 50"}, {"value": 60}),
        ({"value": "half a million"}, {"value": 600000}),
        ({"value": "a dozen"}, {"value": 13}),
        ({"value": "2½ million"}, {"value": 100}),
        ({"value": "one and a half million"}, {"value": 100}),
        ({"value": "5 or 6"}, {"value": 7}),
        ({"value": "5 hours 30 minutes"}, {"value": "300 minutes"}),
        ({"value": "12,34,567"}, {"value": "1,334,567"}),
        ({"value": "one million eighty-two thousand"}, {"value": 2082000}),
        ({"value": "$5 million"}, {"value": "$6m"}),
        ({"value": "300 megawatts"}, {"value": "400 megawatts"}),
        ({"value": 300, "unit": "MW"}, {"value": "400"}),
        ({"value": "412,000", "unit": "inhabitants"}, {"value": "500,000", "unit": "people"}),
        ({"value": "3rd"}, {"value": "fourth"}),
        ({"value": "two thirds"}, {"value": "3/4"}),
        ({"value": 50, "unit": "%"}, {"value": 40, "unit": "percent"}),
        ({"value": "24 July 1815"}, {"value": "1815-07-25"}),
        ({"value": "24 July 1815"}, {"value": "1816"}),
        ({"value": 5, "unit": "hectares"}, {"value": 12, "unit": "acres"}),
        ({"denied": True, "value": None, "when": "2004/2014"}, {"value": "x", "when": "2004-06"}),
    ],
)
def test_ordinary_ways_to_write_a_value_are_compared(first, second):
    """In words, with a scale, in another unit, as dates; both ways round."""
    assert not can_both_hold(said(**first), said(**second))
    assert not can_both_hold(said(**second), said(**first))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"value": "none"}, {"value": 0}),
        ({"value": "none"}, {"value": "no cause"}),
        ({"value": "none"}, {"value": "nobody"}),
        ({"denied": True, "value": None, "unit": "people"}, {"value": "nobody", "unit": "people"}),
        ({"denied": True, "value": None, "unit": "people"}, {"value": 0, "unit": "people"}),
        ({"value": "no one", "unit": "people"}, {"value": 0, "unit": "inhabitants"}),
        ({"value": "1.2 million"}, {"value": "1,247,000"}),
        ({"value": 10, "unit": "miles"}, {"value": 16, "unit": "km"}),
        ({"value": None, "denied": True}, {"value": 0}),
        ({"value": None, "denied": True}, {"value": "at most 5"}),
        ({"value": None, "denied": True}, {"value": "no"}),
        ({"value": None, "denied": True}, {"value": False}),
        ({"value": "1815-07-24"}, {"value": "1815-07"}),
        ({"value": "24 July 1815"}, {"value": "1815-07-24"}),
        ({"value": 100, "unit": "tons"}, {"value": 100, "unit": "tonnes"}),
        ({"value": 4, "unit": "weeks"}, {"value": 1, "unit": "month"}),
        ({"value": "a month"}, {"value": 4, "unit": "weeks"}),
        ({"value": 365, "unit": "days"}, {"value": 1, "unit": "year"}),
        ({"value": 5000}, {"value": 3000, "when": "1950"}),
        ({"value": "A", "when": "2016/2020-01-20"}, {"value": "B", "when": "2020-01-20/2024"}),
        ({"value": "$5 million"}, {"value": "$5m"}),
        ({"value": "3rd"}, {"value": "third"}),
        ({"value": "two thirds"}, {"value": "2/3"}),
        ({"value": "tripled"}, {"value": "up 200 %"}),
        ({"value": 40, "unit": "°C"}, {"value": 104, "unit": "°F"}),
        ({"value": 44, "unit": "men"}, {"value": "45th"}),
        ({"value": 5000, "unit": "registered voters"}, {"value": 6000, "unit": "voters"}),
        ({"value": 5, "unit": "% of GDP"}, {"value": 6, "unit": "% of budget"}),
        ({"value": "up 5 %"}, {"value": 5, "unit": "%"}),
        ({"value": "down 5 %"}, {"value": 5, "unit": "%"}),
        ({"value": "1.2 million"}, {"value": "1.25 million"}),
    ],
)
def test_what_only_looks_as_if_it_clashed(first, second):
    """Rounded, converted, less precise, of another time or thing; both ways round."""
    assert can_both_hold(said(**first), said(**second))
    assert can_both_hold(said(**second), said(**first))
