"""Slips that statement and assertion have together, so that each bears out the other and only the passage tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import Any, Final

from factcheck.languages.language import language_of
from factcheck.mutation import corruptions
from factcheck.mutation.corruptions import Swap
from factcheck.mutation.record_edits import put
from factcheck.mutation.scene import Corruption, Scene, Subject, became
from factcheck.readings.quantities import quantities
from factcheck.readings.reading import Quantity
from factcheck.store.layout.writer import flow_text

_KEYS: Final = ("value", "unit", "equals", "when", "from", "until")
_DATE: Final = re.compile(r"\d{4}-\d\d.*")


def figure_in_both(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """Statement and assertion give the same wrong number or date.

    Noticed by the quote, its sentence or its paragraph, which have another.
    """
    yield from _in_both(claim, (corruptions.other_digits, corruptions.other_number_words))


def scale_in_both(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """Statement and assertion give the same wrong scale: billions for millions.

    Noticed by the quote, its sentence or its paragraph, which have another.
    """
    yield from _in_both(claim, (corruptions.other_scales,))


def figures_swapped(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """Two figures of the statement change places.

    Noticed by the words around them in the quote, or by what each counts.
    """
    statement = str(claim.raw.get("statement"))
    found = quantities(statement, language_of().pack)
    for one, other in combinations(found, 2):
        if one.kind == other.kind and one.unit == other.unit and one.words != other.words:
            changed = _swapped(statement, one, other)
            yield claim.put(("statement",), changed, f"statement: {became(one.words, other.words)}")


def _swapped(text: str, one: Quantity, other: Quantity) -> str:
    """A text with two of its figures in each other's place."""
    between = text[one.end : other.start]
    return text[: one.start] + other.words + between + one.words + text[other.end :]


def _in_both(claim: Subject, kinds: Iterable[Callable[[str], Iterable[Swap]]]) -> Iterator[Corruption]:
    """The changes of a statement that can be made in what is asserted too."""
    statement = str(claim.raw.get("statement"))
    for swaps in kinds:
        for text, before, after in swaps(statement):
            asserts = [_replaced(each, before, after) for each in claim.raw.get("asserts") or []]
            if asserts != (claim.raw.get("asserts") or []):
                changed = put(claim.raw, ("statement",), text)
                yield _with(claim, changed, asserts, f"statement and asserts: {became(before, after)}")


def _with(claim: Subject, raw: Any, asserts: list[Any], said: str) -> Corruption:  # noqa: ANN401 - as YAML has it
    """The claim with another statement and other assertions."""
    return claim.rewritten(flow_text(put(raw, ("asserts",), asserts)), said)


def _replaced(assertion: dict[str, Any], before: str, after: str) -> dict[str, Any]:
    """An assertion with a figure replaced where it has it."""
    return {
        key: _other(value, before, after) if key in _KEYS and not isinstance(value, bool) else value
        for key, value in assertion.items()
    }


def _other(value: object, before: str, after: str) -> object:
    """A value with a figure replaced: a number of its own, or the year or day of a date."""
    text = str(value)
    if _DATE.fullmatch(text):
        before, after = before.zfill(2), after.zfill(2)
    changed = re.sub(rf"(?<![\w.,]){re.escape(before)}(?![\w.])", after, text, count=1)
    if changed == text:
        return value
    return int(changed) if isinstance(value, int) and changed.isdigit() else changed
