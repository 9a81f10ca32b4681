"""Where quotes stand, what they account for, and which are counted."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.quotations.anchors import Anchors, anchors, article_tracers, pieces, source_tracers
from factcheck.quoting.matches import Match
from factcheck.quoting.trace import Tracer
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE, TEXT

LEDGER = "The bridge cost 52 million euros. The bridge has lamps.\n"


def loaded(claims: str, **files: str) -> RecordSet:
    """The example with a claims file and further files of `seeds/` by their stem."""
    further = {f"seeds/{stem}.txt": text for stem, text in files.items()}
    everything = {**EXAMPLE, **further, "claims/bridge.yaml": claims}
    return load_files((path, text.encode()) for path, text in everything.items())


def claim(key: str, quote: str, more: str = "") -> str:
    """A claim of a claims file."""
    return f"  - {{id: {key}, statement: It was dear., quote: {quote}{more}}}\n"


def outcomes(found: Anchors, record: Any) -> list[Match]:
    """What became of a record's quotes."""
    return [trace.outcome for trace in found.of(record)]


def counts(found: Anchors) -> tuple[int, int, int, int]:
    """Quotes of the article that are traced and untraced, then those of sources."""
    article, sources = found.in_articles, found.in_sources
    return article.traced, article.untraced, sources.traced, sources.untraced


def words(records: RecordSet, key: str) -> list[str]:
    """What of the article a claim accounts for."""
    return [TEXT[start:end] for start, end in anchors(records).spans(records.claims[key])]


def test_claims_and_exclusions_are_traced_in_their_article():
    """One trace for each selector, in order."""
    records = loaded(
        "claims:\n"
        + claim("costs", "[It cost 40 million, it had cost 53 million, nothing like that]")
        + "exclusions:\n  - {quote: By Jan Novak, reason: furniture}\n"
    )
    found = anchors(records)
    assert outcomes(found, records.claims["costs"]) == [Match.VERBATIM, Match.NEAR, Match.ABSENT]
    assert outcomes(found, records.exclusions[0]) == [Match.VERBATIM]
    assert counts(found) == (2, 2, 0, 0)


def test_evidence_is_traced_in_the_stored_text_of_its_source():
    """By the item's position; an item without a quote, or from a source without a text, has no trace."""
    records = loaded(
        "sources:\n  - {id: ledger, title: Ledger, text: ../seeds/ledger.txt}\nclaims:\n  - id: costs\n"
        "    statement: It was dear.\n    quote: It cost 40 million\n    evidence:\n"
        "      - {source: ledger, stance: context}\n"
        "      - {source: ledger, stance: refutes, quote: [cost 52 million, cost 51 million]}\n"
        "      - {source: courier-2019, stance: supports, quote: Any words}\n",
        ledger=LEDGER,
    )
    found, costs = anchors(records), records.claims["costs"]
    traces = [[trace.outcome for trace in found.evidence(costs, position)] for position in range(4)]
    assert traces == [[], [Match.VERBATIM, Match.NEAR], [], []]
    assert counts(found) == (1, 0, 1, 1)


def test_a_selector_names_its_place_in_a_source_too():
    """A suffix decides between two places."""
    records = loaded(
        "sources:\n  - {id: ledger, title: Ledger, text: ../seeds/ledger.txt}\nclaims:\n  - id: costs\n"
        "    statement: It was dear.\n    quote: It cost 40 million\n    evidence:\n"
        "      - {source: ledger, stance: context, quote: {exact: The bridge, suffix: has}}\n",
        ledger=LEDGER,
    )
    (trace,) = anchors(records).evidence(records.claims["costs"], 0)
    assert [span.start for span in trace.spans] == [LEDGER.index("The bridge has")]


def test_only_sources_that_are_quoted_get_a_tracer():
    """A stored copy that nobody quotes costs nothing."""
    stored = (
        "sources:\n  - {id: a, title: A, text: ../seeds/a.txt}\n  - {id: b, title: B, text: ../seeds/b.txt}\n"
    )
    evidence = ", evidence: [{source: a, stance: context, quote: words}, {source: b, stance: context}]"
    records = loaded(
        stored + "claims:\n" + claim("costs", "It cost 40 million", evidence), a="words", b="words"
    )
    assert set(source_tracers(records)) == {"a"}
    assert set(article_tracers(records)) == {"bridge"}
    assert source_tracers(records) is source_tracers(records)


