"""A slip of a statement made in what is asserted too: in numbers, words, dates and gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from factcheck.dates.days import month_length
from factcheck.readings.reading import Quantity, agree

_TEXTS: Final = ("value", "unit", "equals")
DATES: Final = ("when", "from", "until")
"""The keys of an assertion that are dates."""
_DATE: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<about>[~%?]*)")
_GAP: Final = re.compile(r"P\d+([DWMY])")
_IN_GAPS: Final = r"(?<=\d){}"

Part = Literal["year", "month", "day"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Slip:
    """A change of a statement, and what it makes of copies of what was there."""

    text: str  # the statement after it
    before: str
    after: str
    old: Quantity | None = None  # the quantity that was there, where it is one
    new: Quantity | None = None
    part: tuple[Part, int, int] | None = None  # of a date
    gap: tuple[str, str] = ("", "")  # one of the old unit and one of the new: `P1M`, `P1Y`

    @property
    def is_as_right(self) -> bool:
        """Whether a figure that is only about right became one that is about as right."""
        return self.old is not None and self.new is not None and agree(self.old, self.new)


def with_slip(assertion: Mapping[str, Any], slip: Slip) -> dict[str, Any]:
    """An assertion with a slip in all that it says of it; as it is where it says nothing.

    Args:
        assertion: It, as YAML has it.
        slip: The slip.
    """
    changed = dict(assertion)
    for key in assertion.keys() & {*_TEXTS, *DATES, "by"}:
        value = assertion[key]
        if isinstance(value, bool):
            continue
        if key in DATES:
            changed[key] = _other_date(value, slip)
        elif key == "by":
            changed[key] = _other_gap(str(value), slip)
        else:
            changed[key] = _other_value(value, slip)
    return changed


def _other_value(value: object, slip: Slip) -> object:
    """A value with a slip: a number of its own, or the words in a text."""
    ways = dict(_ways(slip))
    if isinstance(value, int | float):
        new = ways.get(str(value))
        return value if new is None else type(value)(new)
    text = str(value)
    for before, after in ways.items():
        changed = re.sub(
            rf"(?<![\w.,]){re.escape(before)}(?=s?\b)(?![.,]?\d)", after, text, flags=re.IGNORECASE
        )
        if changed != text:
            return changed
    return value


def _ways(slip: Slip) -> Iterator[tuple[str, str]]:
    """The ways to write what was there, each with what it is now: as it stands, in digits, with its scale."""
    if slip.before.replace(",", "").replace(".", "").isdigit():
        yield slip.before.replace(",", ""), slip.after.replace(",", "")
    yield slip.before, slip.after
    old, new = slip.old, slip.new
    if old is not None and new is not None and all(float(each.low).is_integer() for each in (old, new)):
        yield str(int(old.low)), str(int(new.low))


def _other_date(value: object, slip: Slip) -> object:
    """A date, or both ends of one, with a slip; as it is where the calendar has no such day."""
    if slip.part is None:
        return value
    text, (part, old, new) = str(value), slip.part
    changed = _DATE.sub(lambda match: _with_part(match, part, old, new), text)
    return value if changed == text else int(changed) if isinstance(value, int) else changed


def _with_part(match: re.Match[str], part: Part, old: int, new: int) -> str:
    """A date with another year, month or day in place of one; one that is about right has no neighbours."""
    if match[part] is None or int(match[part]) != old or (match["about"] and part != "year"):
        return match[0]
    parts = {each: int(match[each]) for each in ("year", "month", "day") if match[each]} | {part: new}
    if not 1 <= parts.get("day", 1) <= month_length(parts["year"], parts.get("month", 1)):
        return match[0]
    return (
        "-".join(f"{each:04}" if key == "year" else f"{each:02}" for key, each in parts.items())
        + match["about"]
    )


def _other_gap(gap: str, slip: Slip) -> str:
    """A gap with as many of another unit, where it is told in days, weeks, months or years."""
    units = [match[1] for match in map(_GAP.fullmatch, slip.gap) if match]
    if len(units) < len(slip.gap) or "T" in gap:
        return gap
    return re.sub(_IN_GAPS.format(units[0]), units[1], gap)


def parts_of(before: str, after: str) -> Iterator[tuple[Part, int, int]]:
    """What of a date a figure may be: a year of four digits, a day of one or two.

    Args:
        before: The figure in digits.
        after: Another.
    """
    if before.isdigit() and after.isdigit() and len(before) in (1, 2, 4):
        yield ("year" if len(before) == 4 else "day"), int(before), int(after)  # noqa: PLR2004 - digits
