"""What the front matter of a post says of it: title, authors, when it appeared, its language.

The keys are those that the generators of sites use; what a key may hold is what their posts were seen to hold.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from factcheck.dates import parse_date
from factcheck.errors import DateError, ProjectError
from factcheck.languages.language import language_of
from factcheck.logic.claims_in_words import listing
from factcheck.store.disk.toml_text import toml_content
from factcheck.store.faults.file_faults import Flaw, UnreadableError
from factcheck.store.yaml.reader import read_yaml
from factcheck.text.markdown.front_matter import FrontMatter, front_matter, is_unclosed
from factcheck.text.markdown.inline_marks import plain_line
from factcheck.text.spans import Span

LIMIT: Final = 64 * 2**10
"""Code points of a front matter; those of posts have a few hundred."""

_TITLES: Final = ("title", "headline")
_AUTHORS: Final = ("author", "authors", "byline", "creator")
_NAMES: Final = ("name", "displayname", "fullname", "title")
_DATES: Final = (
    "published", "publishdate", "pubdate", "pubdatetime", "publishedat", "publishedon", "publisheddate",
    "publicationdate", "datepublished", "date",
)  # fmt: skip
_LANGUAGES: Final = ("lang", "language", "locale", "inlanguage", "languagecode")
_INNER: Final = ("params", "extra", "taxonomies")
"""Where Hugo and Zola keep what a site adds."""

_KEY_MARKS: Final = re.compile(r"[\s_.-]+")
_NOTHING: Final = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|\Z))*\Z")
_TOML_PLACE: Final = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")
_NUMERIC: Final = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?", re.DOTALL)
_WRITTEN: Final = re.compile(
    r"(?:[A-Za-z]+,? )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\.? (?P<month>[A-Za-z]+)\.?,?"
    r"|(?P<month_first>[A-Za-z]+)\.? (?P<day_second>\d{1,2})(?:st|nd|rd|th)?,?) (?P<year>\d{4})(?:[ ,].*)?"
)
_LANGUAGE: Final = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"\s*(?:<[^<>]*>|\([^()]*@[^()]*\))\s*\Z")
_WORD: Final = re.compile(r"\w")


@dataclass(frozen=True, kw_only=True, slots=True)
class PostDetails:
    """What is known of a post besides its text; all of it may be missing."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None  # EDTF
    language: str | None = None  # BCP 47
    remarks: tuple[str, ...] = ()  # what could not be taken over


def read_details(text: str, shown: str) -> PostDetails:
    """What the front matter of a text says; nothing where it has none.

    Args:
        text: The text, without a byte order mark.
        shown: What to call the text in messages.

    Raises:
        ProjectError: The front matter has no end, is too long, or holds what has two readings or cannot be read; with
            the line.
    """
    if is_unclosed(text):
        fence = text[:3]
        raise ProjectError(
            f"{shown}:1: the front matter that begins here has no end; close it by a line {fence}"
        )
    matter = front_matter(text)
    if matter is None:
        return PostDetails()
    inner = text[slice(*matter.inner)]
    if len(inner) > LIMIT:
        raise ProjectError(
            f"{shown}:1: the front matter has more than the {LIMIT // 2**10} KiB that are allowed; take out what is no "
            "title, author, date or language"
        )
    if _NOTHING.match(inner):
        return PostDetails()
    values = _values(matter, inner, shown)
    return _Details(values, text, matter.inner, shown).read()


def _values(matter: FrontMatter, inner: str, shown: str) -> Mapping[str, Any]:
    """The keys of a front matter with their values."""
    if matter.format == "toml":
        return _from_toml(inner, shown)
    if matter.format == "js":
        raise ProjectError(f"{shown}:1: the front matter is a program, which is not run; write it as YAML")
    return _from_yaml(inner, shown)


def _from_yaml(inner: str, shown: str) -> Mapping[str, Any]:
    """YAML is held to what record files may have: a front matter with two readings is nobody's to guess."""
    try:
        document = read_yaml(f"\n{inner}".encode())
    except UnreadableError as error:
        raise _refused(shown, error.flaw) from error
    flaws = [flaw for each in document.flaws.values() for flaw in each]
    if flaws:
        raise _refused(shown, min(flaws, key=lambda flaw: (flaw.line, flaw.column)))
    return document.content


def _refused(shown: str, flaw: Flaw) -> ProjectError:
    return ProjectError(
        f"{shown}:{flaw.line}:{flaw.column}: the front matter is read as strictly as record files: {flaw.message}; {flaw.hint}"
    )


def _from_toml(inner: str, shown: str) -> Mapping[str, Any]:
    try:
        return toml_content(inner.replace("\r\n", "\n").replace("\r", "\n"))
    except ValueError as error:
        place = _TOML_PLACE.search(str(error))
        line, column = (int(place[1]) + 1, f":{place[2]}") if place and place[1] else (1, "")
        what = _TOML_PLACE.sub("", str(error))
        raise ProjectError(
            f"{shown}:{line}{column}: the front matter cannot be read as TOML: {what}; mend the line"
        ) from error


