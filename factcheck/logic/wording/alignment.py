"""Which figure of a passage a figure of a statement stands for, where the words around both say so.

Both texts are lined up word by word with their figures left blank (`text/stretches.py`); two figures that stand in
one block beside a word that each text has once stand for each other. Counted nouns tell it too, where each text counts them once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from typing import Final

from factcheck.languages.language import language_of
from factcheck.languages.telling_words import stem
from factcheck.logic.wording.near import Figure
from factcheck.readings.reading import Quantity
from factcheck.text.spans import Span
from factcheck.text.stretches import steps

_WORD: Final = re.compile(r"[^\W_]+")
_NAME_BEFORE: Final = re.compile(r"([^\W\d_]+) \Z")
_LONGEST_NAME: Final = 40  # code points
_BLANK: Final = "#"  # in place of a figure
_BESIDE: Final = 3  # words on each side that may tell it

_Word = tuple[str, int]
"""A stem, or a blank; and the number of the figure that it stands for, -1 of a word."""


def aligned(
    statement: str, said: Sequence[Figure], passage: str, given: Sequence[Figure], start: int
) -> set[tuple[int, int]]:
    """The pairs of figures, by their numbers, that stand for each other by the words around them.

    Args:
        statement: The statement.
        said: Its figures.
        passage: A stretch of the article.
        given: The figures in it, with their places in the article.
        start: Where in the article it begins.
    """
    ours = list(_words(statement, said, 0))
    theirs = list(_words(passage, given, start))
    found: set[tuple[int, int]] = set()
    telling = _once(ours, theirs)
    for step in steps([word for word, _ in ours], [word for word, _ in theirs]):
        first, second = ours[step[0] : step[1]], theirs[step[2] : step[3]]
        if [word for word, _ in first] == [word for word, _ in second]:
            found.update(_in_block(first, second, telling))
    return found


def _words(text: str, figures: Sequence[Figure], start: int) -> Iterator[_Word]:
    """The stems of a text's words, with a blank for each figure."""
    done = 0
    places = [(Span(each.start - start, each.end - start), number) for number, each in enumerate(figures)]
    for place, number in sorted(places):
        if place.start < done:
            continue
        yield from ((stem(word), -1) for word in _WORD.findall(text, done, place.start))
        yield _BLANK, number
        done = place.end
    yield from ((stem(word), -1) for word in _WORD.findall(text, done))


def _in_block(
    ours: Sequence[_Word], theirs: Sequence[_Word], telling: Container[str]
) -> Iterator[tuple[int, int]]:
    """The pairs of a block beside which, on either side, a word stands that each text has once.

    Args:
        ours: The words of a block in the statement.
        theirs: The same ones in the passage.
        telling: The words that each has once.
    """
    for at, ((word, one), (_, other)) in enumerate(zip(ours, theirs, strict=True)):
        beside = [each for each, _ in (*ours[max(at - _BESIDE, 0) : at], *ours[at + 1 : at + 1 + _BESIDE])]
        if word == _BLANK and any(each in telling for each in beside):
            yield one, other


def _once(ours: Sequence[_Word], theirs: Sequence[_Word]) -> frozenset[str]:
    """The words that each of two texts has once."""
    counts = [Counter(word for word, _ in each) for each in (ours, theirs)]
    return frozenset(word for word, count in counts[0].items() if count == counts[1][word] == 1)


def have_one_name(statement: str, said: Figure, passage: str, given: Figure) -> bool:
    """Whether a figure of a statement goes with the name directly before one of a passage: Harna had 215; and in Harna 215.

    Args:
        statement: The statement.
        said: A figure of it.
        passage: The article.
        given: A figure of it.
    """
    behind = _NAME_BEFORE.search(passage, max(given.start - _LONGEST_NAME, 0), given.start)
    before, after = (
        list(filter(_is_name, _WORD.findall(part)))
        for part in (statement[: said.start], statement[said.end :])
    )
    name = before[-1] if before else next(iter(after), "")
    return behind is not None and _is_name(behind[1]) and name == behind[1]


def _is_name(word: str) -> bool:
    return word[0].isupper() and not language_of().pack.is_function_word(word)


def counting_the_same(said: Sequence[Figure], given: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """The pairs of figures, by their numbers, that count what nothing else in either text counts.

    Args:
        said: The figures of a statement.
        given: Those of a passage.
    """
    ours, theirs = _counted(said), _counted(given)
    for noun, numbers in ours.items():
        if len(numbers) == len(theirs.get(noun, ())) == 1:
            yield numbers[0], theirs[noun][0]


def _counted(figures: Sequence[Figure]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, each in enumerate(figures):
        if isinstance(each, Quantity) and each.noun:
            found.setdefault(each.noun, []).append(number)
    return found
