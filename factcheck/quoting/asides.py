"""What stands inside a passage and is none of its words: the numbers of notes, marks of quotation that a paragraph repeats.

A passage is quoted without them, and with them as well: tracing tries both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.languages.language import Language
from factcheck.languages.quotation_marks import Quotation
from factcheck.text.moved import Move, Moved, moved
from factcheck.text.spans import paragraphs

_STOPS: Final = r".,;:!?…\"'”’»›)\]%"
# `euros[12]`, `2019[3]`, but not `1[00]` nor `He got [12]`, which say what the author put in.
_IN_BRACKETS: Final = re.compile(
    rf"(?:(?<=[^\W\d_])|(?<=[{_STOPS}])|(?<=(?<!\d)\d{{4}}))\[[1-9]\d{{0,2}}(?:[,–-] ?[1-9]\d{{0,2}})*\](?!\w)"
)
_RAISED: Final = re.compile(rf"(?:(?<=[^\W\d_]{{3}})|(?<=[{_STOPS}]))(?:[¹²³⁰⁴⁵⁶⁷⁸⁹]+|[†‡]+)(?!\w)")
_FIRST_NOTE: Final = re.compile(r"(?<=[^\W\d_]{3})¹(?!\w)|(?<=[.,;:!?”’»›)])¹(?!\w)")
_BREAK: Final = re.compile(r"\r\n|\r|\n")
_MARK: Final = re.compile('[“”„‟"«»‘’‚‛‹›]')
_AT_LINE_START: Final = re.compile(r"(?:\A|(?<=[\r\n]))[ \t]*(?:>[ \t]?)+")


def without_asides(text: str, language: Language) -> Moved | None:
    """The text without what is none of its words, with the map back; None where it has nothing of the kind."""
    moves = sorted({*_notes(text), *_reopened(text, language), *_quote_marks(text)})
    return moved(text, moves) if moves else None


def _notes(text: str) -> Iterator[Move]:
    """The numbers of notes that hang on a word or a stop.

    A raised 2 or 3 on a word is as often a unit's (`metres²`), and counts only in a text whose notes begin with a raised 1.
    """
    for note in _IN_BRACKETS.finditer(text):
        yield Move(*note.span(), "")
    numbered = _FIRST_NOTE.search(text) is not None
    for note in _RAISED.finditer(text):
        if numbered or note[0][0] in "†‡" or not text[note.start() - 1].isalpha():
            yield Move(*note.span(), "")


def _reopened(text: str, language: Language) -> Iterator[Move]:
    """The opening marks of paragraphs in which a quotation goes on that the paragraph before did not close."""
    found = language.quotations(text)
    if all(each.closed for each in found):
        return
    ends: dict[int, list[Quotation]] = {}
    for each in found:
        if not each.closed:
            ends.setdefault(each.end, []).append(each)
    begins = {each.start: each for each in found}
    open_: Sequence[Quotation] = ()
    last = 0
    for line in paragraphs(text):
        again = [begins[at] for at in range(line.start, line.start + len(open_)) if at in begins]
        if open_ and [each.mark for each in again] == [each.mark for each in open_]:
            yield from (Move(each.start, each.start + 1, "") for each in again)
        elif len(_BREAK.findall(text, last, line.start)) > 1:
            open_ = ()  # another paragraph, in which nothing goes on
        open_ = ends.get(line.end) or (() if _MARK.search(text, *line) else open_)
        last = line.end


def _quote_marks(text: str) -> Iterator[Move]:
    """The `>` before lines that are cited."""
    for mark in _AT_LINE_START.finditer(text):
        yield Move(*mark.span(), "")
