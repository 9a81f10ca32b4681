"""Whether two values can both hold, against an oracle that tries every possible world."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.values.amounts_on_record import ends, number
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
DAYS = range(1, 32)  # of January 2021
TIMES = {
    None: [set(DAYS)],
    "2021-01-02": [{2}],
    "2021-01-30": [{30}],
    "2021-01": [{day} for day in DAYS],
    "2021-01-01/2021-01-30": [set(range(1, 31))],
    "2021-01-03/2021-01": [set(range(3, end + 1)) for end in range(3, 32)],
    "2021-01-30/..": [{30, 31}],
    "../2021-01-02": [{1, 2}],
    "2021-01-30/": [{30}, {30, 31}],
    "2021-01-02~": [{day} for day in DAYS],  # about: no day is certain
    "2021-01-02?/2021-01-30": [set(range(day, 31)) for day in DAYS if day <= 30],
    "[2021-01-02, 2021-01-30]": [{2}, {30}],
}
"""For each time the sets of days on which the value may hold, one for each reading."""

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
    if kind_of(one) != kind_of(two) or one.unit != two.unit:
        return True
    points = WORLDS[kind_of(one)]
    several = chain.from_iterable(combinations(points, size) for size in range(3))
    worlds = [(point,) for point in points] if single else several
    if any(true_in(one, world) and true_in(two, world) for world in worlds):
        return True
    if one.when is not None and one.when == two.when and one.when.text == "2021-01":
        return False  # one month is one time
    return may_be_apart(one, two)


def is_none_too(assertion: PropertyValue) -> bool:
    """Whether a value may be one that says itself that there is none: 0, or no."""
    if assertion.value is None or assertion.not_:
        return False
    if isinstance(assertion.value, bool):
        return not assertion.value
    return kind_of(assertion) == "number" and meant(assertion, 0)


def may_be_apart(one: PropertyValue, two: PropertyValue) -> bool:
    """Whether some reading of the times has no day in common."""
    first, second = (
        [set(DAYS)]
        if each.value is None and each.when and each.when.text == "2021-01"  # never in all of it
        else TIMES[each.when and each.when.text]
        for each in (one, two)
    )
    return any(not days & others for days in first for others in second)


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
        (
            {"value": 20, "unit": "°C"},
            {"value": 20, "unit": "°F"},
        ),  # units with a zero of their own are not compared
        ({"value": 20, "unit": "°C"}, {"value": "20 degrees Celsius"}),
        ({"value": 40, "unit": "%"}, {"value": 40, "unit": "percent"}),
        ({"value": 40, "unit": "%"}, {"value": "40 per cent"}),
        ({"value": "40%"}, {"value": "40.0 %"}),
        ({"value": 40, "unit": "%"}, {"value": 400, "unit": "‰"}),
        ({"value": 4, "unit": "%"}, {"value": 5, "unit": "percentage points"}),
        ({"value": 40, "unit": "%"}, {"value": "0.5"}),
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
        ({"value": "about 40"}, {"value": 400}),
        ({"value": "about 40", "within": 5}, {"value": 44}),
        ({"value": "several"}, {"value": "many"}),
        ({"value": "several"}, {"value": 3}),
        ({"value": 5, "when": "2015"}, {"value": 7, "when": "2016"}),
        ({"value": 5, "when": "2015"}, {"value": 7, "when": "2015-06"}),  # may have changed within the year
        ({"value": 5, "when": "2015~"}, {"value": 7, "when": "2015~"}),
        ({"value": 40, "unit": "km"}, {"value": 52}),
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
        ({"value": 2, "unit": "kilotons"}, {"value": 2_001, "unit": "tons"}),
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
    assert number("1,000") == 1000
    assert number("1,00") is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("zero", 0),
        ("nineteen", 19),
        ("twenty-five", 25),
        ("two hundred and seventy", 270),
        ("three dozen", 36),
        ("one thousand two hundred and thirty-four", 1234),
        ("five million", 5_000_000),
        ("two hundred thousand", 200_000),
        ("five twenty", None),
        ("ten five", None),
        ("twenty eleven", None),
        ("million", None),
        ("five million two million", None),
        ("five hundred hundred", None),
        ("some", None),
        ("", None),
    ],
)
def test_a_number_in_words(words, value):
    """As English writes it; other words are none."""
    assert number(words) == value


def test_a_series_of_values_in_time_is_compared_in_one_sweep():
    """Twenty thousand values for as many days are no clash, and are not compared with each other."""
    days = [Comparable(kind="text", words=str(day), time=Validity(day, day)) for day in range(20_000)]
    assert list(clashes(days, single=True)) == []


def test_a_range_has_an_end():
    """`..` alone says nothing; either end may be open."""
    assert [ends(text) for text in ("..", "5..", "..5", "5..10")] == [
        None,
        (5, float("inf")),
        (float("-inf"), 5),
        (5, 10),
    ]
