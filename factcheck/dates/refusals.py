"""The errors for text that is no date of our notation.

Forms that ISO 8601-2 has and this tool does not are refused by name, and so are the slips that people make;
every message shows a right form. Nothing here decides what is valid: it explains what the reader refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from factcheck.dates.days import MONTHS, month_length
from factcheck.dates.other_calendars import foreign
from factcheck.errors import DateError, UnsupportedDateError

_LONGEST_SHOWN: Final = 60  # code points
_LEAP_YEAR: Final = 2000


def quoted(text: str) -> str:
    """The text in quotation marks, cut where it is long."""
    return repr(text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Form:
    """A form that is refused: its shape, what is wrong with it, and a right form made from the text."""

    shape: str  # a regular expression for the whole text
    fault: str
    right: str | Callable[[re.Match[str]], str]  # a template for `Match.expand`, or a function
    valid: bool = False  # whether ISO 8601-2 has it

    def error(self, text: str) -> DateError | None:
        """The error for a text of this form; None for any other."""
        match = re.fullmatch(self.shape, text)
        if match is None:
            return None
        right = match.expand(self.right) if isinstance(self.right, str) else self.right(match)
        if self.valid:
            return UnsupportedDateError(f"{quoted(text)}: {self.fault} is not supported; write {right}")
        return DateError(f"{quoted(text)}: {self.fault}; write {right}")


def _level_2(name: str, shape: str, right: str | Callable[[re.Match[str]], str]) -> _Form:
    return _Form(shape=shape, fault=f"{name} (EDTF Level 2)", right=right, valid=True)


def _gathered(text: str) -> str:
    """The text without brackets and with its qualifiers gathered into one at its end."""
    marks = set(re.findall("[~?%]", text))
    return re.sub("[~?%()]", "", text) + ("%" if len(marks) > 1 else "".join(marks))


def _significant(match: re.Match[str]) -> str:
    known = min(int(match[3]), 4)
    return f"{match[1]}{match[2][:known]}{'X' * (4 - known)}~"


def _padded(match: re.Match[str]) -> str:
    year, month, day = match.groups()
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")


def _four_digits(match: re.Match[str]) -> str:
    """A year with too few digits, and where three of them may be a decade of our time, that."""
    sign, digits, mark = match.groups()
    year = f"{sign}{digits:0>4}{mark} for the year {sign}{int(digits)}"
    return year if sign or int(digits) > _LATEST_DECADE else f"{year}, {digits}X{mark} for the decade"


_LATEST_DECADE: Final = 209
_PART: Final = "[~?%]?[0-9X]{2}[~?%]?"
_PARTS: Final = rf"[~?%]?-?[0-9X]{{4}}[~?%]?(?:-{_PART}(?:-{_PART})?)?"
_FOUR_DIGITS: Final = "a year of four digits, from -9999 to 9999, such as 2015"
_SHORT: Final = "(?!-0+$)(-?)([0-9]{%d})([~?%%]?)"

_FORMS: Final = (
    _level_2("a qualifier on a part of a date", _PARTS, lambda match: _gathered(match[0])),
    _level_2("a year with significant digits", "(-?)([0-9]{4})S([1-9])", _significant),
    _level_2("a year with significant digits", "Y-?[1-9][0-9]*(?:E[1-9][0-9]*)?S[1-9][0-9]*", _FOUR_DIGITS),
    _level_2("a year with exponent", "Y-?[1-9][0-9]*E[1-9][0-9]*", _FOUR_DIGITS),
    _level_2("a decade of three digits", _SHORT % 3, _four_digits),
    _Form(
        shape=_SHORT % 2,
        fault="a century of two digits (ISO 8601)",
        right=r"\g<1>00\2\3 for the year \1\2, \1\2XX\3 for the century",
        valid=True,
    ),
    _Form(shape=_SHORT % 1, fault="a year has four digits", right=r"\g<1>000\2\3"),
    _Form(
        shape="(-?)([0-9]{3})-([0-9]{1,2})(?:-([0-9]{1,2}))?([~?%]?)",
        fault="a year has four digits",
        right=lambda match: (
            f"{match[1]}0{match[2]}-{int(match[3]):02}"
            + (f"-{int(match[4]):02}" if match[4] else "")
            + match[5]
        ),
    ),
    _Form(
        shape="Y-?[1-9][0-9]{4,}",
        fault="a year of more than four digits (EDTF Level 1)",
        right=_FOUR_DIGITS,
        valid=True,
    ),
    _Form(
        shape="[Yy].*[0-9].*",
        fault="Y begins a year of five digits or more, none of which is supported",
        right=_FOUR_DIGITS,
    ),
    _Form(
        shape="[-0-9X~?%]*(?:[?]~|~[?])[-0-9X~?%]*",
        fault="two qualifiers at once are written as one",
        right=lambda match: _gathered(match[0]),
    ),
    _Form(
        shape="[-0-9X~?%()]*[()][-0-9X~?%()]*",
        fault="brackets around parts of a date were dropped from EDTF",
        right=lambda match: _gathered(match[0]),
    ),
    _Form(
        shape="[-0-9uxX]*[ux][-0-9uxX]*[~?%]?",
        fault="an unspecified digit is a capital X",
        right=lambda match: re.sub("[ux]", "X", match[0]),
    ),
    _Form(
        shape="-?[0-9]{4}-?(?:W[0-9]{2}(?:-?[0-9])?|[0-9]{3})",
        fault="EDTF has no week dates or days of the year",
        right="the day, such as 2015-07-24",
    ),
    _Form(shape="(-?[0-9]{4})([0-9]{2})([0-9]{2})", fault="a date has hyphens", right=r"\1-\2-\3"),
    _Form(
        shape="(-?[0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?",
        fault="months and days have two digits",
        right=_padded,
    ),
    _Form(shape="-?[0-9]+[~?%]?", fault="a year has four digits", right="a year such as 2015 or 0476"),
    _Form(
        shape="[0-9]{1,2}[-. ][0-9]{1,2}[-. ][0-9]{2,4}",
        fault="the year comes first, then month and day with hyphens",
        right="2015-07-24",
    ),
    _Form(shape="open|now|present", fault="an open end is written '..'", right="2015-07-24/.."),
    _Form(shape="unknown", fault="an unknown end is left empty", right="2015-07-24/"),
    _Form(
        shape="(-?[0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}):?([0-9]{2})",
        fault="a time has hours, minutes and seconds after a T",
        right=r"\1T\2:\3:00",
    ),
    _Form(
        shape="-?[0-9]{4}.*[T ].*[0-9].*",
        fault="a time follows its day after a T and ends with Z or an offset, if with any",
        right="2015-07-24T16:30:00, 2015-07-24T16:30:00Z or 2015-07-24T16:30:00+02:00",
    ),
)


def whole_qualified(text: str) -> str | None:
    """A date whose parts are qualified, qualified as a whole instead; None where it is no such date."""
    return _gathered(text) if re.fullmatch(_PARTS, text) else None


def refusal(text: str) -> DateError:
    """The error for a text that does not have the form of a date."""
    if len(text) <= _LONGEST_SHOWN:
        for form in _FORMS:
            if error := form.error(text):
                return error
        if other := foreign(text):
            return DateError(f"{quoted(text)}: {other}")
    return DateError(
        f"{quoted(text)} is not a date; write a year, month or day (2015, 2015-07, 2015-07-24), "
        "about a date (2015-07~), an interval (2015-06/2015-08) or one of several ([2015-07-14, 2015-07-15])"
    )


def season_fault(text: str) -> DateError:
    """The error for a season at the end of an interval, where its own ends would be needed."""
    return UnsupportedDateError(
        f"{quoted(text)}: a season as an end of an interval is not supported; write the month, such as {text[: text.rindex('-')]}-06"
    )


def unsupported_mask(text: str, year: str, month: str | None, day: str | None) -> DateError:
    """The error for a date with X before its last digits, which no calendar has or which we do not read."""
    months = [number for number in range(1, len(MONTHS) + 1) if _fits(number, month)]
    if not any(
        _fits(number, day) for each in months for number in range(1, month_length(_LEAP_YEAR, each) + 1)
    ):
        return DateError(
            f"{quoted(text)}: no day of the calendar fits these digits; write 156X, 1560-XX or 1560-09-XX"
        )
    known = year if "X" not in year else year[: year.index("X")].ljust(len(year), "X")
    if known == year and month and "X" not in year + month:
        known = f"{year}-{month}"
    return UnsupportedDateError(
        f"{quoted(text)}: X before the last digits of a date (EDTF Level 2) is not supported; "
        f"write what is known for certain, {known}, or the possible dates, as in [1560-12-25, 1561-12-25]"
    )


def _fits(number: int, mask: str | None) -> bool:
    """Whether a month's or day's number has the digits of a mask; everything fits where there is none."""
    return mask is None or re.fullmatch(mask.replace("X", "[0-9]"), f"{number:02}") is not None
