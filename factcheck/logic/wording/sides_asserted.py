"""On which side of a number an asserted value lies, held to the passage: 30 for “at least 30”, at most 30 for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.logic.wording.figure_copies import Copy
from factcheck.logic.wording.held_to_passage import Held
from factcheck.logic.wording.near import Near
from factcheck.logic.wording.same_figure import fits
from factcheck.logic.wording.turn_contexts import turned_text
from factcheck.readings.reading import WAYS, Quantity
from factcheck.readings.turns import DENIAL


@dataclass(frozen=True, kw_only=True, slots=True)
class LostSide:
    """An asserted value without the side that the passage gives, or with another."""

    copy: Copy
    given: Quantity


def lost_sides(held: Held) -> Iterator[LostSide]:
    """The asserted values whose side is not that of the one figure of the quote that they stand for.

    Args:
        held: A claim's figures, held to its passage.
    """
    for copy in held.asserted:
        given = [each for each in held.near.quote if fits(each, copy.figure)]
        if len(given) == 1 and isinstance(copy.figure, Quantity) and isinstance(given[0], Quantity):
            way, other = WAYS.get(given[0].side), WAYS.get(copy.figure.side)
            if way and other and way != other and _has_denial(held.near):
                continue  # none for more than 30 is all for at most 30
            if way and other is not None and way != other and given[0].low == copy.figure.low:
                yield LostSide(copy=copy, given=given[0])


def _has_denial(near: Near) -> bool:
    """Whether a denial stands in the quoted words."""
    pack = near.records.language_of(near.article.id).pack
    return any(
        turn.axis == DENIAL
        for start, end in near.quoted
        for turn in turned_text(near.text[start:end], pack).turns
    )
