"""One form of a text, as it is read or as its file has it, in which quotations are looked for."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise

from factcheck.quoting.declarations import Declared, Join, between_cuts, declared
from factcheck.quoting.forms import readings
from factcheck.quoting.grams import Haystack
from factcheck.quoting.layouts import EDGE, Places, Search
from factcheck.quoting.licences import Licences
from factcheck.quoting.matches import Match, QuotedSpan, Trace
from factcheck.quoting.normalise import Normalised, normal_forms, normalise
from factcheck.quoting.passages import Passage, nearest_passage

MOST_PLACES = 1_000  # of a quote that are reported
MOST_TRIED = 200_000  # places of a string that are looked at; `x` in a text of `x` has millions
MOST_STRETCHES = 20  # between cuts that are looked at for the message
_WORD_CHARACTER = re.compile(r"\w")
_FULL_STOP = re.compile(r"\.\W*\Z")
_LOOSE = " '.,;:"  # what a quote without its own marks and stop leaves between it and its neighbours


class OneForm:
    """One form of a text, in which quotations are looked for."""

    def __init__(self, text: str, licences: Licences, foreseen: Iterable[str] = ()) -> None:
        """Take a text.

        Args:
            text: What is quoted.
            licences: What a quote in its language may declare.
            foreseen: Quotations that will be asked for, where some are known.
        """
        self.text = text
        self._licences = licences
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
            for reading in declared(form, self._form.text, self._licences):
                places = _meant(self._form.text, self._search(reading).layouts(), context)
                if places:
                    outcome = Match.ALTERED if reading.altered else Match.ELIDED
                    if not any(self._is_judged(place, reading) for place in places):
                        outcome = Match.UNREAD
                    return Trace(outcome=outcome, spans=tuple(self._span(place) for place in places))
        return None

    def in_one_piece(self, quote: str, prefix: str, suffix: str) -> Trace | None:
        """Where a quotation stands that declares no change of its own."""
        context = (_plain(prefix), _plain(suffix))
        for form in self._readings(quote):
            places = _meant(self._form.text, self._places(form, quote), context)
            if places:
                spans = tuple(self._span(place) for place in places)
                return Trace(outcome=self._in_full(quote, places, spans), spans=spans)
        return None

    def lost(self, quote: str) -> tuple[int, int] | None:
        """Where the words stand that an ellipsis leaves out, where they are why a quotation fails: they deny what stays."""
        for form in readings(quote, self._form):
            for reading in declared(form, self._form.text, self._licences):
                search = self._search(reading)
                deque(islice(search.layouts(), MOST_PLACES), maxlen=0)
                if search.lost is not None:
                    return self._form.start(search.lost[0]), self._form.end(search.lost[1])
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
        found = (
            places
            for reading in declared(form, self._form.text, self._licences)
            for places in self._search(reading).layouts()
        )
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
