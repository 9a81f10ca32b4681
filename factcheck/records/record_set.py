"""All that is loaded for a run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.breakdowns import PartBrokeDownError, ends_the_run, error_in_words
from factcheck.dates import Margins
from factcheck.findings import Origin, Place, Route
from factcheck.records.articles import Article, Exclusion
from factcheck.records.claims import Claim, Evidence, Status
from factcheck.records.entities import Entity, Event, Property
from factcheck.records.record import Record
from factcheck.records.sources import Source
from factcheck.text.markdown.view import VisibleText

if TYPE_CHECKING:
    from factcheck.languages.language import Language

T = TypeVar("T")

KINDS: Mapping[str, type[Record]] = {
    "claims": Claim,
    "sources": Source,
    "entities": Entity,
    "events": Event,
    "properties": Property,
    "exclusions": Exclusion,
}
"""The lists that a record file may hold, and what they hold."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """Something that kept a file or record from being read; a rule of that name reports it."""

    rule: str  # `broken-record`, `impossible-date` or `duplicate-id`
    origin: Origin
    message: str
    hint: str
    place: Place  # the very spot, where the parser or the validator named one
    related: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class CutText:
    """A text of which only a part was read, since YAML takes the rest for a comment."""

    origin: Origin
    place: Place  # of the `#`
    key: str  # under which the text stands
    kept: str  # what was read
    lost: str  # what stands there from the `#` on


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One record as it stands in a file, whether it could be read or not: what becomes a test."""

    origin: Origin
    kind: str  # `claim`, `source`, ..., `article`, or `file` for a file that could not be read at all
    record: Record | None  # None where it is broken


