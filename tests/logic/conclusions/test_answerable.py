"""Whose a claim is, and who answers for it where it is false."""

from __future__ import annotations

import pytest

from factcheck.logic.conclusions.answerable import answers_for, voice_of
from tests.logic.conclusions.about_an_article import record_set

CASES = {
    "the author says so": ("fact", [], "own", "ann"),
    "the record names the author": ("interpretation", ["ann"], "own", "ann"),
    "somebody else says so": ("fact", ["ann", "bob"], "others", "bob"),
    "it is told at second hand": ("caption", ["ann", "bob", "cid"], "others", "cid"),
    "the author misquotes": ("quotation", ["ann", "bob"], "attributed", "ann"),
    "the author says that he said so": ("attribution", ["ann", "bob"], "attributed", "ann"),
    "a relay misquotes": ("quotation", ["ann", "bob", "cid"], "attributed", "bob"),
    "words are given to nobody on record": ("attribution", [], "attributed", "ann"),
}


@pytest.mark.parametrize(("kind", "speaker", "voice", "answering"), CASES.values(), ids=CASES)
def test_who_answers(kind, speaker, voice, answering):
    """Never the one who is quoted."""
    records = record_set([{"id": "a", "kind": kind, "speaker": speaker}])
    assert voice_of(records.claims["a"], records) == voice
    assert answers_for(records.claims["a"], records) == answering


def test_what_is_left_out_is_the_articles():
    """Nobody says it, and the one who left it out answers for that."""
    records = record_set([{"id": "a", "kind": "omission"}])
    assert voice_of(records.claims["a"], records) == "left-out"
    assert answers_for(records.claims["a"], records) == "ann"


def test_an_article_without_an_author():
    """Nobody on record answers, and a quotation is the article's all the same."""
    records = record_set(
        [{"id": "a"}, {"id": "b", "kind": "quotation", "speaker": ["bob"]}], {"author": None}
    )
    assert voice_of(records.claims["a"], records) == "own"
    assert answers_for(records.claims["a"], records) is None
    assert answers_for(records.claims["b"], records) is None
