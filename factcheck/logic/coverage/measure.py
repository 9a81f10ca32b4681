"""How much of an article its claims and exclusions account for.

The rules on completeness list what is left over; reports print the shares. Nothing here knows records: the
accounted spans are the anchors of all claims and exclusions of one article, in any order, overlapping or not.

What counts as accounted for:

* a **sentence** when a span overlaps it; one without a word (`***`) is not counted;
* a **word** when it lies inside the spans;
* a **quotation** when at least half of its words do: a claim may be about its weighty part, but a span that merely
  cites a word or two of it leaves it open. Nested quotations count on their own;
* a **number**, a **date** and a **name** when they lie inside the spans from end to end: a span that stops after
  `July` does not account for `July 24, 2015`.

Spans between which only white space stands are one span.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from factcheck.languages.language import Language
from factcheck.languages.names import Aliases
from factcheck.languages.quotation_marks import Quotation
from factcheck.text.spans import Span, word_bounds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

ASPECTS = ("sentences", "words", "quotations", "numbers", "dates", "names")
"""What is counted, in the order of reports."""

_HALF = 2  # a quotation is accounted for when twice its accounted words are at least its words


@dataclass(frozen=True, slots=True, kw_only=True)
class Aspect:
    """One kind of thing in the text, counted."""

    total: int
    """How many the text has."""
    uncovered: tuple[Span, ...]
    """Those that no span accounts for, in order."""
    is_read: bool = True
    """Whether they are read in the text's language; where they are not, nobody knows how many there are."""

    @property
    def covered(self) -> int:
        """How many are accounted for."""
        return self.total - len(self.uncovered)

    @property
    def share(self) -> float:
        """The share accounted for, 0 to 1; 1 where the text has none."""
        return self.covered / self.total if self.total else 1.0


NOT_READ = Aspect(total=0, uncovered=(), is_read=False)
"""What is said of a thing that is not read in a text's language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The aspects of one article, and the stretches of text that nothing accounts for."""

    sentences: Aspect
    words: Aspect
    quotations: Aspect
    numbers: Aspect
    dates: Aspect
    names: Aspect
    gaps: tuple[Span, ...]
    """The uncovered words, those in a row inside one sentence as one span: what to show a person."""

    @property
    def shares(self) -> dict[str, float]:
        """The share of each aspect by its name, in the order of reports."""
        return {name: self.aspect(name).share for name in ASPECTS}

    def aspect(self, name: str) -> Aspect:
        """Return the aspect of this name, one of `ASPECTS`."""
        if name not in ASPECTS:
            raise ValueError(f"{name!r} is no aspect of coverage; there are {', '.join(ASPECTS)}")
        aspect: Aspect = getattr(self, name)
        return aspect


def measure(
    text: str, spans: Sequence[tuple[int, int]], language: Language, aliases: Iterable[str] | Aliases = ()
) -> Coverage:
    """Return how much of the text the spans account for.

    Args:
        text: The article.
        spans: Start and end of every anchor of a claim or an exclusion, in code points; parts outside the text
            and empty spans count for nothing.
        language: What reads the article.
        aliases: The names of the entities on record.
    """
    accounted = Accounted(text, spans)
    tally = _Tally(text, accounted)
    reads = language.pack.reads
    found = language.figures(text)
    units = [unit for unit in language.sentences(text) if tally.total(unit)]
    return Coverage(
        sentences=_aspect(units, accounted.touches),
        words=tally.aspect() if "words" in reads else NOT_READ,
        quotations=_quotations(language.quotations(text), tally, accounted),
        numbers=NOT_READ
        if "numbers" not in reads
        else _aspect([Span(one.start, one.end) for one in found if one.kind == "number"], accounted.holds),
        dates=NOT_READ
        if "dates" not in reads
        else _aspect([Span(one.start, one.end) for one in found if one.kind == "date"], accounted.holds),
        names=NOT_READ
        if "names" not in reads
        else _aspect([Span(one.start, one.end) for one in language.names(text, aliases)], accounted.holds),
        gaps=tuple(gap for unit in units for gap in tally.gaps(unit)),
    )


class Accounted:
    """The accounted spans, merged, sorted and without overlap, for look-ups by bisection."""

    def __init__(self, text: str, spans: Sequence[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            self._add(text, max(start, 0), min(end, len(text)))

    def _add(self, text: str, start: int, end: int) -> None:
        if start >= end:
            return
        if self._ends and (start <= self._ends[-1] or text[self._ends[-1] : start].isspace()):
            self._ends[-1] = max(self._ends[-1], end)
        else:
            self._starts.append(start)
            self._ends.append(end)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self._starts, self._ends, strict=True)

    def holds(self, span: Span) -> bool:
        """Say whether the span lies inside from end to end."""
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and span.end <= self._ends[at]

    def touches(self, span: Span) -> bool:
        """Say whether a character of the span is accounted for."""
        at = bisect_left(self._starts, span.end) - 1
        return at >= 0 and self._ends[at] > span.start


class _Tally:
    """The words, each covered or not, countable for any range."""

    def __init__(self, text: str, accounted: Accounted) -> None:
        self._starts, self._ends = word_bounds(text)
        self._covered = bytearray(len(self._starts))
        for start, end in accounted:
            first, after = bisect_left(self._starts, start), bisect_right(self._ends, end)
            if first < after:
                self._covered[first:after] = b"\1" * (after - first)
        self._sums = list(accumulate(self._covered, initial=0))

    def aspect(self) -> Aspect:
        """Return the words as an aspect."""
        bare = (at for at, covered in enumerate(self._covered) if not covered)
        return Aspect(
            total=len(self._starts), uncovered=tuple(Span(self._starts[at], self._ends[at]) for at in bare)
        )

    def total(self, span: Span) -> int:
        """Return how many words begin in the span."""
        first, after = self._range(span)
        return after - first

    def covered(self, span: Span) -> int:
        """Return how many of them are covered."""
        first, after = self._range(span)
        return self._sums[after] - self._sums[first]

    def gaps(self, span: Span) -> Iterator[Span]:
        """Yield the rows of uncovered words in the span."""
        first, after = self._range(span)
        while (first := self._covered.find(0, first, after)) >= 0:
            last = self._covered.find(1, first, after)
            last = after if last < 0 else last
            yield Span(self._starts[first], self._ends[last - 1])
            first = last

    def _range(self, span: Span) -> tuple[int, int]:
        return bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)


def _aspect(items: Sequence[Span], is_covered: Callable[[Span], bool]) -> Aspect:
    return Aspect(total=len(items), uncovered=tuple(item for item in items if not is_covered(item)))


def _quotations(found: Sequence[Quotation], tally: _Tally, accounted: Accounted) -> Aspect:
    uncovered: list[Span] = []
    for quotation in found:
        count = tally.total(quotation.inner)
        half = _HALF * tally.covered(quotation.inner) >= count
        if not (half if count else accounted.touches(quotation.inner)):
            uncovered.append(Span(quotation.start, quotation.end))
    return Aspect(total=len(found), uncovered=tuple(uncovered))
