"""Places in texts as people look them up: the line, and the words on it."""

from __future__ import annotations

import posixpath
import re
import textwrap
from collections.abc import Callable, Iterable

from factcheck.logic.claims_in_words import LONGEST
from factcheck.records.articles import Article
from factcheck.records.sources import Source

LOOK = 120  # code points around a stretch in which its neighbours are looked for
LONG = 7  # words from which a stretch is shown by its ends

_INNER = str.maketrans({"“": "‘", "„": "‘", "”": "’", '"': "'"})
_ONE_QUOTATION = re.compile('["“„]([^"“”„]+)["”]')
_OPENING, _CLOSING = frozenset('“„"'), frozenset('”"')
_WORD = re.compile(r"\S+")


def text_file(record: Article | Source) -> str:
    """The path of an article's or source's text from the project's root."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(record.origin.file), record.text or ""))


def text_place(record: Article | Source, text: str, offset: int) -> str:
    """A place in a text as `file:line`."""
    return f"{text_file(record)}:{text.count(chr(10), 0, offset) + 1}"


def passages(
    record: Article | Source, text: str, spans: Iterable[tuple[int, int]], show: Callable[[int, int], str]
) -> str:
    """Stretches of a text with their places: `seeds/a.txt:3 “some words”, “more of the line”; seeds/a.txt:5 “others”`.

    Args:
        record: The record that the text belongs to.
        text: The text.
        spans: The stretches, in order.
        show: What to print of a stretch, with its quotation marks.
    """
    by_place: dict[str, list[str]] = {}
    for start, end in spans:
        by_place.setdefault(text_place(record, text, start), []).append(show(start, end))
    return "; ".join(f"{place} {', '.join(words)}" for place, words in by_place.items())


def quoted(words: str, longest: int = LONGEST) -> str:
    """The beginning of some words in quotation marks, cut between words after so many code points."""
    return f"“{textwrap.shorten(bare(words), longest, placeholder=' …')}”"


def bare(words: str) -> str:
    """Words on one line as they stand inside quotation marks: those around all of them go, others turn single.

    So does a mark at an end whose partner is not among the words.
    """
    line = " ".join(words.split())
    whole = _ONE_QUOTATION.fullmatch(line)
    if whole:
        return whole[1]
    if line[:1] in _OPENING and not _CLOSING.intersection(line[1:]):
        line = line[1:]
    if line[-1:] in _CLOSING and not _OPENING.intersection(line[:-1]):
        line = line[:-1]
    return line.translate(_INNER)


def around(text: str, start: int, end: int, words: int) -> str:
    """A stretch of a text with its neighbours on the line: `“The bridge at Vidrov”`; of a long stretch only its ends.

    Args:
        text: The text.
        start: Where the stretch begins, in code points.
        end: Where it ends.
        words: How many neighbours at most on each side.
    """
    before = text[max(0, start - LOOK) : start].rpartition("\n")[2]
    after = text[end : end + LOOK].partition("\n")[0]
    first = [match.start() for match in _WORD.finditer(before)][-words:]
    last = [match.end() for match in _WORD.finditer(after)][:words]
    middle = text[start:end].split()
    if len(middle) >= LONG:
        middle = [*middle[:3], "…", *middle[-3:]]
    beside = before[first[0] if first else 0 :], after[: last[-1] if last else 0]
    return f"“{bare(' '.join(middle).join(beside))}”"
