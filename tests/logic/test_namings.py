"""The names of those whom a text names are found alike by way of how they begin and one by one."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.logic.namings import is_named_in, names_of_those_in
from factcheck.records.entities import Entity
from factcheck.records.record_set import RecordSet

LETTERS = st.sampled_from("aAbBsSßſıiİkK’-. (Éé")
NAMES = st.text(LETTERS, min_size=1, max_size=5).filter(str.strip).map(str.strip)


def records_of(names: list[str]) -> RecordSet:
    """A record set with an entity for each name."""
    kinds = ("person", "place", "organisation")
    entities = {
        f"e{number}": Entity(id=f"e{number}", name=name, kind=kinds[number % 3])
        for number, name in enumerate(names)
    }
    return RecordSet(entities=entities)


@example(["Si", "Kı", "(B"], "ſI Ki (b")
@given(st.lists(NAMES, max_size=6), st.text(LETTERS, max_size=30))
def test_no_name_is_lost_by_looking_up_how_it_begins(names: list[str], text: str) -> None:
    """Also of letters that a search takes for the same as others, and of names that begin with none."""
    records = records_of(names)
    each = [entity.name for name, entity in records.entities.items() if is_named_in(name, [text], records)]
    assert sorted(names_of_those_in([text], records)) == sorted(each)


def test_a_name_is_found_before_an_ending_and_not_inside_a_word() -> None:
    """Iran is named by Iranian, and not by Tehiran; capitals make no difference."""
    records = records_of(["A. Novak", "Iran"])
    assert names_of_those_in(["an iranian", "of Novak’s"], records) == ("A. Novak", "Iran")
    assert not names_of_those_in(["Tehiran, Kanovak"], records)
