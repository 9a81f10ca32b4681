"""MarkRuns of `*`, `_` and `~` that belong together, by the rules of CommonMark 0.31 (6.2) and of GitHub for `~`."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.text.moved import Move


@dataclass(slots=True, eq=False)
class MarkRun:
    """A run of one mark, and what of it is not used up yet."""

    mark: str
    start: int
    end: int
    length: int
    opens: bool
    closes: bool
    before: MarkRun | None = None
    after: MarkRun | None = None

    @property
    def left(self) -> int:
        """How many marks are left."""
        return self.end - self.start


class MarkRuns:
    """The runs of a text in the order in which they were read, taken out as they find their partners."""

    def __init__(self) -> None:
        self.last: MarkRun | None = None

    def add(self, text: str, start: int, end: int) -> None:
        """Add the run that stands between two offsets."""
        opens, closes = _flanks(text, start, end)
        run = MarkRun(text[start], start, end, end - start, opens, closes, before=self.last)
        if self.last is not None:
            self.last.after = run
        self.last = run

    def paired(self, bottom: MarkRun | None) -> Iterator[Move]:
        """The marks of emphasis behind a run, or of all; what is left of the runs there is no mark and is forgotten."""
        barred: dict[tuple[str, bool, int], int] = {}
        lowest = -1 if bottom is None else bottom.start
        closer = self._first_after(bottom)
        while closer is not None:
            if not closer.closes:
                closer = closer.after
                continue
            kind = (closer.mark, closer.opens, closer.length % 3)
            opener = _opener(closer, barred.get(kind, lowest))
            if opener is None:
                barred[kind] = lowest if closer.before is None else closer.before.start
                stale = closer
                closer = closer.after
                if not stale.opens:
                    self._take(stale)
                continue
            count = closer.left if closer.mark == "~" else min(2, opener.left, closer.left)
            yield Move(opener.end - count, opener.end, "")
            yield Move(closer.start, closer.start + count, "")
            closer = self._shortened(opener, closer, count)
        self._forget(bottom)

    def _shortened(self, opener: MarkRun, closer: MarkRun, count: int) -> MarkRun | None:
        """Take the marks used, and the runs between; the run to go on with."""
        opener.end -= count
        closer.start += count
        opener.after, closer.before = closer, opener
        if not opener.left:
            self._take(opener)
        if closer.left:
            return closer
        following = closer.after
        self._take(closer)
        return following

    def _first_after(self, bottom: MarkRun | None) -> MarkRun | None:
        first = self.last
        if first is None or first is bottom:
            return None
        while first.before is not None and first.before is not bottom:
            first = first.before
        return first

    def _take(self, run: MarkRun) -> None:
        if run.before is not None:
            run.before.after = run.after
        if run.after is not None:
            run.after.before = run.before
        if self.last is run:
            self.last = run.before

    def _forget(self, bottom: MarkRun | None) -> None:
        self.last = bottom
        if bottom is not None:
            bottom.after = None


def _opener(closer: MarkRun, lowest: int) -> MarkRun | None:
    """The nearest run before that may open what this one closes, and begins behind an offset."""
    run = closer.before
    while run is not None and run.start > lowest:
        if run.mark == closer.mark and run.opens and _fit(run, closer):
            return run
        run = run.before
    return None


def _fit(opener: MarkRun, closer: MarkRun) -> bool:
    """Whether two runs of one mark make a pair."""
    if closer.mark == "~":
        return opener.left == closer.left <= 2  # noqa: PLR2004 - one or two marks strike through
    if not (opener.closes or closer.opens):
        return True
    return (opener.length + closer.length) % 3 != 0 or (opener.length % 3 == 0 and closer.length % 3 == 0)


def _flanks(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a run may open and may close emphasis; as on GitHub, tildes beside it do not count."""
    before, after = start - 1, end
    while before > 0 and text[before] == "~":
        before -= 1
    while after < len(text) and text[after] == "~":
        after += 1
    return _flanked(text[start], text[before] if before >= 0 else " ", text[after : after + 1] or " ")


def _flanked(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """The same, by the characters on both sides."""
    left = not after.isspace() and (not _is_mark(after) or before.isspace() or _is_mark(before))
    right = not before.isspace() and (not _is_mark(before) or after.isspace() or _is_mark(after))
    if mark == "_":
        return left and (not right or _is_mark(before)), right and (not left or _is_mark(after))
    return left, right


def _is_mark(character: str) -> bool:
    """Whether a character is punctuation or a symbol."""
    return unicodedata.category(character)[0] in "PS"
