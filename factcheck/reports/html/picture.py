"""The timeline as a picture: each event's possible times as bars on one scale, for the page, in two lanes.

What the article says and what the evidence says are a lane each; what has been refuted is struck through, and no other time is
computed with it.

Positions are in percent of the width, so that the picture fits a phone and words beside it stay words. Where nothing
happened for long the scale is cut, and a mark says so: a text of 2021 on the summer of 2015 would show two dots otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from factcheck.dates import ordinal
from factcheck.dates.days import MONTHS, civil
from factcheck.logic.timeline.network import TimeSaid
from factcheck.logic.timeline.possible_times import EventSpan
from factcheck.logic.timeline.times_in_words import assertion_told
from factcheck.outcomes import Report
from factcheck.records.claims import Claim
from factcheck.reports.parts.events import TimedEvent, TimesTold, events_of
from factcheck.reports.parts.phrases import counted
from factcheck.reports.people.timeline import teller_of

EDGE = 3.0  # percent at both ends, for what is open there
SHORTEST = 400  # days without an event below which the scale is never cut
LONG = 0.15  # of all days: a longer stretch without an event is cut
CUT = 0.06  # of the width, for a stretch that is cut
APART = 16.0  # percent between two labels, which on a phone is as wide as one
LEAST = 1.2  # percent, so that a few days are seen
MANY_DAYS = 5_500  # beyond which only years are labelled
LABELS = 8  # at most, roughly


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """A time at which an event can have been."""

    x: float
    width: float
    kind: str  # `possible`, `certain` (it lasted through all of this), `day`
    opens: str  # `left`, `right`, `both` or nothing: where it is without bound


@dataclass(frozen=True, kw_only=True, slots=True)
class Saying:
    """What somebody says of an event's time."""

    who: str
    what: str
    claim: Claim
    conflicts: tuple[int, ...]  # numbers on the page of the conflicts that it takes part in
    struck: bool = False  # whether its claim has been refuted


@dataclass(frozen=True, kw_only=True, slots=True)
class PictureLane:
    """What one side says of an event's time."""

    name: str  # `by the article` or `by the evidence`
    times: tuple[str, ...]  # in words; several where tellers clash
    struck: tuple[str, ...]  # the dates of refuted claims, in words
    bars: tuple[tuple[Bar, ...], ...]  # the times as bars
    struck_bars: tuple[Bar, ...]
    sayings: tuple[Saying, ...]

    @property
    def css(self) -> str:
        """Its name as a class: `by-article` or `by-evidence`."""
        return self.name.replace(" the ", "-")

    @property
    def clashes(self) -> bool:
        """Whether what it says cannot all be so, though nothing of it has been refuted."""
        return len(self.times) > 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """An event."""

    id: str
    label: str
    lanes: tuple[PictureLane, ...]
    differs: bool  # whether by what stands no time of the article's is one of the evidence's

    @property
    def tellers(self) -> tuple[str, ...]:
        """Who says something of it, each once: the speakers by name, the sources, whose titles are long, as a count."""
        by_lane = {lane.css: dict.fromkeys(saying.who for saying in lane.sayings) for lane in self.lanes}
        sources = len(by_lane.get("by-evidence", ()))
        return (*by_lane.get("by-article", ()), *([counted(sources, "source")] if sources else []))


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """The events with the scale above them."""

    rows: tuple[Row, ...]
    ticks: tuple[tuple[float, str], ...]
    cuts: tuple[tuple[float, float], ...]  # where nothing happened for long: position and width


def picture(report: Report, article: str, numbers: dict[tuple[str, ...], int]) -> Picture:
    """The events of an article in the order of their times.

    Args:
        report: The outcome of a run.
        article: The article's id.
        numbers: Of the conflicts on the page, by their claims.
    """
    told = events_of(report.records, article)
    scale = _Scale(day for event in told.events for span in _spans(event) for day in _days(span))

    def conflicts_of(said: TimeSaid) -> tuple[int, ...]:
        clashing = told.clashing.get(said.claim.id, ()) if said.item is None else ()
        some = (told.conflicts[number - 1].claims for number in clashing)
        return tuple(sorted(numbers[claims] for claims in some if claims in numbers))

    def saying(event: str, said: TimeSaid, *, struck: bool) -> Saying:
        return Saying(
            who=teller_of(said, report.records),
            what=assertion_told(said, report.records, event),
            claim=said.claim,
            conflicts=conflicts_of(said),
            struck=struck,
        )

    def lane(event: str, name: str, times: TimesTold) -> PictureLane:
        struck = dict.fromkeys(span for _, span in times.struck if span is not None)
        return PictureLane(
            name=name,
            times=tuple(map(str, times.spans)),
            struck=tuple(map(str, struck)),
            bars=tuple(tuple(_bars(span, scale)) for span in times.spans if span.is_bound),
            struck_bars=tuple(bar for span in struck for bar in _bars(span, scale)),
            sayings=(
                *(saying(event, said, struck=False) for said in times.said),
                *(saying(event, said, struck=True) for said, _ in times.struck),
            ),
        )

    def row(event: TimedEvent) -> Row:
        known = report.records.events.get(event.id)
        return Row(
            id=event.id,
            label=known.label if known else event.id,
            lanes=tuple(lane(event.id, name, times) for name, times in event.lanes),
            differs=event.differs,
        )

    return Picture(rows=tuple(map(row, told.events)), ticks=tuple(scale.ticks()), cuts=tuple(scale.cuts()))


