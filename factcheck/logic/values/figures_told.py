"""How the messages about calculations write numbers."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from factcheck.logic.values.intervals import Interval
from factcheck.readings.reading import End

_LARGE: Final = 10**15
"""From here on a float does not tell a number to the digit, and far beyond it there is none."""
_LONG: Final = 10_000
"""From here on thousands are set apart."""


def plain(value: End) -> str:
    """A number with as few decimals as tell it, at most four; none where it is very large.

    Args:
        value: The number.
    """
    if not isinstance(value, Fraction):
        return "any number"
    if abs(value) >= _LARGE:
        return f"{round(value):,}"
    text = f"{float(value):,.4f}" if abs(value) >= _LONG else f"{float(value):.4f}"
    shown = text.rstrip("0").rstrip(".")
    return "0" if shown in ("", "-0") else shown


def told(numbers: Interval, size: Fraction, unit: str) -> str:
    """What comes out: `52`, `43.5 to 46.5`, `more than 20 %`.

    Args:
        numbers: All that it can be.
        size: How much one of the unit is.
        unit: What stands behind the number; empty for nothing.
    """
    ends = [end / size if isinstance(end, Fraction) else end for end in (numbers.low, numbers.high)]
    below, above = (isinstance(end, Fraction) for end in ends)
    if below and above:
        found = " to ".join(dict.fromkeys(plain(end) for end in ends))
    elif below:
        found = f"{'more than' if numbers.without_low else 'at least'} {plain(ends[0])}"
    elif above:
        found = f"{'less than' if numbers.without_high else 'at most'} {plain(ends[1])}"
    else:
        found = "any number"
    return f"{found}{unit}"
