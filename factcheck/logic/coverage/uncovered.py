"""What of an article no record accounts for, as one fault with a count, or as stretches of words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.findings import Fault
from factcheck.languages.language import Language
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.logic.coverage.by_article import coverage_by_article
from factcheck.logic.coverage.measure import Coverage
from factcheck.logic.quotations.places_in_texts import passages, quoted
from factcheck.records.articles import Article
from factcheck.records.record_set import RecordSet
from factcheck.text.spans import Span

SHOWN = 5  # places named in a message
LONGEST = 60  # code points of each
_WORD = re.compile(r"[^\W_]+")


def uncovered(article: Article, records: RecordSet, aspect: str, one: str) -> Iterator[Fault]:
    """The fault of an article that is not wholly accounted for.

    Args:
        article: The article.
        records: The record set.
        aspect: What is counted, one of `coverage.ASPECTS`.
        one: The same in the singular.
    """
    coverage = coverage_by_article(records).get(article.id)
    if coverage is None or not coverage.aspect(aspect).uncovered:
        return
    counted = coverage.aspect(aspect)
    text = records.article_texts[article.id]
    shown = _first(text, counted.uncovered)
    places = passages(article, text, shown, lambda start, end: quoted(text[start:end], LONGEST))
    count = f"{len(counted.uncovered)} of {counted.total} {aspect if counted.total > 1 else one}"
    stand = "stands" if len(counted.uncovered) == 1 else "stand"
    first = "" if len(shown) == len(counted.uncovered) else "; the first"
    yield Fault(
        record=article,
        at=("text",),
        message=f"{count} {stand} in no claim and no exclusion{first}: {places}",
        hint=f"write a claim whose quote holds the {one}, or an exclusion with its reason",
    )


def uncovered_stretches(article: Article, records: RecordSet) -> Iterator[Fault]:
    """The fault of an article of which some sentences are accounted for in part only.

    Args:
        article: The article.
        records: The record set.
    """
    coverage = coverage_by_article(records).get(article.id)
    if coverage is None:
        return
    text, bare = records.article_texts[article.id], coverage.sentences.uncovered
    stretches = [
        gap for gap in telling_gaps(coverage, text, records.language_of(article.id)) if not _is_in(gap, bare)
    ]
    if stretches:
        shown = _first(text, stretches)
        places = passages(article, text, shown, lambda start, end: quoted(text[start:end], LONGEST))
        first = "" if len(shown) == len(stretches) else "; the first"
        count = (
            "a stretch of words stands"
            if len(stretches) == 1
            else f"{len(stretches)} stretches of words stand"
        )
        yield Fault(
            record=article,
            at=("text",),
            message=f"{count} in no claim and no exclusion, though the rest of the sentence does{first}: {places}",
            hint="write a claim whose quote holds the words, make a quote longer, or add an exclusion with its reason",
        )


def telling_gaps(coverage: Coverage, text: str, language: Language) -> tuple[Span, ...]:
    """The uncovered words that somebody has to look at: all of a bare sentence, of others those that tell something.

    What is left over between two quotes is often a lone "that" or "and", of which there is nothing to check.

    Args:
        coverage: The article's.
        text: The article.
        language: Its language.
    """
    bare = coverage.sentences.uncovered
    return tuple(
        gap for gap in coverage.gaps if _tells(text[gap.start : gap.end], language) or _is_in(gap, bare)
    )


def _is_in(gap: Span, sentences: Sequence[Span]) -> bool:
    """Whether uncovered words lie in one of some sentences, which are in order."""
    at = bisect_right(sentences, gap.start, key=lambda each: each.start)
    return at > 0 and gap.start < sentences[at - 1].end


@cache
def _idioms(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(pack.words.idioms)}\b", re.IGNORECASE)


def _tells(words: str, language: Language) -> bool:
    """Whether some words tell something: `and`, `that` and `by the way` do not."""
    rest = _idioms(language.pack).sub("", words)
    return any(
        not language.is_function_word(word) or word.lower() in language.negations.words
        for word in _WORD.findall(rest)
    )


def _first(text: str, spans: Sequence[Span]) -> list[Span]:
    """The first of some stretches, each wording once: a name that stands fifty times takes one place."""
    shown: dict[str, Span] = {}
    for span in spans:
        shown.setdefault(text[span.start : span.end], span)
        if len(shown) == SHOWN:
            break
    return list(shown.values())
