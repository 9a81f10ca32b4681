"""Coverage by article, against a count of single characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.findings import Origin
from factcheck.languages.language import language_of
from factcheck.logic.coverage.by_article import coverage_by_article
from factcheck.logic.coverage.measure import ASPECTS
from factcheck.records.articles import Article, Exclusion
from factcheck.records.claims import Claim
from factcheck.records.entities import Entity
from factcheck.records.record import Record
from factcheck.records.record_set import RecordSet
from factcheck.testing import TEXT
from factcheck.text.spans import word_bounds

figures = language_of().figures
quotations = language_of().quotations
names = language_of().names
sentences = language_of().sentences

Stretch = tuple[int, int]
ARTICLE = {"title": "A bridge", "text": "bridge.txt", "sha256": "0" * 64}


def record(model: type[Record], values: dict[str, Any], article: str = "bridge", number: int = 1) -> Any:
    """A record that is about an article."""
    made = model.model_validate(values)
    made.place(Origin(file="claims/a.yaml", key=f"{model.__name__}.{number}", route=(), article=article))
    return made


def record_set(
    quotes: Sequence[object] = (),
    exclusions: Sequence[object] = (),
    *,
    status: str = "unchecked",
    aliases: Iterable[str] = (),
    texts: dict[str, str] | None = None,
    article: str = "bridge",
) -> RecordSet:
    """Claims and exclusions with these quotes, on the example's text."""
    texts = {"bridge": TEXT} if texts is None else texts
    claims = [
        record(Claim, {"id": f"c{at}", "statement": "It.", "quote": quote, "status": status}, article, at)
        for at, quote in enumerate(quotes)
    ]
    return RecordSet(
        articles={each: record(Article, {"id": each, **ARTICLE}) for each in texts},
        article_texts=texts,
        claims={claim.id: claim for claim in claims},
        exclusions=tuple(
            record(Exclusion, {"quote": quote, "reason": "opinion"}, article, at)
            for at, quote in enumerate(exclusions)
        ),
        entities={"e": record(Entity, {"id": "e", "name": "Nobody", "aliases": list(aliases)})},
    )


def left_over(records: RecordSet, aspect: str, article: str = "bridge") -> list[str]:
    """The words of what nothing accounts for."""
    spans = coverage_by_article(records)[article].aspect(aspect).uncovered
    return [records.article_texts[article][start:end] for start, end in spans]


def test_claims_and_exclusions_account_for_their_quotes():
    """Together they cover what each covers."""
    records = record_set(["By Jan Novak", "It cost 40 million"], ["It is the town’s third bridge"])
    assert left_over(records, "numbers") == ["52 million"]
    assert coverage_by_article(records)["bridge"].sentences.covered == 3


def test_withdrawn_claims_account_for_nothing():
    """Their words wait for another record."""
    assert left_over(record_set([TEXT.strip()], status="withdrawn"), "sentences") == left_over(
        record_set(), "sentences"
    )


def test_misquotes_account_for_nothing():
    """What does not stand in the article covers none of it."""
    assert left_over(record_set(["It cost 41 million"]), "numbers") == ["40 million", "52 million", "third"]


def test_what_an_ellipsis_leaves_out_stays_open():
    """The name in the cut is on no record."""
    records = record_set(["“It cost 40 million euros,” … said at the opening"])
    assert "Mayor Anna Kovar" in left_over(records, "names")
    assert "40 million" not in left_over(records, "numbers")


def test_an_ambiguous_quote_accounts_for_its_first_place():
    """Both places are accounted for where the record gives both."""
    first = {"exact": "bridge", "suffix": "at Vidrov"}
    second = {"exact": "bridge", "suffix": "."}
    words = [left_over(record_set([quote]), "words").count("bridge") for quote in ("bridge", [first, second])]
    assert words == [1, 0]


def test_a_misplaced_quote_accounts_for_nothing():
    """The suffix belongs to the quote."""
    assert left_over(record_set([{"exact": "bridge", "suffix": "at Vidrow"}]), "words").count("bridge") == 2


def test_aliases_on_record_are_names():
    """An alias counts in every article, whatever its case."""
    assert "opening" not in left_over(record_set(), "names")
    assert "opening" in left_over(record_set(aliases=["opening"]), "names")


