"""When an event can have been: the possible span of its start and its end, by some of what is said or by all of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from factcheck.dates import iso, ordinal
from factcheck.dates.prose import days
from factcheck.logic.timeline.network import CALENDAR, NOBODY, Network
from factcheck.logic.timeline.scale import DAY, MINUTE, SECOND

_DAY_SECONDS: Final = 86_400
_EPOCH: Final = ordinal(1970, 1, 1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    """The times between which something can have been; None is without bound."""

    earliest: int | None  # in the units of the network
    latest: int | None
    by_the_clock: bool = False  # in seconds since 1970
    zone: str = "Z"  # of a time by the clock: none of one by the clock of its place

    @property
    def days(self) -> tuple[int | None, int | None]:
        """The first and last day, by number."""
        bounds = (self.earliest, self.latest)
        first, last = (None if time is None else time // DAY for time in bounds)
        return first, last

    def __str__(self) -> str:
        """The span after a verb: `from 3 to 8 April 2021`."""
        if not self.by_the_clock:
            return days(*self.days)
        if self.earliest is None or self.latest is None:
            return self._open_at_an_end()
        first, last = _clock(self.earliest // SECOND, self.zone), _clock(_up(self.latest), self.zone)
        is_one = self.latest - self.earliest < MINUTE and self.earliest % MINUTE == 0
        return f"at {first}" if first == last or is_one else f"between {first} and {last}"

    def _open_at_an_end(self) -> str:
        if self.earliest is not None:
            return f"on or after {_clock(_up(self.earliest), self.zone)}"
        if self.latest is None:
            return "at any time"
        return f"{'before' if self.latest % SECOND else 'on or before'} {_clock(_up(self.latest), self.zone)}"


def _up(time: int) -> int:
    """The second that a time has not passed."""
    return -(-time // SECOND)


def span(made: Network, node: int, keys: Iterable[int], owners: Collection[int]) -> Window:
    """When the end of an event that a node stands for can have been, by some sayings alone.

    Args:
        made: The network.
        node: The node.
        keys: Arcs to look at.
        owners: The sayings that count.
    """
    counted = [key for key in keys if made.owners[key] in owners or made.owners[key] == NOBODY]
    latest = distances(made, counted).get(node)
    earliest = distances(made, counted, backwards=True).get(node)
    event = made.nodes[node]
    is_local = node in made.places.get(event, ())
    return Window(
        earliest=None if earliest is None else -earliest,
        latest=latest,
        by_the_clock=is_local or node in made.clocks.get(event, ()),
        zone="" if is_local else "Z",
    )


def distances(made: Network, keys: Iterable[int], *, backwards: bool = False) -> Mapping[int, int]:
    """By node, the latest time that some arcs allow; backwards, the earliest, negated. Without bound: left out.

    The arcs should have a solution; where they have none, the times are some that are too late.
    """
    sources, targets = (made.targets, made.sources) if backwards else (made.sources, made.targets)
    leaving: dict[int, list[tuple[int, int]]] = {}
    for key in keys:
        leaving.setdefault(sources[key], []).append((targets[key], made.weights[key]))
    found = {CALENDAR: 0}
    rounds: dict[int, int] = {}
    queue = deque([CALENDAR])
    waiting = {CALENDAR}
    while queue:
        node = queue.popleft()
        waiting.discard(node)
        rounds[node] = rounds.get(node, 0) + 1
        if rounds[node] > len(leaving) + 1:
            break  # a circle without a solution
        for target, weight in leaving.get(node, ()):
            time = found[node] + weight
            if target not in found or time < found[target]:
                found[target] = time
                if target not in waiting:
                    waiting.add(target)
                    queue.append(target)
    return found


def _clock(seconds: int, zone: str) -> str:
    """A time by the clock: `2015-07-24T10:00:00Z`."""
    day, rest = divmod(seconds, _DAY_SECONDS)
    minutes, second = divmod(rest, 60)
    return f"{iso(day + _EPOCH)}T{minutes // 60:02}:{minutes % 60:02}:{second:02}{zone}"


@dataclass(frozen=True, kw_only=True, slots=True)
class EventSpan:
    """When an event can have begun and ended."""

    start: Window
    end: Window
    lasts: bool

    @property
    def order(self) -> tuple[bool, int, bool, int]:
        """A key that sorts events by the earliest time, then by the latest; what is open at an end comes last."""
        earliest, latest = self.start.earliest, self.end.latest
        first = earliest if earliest is not None else latest
        return (first is None, first or 0, latest is None, latest or 0)

    @property
    def is_bound(self) -> bool:
        """Whether anything is known of it: it has a bound somewhere."""
        bounds = (self.start.earliest, self.start.latest, self.end.earliest, self.end.latest)
        return any(bound is not None for bound in bounds)

    def is_apart_from(self, other: EventSpan) -> bool:
        """Whether an event that has this span cannot have the other, by the days on which it begins and ends."""
        ends = ((self.start.days, other.start.days), (self.end.days, other.end.days))
        return any(_is_before(one, two) or _is_before(two, one) for one, two in ends)

    def __str__(self) -> str:
        """The span as a heading: `on 13 April 2021`, `begins in June 2015, ends on or after 3 July 2015`."""
        if not self.lasts:
            return str(self.start)
        begins, ends = str(self.start), str(self.end)
        return f"begins and ends {begins}" if begins == ends else f"begins {begins}, ends {ends}"


def _is_before(one: tuple[int | None, int | None], two: tuple[int | None, int | None]) -> bool:
    """Whether the last of some days is before the first of others."""
    return one[1] is not None and two[0] is not None and one[1] < two[0]


def event_spans(made: Network, left_out: Collection[str]) -> Mapping[str, EventSpan]:
    """The possible times of every event, by its id.

    Args:
        made: The network.
        left_out: Claims, or sources, that do not count, so that the others have a solution.
    """
    keys = [
        key
        for key, owner in enumerate(made.owners)
        if owner == NOBODY or (made.said[owner].teller not in left_out and owner not in made.alternatives)
    ]
    latest, earliest = distances(made, keys), distances(made, keys, backwards=True)

    def at(node: int) -> Window:
        return Window(earliest=-earliest[node] if node in earliest else None, latest=latest.get(node))

    return {
        event: _shown(at(start), at(end), is_told_as_lasting=start != end and event in made.lasting)
        for event, (start, end) in made.ends.items()
    }


def _shown(start: Window, end: Window, *, is_told_as_lasting: bool) -> EventSpan:
    """The times of an event: of one of which nothing says that it lasts, those at which it can have been at one moment, if any."""
    moment = Window(earliest=end.earliest, latest=start.latest)
    cannot = moment.earliest is not None and moment.latest is not None and moment.earliest > moment.latest
    if is_told_as_lasting or cannot:
        return EventSpan(start=start, end=end, lasts=True)
    return EventSpan(start=moment, end=moment, lasts=False)
