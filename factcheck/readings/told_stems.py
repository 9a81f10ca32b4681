"""What the words of a text that tell something have in common with their other forms: rose and rising, four and 4."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from factcheck.languages.pack import Pack

_KEPT: Final = 4096  # words
_STEM: Final = 5  # letters
_SHORTEST: Final = 3  # letters of a stem


@cache
def _endings_of(pack: Pack) -> re.Pattern[str]:
    """What goes at a word's end."""
    return re.compile(pack.turns.endings)


@lru_cache(maxsize=_KEPT)
def told_stem(word: str, pack: Pack) -> str:
    """What a word in small letters has in common with its other forms; empty for one that tells nothing by itself.

    Args:
        word: A word, a number in digits or in words.
        pack: Its language's.
    """
    number = pack.numbers.words.get(word)
    if word in pack.numbers.ordinals:
        return f"#{pack.numbers.ordinals[word]}"
    if number is not None or word[0].isdigit():
        return word.replace(",", "") if number is None else str(number)
    plain = pack.turns.forms.get(word, word).removesuffix("'s")
    if pack.is_function_word(plain) or not plain[0].isalpha() or len(plain) < _SHORTEST:
        return "" if plain not in pack.turns.forms.values() else plain
    plain = _endings_of(pack).sub("", plain)
    plain = plain[:-1] if plain[-1] == plain[-2] and len(plain) > _SHORTEST else plain
    return plain[:_STEM]
