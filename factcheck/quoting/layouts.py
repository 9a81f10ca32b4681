"""The places of a quote in several parts: every way to lay them over a text as the quote's marks allow.

Parts that brackets join form a group, which stands in one stretch of the text; ellipses join the groups. Each group is
sought by its longest part, the groups from left to right, and what is found is drawn together from its end, so that of
all ways with the same end the shortest is found. The work has a bound: a quote that takes more steps has no more places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.quoting.declarations import Declared, Join, OwnWords
from factcheck.quoting.licences import LONGEST_REPLACEMENT, Licences

MOST_STEPS = 200_000  # places of parts that are looked at for one quote, a good second's work
LONGEST_GAP = 20 * LONGEST_REPLACEMENT  # characters of the source that a bracket may stand for
MOST_WAYS = 16  # to go on inside a group that are followed at once
EDGE = 30  # characters beside a quote in which the next word is looked for
LONGEST_PHRASE = 400  # characters; words so far from the cut's edges have no bearing on what stays

Place = tuple[int, int]
Places = tuple[Place, ...]
_Way = tuple["_Way | None", Place]  # a place, and the way on which it was reached

_WORD_CHARACTER = re.compile(r"\w")
_OWN_ELLIPSIS = re.compile(r"\. ?\. ?\.")
_REST_OF_WORD = re.compile(r"[^\W\d_]*")
_NEXT_WORD = re.compile(r"\s*[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")


class _Group:
    """Parts that stand in one stretch, and the one to seek them by."""

    def __init__(self, parts: list[OwnWords]) -> None:
        self.parts = parts
        self.bracket = parts[0].bracket
        anchor = max(range(len(parts)), key=lambda index: len(parts[index].words))
        self.leads = anchor == 0
        # How far before the anchor the group may begin.
        self.reach = sum(len(part.words) + LONGEST_GAP for part in parts[:anchor])
        self.needle, self.shift = _needle(parts[anchor])


def _grouped(parts: Sequence[OwnWords]) -> list[list[OwnWords]]:
    """The parts between one cut and the next."""
    groups: list[list[OwnWords]] = []
    for part in parts:
        if part.join is Join.CUT or not groups:
            groups.append([])
        groups[-1].append(part)
    return groups


def _needle(part: OwnWords) -> tuple[str, int]:
    """What of a part is sought, and how far inside the part it begins."""
    if part.free_initial and len(part.words) > 1:
        return part.words[1:], 1
    return part.words, 0


class Search:
    """One quote's search, and how many steps it has left."""

    def __init__(self, text: str, reading: Declared, licences: Licences) -> None:
        """Take a quote.

        Args:
            text: The source in its normal form.
            reading: The quote's parts.
            licences: What a quote in its language may declare.
        """
        self.lost: Place | None = None
        """Of the first way to lay the quote, the cut that loses a negation; None where none does."""
        self._text, self._licences = text, licences
        self._groups = [_Group(parts) for parts in _grouped(reading.parts)]
        self._before_first, self._after_last = reading.parts[0].bracket, reading.after
        self._tail_before, self._tail_after = reading.parts[0].tail, reading.after_tail
        self._left = MOST_STEPS

    def layouts(self) -> Iterator[Places]:
        """The places of all parts, for every place of the whole, in order."""
        at = 0
        while (found := self._forward(at)) is not None:
            drawn = self._drawn_together(found)
            turned = next((pair for pair in pairwise(drawn) if self._turns_round(*pair)), None)
            if turned is not None:
                self.lost = self.lost or (turned[0][-1][1], turned[1][0][0])
            elif self._has_free_edges(drawn[0][0][0], drawn[-1][-1][1]):
                yield tuple(place for places in drawn for place in places)
            at = drawn[0][0][0] + 1

    def _forward(self, at: int) -> list[Places] | None:
        """The groups from an offset on, each at its first place after the one before."""
        found: list[Places] = []
        for group in self._groups:
            places = self._after(group, at)
            while places is not None and found and not self._is_cut(found[-1], places, group.bracket):
                places = self._after(group, places[0][0] + 1)
            if places is None:
                return None
            found.append(places)
            at = places[-1][1]
        return found

    def _drawn_together(self, found: list[Places]) -> list[Places]:
        """The same groups, all but the last at the last place before the one that follows."""
        drawn = [found[-1]]
        for index in range(len(found) - 2, -1, -1):
            bracket = self._groups[index + 1].bracket
            drawn.append(self._before(self._groups[index], drawn[-1], found[index], bracket))
        return drawn[::-1]

    def _after(self, group: _Group, floor: int) -> Places | None:
        """The first place of a group from an offset on."""
        at = self._text.find(group.needle, floor + group.shift)
        while at >= 0 and self._left > 0:
            self._left -= 1
            places = self._around(group, at - group.shift, floor)
            if places is not None:
                return places
            at = self._text.find(group.needle, at + 1)
        return None

    def _before(self, group: _Group, following: Places, earliest: Places, bracket: str) -> Places:
        """The last place of a group before those that follow the cut, at the earliest one known."""
        floor, limit = earliest[0][0], following[0][0]
        at = self._text.rfind(group.needle, floor, limit)
        while at >= 0 and self._left > 0:
            self._left -= 1
            places = self._around(group, at - group.shift, floor)
            if places is not None and places[-1][1] <= limit and self._is_cut(places, following, bracket):
                return places
            at = self._text.rfind(group.needle, floor, at + len(group.needle) - 1)
        return earliest

    def _around(self, group: _Group, anchor: int, floor: int) -> Places | None:
        """The place of a group by that of its anchor, the shortest first."""
        if anchor < floor:
            return None
        if group.leads:
            return self._from(group, anchor)
        needle, shift = _needle(group.parts[0])
        lowest = max(floor, anchor - group.reach) + shift
        at = self._text.rfind(needle, lowest, anchor)
        while at >= 0 and self._left > 0:
            self._left -= 1
            places = self._from(group, at - shift)
            if places is not None:
                return places
            at = self._text.rfind(needle, lowest, at + len(needle) - 1)
        return None

    def _from(self, group: _Group, start: int) -> Places | None:
        """The place of a group that begins at an offset."""
        end = self._end(group.parts[0], start)
        ways: list[_Way] = [(None, (start, end))] if end is not None else []
        for part in group.parts[1:]:
            reached: dict[int, _Way] = {}
            for way in ways:
                for place in self._next(part, way[1][1]):
                    reached.setdefault(place[0], (way, place))
            ways = list(reached.values())[:MOST_WAYS]
            if not ways:
                return None
        return _steps(ways[0]) if ways else None

    def _next(self, part: OwnWords, end: int) -> Iterator[Place]:
        """Where a part may go on after an offset at which the one before ends."""
        text, bracketed = self._text, part.join is Join.BRACKET
        furthest = (
            end + 1 if not (bracketed and self._licences.may_replace(part.bracket)) else end + LONGEST_GAP
        )
        needle, shift = _needle(part)
        at = text.find(needle, end + shift, furthest + shift + len(needle))
        while at >= 0 and self._left > 0:
            self._left -= 1
            start = at - shift
            between = text[end:start]
            allowed = (
                self._licences.may_stand_for(part.bracket, between) and _ends_alike(between, part.tail)
                if bracketed
                else between in ("", " ")
            )
            stop = self._end(part, start) if allowed else None
            if stop is not None:
                yield start, stop
            at = text.find(needle, at + 1, furthest + shift + len(needle))

    def _end(self, part: OwnWords, start: int) -> int | None:
        """Where a part that begins at an offset ends, or None where it does not stand there."""
        text, words = self._text, part.words
        needle, shift = _needle(part)
        if not text.startswith(needle, start + shift):
            return None
        if shift and text[start].lower() != words[0].lower():
            return None
        end = start + len(words)
        if part.ending:
            rest = _REST_OF_WORD.match(text, end)
            end = rest.end() if rest else end
            stem = _LAST_WORD.search(words)
            if stem and not self._licences.may_give_way(
                stem[0] + text[start + len(words) : end], stem[0], part.ending
            ):
                return None
        return end if self._licences.edges.are_whole(text, start, end) else None

    def _is_cut(self, before: Places, after: Places, bracket: str) -> bool:
        """Whether an ellipsis between them leaves out a word, or stands in the text itself.

        Where the quote has a bracket beside the ellipsis, and the text the same, it is not left out.
        """
        start, end = before[-1][1], after[0][0]
        if bracket and self._text.find(bracket, start, end) >= 0:
            return False
        return bool(
            _WORD_CHARACTER.search(self._text, start, end) or _OWN_ELLIPSIS.search(self._text, start, end)
        )

    def _turns_round(self, before: Places, after: Places) -> bool:
        """Whether the cut between them loses a negation of what stays."""
        start, end = before[-1][1], after[0][0]
        if end - start <= LONGEST_PHRASE:
            return self._licences.turns_round(self._text[start:end])
        half = LONGEST_PHRASE // 2
        return self._licences.turns_round(
            f"{self._text[start : start + half]} {self._text[end - half : end]}"
        )

    def _has_free_edges(self, start: int, end: int) -> bool:
        """Whether the brackets at the quote's edges take the place of nothing that no bracket may."""
        before, after = self._text[max(0, start - EDGE) : start], self._text[end : end + EDGE]
        next_word = _NEXT_WORD.match(after)
        if not _ends_alike(before, self._tail_before) or not _ends_alike(
            next_word[0] if next_word else "", self._tail_after
        ):
            return False
        return self._licences.may_stand_after(self._before_first, before) and self._licences.may_stand_before(
            self._after_last, after
        )


def _ends_alike(replaced: str, tail: str) -> bool:
    """Whether what a bracket stands for ends as the quote says that it does; without a tail it says nothing."""
    return replaced.rstrip().endswith(tail)


def _steps(way: _Way | None) -> Places:
    """The places on the way, from the first to the last."""
    places: list[Place] = []
    while way is not None:
        places.append(way[1])
        way = way[0]
    return tuple(places[::-1])
