"""Names a slip apart: of which both are right, and of which one is misspelt."""

from __future__ import annotations

import pytest

from factcheck.languages.language import language_of
from factcheck.logic.records.both_right import are_both_right

BOTH_RIGHT = [
    ("Germany", "Germans"),
    ("Hungarys", "Hungary"),
    ("Iraqi", "Iraqs"),
    ("Libyan", "Libyas"),
    ("Koreas", "Korean"),
    ("Iran", "Iraq"),
    ("Gambia", "Zambia"),
    ("Maria", "Mario"),
    ("Marie", "Maria"),
    ("Kovar", "Kovář"),
    ("Muller", "Müller"),
    ("Jurčic", "Jurčić"),
    ("Centre", "Center"),
    ("Theatre", "Theater"),
    ("Labour", "Labor"),
    ("Harbours", "Harbors"),
    ("Defence", "Defense"),
    ("Organisation", "Organization"),
    ("Syria", "Syrian"),
    ("Monday", "Monda"),
    ("March", "Marsh"),
    ("Trial", "Their"),
    ("This", "Thus"),
    ("Brown", "Browne"),
    ("Petrov", "Petrova"),
]
SLIPS = [
    ("Kvoar", "Kovar"),
    ("Kovra", "Kovar"),
    ("Kovas", "Kovar"),
    ("Vidrav", "Vidrov"),
    ("Courir", "Courier"),
    ("Courire", "Courier"),
    ("Germnay", "Germany"),
    ("Gremany", "Germany"),
    ("Gemrans", "Germans"),
    ("Zamiba", "Zambia"),
    ("Soliemani", "Soleimani"),
    ("Centrr", "Centre"),
    ("Cetnre", "Centre"),
    ("Laubor", "Labor"),
    ("Orgnaisation", "Organisation"),
    ("Jurćci", "Jurčić"),
    ("Łdóź", "Łódź"),
    ("Müler", "Müller"),
    ("Iarn", "Iran"),
    ("Brno", "Bron"),
]


@pytest.mark.parametrize(("one", "other"), BOTH_RIGHT)
def test_both_are_right(one: str, other: str) -> None:
    """A people and its country, spellings of two shores, given names, names known to be alike, diacritics left out."""
    assert are_both_right(one, other, language_of().pack)
    assert are_both_right(other, one, language_of().pack)


@pytest.mark.parametrize(("one", "other"), SLIPS)
def test_one_is_a_slip(one: str, other: str) -> None:
    """Letters changed about, left out or other."""
    assert not are_both_right(one, other, language_of().pack)
    assert not are_both_right(other, one, language_of().pack)
