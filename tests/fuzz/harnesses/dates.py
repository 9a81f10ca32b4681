"""Lines read as dates, durations and gaps: a value that keeps its text and its order, or the documented error."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from factcheck.dates import Duration, Edtf, Gap, parse_date, parse_duration, parse_gap
from factcheck.dates.prose import days, gap, in_words
from factcheck.errors import DateError
from factcheck.languages.language import language_of
from tests.fuzz.splitting import parts

figures = language_of().figures

Value = TypeVar("Value", Edtf, Duration, Gap)
MOST = 12  # lines of one input that are compared with each other


def run(data: bytes) -> None:
    """Read each line as each of the three, and compare the dates with each other."""
    (text,) = parts(data, 1)
    lines = text.split("\n")[:MOST]
    dates = [date for line in lines if (date := _read(parse_date, line)) is not None]
    for date in dates:
        _check_date(date)
        for other in dates:
            _check_pair(date, other)
    for line in lines:
        duration = _read(parse_duration, line)
        assert duration is None or 0 <= duration.shortest <= duration.longest
        _check_gap(_read(parse_gap, line))
    for figure in figures(text):
        assert 0 <= figure.start < figure.end <= len(text)


def _read(parse: Callable[[str], Value], line: str) -> Value | None:
    """The value that keeps its text, or None where the documented error says what to write."""
    try:
        value = parse(line)
    except DateError as error:
        assert str(error)
        assert "\n" not in str(error)
        return None
    assert str(value) == line
    assert parse(str(value)) == value
    return value


def _check_date(date: Edtf) -> None:
    """What a date says of itself holds together, and it can be told in words."""
    for narrow in (date.start, date.end):
        wider = narrow.widened(approximate=3, uncertain=30)
        if narrow.earliest is not None and narrow.latest is not None:
            assert wider.earliest is not None
            assert wider.latest is not None
            assert wider.earliest <= narrow.earliest <= narrow.latest <= wider.latest
    assert date.earliest is None or date.latest is None or date.earliest <= date.latest
    told = in_words(date)
    assert told
    assert "\n" not in told
    assert days(date.earliest, date.latest)


def _check_pair(one: Edtf, two: Edtf) -> None:
    """Two dates are not both before each other."""
    assert not (one.certainly_before(two) and two.certainly_before(one))


def _check_gap(distance: Gap | None) -> None:
    if distance is None:
        return
    assert distance.longest is None or 0 <= distance.shortest <= distance.longest
    least, most = distance.more_than, distance.less_than
    assert most is None or (least or 0) < most
    assert gap(distance)
