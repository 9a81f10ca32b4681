"""Years and what is made of years or made up of them: fiscal 2021, 1914–18, the ’90s, the 19th century, Q1 2023."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.calendar_dates import END, YEAR, is_before, year_of, year_pattern
from factcheck.readings.moments import Form, Span, dated, months, season, years
from factcheck.readings.reading import Time

_RANGE: Final = rf"(?P<year>{YEAR})(?: ?– ?|[/-])(?P<last>{YEAR}|\d\d?)"
_FISCAL: Final = (
    4,
    21,
)  # from the April of the year before, as in Britain and Japan, to the December of the year
_SCHOOL: Final = (8, 13)  # from one August to the next
_LONG_DECADES: Final = 30  # of a century cut short: the ’10s may be of this one, the ’30s are of the last
_MONTHS: Final = 12


def year_forms(pack: Pack) -> tuple[Form, ...]:
    """The forms of years, and of their parts and rows.

    Args:
        pack: A language's.
    """
    data, numbers = pack.dates, pack.numbers
    ordinals, eras = any_of(numbers.ordinals), any_of(data.eras)
    tens = rf"(?:{any_of(numbers.words)}-)?"
    nth = rf"(?:(?P<digits>\d{{1,2}})(?:st|nd|rd|th)|(?P<ordinal>{tens}{ordinals})|(?P<back>{any_of(data.counted_back)}))"
    centuries, schools, fiscals = any_of(data.centuries), any_of(data.school_years), any_of(data.fiscal_years)
    year, cut = year_pattern(pack), r"(?:\d\d)?\d\d"
    compiled = partial(re.compile, flags=re.IGNORECASE)
    return tuple(
        (pattern, partial(read, pack=pack))
        for pattern, read in (
            (compiled(rf"{schools} (?P<year>{YEAR})(?:[–/-](?P<last>{cut}))?{END}"), _school),
            (compiled(rf"{_RANGE}(?= {schools}\b)"), _school),
            (compiled(rf"{fiscals} ?(?P<year>{YEAR}|\d\d)(?:[–/-](?P<last>{cut}))?{END}"), _fiscal),
            (compiled(rf"{_RANGE}(?= {fiscals}\b)"), _fiscal),
            (
                compiled(
                    rf"{nth}[ -](?P<part>{any_of(data.year_parts)})(?:(?: of)?(?: the (?:year )?)?| in) (?P<year>{YEAR}){END}"
                ),
                _part,
            ),
            (re.compile(rf"(?P<part>[QH])(?P<digits>[1-4])(?: of|,)?[ /](?P<year>{YEAR}){END}"), _part),
            (re.compile(rf"(?P<digits>[1-4])(?P<part>[QH])[ /]?(?P<year>{YEAR}){END}"), _part),
            (
                compiled(
                    rf"(?:(?P<back>{any_of(data.counted_back)})|{any_of(data.counted_on)}) (?P<count>{any_of(numbers.words)}) "
                    rf"{any_of(data.part_months)} (?:of|in) (?P<year>{YEAR}){END}"
                ),
                _months,
            ),
            (re.compile(rf"(?P<year>{YEAR}) (?P<part>[QH])(?P<digits>[1-4])\b"), _part),
            (
                compiled(
                    rf"(?P<season>{any_of(data.seasons)})(?: of)? (?P<year>{YEAR})(?:[–/-](?P<last>{cut}))?{END}"
                ),
                _season,
            ),
            (compiled(rf"{nth}[ -]{centuries}\b(?: (?P<era>{eras})(?!\w))?"), _century),
            (re.compile(r"(?P<decade>(?:1\d|2[01])\d0)[’']?s\b|(?<=[’'‘])(?P<short>\d0)s\b"), _decade),
            (compiled(rf"(?P<word>{any_of(data.decade_words)})\b"), _decade),
            (re.compile(rf"{_RANGE}{END}"), _range),
            (
                re.compile(rf"(?:(?:{any_of(data.eras_after)}) ?(?P<year>\d{{1,4}})(?P<era>(?!))?){END}"),
                _year,
            ),
            (re.compile(rf"(?P<year>\d{{1,4}}) ?(?P<era>{eras})(?!\w)"), _year),
            (re.compile(rf"{year}{END}"), _year),
            (re.compile(rf"(?P<year>\d{{3}})(?P<era>(?!))?{END}"), _year),
        )
    )


def _year(match: re.Match[str], pack: Pack) -> Time | None:
    year = year_of(match, pack)
    return None if year is None or int(match["year"]) == 0 else dated(match, years(year), year=year)


def _last(match: re.Match[str], first: int) -> int:
    """The last year of a row, whose century may be left out."""
    last = match["last"] or ""
    return int(f"{str(first)[: len(str(first)) - len(last)]}{last}")


def _range(match: re.Match[str], pack: Pack) -> Time | None:  # noqa: ARG001 - all forms are called alike
    first = int(match["year"])
    last = _last(match, first)
    if last > first:
        return dated(match, years(first, last), is_loose=last == first + 1 or len(match["last"]) == 1)
    cut = int(match["last"])
    if 1 <= cut <= _MONTHS and "-" in match[0] and len(match["last"]) == len("07"):  # 2015-07
        return dated(match, months(first, cut), year=first, month=cut)
    return dated(match, years(first, first + 1), is_loose=True) if cut == 0 and first % 100 == 99 else None  # noqa: PLR2004


def _school(match: re.Match[str], pack: Pack) -> Time | None:  # noqa: ARG001
    first = int(match["year"])
    if match["last"]:
        return dated(match, months(first, *_SCHOOL), is_loose=True)
    return dated(match, months(first - 1, _SCHOOL[0], 2 * _MONTHS + 1), is_loose=True)


def _fiscal(match: re.Match[str], pack: Pack) -> Time | None:  # noqa: ARG001
    year = int(match["year"])
    year += 2000 if year < 100 else 0  # noqa: PLR2004 - FY21
    if match["last"]:
        return dated(match, months(year, 1, 2 * _MONTHS), is_loose=True)
    return dated(match, months(year - 1, *_FISCAL), is_loose=True)


def _nth(match: re.Match[str], pack: Pack) -> int:
    found = match.groupdict()
    if found.get("digits"):
        return int(found["digits"])
    tens, _, ones = found["ordinal"].lower().rpartition("-")
    return pack.numbers.words.get(tens, 0) + pack.numbers.ordinals[ones]


def _part(match: re.Match[str], pack: Pack) -> Time | None:
    """A quarter or half of a year."""
    count, year = pack.dates.year_parts[match["part"].lower()], int(match["year"])
    number = _MONTHS // count if match.groupdict().get("back") else _nth(match, pack)
    if not 1 <= number <= _MONTHS // count:
        return None
    return dated(match, months(year, (number - 1) * count + 1, count))


def _months(match: re.Match[str], pack: Pack) -> Time | None:
    """The first or last months of a year."""
    count, year = pack.numbers.words[match["count"].lower()], int(match["year"])
    if not 1 <= count <= _MONTHS:
        return None
    return dated(match, months(year, _MONTHS + 1 - count if match["back"] else 1, count))


def _season(match: re.Match[str], pack: Pack) -> Time | None:
    year, named = int(match["year"]), pack.dates.seasons[match["season"].lower()]
    spans = season(year, named)
    if match["last"]:  # the winter of 2015–16
        spans = season(_last(match, year), named)[:1]
    return dated(match, *spans, is_loose=True)


def _century(match: re.Match[str], pack: Pack) -> Time | None:
    number = 0 if match["back"] else _nth(match, pack)
    if not number:
        return None
    if is_before(match["era"], pack):
        return dated(match, years(1 - 100 * number, -100 * (number - 1)), is_loose=True)
    return dated(match, years(100 * number - 100, 100 * number), is_loose=True)


def _decade(match: re.Match[str], pack: Pack) -> Time | None:
    found = match.groupdict()
    if found.get("decade"):
        first = int(found["decade"])
        return dated(match, *_decades(first), is_loose=first % 100 == 0)
    tens = pack.dates.decade_words[found["word"].lower()] if found.get("word") else int(found["short"])
    spans = [years(century + tens, century + tens + 9) for century in (1900, 2000)]
    return dated(match, *(spans if tens < _LONG_DECADES else spans[:1]))


def _decades(first: int) -> tuple[Span, ...]:
    """The years of a decade; of the 1900s perhaps those of the century."""
    spans = (years(first, first + 9), years(first, first + 99))
    return spans if first % 100 == 0 else spans[:1]
