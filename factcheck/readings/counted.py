"""What a number counts: the noun after it, as far as it can be told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.languages.telling_words import stem

_NEXT: Final = re.compile(r"[ \u00a0-](?:[“‘\"'])?([^\W\d_]+)(?:[’']s\b)?")
_FURTHEST: Final = 4  # words: three adjectives and the noun
_SHORTEST: Final = 3  # letters of a plural


class NounReader:
    """What reads a language's counted nouns."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._between = frozenset(pack.quantities.between_counted)
        self._counted = re.compile(any_of(pack.dates.counted), re.IGNORECASE)
        groups = [[stem(word) for word in group.split()] for group in pack.quantities.alike]
        self.alike = {word: group[0] for group in groups for word in group}
        """For the stem of each noun that has others beside it, the one that stands for them."""

    def at(self, text: str, end: int) -> tuple[str, int, bool] | None:
        """The noun after a place, where it ends, and whether it is plainly one; None where there is none.

        Args:
            text: The text.
            end: Where the number or its unit ends.
        """
        found = list(self._words(text, end))
        if not found:
            return None
        if plural := next((each for each in found if self._is_plural(each[0])), None):
            return *plural, True
        word, stop = next((each for each in found if each[0][0].islower() or each[0].endswith("s")), ("", 0))
        return (word, stop, False) if word else None

    def _words(self, text: str, end: int) -> Iterator[tuple[str, int]]:
        """The words that may be the noun, up to where the phrase ends."""
        seen = 0
        for _ in range(2 * _FURTHEST):
            match = _NEXT.match(text, end)
            if match is None or seen == _FURTHEST:
                return
            end = match.end()
            if self._pack.is_function_word(match[1]):
                if seen or match[1].lower() not in self._between:
                    return
                continue
            seen += 1
            yield match[1], end

    def _is_plural(self, word: str) -> bool:
        if word[0].isupper():
            return False
        return (len(word) > _SHORTEST and word.endswith("s") and not word.endswith("ss")) or bool(
            self._counted.fullmatch(word)
        )


noun_reader = cache(NounReader)
