"""Lengths of time without a number: how far apart two times may be at most that they join."""

from __future__ import annotations

import pytest

from factcheck.languages.language import language_of

spells_in = language_of().spells_in


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("that very same evening", 1),
        ("The same day", 1),
        ("the day when", 1),
        ("yesterday", 2),
        ("Last night", 2),
        ("this week", 7),
        ("at the weekend", 9),
        ("last week", 14),
        ("the final month", 31),
        ("last month", 62),
        ("the same year", 366),
        ("last year", 731),
    ],
)
def test_at_most_so_many_days(words: str, days: int) -> None:
    """With the words as they stand, in the midst of a text."""
    assert list(spells_in(f"{words} it fell")) == [(days, words)]
    assert list(spells_in(f"it fell, {words}.")) == [(days, words)]


def test_each_is_told() -> None:
    """Two of one kind, and of two kinds."""
    found = list(spells_in("this year, last year and that year"))
    assert sorted(found) == [(366, "that year"), (366, "this year"), (731, "last year")]


@pytest.mark.parametrize("text", ["the week", "the day after", "yesterdays", "a year", "the last years"])
def test_other_words_say_nothing_of_that(text: str) -> None:
    """A week that is not said to be this one may be any."""
    assert not list(spells_in(text))
