"""What to check next: the claim with its sentence, what to look up in it, and how many wait behind it. `factcheck next`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

from factcheck.drafting.queue import LookUp, Waiting
from factcheck.logic.claims_in_words import listing, where
from factcheck.logic.quotations.places_in_texts import bare, text_place
from factcheck.records.record_set import RecordSet
from factcheck.reports.parts.phrases import counted
from factcheck.reports.parts.plain import json_text, on_terminal
from factcheck.reports.parts.wrapping import wrapped
from factcheck.reports.people.show import MARKS

VERSION: Final = 1

_LOOK_UP: Final = {
    "quotation": "who said it, where, and whether word for word; say so with `kind: quotation` and `speaker`",
    "number": "a primary source; the unit, and what it is counted of",
    "date": "the day itself, and what else the source dates to it",
    "name": "the spelling, and the office at that time",
}
"""What a checker asks of each kind of item, the weightiest first."""


_THEN: Final = (
    "Then: put the statement into words that can be understood alone, add `evidence`, set `status`; "
    "`factcheck explain status-without-evidence` says what each status needs."
)


def render_queue(records: RecordSet, waiting: Sequence[Waiting], count: int) -> str:
    """The head of the queue as text.

    Args:
        records: The record set.
        waiting: The unchecked claims, the most valuable first.
        count: How many to show.
    """
    if not waiting:
        found = f"unchecked, of {len(records.claims)} on record" if records.claims else "on record"
        return f"No claim is {found}. `factcheck draft` writes claims for what is uncovered.\n"
    pages = [_page(records, each) for each in waiting[:count]]
    return on_terminal("\n\n".join([*pages, _rest(records, waiting, count)]) + "\n")


def render_json(records: RecordSet, waiting: Sequence[Waiting], count: int) -> str:
    """The same for programs; the form is versioned as that of `check --format json` is."""
    shown = [_data(records, each) for each in waiting[:count]]
    data = {"version": VERSION, "claims": len(records.claims), "unchecked": len(waiting), "next": shown}
    return json_text(data, indent=1) + "\n"


def _page(records: RecordSet, waiting: Waiting) -> str:
    claim = waiting.claim
    marks = ", central" if claim.central else ""
    lines = [
        f"{claim.id}  ({claim.kind}, {claim.status}{marks}; {counted(waiting.score, 'point')})",
        where(claim),
    ]
    lines += [*wrapped(claim.statement), "", *_sentence(records, waiting), *_look_up(waiting)]
    if waiting.dependents:
        lines += ["", *wrapped(f"What rests on it: {listing([*waiting.dependents])}")]
    return "\n".join(lines)


def _sentence(records: RecordSet, waiting: Waiting) -> Iterator[str]:
    """Where the quote stands, in its sentence."""
    article = records.article_of(waiting.claim)
    if article is None or waiting.sentence is None:
        yield "Its quote does not stand in the article; `factcheck check` says what does."
        return
    text, quote, around = records.article_texts[article.id], waiting.spans[0], waiting.sentence
    yield f"In the article, {text_place(article, text, quote.start)}"
    marked = f"{MARKS[0]}{text[quote.start : quote.end]}{MARKS[1]}"
    start, end = min(around.start, quote.start), max(around.end, quote.end)
    yield from wrapped(f"{text[start : quote.start]}{marked}{text[quote.end : end]}", "  ")


def _look_up(waiting: Waiting) -> Iterator[str]:
    """What is in it, by kind, and what to ask of it."""
    for kind, question in _LOOK_UP.items():
        found = list(dict.fromkeys(_words(item) for item in waiting.items if item.kind == kind))
        if found:
            yield ""
            yield f"{kind.capitalize()}{'s' if len(found) > 1 else ''}: {question}"
            for words in found:
                yield from wrapped(words, "  ", "    ")


def _words(item: LookUp) -> str:
    return f"“{bare(item.words)}”" if item.kind == "quotation" else " ".join(item.words.split())


def _rest(records: RecordSet, waiting: Sequence[Waiting], count: int) -> str:
    """How many wait, and what to do with this one."""
    kinds = Counter(item.kind for each in waiting for item in each.items)
    holding = [counted(kinds[kind], kind) for kind in _LOOK_UP if kinds[kind]]
    shown = min(count, len(waiting))
    many = f"{len(waiting)} of {len(records.claims)} claims are unchecked"
    lines = [
        f"{many}{f', with {listing(holding)}' if holding else ''}; shown: {shown}.",
        _THEN,
    ]
    return "\n".join(line for each in lines for line in wrapped(each))


def _data(records: RecordSet, waiting: Waiting) -> dict[str, Any]:
    claim, article = waiting.claim, records.article_of(waiting.claim)
    text = records.article_texts[article.id] if article else ""
    sentence = text[waiting.sentence.start : waiting.sentence.end] if waiting.sentence else None
    in_file = partial(records.in_file, claim.origin.article or "")
    return {
        "id": claim.id,
        "article": claim.origin.article,
        "file": claim.origin.file,
        "line": claim.origin.line,
        "central": claim.central,
        "score": waiting.score,
        "statement": claim.statement,
        "sentence": sentence,
        "anchors": [dict(zip(("start", "end"), in_file(*span), strict=True)) for span in waiting.spans],
        "items": [
            {"kind": item.kind, "words": item.words, "start": in_file(item.start, item.start)[0]}
            for item in waiting.items
        ],
        "dependents": [*waiting.dependents],
    }
