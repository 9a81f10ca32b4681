"""On which side of a number a value lies, by the words before and after it."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, cast, get_args

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.reading import Side

_LONGEST: Final = 32  # code points looked at before a number
_LAST_WORDS: Final = re.compile(r"(?:[^\W\d_]+\.?|[~≈<>≤≥])(?=\s*)")
_MOST: Final = 4  # words


class SideReader:
    """What reads a language's sides."""

    def __init__(self, pack: Pack) -> None:
        numbers, data = pack.numbers, pack.quantities
        lists = {side: getattr(numbers, side.replace(" ", "_"), ()) for side in get_args(Side)}
        self._before: dict[str, Side] = {
            word.replace("\\", "").removesuffix("."): side for side, words in lists.items() for word in words
        }
        self._before |= cast("dict[str, Side]", dict(data.sides))
        self._last_words = frozenset(word.rpartition(" ")[2].removesuffix(".") for word in self._before)
        self._signs = frozenset(word for word in self._before if not word[0].isalpha())
        """Looked at first: before most numbers there is no side."""
        self._spanning = frozenset(data.spanning)
        self._after = re.compile(
            rf"\+|,? ({any_of(map(re.escape, data.sides_after))})\b|[- ]?(?:{any_of(data.hedging_endings)})\b",
            re.IGNORECASE,
        )
        self._said_after = cast("dict[str, Side]", dict(data.sides_after))

    def before(self, text: str, start: int) -> tuple[Side, int, bool] | None:
        """The side that words before a place say, where they begin, and whether before a time they say how long.

        Args:
            text: The text.
            start: Where the number begins.
        """
        left = max(start - _LONGEST, 0)
        near = text[left:start]
        last = near.rstrip()
        if last[-1:] not in self._signs and (
            len(last) == len(near) or last.rpartition(" ")[2].casefold().strip(".(") not in self._last_words
        ):
            return None
        words = list(_LAST_WORDS.finditer(near))[-_MOST:]
        if not words or near[words[-1].end() :].strip():
            return None
        for at in range(len(words)):
            said = " ".join(near[words[at].start() :].split()).casefold().removesuffix(".")
            side = self._before.get(said)
            if side and not (left and words[at].start() == 0):
                return side, left + words[at].start(), said in self._spanning
        return None

    def after(self, text: str, end: int) -> tuple[Side, int] | None:
        """The side that words after a place say, and where they end: or more.

        Args:
            text: The text.
            end: Where the number, or what it counts, ends.
        """
        match = self._after.match(text, end)
        if match is None:
            return None
        if match[0] == "+":
            return "at least", match.end()
        return (self._said_after[match[1].lower()] if match[1] else "about"), match.end()


side_reader = cache(SideReader)