class _Details:
    """The details while they are taken from a front matter."""

    def __init__(self, values: Mapping[str, Any], text: str, inner: Span, shown: str) -> None:
        self._values = dict(_flat(values))
        self._text, self._inner, self._shown = text, inner, shown
        self._remarks: list[str] = []

    def read(self) -> PostDetails:
        """All of them."""
        authors = self._authors()
        if len(authors) > 1:
            self._remarks.append(
                f"The front matter names {len(authors)} authors, {listing([*authors])}; the record takes the first. Where a "
                "claim is another's, name that one under `entities` and as its `speaker`."
            )
        return PostDetails(
            title=self._title(),
            authors=authors,
            published=self._published(),
            language=self._language(),
            remarks=tuple(self._remarks),
        )

    def _title(self) -> str | None:
        for key in _TITLES:
            if (title := _line(self._values.get(key))) is not None:
                return plain_line(title)
        return None

    def _authors(self) -> tuple[str, ...]:
        for key in _AUTHORS:
            if names := tuple(dict.fromkeys(_names(self._values.get(key)))):
                return names
        return ()

    def _published(self) -> str | None:
        for key in _DATES:
            value = self._values.get(key)
            if value is None or isinstance(value, bool) or value == "":
                continue
            date = _date(value)
            if date is not None:
                return date
            self._remark(key, value, "no date that is read for sure", "published: 2024-06-01")
        return None

    def _language(self) -> str | None:
        for key in _LANGUAGES:
            value = self._values.get(key)
            if not isinstance(value, str) or not value:
                continue
            language = _language(value)
            if language is not None:
                return language
            self._remark(key, value, "no code of a language", "language: en")
        return None

    def _remark(self, key: str, value: object, what: str, example: str) -> None:
        line = self._line_of(key)
        words = str(value)[:60]
        self._remarks.append(
            f"{self._shown}:{line}: the front matter has “{words}” here, {what}; write `{example}` or the like into the "
            "article's record."
        )

    def _line_of(self, key: str) -> int:
        """The line on which a key stands, as far as lines tell."""
        lines = re.split(r"\r\n|\r|\n", self._text[: self._inner.end])
        return next(
            (
                number
                for number, line in enumerate(lines, start=1)
                if _plain_key(re.split("[:=]", line, maxsplit=1)[0].strip(" \t\"'{")) == key
            ),
            1,
        )


def _flat(values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The keys in one spelling; those that a site adds, then those of the post itself, which count before them."""
    for key in _INNER:
        inner = values.get(key)
        if isinstance(inner, dict):
            yield from ((_plain_key(name), value) for name, value in inner.items())
    yield from ((_plain_key(name), value) for name, value in values.items())


def _plain_key(key: str) -> str:
    return _KEY_MARKS.sub("", key).lower()


def _line(value: object) -> str | None:
    """A value as text on one line; None where it is none, or holds no word."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    line = " ".join(str(value).split())
    return line if _WORD.search(line) else None


def _names(value: object) -> Iterator[str]:
    """The names of people in a value: a name, a mapping that has one, or a list of these."""
    if isinstance(value, list):
        for item in value:
            yield from _names(item)
    elif isinstance(value, dict):
        keys = {_plain_key(str(key)): inner for key, inner in value.items()}
        found = next((name for key in _NAMES if (name := _line(keys.get(key)))), None)
        yield from _names(found)
    elif isinstance(value, str) and (line := _line(value)):
        name = _ADDRESS.sub("", line).removeprefix("By ").removeprefix("by ")
        if _WORD.search(name) and not re.match(r"https?://|@", name):
            yield name


def _date(value: object) -> str | None:
    """The day, month or year that a value names, as it stands there: a time in another zone changes no day."""
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        return value.isoformat()
    words = " ".join(str(value).split())
    numbers = _NUMERIC.fullmatch(words)
    if numbers is not None:
        return _known("-".join([numbers[1], *(part.zfill(2) for part in numbers.groups()[1:] if part)]))
    written = _WRITTEN.fullmatch(words)
    if written is None:
        return None
    month = _month(written["month"] or written["month_first"])
    day = (written["day"] or written["day_second"]).zfill(2)
    return None if month is None else _known(f"{written['year']}-{month:02}-{day}")


def _month(word: str) -> int | None:
    """The number of a month by its name or the first letters of it."""
    dates = language_of().pack.dates
    known = word.title() in (*dates.months, *dates.month_abbreviations)
    return 1 + [month[:3] for month in dates.months].index(word.title()[:3]) if known else None


def _known(date: str) -> str | None:
    """A date where the calendar has it."""
    try:
        parse_date(date)
    except DateError:
        return None
    return date


def _language(value: str) -> str | None:
    """A language's code as BCP 47 writes it: `en_us` is `en-US`."""
    code = _LANGUAGE.fullmatch(value.partition(".")[0].replace("_", "-").strip())
    if code is None:
        return None
    parts = (code[1].lower(), code[2] and code[2].title(), code[3] and code[3].upper())
    return "-".join(part for part in parts if part)
