"""Which words tell something, and which are compared as one."""

from __future__ import annotations

import pytest

from factcheck.languages.language import language_of
from factcheck.languages.telling_words import stem, stems


def test_function_words_numbers_and_short_words_tell_nothing() -> None:
    """Neither at the start of a sentence nor within one."""
    assert language_of().telling_words(
        "Before the Minister of X went to it in 2015, Iran’s 3rd ally left"
    ) == [
        "Minister",
        "went",
        "Iran",
        "ally",
        "left",
    ]


def test_stems_are_of_all_words() -> None:
    """Function words included: a name may hold one."""
    assert stems("Before the Ministry") == {"befor", "the", "minis"}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Russia", "Russian"), ("minister", "Ministry"), ("defence", "defense"), ("agrees", "agreement")],
)
def test_one_stem(one: str, other: str) -> None:
    """What a value and its statement write in two forms."""
    assert stem(one) == stem(other)
