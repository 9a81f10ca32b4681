"""Changes that leave the meaning as it is, for which the check must stay green: what keeps the rules from crying wolf.

Each is made to all files at once, so that one check tries it on every record.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from factcheck.findings import Route
from factcheck.mutation import corruptions
from factcheck.mutation.record_edits import Edit, Rewritten, Spliced, pick, put
from factcheck.mutation.registry import Mutant
from factcheck.mutation.scene import Scene, Subject
from factcheck.store.layout.writer import flow_text

_CURLED: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
_DAY: Final = re.compile(r"(\d{4}-\d\d)-\d\d([~?%]?)")
_TOP_KEY: Final = re.compile(r"^(?=[a-z]+:)", re.MULTILINE)


def controls(scene: Scene) -> Iterator[Mutant]:
    """All controls of a project that it has a place for."""
    subjects: dict[str, list[Subject]] = defaultdict(list)
    for subject in scene.subjects:
        subjects[subject.origin.file].append(subject)
    for name, said, change in CHANGES:
        edits = tuple(edit for file, inside in subjects.items() for edit in change(file, inside, scene))
        if edits:
            files = ", ".join(sorted({edit.file for edit in edits}))
            yield Mutant(
                kind=name, file=files, record="", route=(), line=1, said=said, edits=edits, anywhere=True
            )


def _straight_quotes(_file: str, inside: list[Subject], _scene: Scene) -> Iterator[Edit]:
    for subject in inside:
        changes = {at: text.translate(_CURLED) for at, text in corruptions.quotes(subject.raw)}
        yield from _rewritten(subject, changes)


def _reordered_keys(_file: str, inside: list[Subject], _scene: Scene) -> Iterator[Edit]:
    for subject in inside:
        turned = flow_text(_turned(subject.raw))
        yield Rewritten(file=subject.origin.file, route=subject.origin.route, written=turned)


def _turned(value: Any) -> Any:  # noqa: ANN401 - a record as YAML has it
    """Plain data with the keys of each mapping in reverse order; lists keep theirs."""
    if isinstance(value, dict):
        return {key: _turned(value[key]) for key in reversed(value)}
    return [_turned(item) for item in value] if isinstance(value, list) else value


def _comments(file: str, _inside: list[Subject], scene: Scene) -> Iterator[Edit]:
    text = scene.files[file].decode("utf-8-sig")
    for match in reversed([*_TOP_KEY.finditer(text)]):
        yield Spliced(file=file, start=match.start(), end=match.start(), words="# Seen again.\n")


def _coarser_dates(_file: str, inside: list[Subject], scene: Scene) -> Iterator[Edit]:
    """Dates on which nothing turns: of a claim that is flagged, named in a flag or refuted the day is what clashes."""
    for subject in inside:
        if subject.kind == "claim" and _turns_on_its_day(subject, scene):
            continue
        changes: dict[Route, object] = {}
        for index in range(len(subject.raw.get("asserts") or [])):
            at: Route = ("asserts", index, "when")
            date = pick(subject.raw, at)
            match = _DAY.fullmatch(date) if isinstance(date, str) else None
            if match and "event" in pick(subject.raw, at[:-1]):
                changes[at] = match[1] + match[2]
        yield from _rewritten(subject, changes)


def _turns_on_its_day(claim: Subject, scene: Scene) -> bool:
    named = {
        name
        for each in scene.records.claims.values()
        for flag in each.contradicts
        for name in (each.id, flag.claim, *flag.with_)
    }
    return claim.record.id in named or "refutes" in {item.stance for item in claim.record.evidence}


def _explained_contradiction(_file: str, inside: list[Subject], _scene: Scene) -> Iterator[Edit]:
    undecided = [each for each in inside if each.kind == "claim" and each.record.status == "insufficient"]
    for one, other in pairwise(undecided):
        flagged = {
            flag.claim
            for each in (one, other)
            for flag in (*each.record.contradicts, *each.record.tension_with)
        }
        if flagged.isdisjoint((one.record.id, other.record.id)):
            for each, its in ((one, other), (other, one)):
                flags = [
                    *(each.raw.get("contradicts") or []),
                    {"claim": its.record.id, "note": "Seen: they clash."},
                ]
                yield from _rewritten(each, {("contradicts",): flags})
            return


CHANGES: Final = (
    ("straight-quotes", "curly quotation marks and apostrophes of quotes made straight", _straight_quotes),
    ("reordered-keys", "the keys of all records in reverse order", _reordered_keys),
    ("comments", "a comment added before each list", _comments),
    ("coarser-dates", "the days of asserted events left out of their dates", _coarser_dates),
    (
        "explained-contradiction",
        "two claims flagged as contradicting each other, with notes",
        _explained_contradiction,
    ),
)
"""Each control with its name, what it does in words, and what makes its edits in a file."""


def _rewritten(subject: Subject, changes: dict[Route, Any]) -> Iterator[Edit]:
    """The edit that puts other values into a record; none where they are the same."""
    raw: Any = subject.raw
    for at, value in changes.items():
        raw = put(raw, at, value)
    if raw != subject.raw:
        yield Rewritten(file=subject.origin.file, route=subject.origin.route, written=flow_text(raw))
