"""The marks inside of a paragraph: emphasis, code, links, images, notes, escapes, tags of HTML and of templates.

What is no word on the rendered page goes; the words that it surrounds stay. Source: CommonMark 0.31, section 6.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from factcheck.text.markdown.emphasis import MarkRun, MarkRuns
from factcheck.text.markdown.html_marks import html_move
from factcheck.text.markdown.structure import label
from factcheck.text.moved import Move, moved

_WORD: Final = re.compile(r"\w")
_SPECIAL: Final = re.compile(r"[\\`*_~\[\]!<&{]|(?<![^\W_])(?:https?://|www\.)")
_ADDRESS: Final = re.compile(r"[^\s<]*")
_MARKS: Final = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_LINE_ENDS: Final = frozenset("\r\n")
_TICKS: Final = re.compile("`+")
_AUTOLINK: Final = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>")
_NOTE: Final = re.compile(r"\[\^[^\]\[\s]{1,60}\]")
_REFERENCE: Final = re.compile(r"\[(?P<label>(?:[^\[\]\\]|\\.){0,999}+)\]", re.DOTALL)
_TITLE: Final = re.compile(
    r"\"(?:[^\"\\]|\\.){0,999}+\"|'(?:[^'\\]|\\.){0,999}+'|\((?:[^()\\]|\\.){0,999}+\)", re.DOTALL
)
_SPACES: Final = re.compile(r"[ \t\r\n]*")
_AFTER_ADDRESS: Final = frozenset("?!.,:*_~'\"")
_IN_ANGLES: Final = re.compile(r"<(?:[^<>\\\r\n]|\\.){0,2000}+>")
_DESTINATION: Final = re.compile(r"(?:\{[{%][^{}\r\n]{0,500}?[}%]\}|[^\s\x00-\x1f\x7f()\\]|\\.)+")
_LONGEST_LABEL: Final = 1_000  # code points; longer ones are none
_DEEPEST: Final = 32  # brackets inside each other in an address
_LONGEST_TAG: Final = 2_000  # characters of a template's tag
# What a template engine puts something for, and attribute lists.
_TEMPLATES: Final = (
    ("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("{:", "}")
)  # fmt: skip


class _Bracket(NamedTuple):
    """An opening bracket that waits for its partner."""

    at: int  # of an image, of the mark before it
    words: int  # where what stands in it begins
    is_image: bool
    below: MarkRun | None  # the last run of marks before it
    number: int  # how many links were complete before it


def inline_moves(text: str, references: frozenset[str] = frozenset()) -> list[Move]:
    """What goes of the characters of a paragraph, in order and without overlap.

    Args:
        text: The paragraph.
        references: The labels that links may refer to.
    """
    if not _SPECIAL.search(text):
        return []
    return outermost(_Scanner(text, references).scan())


def outermost(moves: Iterable[Move]) -> list[Move]:
    """The moves in order, without those inside of others."""
    kept: list[Move] = []
    for move in sorted(moves, key=lambda each: (each.start, -each.end)):
        if not kept or move.start >= kept[-1].end:
            kept.append(move)
    return kept


def plain_line(line: str) -> str:
    """A line in Markdown as it is read on the page."""
    return moved(line, inline_moves(line)).text


def plain_quote(quote: str) -> str:
    """A quotation without its marks of emphasis and the addresses of its links; as it is where anything else would go."""
    moves = inline_moves(quote)
    gone = (quote[move.start : move.end] for move in moves if not move.replacement)
    if any(_WORD.search(words) and not words.startswith("](") for words in gone):
        return quote
    return moved(quote, moves).text


class _Scanner:
    """Reads one paragraph from left to right."""

    def __init__(self, text: str, references: frozenset[str]) -> None:
        self._text, self._references = text, references
        self._at = 0
        self._moves: list[Move] = []
        self._runs = MarkRuns()
        self._brackets: list[_Bracket] = []
        self._links = 0  # how many are complete: a bracket before one makes no link around it
        self._lone_ticks: set[int] = set()  # lengths of runs that have no partner any more
        self._known: set[str] = set()
        self._readers: dict[str, Callable[[], None]] = {
            "\\": self._escape, "`": self._code, "*": self._run, "_": self._run, "~": self._run, "[": self._open,
            "!": self._image, "]": self._close, "<": self._angle, "&": self._html, "{": self._template,
        }  # fmt: skip

    def scan(self) -> list[Move]:
        """All that goes, in no order."""
        while special := _SPECIAL.search(self._text, self._at):
            self._at = special.start()
            self._readers.get(special[0], self._address)()
        self._moves += self._runs.paired(None)
        return self._moves

    def _drop(self, start: int, end: int) -> None:
        self._moves.append(Move(start, end, ""))
        self._at = max(self._at, end)

    def _escape(self) -> None:
        """A backslash that takes a mark's meaning, or breaks a line; before all else it is a character."""
        following = self._text[self._at + 1 : self._at + 2]
        start = self._at
        self._at += 2 if following in _MARKS else 1
        if following in _MARKS or following in _LINE_ENDS:
            self._moves.append(Move(start, start + 1, ""))

    def _code(self) -> None:
        """Words between two runs of as many backticks, in which nothing else is a mark."""
        opening = _TICKS.match(self._text, self._at)
        assert opening is not None
        length = len(opening[0])
        closing = None
        if length not in self._lone_ticks:
            runs = _TICKS.finditer(self._text, opening.end())
            closing = next((run for run in runs if len(run[0]) == length), None)
        if closing is None:
            self._lone_ticks.add(length)
            self._at = opening.end()
            return
        inner = self._text[opening.end() : closing.start()]
        padded = int(inner[0] in " \n\r" and inner[-1] in " \n\r" and not inner.isspace())
        self._drop(opening.start(), opening.end() + (padded if inner[0] == " " else 0))
        self._drop(closing.start() - (padded if inner[-1] == " " else 0), closing.end())

    def _run(self) -> None:
        """A run of marks of emphasis."""
        start, mark = self._at, self._text[self._at]
        while self._text.startswith(mark, self._at):
            self._at += 1
        self._runs.add(self._text, start, self._at)

    def _open(self) -> None:
        note = _NOTE.match(self._text, self._at)
        if note is not None:
            self._drop(*note.span())
            return
        self._push(self._at, is_image=False)

    def _image(self) -> None:
        if self._text.startswith("![", self._at):
            self._push(self._at, is_image=True)
        else:
            self._at += 1

    def _push(self, at: int, *, is_image: bool) -> None:
        self._at += 1 + is_image
        self._brackets.append(_Bracket(at, self._at, is_image, self._runs.last, self._links))

    def _close(self) -> None:
        """The end of a link's words, of an image's, or of a bracket like any other."""
        at = self._at
        self._at += 1
        if not self._brackets:
            return
        bracket = self._brackets.pop()
        if not bracket.is_image and bracket.number < self._links:
            return  # a link stands inside, and links do not stand inside of links
        end = self._target(bracket, at)
        if end is None:
            return
        self._moves += self._runs.paired(bracket.below)
        if bracket.is_image:
            self._drop(bracket.at, end)
        else:
            self._links += 1
            self._drop(bracket.at, bracket.words)
            self._drop(at, end)

    def _target(self, bracket: _Bracket, at: int) -> int | None:
        """Where a link ends whose words end at an offset, or None where it is no link."""
        end = self._inline_target(at + 1)
        if end is not None or not self._references:
            return end
        reference = _REFERENCE.match(self._text, at + 1)
        words = reference["label"] if reference is not None else ""
        if not words.strip():
            words = self._text[bracket.words : min(at, bracket.words + _LONGEST_LABEL)]
        if label(words) not in self._references:
            return None
        return reference.end() if reference is not None else at + 1

    def _inline_target(self, at: int) -> int | None:
        """Where the address and title in parentheses end that begin at an offset."""
        if not self._text.startswith("(", at):
            return None
        at = self._past_spaces(at + 1)
        angles = _IN_ANGLES.match(self._text, at)
        if angles is not None:
            at = angles.end()
        elif self._text.startswith("<", at):
            return None
        else:
            at = self._past_address(at)
        behind = self._past_spaces(at)
        title = _TITLE.match(self._text, behind) if behind > at else None
        if title is not None:
            behind = self._past_spaces(title.end())
        return behind + 1 if self._text.startswith(")", behind) else None

    def _past_address(self, at: int) -> int:
        """Where an address ends, whose own parentheses come in pairs."""
        depth = 0
        while True:
            stretch = _DESTINATION.match(self._text, at)
            at = at if stretch is None else stretch.end()
            if self._text.startswith("(", at) and depth < _DEEPEST:
                depth += 1
            elif self._text.startswith(")", at) and depth:
                depth -= 1
            else:
                return at
            at += 1

    def _past_spaces(self, at: int) -> int:
        spaces = _SPACES.match(self._text, at)
        return at if spaces is None else spaces.end()

    def _angle(self) -> None:
        """An address between angle brackets, or a tag."""
        link = _AUTOLINK.match(self._text, self._at)
        if link is None:
            self._html()
            return
        self._moves += (Move(link.start(), link.start() + 1, ""), Move(link.end() - 1, link.end(), ""))
        self._at = link.end()

    def _address(self) -> None:
        """An address without brackets, in which nothing is a mark; its last stops are none of it (GFM 6.9)."""
        if self._brackets:
            self._at += 1
            return
        address = _ADDRESS.match(self._text, self._at)
        assert address is not None
        end = address.end()
        closing = address[0].count(")") - address[0].count("(")
        while (last := self._text[end - 1]) in _AFTER_ADDRESS or (last == ")" and closing > 0):
            closing -= last == ")"
            end -= 1
        self._at = max(end, self._at + 1)

    def _html(self) -> None:
        move = html_move(self._text, self._at, len(self._text), self._known)
        if move is None:
            self._at += 1
        else:
            self._moves.append(move)
            self._at = move.end

    def _template(self) -> None:
        for begin, end in _TEMPLATES:
            if self._text.startswith(begin, self._at):
                stop = self._text.find(end, self._at + len(begin), self._at + _LONGEST_TAG)
                if stop >= 0:
                    self._drop(self._at, stop + len(end))
                    return
        self._at += 1
