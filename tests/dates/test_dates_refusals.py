"""What is refused as a date: every message, whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.dates import parse_date
from factcheck.errors import DateError, UnsupportedDateError


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2015-02-30", "'2015-02-30' is not in the calendar: February 2015 has 28 days; its last is 2015-02-28"),
        ("1900-02-29", "'1900-02-29' is not in the calendar: February 1900 has 28 days; its last is 1900-02-28; the Julian calendar has this day, which is 1900-03-13 in the Gregorian one that dates are in"),
        ("2016-02-30", "'2016-02-30' is not in the calendar: February 2016 has 29 days; its last is 2016-02-29"),
        ("-0001-04-31", "'-0001-04-31' is not in the calendar: April -1 has 30 days; its last is -0001-04-30"),
        ("2015-07-00", "'2015-07-00' is not in the calendar: days count from 01; write 2015-07 for the month as a whole"),
        ("2015-13", "'2015-13' is not in the calendar: there is no month 13; months run from 01 to 12, as in 2015-07, the seasons of a year from 21 to 24, as in 2015-21, and its quarters from 33 to 36"),
        ("2015-21-XX", "'2015-21-XX' is not in the calendar: there is no month 21; months run from 01 to 12, as in 2015-07, the seasons of a year from 21 to 24, as in 2015-21, and its quarters from 33 to 36"),
        ("-0000", "'-0000': there is no year -0000; write 0000 for 1 BC, -0001 for 2 BC"),
        ("2015-7-4", "'2015-7-4': months and days have two digits; write 2015-07-04"),
        ("2015-7", "'2015-7': months and days have two digits; write 2015-07"),
        ("2001-33?", "'2001-33?': a quarter, third or half of a year takes no ?; write 2001-33, or 2001?"),
        ("2001-42", "'2001-42' is not in the calendar: there is no month 42; months run from 01 to 12, as in 2015-07, the seasons of a year from 21 to 24, as in 2015-21, and its quarters from 33 to 36"),
        ("20150724", "'20150724': a date has hyphens; write 2015-07-24"),
        ("12345", "'12345': a year has four digits; write a year such as 2015 or 0476"),
        ("7", "'7': a year has four digits; write 0007"),
        ("576-3-4~", "'576-3-4~': a year has four digits; write 0576-03-04~"),
        ("24.7.2015", "'24.7.2015': the year comes first, then month and day with hyphens; write 2015-07-24"),
        ("24/07/2015", "'24/07/2015': an interval has one slash between start and end, as in 2015-06/2015-08; a date has hyphens, year first, as in 2015-07-24"),
        ("2015-W30", "'2015-W30': EDTF has no week dates or days of the year; write the day, such as 2015-07-24"),
        ("2015?~", "'2015?~': two qualifiers at once are written as one; write 2015%"),
        ("2015-(07)?", "'2015-(07)?': brackets around parts of a date were dropped from EDTF; write 2015-07?"),
        ("201x", "'201x': an unspecified digit is a capital X; write 201X"),
        ("Y2015", "'Y2015': Y begins a year of five digits or more, none of which is supported; write a year of four digits, from -9999 to 9999, such as 2015"),
        ("2015/open", "'open': an open end is written '..'; write 2015-07-24/.."),
        ("unknown/2015", "'unknown': an unknown end is left empty; write 2015-07-24/"),
        ("2010/2008", "'2010/2008': the interval ends before it begins; write 2008/2010"),
        ("2015-08/2015-07-31", "'2015-08/2015-07-31': the interval ends before it begins; write 2015-07-31/2015-08"),
        ("[2015", "'[2015': a set is a list of dates in square brackets, as in [2015-07-14, 2015-07-15]"),
        ("[]", "'[]': a set is a list of dates in square brackets, as in [2015-07-14, 2015-07-15]"),
        ("[2015,]", "'[2015,]': a set is a list of dates in square brackets, as in [2015-07-14, 2015-07-15]"),
        ("[..]", "'..': a range in a set has at least one end, as in [..1760-12-03] or [1760-12..]"),
        ("[1670..1660]", "'1670..1660': the range ends before it begins; write 1660..1670"),
        ("{2015-02-30}", "'2015-02-30' is not in the calendar: February 2015 has 28 days; its last is 2015-02-28"),
        ("2015-07-24T16:30", "'2015-07-24T16:30': a time has hours, minutes and seconds after a T; write 2015-07-24T16:30:00"),
        ("2015-07-24T25:00:00", "'2015-07-24T25:00:00': there is no such time of day; times run from 00:00:00 to 23:59:59, and 24:00:00 ends a day"),
        ("2015-07-24T16:60:00", "'2015-07-24T16:60:00': there is no such time of day; times run from 00:00:00 to 23:59:59, and 24:00:00 ends a day"),
        ("2015-07-24T16:30:60", "'2015-07-24T16:30:60': there is no such time of day; times run from 00:00:00 to 23:59:59, and 24:00:00 ends a day"),
        ("2015-07-24T24:00:01", "'2015-07-24T24:00:01': there is no such time of day; times run from 00:00:00 to 23:59:59, and 24:00:00 ends a day"),
        ("2015-07-24T16:30:00+05:60", "'2015-07-24T16:30:00+05:60': offsets from UTC run from -12:00 to +14:00; write Z for UTC itself"),
        ("2015-07-24T16:30:00-12:30", "'2015-07-24T16:30:00-12:30': offsets from UTC run from -12:00 to +14:00; write Z for UTC itself"),
        ("2015-07-24T16:30:00-00:00", "'2015-07-24T16:30:00-00:00': offsets from UTC run from -12:00 to +14:00; write Z for UTC itself"),
        ("2015-07-24T16:30:00+15:00", "'2015-07-24T16:30:00+15:00': offsets from UTC run from -12:00 to +14:00; write Z for UTC itself"),
        ("2015-07-24T16:30:00~", "'2015-07-24T16:30:00~': a time follows its day after a T and ends with Z or an offset, if with any; write 2015-07-24T16:30:00, 2015-07-24T16:30:00Z or 2015-07-24T16:30:00+02:00"),
        ("156X-09-31", "'156X-09-31': no day of the calendar fits these digits; write 156X, 1560-XX or 1560-09-XX"),
        ("2015?-02-30", "'2015-02-30?' is not in the calendar: February 2015 has 28 days; its last is 2015-02-28"),
        ("٢٠١٥", "'٢٠١٥' is not a date; write a year, month or day (2015, 2015-07, 2015-07-24), about a date (2015-07~), an interval (2015-06/2015-08) or one of several ([2015-07-14, 2015-07-15])"),
        ("July 2015", "'July 2015' is not a date; write a year, month or day (2015, 2015-07, 2015-07-24), about a date (2015-07~), an interval (2015-06/2015-08) or one of several ([2015-07-14, 2015-07-15])"),
    ],
)  # fmt: skip
def test_faulty_dates(text, message):
    """What is not a date is refused with the reason and a right form."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert str(caught.value) == message
    assert not isinstance(caught.value, UnsupportedDateError)


