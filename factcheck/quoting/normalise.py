"""One form for both sides of a comparison, with a map back to the original.

Unicode NFC; quotation marks, dashes and white space of any kind; ligatures, presentation forms, full and half width,
soft hyphens, zero-width characters, marks of direction, tatweel, and hyphens at a line's end; a line's end between letters
of a script without spaces. Double and single quotation marks are alike, since nesting turns one into the other, and so are
TeX's ``...''; a narrow space inside of « » is none; a dash is the same with and without spaces around it, and `--` is a
dash. Case is kept.

Most marks are replaced one for one, which moves no offset and is done by whole passes in C; only what changes length is
looked for one by one and goes into the map.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.text.letters import SPACELESS
from factcheck.text.moved import Move, Moved, parts

_ONE_FOR_ONE = (
    [(mark, "'") for mark in '"“”„‟«»″〝〞＂❝❞‘’‚‛‹›′`´＇ʼʻ❛❜「」『』｢｣׳״']
    + [(hyphen, "-") for hyphen in "‐‑⁃－﹣־"]
    + [(dash, "–") for dash in "‒—―⸺⸻−﹘"]
    + [(space, " ") for space in "\t\x0b\x0c\x1c\x1d\x1e\x1f\xa0\u1680\u202f\u205f\u3000"]
    + [(chr(space), " ") for space in range(0x2000, 0x200B)]
    + [(feed, "\n") for feed in "\r\x85\u2028\u2029"]
)
_LONGER = {"…": "...", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SOFT = "\u00ad"
# Zero width, marks of direction (UAX 9), and the tatweel that only stretches a word.
_GONE = f"{_SOFT}\u200b-\u200f\u2060\ufeff\u061c\u202a-\u202e\u2066-\u2069\u0640"
_ONE = f"{_GONE}{''.join(_LONGER)}"
# Led by one set of characters, to which the engine skips, and by what turns down a single space at once; the rest
# depends on which character led. A dash at a line's end divides no word.
_MOVES = re.compile(
    rf"[ \n\-–{_ONE}](?:(?=[ \n\-–{_GONE}])|(?<=[{_ONE}]))"
    rf"(?:(?<=[ \n])(?:[ \n{_GONE}]*[-–][- –\n{_GONE}]*|[ \n{_GONE}]+)"
    rf"|(?<=[-–])(?:(?P<break>(?<=\w-) *\n[ \n]*(?=\w))|[- –\n{_GONE}]+)"
    rf"|(?<={_SOFT})(?P<soft> *\n[ \n]*(?=\w))"
    rf"|(?<=[{_ONE}])(?P<one>))"
)
# What the normal form may change; most quotes have none of it.
_CHANGES = re.compile(
    rf"[\n–{''.join(mark for mark, _ in _ONE_FOR_ONE)}{_ONE}\u0300-\U0010ffff]|[ \-][ \-]|''"
)
# Nothing moves without one of these, or two spaces in a row.
_MAY_MOVE = re.compile(rf"[\n\-–{_ONE}]")
# Below U+0300 no character composes with the one before it, and none at all with NUL.
_MAY_COMPOSE = re.compile("[\1-\u02ff]?[^\0-\u02ff]+")
_DASH = re.compile("[-–]")
_HALF_BEFORE = re.compile(r"\w+\Z")
_HALF_AFTER = re.compile(r"\w+")
_APART = "\0"  # nothing is changed across it, and no text of ours has it
_LONGEST_LETTER = 32  # code points; UAX 15's stream-safe format allows 31 marks on a letter


@dataclass(frozen=True, slots=True)
class Normalised(Moved):
    """A text in its normal form, and where each of its characters comes from."""

    breaks: frozenset[tuple[str, str]] = frozenset()
    """The half words on both sides of each hyphen at a line's end."""


def normalise(text: str, *, at_break: str = "") -> Normalised:
    """The normal form of a text.

    Args:
        text: Any text.
        at_break: What becomes of a hyphen at a line's end: nothing (`inter-` and `view` are one word) or a hyphen
            (`well-` and `known` are two). Only the reader knows, so a comparison tries both.
    """
    if not _CHANGES.search(text):
        return Normalised(text, [], [], [], None)
    under = None
    if first := _replaced_first(text):
        under = _moved(text, iter(first), set(), None)
        text = under.text
    for mark, plain in _ONE_FOR_ONE:
        if mark in text:
            text = text.replace(mark, plain)
    if under is None and "  " not in text and not _MAY_MOVE.search(text):
        return Normalised(text, [], [], [], None)
    halves: set[tuple[str, str]] = set()
    moves = _moves(text, at_break, halves)
    # A line's end is a space from here on, and a dash a hyphen; only the moves are told by them.
    return _moved(text.replace("\n", " ").replace("–", "-"), moves, halves, under)