@pytest.mark.parametrize("article", ["{id: bridge, title: B, text: gone.txt, sha256: 0}", "{title: B}"])
def test_a_record_without_a_readable_article_has_no_trace(article: str):
    """It is neither traced nor untraced."""
    records = load_files(
        (path, text.encode())
        for path, text in {
            **EXAMPLE,
            "seeds/bridge.yaml": f"article: {article}\n",
            "claims/bridge.yaml": "article: bridge\nclaims:\n" + claim("costs", "It cost 40 million"),
        }.items()
    )
    found = anchors(records)
    assert found.of(records.claims["costs"]) == ()
    assert found.spans(records.claims["costs"]) == ()
    assert counts(found) == (0, 0, 0, 0)


def test_records_with_one_key_in_two_files_keep_apart():
    """Exclusions are numbered in each file anew."""
    records = loaded("exclusions:\n  - {quote: By Jan Novak, reason: furniture}\n")
    other = "exclusions:\n  - {quote: third bridge, reason: rhetoric}\n"
    both = load_files(
        (path, text.encode())
        for path, text in {
            **EXAMPLE,
            "claims/a.yaml": "exclusions:\n  - {quote: By Jan Novak, reason: furniture}\n",
            "claims/b.yaml": other,
        }.items()
    )
    assert records.exclusions[0].key == both.exclusions[0].key == both.exclusions[1].key
    spans = [anchors(both).spans(each) for each in both.exclusions]
    assert [[TEXT[start:end] for start, end in each] for each in spans] == [
        ["By Jan Novak"],
        ["third bridge"],
    ]


def test_withdrawn_claims_are_traced_but_not_counted():
    """What no longer stands is shown, and is no misquote."""
    evidence = ", status: withdrawn, evidence: [{source: ledger, stance: context, quote: gone too}]"
    records = loaded(
        "sources:\n  - {id: ledger, title: Ledger, text: ../seeds/ledger.txt}\nclaims:\n"
        + claim("old", "The ferry sank in 1983", evidence)
        + claim("new", "It cost 40 million"),
        ledger=LEDGER,
    )
    found = anchors(records)
    assert outcomes(found, records.claims["old"]) == [Match.ABSENT]
    assert counts(found) == (1, 0, 0, 0)


def test_a_cut_accounts_for_its_pieces_only():
    """What an ellipsis leaves out is not accounted for."""
    records = loaded("claims:\n" + claim("costs", "It cost … at the opening"))
    assert words(records, "costs") == ["It cost", "at the opening"]


def test_a_quote_with_several_places_accounts_for_the_first():
    """An ambiguous quote covers no more than one that says which place it means."""
    records = loaded("claims:\n" + claim("first", "bridge") + claim("second", "{exact: bridge, suffix: .}"))
    found = anchors(records)
    assert found.spans(records.claims["first"]) == ((TEXT.index("bridge"), TEXT.index("bridge") + 6),)
    assert found.spans(records.claims["second"]) == ((TEXT.rindex("bridge"), TEXT.rindex("bridge") + 6),)


def test_a_misquote_accounts_for_nothing():
    """The nearest passage is for the message."""
    records = loaded("claims:\n" + claim("costs", "It cost 41 million"))
    assert words(records, "costs") == []


def test_the_traces_are_made_once():
    """All who ask get the same."""
    records = loaded("claims:\n" + claim("costs", "It cost 40 million"))
    assert anchors(records) is anchors(records)


def test_no_records_no_anchors():
    """An empty record set has nothing to trace."""
    found = anchors(RecordSet())
    assert (found.quotes, found.sources, *counts(found)) == ({}, {}, 0, 0, 0, 0)


WORDS = [(match.start(), match.end()) for match in re.finditer(r"\w+", TEXT)]
STRETCHES = st.tuples(st.integers(0, len(WORDS) - 1), st.integers(0, 12)).map(
    lambda pair: (WORDS[pair[0]][0], WORDS[min(pair[0] + pair[1], len(WORDS) - 1)][1])
)


@given(st.lists(STRETCHES, min_size=1, max_size=4))
def test_every_stretch_of_the_text_is_found_at_its_first_place(stretches: list[tuple[int, int]]):
    """A quote copied from the article passes and accounts for its own words, where they first stand."""
    quotes = [TEXT[start:end] for start, end in stretches]
    record = Claim.model_validate({"id": "a", "statement": "A.", "quote": quotes})
    tracer = Tracer(TEXT)
    for (start, end), selector in zip(stretches, record.quote, strict=True):
        trace = tracer.trace(selector.exact)
        assert trace.outcome is Match.VERBATIM
        ((first, last),) = pieces(trace)
        assert TEXT[first:last] == TEXT[start:end]
        assert first <= start
