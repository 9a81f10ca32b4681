"""Which words count as two spellings of one name."""

from __future__ import annotations

import pytest

from factcheck.logic.records.name_variants import name_variants
from factcheck.records.entities import Entity
from factcheck.records.record_set import RecordSet


def variants(text: str, *names: str, aliases: tuple[str, ...] = ()) -> list[tuple[str, str, int, str, int]]:
    """The variants in a text: of which entity, the spellings, and where each first stands."""
    entities = {
        name: Entity(id=f"e{at}", name=name, kind="place", aliases=() if at else aliases)
        for at, name in enumerate(names)
    }
    records = RecordSet(
        entities={each.id: each for each in entities.values()}, article_texts={"article": text}
    )
    return [(each.entity.id, *each.first, *each.second) for each in name_variants(records)]


@pytest.mark.parametrize(
    ("word", "is_told"),
    [
        ("Virdov", True),
        ("Vidro", False),  # five letters that may be another name
        ("Vidrovs", False),  # begins with the name
        ("Vidrof", True),
        ("Viddrov", True),
        ("Vidxoff", False),  # two slips
    ],
)
def test_a_word_on_no_record_may_be_a_slip(word: str, *, is_told: bool) -> None:
    """Of six letters or more, where what it is a slip of stands in the article too."""
    text = f"It was in Vidrov, and then in {word}."
    told = [("e0", "Vidrov", 10, word, text.index(word))] if is_told else []
    assert variants(text, "Vidrov") == told
    assert variants(f"Then it was in {word}.", "Vidrov") == []
    assert variants(text, "Vidrov", word) == []  # on record by itself


def test_initials_are_a_slip_where_they_are_the_same_in_another_order() -> None:
    """Another letter makes another body."""
    assert variants("The VTGC met the VGTC.", "VTGC") == [("e0", "VTGC", 4, "VGTC", 17)]
    assert variants("The VTGC met the VTGD.", "VTGC") == []
    assert variants("The VTGC met the Vgtc.", "VTGC") == []


def test_two_spellings_of_one_record_are_told_where_both_stand() -> None:
    """Each pair once, in the order of the text; not the words of one spelling."""
    text = "Then Brunn, Brünn, Brunn and Brünn."
    assert variants(text, "Brünn", aliases=("Brunn",)) == [("e0", "Brunn", 5, "Brünn", 12)]
    assert variants("Then Brünn.", "Brünn", aliases=("Brunn",)) == []
    assert variants("Then Anne and Anna.", "Anne Anna", aliases=("Anna Brno",)) == []
    assert variants("Then Aal and Kovar.", "Aal", aliases=("Al Kovar",)) == []  # an article is no name


def test_of_two_entities_with_one_word_the_first_is_told_of() -> None:
    """And variants are sorted by entity and place."""
    text = "Then Vidrov and Virdov, then Hrabalo and Hrablao."
    assert variants(text, "Hrabalo", "Vidrov", "Old Vidrov") == [
        ("e0", "Hrabalo", 29, "Hrablao", 41),
        ("e1", "Vidrov", 5, "Virdov", 16),
    ]


def test_a_people_is_no_other_spelling_of_its_country() -> None:
    """But a name without its diacritics is, in one article."""
    assert variants("He left Germany with the Germans.", "Germany") == []
    assert variants("He left Jurčov for Jurcov.", "Jurčov") == [("e0", "Jurčov", 8, "Jurcov", 19)]
