"""One record file made into records, each with what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, Final

from pydantic import ValidationError

from factcheck.findings import Place, Route
from factcheck.records.articles import Article
from factcheck.records.record import Record
from factcheck.records.record_set import KINDS
from factcheck.records.sources import Source
from factcheck.store.disk.files import RECORD_LIMIT, Files, check_name, printable
from factcheck.store.faults.faults_in_words import NAMES, read_as
from factcheck.store.faults.file_faults import Flaw, UnreadableError, shown
from factcheck.store.faults.record_faults import complaints
from factcheck.store.loading.texts import StoredText, read_text
from factcheck.store.yaml.cut_texts import Cut, cuts
from factcheck.store.yaml.places import Layout
from factcheck.store.yaml.reader import Document, read_yaml
from factcheck.text.alikeness import nearest_name

SINGULAR: Final = {
    "claims": "claim",
    "sources": "source",
    "entities": "entity",
    "events": "event",
    "properties": "property",
    "exclusions": "exclusion",
}
"""What one record of a list is called."""

_SLUG: Final = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_AN_ID: Final = re.compile(rb"(?:^|[\s{,])id: *[\"']?([a-z0-9]+(?:-[a-z0-9]+)*)")
_AN_ARTICLE: Final = re.compile(
    rb"^article:.*?[\s{,]id: *[\"']?([a-z0-9]+(?:-[a-z0-9]+)*)", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Mishap:
    """Something that kept a record or file from being read; the assembly makes a problem of it."""

    rule: str
    place: Place
    message: str
    hint: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RawRecord:
    """One record as it stands in a file."""

    kind: str  # `claim`, ..., `article`
    number: int  # its position in its list, counted from 1
    route: Route
    line: int
    id: str | None  # where one can be read
    record: Record | None  # None where it is broken
    mishaps: tuple[Mishap, ...] = ()
    text: StoredText | None = None  # of an article, or of a source with a stored copy
    cuts: tuple[Cut, ...] = ()  # its texts of which YAML reads only a part


@dataclass(frozen=True, kw_only=True, slots=True)
class FileReading:
    """What stands in one file."""

    path: str
    article: str | None = None  # the id of the article that the file is about, where it says so
    readings: tuple[RawRecord, ...] = ()
    mishaps: tuple[Mishap, ...] = ()  # about the file, not about one of its records
    mentioned: frozenset[str] = field(default=frozenset())  # ids of records that could not be told apart


def read_file(files: Files, path: str, memory: dict[str, Any]) -> FileReading:
    """What stands in a record file, whatever is wrong with it.

    Args:
        files: The project.
        path: The file's path from the root.
        memory: Plain values of YAML met before, shared by the files of one run.
    """
    data = b""
    try:
        check_name(path)
        data = files.read(path, RECORD_LIMIT)
        document = read_yaml(data, memory)
    except UnreadableError as error:
        name = printable(path)
        return FileReading(
            path=name,
            article=_article_of(path, data),
            mishaps=(_mishap(name, error.flaw),),
            mentioned=_ids(data),
        )
    return _RecordFile(files, path, data, document).reading()


@lru_cache(maxsize=1_000)
def _route(key: str, index: int) -> Route:
    """Where a record stands in its file, and others in theirs."""
    return key, index


class _RecordFile:
    """One file while its records are made."""

    def __init__(self, files: Files, path: str, data: bytes, document: Document) -> None:
        self._files, self._path, self._data, self._document = files, path, data, document
        self._mishaps = [_mishap(path, flaw) for flaw in document.flaws.get((), ())]
        self._cuts: dict[Route, list[Cut]] = {}
        for each in cuts(data):
            self._cuts.setdefault(each.record, []).append(each)

    def reading(self) -> FileReading:
        """All of it."""
        readings = tuple(reading for key in self._document.content for reading in self._of(key))
        return FileReading(
            path=self._path,
            article=self._article(),
            readings=readings,
            mishaps=tuple(self._mishaps),
            mentioned=_ids(self._data) if self._mishaps else frozenset(),
        )

    def _of(self, key: str) -> Iterator[RawRecord]:
        """The records below one of the file's keys."""
        value = self._document.content[key]
        if key == "article" and isinstance(value, dict) and self._path.startswith("seeds/"):
            yield self._record("article", Article, ("article",), value)
            return
        self._mishaps += (_mishap(self._path, flaw) for flaw in self._document.flaws.get((key,), ()))
        if key in KINDS and isinstance(value, list):
            for index, raw in enumerate(value):
                yield self._record(SINGULAR[key], KINDS[key], _route(key, index), raw)
        elif key == "article":
            self._check_article(value)
        elif key in KINDS and value is not None:
            hint = "begin each record with '- ', and indent its other keys as deep as its first"
            self._mishap((key,), f"'{key}' must be a list, and here stands {read_as(value)}", hint)
        elif key not in KINDS:
            self._unknown(key)

    def _article(self) -> str | None:
        """The id of the article that the file is about."""
        value = self._document.content.get("article")
        return _id_of(value) if isinstance(value, dict) else _as_id(value)

    def _check_article(self, value: object) -> None:
        """Book what is wrong with an `article` that is not the article's own record."""
        if isinstance(value, dict):
            hint = f"move it to a file in seeds/, and write here: article: {_id_of(value) or 'its-id'}"
            self._mishap(("article",), "an article's own record belongs in seeds/", hint)
        elif _as_id(value) is None:
            message = f"'article' must be the id of an article, and here stands {read_as(value)}"
            self._mishap(("article",), message, "write the id that the article's record in seeds/ has")

    def _unknown(self, key: str) -> None:
        names = ("article", *KINDS)
        near = nearest_name(key, names)
        message = f"{shown(key)} is nothing that a record file holds"
        if near is not None:
            self._mishap((key,), f"{message}; did you mean '{near}'?", f"write '{near}'", at_key=True)
        else:
            self._mishap((key,), message, f"a record file holds {', '.join(names)}", at_key=True)

    def _record(self, kind: str, model: type[Record], route: Route, raw: object) -> RawRecord:
        record, text, mishaps = None, None, self._flaws(route)
        if not mishaps:
            try:
                record = model.model_validate(raw)
            except ValidationError as error:
                mishaps = self._complaints(kind, model, route, raw, error)
        if isinstance(record, Article | Source) and record.text is not None:
            try:
                text = read_text(self._files, self._path, record.text, record.sha256)
            except UnreadableError as error:
                message = f"'text' is {shown(record.text)}: {error.flaw.message}"
                mishaps = (self._made("broken-record", (*route, "text"), message, error.flaw.hint),)
                record = None
        return RawRecord(
            kind=kind,
            number=route[-1] + 1 if isinstance(route[-1], int) else 1,
            route=route,
            line=self._document.lines[route],
            id=_id_of(raw),
            record=record,
            mishaps=mishaps,
            text=text,
            cuts=tuple(self._cuts.get(route, ())),
        )

    def _flaws(self, route: Route) -> tuple[Mishap, ...]:
        return tuple(_mishap(self._path, flaw) for flaw in self._document.flaws.get(route, ()))

    def _complaints(
        self, kind: str, model: type[Record], route: Route, raw: object, error: ValidationError
    ) -> tuple[Mishap, ...]:
        found = (
            self._made(each.rule, (*route, *each.route), each.message, each.hint, at_key=each.at_key)
            for each in complaints(NAMES[kind], model, raw, error)
        )
        return tuple(sorted(found, key=lambda mishap: mishap.place))

    def _mishap(self, route: Route, message: str, hint: str, *, at_key: bool = False) -> None:
        self._mishaps.append(self._made("broken-record", route, message, hint, at_key=at_key))

    def _made(self, rule: str, route: Route, message: str, hint: str, *, at_key: bool = False) -> Mishap:
        line, column = self._layout.find(route, key=at_key)
        place = Place(file=self._path, line=line, column=column)
        return Mishap(rule=rule, place=place, message=message, hint=hint)

    @cached_property
    def _layout(self) -> Layout:
        return Layout(self._data)


