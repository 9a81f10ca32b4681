"""Lengths of time in words, and the gaps with which they agree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.dates import parse_duration, parse_gap
from factcheck.languages.language import language_of
from factcheck.readings.times import length_agrees, lengths

ENGLISH = language_of().pack


@pytest.mark.parametrize(
    ("text", "words", "agrees", "differs"),
    [
        ("three days later", "three days", "P3D", "P4D"),
        ("one day later", "one day", "P1D", "P2D"),
        ("a 3-year plan", "3-year", "P3Y", "P4Y"),
        ("a fortnight later", "a fortnight", "P2W", "P5W"),
        ("a decade after", "a decade", "P10Y", "P20Y"),
        ("5 decades on", "5 decades", "P50Y", "P60Y"),
        ("half a century ago", "half a century", "P50Y", "P100Y"),
        ("a quarter of an hour after", "a quarter of an hour", "PT15M", "PT45M"),
        ("three-quarters of an hour", "three-quarters of an hour", "PT45M", "PT2H"),
        ("half an hour later", "half an hour", "PT30M", "PT1H"),
        ("half a year later", "half a year", "P6M", "P1Y"),
        ("two and a half hours", "two and a half hours", "PT2H30M", "PT4H"),
        ("a year and a half later", "a year and a half", "P18M", "P3Y"),
        ("six months later", "six months", "P6M", "P8M"),
        ("24 months later", "24 months", "P2Y", "P3Y"),
        ("four weeks later", "four weeks", "P1M", "P2M"),
        ("365 days later", "365 days", "P1Y", "P2Y"),
        ("the following year", "the following year", "P1Y", "P3Y"),
        ("the next day", "the next day", "P1D", "P3D"),
        ("a few days later", "a few days", "P3D", "P1M"),
        ("several weeks", "several weeks", "P5W", "P1Y"),
        ("two or three weeks", "two or three weeks", "P3W", "P5W"),
        ("one hundred and six days", "one hundred and six days", "P106D", "P6D"),
        ("4.5 billion years ago", "4.5 billion years", "P999999999Y/..", "P9Y"),
        ("a thousand years later", "a thousand years", "P1000Y", "P10Y"),
        ("two quarters later", "two quarters", "P6M", "P1Y"),
        ("more than a year", "a year", "P9Y", "P1D"),
        ("less than a month", "a month", "P1D", "P2M"),
        ("about three days", "three days", "P4D", "P6D"),
        ("it took a year", "a year", "P1Y", "P2Y"),
        ("It ended a decade after that.", "a decade", "P10Y", "P20Y"),
    ],
)
def test_a_length_agrees_with_a_gap(text: str, words: str, agrees: str, differs: str) -> None:
    (length,) = lengths(text, ENGLISH)
    assert length.words.removeprefix("a ") == words.removeprefix("a ")
    assert text[length.start : length.end] == length.words
    assert length_agrees(length, parse_gap(agrees))
    assert not length_agrees(length, parse_gap(differs))


@pytest.mark.parametrize(
    "text",
    [
        "the day",
        "fifth week",
        "two towers",
        "weeks",
        "40 euros a day",
        "a second bridge",
        "a quarter of the town",
        "three quarters of the voters",
        "a 17-year-old",
        "17 years old",
        "hundreds of thousand years",
    ],
)
def test_what_is_no_length_is_not_read(text: str) -> None:
    assert lengths(text, ENGLISH) == ()


def test_a_gap_without_its_longest_agrees_with_what_is_longer() -> None:
    (length,) = lengths("three days later", ENGLISH)
    assert length_agrees(length, parse_gap("P2D/.."))
    assert not length_agrees(length, parse_gap("P4D/.."))
    assert length_agrees(length, parse_gap("../P4D"))


@given(st.integers(2, 500), st.sampled_from(["day D", "week W", "month M", "year Y"]))
def test_a_length_in_digits_agrees_with_its_duration(count: int, unit: str) -> None:
    word, letter = unit.split()
    (length,) = lengths(f"for {count} {word}s", ENGLISH)
    assert length_agrees(length, parse_gap(f"P{count}{letter}"))
    assert length.longest - length.shortest <= parse_duration(f"P1{letter}").longest
    assert not length_agrees(length, parse_gap(f"P{count * 2 + 1}{letter}"))
