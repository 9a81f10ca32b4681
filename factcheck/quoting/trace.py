"""Where a quotation stands in a text, and how faithfully. Anchors and the public `factcheck.trace` call it.

Both sides are compared in the normal form of `normalise`. A quote passes when its words stand in the text in one
piece (`verbatim`, `typography`), in pieces joined by ellipses (`elided`), or with changes that brackets declare
(`altered`). Everything else fails, and approximate matching only finds the passage to show.

A text may be quoted as it is read, or without the numbers of its notes; one in Markdown also as its file has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import chain, islice

from factcheck.quoting.asides import without_asides
from factcheck.quoting.declarations import Declared, between_cuts, declared
from factcheck.quoting.forms import readings
from factcheck.quoting.grams import Haystack
from factcheck.quoting.layouts import Places, is_whole, layouts
from factcheck.quoting.normalise import Normalised, normal_forms, normalise
from factcheck.quoting.passages import Passage, nearest_passage
from factcheck.text.markdown.inline_marks import plain_quote
from factcheck.text.markdown.visible import VisibleText
from factcheck.text.moved import Moved

MOST_PLACES = 1_000  # of a quote that are reported
MOST_TRIED = 200_000  # places of a string that are looked at; `x` in a text of `x` has millions
MOST_STRETCHES = 20  # between cuts that are looked at for the message
_WORD_CHARACTER = re.compile(r"\w")
_FULL_STOP = re.compile(r"\.\W*\Z")
_LOOSE = " '.,;:"  # what a quote without its own marks and stop leaves between it and its neighbours


class Match(StrEnum):
    """How a quotation stands in a text."""

    VERBATIM = "verbatim"  # character by character
    TYPOGRAPHY = "typography"  # but for quotation marks, dashes, white space and the like
    ELIDED = "elided"  # with cuts that ellipses declare
    ALTERED = "altered"  # with changes that brackets declare
    NEAR = "near"  # some words differ
    ABSENT = "absent"  # nothing like it

    @property
    def passes(self) -> bool:
        """Whether the quotation is faithful."""
        return self not in (Match.NEAR, Match.ABSENT)


@dataclass(frozen=True, kw_only=True, slots=True)
class QuotedSpan:
    """A place of a quotation, in code points of the text as given."""

    start: int
    end: int
    pieces: tuple[tuple[int, int], ...]  # what of it is quoted; one piece where nothing is declared


@dataclass(frozen=True, kw_only=True, slots=True)
class Trace:
    """Whether a quotation is faithful, and where it stands."""

    outcome: Match
    spans: tuple[QuotedSpan, ...] = ()  # every place, in order
    nearest: Passage | None = None  # for a message, where the quotation fails


class Tracer:
    """Traces any number of quotations in one text."""

    def __init__(self, text: str, foreseen: Iterable[str] = (), view: VisibleText | None = None) -> None:
        """Take a text.

        Args:
            text: What is quoted.
            foreseen: Quotations that will be asked for, where some are known; what is common to them is done at once.
            view: Of a text in Markdown: the map to its file, from which may be quoted too, marks and all.
        """
        self.text = text
        self._view = view
        self._side = _Side(text, foreseen)
        self._traced: dict[tuple[str, str, str], Trace] = {}  # records often rest on the same words

    def trace(self, quote: str, prefix: str = "", suffix: str = "") -> Trace:
        """How and where a quotation stands in the text.

        Args:
            quote: The words.
            prefix: Words right before the place that is meant.
            suffix: Words right after it.
        """
        asked = (quote.strip(), prefix, suffix)
        if asked not in self._traced:
            self._traced[asked] = self._trace(*asked)
        return self._traced[asked]

    def _trace(self, quote: str, prefix: str, suffix: str) -> Trace:
        found = self._side.trace(quote, prefix, suffix) or self._beside(quote, prefix, suffix)
        if found is not None:
            return found
        nearest = self._side.nearest(quote)
        return Trace(outcome=Match.NEAR if nearest else Match.ABSENT, nearest=nearest)

    def _beside(self, quote: str, prefix: str, suffix: str) -> Trace | None:
        """A quotation as it stands in the text without what is none of its words, or in its file."""
        if self._bare is not None:
            bare, side = self._bare
            found = side.trace(quote, prefix, suffix)
            if found is not None:
                return _located(found, lambda start, end: (bare.start(start), bare.end(end)))
        return None if self._view is None else self._from_file(self._view, quote, prefix, suffix)

    def _from_file(self, view: VisibleText, quote: str, prefix: str, suffix: str) -> Trace | None:
        """A quotation with the marks of Markdown, as the file has them, or with links and emphasis of its own.

        What it cuts is judged by the words that are seen, since the address of a link would make a cut look longer.
        """
        found = self._in_file.in_one_piece(quote, prefix, suffix)
        located = None if found is None else _located(found, view.from_file)
        if located is not None:
            return located
        plain = plain_quote(quote)
        found = None if plain == quote else self._side.trace(plain, prefix, suffix)
        return None if found is None else _located(found, lambda start, end: (start, end))

    @cached_property
    def _bare(self) -> tuple[Moved, _Side] | None:
        """The text without the numbers of notes and the like, where it has any."""
        bare = without_asides(self.text)
        return None if bare is None else (bare, _Side(bare.text))

    @cached_property
    def _in_file(self) -> _Side:
        """The file's text, where it is in Markdown."""
        return _Side("" if self._view is None else self._view.source)


