"""Coverage of the real article, of small texts aspect by aspect, and under properties."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.language import language_of
from factcheck.logic.coverage import measure as module
from factcheck.logic.coverage.measure import ASPECTS, Aspect, Coverage
from factcheck.text.spans import Span

ARTICLE = (Path(__file__).resolve().parents[3] / "seeds" / "zarif-tape.txt").read_text(encoding="utf-8")
TEXT = "On July 24, 2015 four men met Sergei Lavrov. “We held good talks,” he said. ***\n\nLeave a Reply"


def measure(text: str, spans: Sequence[tuple[int, int]], aliases: Sequence[str] = ()) -> Coverage:
    return module.measure(text, spans, language_of(), aliases)


def spans_of(*quotes: str, text: str = TEXT) -> list[tuple[int, int]]:
    return [(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]


def uncovered(aspect: Aspect, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in aspect.uncovered]


def test_the_article_is_counted_whole():
    """The reference counts of the article."""
    found = measure(ARTICLE, [(0, len(ARTICLE))])
    totals = {name: found.aspect(name).total for name in ASPECTS}
    assert totals == {
        "sentences": 119,
        "words": 2989,
        "quotations": 48,
        "numbers": 7,
        "dates": 37,
        "names": 394,
    }
    assert found.shares == dict.fromkeys(ASPECTS, 1.0)
    assert found.gaps == ()


def test_nothing_on_record_covers_nothing():
    """Without spans everything is left over, and the gaps are the sentences' words."""
    found = measure(TEXT, [])
    assert found.shares == dict.fromkeys(ASPECTS, 0.0)
    assert [TEXT[start:end] for start, end in found.gaps] == [
        "On July 24, 2015 four men met Sergei Lavrov",
        "We held good talks,” he said",
        "Leave a Reply",
    ]


def test_an_aspect_that_the_text_does_not_have_is_covered():
    """No quotation is missing where there is none."""
    found = measure("", [])
    assert found.shares == dict.fromkeys(ASPECTS, 1.0)


def test_a_sentence_is_covered_by_any_overlap():
    """One claim about any part of a sentence is enough; a rule of asterisks is no sentence."""
    found = measure(TEXT, spans_of("four men", "said"))
    assert found.sentences.total == 3
    assert uncovered(found.sentences) == ["Leave a Reply"]


def test_a_word_is_covered_from_end_to_end():
    """A span that ends inside a word leaves it open."""
    assert "four" in uncovered(measure(TEXT, spans_of("fou")).words)
    assert "four" not in uncovered(measure(TEXT, spans_of("four")).words)


@pytest.mark.parametrize("quotes", [["We held"], ["good talks"], ["We", "talks"]])
def test_a_quotation_is_covered_by_half_its_words(quotes):
    """Two of four words are enough, whether a claim anchors them together or apart."""
    assert uncovered(measure(TEXT, spans_of(*quotes)).quotations) == []


def test_a_quotation_is_open_when_less_than_half_of_it_is_covered():
    """One word of four is a mention, not an account; the words around the quotation do not count."""
    assert uncovered(measure(TEXT, spans_of("good", "he said")).quotations) == ["“We held good talks,”"]


def test_nested_quotations_count_on_their_own():
    """An account of what stands around an inner quotation leaves the inner one open."""
    text = "“We all did know that it was ‘not up to you’.”"
    found = measure(text, spans_of("We all did know that it was", text=text))
    assert uncovered(found.quotations, text) == ["‘not up to you’"]


def test_a_quotation_without_words_is_covered_by_any_overlap():
    """Marks around a question mark have no words to count."""
    assert measure("He said “?” then.", [(9, 10)]).quotations.share == 1.0
    assert measure("He said “?” then.", [(0, 2)]).quotations.share == 0.0


def test_figures_and_names_are_covered_from_end_to_end():
    """Half a date or half a name is none."""
    found = measure(TEXT, spans_of("July 24", "four", "Sergei"))
    assert uncovered(found.dates) == ["July 24, 2015"]
    assert uncovered(found.numbers) == []
    assert uncovered(found.names) == ["Sergei Lavrov"]


def test_spans_with_only_white_space_between_them_are_one():
    """Two claims that meet inside a name account for it together."""
    assert uncovered(measure(TEXT, spans_of("Sergei", "Lavrov")).names) == []
    assert uncovered(measure(TEXT, spans_of("July 24", "2015")).dates) == ["July 24, 2015"]


def test_names_on_record_are_counted_too():
    """An alias counts where it stands, whatever its case."""
    found = measure(TEXT, spans_of("he said"), aliases=["talks", "Leave"])
    assert uncovered(found.names) == ["Sergei Lavrov", "talks", "Leave"]


def test_an_unknown_aspect_is_refused_by_name():
    """The message lists what there is."""
    with pytest.raises(
        ValueError, match="'speed' is no aspect of coverage; there are sentences, words, quot"
    ):
        measure("", []).aspect("speed")


OFFSETS = st.integers(-3, len(TEXT) + 3)
SPANS = st.lists(st.tuples(OFFSETS, OFFSETS), max_size=8)


@given(SPANS)
def test_words_and_gaps_are_what_counting_characters_says(spans):
    """A word is covered when each of its characters is; every uncovered word lies in one gap."""
    held = {at for start, end in spans for at in range(start, end)}
    found = measure(TEXT, spans)
    everything = measure(TEXT, []).words.uncovered
    assert found.words.uncovered == tuple(word for word in everything if not held.issuperset(range(*word)))
    for word in everything:
        inside = [gap for gap in found.gaps if gap.start <= word.start and word.end <= gap.end]
        assert len(inside) == (word in found.words.uncovered)


@given(SPANS)
def test_a_sentence_is_covered_when_a_character_of_it_is(spans):
    """Looking at each character gives the same sentences."""
    held = {at for start, end in spans for at in range(start, end)}
    everything = measure(TEXT, []).sentences.uncovered
    assert measure(TEXT, spans).sentences.uncovered == tuple(
        unit for unit in everything if held.isdisjoint(range(*unit))
    )


@given(SPANS, SPANS, st.randoms(use_true_random=False))
def test_more_spans_never_cover_less(spans, more, random):
    """Nor does their order matter, nor that some are given twice."""
    found, grown = measure(TEXT, spans), measure(TEXT, [*spans, *more])
    for name in ASPECTS:
        assert set(grown.aspect(name).uncovered) <= set(found.aspect(name).uncovered)
        assert found.aspect(name).total == grown.aspect(name).total
    shuffled = [*spans, *spans]
    random.shuffle(shuffled)
    assert measure(TEXT, shuffled) == found


@given(SPANS)
def test_spans_that_overlap_count_as_their_union(spans):
    """Every covered item is counted once."""
    held = sorted({at for start, end in spans for at in range(max(start, 0), min(end, len(TEXT)))})
    assert measure(TEXT, [Span(at, at + 1) for at in held]) == measure(TEXT, spans)


def test_ten_thousand_spans_over_a_long_text_are_swept_once():
    """A book with many claims takes no noticeable time."""
    text = (ARTICLE + "\n") * 10
    spans = [(at, at + 60) for at in range(0, len(text), len(text) // 10_000)]
    assert measure(text, spans).words.share == 1.0
