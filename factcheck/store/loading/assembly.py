"""The records of all files made into one record set: keys, articles, clashes of ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from factcheck.findings import Origin, Place, Route
from factcheck.records.articles import Article, Exclusion
from factcheck.records.claims import Claim
from factcheck.records.entities import Entity, Event, Property
from factcheck.records.record_set import CutText, Entry, Problem, RecordSet
from factcheck.records.sources import Source
from factcheck.store.faults.faults_in_words import NAMES
from factcheck.store.loading.record_file import FileReading, Mishap, RawRecord, articles_of
from factcheck.store.loading.texts import StoredText
from factcheck.store.yaml.cut_texts import Cut
from factcheck.text.markdown.view import VisibleText

ABOUT_AN_ARTICLE = ("claim", "exclusion")
"""The kinds of records that say something about an article's text."""


def assemble(files: Sequence[FileReading], root: str, locate: Callable[[Origin, Route], Place]) -> RecordSet:
    """The record set of a project.

    A record that is broken, and an article or source whose text cannot be read, is an entry with problems and no
    member of the set. Of two records of one kind with one id the first stays; the other is an entry with a problem.

    Args:
        files: What stands in each file, sorted by path.
        root: The project's folder.
        locate: What finds the place of a value.
    """
    assembly = _Assembly(files, locate)
    for file in files:
        assembly.add(file)
    return assembly.record_set(root)


