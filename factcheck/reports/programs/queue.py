"""What to check next, for programs; the form is versioned as that of `check --format json` is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from factcheck.drafting.queue import Waiting
from factcheck.records.record_set import RecordSet
from factcheck.reports.parts.destinations import json_text

NAME = "json"
TAKES = "queue"

VERSION = 1


def render(records: RecordSet, waiting: Sequence[Waiting], count: int) -> str:
    """The head of the queue as JSON with a final newline.

    Args:
        records: The record set.
        waiting: The unchecked claims, the most valuable first.
        count: How many to show.
    """
    shown = [_data(records, each) for each in waiting[:count]]
    data = {"version": VERSION, "claims": len(records.claims), "unchecked": len(waiting), "next": shown}
    return json_text(data, indent=1) + "\n"


def _data(records: RecordSet, waiting: Waiting) -> dict[str, Any]:
    claim, article = waiting.claim, records.article_of(waiting.claim)
    text = records.article_texts[article.id] if article else ""
    in_file = partial(records.in_file, claim.origin.article or "")
    sentence = text[waiting.sentence.start : waiting.sentence.end] if waiting.sentence else None
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
