"""What changed in the text of an article, by sentence, and which claims stand there.

A claim whose record nobody touched may rest on words that changed: it is the one that a reviewer would overlook.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from factcheck.comparison.word_diff import SALAD, likeness
from factcheck.languages.language import language_of
from factcheck.logic.quotations.anchors import anchors
from factcheck.outcomes import Report
from factcheck.records.record_set import RecordSet
from factcheck.text.stretches import steps


@dataclass(frozen=True, kw_only=True, slots=True)
class SentenceChange:
    """A sentence that was changed, put in or taken out; None is none."""

    before: str | None
    after: str | None
    line: int  # of the text in which it stands; of the old one where it was taken out


@dataclass(frozen=True, kw_only=True, slots=True)
class TextChange:
    """An article whose text is not what it was; without sentences where it is new or gone."""

    article: str
    is_new: bool
    is_gone: bool
    sentences: tuple[SentenceChange, ...]
    claims: tuple[str, ...]  # ids of the claims that rest on these sentences, before or after


def text_changes(base: Report, head: Report, names: Mapping[str, str]) -> tuple[TextChange, ...]:
    """The articles whose texts changed, sorted by id.

    Args:
        base: One report.
        head: The other.
        names: Old ids of renamed claims with their new ones.
    """
    before, after = base.records.article_texts, head.records.article_texts
    differ = sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
    return tuple(_text_change(article, base.records, head.records, names) for article in differ)


def _text_change(article: str, base: RecordSet, head: RecordSet, names: Mapping[str, str]) -> TextChange:
    before, after = (records.article_texts.get(article) for records in (base, head))
    if before is None or after is None:
        return TextChange(
            article=article, is_new=before is None, is_gone=after is None, sentences=(), claims=()
        )
    old, new = _Sentences(before), _Sentences(after)
    changes: list[SentenceChange] = []
    gone: set[int] = set()
    come: set[int] = set()
    for start, end, first, last in steps(old.words, new.words):
        if old.words[start:end] != new.words[first:last]:
            gone.update(range(start, end))
            come.update(range(first, last))
            for pair in zip_longest(range(start, end), range(first, last)):
                changes += _sentence_changes(old, new, *pair)
    touched = {names.get(name, name) for name in old.claims(article, base, gone)}
    return TextChange(
        article=article,
        is_new=False,
        is_gone=False,
        sentences=tuple(changes),
        claims=tuple(sorted(touched.union(new.claims(article, head, come)))),
    )


def _sentence_changes(
    old: _Sentences, new: _Sentences, before: int | None, after: int | None
) -> Iterator[SentenceChange]:
    """One change of a sentence into another, or two where they have little in common."""
    one = None if before is None else old.words[before]
    two = None if after is None else new.words[after]
    if one is not None and two is not None and likeness(one, two) < SALAD:
        yield from _sentence_changes(old, new, before, None)
        yield from _sentence_changes(old, new, None, after)
    else:
        line = new.line(after) if after is not None else old.line(before or 0)
        yield SentenceChange(before=one, after=two, line=line)


class _Sentences:
    """The sentences of a text, each as its words with single spaces."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._index = language_of().sentence_index(text)
        self.words: Sequence[str] = [
            " ".join(text[span.start : span.end].split()) for span in self._index.spans
        ]

    def line(self, number: int) -> int:
        """The line on which a sentence begins."""
        return self._text.count("\n", 0, self._index.spans[number].start) + 1

    def claims(self, article: str, records: RecordSet, numbers: Iterable[int]) -> set[str]:
        """The ids of the claims that rest on some of the sentences; the withdrawn rest on none."""
        wanted = {self._index.spans[number] for number in numbers}
        traces = anchors(records)
        return {
            claim.id
            for claim in records.claims.values()
            if claim.origin.article == article and claim.status != "withdrawn"
            for start, end in traces.spans(claim)
            if not wanted.isdisjoint(self._index.overlapping(start, end))
        }
