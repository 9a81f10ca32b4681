"""Units of measure, against pint's own numbers in floats."""

from __future__ import annotations

import re
import subprocess
import sys
from fractions import Fraction
from functools import cache
from itertools import product
from typing import get_args

import pint
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.dates.days import civil, ordinal
from factcheck.engine import check
from factcheck.languages.language import language_of
from factcheck.logic.values.value_clashes import value_clashes
from factcheck.readings.measures import Dimension, measures, names, symbols
from factcheck.readings.units import (
    _CALENDAR,
    dimensions_of,
    named,
    together,
    unit_of,
)
from factcheck.records.value_assertions import PropertyValue
from factcheck.settings import Settings
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE
from tests.logic.values.pairs import can_both_hold

FLOATS = pint.UnitRegistry()
"""Pint as it counts for everybody else: the oracle."""
WORDS = language_of().pack.units
ELSEWHERE, MEANINGS, SPELLINGS = WORDS.elsewhere, WORDS.meanings, WORDS.spellings
SPELLINGS_OF_PINT = sorted({form for name in FLOATS for form in (name, f"{name}s", name.replace("_", " "))})
PREFIXES = sorted({prefix for prefix in FLOATS._prefixes if prefix})
NAMES = sorted(names())
PROPORTIONATE = [name for name in NAMES if not name.startswith("degree_") and name not in _CALENDAR]


@cache
def taken() -> tuple[str, ...]:
    """All of pint's spellings that are taken for units, with all of its prefixes."""
    prefixed = (f"{prefix}{name.replace('_', ' ')}" for prefix, name in product(PREFIXES, NAMES))
    return tuple(text for text in (*SPELLINGS_OF_PINT, *prefixed, *symbols()) if unit_of(text) is not None)


def said(value: str | int, unit: str | None = None, within: str | None = None) -> PropertyValue:
    """An assertion about one subject and property."""
    return PropertyValue(subject="a", property="b", value=value, unit=unit, within=within)


def test_no_spelling_of_pint_is_too_much() -> None:
    """None of its units, alone or with any of its prefixes, raises where a value is read."""
    assert len(SPELLINGS_OF_PINT) > 2_000
    for text in (*SPELLINGS_OF_PINT, *(f"{prefix}{name}" for prefix, name in product(PREFIXES, NAMES))):
        unit = unit_of(text)
        if unit is not None:
            assert unit.factor > 0
            assert all(0 < low <= high for low, high in unit.sizes)
    assert len(taken()) > 3_000


@pytest.mark.parametrize(("other", "differ"), [("6", True), ("5.0", False)])
def test_a_whole_check_takes_them_all(other: str, *, differ: bool) -> None:
    """Two claims that say 5 and 6 of a unit clash, whatever the unit; two that say 5 and 5 do not."""
    claims = ["claims:"]
    for id_, number in (("one", "5"), ("other", other)):
        claims.append(
            f"  - id: {id_}\n    statement: It cost 40 million euros.\n    quote: It cost 40 million euros"
        )
        claims.append("    asserts:")
        for at, text in enumerate(SPELLINGS_OF_PINT):
            inside = id_ == "one" and unit_of(text) is not None
            value = f"'{number} {text}'" if inside else f"'{number}', unit: '{text}'"
            claims.append(f"      - {{subject: s{at}, property: cost, value: {value}}}")
    files = {**EXAMPLE, "claims/more.yaml": "\n".join(claims)}
    records = load_files([(path, text.encode()) for path, text in files.items()])
    assert not records.broken
    clashes = list(value_clashes(records))
    assert {clash.claims for clash in clashes} == ({("one", "other")} if differ else set())
    assert len(clashes) == differ * len(SPELLINGS_OF_PINT)
    found = [each for each in check(records, Settings()).findings if each.rule == "unflagged-contradiction"]
    assert len(found) == differ