def _spans(event: TimedEvent) -> Iterator[EventSpan]:
    """All times of an event, the struck ones included."""
    yield from (*event.article.spans, *event.evidence.spans)
    yield from (span for _, span in event.article.struck if span is not None)


def _days(span: EventSpan) -> Iterator[int]:
    """The days that bound an event."""
    for end in (span.start, span.end):
        yield from (day for day in end.days if day is not None)


def _bars(span: EventSpan, scale: _Scale) -> Iterator[Bar]:
    """An event's bars: from its earliest start to its latest end, and what it surely lasted through."""
    (first, latest_start), (earliest_end, last) = span.start.days, span.end.days
    yield scale.bar(first, last, "possible" if first is None or first != last else "day")
    lasted = latest_start is not None and earliest_end is not None and latest_start < earliest_end
    if span.lasts and lasted:
        yield scale.bar(latest_start, earliest_end, "certain")


class _Scale:
    """Days to positions."""

    def __init__(self, days: Iterable[int]) -> None:
        self._days = sorted(set(days)) or [0]
        whole = self._days[-1] - self._days[0]
        longest = max(SHORTEST, whole * LONG)
        lengths = [other - one for one, other in pairwise(self._days)]
        drawn = sum(length for length in lengths if length <= longest) or 1
        self._is_cut = [length > longest for length in lengths]
        weights = [
            drawn * CUT if cut else float(length) for length, cut in zip(lengths, self._is_cut, strict=True)
        ]
        total = sum(weights) or 1.0
        self._at = [EDGE]
        for weight in weights:
            self._at.append(self._at[-1] + weight / total * (100 - 2 * EDGE))

    def position(self, day: int) -> float:
        """Where a day stands, in percent."""
        for index, (one, other) in enumerate(pairwise(self._days)):
            if day <= other:
                share = (day - one) / (other - one)
                return self._at[index] + share * (self._at[index + 1] - self._at[index])
        return self._at[-1]

    def bar(self, first: int | None, last: int | None, kind: str) -> Bar:
        """A bar from a day to a day; None is the edge."""
        left = 0.0 if first is None else self.position(first)
        right = 100.0 if last is None else self.position(last)
        if kind == "day":
            left, right = (left + right) / 2, (left + right) / 2
        elif right - left < LEAST:
            left, right = (left + right - LEAST) / 2, (left + right + LEAST) / 2
        opens = {(True, True): "both", (True, False): "left", (False, True): "right"}
        return Bar(
            x=round(left, 2),
            width=round(right - left, 2),
            kind=kind,
            opens=opens.get((first is None, last is None), ""),
        )

    def cuts(self) -> Iterator[tuple[float, float]]:
        """Where the scale is cut."""
        for index, cut in enumerate(self._is_cut):
            if cut:
                yield round(self._at[index], 2), round(self._at[index + 1] - self._at[index], 2)

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Months and years to label, so many as fit: years first, then quarters, then months."""
        placed: list[tuple[float, str]] = []
        firsts = [(year, month, self.position(ordinal(year, month, 1))) for year, month in self._firsts()]
        for months in ((1,), (7,), (4, 10), range(1, 13)):
            for year, month, at in firsts:
                if month in months and all(abs(at - other) >= APART for other, _ in placed):
                    placed.append((round(at, 2), f"{MONTHS[month - 1][:3]} {year}"))
        return iter(sorted(placed))

    def _firsts(self) -> Iterator[tuple[int, int]]:
        """The months that begin on the scale, those in what is cut out left out; of many years some Januaries."""
        shown = [pair for pair, cut in zip(pairwise(self._days), self._is_cut, strict=True) if not cut]
        days = sum(last - first for first, last in shown)
        step = 1 if days < MANY_DAYS else 12 * max(1, days // (365 * LABELS))
        for first, last in shown:
            (year, month, _), (last_year, last_month, _) = civil(first), civil(last)
            start, end = 12 * year + month - 1, 12 * last_year + last_month - 1
            for number in range(-(-start // step) * step, end + 1, step):
                if ordinal(number // 12, number % 12 + 1, 1) >= first:
                    yield number // 12, number % 12 + 1
