"""What makes words in any script: letters, digits, the marks on them, and the scripts that set no spaces between words.

Marks are the characters of the general categories Mn, Mc and Me (Unicode Standard, chapter 4.5); a word may hold ZERO WIDTH
NON-JOINER and JOINER too (UAX 29, word boundary rules). Han, Hiragana, Katakana, Thai, Lao, Khmer and Myanmar are the scripts
that UAX 14 leaves without spaces between words.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

JOINERS: Final = "\u200c\u200d"

SPACELESS: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303b\u3040-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003134f"
)
"""Ranges of the scripts without spaces between words, for a class of a pattern."""

MARKS: Final = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a"
    "\u07a6-\u07b0\u07eb-\u07f3\u07fd\u0816-\u0819\u081b-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b"
    "\u0898-\u089f\u08ca-\u08e1\u08e3-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962-\u0963"
    "\u0981-\u0983\u09bc\u09be-\u09c4\u09c7-\u09c8\u09cb-\u09cd\u09d7\u09e2-\u09e3\u09fe\u0a01-\u0a03"
    "\u0a3c\u0a3e-\u0a42\u0a47-\u0a48\u0a4b-\u0a4d\u0a51\u0a70-\u0a71\u0a75\u0a81-\u0a83\u0abc"
    "\u0abe-\u0ac5\u0ac7-\u0ac9\u0acb-\u0acd\u0ae2-\u0ae3\u0afa-\u0aff\u0b01-\u0b03\u0b3c\u0b3e-\u0b44"
    "\u0b47-\u0b48\u0b4b-\u0b4d\u0b55-\u0b57\u0b62-\u0b63\u0b82\u0bbe-\u0bc2\u0bc6-\u0bc8\u0bca-\u0bcd"
    "\u0bd7\u0c00-\u0c04\u0c3c\u0c3e-\u0c44\u0c46-\u0c48\u0c4a-\u0c4d\u0c55-\u0c56\u0c62-\u0c63"
    "\u0c81-\u0c83\u0cbc\u0cbe-\u0cc4\u0cc6-\u0cc8\u0cca-\u0ccd\u0cd5-\u0cd6\u0ce2-\u0ce3\u0d00-\u0d03"
    "\u0d3b-\u0d3c\u0d3e-\u0d44\u0d46-\u0d48\u0d4a-\u0d4d\u0d57\u0d62-\u0d63\u0d81-\u0d83\u0dca"
    "\u0dcf-\u0dd4\u0dd6\u0dd8-\u0ddf\u0df2-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc"
    "\u0ec8-\u0ecd\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f3e-\u0f3f\u0f71-\u0f84\u0f86-\u0f87\u0f8d-\u0f97"
    "\u0f99-\u0fbc\u0fc6\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074"
    "\u1082-\u108d\u108f\u109a-\u109d\u135d-\u135f\u1712-\u1715\u1732-\u1734\u1752-\u1753\u1772-\u1773"
    "\u17b4-\u17d3\u17dd\u180b-\u180d\u180f\u1885-\u1886\u18a9\u1920-\u192b\u1930-\u193b\u1a17-\u1a1b"
    "\u1a55-\u1a5e\u1a60-\u1a7c\u1a7f\u1ab0-\u1ace\u1b00-\u1b04\u1b34-\u1b44\u1b6b-\u1b73\u1b80-\u1b82"
    "\u1ba1-\u1bad\u1be6-\u1bf3\u1c24-\u1c37\u1cd0-\u1cd2\u1cd4-\u1ce8\u1ced\u1cf4\u1cf7-\u1cf9"
    "\u1dc0-\u1dff\u20d0-\u20f0\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302f\u3099-\u309a\ua66f-\ua672"
    "\ua674-\ua67d\ua69e-\ua69f\ua6f0-\ua6f1\ua802\ua806\ua80b\ua823-\ua827\ua82c\ua880-\ua881"
    "\ua8b4-\ua8c5\ua8e0-\ua8f1\ua8ff\ua926-\ua92d\ua947-\ua953\ua980-\ua983\ua9b3-\ua9c0\ua9e5"
    "\uaa29-\uaa36\uaa43\uaa4c-\uaa4d\uaa7b-\uaa7d\uaab0\uaab2-\uaab4\uaab7-\uaab8\uaabe-\uaabf\uaac1"
    "\uaaeb-\uaaef\uaaf5-\uaaf6\uabe3-\uabea\uabec-\uabed\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f"
)
"""Ranges of the marks on letters below U+10000 (Unicode 14, which Python 3.11 knows), for a class of a pattern."""

CAPITALS: Final = "A-Z" + "".join(
    chr(code)
    for code in (*range(0xC0, 0x590), *range(0x1E00, 0x2000))
    if chr(code).isupper() or chr(code).istitle()
)
"""The capitals of Latin, Greek, Cyrillic and Armenian, for a class of a pattern: the re module has none for them."""

OF_WORD: Final = rf"[\w{MARKS}{JOINERS}]"
"""A pattern for a character of a word."""

_COMBINING: Final = re.compile("[\u0300-\u036f]")
# Letters that are one with their diacritic in Unicode, and signs that texts write in several ways or leave out.
_WITHOUT: Final = str.maketrans("łŁđĐðÐħĦŧŦıøØəƏŋ’‘ʼʻ‑", "lLdDdDhHtTioOeEn''''-", "ʿʾ") | str.maketrans(
    {"þ": "th", "Þ": "Th", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "ẞ": "SS"}
)
_SPELT_OUT: Final = str.maketrans(
    {
        "ä": "ae",
        "Ä": "Ae",
        "ö": "oe",
        "Ö": "Oe",
        "ü": "ue",
        "Ü": "Ue",
        "ø": "oe",
        "Ø": "Oe",
        "å": "aa",
        "Å": "Aa",
    }
)

_OF_WORD: Final = re.compile(OF_WORD)
_SPACELESS: Final = re.compile(f"[{SPACELESS}]")


def without_diacritics(text: str) -> str:
    """A text as those write it who have no diacritics: Jurcic for Jurčić, Lodz for Łódź; with straight apostrophes.

    Marks of scripts other than Latin, Greek and Cyrillic are letters of their words and stay.
    """
    if text.isascii():
        return text
    bare = _COMBINING.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare).translate(_WITHOUT)


def spelt_out(text: str) -> str:
    """A text with the letters in full that German and the Nordic languages write for theirs: Mueller for Müller."""
    return text if text.isascii() else unicodedata.normalize("NFC", text).translate(_SPELT_OUT)


def is_of_word(character: str) -> bool:
    """Whether a character is part of a word: a letter, a digit, a mark or a joiner."""
    return character != "_" and _OF_WORD.match(character) is not None


def is_spaceless(character: str) -> bool:
    """Whether a character is of a script that sets no spaces between words."""
    return _SPACELESS.match(character) is not None


def word_goes_on(text: str, at: int) -> bool:
    """Whether a word goes on across an offset: what stands on both sides of it belongs to one word.

    Args:
        text: Any text.
        at: An offset into it, in code points.
    """
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isascii() and after.isascii():  # nearly always, and quick
        return before.isalnum() and after.isalnum()
    if not (is_of_word(before) and is_of_word(after)):
        return False
    # A mark belongs to the letter before it, in whatever script.
    return unicodedata.category(after).startswith("M") or not (is_spaceless(before) or is_spaceless(after))


def begun(text: str, at: int, most: int) -> str:
    """What of a word stands before an offset that it goes on across; of a longer one its last `most` + 1 characters."""
    start = at
    while start >= at - most and word_goes_on(text, start):
        start -= 1
    return text[start:at]


def rest(text: str, at: int, most: int) -> str:
    """What of a word stands after an offset that it goes on across; of a longer one its first `most` + 1 characters."""
    end = at
    while end <= at + most and word_goes_on(text, end):
        end += 1
    return text[at:end]