@settings(max_examples=500)
@given(st.data())
def test_equal_quantities_agree_and_different_ones_differ(data: st.DataObject) -> None:
    """In any two spellings of one kind, against pint in floats."""
    name = data.draw(st.sampled_from(PROPORTIONATE))
    other = data.draw(st.sampled_from(alike(name)))
    prefixes = st.sampled_from(["", "", "kilo", "mega", "milli", "micro"])
    one, two = (f"{data.draw(prefixes)}{each}" for each in (name, other))
    number = data.draw(st.integers(1, 10**6))
    converted = FLOATS.Quantity(number, one).to(two).magnitude
    assume(1e-9 < converted < 1e25)  # what a tolerance can be written for
    first, second = (spelled(each, plural=data.draw(st.booleans())) for each in (one, two))
    room = f"{converted / 10_000:.30f}"  # an old pint's acre is larger by a few millionths
    assert can_both_hold(said(number, first), said(f"{converted:.40f}", second, room))
    wrong = f"{converted * 7.3:.40f}"  # more than any two tons or gallons differ by
    assert not can_both_hold(said(number, first), said(wrong, second, room))


@cache
def alike(name: str) -> list[str]:
    """The units of the same kind as one."""
    unit = unit_of(name.replace("_", " "))
    assert unit is not None
    others = {other: unit_of(other.replace("_", " ")) for other in PROPORTIONATE}
    return [other for other, known in others.items() if known is not None and known.root == unit.root]


def spelled(name: str, *, plural: bool) -> str:
    """A unit as prose has it."""
    return name.replace("_", " ") + "s" * (plural and not name.endswith(("s", "foot", "inch", "hertz", "z")))


@pytest.mark.parametrize("name", PROPORTIONATE)
def test_each_unit_has_the_size_that_pint_gives_it(name: str) -> None:
    """Exactly, so that floats come close; with a prefix so many times; and of the same dimension."""
    unit = unit_of(name.replace("_", " "))
    assert unit is not None
    root = FLOATS.Quantity(1, name).to_root_units()
    assert float(unit.sizes[0][0]) == pytest.approx(root.magnitude, rel=1e-5)
    assert unit.root == (
        " * ".join(
            each if power == 1 else f"{each} ** {int(power)}" for each, power in sorted(root.unit_items())
        )
        or "1"
    )
    kilo = unit_of(f"kilo{name.replace('_', ' ')}")
    assert kilo is not None
    assert kilo.sizes[0][0] == 1_000 * unit.sizes[0][0]


