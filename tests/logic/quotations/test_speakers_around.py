"""Claims and the words around their quotes: who is said to say what, and what may be the author's own."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factcheck.logic.quotations.own_words import is_aside
from factcheck.logic.quotations.paragraphs import around, paragraphs_of
from factcheck.logic.quotations.reported import is_reported, reports_around
from factcheck.logic.quotations.voices import voices_of
from factcheck.records.record_set import RecordSet
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE

PARAGRAPHS = (
    "Anna Kovar said that it was dear [and, in 2019, it was], and that Jan Novak of the Vidrov Courier knew.",
    "It was old. The town of Brno sold it.",
    "A mayor spoke. It was new.",
    "It was gone.",
)
TEXT = "\n\n".join(PARAGRAPHS)


def records_of(*claims: dict[str, Any]) -> RecordSet:
    """An article of four paragraphs by Jan Novak with some claims."""
    found = [{"statement": "It was so.", **claim} for claim in claims]
    files = {**EXAMPLE, "seeds/bridge.txt": TEXT, "claims/b.yaml": json.dumps({"claims": found})}
    return load_files((path, text.encode()) for path, text in files.items())


def aside(words: str, opening: str = "it was dear") -> bool:
    """Whether words of the article are an aside in a speech that begins with others."""
    start = TEXT.index(words)
    return is_aside("bridge", TEXT.index(opening), (start, start + len(words)), records_of())


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("Jan Novak", True),
        ("Jan Novak of the Vidrov Courier", True),
        ("Novak of the Vidrov", True),  # a part of the names
        ("of the", True),
        ("Jan Novak of the Vidrov Courier knew", False),
        ("and that Jan Novak", True),
        ("dear [and, in 2019, it was], and that", False),
        ("dear [and", False),
        ("and, in 2019", True),  # inside the brackets
        ("2019", True),
        ("[and, in 2019, it was], and that", True),
        ("2019, it was], and that Jan Novak of the Vidrov Courier knew", True),  # begins inside
        ("knew", False),  # behind the brackets
    ],
)
def test_names_and_what_stands_in_brackets_may_be_the_authors(words: str, *, is_so: bool) -> None:
    """Small words between names say nothing; a word that tells something does."""
    assert aside(words) is is_so


def test_only_brackets_of_the_speech_count() -> None:
    """Those before it are closed or not, whatever they are."""
    assert not aside("knew", opening="and, in 2019")  # a bracket less was opened than closed
    assert not aside("2019", opening="in 2019")


@pytest.mark.parametrize(
    ("quote", "numbers"),
    [
        ("Anna Kovar said", {0}),
        ("It was old", {1}),
        ("Brno sold it", {1}),
        (["It was gone", "A mayor spoke"], {2, 3}),
        ("It was green", set()),
    ],
)
def test_paragraphs_by_number(quote: object, numbers: set[int]) -> None:
    """Of each quote the one in which it begins; of one that stands nowhere none."""
    records = records_of({"id": "a", "quote": quote})
    assert paragraphs_of(records.claims["a"], records) == {("bridge", number) for number in numbers}


@pytest.mark.parametrize(
    ("quote", "before", "after", "expected"),
    [
        ("It was old", 0, 0, (1,)),
        ("It was old", 1, 0, (0, 1)),
        ("It was old", 2, 0, (0, 1)),
        ("It was old", 0, 1, (1, 2)),
        ("It was old", 0, 9, (1, 2, 3)),
        ("It was gone", 1, 1, (2, 3)),
        (["It was gone", "Anna Kovar said"], 0, 0, (0, 3)),
        (["It was gone", "Anna Kovar said"], 1, 1, (0, 1, 2, 3)),
        ("sold it.\n\nA mayor", 0, 0, (1, 2)),
        ("sold it.\n\nA", 0, 0, (1, 2)),
        (["It was gone", "It was green"], 0, 0, None),
    ],
)
def test_what_a_reader_sees_around_a_quote(
    quote: object, before: int, after: int, expected: tuple[int, ...] | None
) -> None:
    """Its paragraphs in order and those beside them, as far as there are any; nothing where a quote is nowhere."""
    records = records_of({"id": "a", "quote": quote})
    found = around(records.claims["a"], records, before=before, after=after)
    assert found == (None if expected is None else tuple(PARAGRAPHS[at] for at in expected))


@pytest.mark.parametrize(
    ("speaker", "beyond"),
    [
        (["novak"], ()),
        (["novak", "kovar"], ("kovar",)),
        (["kovar", "courier"], ("kovar", "courier")),
        ([], ()),
    ],
)
def test_the_author_is_no_voice_of_its_own(speaker: list[str], beyond: tuple[str, ...]) -> None:
    """Outermost first, as on record."""
    claim = {"id": "a", "quote": "It was old"} | ({"speaker": speaker} if speaker else {})
    records = records_of(claim)
    assert voices_of(records.claims["a"], records) == beyond


@pytest.mark.parametrize(
    ("report", "is_so"),
    [
        ({}, True),
        ({"kind": "quotation"}, True),
        ({"kind": "fact"}, False),
        ({"status": "withdrawn", "note": "Wrong."}, False),
        ({"quote": "It was old"}, True),  # in the paragraph before
        ({"quote": "Anna Kovar said"}, False),  # two before
        ({"quote": "It was gone"}, False),  # behind it
        ({"speaker": ["novak", "courier"]}, False),
        ({"speaker": ["novak", "kovar", "courier"]}, False),  # that somebody said that she had said it
        ({"speaker": ["novak"]}, False),
        ({"quote": "It was green"}, False),
    ],
)
def test_a_claim_is_reported_where_another_says_that_it_was_said(
    report: dict[str, Any], *, is_so: bool
) -> None:
    """By the same speaker, in the paragraph of the claim or the one before."""
    said = {"id": "a", "quote": "It was new", "speaker": ["novak", "kovar"]}
    other = {"id": "b", "quote": "A mayor spoke", "kind": "attribution", "speaker": ["novak", "kovar"]}
    records = records_of(said, {**other, **report})
    assert is_reported(records.claims["a"], records) is is_so


@pytest.mark.parametrize(
    ("outer", "statement", "is_so"),
    [
        (["novak", "courier"], "The Courier wrote that Kovar had said so.", True),
        (["novak", "courier"], "The Courier wrote that it was so.", False),
        (["novak", "kovar"], "Kovar said that the Vidrov Courier had written so.", False),  # the other way
    ],
)
def test_the_outer_speaker_tells_of_the_inner(outer: list[str], statement: str, *, is_so: bool) -> None:
    """One claim may say of the first that he spoke of the second, whom its statement names."""
    said = {"id": "a", "quote": "It was new", "speaker": ["novak", "courier", "kovar"]}
    other = {"id": "b", "quote": "A mayor spoke", "kind": "attribution", "speaker": outer}
    records = records_of(said, {**other, "statement": statement})
    assert is_reported(records.claims["a"], records) is is_so


def test_of_a_quote_that_stands_nowhere_nothing_is_known() -> None:
    """A rule of its own tells of that."""
    records = records_of({"id": "a", "quote": "It was green", "speaker": ["novak", "kovar"]})
    assert is_reported(records.claims["a"], records)


def test_a_stretch_lies_in_the_reports_whose_quote_holds_all_of_it() -> None:
    """With the place at which the quote begins; claims of other kinds are no reports."""
    speaker = ["novak", "kovar"]
    records = records_of(
        {"id": "a", "quote": "it was dear"},
        {"id": "b", "quote": "Anna Kovar said that it was dear", "kind": "attribution", "speaker": speaker},
        {"id": "c", "quote": "it was dear", "kind": "quotation", "speaker": speaker},
        {"id": "d", "quote": "was dear", "kind": "attribution", "speaker": speaker},
        {"id": "e", "quote": "it was", "kind": "attribution", "speaker": speaker},
        {"id": "f", "quote": "said that it was dear", "kind": "fact", "speaker": speaker},
    )
    start = TEXT.index("it was dear")
    found = reports_around((start, start + len("it was dear")), records.claims["a"], records)
    assert {(claim.id, at) for claim, at in found} == {("b", 0), ("c", start)}
