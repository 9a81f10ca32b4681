"""What holds of every quote and text: honest changes are found where they were, other edits never pass."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.quoting import grams
from factcheck.quoting.matches import Match
from factcheck.quoting.selectors import describe
from factcheck.quoting.trace import Tracer

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


repetitive = st.lists(
    st.sampled_from(["ab", "ba", "cab", "acb", "cc", "xa", "abacabcacbacabacbacbabcabcab"]),
    min_size=60,
    max_size=200,
).map(" ".join)


@pytest.fixture
def tables_for_short_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let texts of any length have a table at the first question."""
    monkeypatch.setattr(grams, "SHORT", 0)
    monkeypatch.setattr(grams, "WORTH_A_TABLE", 0)


@pytest.mark.usefixtures("tables_for_short_texts")
@given(repetitive, st.data())
def test_the_table_finds_what_a_plain_search_finds(text: str, data: st.DataObject) -> None:
    """Every place, whether the string has a mark or not."""
    length = data.draw(st.integers(1, 150))
    start = data.draw(st.integers(0, len(text) - length))
    needle = text[start : start + length] + data.draw(st.sampled_from(["", "x"]))
    plain = [at for at in range(len(text)) if text.startswith(needle, at)]
    assert list(grams.Haystack(text).places(needle)) == plain


@pytest.mark.usefixtures("tables_for_short_texts")
@given(texts, st.data())
def test_foreseen_quotes_are_traced_alike(text: str, data: st.DataObject) -> None:
    """What is known beforehand makes tracing faster, and changes nothing."""
    tokens = st.lists(st.sampled_from([*WORDS, "…", "delta-\nwing", " ", "‘gamma.’"]), min_size=1, max_size=6)
    quotes = data.draw(st.lists(tokens.map(" ".join), max_size=6))
    tracer = Tracer(text, quotes)
    for quote in data.draw(st.permutations([*quotes, *quotes])):
        prefix = data.draw(st.sampled_from(["", "alpha", "gamma"]))
        assert tracer.trace(quote, prefix) == Tracer(text).trace(quote, prefix)


ELLIPSIS = re.compile(r" ?\[?(?:…|\.\.\.)\]? ?")


@given(texts, st.data())
def test_a_declared_quote_is_found_where_it_was(text: str, data: st.DataObject) -> None:
    """With a cut, an insertion and an initial, none of which touches a negation."""
    words = [match.span() for match in re.finditer(r"\S+", text)]
    cuts = sorted(data.draw(st.sets(st.integers(0, len(words)), min_size=4, max_size=4)))
    first, left, right, last = cuts
    lost = text[words[left - 1][1] : words[right][0]] if right < len(words) else ""
    assume(last < len(words) and "not" not in lost and "’t" not in lost and left > first and right > left)
    head, tail = text[words[first][0] : words[left - 1][1]], text[words[right][0] : words[last][1]]
    ellipsis = data.draw(st.sampled_from([" … ", " ... ", " […] "]))
    after_negation = first > 0 and text[slice(*words[first - 1])] in ("not", "don’t")
    gloss = data.draw(st.sampled_from(["", "[sic] "] if after_negation else ["", "[he] ", "[sic] "]))
    found = Tracer(text).trace(f"{gloss}{head}{ellipsis}{tail}")
    assert found.outcome.passes, (head, tail)
    for span in found.spans:
        assert stands_in(head, text[span.start : span.end])
        assert stands_in(tail, text[span.start : span.end])


@given(texts, st.lists(st.sampled_from([*WORDS, "omega", "…", "[...]"]), min_size=1, max_size=9))
def test_what_passes_with_ellipses_stands_in_pieces_in_order(text: str, tokens: list[str]) -> None:
    """Whatever the cuts, each piece stands whole, after the one before, with a word between."""
    quote = " ".join(tokens)
    found = Tracer(text).trace(quote)
    rest = canonical(text)
    if found.outcome.passes:
        for piece in ELLIPSIS.split(canonical(quote).replace("…", "...")):
            bare = piece.strip("' ")
            if not bare:
                continue
            place = re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", rest)
            assert place, (quote, text)
            rest = rest[place.end() :]


