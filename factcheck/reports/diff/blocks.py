"""One claim of a comparison with all that a reviewer needs, so that nothing has to be looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from factcheck.comparison.changes import ClaimChange
from factcheck.comparison.comparison import Comparison
from factcheck.comparison.consequences import Consequences
from factcheck.logic.quotations.anchors import anchors, article_sentences
from factcheck.logic.signatures.states import signatures
from factcheck.records.claims import Claim, Evidence
from factcheck.records.record_set import RecordSet
from factcheck.reports.diff.outline import (
    Beside,
    Emphasis,
    Item,
    Line,
    Piece,
    code,
    ends_of,
    line,
    short,
    sided,
    strong,
)
from factcheck.reports.diff.permalinks import permalink
from factcheck.reports.parts.claim_lines import (
    evidence_line,
    evidence_words,
    in_words,
    is_told_by_items,
    key_lines,
    quote_words,
    quoted,
)
from factcheck.reports.parts.phrases import counted

SENTENCES: Final = 3
"""Sentences of the article that are shown of one claim."""
NAMED: Final = 5
"""Claims that are named of those that rest on one; the others are counted."""
SHORT: Final = 10
"""Digits of a commit's hash; enough for git to find it."""
NOTHING: Final = "(none)"
"""What stands beside a value that was not there."""


def change_block(change: ClaimChange, comparison: Comparison) -> Item:
    """A claim that is not what it was: what differs side by side, the article's words, evidence, signature, and who did it."""
    base, head = comparison.base.report.records, comparison.head.report.records
    after = change.after
    verdict = (
        line(" ", strong(change.before.status), " → ", strong(after.status))
        if change.status_changed
        else line(" ", after.status)
    )
    renamed = [f", was called {change.before.id}: an id is never given up"] if change.is_renamed else []
    another = [", seems to be another claim under an id that was taken"] if change.seems_another else []
    below = (
        *([] if _has_key(change, "statement") else [line(short(after.statement))]),
        *in_article(after, head),
        *(evidence_line(each, base, head) for each in change.evidence),
        *_stayed(change.evidence_stayed, head),
        *_note(change),
        *(told for each in change.keys if is_told_by_items(each) for told in key_lines(each)),
        *_signatures(after, head),
        *consequence_lines(comparison.resting_on(after)),
        *_author(after.id, comparison),
    )
    top = line(*_head(after, comparison), *verdict, *_central(after), *renamed, *another)
    return Item(head=top, rows=tuple(_rows(change)), below=below)


def claim_block(claim: Claim, comparison: Comparison, what: str, *, before: bool = False) -> Item:
    """A claim that came or went, with the same.

    Args:
        claim: The claim.
        comparison: What differs.
        what: What happened to it, in a word or more.
        before: Whether it is of the earlier side.
    """
    records = (comparison.base if before else comparison.head).report.records
    resting = consequence_lines(comparison.resting_on(claim)) if before else ()
    below = (
        line(short(claim.statement)),
        *in_article(claim, records),
        *(line("evidence: ", short(evidence_words(item, records))) for item in claim.evidence),
        *([line("note: ", short(claim.note))] if claim.note else []),
        *_signatures(claim, records),
        *resting,
        *_author(claim.id, comparison),
    )
    head = line(
        *_head(claim, comparison, before=before), f" {what}: ", strong(claim.status), *_central(claim)
    )
    return Item(head=head, below=below)


def claim_line(claim: Claim, comparison: Comparison, *what: str | Piece, before: bool = False) -> Item:
    """A claim on one line."""
    head = line(*_head(claim, comparison, before=before), " ", *what, ": ", short(claim.statement))
    return Item(head=head)


def consequence_lines(found: Consequences) -> Iterator[Line]:
    """What rests on a claim: `15 claims rest on it, one of them signed: a, b and 13 more`."""
    if found.claims:
        count = len(found.claims)
        many = (
            f"more than {count} claims rest"
            if found.has_more
            else f"{counted(count, 'claim')} {'rests' if count == 1 else 'rest'}"
        )
        yield line(f"{many} on it{_signed(found)}: {_named(found.claims)}")
    if found.conclusions:
        yield line(
            f"{counted(len(found.conclusions), 'conclusion')} of the fact-check "
            f"{'rests' if len(found.conclusions) == 1 else 'rest'} on it: {', '.join(found.conclusions)}"
        )
    if found.conflicts:
        yield line(f"it clashes with {_named(found.conflicts)}")
    if found.articles:
        yield line(f"this reaches into {', '.join(found.articles)}")


