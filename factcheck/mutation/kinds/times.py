"""Times, orders and gaps that are not those of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from factcheck.dates import Days, parse_gap
from factcheck.dates.days import iso, month_length
from factcheck.findings import Route
from factcheck.languages.orders_said import TURNED
from factcheck.mutation.record_edits import pick
from factcheck.mutation.scene import Corruption, Scene, Subject, became
from factcheck.records.record import as_edtf
from factcheck.records.time_assertions import EventOrder, EventTime

_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_PLAIN: Final = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?\Z")
_LONGER: Final = {"H": "D", "D": "W", "W": "M", "M": "Y", "S": "M"}
_SHORTER: Final = {"Y": "M", "M": "W", "W": "D"}


def date_shifted_past_neighbours(claim: Subject, scene: Scene) -> Iterator[Corruption]:
    """An event is moved to the other side of one that it came before, or after.

    Noticed by the order that a claim asserts between the two.
    """
    for index, assertion in enumerate(claim.record.asserts):
        if isinstance(assertion, EventTime) and assertion.when is not None:
            for day in _wrong_days(assertion.event, scene):
                date = iso(day)[: len(str(assertion.when).rstrip("~?%"))]
                if date != str(assertion.when):
                    said = f"{assertion.event}: {became(assertion.when, date)}"
                    yield claim.put(("asserts", index, "when"), date, said)


def _wrong_days(event: str, scene: Scene) -> Iterator[int]:
    """Days that lie on the wrong side of what an event is said to have come before or after."""
    for each in scene.of("claim"):
        for order in each.record.asserts:
            if (
                isinstance(order, EventOrder)
                and order.relation in TURNED
                and event in (order.event, order.other)
            ):
                other = order.other if event == order.event else order.event
                first, last = _known(other, scene)
                comes_first = (order.relation == "before") == (event == order.event)
                if comes_first and last is not None:
                    yield last + 400  # later whatever the precision: more than a year
                elif not comes_first and first is not None:
                    yield first - 400


def _known(event: str, scene: Scene) -> tuple[int | None, int | None]:
    """The first and last day of an event, where a claim gives them both."""
    for each in scene.of("claim"):
        for time in each.record.asserts:
            when = time.when if isinstance(time, EventTime) and time.event == event else None
            if when is not None and when.earliest is not None and when.latest is not None:
                return when.earliest, when.latest
    return None, None


def date_changed(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """An asserted date is another: a year later, or a day or month off.

    A date that is only about right (`2016-04-15~`) is not moved to the day or month beside it, which is about as right.

    Noticed by the date in the statement or quote, or by other claims about the event.
    """
    for at in _dates(claim):
        text = str(as_edtf(pick(claim.raw, at)))
        later = _YEAR.sub(lambda match: f"{int(match[0]) + 1:04}", text)
        for other in dict.fromkeys((later, _PLAIN.sub(_beside, text))):
            if other != text:
                yield claim.put(at, other, f"{at[-1]}: {became(text, other)}")


def _dates(claim: Subject) -> Iterator[Route]:
    """The routes of the dates that a claim asserts."""
    for index, assertion in enumerate(claim.raw.get("asserts") or []):
        yield from (("asserts", index, key) for key in ("when", "from", "until") if key in assertion)


def _beside(match: re.Match[str]) -> str:
    """The day or month beside one: the next, or the one before where it is the last."""
    year, month = int(match[1]), int(match[2])
    if match[3] is None:
        return f"{year:04}-{month + 1 if month < 12 else 11:02}"  # noqa: PLR2004 - December
    day = int(match[3])
    return f"{year:04}-{month:02}-{day + 1 if day < month_length(year, month) else day - 1:02}"


def start_and_end_swapped(record: Subject, _scene: Scene) -> Iterator[Corruption]:
    """What began and what ended change places.

    Noticed by the calendar: an end does not come before its start.
    """
    for at in _periods(record):
        period = dict(pick(record.raw, at))
        if {"from", "until"} <= period.keys():
            turned = {**period, "from": period["until"], "until": period["from"]}
            yield record.put(at, turned, f"from and until: {became(period['from'], period['until'])}")
        when = str(period.get("when", ""))
        first, _, last = when.partition("/")
        if last and ".." not in (first, last):
            yield record.put((*at, "when"), f"{last}/{first}", f"when: {became(when, f'{last}/{first}')}")


def _periods(record: Subject) -> Iterator[Route]:
    """The routes of the mappings that may have a start and an end."""
    for key in ("asserts", "roles"):
        yield from ((key, index) for index in range(len(record.raw.get(key) or [])))


def order_turned_round(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """What came before is asserted to have come after.

    Noticed by dates of the two, by other claims about their order, or by a statement whose words say the other.
    """
    for index, assertion in enumerate(claim.record.asserts):
        if isinstance(assertion, EventOrder) and assertion.relation in TURNED:
            raw = claim.raw["asserts"][index]
            turned = {TURNED.get(key, key): value for key, value in raw.items()}
            said = f"{assertion.event} {became(assertion.relation, TURNED[assertion.relation])} {assertion.other}"
            yield claim.put(("asserts", index), turned, said)


def gap_changed(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """The gap between two events is as many of another unit: days are weeks, weeks are months.

    One that stays as long is let be: no seconds are no months.

    Noticed by the words for the gap in the statement or quote, or by dates that leave another.
    """
    for index, assertion in enumerate(claim.raw.get("asserts") or []):
        gap = str(assertion.get("by", ""))
        for units in (_LONGER, _SHORTER):
            other = re.sub(r"T?(\d+)([A-Z])", partial(_in_unit, units), gap)
            if other != gap and _length(other) != _length(gap):
                yield claim.put(("asserts", index, "by"), other, f"by: {became(gap, other)}")


def _length(gap: str) -> tuple[Days, Days | None]:
    """How long a gap is at least and at most."""
    return (parsed := parse_gap(gap)).shortest, parsed.longest


def _in_unit(units: Mapping[str, str], match: re.Match[str]) -> str:
    """As many of another unit; as it is where there is none."""
    return f"{match[1]}{units[match[2]]}" if match[2] in units else match[0]