@dataclass(frozen=True, kw_only=True)
class RecordSet:
    """The records of a project, by kind and id, with the texts that they quote."""

    root: str = "."
    entries: tuple[Entry, ...] = ()  # in the order of files and places
    articles: Mapping[str, Article] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    properties: Mapping[str, Property] = field(default_factory=dict)
    exclusions: tuple[Exclusion, ...] = ()
    article_texts: Mapping[str, str] = field(default_factory=dict)  # by article id, as a reader sees them
    article_digests: Mapping[str, str] = field(default_factory=dict)  # sha256 of the bytes, by article id
    article_views: Mapping[str, VisibleText] = field(
        default_factory=dict
    )  # of articles in Markdown, by id: their texts with the map to the file
    source_texts: Mapping[str, str] = field(default_factory=dict)  # stored copies, by source id
    source_digests: Mapping[str, str] = field(default_factory=dict)
    source_views: Mapping[str, VisibleText] = field(default_factory=dict)  # of copies in Markdown
    line_ends_only: frozenset[tuple[str, str]] = (
        frozenset()
    )  # (kind, id) of articles and sources whose text differs from that on record by its line ends alone
    problems: tuple[Problem, ...] = ()
    cut_texts: tuple[CutText, ...] = ()
    broken: frozenset[tuple[str, str]] = (
        frozenset()
    )  # (kind, id) of records that stand there but could not be read
    published: Mapping[str, Mapping[str, Status]] = field(
        default_factory=dict
    )  # by article id, the status of each claim when the fact-check was published
    unread_past: Mapping[str, str] = field(default_factory=dict)  # by article id, why it could not be read
    margins: Margins = field(default_factory=Margins)  # how far dates marked `~` or `?` may be off
    house_language: str = "en"  # that of statements and notes, and of texts that name none (BCP 47)
    locate: Callable[[Origin, Route], Place] = field(
        repr=False,
        compare=False,
        default=lambda origin, _route: Place(file=origin.file, line=origin.line, column=1),
    )
    _derived: dict[Callable[[RecordSet], Any], Any] = field(default_factory=dict, repr=False, compare=False)
    _broken: dict[Callable[[RecordSet], Any], PartBrokeDownError] = field(
        default_factory=dict, repr=False, compare=False
    )

    def remembered(self, function: Callable[[RecordSet], T]) -> T:
        """What `function` makes of this record set, computed at the first call; `@derived` asks it.

        Args:
            function: A pure function of the record set; the same function object is the same question.

        Raises:
            PartBrokeDownError: It broke down, or another one that it asked; the same at every call.
        """
        if function not in self._derived:
            self._derived[function] = self._computed(function)
        result: T = self._derived[function]
        return result

    def _computed(self, function: Callable[[RecordSet], T]) -> T:
        """What a function makes of this record set; where it breaks down, that is remembered in its place."""
        if function in self._broken:
            known = self._broken[function]
            raise known.with_traceback(
                None
            ) from known.__cause__  # as it was: each time it is raised would add to it
        try:
            return function(self)
        except PartBrokeDownError as error:
            self._broken[function] = error
            raise
        except Exception as error:
            if ends_the_run(error):
                raise
            home = function.__module__
            name, said = f"{home}.{function.__qualname__}", error_in_words(error, home)
            self._broken[function] = PartBrokeDownError(name, home, said)
            raise self._broken[function] from error

    @property
    def broken_parts(self) -> tuple[PartBrokeDownError, ...]:
        """What broke down so far of all that is derived of this record set, each once, by name."""
        found = {error.part: error for error in self._broken.values()}
        return tuple(found[part] for part in sorted(found))

    def with_margins(self, margins: Margins) -> RecordSet:
        """The same records under other margins, with nothing derived yet; itself where they are the same."""
        return self if margins == self.margins else replace(self, margins=margins, _derived={}, _broken={})

    def with_language(self, tag: str) -> RecordSet:
        """The same records in a house that writes another language, with nothing derived yet; itself where it is the same."""
        return self if tag == self.house_language else replace(self, house_language=tag, _derived={})

    @property
    def statement_language(self) -> Language:
        """What reads statements, notes and titles."""
        return _language_of(None, self.house_language)

    def language_of(self, article: str | None) -> Language:
        """What reads an article, by its id."""
        return _language_of(self.articles.get(article or ""), self.house_language)

    def language_of_source(self, source: str | None) -> Language:
        """What reads a source's stored text, by the source's id."""
        return _language_of(self.sources.get(source or ""), self.house_language)

    def with_past(
        self, published: Mapping[str, Mapping[str, Status]], unread: Mapping[str, str] | None = None
    ) -> RecordSet:
        """The same records with what is known of the time when their fact-checks were published, with nothing derived yet."""
        return replace(self, published=published, unread_past=unread or {}, _derived={}, _broken={})

    def article_of(self, record: Record) -> Article | None:
        """The article that a claim or exclusion is about, or None where it is not on record."""
        return self.articles.get(record.origin.article or "")

    def quoting(self) -> tuple[Claim | Exclusion, ...]:
        """The records that quote their article: all claims, then all exclusions."""
        return (*self.claims.values(), *self.exclusions)

    def prose(self, article: str) -> str:
        """The running text of an article, as long as its text: spaces stand for tables and notes."""
        view = self.article_views.get(article)
        return self.article_texts[article] if view is None else view.prose

    def in_file(self, article: str, start: int, end: int) -> tuple[int, int]:
        """The offsets of a stretch of an article in the file as it is stored."""
        view = self.article_views.get(article)
        return (start, end) if view is None else view.in_file(start, end)

    def source_of(self, item: Evidence) -> Source | None:
        """The source of an item of evidence; None for a search without one, and where it is not on record."""
        return self.sources.get(item.source or "")

    def speakers(self, claim: Claim) -> tuple[str, ...]:
        """Who says a claim, outermost voice first: the article's author where the record names nobody.

        Nobody says what the article leaves out.
        """
        if claim.speaker or claim.kind == "omission":
            return claim.speaker
        article = self.article_of(claim)
        return (article.author,) if article is not None and article.author is not None else ()

    def speakers_at(self, claim: Claim, place: int) -> tuple[str, ...]:
        """Who says a claim at one of its quotes, by its position: the place's own speaker, else that of the claim."""
        return claim.quote[place].speaker or self.speakers(claim)


def _language_of(text: Article | Source | None, default: str) -> Language:
    from factcheck.languages.language import language_of  # noqa: PLC0415 - loading reads no text

    return language_of(text, default)
