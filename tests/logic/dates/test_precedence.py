"""What surely came first, and what lies surely outside a life."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.dates import parse_date
from factcheck.logic.dates.lifetimes import outside_life
from factcheck.logic.dates.precedence import surely_before
from factcheck.records.entities import Entity

days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
formats = st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d"])


@given(days, days, formats, formats)
def test_surely_before_means_under_every_reading(first: date, second: date, one: str, other: str) -> None:
    """If one date is surely before another, no day that fits the first is on or after a day that fits the second."""
    texts = first.strftime(one), second.strftime(other)
    assert surely_before(*map(parse_date, texts)) == all(
        day < later for day in readings(first, one) for later in readings(second, other)
    )


def readings(day: date, form: str) -> list[date]:
    """The first and last day that are written alike."""
    span = [day + timedelta(offset) for offset in range(-366, 367)]
    alike = [each for each in span if each.strftime(form) == day.strftime(form)]
    return [alike[0], alike[-1]]


@given(days, days, formats, st.sampled_from("~?%"))
def test_a_marked_date_proves_nothing(first: date, second: date, form: str, mark: str) -> None:
    """About a date, or perhaps a date, is not surely before or after anything."""
    plain, marked = parse_date(first.strftime(form)), parse_date(second.strftime(form) + mark)
    assert not surely_before(plain, marked)
    assert not surely_before(marked, plain)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2018~/2019", "2020", True),  # the mark is on the end that does not matter
        ("2018/2019~", "2020", False),
        ("2018/..", "2020", False),
        ("2018", "../2020", False),
        ("[2017, 2018]", "2019", True),
        ("[2017, 2019]", "2019", False),
        ("2019", "2020/2021~", True),
    ],
)
def test_intervals_and_sets(first: str, second: str, expected: bool) -> None:  # noqa: FBT001 - a table
    """Only the ends that face each other count."""
    assert surely_before(parse_date(first), parse_date(second)) is expected


def test_a_missing_date_says_nothing() -> None:
    """Nothing is before nothing."""
    assert not surely_before(None, parse_date("2020"))
    assert not surely_before(parse_date("2020"), None)


@pytest.mark.parametrize(
    ("kind", "when", "expected"),
    [
        ("person", "1929", "before It was born (1930)"),
        ("person", "1991", "after It died (1990)"),
        ("organisation", "1929", "before It was founded (1930)"),
        ("organisation", "1991", "after It ended (1990)"),
        ("place", "1929", "before It began (1930)"),
        ("person", "1930", None),
        ("person", "1990", None),
    ],
)
def test_outside_a_life_in_words(kind: str, when: str, expected: str | None) -> None:
    """People are born and die, organisations are founded, other things begin."""
    entity = Entity.model_validate({"id": "it", "name": "It", "kind": kind, "born": 1930, "died": 1990})
    assert outside_life(entity, parse_date(when)) == expected


def test_a_life_without_dates_excludes_nothing() -> None:
    """Where nobody knows the dates, no time is outside."""
    entity = Entity.model_validate({"id": "it", "name": "It"})
    assert outside_life(entity, parse_date("1800")) is None
    assert outside_life(entity, None) is None