@given(texts, st.data())
def test_a_bracket_excuses_no_other_change(text: str, data: st.DataObject) -> None:
    """A quote with a comment in brackets passes exactly when it would without."""
    words = data.draw(st.lists(st.sampled_from([*WORDS, "omega", "43"]), min_size=2, max_size=8))
    at = data.draw(st.integers(1, len(words) - 1))
    quote = " ".join([*words[:at], "[sic]", *words[at:]])
    assert Tracer(text).trace(quote).outcome.passes == Tracer(text).trace(" ".join(words)).outcome.passes


@given(texts, st.data())
def test_a_described_place_is_found_again(text: str, data: st.DataObject) -> None:
    """The selector of a stretch leads the tracer to it alone, if the text lets any do so."""
    words = [match.span() for match in re.finditer(r"\w[\w’-]*", text)]
    first = data.draw(st.integers(0, len(words) - 1))
    start, end = words[first][0], words[data.draw(st.integers(first, len(words) - 1))][1]
    selector = describe(text, start, end)
    found = Tracer(text).trace(selector["exact"], selector["prefix"], selector["suffix"])
    assert [(span.start, span.end) for span in found.spans] == [(start, end)]


@given(st.text(alphabet="ab’' -–\n.…[]not", max_size=60), st.text(alphabet="ab’' -–\n.…[]not", max_size=120))
def test_places_lead_back(quote: str, text: str) -> None:
    """Each place lies in the text, its pieces in order; of a quote in one piece it is what was quoted."""
    found = Tracer(text).trace(quote)
    for span in found.spans:
        edges = [edge for piece in span.pieces for edge in piece]
        assert edges == sorted(edges)
        if found.outcome is Match.VERBATIM:
            assert any(text[place.start : place.end] == quote.strip() for place in found.spans)
    if found.nearest is not None:
        assert 0 <= found.nearest.start <= found.nearest.end <= len(text)
        assert text[found.nearest.start : found.nearest.end] == found.nearest.text


SENTENCE = "The same sentence again. "
DEGENERATE = {
    "marks": ("“" * 100_000, "“" * 1_000 + "x"),
    "one sentence": (SENTENCE * 50_000, "The same sentence again. The other sentence"),
    "one sentence, cut": (SENTENCE * 50_000, "The same … again. … The … purple"),
    "cuts": (SENTENCE * 50_000, " … ".join(["The same"] * 1_000)),
    "cuts of letters": ("a b c d e f g " * 2_000, " … ".join("abcdefg" * 140)),
    "brackets": ("a b c d e f g " * 2_000, " [x] ".join("abcdefg" * 140)),
    "brackets in a row": ("a b c d e f g " * 20_000, " [x] ".join("abcdefg" * 140)),
    "one letter": ("x" * 10_000_000, "y" * 60),
    "one letter, found": ("x" * 10_000_000, "x … x"),
    "one line": ("lorem ipsum dolor sit amet, " * 360_000, "ipsum dolor sit amut"),
    "far apart": ("q " + "b " * 500_000 + "z", "q … b … z"),
    "open brackets": ("abc", "[a" * 100_000),
    "dots": ("abc", ". " * 100_000),
    "marks on a letter": ("e" + "\u0301\u0327" * 100_000, "abc"),
    "hyphens": ("- " * 500_000, "abc"),
    "line ends": ("a-\n" * 100_000, "abc-def"),
    "negations": ("did not want " * 50_000, "did … want"),
}


@pytest.mark.parametrize("name", DEGENERATE)
def test_degenerate_texts_end(name: str) -> None:
    """The work has a bound: what took minutes before takes a second or two, with room for a slow machine."""
    text, quote = DEGENERATE[name]
    start = time.process_time()
    Tracer(text).trace(quote)
    assert time.process_time() - start < 20