def _located(found: Trace, place: Callable[[int, int], tuple[int, int] | None]) -> Trace | None:
    """A trace in one form of a text as one in the text that the reader sees; None where no place has a counterpart."""
    spans: list[QuotedSpan] = []
    for span in found.spans:
        pieces = [place(*piece) for piece in span.pieces]
        there = tuple(piece for piece in pieces if piece is not None)
        if there and len(there) == len(pieces):
            spans.append(QuotedSpan(start=there[0][0], end=there[-1][1], pieces=there))
    if not spans:
        return None
    outcome = Match.TYPOGRAPHY if found.outcome is Match.VERBATIM else found.outcome
    return Trace(outcome=outcome, spans=tuple(spans))


class _Side:
    """One form of a text, in which quotations are looked for."""

    def __init__(self, text: str, foreseen: Iterable[str] = ()) -> None:
        self.text = text
        self._form: Normalised = normalise(text)
        self._forms = normal_forms({quote.strip() for quote in foreseen})
        self._haystack = Haystack(self._form.text, len(self._forms))

    def trace(self, quote: str, prefix: str, suffix: str) -> Trace | None:
        """Where a quotation stands faithfully; None where it does not."""
        found = self.in_one_piece(quote, prefix, suffix)
        if found is not None:
            return found
        context = (_plain(prefix), _plain(suffix))
        for form in readings(quote, self._form):
            for reading in declared(form, self._form.text):
                places = _meant(self._form.text, self._laid(reading), context)
                if places:
                    outcome = Match.ALTERED if reading.altered else Match.ELIDED
                    return Trace(outcome=outcome, spans=tuple(self._span(place) for place in places))
        return None

    def in_one_piece(self, quote: str, prefix: str, suffix: str) -> Trace | None:
        """Where a quotation stands that declares no change of its own."""
        context = (_plain(prefix), _plain(suffix))
        for form in self._readings(quote):
            places = _meant(self._form.text, self._places(form, quote), context)
            if places:
                spans = tuple(self._span(place) for place in places)
                verbatim = any(self.text[span.start : span.end] == quote for span in spans)
                return Trace(outcome=Match.VERBATIM if verbatim else Match.TYPOGRAPHY, spans=spans)
        return None

    def _readings(self, quote: str) -> Iterator[str]:
        """The normal forms that a quotation may have."""
        foreseen = self._forms.pop(quote, None)  # asked for once: what comes of it is kept
        if foreseen is None:
            return readings(quote, self._form)
        return chain((foreseen.strip(),), islice(readings(quote, self._form), 1, None))

    def _places(self, form: str, quote: str) -> Iterator[Places]:
        """The places of a quotation that declares no change, in the normal form."""
        if not _WORD_CHARACTER.search(form):
            return
        text, size = self._form.text, len(form)
        # A question is no statement: here a full stop of the quote's own is no typography.
        barred = "?" if not form.endswith(".") and _FULL_STOP.search(quote) else ""
        for at in islice(self._haystack.places(form), MOST_TRIED):
            end = at + size
            if is_whole(text, at, end) and not (barred and text.startswith(barred, end)):
                yield ((at, end),)

    def _laid(self, reading: Declared) -> Iterator[Places]:
        """The places of a quotation that declares changes, in the normal form."""
        return layouts(self._form.text, reading)

    def _span(self, places: Places) -> QuotedSpan:
        """A place in the normal form as one in the text."""
        pieces = tuple(
            _trimmed(self.text, self._form.start(begin), self._form.end(end)) for begin, end in places
        )
        return QuotedSpan(start=pieces[0][0], end=pieces[-1][1], pieces=pieces)

    def nearest(self, quote: str) -> Passage | None:
        """The passage nearest to a quotation that fails; of one with cuts, to the first stretch that stands nowhere."""
        form = next(readings(quote, self._form))
        if not _WORD_CHARACTER.search(form):
            return None
        stretches = between_cuts(form)[:MOST_STRETCHES]
        lost = (stretch for stretch in stretches if len(stretches) > 1 and not self._stands(stretch))
        return nearest_passage(next(lost, form), self._form, self.text)

    def _stands(self, form: str) -> bool:
        """Whether a quotation without cuts stands anywhere."""
        found = (places for reading in declared(form, self._form.text) for places in self._laid(reading))
        return next(chain(self._places(form, form), found), None) is not None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A place without the white space at its edges, which a dash of the normal form may stand for too."""
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end


def _plain(context: str) -> str:
    return normalise(context).text.strip() if context else ""


def _meant(text: str, candidates: Iterator[Places], context: tuple[str, str]) -> list[Places]:
    """The places between the neighbours that a selector gives, all in the normal form.

    Where none stands right between them, marks and stops in between do not count: a quote that brings its own is found
    without them.
    """
    if context == ("", ""):
        return list(islice(candidates, MOST_PLACES))
    strict: list[Places] = []
    loose: list[Places] = []
    for places in candidates:
        if _is_between(text, places, context, " "):
            strict.append(places)
        elif _is_between(text, places, context, _LOOSE):
            loose.append(places)
        if len(strict) == MOST_PLACES:
            break
    return strict or loose[:MOST_PLACES]


def _is_between(text: str, places: Places, context: tuple[str, str], gap: str) -> bool:
    """Whether a place stands between these neighbours, or has none of those that there are."""
    start, end = places[0][0], places[-1][1]
    while start > 0 and text[start - 1] in gap:
        start -= 1
    while end < len(text) and text[end] in gap:
        end += 1
    before, after = context[0].rstrip(gap), context[1].lstrip(gap)
    return (
        bool(before) >= bool(context[0])
        and bool(after) >= bool(context[1])
        and text.endswith(before, 0, start)
        and text.startswith(after, end)
    )


def trace(quote: str, text: str) -> Trace:
    """How and where a quotation stands in a text; for many quotations of one text make one `Tracer`."""
    return Tracer(text).trace(quote)
