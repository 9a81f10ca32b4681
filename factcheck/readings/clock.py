"""Times of day: 6 p.m., 18:00, noon, 6–8 p.m."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.moments import Form, dated
from factcheck.readings.reading import Time

_MERIDIEM: Final = r" ?(?P<half>[ap])(?:\.m\.|m\b)"
_HOURS: Final = 24
_HALF_DAY: Final = 720  # minutes


def clock_forms(pack: Pack) -> tuple[Form, ...]:
    """The forms of times of day; of one in another zone's time only its place is read.

    Args:
        pack: A language's.
    """
    data = pack.dates
    zone = rf"(?: (?P<zone>{any_of(pack.sentences.time_zones)})\b)?"
    until = rf"(?: ?[–-] ?| {any_of(data.joins)} )"
    hour, to = r"(?P<hour>[0-2]?\d)", r"(?P<last_hour>[0-2]?\d)(?:[:.](?P<last_minute>[0-5]\d))?"
    read = partial(_time_of_day, pack=pack)
    return (
        (
            re.compile(
                rf"{hour}(?:[:.](?P<minute>[0-5]\d))?(?:{until}{to})?{_MERIDIEM}{zone}", re.IGNORECASE
            ),
            read,
        ),
        (re.compile(rf"{hour}:(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\w:]|[.,]\d){zone}"), read),
        (re.compile(rf"(?P<word>{any_of(data.clock_words)})\b", re.IGNORECASE), read),
    )


def _time_of_day(match: re.Match[str], pack: Pack) -> Time | None:
    found = match.groupdict()
    if word := found.get("word"):
        minute = pack.dates.clock_words[word.lower()]
        return dated(match, minute=(minute, minute))
    half = (found.get("half") or "").lower()
    first = _minute(match["hour"], match["minute"], half)
    last = first
    if found.get("last_hour"):
        last = _minute(match["last_hour"], match["last_minute"], half)
        if first is not None and last is not None and first > last:  # 11 to 2 p.m.
            first = _minute(match["hour"], match["minute"], "a")
    if first is None or last is None:
        return None
    if match["zone"]:
        return dated(match)
    if not half and _HALF_DAY > first >= 60 and match["hour"][0] != "0":  # noqa: PLR2004 - it may be in the evening
        return dated(match, minute=(first, first + _HALF_DAY), is_loose=True)
    return dated(match, minute=(min(first, last), max(first, last)))


def _minute(hour: str, minute: str | None, half: str) -> int | None:
    """The minute of the day; None where there is no such time."""
    hours = int(hour)
    if hours >= _HOURS or (half and not 1 <= hours <= _HOURS // 2):
        return None
    if half:
        hours = hours % 12 + (12 if half == "p" else 0)
    return hours * 60 + int(minute or 0)
