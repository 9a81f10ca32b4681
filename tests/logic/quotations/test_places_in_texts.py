"""Words of a text as messages show them."""

from __future__ import annotations

import pytest

from factcheck.findings import Origin
from factcheck.logic.quotations.places_in_texts import around, bare, passages, quoted, text_file, text_place
from factcheck.records.articles import Article

TEXT = "First line.\n\nThe bridge at Vidrov opened. “It cost 40 million,” she said.\nLast line"


@pytest.fixture
def article() -> Article:
    """An article below `seeds/`, its text in the folder beside."""
    made = Article.model_validate({"id": "a", "title": "A", "text": "../texts/a.txt", "sha256": "0" * 64})
    made.place(Origin(file="seeds/a.yaml", key="article.a", route=()))
    return made


def test_a_text_lies_where_its_record_says(article: Article):
    """The path is from the project's root, without dots."""
    assert text_file(article) == "texts/a.txt"


@pytest.mark.parametrize(("words", "line"), [("First", 1), ("The", 3), ("Last", 4), ("line", 4)])
def test_lines_count_from_one(article: Article, words: str, line: int):
    """A place is what an editor opens."""
    assert text_place(article, TEXT, TEXT.rindex(words)) == f"texts/a.txt:{line}"


def test_places_on_one_line_are_named_once(article: Article):
    """The line, its stretches, then the next."""
    spans = [
        (TEXT.index(words), TEXT.index(words) + len(words)) for words in ("First", "bridge", "40", "Last")
    ]
    shown = passages(article, TEXT, spans, lambda start, end: quoted(TEXT[start:end]))
    assert shown == "texts/a.txt:1 “First”; texts/a.txt:3 “bridge”, “40”; texts/a.txt:4 “Last”"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("plain", "plain"),
        ("two\n  lines", "two lines"),
        ("“all of it”", "all of it"),
        ('"all of it"', "all of it"),
        ("“all of it,” she said", "‘all of it,’ she said"),
        ("“one” and “two”", "‘one’ and ‘two’"),
        ("“the end is missing", "the end is missing"),
        ("the beginning is missing”", "the beginning is missing"),
        ("the beginning” is missing", "the beginning’ is missing"),
        ('he said "so"', "he said 'so'"),
        ("he wrote “”", "he wrote ‘’"),
        ("„low“ ones”", "‘low‘ ones’"),
        ("“", ""),
        ("", ""),
    ],
)
def test_marks_inside_marks(words: str, shown: str):
    """The message brings its own quotation marks."""
    assert bare(words) == shown


def test_long_words_are_cut_between_words():
    """With a sign that something follows."""
    assert quoted("one two three four", 12) == "“one two …”"


@pytest.mark.parametrize(
    ("words", "count", "shown"),
    [
        ("bridge", 2, "“The bridge at Vidrov”"),
        ("bridge", 9, "“The bridge at Vidrov opened. ‘It cost 40 million,’ she said.”"),
        ("First line.", 2, "“First line.”"),
        ("Last line", 2, "“Last line”"),
        ("40 million", 1, "“cost 40 million,”"),
        ("The bridge at Vidrov opened. “It", 0, "“The bridge at Vidrov opened. ‘It”"),
        ("bridge at Vidrov opened. “It cost 40", 1, "“The bridge at Vidrov … ‘It cost 40 million,’”"),
    ],
)
def test_neighbours_are_those_of_the_line(words: str, count: int, shown: str):
    """As many on each side as there are; of a long stretch only the ends."""
    start = TEXT.index(words)
    assert around(TEXT, start, start + len(words), count) == shown
