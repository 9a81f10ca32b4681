"""The operations of calculations, done with all that each operand can be, and how they are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import Final

from factcheck.logic.values.intervals import Interval, exactly, raised, total
from factcheck.logic.values.unit_powers import PLAIN, Term

LINEAR: Final = ("sum", "difference", "mean")
"""Operations whose operands and result measure the same."""

CHANGES: Final = ("increase", "decrease")
"""Operations that tell how much of the first operand the second is more or less."""

DIVIDED: Final = ("ratio", "mean", "compound", *CHANGES)
"""Operations whose result seldom comes out, so that it is rounded to its last digit."""

NEEDED: Final = {"ratio": 2, "increase": 2, "decrease": 2, "compound": 3}
"""How many operands an operation takes, where it is not any number."""

MOST_PERIODS: Final = 1_000


def done(operation: str, spans: Sequence[Interval]) -> Interval:
    """What comes out.

    Args:
        operation: Its name.
        spans: What each operand can be; what is divided by is surely not nought.
    """
    return _DONE[operation](spans)


def _product(spans: Sequence[Interval]) -> Interval:
    found = exactly(1)
    for span in spans:
        found = found.times(span)
    return found


def _growth(spans: Sequence[Interval]) -> Interval:
    """What grows at a rate each period; of parts of a period anything between the whole ones."""
    start, rate, periods = spans
    each = rate.plus(exactly(1))
    if each.low < 0:  # no more falls than all there was
        each = Interval(Fraction(0), each.high, False, each.without_high)
    least, most = floor(Fraction(periods.low)), ceil(Fraction(periods.high))
    first, last = raised(each, least), raised(each, most)
    low = min((first.low, first.without_low), (last.low, last.without_low))
    high = max((first.high, not first.without_high), (last.high, not last.without_high))
    return start.times(Interval(low[0], high[0], low[1], not high[1]))


_DONE: Final[Mapping[str, Callable[[Sequence[Interval]], Interval]]] = {
    "sum": total,
    "difference": lambda spans: spans[0].plus(total(spans[1:]).negative()),
    "product": _product,
    "ratio": lambda spans: spans[0].over(spans[1]),
    "mean": lambda spans: total(spans).over(exactly(len(spans))),
    "increase": lambda spans: spans[1].over(spans[0]).plus(exactly(-1)),
    "decrease": lambda spans: exactly(1).plus(spans[1].over(spans[0]).negative()),
    "compound": _growth,
}


def term_of_result(operation: str, terms: Sequence[Term]) -> Term | None:
    """What the result is measured in; None where the operands do not fit together.

    Args:
        operation: The operation.
        terms: What the unit of each operand comes to.
    """
    if operation == "ratio":
        return terms[0].times(terms[1], -1)
    if operation == "product":
        found = PLAIN
        for term in terms:
            found = found.times(term)
        return found
    if operation == "compound":
        return terms[0]
    if len({term.powers for term in terms}) > 1:
        return None
    return PLAIN if operation in CHANGES else terms[0]


def expression(operation: str, words: Sequence[str], rounded: int) -> str:
    """A calculation as people write it, and what it does: `40 + 12 is`.

    Args:
        operation: Its name.
        words: The operands as they were given.
        rounded: How many of them stand for all that rounds to them.
    """
    note = ", each rounded," if rounded > 1 else ", rounded," if rounded else ""
    match operation:
        case "sum" if rounded > 1:
            return f"{listed(words)}{note} are"
        case "increase" | "decrease":
            return f"from {words[0]} to {words[1]}{note} is"
        case "mean":
            return f"the mean of {listed(words)}{note} is"
        case "compound":
            periods = words[2] if " " in words[2] else f"{words[2]} periods"
            return f"{words[0]} at {words[1]} for {periods}{note} comes to"
        case "count":
            return f"the number of {', '.join(words)} is"
    sign = {"sum": " + ", "difference": " - ", "ratio": " / ", "product": " × "}[operation]
    shown = sign.join(words) if len(words) > 1 else f"the {operation} of {words[0]} alone"
    return f"{shown}{note} is"


def listed(words: Sequence[str]) -> str:
    """Words with commas, and `and` before the last."""
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else words[0]
