"""The table of grams: when it is made, and that it holds every place."""

from __future__ import annotations

from typing import Any

from factcheck.text.grams import SIZE, STEP, WORTH_A_TABLE, Haystack

LONG = STEP + SIZE - 1


class Watched(str):
    """A text that counts how often it is searched from its beginning."""

    __slots__ = ("searched",)

    def __init__(self, _: str) -> None:
        self.searched = 0

    def find(self, *arguments: Any) -> int:
        """What str finds, counted."""
        self.searched += 1
        return super().find(*arguments)


def counted(lengths: list[int]) -> list[int]:
    """How often the text is searched for strings of these lengths, asked one after the other."""
    text = Watched("".join(chr(0x4E00 + number) for number in range(3 * STEP)))
    haystack, counts = Haystack(text), []
    for length in lengths:
        before = text.searched
        assert list(haystack.places(str(text)[5 : 5 + length])) == [5]
        counts.append(text.searched - before)
    return counts


def test_the_table_is_made_once_it_is_worth_it() -> None:
    """So many questions are passes over the text; after them none is."""
    assert counted([LONG] * (WORTH_A_TABLE + 2)) == [2] * WORTH_A_TABLE + [0, 0]


def test_short_strings_are_never_in_the_table() -> None:
    """They may hold no gram of it, and their questions do not count towards it."""
    assert counted([LONG - 1] * (WORTH_A_TABLE + 2) + [LONG]) == [2] * (WORTH_A_TABLE + 3)


def test_a_gram_that_repeats_keeps_all_its_places() -> None:
    """A text of one stretch over and over is found at each, by the table too."""
    stretch = "".join(chr(0x4E00 + number) for number in range(STEP))
    haystack = Haystack(stretch * 4)
    for _ in range(WORTH_A_TABLE + 1):
        assert list(haystack.places(stretch * 2)) == [0, STEP, 2 * STEP]
