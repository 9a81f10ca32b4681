"""Two forms of one name, and two names."""

from __future__ import annotations

import pytest

from factcheck.languages.language import language_of
from factcheck.logic.contradictions.name_forms import may_be_one_name


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Woodrow Wilson", "Wilson", True),
        ("Dr Amalia Berg", "Amalia Berg", True),
        ("Mount Everest", "Everest", True),
        ("University of Bologna", "Bologna University", True),
        ("US", "United States", True),
        ("U.S.", "United States of America", True),
        ("WHO", "World Health Organization", True),
        ("UN", "United Nations", True),
        ("CBS", "ABC", False),
        ("U", "United States", False),  # a letter alone
        ("St Petersburg", "Saint Petersburg", True),
        ("J. K. Rowling", "Joanne Rowling", True),
        ("Anna Kovar", "Jan Kovar", False),
        ("Kovar", "Kovář", True),
        ("German", "Germany", True),
        ("Italian", "Italy", True),
        ("Austria", "Australia", False),
        ("Iran", "Iraq", False),
        ("Mali", "Malian", True),
        ("Mars", "Maria", False),  # too short to tell
        ("French", "France", True),
        ("British", "UK", True),
        ("British", "French", False),
        ("Elizabeth I", "Elizabeth II", False),
        ("Elizabeth", "Elizabeth II", True),
        ("World War II", "Second World War", True),
        ("World War I", "Second World War", False),
        ("Fort Lauderdale", "New Orleans", False),
        ("Trinity College", "King’s College", False),
    ],
)
def test_may_be_one_name(one: str, other: str, *, expected: bool) -> None:
    """From both sides."""
    pack = language_of().pack
    assert may_be_one_name(one, other, pack) is expected
    assert may_be_one_name(other, one, pack) is expected
