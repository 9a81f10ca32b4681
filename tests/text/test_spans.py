"""Paragraphs, words and links."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.spans import Span, links, paragraph_around, paragraphs, word_bounds

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("\n\r\v\f\x1c\x85\u2028 \xa0ab")), max_size=40)


def test_a_span_is_a_range_that_unpacks_and_sorts():
    """Spans go where pairs of offsets go."""
    start, end = Span(start=2, end=5)
    assert "abcdefg"[start:end] == "cde"
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [(1, 2), (1, 9), (3, 4)]


@given(TEXTS)
def test_paragraphs_are_the_lines_that_are_not_blank(text):
    """Every line boundary of str.splitlines ends a paragraph, and the white space around a line is left out."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert [text[start:end] for start, end in paragraphs(text)] == lines


@given(st.text("a b\n\r\u2028", min_size=1), st.data())
def test_a_stretch_lies_in_its_paragraph(text, data):
    """Of a stretch of a paragraph it is that paragraph, and no more than the reach on either side."""
    for paragraph in paragraphs(text):
        start = data.draw(st.integers(paragraph.start, paragraph.end - 1))
        end = data.draw(st.integers(start + 1, paragraph.end))
        assert paragraph_around(text, start, end, len(text)) == paragraph
        near = paragraph_around(text, start, end, 1)
        assert max(paragraph.start, start - 1) <= near.start <= start
        assert end <= near.end <= min(paragraph.end, end + 1)


def test_words_hold_together_over_apostrophes_and_hyphens():
    """Elisions and compounds are one word; other marks part words."""
    text = "Zarif’s two-hour S/RES/2231 didn't “end”—so."
    starts, ends = word_bounds(text)
    found = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    assert found == ["Zarif’s", "two-hour", "S", "RES", "2231", "didn't", "end", "so"]


@given(TEXTS)
def test_words_hold_every_letter_and_digit(text):
    """They stand in order, apart, and nothing that is read aloud lies between them."""
    starts, ends = word_bounds(text)
    bounds = [(0, 0), *zip(starts, ends, strict=True), (len(text), len(text))]
    assert not any(
        character.isalnum() for one, other in pairwise(bounds) for character in text[one[1] : other[0]]
    )


def test_links_end_with_white_space_or_a_quotation_mark():
    """Addresses are found with and without their scheme."""
    text = "See “https://a.b/c?d=1” and www.e.f/2015, not http or a.b."
    assert [text[start:end] for start, end in links(text)] == ["https://a.b/c?d=1", "www.e.f/2015,"]
