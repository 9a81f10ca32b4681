"""Times told by their distance: last year, yesterday, a month ago, the past six months, next Friday."""

from __future__ import annotations

import re
from dataclasses import fields
from fractions import Fraction
from functools import partial
from math import ceil
from typing import Final, cast, get_args

from factcheck.dates.days import civil
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.lengths import count_pattern, counted
from factcheck.readings.moments import Letter, Moments, SeenTime, Span, months, moved, season, years
from factcheck.readings.reading import Time

_LETTERS: Final = get_args(Letter)
_WEEK: Final = 7
_LONGEST_BEFORE: Final = 8  # code points looked at before a time
_LONGEST_SIDE: Final = 16  # and before a length of time
_MANY: Final = 10  # times a length that something may lie back more than
_IN_A_NAME: Final = re.compile(r"[A-Z][^\W\d_]* \Z")  # USA Today


class RelativeForms:
    """A language's forms of such times."""

    def __init__(self, pack: Pack) -> None:
        data = pack.dates
        units = any_of(data.durations)
        named = any_of((*data.months, *data.weekdays))
        count = count_pattern(pack)
        whole = partial(re.compile, flags=re.IGNORECASE)
        self._pack = pack
        numbers = pack.numbers
        self._least = whole(rf"\b{any_of((*numbers.at_least, *numbers.more_than))} \Z")
        self._most = whole(rf"\b{any_of((*numbers.at_most, *numbers.less_than))} \Z")
        self._about = whole(rf"\b{any_of(numbers.about)} \Z")
        self._after_article = whole(rf"\b{any_of(data.definite)} \Z")
        self.forms = (
            (whole(rf"{count} {any_of(data.distances)}\b"), self._ago),
            (whole(rf"{count} {any_of(data.away)}\b"), self._elsewhere),
            (whole(rf"(?P<direction>{any_of(data.directions)}) {count}(?! of\b)"), self._row),
            (
                whole(rf"(?P<direction>{any_of(data.directions)}) (?P<unit>{units})(?![\w-]| of\b)"),
                self._unit,
            ),
            (
                whole(
                    rf"(?P<direction>{any_of(data.directions)}) (?P<part>{any_of((*data.day_parts, *data.week_parts))})\b"
                ),
                self._day_part,
            ),
            (
                whole(
                    rf"(?P<direction>{any_of(data.directions)}) (?P<season>{any_of(data.seasons)})\b(?! in\b)"
                ),
                self._season,
            ),
            (
                re.compile(
                    rf"(?P<direction>(?i:{any_of(data.directions)})) (?P<named>{named})\b(?! \d| of\b)"
                ),
                self._named,
            ),
            (
                whole(
                    rf"{any_of(data.seen_from_elsewhere)} (?P<unit>{units}|{any_of((*data.day_parts, *data.week_parts))})(?![\w-])"
                ),
                self._elsewhere,
            ),
            (whole(rf"(?P<day>{any_of(data.days_off)})\b"), self._today),
        )

    def _elsewhere(self, match: re.Match[str]) -> Time:
        """One that is seen from another time than that of telling: six months earlier."""
        return Time(
            start=match.start(), end=match.end(), words=match[0], first=None, last=None, is_relative=True
        )

    def _seen(self, match: re.Match[str], unit: str, near: float, far: float, **more: object) -> SeenTime:
        return SeenTime(
            start=match.start(),
            end=match.end(),
            words=match[0],
            first=None,
            last=None,
            unit=cast("Letter", unit),
            nearest=near,
            farthest=far,
            is_relative=True,
            **more,  # type: ignore[arg-type]
        )

    def _today(self, match: re.Match[str]) -> Time | None:
        if match[0][0].isupper() and _IN_A_NAME.search(match.string[: match.start()][-_LONGEST_BEFORE:]):
            return None
        off = self._pack.dates.days_off[match["day"].lower()]
        return self._seen(match, "D", off, off)

    def _direction(self, match: re.Match[str]) -> int:
        return self._pack.dates.directions[match["direction"].lower()]

    def _ago(self, match: re.Match[str]) -> Time | None:
        found = counted(match, self._pack)
        if found is None:
            return None
        letter, size, (low, high) = found
        words = match[0].lower()
        sign = next(way for each, way in self._pack.dates.distances.items() if words.endswith(each))
        if letter.startswith("T"):
            return self._seen(match, "D", 0, sign * _days_of(letter, high))
        before = match.string[: match.start()][-_LONGEST_SIDE:]
        more = Fraction(size, 2) if self._about.search(before) else Fraction()
        half = Fraction() if letter == "D" else min(Fraction(size), low) / 2
        least, most = max(low / 2, low - half - more), high + half + more
        least = Fraction() if self._most.search(before) else least
        most = most * _MANY if self._least.search(before) else most
        return self._seen(match, letter, float(sign * least), float(sign * most))

    def _row(self, match: re.Match[str]) -> Time | None:
        """The past six months, next three weeks."""
        found, sign = counted(match, self._pack), self._direction(match)
        if found is None or not sign:
            return None
        letter, _, (_, high) = found
        if letter.startswith("T"):
            return self._seen(match, "D", 0, sign * _days_of(letter, high))
        return self._seen(match, letter, 0, sign * float(high))

    def _unit(self, match: re.Match[str]) -> Time | None:
        letter, count = _letter(self._pack.dates.durations[match["unit"].lower()])
        sign = self._direction(match)
        if letter not in _LETTERS:
            return None
        if sign > 0 and self._after_article.search(match.string[: match.start()][-_LONGEST_BEFORE:]):
            return self._elsewhere(match)  # the next day
        if letter == "D":
            return self._seen(match, "D", sign, sign)
        return self._seen(match, letter, 0, sign * count, whole=count)

    def _day_part(self, match: re.Match[str]) -> Time | None:
        sign, part = self._direction(match), match["part"].lower()
        if part in self._pack.dates.week_parts:
            return self._seen(match, "D", -_WEEK if sign == 0 else 0, (sign or 1) * (_WEEK + 2))
        return self._seen(match, "D", max(sign, 0), sign)

    def _season(self, match: re.Match[str]) -> Time | None:
        sign, named = self._direction(match), self._pack.dates.seasons[match["season"].lower()]
        return self._seen(match, "Y", -1 if sign == 0 else 0, (sign or 1) * (2 if sign else 1), season=named)

    def _named(self, match: re.Match[str]) -> Time | None:
        """Last Tuesday, next July."""
        sign, word, data = self._direction(match), match["named"], self._pack.dates
        if word in data.weekdays:
            near, far = (0, sign * 2 * _WEEK) if sign else (-_WEEK, _WEEK)
            return self._seen(match, "D", near, far, weekday=data.weekdays.index(word))
        near, far = (0, sign * 2) if sign else (-1, 1)
        return self._seen(match, "Y", near, far, month=data.months.index(word) + 1)


