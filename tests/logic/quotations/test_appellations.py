"""By what people of many cultures are known in a text, and by what they are not."""

from __future__ import annotations

import pytest

from factcheck.logic.quotations.namings import is_named_in, names_of_those_in
from factcheck.records.entities import Entity
from factcheck.records.record_set import RecordSet

KNOWN = [
    ("Han Joon-ho", "Han said so."),  # Korean: the family name first, the given one in two syllables
    ("Ban Ki-moon", "It was BAN who said so."),
    ("Xi Jinping", "Xi’s speech was long."),  # Chinese
    ("Mao Zedong", "Mao said so."),
    ("Jack Ma", "Ma said so."),
    ("Nguyễn Phú Trọng", "Trong said so."),  # Vietnamese, known by the last name
    ("Nguyễn Phú Trọng", "Nguyen Phu Trong said so."),
    ("Võ Nguyên Giáp", "General Vo said so."),
    ("Orbán Viktor", "Orban said so."),  # Hungarian
    ("Viktor Orbán", "Orbán Viktor said so."),
    ("SZIJJÁRTÓ Péter", "Szijjártó said so."),  # the family name in capitals
    ("Kovar, Anna", "Kovar said so."),  # as in a catalogue
    ("Gabriel García Márquez", "García said so."),  # Spanish: either of two surnames, or both
    ("Gabriel García Márquez", "Márquez said so."),
    ("Gabriel García Márquez", "Garcia Marquez said so."),
    ("Andrés Manuel López Obrador", "López said so."),
    ("Nicolás Maduro Moros", "Maduro said so."),
    ("José Ortega y Gasset", "Ortega said so."),
    ("Pedro Sánchez Pérez-Castejón", "Sánchez said so."),
    ("Pedro Sánchez Pérez-Castejón", "Castejón said so."),
    ("Luiz Inácio Lula da Silva", "Silva said so."),
    ("Bashar al-Asad", "Asad said so."),  # Arabic: with its particle, without, and written together
    ("Bashar al-Asad", "Al Asad said so."),
    ("Abdel Fattah el-Sisi", "Sisi said so."),
    ("Abdel Fattah el-Sisi", "Elsisi said so."),
    ("Mohamed ElBaradei", "Baradei said so."),
    ("Mohammed bin Salman", "MbS said so."),
    ("Mohammed bin Salman", "Bin Salman said so."),
    ("Robin van der Meer", "Van der Meer said so."),  # Dutch
    ("Robin van der Meer", "Meer said so."),
    ("Charles de Gaulle", "De Gaulle said so."),
    ("Simón de la Cruz", "Cruz said so."),
    ("Valéry Giscard d’Estaing", "D'Estaing said so."),
    ("J. K. Rowling", "J.K. Rowling said so."),  # by initials
    ("John Fitzgerald Kennedy", "JFK said so."),
    ("John Fitzgerald Kennedy", "J. F. K. said so."),
    ("Anna Kovar", "Anna K. said so."),
    ("Anna Kovar", "A. K.: It was so."),
    ("Hans Müller", "Muller said so."),  # without diacritics, or spelt out
    ("Hans Müller", "Mueller said so."),
    ("Hans Mueller", "Müller said so."),
    ("Hans Muller", "Müller said so."),
    ("Marko Jurčić", "JURCIC said so."),
    ("Łukasz Łoś", "Los said so."),
    ("Søren Kjærgård", "Kjaergaard said so."),
    ("Recep Tayyip Erdoğan", "Erdogan said so."),
    ("Jean O’Neill", "O'Neill said so."),
    ("Pope Leo XIV", "Leo said so."),
    ("Martin Luther King Jr.", "King said so."),
    ("Jan Li", "Li said so."),
    ("Anna Kovar", "The Kovars said so."),
]

UNKNOWN = [
    ("Han Joon-ho", "He handed it over, and hands on."),
    ("Han Joon-ho", "Joon said so."),
    ("Xi Jinping", "The xi of the Greeks."),
    ("Xi Jinping", "Xinhua said so."),
    ("He Jiankui", "He said so."),  # a word of the language first
    ("Do Muoi", "Do they say so?"),
    ("Nguyễn Phú Trọng", "Phu said so."),
    ("Viktor Orbán", "Viktor said so."),
    ("Orbán Viktor", "Orbanization went on."),
    ("Gabriel García Márquez", "Gabriel said so."),
    ("Juan Carlos García", "Carlos said so."),  # a second given name
    ("Anna Maria Kovar", "Maria said so."),
    ("George Walker Bush", "Walker said so."),
    ("George Walker Bush", "In the bush it was so."),
    ("Robin van der Meer", "The van left."),
    ("Robin van der Meer", "He came by a mere inch."),
    ("Marine Le Pen", "The pencil was le dernier cri."),
    ("Bashar al-Asad", "Bashar said so."),
    ("Bashar al-Asad", "Al said so."),
    ("Bashar al-Asad", "Mas’ad and Kasad said so."),
    ("J. K. Rowling", "J. K. said so much, and so did J. R."),
    ("Mohammed bin Salman", "Bin Laden said so."),
    ("John Fitzgerald Kennedy", "The JFKX said so."),
    ("John Fitzgerald Kennedy", "Fitzgerald said so."),
    ("Anna Kovar", "Anna said so."),
    ("Anna Kovar", "Anna Kratochvil said so."),
    ("Anna Kovar", "AK-47s said so."),
    ("Anna Kovar", "A. Kratochvil and B. K. said so."),
    ("Hans Müller", "The mullet said so."),
    ("Hans Müller", "Müllerová said so."),
    ("Hans Bauer", "Baur said so."),
    ("Theresa May", "It may be so, maybe."),
    ("Pope Leo XIV", "XIV said so."),
    ("Martin Luther King Jr.", "The kingdom said so."),
    ("Jan Li", "It was little; the liar said so."),
    ("Jean O’Neill", "Neil said so."),
    ("Petr Clark", "Clarkson said so."),
]


@pytest.mark.parametrize(("name", "text"), KNOWN)
def test_a_person_is_known(name: str, text: str) -> None:
    """By family name first, either of two, without particles or diacritics, by initials."""
    records = RecordSet(entities={"e": Entity(id="e", name=name)})
    assert is_named_in("e", [text], records)
    assert names_of_those_in([text], records) == (name,)


@pytest.mark.parametrize(("name", "text"), UNKNOWN)
def test_a_person_is_not_known(name: str, text: str) -> None:
    """By a given name, by a word of the language, by another name that begins alike."""
    records = RecordSet(entities={"e": Entity(id="e", name=name)})
    assert not is_named_in("e", [text], records)
    assert names_of_those_in([text], records) == ()


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [("place", "Łódź", "In Lodz it rained."), ("organisation", "Türk Telekom", "Turk Telekom paid.")],
)
def test_what_is_no_person_goes_without_diacritics_too(kind: str, name: str, text: str) -> None:
    """A place, a body and a work are written without them as well."""
    assert is_named_in("e", [text], RecordSet(entities={"e": Entity(id="e", name=name, kind=kind)}))


def test_capitals_alone_make_no_family_name_of_initials() -> None:
    """A name all in capitals has its last word for the family name."""
    records = RecordSet(entities={"e": Entity(id="e", name="ANNA KOVAR")})
    assert is_named_in("e", ["Kovar said so."], records)
    assert not is_named_in("e", ["Anna said so."], records)
