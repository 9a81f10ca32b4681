"""Which of two dates surely came first."""

from __future__ import annotations

from factcheck.dates import Bound, Edtf


def surely_before(first: Edtf | None, second: Edtf | None) -> bool:
    """Whether one date is over before the other begins, however the two are read.

    A date less precise than a day lies somewhere inside its span. An end that is marked approximate (`~`) or uncertain
    (`?`) may lie anywhere, as it does where values are compared, and a date that is not given says nothing.

    Args:
        first: The date that would be over.
        second: The date that would come later.
    """
    if first is None or second is None or _is_vague(first.end) or _is_vague(second.start):
        return False
    return first.certainly_before(second)


def _is_vague(bound: Bound) -> bool:
    return bound.approximate or bound.uncertain
