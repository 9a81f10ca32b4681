"""Which words count as two spellings of one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.name_variants import _keys, is_variant

WORDS = st.text("abc", min_size=2, max_size=6)


def steps(word: str) -> set[str]:
    """Every word that one slip makes of a word, written out."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    less = {left + right[1:] for left, right in cuts if right}
    more = {left + letter + right for left, right in cuts for letter in "abc"}
    other = {left + letter + right[1:] for left, right in cuts if right for letter in "abc"}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    return (less | more | other | swapped) - {word}


@given(WORDS, WORDS)
def test_a_variant_is_one_slip_away(one: str, other: str) -> None:
    """Against all words that one slip makes; and two variants always share a key, so that none is missed."""
    assert is_variant(one, other) == (other in steps(one))
    if is_variant(one, other):
        assert _keys(one) & _keys(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Qasem", "Qassem"), ("IRGC", "IGRC"), ("Asad", "Assad"), ("Borjam", "Barjam")]
)
def test_variants(one: str, other: str) -> None:
    """The kinds that newspapers have."""
    assert is_variant(one, other)


@pytest.mark.parametrize(("one", "other"), [("Zarif", "zarif"), ("Lavrov", "Larov2x"), ("Iran", "Iranian")])
def test_no_variants(one: str, other: str) -> None:
    """Case is no slip, and two slips are too many."""
    assert not is_variant(one, other)
