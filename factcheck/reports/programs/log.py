"""The life of a claim, for programs: version 1 of its stable JSON form.

Source: docs/log.md, which lists every key. A key may be added within a version; none changes its meaning or goes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from factcheck.comparison.life import Step
from factcheck.records.claims import Claim
from factcheck.reports.diff.json import change_document
from factcheck.reports.parts.plain import json_text
from factcheck.reports.people.log import what

NAME = "json"
TAKES = "life"

VERSION = 1


def render(name: str, steps: Sequence[Step], *, complete: bool) -> str:
    """The life of a claim as JSON, the newest first, with a final newline.

    Args:
        name: The id that was asked for.
        steps: What became of it, the newest first.
        complete: Whether all commits are there, as they are not in a shallow clone.
    """
    log = [_document(step) for step in steps]
    document = {"version": VERSION, "claim": name, "complete": complete, "log": log}
    return json_text(document, indent=2) + "\n"


def _document(step: Step) -> dict[str, Any]:
    commit = step.commit
    return {
        "commit": None if commit is None else commit.hash,
        "author": None if commit is None else commit.author,
        "date": None if commit is None else commit.date,
        "subject": None if commit is None else commit.subject,
        "what": what(step),
        "other": step.other,
        "file": {"before": _file(step.before), "after": _file(step.after)},
        "record": _record(step.after) if what(step) in ("added", "mended") else None,
        "change": None if step.change is None else change_document(step.change),
    }


def _file(state: object) -> str | None:
    return state.origin.file if isinstance(state, Claim) else None


def _record(state: object) -> dict[str, Any] | None:
    return state.model_dump(by_alias=True, exclude_defaults=True) if isinstance(state, Claim) else None