@pytest.mark.parametrize(
    ("text", "root", "size"),
    [
        ("hours", "second", 3_600),
        ("hrs", "second", 3_600),
        ("sec", "second", 1),
        ("min", "second", 60),
        ("day", "second", 86_400),
        ("km", "meter", 1_000),
        ("KM", "meter", 1_000),
        ("kms", "meter", 1_000),
        ("metres", "meter", 1),
        ("meters", "meter", 1),
        ("feet", "meter", Fraction("0.3048")),
        ("ft", "meter", Fraction("0.3048")),
        ("fathoms", "meter", Fraction("1.8288")),
        ("light-years", "meter", 9_460_730_472_580_800),
        ("hectares", "meter ** 2", 10_000),
        ("ha", "meter ** 2", 10_000),
        ("acres", "meter ** 2", Fraction("4046.8564224")),
        ("square kilometres", "meter ** 2", 10**6),
        ("Square Kilometers", "meter ** 2", 10**6),
        ("sq km", "meter ** 2", 10**6),
        ("sq. km", "meter ** 2", 10**6),
        ("km²", "meter ** 2", 10**6),
        ("km2", "meter ** 2", 10**6),
        ("km ²", "meter ** 2", 10**6),
        ("㎢", "meter ** 2", 10**6),
        ("\u00b5m", "meter", Fraction(1, 10**6)),
        ("\u03bcm", "meter", Fraction(1, 10**6)),
        ("metres squared", "meter ** 2", 1),
        ("cubic feet", "meter ** 3", Fraction("0.3048") ** 3),
        ("acre-feet", "meter ** 3", Fraction("4046.8564224") * Fraction("0.3048")),
        ("litres", "meter ** 3", Fraction(1, 1_000)),
        ("liters", "meter ** 3", Fraction(1, 1_000)),
        ("imperial gallons", "meter ** 3", Fraction("0.00454609")),
        ("US gallons", "meter ** 3", Fraction("0.003785411784")),
        ("barrels of oil", "meter ** 3", 42 * Fraction("0.003785411784")),
        ("cc", "meter ** 3", Fraction(1, 10**6)),
        ("kilos", "gram", 1_000),
        ("tonnes", "gram", 10**6),
        ("metric tons", "gram", 10**6),
        ("short tons", "gram", Fraction("907184.74")),
        ("Mt", "gram", 10**12),
        ("mg", "gram", Fraction(1, 1_000)),
        ("km/h", "meter * second ** -1", Fraction(1_000, 3_600)),
        ("kilometres per hour", "meter * second ** -1", Fraction(1_000, 3_600)),
        ("kilometres an hour", "meter * second ** -1", Fraction(1_000, 3_600)),
        ("knots", "meter * second ** -1", Fraction(1_852, 3_600)),
        ("litres a day", "meter ** 3 * second ** -1", Fraction(1, 86_400_000)),
        ("megawatts", "gram * meter ** 2 * second ** -3", 10**9),
        ("MW", "gram * meter ** 2 * second ** -3", 10**9),
        ("mW", "gram * meter ** 2 * second ** -3", 1),
        ("kilowatt-hours", "gram * meter ** 2 * second ** -2", 3_600 * 10**6),
        ("kWh", "gram * meter ** 2 * second ** -2", 3_600 * 10**6),
        ("bar", "gram * meter ** -1 * second ** -2", 10**8),
        ("bars", "gram * meter ** -1 * second ** -2", 10**8),
        ("percent", "1", Fraction(1, 100)),
        ("per cent", "1", Fraction(1, 100)),
        ("%", "1", Fraction(1, 100)),
        ("‰", "1", Fraction(1, 1_000)),
        ("parts per million", "1", Fraction(1, 10**6)),
        ("gigabits", "bit", 10**9),
        ("degrees Celsius", "degree_Celsius", 1),
        ("°C", "degree_Celsius", 1),
        ("℃", "degree_Celsius", 1),
        ("degrees Fahrenheit", "degree_Fahrenheit", 1),
        ("grams per cubic metre", "gram * meter ** -3", 1),
        ("tonnes per hectare", "gram * meter ** -2", 100),
        ("hours per day", "1", Fraction(1, 24)),
    ],
)
def test_what_a_unit_comes_to(text: str, root: str, size: int) -> None:
    """One size, which is all that compares."""
    unit = unit_of(text)
    assert unit is not None
    assert (unit.root, unit.sizes) == (root, ((size, size),))
    assert (unit.base, unit.factor) == (root, size)


NO_UNITS = """
are ares has mis h2 s2 t3 g2 car cars exact exam exams petal decal toe toes semis mass points hands hour-hands cycles sections circles revolution
links chains poles rods shots fifths quarters bags barns strain candles gravity newtonian M T H K A C a c e x euros people May
am pm bn 5 5km km5 3rd per per/ /h a/ ² m4 m⁴ m22 cost ton-mile man-hours
"""
OTHERS = """
per day;a day;percentage points;percent of voters;tons of gold;square;square euros; ;in;euros per hour;miles per euro
square square miles;kilo kilo;5 hours;hours 5;litres per day per day per day
"""


@pytest.mark.parametrize(
    "text", [*NO_UNITS.split(), *re.split("[;\n]", OTHERS.strip()), "", "m" * 201, "gal/" * 49 + "gal"]
)
def test_ordinary_words_are_no_units(text: str) -> None:
    """Nor is what is cut off, or two things at once."""
    assert unit_of(text) is None


def test_a_word_of_several_meanings_has_several_sizes() -> None:
    """Two values of it compare exactly, and with other units under each of its meanings."""
    ton, kiloton, tonne = (unit_of(text) for text in ("tons", "kilotons", "tonnes"))
    assert ton is not None
    assert kiloton is not None
    assert tonne is not None
    assert [float(low) for low, _ in ton.sizes] == [907_184.74, 1_000_000, 1_016_046.9088]
    assert (ton.base, kiloton.base) == ("ton", "ton")
    assert kiloton.factor == 1_000 * ton.factor
    assert [each[tonne] for each in together([ton, tonne])] == [tonne.sizes[0]] * 3
    assert [each[kiloton] for each in together([ton, kiloton])] == [(1_000, 1_000)]
    assert [each[kiloton][0] / each[ton][0] for each in together([ton, kiloton, tonne])] == [1_000] * 3
    assert not list(together([ton, named("euro")]))


