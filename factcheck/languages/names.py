"""The names of a text, with offsets into the text as given.

A name is a run of capitalised words: persons, places, bodies, peoples, acronyms, identifiers such as
`S/RES/2231/2015`, and titles and offices where they are capitalised. Between the words of a run stand only spaces, an
initial's or a title's full stop (`Gen. Soleimani`), or a connecting word: `of`, `of the`, `de`, `al`, `van` and their
like; after a body also `for` or `on`, and after an office `and` (`Treaty on the Non-Proliferation of Nuclear
Weapons`, `Ministry of Trade and Industry`). The prefix of `al-Asad` or `d’Estaing` belongs to the name; the end of
`Damascus-based` and a possessive's `’s` do not.

Months, weekdays and `I` are no names. At the start of a sentence or a quotation everything is capitalised: there
function words (`However`, `In`, `They`) are dropped, and a single word counts only as an acronym, before `and`
with another capitalised word (`Lebanese and Israeli newspapers`), or where the text has it capitalised inside a
sentence too. In a heading in title case only words of the last kind count. An alias on record counts wherever it
stands as whole words; where it overlaps a run, both are one name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.languages.pack import Pack
from factcheck.languages.sentences import SentenceIndex, sentences
from factcheck.text.letters import CAPITALS
from factcheck.text.spans import Span, links, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CAPITALISED = re.compile(
    rf"[{CAPITALS}](?:(?:\.[{CAPITALS}])+\b\.?|\w*(?:[-/+&‑][{CAPITALS}0-9]\w*|[’'][{CAPITALS}]\w+)*)"
)
_COORDINATED = re.compile(rf" (?:and|or) [{CAPITALS}]")
_PREFIX = re.compile(r"(?<![\w-])(?:a[ldnrstz]|ash|el|l|d|de)[-’'‑]\Z")
_HYPHENS = frozenset("-’'‑")
_LONGEST_PREFIX = len("-ash-")
_SPACES = " \t\xa0\u2009\u202f"
_LONGEST_GAP = len("  van  der  ")
_LONGEST_BODY = 8  # words looked back at
_DAY = re.compile(r"\.? ?\d")
_OPENING_MARKS = frozenset("“‘„‚«‹\"'")
_CLOSING_MARKS = frozenset("”’»›\"'")
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"\w+")
_FEWEST_IN_HEADING = 3  # words; two capitalised words alone are more often a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name as the text writes it."""

    start: int
    end: int
    text: str


def names(text: str, pack: Pack, aliases: Iterable[str] | Aliases = ()) -> tuple[Name, ...]:
    """Return the names in order, without overlap.

    Args:
        text: The article.
        pack: Its language's.
        aliases: Names and other names of the entities on record, compared with case; as `Aliases` where they are
            looked for in many texts.
    """
    known = aliases if isinstance(aliases, Aliases) else Aliases(aliases)
    found = _united([*_capitalised_spans(text, pack), *known.spans(text)])
    return tuple(Name(start=start, end=end, text=text[start:end]) for start, end in found)


class _Joins:
    """What a language says of which words are no names, and of what joins words into one."""

    def __init__(self, pack: Pack) -> None:
        data, dates = pack.names, pack.dates
        days = (f"{day}s" for day in dates.weekdays)
        self.pack = pack
        self.function = pack.function_words
        self.calendar = frozenset((*dates.months, *dates.weekdays, *days, *data.not_names))
        self.abbreviated_months = frozenset(dates.month_abbreviations)
        self.titles = frozenset(pack.sentences.titles)
        self.with_marks = frozenset(pack.sentences.with_marks)
        self.particles = frozenset(data.particles)
        self.after_body = frozenset(data.after_body)
        self.offices = frozenset(data.offices)
        self.bodies = self.offices | {*data.bodies}


_joins_of = cache(_Joins)


class _Word(NamedTuple):
    """A capitalised word."""

    start: int
    end: int
    text: str


