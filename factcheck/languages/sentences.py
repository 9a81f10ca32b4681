"""The sentence units of a news text, with offsets into the text as given.

A paragraph is a line. Inside it a unit ends at `.`, `!`, `?` or an ellipsis, with the closing quotation
marks and brackets that follow, where white space and something that can begin a sentence come next:
anything but a small letter. It does not end

* after an abbreviation or an initial, unless the next word opens sentences (`in the U.S. The ...`),
* inside a pair of brackets; a bracket without its partner is no obstacle,
* at an ellipsis that stands for a cut inside a sentence (`told … Zarif`, `[…]`),
* between a question or an exclamation and its speaker (`“Why?” Zarif asked.`),
* after a list's number (`1. The treaty`),
* before an ampersand (`Eng. & Arch.`), nor after a time of day that a sentence opens with (`At 5 a.m. Mr. Smith left.`),
* after the mark of a name that has one (`Yahoo! Research`), unless the next word opens sentences.

A quotation of several sentences is several units. A line without a full stop (headline, by-line, caption)
is one unit.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cache, lru_cache

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.text.letters import CAPITALS
from factcheck.text.spans import Span, paragraphs

_OF_ITSELF = "。！？｡"  # stops after which no white space need come
# A run of stops (the look-behind keeps long runs linear), spaced dots, then all that closes with it.
_STOP = re.compile(
    r"[.!?…؟।۔](?<![.!?…][.!?…])[.!?…؟]*+(?:[ \xa0]\.){0,3}"
    r"(?:[\"'’“]|\[\d{1,3}\]|[ \xa0\u2009\u200a\u202f]?[”»›)\]}])*+(?=\s)"
    rf"|[{_OF_ITSELF}]++[\"'”’」』）)]*+"
)
_NEXT = re.compile(r"\s+[\"'“‘„‚«‹(\[{)\]}*_•…–—.\s-]{0,12}(\w{0,40})(\.?)")
_LOWER_NAME = re.compile(rf"[a-z]{{1,2}}[-’']?[{CAPITALS}]")  # al-Asad, d’Estaing, iPhone
_INITIALS = re.compile(rf"(?!.*I\Z)(?:[{CAPITALS}a-z]\.)*[{CAPITALS}a-z]")
_AMPERSAND = re.compile(r"\s+&")
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})")
_WORD_CHARACTER = re.compile(r"\w")
_BRACKET = re.compile(r"[()\[\]{}]")
_QUOTATION_CLOSERS = frozenset("\"'”’»›")
_LONGEST_TO_CLOCK = 60  # code points; what is longer says more than a time of day
_LONGEST_ABBREVIATION = 16  # code points looked at before a full stop


class _Stops:
    """What a language says of where a sentence ends and where none does."""

    def __init__(self, pack: Pack) -> None:
        data = pack.sentences
        self.openers = frozenset(
            word.capitalize() for word in {*pack.words.function} - {*pack.words.no_openers}
        )
        self.never_last = frozenset((*data.never_last, *data.titles)) - {*data.titles_that_end}
        self.before_figures = frozenset(data.before_figures)
        self.may_be_last = frozenset(data.may_be_last)
        self.clock = frozenset(data.clock)
        self.before_clock = frozenset((*data.before_clock, *data.clock, *pack.calendar_names))
        self.with_marks = frozenset(data.with_marks)
        self.days_and_zones = pack.calendar_names | {*data.time_zones}
        self.speaker = re.compile(
            rf"\s+(?:[{CAPITALS}][\w’'-]*\.?\s+){{1,4}}{any_of(data.speaker_verbs)}"
            rf"\s*(?:[.,;:!?]|{any_of(data.after_speaker)}\b)"
        )


_stops_of = cache(_Stops)


@lru_cache(maxsize=256)  # coverage, names and rules ask for the same articles
def sentences(text: str, pack: Pack) -> tuple[Span, ...]:
    """Return the sentence units in order.

    Args:
        text: The text.
        pack: Its language's.

    They do not overlap, none crosses a paragraph, and together they hold every character that is not
    white space.
    """
    found: list[Span] = []
    for paragraph in paragraphs(text):
        _split(text, paragraph, _stops_of(pack), found)
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceIndex:
    """Finds the sentence at an offset by bisection; `SentenceIndex(spans=sentences(text, pack))`."""

    spans: tuple[Span, ...]
    """The sentences, in order and without overlap."""
    _starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [span.start for span in self.spans])

    def number_of(self, offset: int) -> int | None:
        """Return the sentence's number, from 0, or None where the offset lies between sentences."""
        number = bisect_right(self._starts, offset) - 1
        return number if number >= 0 and offset < self.spans[number].end else None

    def overlapping(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the sentences that share a character with `text[start:end]`."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        touched = self.spans[first : bisect_left(self._starts, end)]
        return tuple(span for span in touched if span.end > start and start < end)


def _split(text: str, paragraph: Span, stops: _Stops, found: list[Span]) -> None:
    start = checked = paragraph.start
    worded = False  # whether the unit holds a word yet: no unit is made of punctuation alone
    last_word = _last_word_character(text, paragraph)
    pairs = _bracket_pairs(text, paragraph)
    for stop in _STOP.finditer(text, *paragraph):
        if stop.end() > last_word:
            break
        worded = worded or bool(_WORD_CHARACTER.search(text, checked, stop.start()))
        checked = stop.end()
        if worded and _ends_sentence(text, stop, start, stops) and not _inside(pairs, stop.end()):
            found.append(Span(start, stop.end()))
            start = _NEXT_CHARACTER.search(text, stop.end()).start()  # type: ignore[union-attr]
            worded = False
    found.append(Span(start, paragraph.end))


_NEXT_CHARACTER = re.compile(r"\S")


def _last_word_character(text: str, paragraph: Span) -> int:
    at = paragraph.end - 1
    while at > paragraph.start and not text[at].isalnum():
        at -= 1
    return at


def _bracket_pairs(text: str, paragraph: Span) -> list[tuple[int, int]]:
    """Return the outermost pairs in order; any closing bracket closes the last one opened, as in `(IGRC]`."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for bracket in _BRACKET.finditer(text, *paragraph):
        if bracket[0] in "([{":
            opened.append(bracket.start())
        elif opened:
            start = opened.pop()
            while pairs and pairs[-1][0] > start:  # now inside this pair
                pairs.pop()
            pairs.append((start, bracket.end()))
    return pairs


def _inside(pairs: list[tuple[int, int]], offset: int) -> bool:
    at = bisect_left(pairs, (offset,)) - 1
    return at >= 0 and offset < pairs[at][1]


def _ends_sentence(text: str, stop: re.Match[str], start: int, stops: _Stops) -> bool:
    mark = stop[0]
    if mark[0] in _OF_ITSELF:
        return True
    following = _NEXT.match(text, stop.end())
    assert following is not None  # the stop ends before white space
    word = following[1]
    if word and word[0].islower():
        return bool(_LOWER_NAME.match(text, following.start(1))) and mark[0] == "."
    if _AMPERSAND.match(text, stop.end()):
        return False
    if "…" in mark or ".." in mark or ". ." in mark:
        return _ellipsis_ends(text, stop, word, stops)
    if mark[0] != ".":
        return _mark_ends(text, stop, start, word, stops)
    return _full_stop_ends(text, stop.start(), start, following, stops)


def _mark_ends(text: str, stop: re.Match[str], start: int, word: str, stops: _Stops) -> bool:
    """Judge a question or exclamation mark: it may be a name's, or stand before its speaker."""
    if _word_before(text, start, stop.end()) in stops.with_marks:
        return word in stops.openers
    return not (stop[0][-1] in _QUOTATION_CLOSERS and stops.speaker.match(text, stop.end()))


def _ellipsis_ends(text: str, stop: re.Match[str], word: str, stops: _Stops) -> bool:
    """Judge by the dots: four end a sentence, three do when they hang on a word or a new sentence opens."""
    before = text[stop.start() - 1]
    if before in "([":
        return False
    dots = stop[0].count(".") + 3 * stop[0].count("…")
    return dots > len("...") or not before.isspace() or word in stops.openers


def _full_stop_ends(text: str, stop: int, start: int, following: re.Match[str], stops: _Stops) -> bool:
    if stop - start <= len("(viii") and _LIST_NUMBER.fullmatch(text, start, stop):
        return False
    before = _word_before(text, start, stop)
    word = following[1]
    if before in stops.never_last:
        return False
    if before in stops.before_figures and word[:1].isdigit():
        return False
    if before in stops.clock:
        return word not in stops.days_and_zones and not _leads_to_clock(text, start, stop, stops)
    if before in stops.may_be_last or _INITIALS.fullmatch(before):
        opens = len(word) > 1 or not following[2]  # `A.` is an initial, no article
        return opens and word in stops.openers
    return True


def _leads_to_clock(text: str, start: int, stop: int, stops: _Stops) -> bool:
    """Whether all that stands before the full stop of a time of day leads to it."""
    if stop - start > _LONGEST_TO_CLOCK:
        return False
    words = (word.rstrip(".,") for word in text[start:stop].split())
    return all(
        word[:1].isdigit() or word.lower() in stops.before_clock or word in stops.before_clock
        for word in words
    )


def _word_before(text: str, start: int, stop: int) -> str:
    window = text[max(start, stop - _LONGEST_ABBREVIATION) : stop].rsplit(None, 1)
    return window[-1].lstrip("([{\"'“‘„«") if window else ""
