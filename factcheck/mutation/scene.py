"""What the kinds of corruption work on: the records as they stand in their files, and the chance that chooses.

A kind is called with a `Subject`, a record together with its plain data, and with the `Scene`, which knows everything
else. It answers with `Change`s.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from factcheck.findings import Origin, Route
from factcheck.logic.records.references import references
from factcheck.mutation.record_edits import Edit, Rewritten, drop, put
from factcheck.records.record import Record
from factcheck.records.record_set import RecordSet
from factcheck.settings import Settings
from factcheck.store.changing.rewriting import LocatedFile
from factcheck.store.layout.writer import flow_text
from factcheck.store.loading.copies import ProjectCopy


@dataclass(frozen=True, kw_only=True, slots=True)
class Corruption:
    """One corruption: the edits that make it, and what it is in words."""

    said: str  # `quote: “July 24” -> “July 25”`
    edits: tuple[Edit, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """A record that is to be corrupted."""

    record: Any  # a model: the kind's first parameter says of which kind
    kind: str
    raw: Mapping[str, Any]  # as YAML has it; never changed

    @property
    def origin(self) -> Origin:
        """Where it stands."""
        origin: Origin = self.record.origin
        return origin

    def put(self, at: Route, value: object, said: str) -> Corruption:
        """The change that puts another value at the end of a route."""
        return self.rewritten(flow_text(put(self.raw, at, value)), said)

    def drop(self, at: Route, said: str) -> Corruption:
        """The change that takes away what stands at the end of a route."""
        return self.rewritten(flow_text(drop(self.raw, at)), said)

    def signed_with(self, signature: Mapping[str, Any]) -> Subject:
        """The claim with a signature under it, in place of those that it has."""
        return replace(self, raw=put(self.raw, ("review",), [signature]))

    def taken_away(self, said: str) -> Corruption:
        """The change that takes the whole record away."""
        return self.rewritten(None, said)

    def rewritten(self, written: str | None, said: str) -> Corruption:
        """The change to a record in flow style."""
        edit = Rewritten(file=self.origin.file, route=self.origin.route, written=written)
        return Corruption(said=said, edits=(edit,))


class Scene:
    """A project that is to be corrupted, seen whole."""

    def __init__(self, copy: ProjectCopy, settings: Settings, seed: int = 0) -> None:
        """Look at a project.

        Args:
            copy: Its files; a copy of its own, since a record of a copy takes the place that the last load gave it.
            settings: Its settings.
            seed: What decides where a kind has a choice.
        """
        self.files = copy.files
        self.seed = seed
        self.records: RecordSet = copy.load({}).with_margins(settings.margins)

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """All records, in the order of files and places."""
        found = []
        layouts = {
            path: LocatedFile(self.files[path]) for path in {e.origin.file for e in self.records.entries}
        }
        for entry in self.records.entries:
            if entry.record is not None:
                raw = layouts[entry.origin.file].raw(entry.origin.route)
                found.append(Subject(record=entry.record, kind=entry.kind, raw=raw))
        return tuple(found)

    def of(self, kind: str) -> Iterator[Subject]:
        """The records of a kind; all for `record`."""
        return (each for each in self.subjects if kind in ("record", each.kind))

    @cached_property
    def claims(self) -> Mapping[str, Subject]:
        """The claims by id."""
        return {each.record.id: each for each in self.of("claim")}

    @cached_property
    def referred_to(self) -> frozenset[tuple[str, str]]:
        """Kind and id of the records, but articles, that others refer to."""
        found = (each for subject in self.subjects for each in references(subject.record))
        return frozenset((each.kind, each.id) for each in found if each.kind != "article")

    def dice(self, *words: object) -> random.Random:
        """Chance for one decision, the same in every run with this seed."""
        return random.Random("/".join(map(str, (self.seed, *words))))  # noqa: S311 - not for secrets

    def text_about(self, record: Record) -> str:
        """The text of the article that a record is about; empty where there is none."""
        return self.records.article_texts.get(record.origin.article or "", "")


def became(before: object, after: object) -> str:
    """A change in words: `“July 24” -> “July 25”`."""
    return f"“{_short(before)}” -> “{_short(after)}”"


def _short(value: object, longest: int = 70) -> str:
    """A value on one line, its middle left out where it is long."""
    text = " ".join(str(value).split())
    half = longest // 2
    return text if len(text) <= longest else f"{text[:half]} [...] {text[-half:]}"
