"""What became of a quotation: how it stands in a text, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.quoting.passages import Passage


class Match(StrEnum):
    """How a quotation stands in a text."""

    VERBATIM = "verbatim"  # character by character
    TYPOGRAPHY = "typography"  # but for quotation marks, dashes, white space and the like
    ELIDED = "elided"  # with cuts that ellipses declare
    ALTERED = "altered"  # with changes that brackets declare
    UNREAD = "unread"  # with a cut or bracket of which nobody can tell what it loses
    NEAR = "near"  # some words differ
    ABSENT = "absent"  # nothing like it

    @property
    def passes(self) -> bool:
        """Whether the quotation is faithful."""
        return self not in (Match.UNREAD, Match.NEAR, Match.ABSENT)

    @property
    def stands(self) -> bool:
        """Whether its words stand in the text, with what it declares; what that loses may not have been read."""
        return self.passes or self is Match.UNREAD


@dataclass(frozen=True, kw_only=True, slots=True)
class QuotedSpan:
    """A place of a quotation, in code points of the text as given."""

    start: int
    end: int
    pieces: tuple[tuple[int, int], ...]  # what of it is quoted; one piece where nothing is declared


@dataclass(frozen=True, kw_only=True, slots=True)
class Trace:
    """Whether a quotation is faithful, and where it stands."""

    outcome: Match
    spans: tuple[QuotedSpan, ...] = ()  # every place, in order
    nearest: Passage | None = None  # for a message, where the quotation fails
    lost: tuple[int, int] | None = (
        None  # where the words stand that an ellipsis left out, and that deny what stays
    )
