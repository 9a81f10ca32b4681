"""The names of those whom a text names are found alike by way of how they begin and one by one."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.logic.quotations.namings import is_named_in, names_of_those_in
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


@pytest.mark.parametrize("text", ["xIran", "an xIran", "of_Iran", "an _Iran", "5Iran", "Tehiran and xIran"])
def test_as_it_is_on_record_a_name_begins_a_word_too(text: str) -> None:
    """A letter, digit or underscore before it makes it a part of another word."""
    records = records_of(["Brno", "Iran"])
    assert not is_named_in("e1", [text], records)
    assert is_named_in("e1", [text, "(Iran)"], records)
    assert is_named_in("e1", [f"{text}, Iran"], records)


@pytest.mark.parametrize(
    ("kind", "name", "text", "is_so"),
    [
        ("person", "Anna Kovar", "Kovar spoke.", True),
        ("person", "Anna Kovar", "Anna spoke.", False),
        ("person", "Anna Kovar", "kovar’s bridge", True),
        ("person", "Anna Kovar of Brno", "Brno paid.", True),  # the last word, whatever it is
        ("person", "Jan Li", "Jan spoke.", True),  # of two letters is no name by itself
        ("person", "Jan Li", "It was little.", False),
        ("organisation", "Vidrov Courier", "The Courier wrote.", False),
        ("organisation", "Vidrov Courier", "The Vidrov Courier wrote.", True),
        ("place", "Bridge of Vidrov", "Vidrov paid.", False),
        ("other", "Brno officials who spoke of Vidrov", "Of Vidrov", False),  # what they spoke of
        ("other", "Brno officials who spoke of Vidrov", "A Brno official", True),
        ("other", "Brno’s mayors and Vidrov's", "of vidrov", True),
        ("other", "officials in Brno", "A Brno official", True),  # nothing else is there to name them by
        ("other", "Brno officials in Vidrov", "A Vidrov official", False),
        ("other", "The officials", "The mayor", False),
    ],
)
def test_by_which_words_an_entity_is_named(kind: str, name: str, text: str, *, is_so: bool) -> None:
    """A person by the last word, what has no proper name by each capital in who it is, all else by the whole."""
    records = RecordSet(entities={"e": Entity(id="e", name=name, kind=kind)})
    assert is_named_in("e", [text], records) is is_so


def test_of_whom_nothing_is_known_may_be_named() -> None:
    """A rule of its own tells that the entity is not on record."""
    assert is_named_in("nobody", ["Brno"], RecordSet())


def test_what_has_no_proper_name_lends_none() -> None:
    """Of those whom texts name all names are told, in the order of ids and but for descriptions."""
    entities = {
        "b": Entity(id="b", name="Brno", kind="place", aliases=("Brünn",)),
        "a": Entity(id="a", name="Anna Kovar", kind="person"),
        "c": Entity(id="c", name="Brno officials", kind="other"),
    }
    records = RecordSet(entities=entities)
    assert names_of_those_in(["In Brno", "Kovar spoke."], records) == ("Anna Kovar", "Brno", "Brünn")
    assert names_of_those_in([], records) == ()
