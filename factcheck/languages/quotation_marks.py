"""The quotations of a text: what stands between quotation marks, with offsets into the text as given.

Marks may be curly, straight, low or angled (“ ” " „ ‟ ‘ ’ ' ‚ ‛ « » ‹ ›), nested, and of mixed style, as
where a straight mark opens and a curly one closes. A quotation never runs past its paragraph. One that
is not closed there (each paragraph of a long quotation opens with a mark and only the last closes; or the
mark is missing) ends where the next mark of its own kind opens directly inside it, since a kind does not
nest in itself, else at the closing mark of the quotation around it, else with the paragraph.

An apostrophe is no mark: between letters (didn’t), before an elided word or decade (’em, ’90s, also where a
word processor turned it: ‘em), or after a word where no single quotation is open (ministers’). Inside a
single quotation `s’` before another word closes it unless a later mark does. A straight ' or a ’ that opens
and is never closed is an apostrophe. Neither a closing mark without an opening one nor the inch mark
(5'10") makes a quotation, nor does a pair of marks around nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.text.spans import Span, paragraphs

Mark = Literal["double", "single"]

_MARK = re.compile("[“”„‟‘’‚‛«»‹›\"']")
_KIND = (
    dict.fromkeys('“”„‟"', "double")
    | dict.fromkeys("‘’‚‛'", "single")
    | dict.fromkeys("«»", "angle double")
    | dict.fromkeys("‹›", "angle single")
)
_OPENING = frozenset("“„‟‘‚‛«‹")
_CLOSING = frozenset("”’»›")
_FREE_BEFORE = frozenset("([{<–—-/…“‘„‟‚‛«‹\"'")  # what, besides white space, an opening mark may follow
_FREE_AFTER = frozenset(".,;:!?)]}>…–—-/”’»›\"'")  # what, besides white space, may follow a closing mark
_SENTENCE_END = frozenset(".,;:!?…")
_YEAR = re.compile(r"\d\d\b")  # the class of ’68


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quotation with its marks."""

    start: int
    """The opening mark's offset."""
    end: int
    """The offset after the closing mark, or after the last character where it is not closed."""
    mark: Mark
    """Double (“ " „ «) or single (‘ ' ‚ ‹)."""
    depth: int
    """How many quotations stand around it."""
    closed: bool
    """Whether it has its closing mark."""
    inner: Span
    """The words between the marks, without white space at the ends."""


@cache
def _elided_of(pack: Pack) -> re.Pattern[str]:
    """What may follow an apostrophe that begins a word: a word cut short, a decade."""
    return re.compile(rf"(?:\d0s|{any_of(pack.words.elided)})\b", re.IGNORECASE)


def quotations(text: str, pack: Pack) -> tuple[Quotation, ...]:
    """Return the quotations by their start; those inside others follow them.

    Args:
        text: The text.
        pack: Its language's.
    """
    found: list[Quotation] = []
    for paragraph in paragraphs(text):
        marks = [match.start() for match in _MARK.finditer(text, *paragraph)]
        if marks:
            found.extend(_MarkReader(text, paragraph, _elided_of(pack)).read(marks))
    return tuple(found)


@dataclass(slots=True)
class _Opening:
    """An opening mark that waits for its closing one."""

    start: int
    kind: str
    soft: bool  # ' or ’, which is an apostrophe unless something closes it
    cut: int | None = None  # where the next of its kind opens directly inside it
    end: int | None = None
    closed: bool = False