class _NameRun(NamedTuple):
    """Words that stand together, without the function words that a sentence opens with."""

    words: list[_Word]
    initial: bool  # whether the first word may owe its capital to the start of a sentence or quotation
    heading: bool


@lru_cache(maxsize=256)  # asked for with and without the names on record
def _capitalised_spans(text: str, pack: Pack) -> tuple[Span, ...]:
    return tuple(_spans_of_runs(text, _joins_of(pack)))


def _spans_of_runs(text: str, joins: _Joins) -> Iterator[Span]:
    runs = list(_runs(text, joins))
    seen = {word.text for run in runs if not run.heading for word in run.words[run.initial :]}
    small = _SmallWords(text)
    for run in runs:
        if run.heading:
            yield from _in_heading(run, seen)
        elif not run.initial or run.words[0].text in seen:
            yield Span(run.words[0].start, run.words[-1].end)
        elif words := _judged(text, run.words, small):
            yield Span(words[0].start, words[-1].end)


class _SmallWords:
    """The words that the text has with white space around them, collected when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._words is None:
            self._words = frozenset(self._text.split())
        return word in self._words


def _judged(text: str, words: list[_Word], small: _SmallWords) -> list[_Word]:
    """Return the words of a run at a start that make a name, where its first word is capitalised nowhere else."""
    first = words[0]
    if len(words) == 1:
        return words if first.text.isupper() or _COORDINATED.match(text, first.end) else []
    return words[1:] if first.text.lower() in small else words


def _in_heading(run: _NameRun, seen: set[str]) -> Iterator[Span]:
    """Yield the stretches of words that the running text capitalises too."""
    stretch: list[_Word] = []
    for word in run.words:
        if word.text in seen:
            stretch.append(word)
        elif stretch:
            yield Span(stretch[0].start, stretch[-1].end)
            stretch = []
    if stretch:
        yield Span(stretch[0].start, stretch[-1].end)


def _runs(text: str, joins: _Joins) -> Iterator[_NameRun]:
    spans = sentences(text, joins.pack)
    openings = {match.start() for span in spans if (match := _WORD.search(text, *span))}
    headings = SentenceIndex(
        spans=tuple(one for one in paragraphs(text) if _is_heading(text, one, joins.pack))
    )
    for words in _groups(text, openings, joins):
        initial = words[0].start in openings or _opens_quotation(text, words)
        kept = _without_function_words(words, joins, initial=initial)
        if kept and (len(kept) > 1 or len(kept[0].text) > 1):
            heading = bool(headings.spans) and headings.number_of(words[0].start) is not None
            yield _NameRun(kept, initial and kept is words, heading)


def _groups(text: str, openings: set[int], joins: _Joins) -> Iterator[list[_Word]]:
    words: list[_Word] = []
    for word in _words(text, joins):
        if words and (word.start in openings or not _joined(text, words, word, joins)):
            yield words
            words = []
        words.append(word)
    if words:
        yield words


def _opens_quotation(text: str, words: list[_Word]) -> bool:
    """Say whether a quotation, or what follows a colon, begins here; a name in quotation marks begins nothing."""
    start, end = words[0].start, words[-1].end
    if text[start - 1] in _OPENING_MARKS:
        return text[end : end + 1] not in _CLOSING_MARKS
    return ":" in text[start - 2 : start]


def _without_function_words(words: list[_Word], joins: _Joins, *, initial: bool) -> list[_Word]:
    """Return the words that can name something; inside a sentence `The Hague` and `Said Gafurov` stay whole."""
    if words[0].text not in joins.function or (not initial and len(words) > 1):
        return words
    for at, word in enumerate(words):
        if word.text not in joins.function:
            return words[at:]
    return []


def _words(text: str, joins: _Joins) -> Iterator[_Word]:
    """Yield the capitalised words that can be part of a name."""
    addresses = links(text)[::-1]
    for match in _CAPITALISED.finditer(text):
        word = match[0]
        start, end = match.span()
        before = text[start - 1 : start]
        while addresses and addresses[-1].end <= start:
            addresses.pop()
        if word in joins.calendar or before.isalnum() or before == "_":  # iPhone
            continue
        if (addresses and addresses[-1].start <= start) or _is_part(text, word, end, joins):
            continue
        yield _Word(_with_prefix(text, start) if before in _HYPHENS else start, end, word)


def _is_part(text: str, word: str, end: int, joins: _Joins) -> bool:
    """Say whether the word belongs to a longer word or to a date (`[T]he`, `Jan. 20`)."""
    if len(word) == 1:
        return text[end : end + 1] == "]"
    return word in joins.abbreviated_months and bool(_DAY.match(text, end))


def _with_prefix(text: str, start: int) -> int:
    """Return where the word begins with its `al-` or `d’`."""
    prefix = _PREFIX.search(text[max(start - _LONGEST_PREFIX, 0) : start])
    return start - len(prefix[0]) if prefix else start


def _joined(text: str, words: list[_Word], word: _Word, joins: _Joins) -> bool:
    """Say whether the word goes on the run."""
    last = words[-1]
    gap = text[last.end : word.start]
    if gap == " ":
        return True
    if len(gap) > _LONGEST_GAP:
        return False
    is_short = gap[:1] == "." and (last.text in joins.titles or len(last.text) == 1)
    if is_short or last.text + gap[:1] in joins.with_marks:
        gap = gap[1:]
    if not gap or gap[0] not in _SPACES or gap[-1] not in _SPACES:
        return False
    connection = gap.strip(_SPACES)
    return (
        not connection or connection in joins.particles or _joins_after_body(text, words, connection, joins)
    )


def _joins_after_body(text: str, words: list[_Word], connection: str, joins: _Joins) -> bool:
    if connection in joins.after_body:
        return words[-1].text in joins.bodies
    if connection != "and":
        return False
    return any(
        word.text in joins.offices and text[word.end : following.start].strip(_SPACES)
        for word, following in pairwise(words[-_LONGEST_BODY:])
    )


def _is_heading(text: str, paragraph: Span, pack: Pack) -> bool:
    """Say whether the line is in capitals or title case: no full stop, and only function words are small."""
    line = text[paragraph.start : paragraph.end]
    if line[-1] in '.!?…:;,”’"' or line.startswith("By "):
        return False
    words = _LETTERS.findall(line)
    if len(words) < _FEWEST_IN_HEADING or words[0].islower():
        return False
    return all(word[0].isupper() or pack.is_function_word(word) for word in words)


class Aliases:
    """Names on record, ready to be found in any number of texts.

    They are found by their longest words, which fewest of them share.
    """

    def __init__(self, aliases: Iterable[str]) -> None:
        self._by_word: dict[str, list[tuple[int, str]]] = {}
        for alias in sorted(set(aliases), key=lambda alias: (-len(alias), alias)):
            if longest := max(_WORD.finditer(alias), key=lambda word: len(word[0]), default=None):
                self._by_word.setdefault(longest[0], []).append((longest.start(), alias))

    def spans(self, text: str) -> Iterator[Span]:
        """Yield where the aliases stand as whole words."""
        for word in _WORD.finditer(text) if self._by_word else ():
            for before, alias in self._by_word.get(word[0], ()):
                start = word.start() - before
                if start >= 0 and text.startswith(alias, start) and _whole(text, start, start + len(alias)):
                    yield Span(start, start + len(alias))
                    break


def _whole(text: str, start: int, end: int) -> bool:
    inside_left = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    inside_right = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not inside_left and not inside_right


def _united(spans: list[Span]) -> Iterator[Span]:
    """Yield the spans in order, those that overlap as one."""
    spans.sort()
    start, end = 0, 0
    for span in spans:
        if span.start < end:
            end = max(end, span.end)
        else:
            if end:
                yield Span(start, end)
            start, end = span
    if end:
        yield Span(start, end)
