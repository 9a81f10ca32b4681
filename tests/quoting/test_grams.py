"""The table of what follows a text's marks: when it is made, and that it holds every place."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.quoting.grams import RARE, SHORT, SIZE, WORTH_A_TABLE, Haystack

LINE = "".join(chr(0x4E00 + number) for number in range(2 * RARE))  # each of its characters is rare enough


class Watched(str):
    """A text that counts how often it is searched from its beginning."""

    __slots__ = ("searched",)

    def __init__(self, _: str) -> None:
        self.searched = 0

    def find(self, *arguments: Any) -> int:
        """What str finds, counted."""
        self.searched += 1
        return super().find(*arguments)


def counted(needles: list[str], foreseen: int = 0, size: int = SHORT) -> list[int]:
    """How often a text of a line over and over is searched for strings, asked one after the other."""
    text = Watched((LINE * (size // len(LINE) + 1))[:size])
    haystack, counts = Haystack(text, foreseen), []
    for needle in needles:
        before = text.searched
        assert next(haystack.places(needle)) == text.index(needle)
        counts.append(text.searched - before)
    return counts


def test_the_table_is_made_once_it_is_worth_it() -> None:
    """So many questions are passes over the text; after them none is."""
    assert counted([LINE] * (WORTH_A_TABLE + 2)) == [1] * WORTH_A_TABLE + [0, 0]


def test_the_table_is_made_at_once_for_many_questions() -> None:
    """Where it is known that they come, no pass is made for the first ones."""
    assert counted([LINE] * 2, foreseen=WORTH_A_TABLE) == [0, 0]
    assert counted([LINE] * 2, foreseen=WORTH_A_TABLE - 1) == [1, 0]


def test_short_strings_are_never_in_the_table() -> None:
    """Their questions do not count towards it either."""
    assert counted([LINE[: SIZE - 1]] * (WORTH_A_TABLE + 2) + [LINE]) == [1] * (WORTH_A_TABLE + 3)


def test_a_short_text_needs_no_table() -> None:
    """It is passed over as fast."""
    assert counted([LINE] * 2, foreseen=WORTH_A_TABLE, size=SHORT - 1) == [1, 1]


def test_a_string_without_a_mark_is_searched_for() -> None:
    """Of the stretches that are just long enough, one begins with the mark."""
    stretches = [(LINE * 2)[at : at + SIZE] for at in range(len(LINE))]
    assert sorted(counted(stretches, foreseen=WORTH_A_TABLE)) == [0] + [1] * (len(LINE) - 1)


@pytest.mark.parametrize("line", ["abc", "ab" * RARE + "c", "a" * 9_000 + "ab" * 3_000 + LINE])
def test_a_text_without_a_mark_is_searched(line: str) -> None:
    """Where each character is too frequent, or the only rare ones stand elsewhere than what is asked for."""
    text = line * (SHORT // len(line) + 1)
    needle = text[5 : 5 + SIZE]
    expected = [at for at in range(len(text)) if text.startswith(needle, at)]
    assert list(Haystack(text, WORTH_A_TABLE).places(needle)) == expected


def test_a_gram_that_repeats_keeps_all_its_places() -> None:
    """A text of one stretch over and over is found at each, by the table too."""
    haystack = Haystack(LINE * (SHORT // len(LINE) + 4), WORTH_A_TABLE)
    places = list(haystack.places(LINE * 2))
    assert places == [len(LINE) * number for number in range(SHORT // len(LINE) + 3)]


def test_the_mark_is_the_most_frequent_that_is_rare_enough() -> None:
    """The more often it stands, the more strings have it: here each that is long enough."""
    one, other = LINE[1 : RARE + 1], f"{LINE[RARE + 1 :]}x"
    text = Watched((f"{LINE[0]}{one}{LINE[0]}{other}" * SHORT)[:SHORT])
    haystack = Haystack(text, WORTH_A_TABLE)
    for stretch in (one, other):
        assert next(haystack.places(LINE[0] + stretch)) == text.index(LINE[0] + stretch)
    assert text.searched == 0