FOUR_DIGITS = "a year of four digits, from -9999 to 9999, such as 2015"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Y170000002", f"a year of more than four digits (EDTF Level 1) is not supported; write {FOUR_DIGITS}"),
        ("Y-17E7", f"a year with exponent (EDTF Level 2) is not supported; write {FOUR_DIGITS}"),
        ("1950S2", "a year with significant digits (EDTF Level 2) is not supported; write 19XX~"),
        ("Y3388E2S3", f"a year with significant digits (EDTF Level 2) is not supported; write {FOUR_DIGITS}"),
        ("156X-12-25", "X before the last digits of a date (EDTF Level 2) is not supported; write what is known for certain, 156X, or the possible dates, as in [1560-12-25, 1561-12-25]"),
        ("156X-01-31", "X before the last digits of a date (EDTF Level 2) is not supported; write what is known for certain, 156X, or the possible dates, as in [1560-12-25, 1561-12-25]"),
        ("156X-02-29", "X before the last digits of a date (EDTF Level 2) is not supported; write what is known for certain, 156X, or the possible dates, as in [1560-12-25, 1561-12-25]"),
        ("2016-01-X1", "X before the last digits of a date (EDTF Level 2) is not supported; write what is known for certain, 2016-01, or the possible dates, as in [1560-12-25, 1561-12-25]"),
        ("2016-X1", "X before the last digits of a date (EDTF Level 2) is not supported; write what is known for certain, 2016, or the possible dates, as in [1560-12-25, 1561-12-25]"),
        ("20X3", "X before the last digits of a date (EDTF Level 2) is not supported; write what is known for certain, 20XX, or the possible dates, as in [1560-12-25, 1561-12-25]"),
        ("2004?-06~-11", "a qualifier on a part of a date (EDTF Level 2) is not supported; write 2004-06-11%"),
        ("?1945", "a qualifier on a part of a date (EDTF Level 2) is not supported; write 1945?"),
        ("201", "a decade of three digits (EDTF Level 2) is not supported; write 0201 for the year 201, 201X for the decade"),
        ("576", "a decade of three digits (EDTF Level 2) is not supported; write 0576 for the year 576"),
        ("-043?", "a decade of three digits (EDTF Level 2) is not supported; write -0043? for the year -43"),
        ("79~", "a century of two digits (ISO 8601) is not supported; write 0079~ for the year 79, 79XX~ for the century"),
        ("-04", "a century of two digits (ISO 8601) is not supported; write -0004 for the year -04, -04XX for the century"),
        ("{1960, 1961-12}", "a set of which all members are meant (EDTF Level 2) is not supported; write an assertion for each date, or square brackets where one of them is meant: [2015-07-14, 2015-07-15]"),
    ],
)  # fmt: skip
def test_unsupported_dates(text, message):
    """A form of ISO 8601-2 that is refused on purpose is refused by its name, with what to write instead."""
    with pytest.raises(UnsupportedDateError) as caught:
        parse_date(text)
    assert str(caught.value) == f"{text!r}: {message}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2018-23~/2019", "'2018-23~': a season as an end of an interval is not supported; write the month, such as 2018-06"),
        ("2018-29/2019", "'2018-29': a season as an end of an interval is not supported; write the month, such as 2018-06"),
        ("2018-07-24T10:00:00/2019", "'2018-07-24T10:00:00': a time of day in an interval is not supported; write the day, 2018-07-24"),
    ],
)  # fmt: skip
def test_unsupported_ends(text, message):
    """Neither a season nor a time of day ends an interval."""
    with pytest.raises(UnsupportedDateError) as caught:
        parse_date(text)
    assert str(caught.value) == message


