"""The article's text cut wherever something about it changes, so that every stretch knows all that is said of it.

A stretch (a segment) lies inside or outside of each claim's quotes, each exclusion and each row of uncovered words as a
whole. Stretches of one quotation are kept together with its speaker. Nothing is left out or added: the texts of all
segments and breaks, one after another, are the article.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.languages.quotation_marks import Quotation
from factcheck.logic.claims_in_words import speaker_of
from factcheck.logic.coverage.uncovered import telling_gaps
from factcheck.logic.quotations.anchors import anchors
from factcheck.outcomes import Report
from factcheck.records.claims import Claim

DEEPEST = 8
"""Quotations inside each other that are told apart; deeper ones are a game with marks."""

_LINE = re.compile(r"(?P<words>[^\r\n]*)(?P<end>[\r\n]*)")


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimMark:
    """A claim at a stretch of text."""

    claim: Claim
    lane: int  # 0 is nearest to the words


@dataclass(frozen=True, kw_only=True, slots=True)
class Segment:
    """A stretch of text of which the same is said throughout."""

    text: str
    marks: tuple[ClaimMark, ...] = ()  # the claims that rest on it, nearest first
    exclusion: str | None = None  # why it is not checkable
    gap: int | None = None  # the number of the uncovered words that it belongs to, from 1
    begins_gap: bool = False  # whether it is the first stretch of these words


@dataclass(frozen=True, kw_only=True, slots=True)
class Quoted:
    """The stretches between two quotation marks, the marks included."""

    voice: str  # who is quoted
    parts: tuple[Segment | Quoted, ...]


Part = Segment | Quoted


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    """A line of the article with the line breaks after it."""

    number: int  # from 1, as editors count lines
    parts: tuple[Part, ...]
    end: str


@dataclass(frozen=True, slots=True)
class _Layer:
    """Something that holds from one offset to another."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Claimed(_Layer):
    claim: Claim
    lane: int = 0


