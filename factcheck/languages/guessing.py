"""In which language a text is, as far as its script and its most frequent words tell.

Scripts that one language of ours writes tell it at once; among the others the function words of the packs do. Nothing is
told of a short text, and nothing where two languages are about as likely.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Final

from factcheck.languages.pack import PACKS, Pack, pack_of
from factcheck.text.letters import OF_WORD

FEWEST: Final = 30  # words from which a text tells its language
ENOUGH: Final = 0.12  # the share of function words from which a text may be in their language
SURELY: Final = 0.25  # the share from which it is
CLEARLY: Final = 1.6  # how many times as large it is as that of the next language
_LOOKED_AT: Final = 20_000  # code points; more tell nothing new
_WORD: Final = re.compile(rf"{OF_WORD}+")
_SCRIPTS: Final = {
    "ja": "[\u3040-\u30ff]",
    "ko": "[\uac00-\ud7af]",
    "zh": "[\u4e00-\u9fff]",
    "th": "[\u0e00-\u0e7f]",
    "he": "[\u0590-\u05ff]",
    "hi": "[\u0900-\u097f]",
}
"""Scripts that are told by their letters, in this order: Japanese has Chinese characters too."""
_LETTER: Final = re.compile(r"[^\W\d_]")
_SOME: Final = 0.2  # of the letters


def guess(text: str) -> str | None:
    """The tag of a text's language; None where nothing plainly tells.

    Args:
        text: The text; its beginning is looked at.
    """
    text = text[:_LOOKED_AT]
    if by_script := _by_script(text):
        return by_script
    words = Counter(map(str.lower, _WORD.findall(text)))
    if sum(words.values()) < FEWEST:
        return None
    shares = sorted(((_share(words, pack_of(code)), code) for code in _codes()), reverse=True)
    (best, code), (next_best, _) = shares[:2]
    return code if best >= ENOUGH and best >= CLEARLY * next_best else None


def is_plainly_not(text: str, pack: Pack) -> str | None:
    """The tag of the language in which a text plainly is instead of the one that it is said to be in; else None.

    Args:
        text: The text.
        pack: That of the language that it is said to be in.
    """
    words = Counter(map(str.lower, _WORD.findall(text[:_LOOKED_AT])))
    if words and _share(words, pack) >= SURELY:  # nearly always, and no other pack is asked
        return None
    found = guess(text)
    return found if found not in (None, pack.code) else None


def _by_script(text: str) -> str | None:
    """The language of a script that no other language of ours has, where many of a text's letters are of it."""
    letters = 0 if text.isascii() else len(_LETTER.findall(text))
    if letters < FEWEST:
        return None
    found = (code for code, letter in _SCRIPTS.items() if len(re.findall(letter, text)) > _SOME * letters)
    return next(found, None)


def _share(words: Counter[str], pack: Pack) -> float:
    """The share of a text's words that are a language's most frequent ones."""
    return sum(words[word] for word in pack.frequent) / sum(words.values())


@cache
def _codes() -> tuple[str, ...]:
    """The languages of which there is a pack and that are not told by their script."""
    names = (each.name for each in files(PACKS).iterdir() if each.name.endswith(".toml"))
    return tuple(sorted({name.removesuffix(".toml") for name in names} - {*_SCRIPTS}))
