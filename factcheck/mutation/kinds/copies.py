"""Slips that statement and assertion have together, so that each bears out the other and only the passage tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any, Final

from factcheck.languages.language import language_of
from factcheck.mutation import corruptions
from factcheck.mutation.asserted_figures import DATES, Slip, parts_of, with_slip
from factcheck.mutation.record_edits import put
from factcheck.mutation.scene import Corruption, Scene, Subject, became
from factcheck.readings.quantities import quantities
from factcheck.readings.reading import End, Quantity, Reading, Time, agree
from factcheck.readings.times import times
from factcheck.store.layout.writer import flow_text

_WORD: Final = re.compile(r"[^\W\d_]+")


def figure_in_both(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """Statement and assertion give the same wrong number, year or day of the month.

    A figure that is only about right is not changed into one that is about as right.

    Noticed by the quote, its sentence or its paragraph, which have another.
    """
    statement = str(claim.raw.get("statement"))
    for ways in (corruptions.other_figures(statement), corruptions.others_in_words(statement)):
        for tries in ways:
            slips = (_slip(statement, *swap) for swap in tries)
            yield from _first(claim, [slip for slip in slips if not slip.is_as_right])


def scale_in_both(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """Statement and assertion give the same wrong scale: billions for millions.

    Noticed by the quote, its sentence or its paragraph, which have another.
    """
    statement = str(claim.raw.get("statement"))
    for swap in corruptions.other_scales(statement):
        yield from _first(claim, [_slip(statement, *swap)])


def unit_in_both(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """Statement and assertion give the same number of another unit: hours are minutes, days are weeks.

    Noticed by the quote, its sentence or its paragraph, which have another.
    """
    statement, lengths = str(claim.raw.get("statement")), language_of().pack.dates.durations
    for text, before, after in corruptions.other_units(statement):
        gap = (lengths.get(before.lower(), ""), lengths.get(after, ""))
        yield from _first(claim, [Slip(text=text, before=before, after=after, gap=gap)])


def date_in_both(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """Statement and assertion give the same wrong month.

    A date that is only about right is not moved to the month beside it, which is about as right.

    Noticed by the quote, its sentence or its paragraph, which have another.
    """
    for tries in corruptions.other_months(str(claim.raw.get("statement"))):
        yield from _first(
            claim,
            [
                Slip(text=text, before=before, after=after, part=("month", number, other))
                for (text, before, after), number, other in tries
            ],
        )


def figures_swapped(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """Two figures or dates change places, in the statement and where they are asserted.

    Those of a list or a range are let be.

    Noticed by the words around them in the quote, or by what each counts.
    """
    statement, pack = str(claim.raw.get("statement")), language_of().pack
    for one, other in combinations(quantities(statement, pack), 2):
        if (
            one.kind == other.kind
            and one.unit == other.unit
            and _are_apart(statement, one, other)
            and not agree(one, other)
        ):
            values = {one.low: other.low, other.low: one.low}
            yield _changed(claim, _swapped(statement, one, other), one, other, _swapped_values(claim, values))
    for earlier, later in combinations(times(statement, pack), 2):
        is_alike = _precision(earlier) == _precision(later) and _date(earlier) != _date(later)
        if is_alike and _are_apart(statement, earlier, later):
            dates = {_date(earlier): _date(later), _date(later): _date(earlier)}
            yield _changed(
                claim, _swapped(statement, earlier, later), earlier, later, _swapped_dates(claim, dates)
            )


def _first(claim: Subject, slips: Iterable[Slip]) -> Iterator[Corruption]:
    """The first of some slips that can be made in what is asserted too."""
    asserts = claim.raw.get("asserts") or []
    for slip in slips:
        changed = [with_slip(each, slip) for each in asserts]
        if changed != asserts:
            yield _with(
                claim, slip.text, changed, f"statement and asserts: {became(slip.before, slip.after)}"
            )
            return


def _slip(statement: str, text: str, before: str, after: str) -> Slip:
    """A slip in a figure, with the quantity or the part of a date that it is."""
    at = next((at for at, (one, other) in enumerate(zip(statement, text, strict=False)) if one != other), 0)
    old, new = (_quantity(each, at) for each in (statement, text))
    return Slip(
        text=text, before=before, after=after, old=old, new=new, part=next(parts_of(before, after), None)
    )


def _quantity(text: str, at: int) -> Quantity | None:
    """The quantity of a text that covers a place."""
    return next((each for each in quantities(text, language_of().pack) if each.start <= at < each.end), None)


def _changed(claim: Subject, statement: str, one: Reading, other: Reading, asserts: list[Any]) -> Corruption:
    """The claim with two readings in each other's place."""
    is_asserted = asserts != (claim.raw.get("asserts") or [])
    copies = "statement and asserts" if is_asserted else "statement"
    return _with(claim, statement, asserts, f"{copies}: {became(one.words, other.words)} and back")


def _with(claim: Subject, statement: str, asserts: list[Any], said: str) -> Corruption:
    """The claim with another statement and other assertions."""
    changed = put(claim.raw, ("statement",), statement)
    return claim.rewritten(flow_text(put(changed, ("asserts",), asserts) if asserts else changed), said)


def _swapped(text: str, one: Reading, other: Reading) -> str:
    """A text with two of its readings in each other's place."""
    between = text[one.end : other.start]
    return text[: one.start] + other.words + between + one.words + text[other.end :]


def _are_apart(text: str, one: Reading, other: Reading) -> bool:
    """Whether more stands between two readings of a text than in a list or a range: “and”, “until”."""
    pack = language_of().pack
    listed = {*pack.dates.before_a_date, *pack.calendar_names}
    return not listed.issuperset(_WORD.findall(text[one.end : other.start]))


def _precision(time: Time) -> tuple[bool, ...]:
    """Which parts of a date a time has."""
    return (time.year is not None, time.month is not None, time.day is not None)


def _date(time: Time) -> str:
    """A time as a record writes it."""
    parts = (
        f"{time.year:04}" if time.year else "",
        *(f"{each:02}" for each in (time.month, time.day) if each),
    )
    return "-".join(parts)


def _swapped_values(claim: Subject, others: Mapping[End, End]) -> list[Any]:
    """The assertions with numbers in each other's place."""
    return [
        {**each, "value": int(others[each["value"]])}
        if _is_number(each.get("value")) and each["value"] in others
        else each
        for each in claim.raw.get("asserts") or []
    ]


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _swapped_dates(claim: Subject, others: Mapping[str, str]) -> list[Any]:
    """The assertions with dates in each other's place."""
    return [
        {key: others.get(str(value), value) if key in DATES else value for key, value in each.items()}
        for each in claim.raw.get("asserts") or []
    ]
