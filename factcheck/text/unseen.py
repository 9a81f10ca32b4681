"""Characters that nobody sees where they stand: found, told from those that a script needs, named and written out.

Sources: the property Default_Ignorable_Code_Point and the general category Cf (Unicode 15.1, DerivedCoreProperties), less the
signs among them that are drawn; the contexts in which joiners change what is read (UAX 31, 2.3.1, rules A1, A2 and B, a little
widened); emoji sequences (UTS 51); StandardizedVariants and ideographic variation sequences (UTS 37); the marks of direction
(UAX 9); the zero width space of scripts whose lines break inside of what has no spaces (UAX 14, class SA).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Final

_ACTING: Final = "\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
UNSEEN: Final = re.compile(f"[{_ACTING}]")
"""Control characters but the line feed, other ends of lines, and the marks that turn the direction of text."""

_BLANK: Final = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_SUSPECT: Final = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029{_BLANK}]")
_TO_WRITE_OUT: Final = re.compile(f"[{_ACTING}{_BLANK}]")

_ZWSP, _ZWNJ, _ZWJ, _CGJ = "\u200b", "\u200c", "\u200d", "\u034f"
_CURSIVE: Final = re.compile(
    "[\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0710-\u072f\u074d-\u077f\u07ca-\u07ea\u0840-\u0858"
    "\u0860-\u086a\u0870-\u088e\u08a0-\u08c9\u1820-\u1878\u1887-\u18aa\ua840-\ua872\ufb50-\ufdfb\ufe70-\ufefc"
    "\U00010ac0-\U00010ae4\U00010b80-\U00010b91\U00010d00-\U00010d23\U00010f30-\U00010f44\U0001e900-\U0001e943]"
)
"""Letters of the scripts that join (ArabicShaping: Arabic, Syriac, N'Ko, Mandaic, Mongolian, Phags-pa and later ones)."""
_BRAHMIC: Final = re.compile("[\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\ua8e0-\ua8ff]")
_BREAKS_INSIDE: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\ua980-\ua9ff\uaa60-\uaadf]"
)
_MONGOLIAN: Final = re.compile("[\u1807\u180a\u1820-\u1878\u1880-\u18aa]")
_HAN: Final = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_PICTURE: Final = re.compile(
    "[\xa9\xae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297"
    "\u3299\U0001f000-\U0001faff]"
)
"""What may be an emoji (emoji-data, Extended_Pictographic, in whole blocks)."""
_PART_OF_PICTURE: Final = re.compile(f"{_PICTURE.pattern}|[\ufe0f\u20e3\U000e007f]")
_DRAWN_IN_TWO_WAYS: Final = re.compile(
    "[0\u1000-\u109f\u2018-\u201d\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f\ua840-\ua877\uaa60-\uaa7f\U00013000-\U0001342f]"
)
"""What variation selectors change beside emoji, Han and signs of mathematics."""
_FLAG: Final = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")
_FROM_THE_RIGHT: Final = re.compile(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Hebrew, Arabic and the other scripts that run from the right, their digits and marks included."""
_MARKS_OF_DIRECTION: Final = "\u061c\u200e\u200f"
_OPEN_ISOLATE, _CLOSE_ISOLATE, _OPEN_EMBEDDED, _CLOSE_EMBEDDED = (
    "\u2066\u2067\u2068",
    "\u2069",
    "\u202a\u202b",
    "\u202c",
)
_PAIRED: Final = _OPEN_ISOLATE + _CLOSE_ISOLATE + _OPEN_EMBEDDED + _CLOSE_EMBEDDED
_MOST_MARKS: Final = 8  # on one letter


def needless(text: str) -> list[int]:
    """The offsets of all that nobody sees in a text and that changes nothing which its scripts or emoji need.

    Joiners are right where they change a shape, variation selectors where they choose one, marks of direction in a text of
    which a part runs from the right, and embeddings and isolates there where each is closed. What overrides the direction of
    letters is never right.

    Args:
        text: Any text.
    """
    if text.isascii() and text.isprintable():  # nearly always, and quick
        return []
    found = [at for match in _SUSPECT.finditer(text) if not is_needed(text, at := match.start())]
    if not found or not _FROM_THE_RIGHT.search(text):
        return found
    right = _MARKS_OF_DIRECTION + (_PAIRED if _are_closed(text) else "")
    return [at for at in found if text[at] not in right]


def without_needless(text: str) -> str:
    """A text without what nobody sees in it and no script needs."""
    left_out = frozenset(needless(text))
    return "".join(character for at, character in enumerate(text) if at not in left_out) if left_out else text


def written_out(character: str) -> str:
    r"""A character as an escape: `\u200b`, `\U000e0041`."""
    return character.encode("unicode_escape", "surrogatepass").decode()


def visible(text: str, escape: Callable[[str], str] = written_out) -> str:
    """Text with all written out that nobody sees: what would move the cursor or turn the line, and what changes nothing.

    Args:
        text: Any text; joiners and selectors that its scripts or emoji need stay.
        escape: How a character is written out.
    """
    if text.isascii() and not UNSEEN.search(text):
        return text
    return _TO_WRITE_OUT.sub(
        lambda match: match[0] if is_needed(text, match.start()) else escape(match[0]), text
    )


def told_apart(one: str, other: str) -> tuple[str, str]:
    """Two texts to be shown one beside the other: where no more than unseen characters differ, each is written out."""
    if one == other or _SUSPECT.sub("", one) != _SUSPECT.sub("", other):
        return one, other
    first, second = (_SUSPECT.sub(lambda match: written_out(match[0]), text) for text in (one, other))
    return first, second


def named(character: str) -> str:
    """A character by its number and name: `U+200B ZERO WIDTH SPACE`."""
    kind = "control character" if unicodedata.category(character) == "Cc" else "no assigned character"
    return f"U+{ord(character):04X} {unicodedata.name(character, kind)}"


def unseen(character: str) -> bool:
    """Whether a character is one that nobody sees by itself, whatever it does to others."""
    return _SUSPECT.match(character) is not None


def is_needed(text: str, at: int) -> bool:
    """Whether an unseen character does something right where it stands, by its neighbours alone."""
    kind = next((kind for kind, of_kind in _KINDS.items() if of_kind.match(text, at)), None)
    return kind is not None and _NEEDED[kind](text, at)


def _zwnj(text: str, at: int) -> bool:
    return _beside_virama(text, at) or _between_cursive(text, at)


def _zwj(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if _PART_OF_PICTURE.match(before) and _PICTURE.match(after):
        return True
    is_cursive = _CURSIVE.match(_letter_before(text, at)) or _CURSIVE.match(_letter_after(text, at))
    return is_cursive is not None or _beside_virama(text, at)


def _between_cursive(text: str, at: int) -> bool:
    """Whether a letter that could join stands beside, and a letter or digit on the other side.

    Rule A1 asks in addition that the one before joins to the left. People who write Persian set the sign between the parts
    of a word whatever its letter does, and between a word in other letters and an ending.
    """
    before, after = _letter_before(text, at), _letter_after(text, at)
    return (before + after).isalnum() and bool(before and after) and any(map(_CURSIVE.match, (before, after)))


def _beside_virama(text: str, at: int) -> bool:
    """Whether a virama stands before, with marks between (A2, B), or right after, as in Bengali র‍্য.

    Neither asks for a letter behind: at the end of a word the joiner chooses the half letter or its virama, too.
    """
    back = at - 1
    while back >= max(0, at - _MOST_MARKS) and unicodedata.combining(text[back]) not in (0, _VIRAMA):
        back -= 1
    if back >= 0 and unicodedata.combining(text[back]) == _VIRAMA:
        return True
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == _ZWJ and before + after == _A_AS_IN_BAT:
        return True
    return _BRAHMIC.match(before) is not None and bool(after) and unicodedata.combining(after) == _VIRAMA


_A_AS_IN_BAT: Final = "\u0905\u0945"  # Marathi, as it was written before it had a letter of its own
_VIRAMA: Final = 9  # the canonical combining class


def _letter_before(text: str, at: int) -> str:
    """The character before, marks on it left out; empty at the start."""
    for back in range(at - 1, max(-1, at - 1 - _MOST_MARKS), -1):
        if not _is_mark(text[back]):
            return text[back]
    return ""


def _letter_after(text: str, at: int) -> str:
    return next((each for each in text[at + 1 : at + 1 + _MOST_MARKS] if not _is_mark(each)), "")


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[:1] == "M"


def _zero_width_space(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return _BREAKS_INSIDE.match(before) is not None or _BREAKS_INSIDE.match(after) is not None


def _chooses_a_picture(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    is_key = before in "0123456789#*" and text[at + 1 : at + 2] == "\u20e3"
    return bool(before) and (is_key or _PICTURE.match(before) is not None)


def _chooses_a_shape(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    if not before:
        return False
    is_drawn = _HAN.match(before) or _DRAWN_IN_TWO_WAYS.match(before) or _PICTURE.match(before)
    return is_drawn is not None or unicodedata.category(before) == "Sm"


def _chooses_an_ideograph(text: str, at: int) -> bool:
    return _HAN.match(text[at - 1 : at]) is not None


def _mongolian(text: str, at: int) -> bool:
    is_separator = text[at] == "\u180e"  # stands before a letter as well as after one
    return any(map(_MONGOLIAN.match, (text[at - 1 : at], text[at + 1 : at + 2] if is_separator else "")))


def _in_a_flag(text: str, at: int) -> bool:
    """Whether a tag belongs to the flag of a region, which is a black flag with the region's code in tags."""
    start = text.rfind("\U0001f3f4", max(0, at - _LONGEST_FLAG), at)
    found = _FLAG.match(text, start) if start >= 0 else None
    return found is not None and at < found.end()


_LONGEST_FLAG: Final = 8


def _before_a_mark(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    return bool(after) and at > 0 and _is_mark(after)


_JAMO: Final = re.compile(
    "\u115f(?=[\u1161-\u11a7\ud7b0-\ud7c6]|\u1160[\u11a8-\u11ff\ud7cb-\ud7fb])"
    "|(?<=[\u1100-\u115e\ua960-\ua97c])\u1160|(?<=\u115f)\u1160(?=[\u11a8-\u11ff\ud7cb-\ud7fb])"
)


def _jamo(text: str, at: int) -> bool:
    """Whether a filler stands for the missing part of a Korean syllable of which another part can be seen."""
    return _JAMO.match(text, at) is not None


def _khmer(text: str, at: int) -> bool:
    return re.match("[\u1780-\u17d3]", text[at - 1 : at]) is not None


def _notation(text: str, at: int) -> bool:
    """Whether shorthand or notes stand beside, which these signs arrange."""
    return any(
        "\U0001bc00" <= each <= "\U0001bc9f" or "\U0001d100" <= each <= "\U0001d1ff"
        for each in text[max(0, at - 1) : at + 2].replace(text[at], "")
    )


_KINDS: Final[Mapping[str, re.Pattern[str]]] = {
    name: re.compile(f"[{characters}]")
    for name, characters in {
        "zwnj": _ZWNJ,
        "zwj": _ZWJ,
        "zwsp": _ZWSP,
        "picture": "\ufe0e\ufe0f",
        "shape": "\ufe00-\ufe0d",
        "ideograph": "\U000e0100-\U000e01ef",
        "mongolian": "\u180b-\u180f",
        "tag": "\U000e0020-\U000e007f",
        "grapheme joiner": _CGJ,
        "filler": "\u115f\u1160",
        "khmer": "\u17b4\u17b5",
        "notation": "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a",
    }.items()
}
_NEEDED: Final[Mapping[str, Callable[[str, int], bool]]] = {
    "zwnj": _zwnj,
    "zwj": _zwj,
    "zwsp": _zero_width_space,
    "picture": _chooses_a_picture,
    "shape": _chooses_a_shape,
    "ideograph": _chooses_an_ideograph,
    "mongolian": _mongolian,
    "tag": _in_a_flag,
    "grapheme joiner": _before_a_mark,
    "filler": _jamo,
    "khmer": _khmer,
    "notation": _notation,
}


def _are_closed(text: str) -> bool:
    """Whether every embedding and isolate that begins in a text ends there, inside of what is around it."""
    open_: list[str] = []
    closes = dict.fromkeys(_OPEN_ISOLATE, _CLOSE_ISOLATE) | dict.fromkeys(_OPEN_EMBEDDED, _CLOSE_EMBEDDED)
    for each in _paired(text):
        if each in closes:
            open_.append(closes[each])
        elif not open_ or open_.pop() != each:
            return False
    return not open_


def _paired(text: str) -> Iterator[str]:
    return (each for each in text if each in _PAIRED)
