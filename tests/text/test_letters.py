"""What makes words in any script, against the character database of this Python."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.letters import (
    JOINERS,
    MARKS,
    begun,
    is_of_word,
    rest,
    spelt_out,
    without_diacritics,
    word_goes_on,
)
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


@given(st.text("ab 不 मं'\u200c-", max_size=20), st.integers(0, 20), st.integers(0, 12))
def test_a_word_has_a_beginning_and_a_rest(text: str, at: int, most: int) -> None:
    """Where they end nothing goes on, unless there is more of the word than was asked for."""
    at = min(at, len(text))
    before, after = begun(text, at, most), rest(text, at, most)
    assert text[:at].endswith(before)
    assert text[at:].startswith(after)
    assert len(before) > most or not word_goes_on(text, at - len(before))
    assert len(after) > most or not word_goes_on(text, at + len(after))


@pytest.mark.parametrize(
    ("text", "bare", "in_full"),
    [
        ("Łódź, Jurčić", "Lodz, Jurcic", "Lodz, Jurcic"),
        ("Müller", "Muller", "Mueller"),
        ("Søren Kjærgård", "Soren Kjaergard", "Soeren Kjaergaard"),
        ("Nguyễn Đình ĐÌNH", "Nguyen Dinh DINH", "Nguyen Dinh DINH"),
        ("İnönü ılık", "Inonu ilik", "Inoenue ilik"),
        ("O’Neill ʿAlī", "O'Neill Ali", "O'Neill Ali"),
        ("김 हिन्दी が", "김 हिन्दी が", "김 हिन्दी が"),  # marks that are letters of their words stay
        ("Ελένη Йов", "Ελενη Иов", "Ελενη Иов"),
    ],
)
def test_letters_without_their_diacritics(text: str, bare: str, in_full: str) -> None:
    """As those write a name who have none, and as German and Nordic names are written in full."""
    assert without_diacritics(text) == bare
    assert without_diacritics(spelt_out(text)) == in_full


@given(st.text(st.characters(max_codepoint=0x2FFF, exclude_categories=["Cs"]), max_size=20))
def test_nothing_is_left_to_take_away(text: str) -> None:
    """What is without diacritics stays as it is, and no letter of it has a mark of Latin, Greek or Cyrillic."""
    bare = without_diacritics(text)
    assert without_diacritics(bare) == bare
    assert not any("\u0300" <= each <= "\u036f" for each in unicodedata.normalize("NFD", bare))