class _Assembly:
    """A record set while it grows."""

    def __init__(self, files: Sequence[FileReading], locate: Callable[[Origin, Route], Place]) -> None:
        self._articles = articles_of(files)
        self._only_article = self._articles[0] if len(self._articles) == 1 else None
        self._locate = locate
        self._entries: list[Entry] = []
        self._problems: list[Problem] = []
        self._cut_texts: list[CutText] = []
        self._taken: dict[tuple[str, str], Origin] = {}
        self._broken: set[tuple[str, str]] = set()
        self._exclusions: list[Exclusion] = []
        self._shelves: dict[str, dict[str, Any]] = {kind: {} for kind in NAMES if kind != "exclusion"}
        self._texts: dict[str, dict[str, StoredText]] = {"article": {}, "source": {}}

    def add(self, file: FileReading) -> None:
        """Take the records of one file."""
        keys: set[str] = set()
        article, mishaps = self._article_of(file)
        if mishaps:
            origin = Origin(file=file.path, key=_free("file", keys), route=(), article=article)
            self._entries.append(Entry(origin=origin, kind="file", record=None))
            self._report(origin, mishaps)
            self._broken.update((kind, name) for kind in self._shelves for name in file.mentioned)
        for reading in file.readings:
            key = _free(_key(reading), keys)
            origin = Origin(file=file.path, key=key, route=reading.route, line=reading.line, article=article)
            self._add(reading, origin)

    def _article_of(self, file: FileReading) -> tuple[str | None, tuple[Mishap, ...]]:
        """The article that a file is about, and what is wrong with the file; the only article is taken unsaid."""
        needs_one = any(reading.kind in ABOUT_AN_ARTICLE for reading in file.readings)
        if file.article is not None or not needs_one:
            return file.article, file.mishaps
        if self._only_article is not None or file.mishaps:
            return self._only_article, file.mishaps
        if self._articles:
            message = "the file does not say which article it is about"
            hint = f"write 'article: ' and its id at the top: {', '.join(self._articles)}"
        else:
            message = "the file has claims or exclusions, and no article is on record"
            hint = "put the article's text and its record into seeds/"
        place = Place(file=file.path, line=1, column=1)
        return None, (Mishap(rule="broken-record", place=place, message=message, hint=hint),)

    def _add(self, reading: RawRecord, origin: Origin) -> None:
        record = reading.record
        if record is not None:
            record.place(origin)
        self._entries.append(Entry(origin=origin, kind=reading.kind, record=record))
        self._report(origin, reading.mishaps)
        self._note_cuts(origin, reading.cuts)
        if reading.id is not None and reading.kind != "exclusion":
            first = self._taken.setdefault((reading.kind, reading.id), origin)
            if first is not origin:
                self._report_clash(reading, origin, first)
                return
        if isinstance(record, Exclusion):
            self._exclusions.append(record)
        elif record is not None and reading.id is not None:
            self._shelve(reading, reading.id)
        elif reading.id is not None and reading.kind != "exclusion":  # which nothing refers to
            self._broken.add((reading.kind, reading.id))

    def _shelve(self, reading: RawRecord, name: str) -> None:
        self._shelves[reading.kind][name] = reading.record
        if reading.text is not None:
            self._texts[reading.kind][name] = reading.text

    def _report(self, origin: Origin, mishaps: Sequence[Mishap]) -> None:
        self._problems += (
            Problem(rule=each.rule, origin=origin, message=each.message, hint=each.hint, place=each.place)
            for each in mishaps
        )

    def _note_cuts(self, origin: Origin, found: Sequence[Cut]) -> None:
        for each in found:
            place = Place(file=origin.file, line=each.line, column=each.column)
            cut = CutText(origin=origin, place=place, key=each.key, kept=each.kept, lost=each.lost)
            self._cut_texts.append(cut)

    def _report_clash(self, reading: RawRecord, origin: Origin, first: Origin) -> None:
        message = f"the id {reading.id} is taken: {NAMES[reading.kind]} in {first.file}:{first.line} has it"
        self._problems.append(
            Problem(
                rule="duplicate-id",
                origin=origin,
                message=message,
                hint="give one of the two another id, and mend what refers to it",
                place=self._locate(origin, ("id",)),
                related=(first.key,),
            )
        )

    def record_set(self, root: str) -> RecordSet:
        """All that was taken."""
        shelves: dict[str, dict[str, Any]] = self._shelves
        articles: dict[str, Article] = shelves["article"]
        claims: dict[str, Claim] = shelves["claim"]
        sources: dict[str, Source] = shelves["source"]
        entities: dict[str, Entity] = shelves["entity"]
        events: dict[str, Event] = shelves["event"]
        properties: dict[str, Property] = shelves["property"]
        return RecordSet(
            root=root,
            entries=tuple(self._entries),
            articles=articles,
            claims=claims,
            sources=sources,
            entities=entities,
            events=events,
            properties=properties,
            exclusions=tuple(self._exclusions),
            article_texts={name: stored.text for name, stored in self._texts["article"].items()},
            article_digests={name: stored.digest for name, stored in self._texts["article"].items()},
            article_views=_views(self._texts["article"]),
            source_texts={name: stored.text for name, stored in self._texts["source"].items()},
            source_digests={name: stored.digest for name, stored in self._texts["source"].items()},
            source_views=_views(self._texts["source"]),
            line_ends_only=frozenset(
                (kind, name)
                for kind, texts in self._texts.items()
                for name, stored in texts.items()
                if stored.line_ends_only
            ),
            problems=tuple(self._problems),
            cut_texts=tuple(self._cut_texts),
            broken=frozenset((kind, name) for kind, name in self._broken if name not in shelves[kind]),
            locate=self._locate,
        )


def _views(texts: Mapping[str, StoredText]) -> dict[str, VisibleText]:
    """What is seen of the texts in Markdown, with the map to their files."""
    return {name: stored.view for name, stored in texts.items() if stored.view is not None}


def _key(reading: RawRecord) -> str:
    """The name under which a record is reported: a claim's id, else its kind and its id or position."""
    if reading.kind == "exclusion" or reading.id is None:
        return f"{reading.kind}.{reading.number}"
    return reading.id if reading.kind == "claim" else f"{reading.kind}.{reading.id}"


def _free(key: str, keys: set[str]) -> str:
    """The key, with a number behind it where the file has it already; booked as taken."""
    free, number = key, 1
    while free in keys:
        number += 1
        free = f"{key}.{number}"
    keys.add(free)
    return free