def normal_forms(texts: Iterable[str]) -> dict[str, str]:
    """The normal forms of many short texts, by the texts: all normalised in one go, which is several times as fast.

    It is empty where a hyphen at a line's end has two readings, since these are told of each text by itself.
    """
    apart = [text for text in texts if _APART not in text]
    whole = normalise(_APART.join(apart))
    if whole.breaks or not apart:
        return {}
    return dict(zip(apart, whole.text.split(_APART), strict=True))


def _moved(
    text: str, moves: Iterator[Move], halves: set[tuple[str, str]], under: Normalised | None
) -> Normalised:
    """A text with these stretches replaced."""
    made = parts(text, moves)
    # The moves are at an end, and so the half words complete.
    return Normalised(*made, under, frozenset(halves))


# What is another way to write the same characters (Unicode NFKC): full and half width, Arabic presentation forms.
_WIDE = "\uff01-\uffee\ufb50-\ufdff\ufe70-\ufefc"
_COMPATIBLE = re.compile(rf"[{_WIDE}][{_WIDE}\uff9e\uff9f]*")
# Two marks that TeX writes for one; a narrow space inside of angle marks, which is no space between words.
_TEX = re.compile(r"``|(?<!')''(?!')")
_INSIDE_ANGLES = re.compile(r"(?<=[«‹])[\xa0\u2009\u202f]+|[\xa0\u2009\u202f]+(?=[»›])")
_SPACELESS = re.compile(f"[{SPACELESS}]")
_BESIDE = rf"{SPACELESS}\u3000-\u303f\uff00-\uffef\d"  # and the marks and digits that stand among them
_LINE_END = r"[ \t]*[\n\r\u2028\u2029][ \t\n\r]*"
_AT_LINE_END = re.compile(
    rf"(?<=[{SPACELESS}]){_LINE_END}(?=[{_BESIDE}])|(?<=[{_BESIDE}]){_LINE_END}(?=[{SPACELESS}])"
)


def _replaced_first(text: str) -> list[Move]:
    """What is replaced before marks are made alike, in order and without overlap."""
    found = [Move(*match.span(), "'") for match in _TEX.finditer(text)]
    if not text.isascii():
        found += _compositions(text) if not unicodedata.is_normalized("NFC", text) else ()
        found += (
            Move(*match.span(), unicodedata.normalize("NFKC", match[0]))
            for match in _COMPATIBLE.finditer(text)
        )
        found += (Move(*match.span(), "") for match in _INSIDE_ANGLES.finditer(text))
        if _SPACELESS.search(text):
            found += (Move(*match.span(), "") for match in _AT_LINE_END.finditer(text))
        found.sort()
    kept: list[Move] = []
    for move in found:
        if not kept or move.start >= kept[-1].end:
            kept.append(move)
    return kept


def _moves(text: str, at_break: str, halves: set[tuple[str, str]]) -> Iterator[Move]:
    """The marks and white space whose length changes; adds the half words at line breaks."""
    for match in _MOVES.finditer(text):
        start, end = match.span()
        kind = match.lastgroup
        if kind is None:
            replacement = "-" if _DASH.search(match[0]) else " "
        elif kind == "one":
            replacement = _LONGER.get(match[0], "")
        elif kind == "soft":
            replacement = ""
        else:
            replacement = at_break
            halves.add(half_words(text, start, end))
        yield Move(start, end, replacement)


def half_words(text: str, start: int, end: int) -> tuple[str, str]:
    """The word that ends before a hyphen and the one that begins after it; of long ones the nearest 40 characters."""
    before = _HALF_BEFORE.search(text, max(0, start - 40), start)
    after = _HALF_AFTER.match(text, end, end + 40)
    return before[0] if before else "", after[0] if after else ""


def _compositions(text: str) -> Iterator[Move]:
    """The letters of a text that NFC changes."""
    for match in _MAY_COMPOSE.finditer(text):
        if not unicodedata.is_normalized("NFC", match[0]):
            for start, letter in _letters(match[0]):
                composed = unicodedata.normalize("NFC", letter)
                if composed != letter:
                    yield Move(match.start() + start, match.start() + start + len(letter), composed)


def _letters(run: str) -> Iterator[tuple[int, str]]:
    """The stretches of a run of characters that NFC treats each for itself, and where they begin."""
    start = 0
    for at in range(1, len(run)):
        if at - start >= _LONGEST_LETTER or not _composes(run[start:at], run[at]):
            yield start, run[start:at]
            start = at
    yield start, run[start:]


def _composes(letter: str, following: str) -> bool:
    """Whether a character belongs to the letter before it."""
    if unicodedata.combining(following):
        return True
    apart = unicodedata.normalize("NFC", letter) + unicodedata.normalize("NFC", following)
    return unicodedata.normalize("NFC", letter + following) != apart