def in_article(claim: Claim, records: RecordSet) -> Iterator[Line]:
    """The article's sentences with the words marked that a claim quotes; the quote alone where they are not found."""
    article = claim.origin.article
    spans = sorted(anchors(records).spans(claim))
    text = records.article_texts.get(article or "")
    if not spans or text is None or article is None:
        found_nowhere = claim.quote and text is not None and all(each.in_ == "text" for each in claim.quote)
        yield line(*quoted(claim), " (not found in its text)") if found_nowhere else quoted(claim)
        return
    index = article_sentences(records)[article]
    sentences = sorted(
        {each for start, end in spans for each in index.overlapping(start, end)}, key=lambda each: each.start
    )
    for sentence in sentences[:SENTENCES]:
        inside = [
            (max(start, sentence.start), min(end, sentence.end))
            for start, end in spans
            if start < sentence.end and end > sentence.start
        ]
        yield line("in the article: ", *_marked(text, sentence.start, sentence.end, inside))
    if len(sentences) > SENTENCES:
        yield line(f"and {len(sentences) - SENTENCES} more sentences")


def _marked(text: str, start: int, end: int, inside: Iterable[tuple[int, int]]) -> Line:
    pieces: list[Piece] = []
    at = start
    for first, last in inside:
        if first < at:
            continue
        pieces += _plain(text[at:first])
        pieces.append(Piece(short(text[first:last]), Emphasis.QUOTED))
        at = last
    return (*pieces, *_plain(text[at:end]))


def _plain(text: str) -> list[Piece]:
    """What stands around a quote, with the blanks that join it."""
    if not text.strip():
        return [Piece(" ")] if text else []
    left, right = " " * (text[0].isspace()), " " * (text[-1].isspace())
    return [Piece(f"{left}{ends_of(text)}{right}")]


def _head(claim: Claim, comparison: Comparison, *, before: bool = False) -> Line:
    place = f"{claim.origin.file}:{claim.origin.line}"
    return line(strong(claim.id), " ", code(place, permalink(comparison, claim.origin, before=before)))


def _central(claim: Claim) -> Sequence[str]:
    return (", central",) if claim.central else ()


def _has_key(change: ClaimChange, key: str) -> bool:
    return any(each.key == key for each in change.keys)


def _rows(change: ClaimChange) -> Iterator[Beside]:
    """The keys that have one value, before and after; lists are told by their items."""
    for each in change.keys:
        if each.key == "status" or is_told_by_items(each):
            continue
        if each.key == "quote":
            before, after = quote_words(change.before), quote_words(change.after)
        else:
            before, after = ("" if value is None else in_words(value) for value in (each.before, each.after))
        one, two = _beside(before, after)
        yield Beside(name=each.key, before=one, after=two)


def _beside(before: str, after: str) -> tuple[Line, Line]:
    if not before or not after:
        return (
            (Piece(short(before), Emphasis.GONE),) if before else (Piece(NOTHING),),
            (Piece(short(after), Emphasis.COME),) if after else (Piece(NOTHING),),
        )
    if " " not in before and " " not in after:
        return line(short(before)), line(short(after))
    return sided(before, after)


def _stayed(items: Sequence[Evidence], records: RecordSet) -> Iterator[Line]:
    yield from (line("evidence stayed: ", short(evidence_words(item, records))) for item in items)


def _note(change: ClaimChange) -> Iterator[Line]:
    """A note that was written for another verdict, or that there is none."""
    if change.note_stayed:
        yield line(
            strong("the note did not change"),
            f" with the verdict from {change.before.status} to {change.after.status}: ",
            short(change.after.note or ""),
        )


def _signatures(claim: Claim, records: RecordSet) -> Iterator[Line]:
    """Who signed, and whether what they signed is still there."""
    for each in signatures(records).get(claim.id, ()):
        by = f"signed by {each.review.by}, {each.review.date}"
        state = "" if each.stands else f"; void, since it was changed: {', '.join(each.changes)}"
        yield line(short(f"{by}{state}"))


def _author(name: str, comparison: Comparison) -> Iterator[Line]:
    commit = comparison.authorship.claims.get(name)
    if commit is not None:
        yield line(
            f"last changed by {short(commit.author)} in ",
            code(commit.hash[:SHORT]),
            f": {short(commit.subject)}",
        )


def _signed(found: Consequences) -> str:
    count = len(found.signed)
    if not count:
        return ""
    which = (
        "it is signed"
        if len(found.claims) == 1
        else "one of them signed"
        if count == 1
        else f"{count} of them signed"
    )
    return f", {which}"


def _named(names: Sequence[str]) -> str:
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {more} more" if more > 0 else "")
