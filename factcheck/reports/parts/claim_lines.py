"""A claim and what became of it, in lines: for the comparison of two states, and for the life of one claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from factcheck.comparison.changes import Change, ClaimChange, EvidenceChange
from factcheck.logic.claims_in_words import source_details
from factcheck.records.claims import Claim, Evidence
from factcheck.records.quotes import ClaimSelector
from factcheck.records.record_set import RecordSet
from factcheck.reports.diff.outline import Item, Line, Piece, code, line, marked, short, strong

QUOTES: Final = 4
"""Quotes of one claim that are shown where none of them changed."""
DIGITS: Final = 12
"""Of a digest; enough to tell two apart."""

_SAID_APART: Final = frozenset({"status", "statement", "quote"})
_NAMES: Final = {
    "asserts": "assertion",
    "contradicts": "contradiction",
    "waive": "waiver",
    "review": "signature",
}
_OF_A_LIST: Final = {
    **_NAMES,
    "tension_with": "tension",
    "depends_on": "dependence",
    "derives_from": "origin",
    "aliases": "alias",
    "roles": "role",
    "corrections": "correction",
    "conclusions": "conclusion",
}
"""What one item of a list is called."""


def claim_item(claim: Claim, records: RecordSet, *further: str) -> Item:
    """A claim as one meets it for the first time: verdict, statement, quote, evidence, note."""
    below = [
        line(short(claim.statement)),
        quoted(claim),
        *(line("evidence: ", short(evidence_words(item, records))) for item in claim.evidence),
        *([line("note: ", short(claim.note))] if claim.note else []),
    ]
    return Item(head=line(*claim_head(claim), " ", strong(claim.status), *further), below=tuple(below))


def claim_head(claim: Claim) -> Line:
    """A claim's id and place."""
    return line(strong(claim.id), " ", code(f"{claim.origin.file}:{claim.origin.line}"))


def verdict_change(change: ClaimChange) -> Line:
    """The two verdicts."""
    return line(strong(change.before.status), " → ", strong(change.after.status))


def change_lines(change: ClaimChange, base: RecordSet, head: RecordSet) -> Iterator[Line]:
    """What became of a claim besides verdict, statement and quote: evidence, then all else.

    Args:
        change: The change.
        base: The earlier records, for the titles of sources.
        head: The later records.
    """
    for item in change.evidence:
        yield evidence_line(item, base, head)
    for each in change.keys:
        if each.key not in _SAID_APART:
            yield from key_lines(each)


def evidence_line(item: EvidenceChange, base: RecordSet, head: RecordSet) -> Line:
    """What became of an item of evidence: it came, went or changed.

    Args:
        item: The item.
        base: The earlier records, for the titles of sources.
        head: The later records.
    """
    if item.before is None or item.after is None:
        there, records, verb = (
            (item.after, head, "came") if item.after is not None else (item.before, base, "went")
        )
        assert there is not None, "a change is of something"
        return line(f"evidence {verb}: ", short(evidence_words(there, records)))
    pieces: list[str | Piece] = []
    for key in item.keys:
        pieces += ["; " if pieces else "", f"{key.key}: ", *value_change(key)]
    same = item.before.stance == item.after.stance
    name = source_name(item.after, head)
    return line("evidence changed: ", f"{item.after.stance}: {name}" if same else name, "; ", *pieces)


def key_lines(change: Change) -> Iterator[Line]:
    """What became of a key: a list by its items, anything else by its values."""
    if is_told_by_items(change):
        name = _OF_A_LIST[change.key]
        yield from (line(f"{name} went: ", short(in_words(item))) for item in change.gone)
        yield from (line(f"{name} came: ", short(in_words(item))) for item in change.come)
    else:
        yield line(f"{change.key}: ", *value_change(change))


def is_told_by_items(change: Change) -> bool:
    """Whether a key's items came and went, each a thing of its own."""
    return change.is_list and change.key in _OF_A_LIST and bool(change.gone or change.come)


def value_change(change: Change) -> Line:
    """The two values of a key, as one text where both are texts of some length."""
    before, after = ("" if each is None else short(in_words(each)) for each in (change.before, change.after))
    if change.key == "sha256":
        before, after = before[:DIGITS], after[:DIGITS]
    if not before or not after:
        return line(after or before, " (new)" if after else " (taken away)")
    if " " in before and " " in after:
        return marked(before, after)
    return line(before, " → ", after)


def in_words(value: Any) -> str:  # noqa: ANN401 - a record holds anything
    """A value of a record on one line, without the marks of a programming language."""
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return ", ".join(
            f"{key} {_digest(item) if key == 'digest' else in_words(item)}" for key, item in value.items()
        )
    if isinstance(value, list | tuple):
        return ", ".join(map(in_words, value))
    return str(value)


def _digest(text: str) -> str:
    """The beginning of the hash in a signature's digest, to tell two apart."""
    return text.partition("sha256=")[2][:DIGITS] or text


def quote_words(claim: Claim) -> str:
    """A claim's quotes as one text, with the words that tell apart where they stand more than once."""
    return " | ".join(map(_quote_words, claim.quote))


def _quote_words(quote: ClaimSelector) -> str:
    """A quote with what tells its place, and who speaks there where it is not the speaker of the claim."""
    words = (
        f"[{quote.prefix}] {quote.exact} [{quote.suffix}]" if quote.prefix or quote.suffix else quote.exact
    )
    part = f" (in the {quote.in_})" if quote.in_ != "text" else ""
    voice = f" (said by {' > '.join(quote.speaker)})" if quote.speaker else ""
    return f"{words}{part}{voice}"


def quoted(claim: Claim) -> Line:
    """Where a claim comes from, in the article's words."""
    if not claim.quote:
        return line("the article leaves it out")
    shown = [in_quotation_marks(short(_quote_words(each))) for each in claim.quote[:QUOTES]]
    more = len(claim.quote) - len(shown)
    return line("in the article: ", " … ".join(shown), f" … and {more} more" if more else "")


def in_quotation_marks(text: str) -> str:
    """A quote as such; one that brings its own marks needs none."""
    return text if text.startswith(("“", '"', "‘", "'", "[")) else f"“{text}”"


def source_name(item: Evidence, records: RecordSet) -> str:
    """The source of an item of evidence: `Accounts of the town, Vidrov, 2020-03 (accounts-2019)`."""
    if item.source is None:
        return ", ".join(item.where)
    known = source_details(item.source, records)
    return f"{known} ({item.source})" if known else item.source


def evidence_words(item: Evidence, records: RecordSet) -> str:
    """An item of evidence with its source, place and note."""
    place = f", at {item.at}" if item.at else ", without a locator" if item.stance != "search" else ""
    return f"{item.stance}: {source_name(item, records)}{place}{f': {item.note}' if item.note else ''}"
