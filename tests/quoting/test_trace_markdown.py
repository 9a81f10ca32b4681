"""Quotes of a text in Markdown: copied from its page or from its file they stand in it; other words never do."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.quoting.matches import Match
from factcheck.quoting.normalise import normalise
from factcheck.quoting.trace import Tracer
from factcheck.text.markdown.visible import visible_text
from tests.text.markdown.rendering import seen
from tests.text.markdown.writing import PARAGRAPHS, sentences


def tracer(source: str) -> Tracer:
    """What traces quotes of a text in Markdown."""
    view = visible_text(source)
    return Tracer(view.text, view=view)


TEXT = (
    "---\ntitle: A secret title\n---\n"
    'He **never** said "[the report](http://x.example/lost "A tooltip")" was *do*ne, and it cost `40` million.[^1]\n\n'
    "> We are **proud**\n> of it,\n> said [Kovar][k].\n\n<!-- We were ashamed of it -->\n\n"
    "| Year | Cost |\n|---|---|\n| 2018 | 10 million |\n\n"
    "He did [not](http://x.example/a/b/c/d/e) want it, and he would certainly never [say](http://x.example/f) so.\n\n"
    "![A bridge by night](b.jpg)\n\n[k]: http://x.example/kovar 'The mayor herself'\n[^1]: As far as the audit knows.\n"
)


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [
        ('He never said "the report" was done', Match.VERBATIM),
        ("He never said “the report” was done, and it cost 40 million", Match.TYPOGRAPHY),
        ("We are proud of it, said Kovar.", Match.VERBATIM),
        ("He never said … 40 million", Match.ELIDED),
        ("[The mayor] never said", Match.ALTERED),
        ("Year Cost 2018 10 million", Match.TYPOGRAPHY),
        ("As far as the audit knows", Match.VERBATIM),
        ('He **never** said "[the report](http://x.example/lost "A tooltip")" was *do*ne', Match.TYPOGRAPHY),
        ('**never** said "[the report](http://x.example/lost "A tooltip")"', Match.TYPOGRAPHY),
        ("never** said", Match.TYPOGRAPHY),
        ("> We are **proud**\n> of it", Match.TYPOGRAPHY),
        ("[Kovar][k]", Match.TYPOGRAPHY),
        ("He **never** said … `40` million", Match.ELIDED),
    ],
)  # fmt: skip
def test_what_stands_in_it(quote: str, outcome: Match) -> None:
    """From the page, from the file, and with declared changes."""
    assert tracer(TEXT).trace(quote).outcome is outcome


@pytest.mark.parametrize(
    "quote",
    [
        "A secret title",
        "title: A secret title",
        "http://x.example/lost",
        "A tooltip",
        "We were ashamed of it",
        "A bridge by night",
        "The mayor herself",
        "x.example/kovar",
        'lost "A tooltip")" was *do*ne',
        "He said the report was done",
        'He never said "the new report" was done',
        'He **ever** said "the report" was done',
        "We are of it, said Kovar",
        "He did … want it",
        "he would … say so",
        "He did [really] want it",
        "He did <!-- really --> want it",
        "He did {{ really }} want it",
        "He **did** want it",
    ],
)
def test_what_does_not(quote: str) -> None:
    """What no reader of the page sees; words lost, added or changed; a denial that a cut loses, whatever its link."""
    assert not tracer(TEXT).trace(quote).outcome.passes


def test_the_place() -> None:
    """Of a quote from the page and from the file it is the same, in the text that is seen."""
    page, file = (tracer(TEXT).trace(quote) for quote in ("He never said", "He **never** said"))
    assert [(span.start, span.end) for span in page.spans] == [(span.start, span.end) for span in file.spans]
    view = visible_text(TEXT)
    assert TEXT[slice(*view.in_file(page.spans[0].start, page.spans[0].end))] == "He **never** said"


def test_neighbours() -> None:
    """A prefix and suffix are words of the page, or of the file where the quote is."""
    text = tracer("**One** thing cost 40. [Another](u) thing cost 40.\n")
    assert len(text.trace("thing cost 40").spans) == 2
    for prefix in ("One", "Another"):
        assert len(text.trace("thing cost 40", prefix).spans) == 1


@given(PARAGRAPHS, st.data())
def test_a_quote_from_the_page_stands_in_the_file(source: str, data: st.DataObject) -> None:
    """Any words in a row that the renderer shows, and none where one is left out, doubled or changed."""
    words = seen(source).split()
    assume(len(words) > 5)
    start = data.draw(st.integers(0, len(words) - 5))
    end = data.draw(st.integers(start + 5, len(words)))
    quoted = words[start:end]
    found = tracer(source)
    assert found.trace(" ".join(quoted)).outcome in (
        Match.VERBATIM,
        Match.TYPOGRAPHY,
        Match.ELIDED,
        Match.ALTERED,
    )
    at = data.draw(st.integers(1, len(quoted) - 2))
    whole = normalise(" ".join(words)).text
    for other in ([*quoted[:at], *quoted[at + 1 :]], [*quoted[:at], "nowhere", *quoted[at:]]):
        misquote = " ".join(other)
        if normalise(misquote).text not in whole and "[" not in misquote and "…" not in misquote:
            assert not _passes_by_words(found, misquote, whole)


def _passes_by_words(found: Tracer, misquote: str, whole: str) -> bool:
    """Whether a quote passes whose letters and digits are not those of a stretch of the page."""
    bare = "".join(filter(str.isalnum, misquote))
    return found.trace(misquote).outcome.passes and bare not in "".join(filter(str.isalnum, whole))


@given(sentences)
def test_a_quote_from_the_file_stands_in_it(line: str) -> None:
    """A whole line as its author wrote it, where it has a word on the page."""
    source = f"Here {line} end.\n"
    assert tracer(source).trace(source.strip()).outcome.passes
