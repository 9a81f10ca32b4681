"""The time or unit by which a quantity is counted: 400 barrels *a day*, 18 euros *per hour*."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.units import may_be_unit, unit_of

_LONGEST: Final = 60  # code points behind a number that are looked at

_YEAR: Final = re.compile(r"1[1-9][0-9]{2}|20[0-9]{2}")  # 5 in 2019


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


class PartsPer(NamedTuple):
    """So many of so many, as it is written."""

    number: str
    whole: str
    rest: str  # what they are
    is_rate: bool  # so many per 1,000, which is rounded as a percentage is; one in 20 is a part


def parts_per(text: str, pack: Pack) -> PartsPer | None:
    """A part that is told as so many of so many: 5 per 1,000 people; None for other words.

    Args:
        text: A value with its unit.
        pack: The language in which records are written.
    """
    match = _parts(pack).fullmatch(text)
    if match is None:
        return None
    rest = match["rest"] or ""
    is_noun = not any(pack.is_function_word(word) for word in rest.split())
    is_measure = may_be_unit(rest) and unit_of(rest) is not None if rest else False
    is_rate = match["joint"].lower() not in pack.quantities.in_each
    if is_measure or not is_noun or (not is_rate and _YEAR.fullmatch(match["whole"])):
        return None
    return PartsPer(match["number"], match["whole"], rest, is_rate)


@cache
def _parts(pack: Pack) -> re.Pattern[str]:
    whole = rf"[0-9][0-9,]*(?: {any_of(pack.numbers.scales)})?|(?:{any_of(pack.quantities.articles)} )?{any_of(pack.numbers.scales)}"
    return re.compile(
        rf"(?P<number>.+?) (?P<joint>{any_of(pack.quantities.out_of_so_many)}) (?P<whole>{whole})(?: (?P<rest>[^\d]+))?",
        re.IGNORECASE,
    )
