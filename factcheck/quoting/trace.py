"""Where a quotation stands in a text, and how faithfully.

Both sides are compared in the normal form of `normalise`. A quote passes when its words stand in the text in one
piece (`verbatim`, `typography`), in pieces joined by ellipses (`elided`), or with changes that brackets declare
(`altered`). Everything else fails, and approximate matching only finds the passage to show.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, islice, pairwise

from factcheck.languages.language import Language, language_of
from factcheck.quoting.declarations import Declared, Join, between_cuts, declared
from factcheck.quoting.forms import readings
from factcheck.quoting.grams import Haystack
from factcheck.quoting.layouts import EDGE, Places, Search
from factcheck.quoting.licences import licences_of
from factcheck.quoting.normalise import Normalised, normal_forms, normalise
from factcheck.quoting.passages import Passage, nearest_passage

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
    UNREAD = "unread"  # with a cut or bracket of which nobody can tell what it loses
    NEAR = "near"  # some words differ
    ABSENT = "absent"  # nothing like it

    @property
    def passes(self) -> bool:
        """Whether the quotation is faithful."""
        return self not in (Match.UNREAD, Match.NEAR, Match.ABSENT)

    @property
    def stands(self) -> bool:
        """Whether its words stand in the text, with what it declares; what that loses may not have been read."""
        return self.passes or self is Match.UNREAD


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
    lost: tuple[int, int] | None = (
        None  # where the words stand that an ellipsis left out, and that deny what stays
    )


class Tracer:
    """Traces any number of quotations in one text."""

    def __init__(self, text: str, foreseen: Iterable[str] = (), language: Language | None = None) -> None:
        """Take a text.

        Args:
            text: What is quoted.
            foreseen: Quotations that will be asked for, where some are known; what is common to them is done at once.
            language: What reads the text; that of statements where it is not given.
        """
        self.text = text
        self._licences = licences_of((language or language_of()).pack)
        self._form: Normalised = normalise(text)
        self._forms = normal_forms({quote.strip() for quote in foreseen})
        self._haystack = Haystack(self._form.text, len(self._forms))
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
        context = (_plain(prefix), _plain(suffix))
        for form in self._readings(quote):
            places = _meant(self._form.text, self._in_one_piece(form, quote), context)
            if places:
                spans = tuple(self._span(place) for place in places)
                return Trace(outcome=self._in_full(quote, places, spans), spans=spans)
        lost: tuple[int, int] | None = None
        for form in readings(quote, self._form):
            for reading in declared(form, self._form.text, self._licences):
                search = self._search(reading)
                places = _meant(self._form.text, search.layouts(), context)
                lost = lost or search.lost
                if places:
                    outcome = Match.ALTERED if reading.altered else Match.ELIDED
                    if not any(self._is_judged(place, reading) for place in places):
                        outcome = Match.UNREAD
                    return Trace(outcome=outcome, spans=tuple(self._span(place) for place in places))
        nearest = self._nearest(next(readings(quote, self._form)))
        return Trace(
            outcome=Match.NEAR if nearest else Match.ABSENT,
            nearest=nearest,
            lost=lost and (self._form.start(lost[0]), self._form.end(lost[1])),
        )

    def _readings(self, quote: str) -> Iterator[str]:
        """The normal forms that a quotation may have."""
        foreseen = self._forms.pop(quote, None)  # asked for once: what comes of it is kept
        if foreseen is None:
            return readings(quote, self._form)
        return chain((foreseen.strip(),), islice(readings(quote, self._form), 1, None))

    def _in_one_piece(self, form: str, quote: str) -> Iterator[Places]:
        """The places of a quotation that declares no change, in the normal form."""
        if not _WORD_CHARACTER.search(form):
            return
        text, size = self._form.text, len(form)
        # A question is no statement: here a full stop of the quote's own is no typography.
        barred = "?" if not form.endswith(".") and _FULL_STOP.search(quote) else ""
        for at in islice(self._haystack.places(form), MOST_TRIED):
            end = at + size
            if self._licences.edges.are_whole(text, at, end) and not (
                barred and text.startswith(barred, end)
            ):
                yield ((at, end),)

    def _search(self, reading: Declared) -> Search:
        """The search for a quotation that declares changes, in the normal form."""
        return Search(self._form.text, reading, self._licences)

    def _in_full(self, quote: str, places: Sequence[Places], spans: Sequence[QuotedSpan]) -> Match:
        """How a quotation in one piece stands; the least is said where no place is better."""
        text, lose = self._form.text, self._licences.edges.may_lose_a_negation
        if all(lose(text, *place[0]) for place in places):
            return Match.UNREAD
        verbatim = any(self.text[span.start : span.end] == quote for span in spans)
        return Match.VERBATIM if verbatim else Match.TYPOGRAPHY

    def _is_judged(self, places: Places, reading: Declared) -> bool:
        """Whether it can be told of all that a quotation declares, laid over these places, what it loses."""
        text, licences = self._form.text, self._licences
        before, after = text[: places[0][0]][-EDGE:], text[places[-1][1] :][:EDGE]
        sides = [(reading.parts[0].bracket, before), (reading.after, after)]
        if not all(licences.can_judge_bracket(bracket, beside) for bracket, beside in sides if bracket):
            return False
        for (one, other), part in zip(pairwise(places), reading.parts[1:], strict=True):
            between = text[one[1] : other[0]]
            if part.join is Join.CUT and not licences.can_judge_cut(between):
                return False
            if part.join is Join.BRACKET and not licences.can_judge_bracket(part.bracket, between):
                return False
        return True

    def _span(self, places: Places) -> QuotedSpan:
        """A place in the normal form as one in the text."""
        pieces = tuple(
            _trimmed(self.text, self._form.start(begin), self._form.end(end)) for begin, end in places
        )
        return QuotedSpan(start=pieces[0][0], end=pieces[-1][1], pieces=pieces)

    def _nearest(self, form: str) -> Passage | None:
        """The passage nearest to a quotation that fails; of one with cuts, to the first stretch that stands nowhere."""
        if not _WORD_CHARACTER.search(form):
            return None
        stretches = between_cuts(form)[:MOST_STRETCHES]
        lost = (stretch for stretch in stretches if len(stretches) > 1 and not self._stands(stretch))
        return nearest_passage(next(lost, form), self._form, self.text)

    def _stands(self, form: str) -> bool:
        """Whether a quotation without cuts stands anywhere."""
        found = (
            places
            for reading in declared(form, self._form.text, self._licences)
            for places in self._search(reading).layouts()
        )
        return next(chain(self._in_one_piece(form, form), found), None) is not None


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