TOKENS = [
    "2015",
    "1",
    "02",
    "30",
    "-",
    "-04",
    "X",
    "XX",
    "..",
    "/",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "~",
    "?",
    "%",
    "Y",
    "S",
]
TIMES = ["T10:00:00", "T24:00:00.5", "Z", "+02", "-1200", "+25:00"]


@given(text=st.lists(st.sampled_from(TOKENS + TIMES), max_size=9).map("".join))
def test_any_text_is_read_or_refused(text):
    """Whatever the text, it is a date with its first day not after its last, or a DateError that quotes it."""
    try:
        found, message = parse_date(text), ""
    except DateError as error:
        found, message = None, str(error)
    assert found is not None or "'" in message
    if found is not None and found.earliest is not None and found.latest is not None:
        assert found.earliest <= found.latest
        assert not found.certainly_before(found)


@given(day=st.dates(), length=st.sampled_from([4, 7, 10]), mark=st.sampled_from("~?%"))
def test_right_forms_of_refusals_are_right(day, length, mark):
    """What the refusal of a qualified part says to write is a date of the same span."""
    text = day.isoformat()[:length]
    with pytest.raises(UnsupportedDateError) as caught:
        parse_date(mark + text)
    assert parse_date(str(caught.value).rsplit(" ", 1)[1]).latest == parse_date(text).latest


def test_long_text_is_cut_in_the_message():
    """A message stays readable whatever was put where a date belongs."""
    with pytest.raises(DateError) as caught:
        parse_date("July " * 10_000)
    assert len(str(caught.value)) < 300