class MarkedText:
    """An article's text with what is said of it."""

    def __init__(self, report: Report, article: str) -> None:
        """Find where everything stands.

        Args:
            report: The outcome of a run.
            article: The id of an article whose text is at hand.
        """
        self.text = report.records.article_texts[article]
        self._records = report.records
        traces = anchors(report.records)
        claims = [
            claim
            for claim in report.records.claims.values()
            if claim.origin.article == article and claim.status != "withdrawn"
        ]
        self.claimed = _in_lanes(
            _Claimed(*span, claim) for claim in claims for span in traces.spans(claim) if span[0] < span[1]
        )
        self._excluded = [
            (span, exclusion.reason or "not checkable")
            for exclusion in report.records.exclusions
            if exclusion.origin.article == article
            for span in traces.spans(exclusion)
        ]
        coverage = report.coverage.get(article)
        language = report.records.language_of(article)
        self.gaps = telling_gaps(coverage, self.text, language) if coverage is not None else ()
        self._quotations = [each for each in language.quotations(self.text) if each.depth < DEEPEST]
        self._borders = sorted(
            {
                *(each for stretch in self.claimed for each in (stretch.start, stretch.end)),
                *(each for span, _ in self._excluded for each in span),
                *(each for span in self.gaps for each in span),
                *(each for quoted in self._quotations for each in (quoted.start, quoted.end)),
            }
        )
        self._claims_from = self._claims_by_border()

    def paragraphs(self) -> Iterator[Paragraph]:
        """The lines of the article that are not blank, each with the breaks after it."""
        number = 1
        for match in _LINE.finditer(self.text):
            if match[0]:
                start, end = match.span("words")
                yield Paragraph(number=number, parts=tuple(self._parts(start, end)), end=match["end"])
                number += match["end"].count("\n")

    def _parts(self, start: int, end: int) -> Iterator[Part]:
        """What stands between two offsets: quotations as a whole, and the segments between them."""
        first = bisect_left(self._quotations, start, key=lambda each: each.start)
        after = bisect_left(self._quotations, end, key=lambda each: each.start)
        at = start
        for quoted in self._quotations[first:after]:
            if quoted.start >= at and (quoted.start, quoted.end) != (start, end):
                yield from self._segments(at, quoted.start)
                yield self._quoted(quoted)
                at = quoted.end
        yield from self._segments(at, end)

    def _quoted(self, quoted: Quotation) -> Quoted:
        """A quotation with those inside it."""
        parts = tuple(self._parts(quoted.start, quoted.end))
        return Quoted(voice=self._voice(quoted), parts=parts)

    def _segments(self, start: int, end: int) -> Iterator[Segment]:
        """The stretches between two offsets."""
        first, after = bisect_right(self._borders, start), bisect_left(self._borders, end)
        cuts = [start, *self._borders[first:after], end]
        for one, other in pairwise(cuts):
            if one < other:
                yield self._segment(one, other)

    def _segment(self, start: int, end: int) -> Segment:
        marks = _marks(self._claims_at(start))
        gap = self._gap_at(start)
        reason = next((why for (one, other), why in self._excluded if one <= start < other), None)
        begins = gap is not None and self.gaps[gap - 1].start == start
        return Segment(text=self.text[start:end], marks=marks, exclusion=reason, gap=gap, begins_gap=begins)

    def _gap_at(self, offset: int) -> int | None:
        """The number of the uncovered words at an offset, from 1."""
        number = bisect_right(self.gaps, offset, key=lambda span: span.start)
        return number if number and offset < self.gaps[number - 1].end else None

    def _claims_by_border(self) -> Mapping[int, tuple[_Claimed, ...]]:
        """The claims from each border on, found in one sweep over the text."""
        found: dict[int, tuple[_Claimed, ...]] = {}
        open_: list[_Claimed] = []
        waiting = sorted(self.claimed, key=lambda each: each.start)
        at = 0
        for border in self._borders:
            while at < len(waiting) and waiting[at].start <= border:
                open_.append(waiting[at])
                at += 1
            open_ = [each for each in open_ if each.end > border]
            found[border] = tuple(open_)
        return found

    def _claims_at(self, offset: int) -> tuple[_Claimed, ...]:
        """The claims at an offset, whether or not it is a border."""
        before = bisect_right(self._borders, offset)
        return self._claims_from[self._borders[before - 1]] if before else ()

    def _voice(self, quoted: Quotation) -> str:
        """Who is quoted: the speaker of the quotation's claim, or of the claim that shares most of its words."""
        first, after = bisect_left(self._borders, quoted.start), bisect_left(self._borders, quoted.end)
        inside = {
            (each.start, each.end, each.claim.id): each
            for border in self._borders[first:after]
            for each in self._claims_from[border]
        }
        sharing = [
            (each.claim.kind == "quotation", min(each.end, quoted.end) - max(each.start, quoted.start), each)
            for each in inside.values()
        ]
        if not sharing:
            return "nobody on record"
        _, _, closest = max(sharing, key=lambda each: (each[0], each[1], -each[2].start, each[2].claim.id))
        return speaker_of(closest.claim, self._records)


def _marks(stretches: Sequence[_Claimed]) -> tuple[ClaimMark, ...]:
    """Some claims at one place, each once, nearest first."""
    nearest: dict[str, ClaimMark] = {}
    for each in sorted(stretches, key=lambda each: (each.lane, each.claim.id)):
        nearest.setdefault(each.claim.id, ClaimMark(claim=each.claim, lane=each.lane))
    return tuple(nearest.values())


def _in_lanes(stretches: Iterable[_Claimed]) -> list[_Claimed]:
    """Claimed stretches, each in a lane where nothing overlaps it: the short ones nearest to the words."""
    lanes: list[list[tuple[int, int]]] = []  # of each its stretches in order
    placed = []
    for each in sorted(stretches, key=lambda each: (each.end - each.start, each.start, each.claim.id)):
        lane = next((number for number, taken in enumerate(lanes) if _is_free(each, taken)), len(lanes))
        if lane == len(lanes):
            lanes.append([])
        insort(lanes[lane], (each.start, each.end))
        placed.append(_Claimed(each.start, each.end, each.claim, lane))
    return placed


def _is_free(stretch: _Layer, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether none of some stretches, which do not overlap each other, overlaps this one."""
    at = bisect_left(taken, (stretch.start, stretch.end))
    before = at == 0 or taken[at - 1][1] <= stretch.start
    return before and (at == len(taken) or taken[at][0] >= stretch.end)