def _mishap(path: str, flaw: Flaw) -> Mishap:
    place = Place(file=path, line=flaw.line, column=flaw.column)
    return Mishap(rule="broken-record", place=place, message=flaw.message, hint=flaw.hint)


def _as_id(value: object) -> str | None:
    return value if isinstance(value, str) and _SLUG.fullmatch(value) else None


def _id_of(raw: object) -> str | None:
    """The id of a record, where one can be read."""
    return _as_id(raw.get("id")) if isinstance(raw, dict) else None


def _ids(data: bytes) -> frozenset[str]:
    """What looks like the ids of records in a file that could not be read, so that nobody takes them for missing."""
    return frozenset(match[1].decode() for match in _AN_ID.finditer(data))


def _article_of(path: str, data: bytes) -> str | None:
    """The id of the article whose record stands, in all likelihood, in a file of seeds/ that cannot be read."""
    match = _AN_ARTICLE.search(data) if path.startswith("seeds/") else None
    return None if match is None else match[1].decode()


def articles_of(files: Sequence[FileReading]) -> list[str]:
    """The ids of all articles, sorted: also of those whose record is broken or whose file could not be read."""
    readable = {each.id for file in files for each in file.readings if each.kind == "article"}
    unreadable = {
        file.article
        for file in files
        if file.mishaps and not file.readings and file.path.startswith("seeds/")
    }
    return sorted(each for each in readable | unreadable if each is not None)
