"""Sources whose record says who relays whom, where `derives_from` does not say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from factcheck.languages.language import language_of
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source

_SMALL: Final = frozenset({"the", "of", "and", "for"})
_TURN: Final = re.compile(r"(?:\s[-–—]|[:,(]) ?\Z")
_KNOWN: Final = re.compile(r"\bknown (?:only )?through (?P<relays>[^.;]*(?:\.\w[^.;]*)*)", re.IGNORECASE)
"""What a note says of who relays a report; a full stop inside a name, as in tisen.tv, does not end it."""
_BRACKETS: Final = re.compile(r"\s*\([^()]*\)\s*\Z")
_LONGER: Final = re.compile(r"(?<!\w)[^\W\d_a-zß-öø-ÿ][^\W_]* \Z")
"""A capitalised word right before a name: Simple English Wikipedia is another publisher than Wikipedia."""
_FEWEST: Final = 3  # letters of a name that tells something


@dataclass(frozen=True, kw_only=True, slots=True)
class Undeclared:
    """A source that names an origin and does not derive from it."""

    source: Source
    key: str  # of the source's record, where the name stands
    name: str  # as it stands there
    origins: tuple[Source, ...]  # of that publisher, on record as origins of others


def undeclared(records: RecordSet) -> Iterator[Undeclared]:
    """The sources that name the publisher of an origin on record and derive from no source of that publisher."""
    origins = _origins(records)
    for source in records.sources.values():
        above = {records.sources[each].publisher for each in _above(source.id, records)} | {source.publisher}
        for publisher, (key, name) in _named(source, origins).items():
            if publisher not in above:
                yield Undeclared(source=source, key=key, name=name, origins=origins[publisher])


@dataclass(frozen=True, kw_only=True, slots=True)
class Unrelayed:
    """An origin from which nothing derives of a publisher who is said to relay it."""

    source: Source
    name: str  # of the publisher, as it stands in the note
    relays: tuple[Source, ...]  # of that publisher


def unrelayed(records: RecordSet) -> Iterator[Unrelayed]:
    """The sources whose notes say that they are known through a publisher of whom no source derives from them."""
    of_publisher = _of_publisher(records)
    for origin in records.sources.values():
        for match in _KNOWN.finditer(origin.note or ""):
            for publisher, name in _names_among(match["relays"], of_publisher):
                relays = tuple(each for each in of_publisher[publisher] if each.id != origin.id)
                if relays and not any(origin.id in _above(each.id, records) for each in relays):
                    yield Unrelayed(source=origin, name=name, relays=relays)


def _names_among(text: str, publishers: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The publishers that some words name, each with its name there; none that is a part of a longer name."""
    matches = [(publisher, match) for publisher in publishers if (match := _pattern(publisher).search(text))]
    for publisher, match in matches:
        if not any(_holds(other, match) for _, other in matches):
            yield publisher, match[0]


@derived
def _of_publisher(records: RecordSet) -> Mapping[str, tuple[Source, ...]]:
    """The sources of each publisher, what stands in brackets after its name left out: a blog, a repost."""
    found: dict[str, list[Source]] = {}
    for source in records.sources.values():
        name = _BRACKETS.sub("", source.publisher or "")
        if name:
            found.setdefault(name, []).append(source)
    return {publisher: tuple(sources) for publisher, sources in found.items()}


@derived
def _origins(records: RecordSet) -> Mapping[str, tuple[Source, ...]]:
    """The sources, by publisher, that others derive from, or that stand on record and are cited by nothing."""
    cited = {source for claim in records.claims.values() for source in claim.cites()}
    parents = {parent for source in records.sources.values() for parent in source.derives_from}
    found: dict[str, list[Source]] = {}
    for source in records.sources.values():
        if source.publisher is not None and (source.id in parents or source.id not in cited):
            found.setdefault(source.publisher, []).append(source)
    return {publisher: tuple(sources) for publisher, sources in found.items()}


def _above(source: str, records: RecordSet) -> set[str]:
    """The sources on record that one derives from, directly or by way of others."""
    queue, seen = [source], set()
    while queue:
        known = records.sources.get(queue.pop())
        parents = [
            each
            for each in (known.derives_from if known else ())
            if each in records.sources and each not in seen
        ]
        seen.update(parents)
        queue += parents
    return seen


def _named(source: Source, publishers: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    """The publishers that a source's record names as where it comes from, each with the key and the words."""
    found: dict[str, tuple[str, str]] = {}
    for key in ("publisher", "author", "title", "note"):
        text = getattr(source, key) or ""
        others = [publisher for publisher in publishers if publisher != source.publisher]
        matches = [(publisher, match) for publisher in others for match in _pattern(publisher).finditer(text)]
        for publisher, match in matches:
            # Another department of the same house is no origin.
            is_own = _bare(source.publisher or "").startswith(_bare(publisher))
            is_part = any(_holds(other, match) for _, other in matches)
            if not (is_own or is_part) and _is_origin(key, text, match):
                found.setdefault(publisher, (key, match[0]))
    return found


def _is_origin(key: str, text: str, name: re.Match[str]) -> bool:
    """Whether a name in a source's record tells where the report comes from: in a title at its end, `... – Reuters`."""
    if key == "title":
        return name.end() == len(text) and _TURN.search(text[: name.start()]) is not None
    if key == "publisher" and _LONGER.search(text[: name.start()]):
        return False
    return key != "note" or _relays(language_of().pack).search(text[: name.start()]) is not None


def _holds(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether a name is a part of a longer one: Vidrov of Vidrov Courier."""
    return one.start() <= other.start() and other.end() <= one.end() and one.span() != other.span()


@cache
def _relays(pack: Pack) -> re.Pattern[str]:
    """What finds, at the end of a note's words before a name, that a report of that name is relayed."""
    return re.compile(rf"\b{any_of(pack.quoting.relays)}[^.;]{{0,60}}\Z", re.IGNORECASE)


@cache
def _pattern(publisher: str) -> re.Pattern[str]:
    """What finds a publisher's name, without its article, or its initials in capitals."""
    words = [word for word in re.findall(r"[^\W\d_]+", publisher) if word.lower() not in _SMALL]
    initials = "".join(word[0] for word in words)
    names = [
        re.escape(_bare(publisher)),
        *([initials] if len(initials) >= _FEWEST and initials.isupper() else []),
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)")


def _bare(publisher: str) -> str:
    """A publisher's name without its article."""
    return re.sub(r"^the\s+", "", publisher, flags=re.IGNORECASE)
