"""What holds of every quote and text: honest changes are found where they were, other edits never pass."""

from __future__ import annotations

import re
import time

from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.text.grams import SIZE, STEP, WORTH_A_TABLE, Haystack
from factcheck.text.trace import Tracer

WORDS = [
    "alpha",
    "Beta",
    "gamma",
    "42",
    "delta-wing",
    "don’t",
    "not",
    "“Eta”",
    "theta",
    "iota",
    "Kappa",
    "lambda",
]
texts = st.lists(st.sampled_from(WORDS), min_size=6, max_size=40).map(" ".join)


def canonical(text: str) -> str:
    """A slow normal form of the tests' own: letter by letter."""
    letters = ["'" if letter in "“”‘’\"'" else "-" if letter in "–—-" else letter for letter in text]
    return " ".join("".join(letters).split())


def stands_in(quote: str, text: str) -> bool:
    """Whether a quote's words stand in a text as whole words."""
    words, tokens = canonical(quote).strip("'.,;: ").split(), canonical(text).split()
    plain = [token.strip("'") for token in tokens]
    wanted = [word.strip("'") for word in words]
    return any(plain[at : at + len(wanted)] == wanted for at in range(len(plain) - len(wanted) + 1))


@given(texts, st.data())
def test_any_stretch_is_found_where_it_was(text: str, data: st.DataObject) -> None:
    """Under any typography that an honest printer may use."""
    words = [match.span() for match in re.finditer(r"\S+", text)]
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, min(first + 12, len(words) - 1)))
    start, end = words[first][0], words[last][1]
    quote = text[start:end]
    for mark, choices in {"’": "’'‘", "“": '“"„«', "”": '”"“»', "-": "-–—", " ": " \xa0\n\t"}.items():
        quote = quote.replace(mark, data.draw(st.sampled_from(choices)))
    found = Tracer(text).trace(quote)
    assert found.outcome.passes
    assert any(span.start <= start + 1 and span.end >= end - 1 for span in found.spans)


@given(texts, st.lists(st.sampled_from([*WORDS, "omega", "43"]), min_size=1, max_size=8))
def test_passes_exactly_when_the_words_stand_there(text: str, words: list[str]) -> None:
    """A quote without ellipsis or bracket passes if and only if its words stand in the text in a row."""
    quote = " ".join(words)
    assert Tracer(text).trace(quote).outcome.passes == stands_in(quote, text)


@given(texts, st.data())
def test_a_cut_needs_both_ends_in_order(text: str, data: st.DataObject) -> None:
    """With an ellipsis a quote passes only where its pieces stand in order."""
    left = data.draw(st.sampled_from(WORDS))
    right = data.draw(st.sampled_from(WORDS))
    found = Tracer(text).trace(f"{left} … {right}")
    if found.outcome.passes and found.spans[0].pieces[1:]:
        first, last = found.spans[0].pieces[0], found.spans[0].pieces[-1]
        assert canonical(text[slice(*first)]).strip("'") == canonical(left).strip("'")
        assert canonical(text[slice(*last)]).strip("'") == canonical(right).strip("'")
        assert first[1] < last[0]
        assert text[first[1] : last[0]].strip()


@given(st.text(max_size=80), st.text(max_size=300), st.text(max_size=10), st.text(max_size=10))
def test_nothing_crashes(quote: str, text: str, prefix: str, suffix: str) -> None:
    """Whatever the strings hold, every place lies in the text."""
    found = Tracer(text).trace(quote, prefix, suffix)
    assert found.outcome.passes == bool(found.spans)
    for span in found.spans:
        assert 0 <= span.start < span.end <= len(text)
        assert (span.start, span.end) == (span.pieces[0][0], span.pieces[-1][1])


@given(st.text(alphabet="abc ", min_size=200, max_size=600), st.data())
def test_the_table_finds_what_a_plain_search_finds(text: str, data: st.DataObject) -> None:
    """Every place, however many questions were asked before."""
    length = data.draw(st.integers(STEP + SIZE - 1, 150))
    start = data.draw(st.integers(0, len(text) - length))
    needle = text[start : start + length]
    assume(needle)
    haystack = Haystack(text)
    plain = haystack.find_all(needle, 1_000)
    for _ in range(WORTH_A_TABLE):
        haystack.find_all(needle, 1_000)
    assert (
        haystack.find_all(needle, 1_000)
        == plain
        == [at for at in range(len(text)) if text.startswith(needle, at)]
    )


def test_degenerate_texts_end() -> None:
    """Marks, repetitions and cuts by the thousand; a run that hangs is stopped by the runner's own limit."""
    start = time.process_time()
    Tracer("“" * 100_000).trace("“" * 1_000 + "x")
    Tracer("The same sentence again. " * 50_000).trace("The same sentence again. The other sentence")
    Tracer("a b c d e f g " * 2_000).trace(" … ".join("abcdefg" * 140))
    Tracer("x" * 10_000_000).trace("y" * 60)
    assert time.process_time() - start < 120
