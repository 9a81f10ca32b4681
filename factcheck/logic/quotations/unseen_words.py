"""Words of records with characters in them that nobody sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from factcheck.findings import Route
from factcheck.logic.quotations.anchors import anchors
from factcheck.quoting.matches import Trace
from factcheck.records.articles import Exclusion
from factcheck.records.claims import Claim
from factcheck.records.quotes import ArticleSelector, Selector
from factcheck.records.record import Part, Record
from factcheck.records.record_set import RecordSet
from factcheck.text.letters import is_of_word
from factcheck.text.unseen import needless, unseen

_ALIAS: Final[Mapping[str, str]] = {"with_": "with", "in_": "in"}
_BESIDE: Final = 8  # letters on each side that have to be the same in the source
_AROUND: Final = 200  # of a quote, where its prefix and suffix are looked for, beside their own length


@dataclass(frozen=True, kw_only=True, slots=True)
class UnseenWords:
    """A value of a record with characters that nobody sees and that are not needed there."""

    at: Route
    text: str
    offsets: tuple[int, ...]
    is_quoted: bool  # whether it is quoted
    is_stored: bool  # whether the text is at hand that it is quoted from, and has them not


def unseen_words(record: Record, records: RecordSet) -> Iterator[UnseenWords]:
    """The values of a record with characters that nobody sees: all words, and of quotes those that differ from their text.

    Args:
        record: Any record.
        records: Those that it belongs to.
    """
    for at, text in _texts(record, ()):
        offsets = needless(text)
        if not offsets:
            continue
        sources = _quoted_from(record, at, records)
        if sources is not None:
            offsets = [each for each in offsets if not any(_stands(text, each, source) for source in sources)]
        if offsets:
            yield UnseenWords(
                at=at,
                text=text,
                offsets=tuple(offsets),
                is_quoted=sources is not None,
                is_stored=bool(sources),
            )


def _texts(value: object, at: Route) -> Iterator[tuple[Route, str]]:
    """All strings of a record that are not in ASCII, or have what cannot be printed, with their routes."""
    if isinstance(value, str):
        if not (value.isascii() and value.isprintable()):
            yield at, value
    elif isinstance(value, Part):
        for name in value.__pydantic_fields_set__:
            yield from _texts(getattr(value, name), (*at, _ALIAS.get(name, name)))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _texts(item, (*at, position))


def _quoted_from(record: Record, at: Route, records: RecordSet) -> tuple[str, ...] | None:
    """The stretches of a text that words were quoted from; empty where it is not stored, None where they are no quote."""
    match at:
        case ("quote", int(number), "exact" | "prefix" | "suffix" as key) if isinstance(
            record, Claim | Exclusion
        ):
            traces = anchors(records).of(record)
            text = _article_text(record, record.quote[number], records)
            selector: Selector = record.quote[number]
        case ("evidence", int(position), "quote", int(number), "exact" | "prefix" | "suffix" as key) if (
            isinstance(record, Claim)
        ):
            item = record.evidence[position]
            traces = anchors(records).evidence(record, position)
            text = records.source_texts.get(item.source or "", "")
            selector = (item.quote or ())[number]
        case _:
            return None
    trace = traces[number] if number < len(traces) else None
    return tuple(_stretches(text, trace, selector, key)) if text else ()


def _article_text(record: Claim | Exclusion, selector: ArticleSelector, records: RecordSet) -> str:
    article = records.article_of(record)
    if article is None:
        return ""
    if selector.in_ == "text":
        return records.article_texts.get(article.id, "")
    return (article.title if selector.in_ == "title" else article.standfirst) or ""


def _stretches(text: str, trace: Trace | None, selector: Selector, key: str) -> Iterable[str]:
    """Where in a text a quote's words, or those beside it, may stand; all of it where the quote has no place."""
    if trace is None or not trace.spans:
        yield text
        return
    for span in trace.spans:
        if key == "exact":
            yield _with_unseen_ends(text, span.start, span.end)
        elif key == "prefix":
            yield text[max(0, span.start - len(selector.prefix) - _AROUND) : span.start]
        else:
            yield text[span.end : span.end + len(selector.suffix) + _AROUND]


def _with_unseen_ends(text: str, start: int, end: int) -> str:
    """A stretch of a text with what nobody sees right before and after it, of which a place takes no account."""
    while start and unseen(text[start - 1]):
        start -= 1
    while end < len(text) and unseen(text[end]):
        end += 1
    return text[start:end]


def _stands(words: str, at: int, source: str) -> bool:
    """Whether a character stands in a source as it does in words, between the same letters."""
    start, end = at, at + 1
    while start > max(0, at - _BESIDE) and _goes_on(words[start - 1]):
        start -= 1
    while end < min(len(words), at + 1 + _BESIDE) and _goes_on(words[end]):
        end += 1
    return words[start:end] in source


def _goes_on(character: str) -> bool:
    return is_of_word(character) or unseen(character)
