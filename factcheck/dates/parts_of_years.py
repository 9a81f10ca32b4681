"""Seasons, quarters and other parts of a year, by their codes in EDTF (level 2), at their widest.

A season is that of the weather or that of the stars, whichever is longer: the northern spring from 1 March to 21 June.
A code that names no hemisphere is read for either, and a season around New Year for either year: winter 2015 ended in
March 2015, or began in December.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from factcheck.dates.days import month_length, ordinal

Span: TypeAlias = tuple[int, int]
"""The first and last day, by number."""
_Day: TypeAlias = tuple[int, int]

SEASONS: Final = range(21, 33)
"""The codes of seasons: of either hemisphere, of the northern, of the southern."""
MONTHS_OF: Final[Mapping[int, tuple[int, int]]] = {
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    37: (1, 4),
    38: (5, 8),
    39: (9, 12),
    40: (1, 6),
    41: (7, 12),
}
"""The first and last month of quarters, of thirds of four months, and of halves."""
_NAMES: Final = ("spring", "summer", "autumn", "winter")
_NORTHERN: Final[Mapping[str, tuple[_Day, _Day]]] = {
    "spring": ((3, 1), (6, 21)),
    "summer": ((6, 1), (9, 23)),
    "autumn": ((9, 1), (12, 22)),
    "winter": ((12, 1), (3, 21)),
}
_HEMISPHERES: Final = (("northern", "southern"), ("northern",), ("southern",))
_ORDINALS: Final = ("first", "second", "third", "fourth")


def season_of(code: int) -> tuple[str, tuple[str, ...]]:
    """The name of a season and the hemispheres for which a code stands.

    Args:
        code: From 21 to 32.
    """
    hemispheres, name = divmod(code - SEASONS.start, len(_NAMES))
    return _NAMES[name], _HEMISPHERES[hemispheres]


def season_spans(year: int, code: int) -> tuple[Span, ...]:
    """The spans in one of which a time of a season lies, in order.

    Args:
        year: The year.
        code: From 21 to 32.
    """
    name, hemispheres = season_of(code)
    found = list[Span]()
    for hemisphere in hemispheres:
        at = _NAMES.index(name) + (2 if hemisphere == "southern" else 0)
        first, last = _NORTHERN[_NAMES[at % len(_NAMES)]]
        if first < last:
            found.append((ordinal(year, *first), ordinal(year, *last)))
        else:
            found += [(ordinal(each, *first), ordinal(each + 1, *last)) for each in (year - 1, year)]
    return tuple(sorted(found))


def months_span(year: int, code: int) -> Span:
    """The days of a quarter, third or half.

    Args:
        year: The year.
        code: From 33 to 41.
    """
    first, last = MONTHS_OF[code]
    return ordinal(year, first, 1), ordinal(year, last, month_length(year, last))


def part_in_words(code: int) -> str:
    """A part of a year before its year: `spring`, `the southern summer of`, `the second quarter of`, `the first half of`.

    Args:
        code: From 21 to 41.
    """
    if code in SEASONS:
        name, hemispheres = season_of(code)
        return name if len(hemispheres) > 1 else f"the {hemispheres[0]} {name} of"
    of_its_kind = [each for each in MONTHS_OF if _length(each) == _length(code)]
    kind = {4: "quarter", 3: "third", 2: "half"}[len(of_its_kind)]
    return f"the {_ORDINALS[of_its_kind.index(code)]} {kind} of"


def _length(code: int) -> int:
    first, last = MONTHS_OF[code]
    return last - first