@dataclass(slots=True)
class _MarkReader:
    """Reads one paragraph's marks from left to right, keeping what is open on a stack."""

    text: str
    paragraph: Span
    elided: re.Pattern[str]
    openings: list[_Opening] = field(default_factory=list)
    stack: list[_Opening] = field(default_factory=list)
    open_kinds: dict[str, list[_Opening]] = field(default_factory=dict)

    def read(self, marks: list[int]) -> list[Quotation]:
        """Return the paragraph's quotations, given the offsets of its marks."""
        closes_later = self._closes_later(marks)
        for at, later in zip(marks, closes_later, strict=True):
            role = self._role(at, closed_later=later)
            if role == "open":
                self._open(at)
            elif role == "close":
                self._close(at)
        self._abandon(0, self.paragraph.end)
        return self._quotations()

    def _role(self, at: int, *, closed_later: bool) -> str:
        glyph = self.text[at]
        left, right = self._free(at)
        if _KIND[glyph] == "single":
            return self._single_role(at, left=left, right=right, closed_later=closed_later)
        if _KIND[glyph] == "double":
            return self._double_role(at, left=left, right=right)
        return self._angle_role(at, left=left, right=right)

    def _free(self, at: int) -> tuple[bool, bool]:
        """Return whether nothing leans on the mark from the left, and from the right."""
        before = self.text[at - 1] if at > self.paragraph.start else " "
        after = self.text[at + 1] if at + 1 < self.paragraph.end else " "
        return before.isspace() or before in _FREE_BEFORE, after.isspace() or after in _FREE_AFTER

    def _double_role(self, at: int, *, left: bool, right: bool) -> str:
        glyph, is_open = self.text[at], bool(self.open_kinds.get("double"))
        if glyph in _OPENING:
            turned = glyph == "“" and is_open and not left and right  # „so“ or “so“
            return "close" if turned else "open"
        if left != right and (glyph == '"' or not is_open):
            if left:
                return "open"
            return "close" if is_open else "none"  # without an opening one: a stray mark, or inches
        if is_open:
            return "close"
        measure = at > self.paragraph.start and self.text[at - 1].isdigit()
        return "none" if glyph in _CLOSING or measure else "open"

    def _angle_role(self, at: int, *, left: bool, right: bool) -> str:
        """French «so» with or without spaces, and German »so«."""
        glyph, kind = self.text[at], _KIND[self.text[at]]
        if waiting := self.open_kinds.get(kind):
            return "open" if self.text[waiting[-1].start] == glyph else "close"
        return "open" if glyph in _OPENING or (left and not right) else "none"

    def _single_role(self, at: int, *, left: bool, right: bool, closed_later: bool) -> str:
        glyph = self.text[at]
        if self._within_word(at):
            return "none"
        if glyph in _OPENING and not (right and not left and self._single_on_top()):
            return "none" if glyph == "‘" and self.elided.match(self.text, at + 1) else "open"
        if left and not right:
            return "none" if self._elides(at) else "open"
        if left or not self.open_kinds.get("single"):
            return "close" if right and self._single_on_top() and glyph == "’" else "none"
        if self._possessive(at):
            return "close" if self._single_on_top() and not closed_later else "none"
        return "close" if self._single_on_top() or self.text[at - 1] in _SENTENCE_END else "none"

    def _elides(self, at: int) -> bool:
        return bool(self.elided.match(self.text, at + 1) or _YEAR.match(self.text, at + 1))

    def _single_on_top(self) -> bool:
        return bool(self.stack) and self.stack[-1].kind == "single"

    def _within_word(self, at: int) -> bool:
        return self.text[at - 1 : at].isalnum() and self.text[at + 1 : at + 2].isalnum()

    def _possessive(self, at: int) -> bool:
        """Say whether the mark may be the apostrophe of `the ministers’ deputies`."""
        return self.text[at - 1] in "sSzxZX" and bool(_WORD_FOLLOWS.match(self.text, at + 1))

    def _closes_later(self, marks: list[int]) -> list[bool]:
        """Say of each mark whether a certain single closing mark comes before other marks than apostrophes."""
        answers: list[bool] = []
        later = False
        for at in reversed(marks):
            answers.append(later)
            if _KIND[self.text[at]] != "single":
                later = False
            elif not self._within_word(at):
                left, right = self._free(at)
                if self.text[at] in _OPENING or (left and not right):
                    later = False
                elif right and not left and not self._possessive(at):
                    later = True
        return answers[::-1]

    def _open(self, at: int) -> None:
        glyph = self.text[at]
        kind = _KIND[glyph]
        if self.stack and self.stack[-1].kind == kind and self.stack[-1].cut is None:
            self.stack[-1].cut = self._trimmed(at)
        opening = _Opening(at, kind, soft=glyph in "'’")
        self.openings.append(opening)
        self.stack.append(opening)
        self.open_kinds.setdefault(kind, []).append(opening)

    def _close(self, at: int) -> None:
        kind = _KIND[self.text[at]]
        depth = len(self.stack) - 1
        while self.stack[depth].kind != kind:
            depth -= 1
        self._abandon(depth + 1, at)
        opening = self._pop()
        opening.end, opening.closed = at + 1, True

    def _abandon(self, depth: int, limit: int) -> None:
        """Leave all that is open from this depth on unclosed, ending before the limit at the latest."""
        if len(self.stack) == depth:
            return
        limit = self._trimmed(limit)
        while len(self.stack) > depth:
            opening = self._pop()
            opening.end = limit if opening.cut is None else opening.cut

    def _pop(self) -> _Opening:
        opening = self.stack.pop()
        self.open_kinds[opening.kind].pop()
        return opening

    def _trimmed(self, end: int) -> int:
        while end > self.paragraph.start and self.text[end - 1].isspace():
            end -= 1
        return end

    def _quotations(self) -> list[Quotation]:
        found: list[Quotation] = []
        around: list[int] = []  # the ends of the quotations that the next one may stand in
        for opening in self.openings:
            inner = self._inner(opening)
            if inner is None or (opening.soft and not opening.closed):
                continue
            assert opening.end is not None
            while around and around[-1] <= opening.start:
                around.pop()
            found.append(_quotation(opening, opening.end, len(around), inner))
            around.append(opening.end)
        return found

    def _inner(self, opening: _Opening) -> Span | None:
        """Return the words between the marks, or None where the marks stand around nothing."""
        assert opening.end is not None
        start, end = opening.start + 1, opening.end
        if opening.closed:
            end = self._trimmed(end - 1)
        while start < end and self.text[start].isspace():
            start += 1
        return Span(start, end) if start < end else None


_WORD_FOLLOWS = re.compile(r"[ \xa0]+[^\W\d_]")


def _quotation(opening: _Opening, end: int, depth: int, inner: Span) -> Quotation:
    return Quotation(
        start=opening.start,
        end=end,
        mark="double" if opening.kind.endswith("double") else "single",
        depth=depth,
        closed=opening.closed,
        inner=inner,
    )