def _letter(duration: str) -> tuple[str, int]:
    """The unit of a duration, and how many: P10Y."""
    letter = "T" if "T" in duration else duration[-1]
    return letter, int(re.sub(r"\D", "", duration))


def _days_of(letter: str, count: Fraction) -> int:
    """So many hours, minutes or seconds in days that the calendar may turn between."""
    return max(1, ceil(count / (24 if letter == "TH" else 1440)))


def resolved(time: Time, day: int | None) -> Time:
    """A relative time with the days that it may be, seen from a day; any other as it is.

    Args:
        time: A time.
        day: The number of the day on which it is told; None where that is not known.
    """
    if day is None or not isinstance(time, SeenTime):
        return time
    known = {each.name: getattr(time, each.name) for each in fields(Time)}
    spans = _seasons(time, day) if time.season else (_seen_from(time, day),)
    known |= {
        "first": min(first for first, _ in spans),
        "last": max(last for _, last in spans),
        "is_loose": True,
    }
    if len(spans) > 1:
        return Moments(**known, spans=spans)
    return Time(**known)


def _seen_from(time: SeenTime, day: int) -> Span:
    """The days that it may be: by the calendar, or so many days before or after."""
    if time.whole:
        return _whole(time, day)
    ends = sorted((_off(day, time.nearest, time.unit), _off(day, time.farthest, time.unit)))
    return ends[0], ends[1]


def _off(day: int, count: float, unit: Letter) -> int:
    """A day so many units off; of parts of a unit so many of its days."""
    whole = int(count)
    length = {"D": 1, "W": _WEEK, "M": 30.4}.get(unit, 365.25)
    rest = (count - whole) * length
    return moved(day, whole, unit) + (ceil(rest) if rest > 0 else -ceil(-rest))


def _whole(time: SeenTime, day: int) -> Span:
    """Last month: the one before, or the thirty days before; this month: the one in which it is told."""
    count, unit = time.whole, time.unit
    first, last = _unit_around(day, count, unit)
    if time.farthest < 0:
        return min(_unit_around(first - 1, count, unit)[0], moved(day, -count, unit)), day
    if time.farthest > 0:
        return day, max(_unit_around(last + 1, count, unit)[1], moved(day, count, unit))
    return first, last


def _unit_around(day: int, count: int, unit: Letter) -> Span:
    """The week, month, quarter, year or decade of a day; of a week whichever day it begins with."""
    year, month, _ = civil(day)
    if unit == "W":
        monday = day - (day - 1) % _WEEK  # day 1 of the count is one
        return monday - 1, monday + _WEEK * count - 1
    if unit == "M":
        return months(year, month - (month - 1) % count, count)
    start = year - year % count
    return years(start, start + count - 1)


def _seasons(time: SeenTime, day: int) -> tuple[Span, ...]:
    """The summers that last summer may be."""
    first, last = sorted((_off(day, time.nearest, "Y"), _off(day, time.farthest, "Y")))
    begin, end = civil(first)[0], civil(last)[0]
    found = {span for year in range(begin, end + 1) for span in season(year, time.season)}
    return tuple(sorted(span for span in found if span[0] <= last and span[1] >= first))
