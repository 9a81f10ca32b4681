"""What makes words in any script, against the character database of this Python."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.letters import JOINERS, MARKS, is_of_word, word_end, word_goes_on, word_start
from factcheck.text.spans import word_bounds


def test_marks_are_those_of_unicode() -> None:
    """All that are listed are marks; what a newer Unicode adds is not missed on an older Python."""
    listed = re.compile(f"[{MARKS}]")
    for code in range(0x300, 0x10000):
        character = chr(code)
        if listed.match(character):
            assert unicodedata.category(character).startswith("M"), hex(code)
        elif sys.version_info < (3, 12):  # whose Unicode the list was made with
            assert not unicodedata.category(character).startswith("M"), hex(code)


@given(st.characters())
def test_what_is_of_a_word(character: str) -> None:
    expected = character.isalnum() or character in JOINERS or bool(re.match(f"[{MARKS}]", character))
    assert is_of_word(character) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [("मंत्री ने कहा", 3), ("می‌گوید که", 2), ("didn’t go two-hour", 3), ("שָׁלוֹם עולם", 2), ("the 510 men", 3)],
)
def test_a_word_is_one(text: str, count: int) -> None:
    """Vowel signs and joiners part no word."""
    assert len(word_bounds(text)[0]) == count


@pytest.mark.parametrize(
    ("text", "at", "goes_on"),
    [
        ("cannot", 3, True),
        ("can not", 3, False),
        ("不可能", 1, False),
        ("मंत्री", 3, True),
        ("กำ", 1, False),
        ("a\u0301b", 1, True),
    ],
)
def test_where_a_word_goes_on(text: str, at: int, goes_on: bool) -> None:  # noqa: FBT001
    assert word_goes_on(text, at) is goes_on


@given(st.text("ab 不 मं'\u200c-", max_size=20), st.integers(0, 20))
def test_a_word_has_a_beginning_and_an_end(text: str, at: int) -> None:
    """Where the word across an offset begins and ends nothing goes on."""
    start, end = word_start(text, min(at, len(text))), word_end(text, min(at, len(text)))
    assert start <= min(at, len(text)) <= end
    assert not word_goes_on(text, start)
    assert not word_goes_on(text, end)
