"""What is said of quotes that a text does not have."""

from __future__ import annotations

import pytest

from factcheck.findings import Origin
from factcheck.logic.quotations.misquotes import CHANGES, Misquote, misquote
from factcheck.quoting.trace import Tracer
from factcheck.records.quotes import Selector
from factcheck.records.sources import Source

WORDS = [f"word{number:03}" for number in range(140)]  # eight characters each with their space
LONG = " ".join(WORDS) + ".\n"


def said(text: str, exact: str, prefix: str = "", suffix: str = "") -> Misquote:
    """What is wrong with a quote from a source."""
    source = Source.model_validate({"id": "s", "text": "s.txt"})
    source.place(Origin(file="claims/s.yaml", key="source.s", route=()))
    tracer = Tracer(text)
    trace = tracer.trace(exact, prefix, suffix)
    assert not trace.outcome.passes
    return misquote(Selector(exact=exact, prefix=prefix, suffix=suffix), trace, tracer, source, "the ledger")


def changed(*places: int) -> str:
    """The long text with some words changed."""
    return " ".join("other" if at in places else word for at, word in enumerate(WORDS[:70]))


def test_the_nearest_passage_shows_what_differs():
    """Its place, and the words of both."""
    found = said("One.\nThe bridge cost 52 million.\n", "The bridge cost 51 million")
    assert found.message == (
        "“The bridge cost 51 million” does not stand in the ledger; "
        "the nearest is at claims/s.txt:2: “The bridge cost [52 -> 51] million.”"
    )
    assert found.hint == "copy the words from the ledger: in [a -> b] it has a, the quote b"


def test_a_difference_at_the_beginning():
    """Nothing stands before it."""
    found = said("The bridges cost 52 million.\n", "A bridge cost 52 million")
    assert found.message.endswith(": “[The bridges -> A bridge] cost 52 million.”")


@pytest.mark.parametrize("exact", ["The bridge at Vidrov cost 52 million", "The bridge 52 million"])
def test_a_word_too_many_or_too_few(exact: str):
    """The hint explains the dash that stands for nothing."""
    found = said("The bridge cost 52 million.\n", exact)
    assert "-> -]" in found.message or "[- ->" in found.message
    assert found.hint.endswith("it has a, the quote b, and - is nothing")


@pytest.mark.parametrize("exact", ["Nothing like this was ever written", "Vidrow"])
def test_no_word_in_common(exact: str):
    """Where nothing is alike, nothing is shown."""
    found = said("The bridge at Vidrov cost 52 million.\n", exact)
    assert found.message == f"“{exact}” does not stand in the ledger"
    assert found.hint == "copy the words from the ledger, or take the quote out if it does not say so"


def test_punctuation_alone():
    """No word differs, and the message says so."""
    found = said("The bridge cost 52 million, they say.\n", "The bridge cost 52 million; they say")
    assert "; the nearest, at claims/s.txt:1, differs in its punctuation: “The bridge cost" in found.message
    assert found.hint == "copy the words from the ledger, punctuation and all"


def test_a_long_quote_shows_the_words_around_the_difference():
    """What agrees far from it is left out."""
    found = said(LONG, changed(30))
    assert found.message.endswith(
        ": “… word022 word023 word024 word025 word026 word027 word028 word029 [word030 -> other] "
        "word031 word032 word033 word034 word035 word036 word037 word038 …”"
    )


def test_many_differences_show_the_first():
    """A message is no synopsis."""
    found = said(LONG, changed(5, 12, 19, 40, 45, 50, 60))
    assert found.message.count(" -> other]") == CHANGES
    assert "word026 word027 … word032 word033" in found.message
    assert found.message.endswith("word048 word049 …”")


def test_a_difference_beyond_what_is_compared():
    """The first 600 characters agree."""
    quote = LONG.replace("word120", "other").strip()
    assert "differs further on" in said(LONG, quote).message


def test_a_wrong_neighbour_is_not_blamed_on_the_words():
    """They stand there, and the message shows between which."""
    found = said("The town has one bridge.\nThe bridge has lamps.\n", "bridge", suffix="had lamps")
    assert found.message == (
        "“bridge” stands in the ledger, but not with “had lamps” after it: "
        "claims/s.txt:1 “town has one bridge.”; claims/s.txt:2 “The bridge has lamps.”"
    )
    assert found.hint == "copy `suffix` from the ledger: the words right beside the quote"


def test_both_neighbours_wrong():
    """Both are named, and of many places the first three are shown."""
    found = said("a bridge. " * 5, "bridge", prefix="no", suffix="at all")
    assert "but not with “no” before it and “at all” after it: claims/s.txt:1 “a bridge. a" in found.message
    assert found.message.endswith("; and 2 more")
    assert found.hint == "copy `prefix` and `suffix` from the ledger: the words right beside the quote"


def test_as_many_places_as_are_shown_are_all():
    """No more of them are spoken of."""
    assert "more" not in said("a bridge. " * 3, "bridge", prefix="no").message
    assert said("a bridge. " * 4, "bridge", prefix="no").message.endswith("; and 1 more")


def test_wrong_words_between_right_neighbours():
    """The words come first: neighbours of words that do not stand there mean nothing."""
    found = said("The bridge cost 52 million.\n", "bridge cost 51 million", prefix="The")
    assert "does not stand in the ledger; the nearest is at" in found.message
    assert "“bridge cost [52 -> 51] million.”" in found.message


def test_brackets_of_the_text_are_not_taken_for_differences():
    """What the text itself puts into brackets stays as it is."""
    found = said("They [Soleimani] played with us.\n", "They [Soleimani] played at us")
    assert found.message.endswith("“They [Soleimani] played [with -> at] us.”")