@given(st.integers(-1_000, 3_000), st.integers(0, 400))
def test_a_year_is_as_long_as_the_calendar_has_it(year: int, years: int) -> None:
    """Decades, centuries and millennia too, and months."""
    for name, count in (("year", 1), ("decade", 10), ("century", 100), ("millennium", 1_000)):
        days = ordinal(year + count, 1, 1) - ordinal(year, 1, 1)
        assert can_both_hold(said(1, name), said(days, "days"))
        assert can_both_hold(said(count, "years"), said(1, name))
    days = ordinal(year + years, 1, 1) - ordinal(year, 1, 1)
    assert can_both_hold(said(years, "years"), said(days, "days"))
    assert can_both_hold(said(12 * years, "months"), said(years, "years"))
    assert not can_both_hold(said(12 * years + 1, "months"), said(years, "years"))
    month = civil(ordinal(year, 1, 1) + years)[:2]
    after = (month[0], month[1] + 1) if month[1] < 12 else (month[0] + 1, 1)
    assert can_both_hold(said(1, "month"), said(ordinal(*after, 1) - ordinal(*month, 1), "days"))


@pytest.mark.parametrize("dimension", get_args(Dimension))
def test_units_measure_what_the_table_says(dimension: Dimension) -> None:
    """Each name and symbol is read, comes to what the table says, and is known without pint for what it measures."""
    units = measures()[dimension]
    for text in (*units.names, *units.symbols):
        unit = unit_of(text.replace("_", " ") if text in units.names else text)
        assert unit is not None, text
        assert unit.root in units.roots
        assert unit.measures[0] == dimension
        assert set(dimensions_of(text) or ()) <= set(unit.measures)
    assert list(measures()) == list(get_args(Dimension))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hours", ("time",)),
        ("Hours", ("time",)),
        ("kilometres", ("length", "pressure")),
        ("square kilometres", ("area",)),
        ("tons", ("mass", "energy", "force", "power", "volume")),
        ("pounds", ("mass", "money", "force", "pressure")),
        ("degrees", ("angle", "temperature")),
        ("% a year", ("share",)),
        ("litres a day", ("volume",)),
        ("cubic feet per second", ("volume",)),
        ("miles an hour", ("speed",)),
        ("joules per second", ("power",)),
        ("hours a day", ("time", "share")),
        ("grams per kilogram", ("mass", "share")),
        ("tonnes per hectare per year", ("mass",)),
        ("seconds squared", ()),
        ("euros", None),
    ],
)
def test_what_a_unit_measures(text: str, expected: tuple[Dimension, ...] | None) -> None:
    """First what it usually does; nothing where no dimension is such, None where nobody knows."""
    assert dimensions_of(text) == expected


def test_the_words_name_units_of_pint() -> None:
    """A slip in a list of words would leave a meaning out in silence."""
    known = set(FLOATS)
    for name in (*SPELLINGS.values(), *(each for meanings in MEANINGS.values() for each in meanings)):
        assert FLOATS.parse_unit_name(name), name
    assert set(NAMES) <= known
    assert set(ELSEWHERE) <= set(NAMES)
    assert {each for elsewhere in ELSEWHERE.values() for each in elsewhere} <= set(get_args(Dimension))


def test_pint_is_imported_only_where_units_meet() -> None:
    """It takes a third of a second."""
    code = """if True:
        import sys
        from factcheck.testing import run
        text = {"seeds/bridge.txt": "By Jan Novak\\n\\nIt took 3 hours.\\n"}
        claim = "- {id: %s, statement: It took 3 hours., quote: It took 3 hours, asserts: [{subject: novak, property: length, %s}]}"
        length = "properties: [{id: length, label: how long, dimension: time}]"
        def imported(*values):
            run(text | {"claims/more.yaml": "\\n".join(["claims:", *(claim % ("abc"[at], each) for at, each in enumerate(values)), length])})
            return "pint" in sys.modules
        print(imported("value: 3, unit: hours"), imported("value: 3", "value: 3, when: 2019"), imported("value: 3 hours"))
        print(imported("value: 3 hours", "value: 180, unit: minutes"))
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False", "False", "True"]