def test_articles_are_measured_apart():
    """A claim about one accounts for nothing in the other, though the words stand in both."""
    records = record_set(["It cost 40 million"], texts={"bridge": TEXT, "ferry": TEXT}, article="ferry")
    assert "40 million" in left_over(records, "numbers", "bridge")
    assert "40 million" not in left_over(records, "numbers", "ferry")


@pytest.mark.parametrize("article", ["gone", ""])
def test_a_claim_without_an_article_is_left_out(article: str):
    """It counts nowhere, and nothing breaks."""
    records = record_set(["It cost 40 million"], article=article)
    assert set(coverage_by_article(records)) == {"bridge"}
    assert coverage_by_article(records)["bridge"].sentences.covered == 0


def test_an_article_without_text_has_no_coverage():
    """Nothing can be said of it, not even that nothing is covered."""
    assert coverage_by_article(record_set(texts={})) == {}


WORDS = [match.span() for match in re.finditer(r"\w+", TEXT)]
STRETCHES = st.lists(
    st.builds(
        lambda first, count: (WORDS[first][0], WORDS[min(first + count, len(WORDS) - 1)][1]),
        st.integers(0, len(WORDS) - 1),
        st.integers(0, 20),
    ),
    max_size=6,
)


def selector(stretch: Stretch) -> dict[str, str]:
    """A quote that stands at this place only, by all the text around it."""
    return {"exact": TEXT[slice(*stretch)], "prefix": TEXT[: stretch[0]], "suffix": TEXT[stretch[1] :]}


def by_characters(stretches: Iterable[Stretch]) -> dict[str, list[Stretch]]:
    """What is left over of each aspect, found by asking of every character whether a stretch holds it."""
    held = [any(start <= at < end for start, end in stretches) for at in range(len(TEXT))]
    joined = list(held)
    for space in re.finditer(r"\s+", TEXT):
        start, end = space.span()
        if start and end < len(TEXT) and held[start - 1] and held[end]:
            joined[start:end] = [True] * (end - start)

    def whole(span: Stretch) -> bool:
        return all(joined[slice(*span)])

    def half(inner: Stretch) -> bool:
        inside = [word for word in words if inner[0] <= word[0] < inner[1]]
        return 2 * sum(map(whole, inside)) >= len(inside)

    words = list(zip(*word_bounds(TEXT), strict=True))
    found = figures(TEXT)
    return {
        "sentences": [tuple(each) for each in sentences(TEXT) if not any(held[slice(*each)])],
        "words": [word for word in words if not whole(word)],
        "quotations": [(each.start, each.end) for each in quotations(TEXT) if not half(each.inner)],
        "numbers": [(n.start, n.end) for n in found if n.kind == "number" and not whole((n.start, n.end))],
        "dates": [(d.start, d.end) for d in found if d.kind == "date" and not whole((d.start, d.end))],
        "names": [(n.start, n.end) for n in names(TEXT, ["Nobody"]) if not whole((n.start, n.end))],
    }


@given(STRETCHES, STRETCHES)
def test_coverage_is_what_counting_characters_says(claimed: list[Stretch], excluded: list[Stretch]):
    """Any stretches, overlapping or not, claimed or excluded, leave over what no character of theirs reaches."""
    records = record_set([selector(each) for each in claimed], [selector(each) for each in excluded])
    found = coverage_by_article(records)["bridge"]
    expected = by_characters([*claimed, *excluded])
    assert {
        aspect: [tuple(span) for span in found.aspect(aspect).uncovered] for aspect in ASPECTS
    } == expected


@given(STRETCHES)
def test_it_does_not_matter_who_accounts_for_what(stretches: list[Stretch]):
    """One claim with a list of quotes, a claim for each, an exclusion for each, in either order: all the same."""
    quotes = [selector(each) for each in stretches]
    found = [
        coverage_by_article(each)
        for each in (
            record_set([quotes] if quotes else []),
            record_set(quotes),
            record_set(quotes[::-1]),
            record_set([], quotes),
        )
    ]
    assert all(each == found[0] for each in found)
