"""The time or unit by which a quantity is counted: 400 barrels *a day*, 18 euros *per hour*."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of

_LONGEST: Final = 60  # code points behind a number that are looked at


class RateReader:
    """What reads a language's rates."""

    def __init__(self, pack: Pack) -> None:
        data = pack.quantities
        self._rate = re.compile(
            rf"(?:[ -][^\W\d_]+){{0,3}}? (?:{any_of((*pack.units.per, *data.each))}) (?P<unit>{any_of(data.rate_units)})s?\b"
            rf"(?! {any_of(pack.dates.away)}\b)",
            re.IGNORECASE,
        )

    def after(self, text: str, end: int) -> str:
        """The unit by which a quantity is counted, in the singular; empty where none is told.

        Args:
            text: The text.
            end: Where its number ends.
        """
        match = self._rate.match(text[end : end + _LONGEST])
        return match["unit"].lower() if match else ""


rate_reader = cache(RateReader)
