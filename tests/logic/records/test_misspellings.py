"""Which words of statements and names are taken for slips of others, and which are left alone."""

from __future__ import annotations

import pytest

from factcheck.logic.records.misspellings import misspellings
from factcheck.records.claims import Claim
from factcheck.records.entities import Entity
from factcheck.records.record_set import RecordSet


def found(*statements: str, names: tuple[str, ...] = (), aliases: tuple[str, ...] = ()) -> list[tuple]:
    """The misspelt words of statements, and of entities of which the first has the aliases: where, and what is meant."""
    claims = {
        f"c{at}": Claim.model_validate({"id": f"c{at}", "statement": statement, "quote": "q"})
        for at, statement in enumerate(statements)
    }
    entities = {
        f"e{at}": Entity(id=f"e{at}", name=name, aliases=() if at else aliases)
        for at, name in enumerate(names)
    }
    records = RecordSet(claims=claims, entities=entities)
    return [(each.record.id, each.at, each.word, each.meant) for each in misspellings(records)]


def test_a_name_on_record_of_four_letters_is_enough() -> None:
    """Brno is short, and so many words are a slip away; as the name of an entity it is what was meant."""
    assert found("It was in Brmo.", names=("Brno",)) == [("c0", ("statement",), "Brmo", "Brno")]
    assert found("It was in Brmo.", names=("Town",), aliases=("Brno",)) == [
        ("c0", ("statement",), "Brmo", "Brno")
    ]
    assert found("It was in Brmo.", "Then in Brno.", "Brno again.") == []
    assert found("It was in Rme.", names=("Rome",)) == [("c0", ("statement",), "Rme", "Rome")]
    assert found("It was in Osho.", names=("Oso",)) == []


def test_of_longer_names_that_stand_elsewhere_a_letter_may_differ() -> None:
    """Also where they are on record as nobody's."""
    assert found("It was in Vidrav.", "In Vidrov.", "By Vidrov.") == [
        ("c0", ("statement",), "Vidrav", "Vidrov")
    ]
    assert found("It was in Brnoo.", "In Brmoo.", "By Brmoo.") == [("c0", ("statement",), "Brnoo", "Brmoo")]


def test_names_and_aliases_are_looked_at_too() -> None:
    """Each with its place in the record."""
    said = ("Anna Kovar met Jan Novak.", "Anna Kovar met Jan Novak.")
    assert found(*said, names=("Anna Kovra",)) == [("e0", ("name",), "Kovra", "Kovar")]
    assert found(*said, names=("Anna Kovar",), aliases=("Anna", "Jan Nowak")) == [
        ("e0", ("aliases", 1), "Nowak", "Novak")
    ]


@pytest.mark.parametrize(
    ("word", "other", "is_slip"),
    [
        ("beards", "breads", False),  # the same letters, and a letter away
        ("brigde", "bridge", False),  # no name
        ("form", "from", False),
        ("trial", "trail", False),
        ("kilometres", "kilometers", False),
        ("begun", "began", False),
        ("Vidorv", "Vidrov", True),
        ("Birdge", "Bridge", True),
        ("Gremany", "Germany", True),
        ("Germany", "Germans", False),
        ("Center", "Centre", False),
        ("Muller", "Müller", False),
        ("saw", "was", False),
        ("ahs", "has", False),  # three letters
        ("Bridge", "bridges", False),  # the plural
        ("Kova", "Kovar", False),  # the one begins as the other
        ("Kovaras", "Kovar", False),
        ("Tehs", "Tehe", False),
    ],
)
def test_only_names_are_slips(word: str, other: str, *, is_slip: bool) -> None:
    """Words in small letters that are near are right as they stand, and so are peoples and other spellings."""
    expected = [("c0", ("statement",), word, other)] if is_slip else []
    assert found(f"It is {word} here.", f"It is {other} here.", f"So {other} is.") == expected


def test_a_word_that_stands_twice_is_meant() -> None:
    """In two statements nobody slips alike; what stands in a label or a title is not a slip either."""
    assert found("Of Vidrav.", "By Vidrav.", "In Vidrov.", "By Vidrov.") == []


def test_very_long_words_are_not_looked_at() -> None:
    """What is longer than any word has as many neighbours as letters."""
    for length, count in ((60, 1), (61, 0)):
        right = "Ab" + "abcdefgh" * 10
        right = right[:length]
        wrong = right[:20] + "x" + right[21:]
        assert len(found(f"In {wrong}.", f"In {right}.", f"By {right}.")) == count


@pytest.mark.parametrize(
    ("statements", "is_slip"),
    [
        (("Trial began in May.", "Trail was lost.", "Trail ran."), False),  # capitals of the start alone
        (("He saw the Trial.", "The Oregon Trail ran.", "A Trail."), True),
        (("He saw the Trial.", "The Oregon Trail ran.", "A trial."), False),  # a word in small letters too
        (("Kvoar paid.", "It was Kovar.", "Anna Kovar paid."), True),
        (("In Form 5 it stands.", "From here.", "From there."), False),  # a function word is no name
        (("It fell in March.", "In Marsh.", "By Marsh."), False),  # nor is a month
        (("It was in Gambia.", "In Zambia.", "By Zambia."), False),
    ],
)
def test_a_capital_of_a_sentence_start_makes_no_name(statements: tuple[str, ...], *, is_slip: bool) -> None:
    """Unless the name that is meant stands inside a sentence, or on record."""
    assert bool(found(*statements)) is is_slip
