"""Figures that a statement puts on another side than the passage: at most 30 for at least 30, 30 for nearly 30."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.logic.wording.turn_contexts import TurnedText
from factcheck.readings.reading import Turn
from factcheck.readings.turns import SIDE, turning_words_of

BARE: Final = "bare"
"""The axis of a figure without a side."""

_YEAR: Final = 4  # digits

Key = tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sided:
    """A number with its side."""

    key: Key
    turn: Turn  # its side with the number; of axis `BARE` without one


def sides_turned(given: TurnedText, said: TurnedText) -> Iterator[tuple[Turn, Turn]]:
    """The figures that both texts have once, where the statement has another side or none: that of the statement, the passage's.

    Args:
        given: The passage.
        said: The statement.
    """
    if not any(turn.axis == SIDE for turn in given.turns):
        return
    mine, theirs = _numbers(said), _numbers(given)
    for key in mine.keys() & theirs.keys():
        one, other = mine[key], theirs[key]
        if other.axis != SIDE or (one.axis == SIDE and one.pole * other.pole != -1):
            continue
        if one.axis == SIDE and said.is_denied_apart(one) != given.is_denied_apart(other):
            continue  # none for more than 30 is all for at most 30
        yield one, other


def _numbers(text: TurnedText) -> dict[Key, Turn]:
    """The numbers that a text has once, each with its side."""
    found = list(_sided(text))
    counted = Counter(each.key for each in found)
    return {each.key: each.turn for each in found if counted[each.key] == 1}


def _sided(text: TurnedText) -> Iterator[_Sided]:
    """The numbers of a text, with the side that stands before each."""
    words, at = turning_words_of(text.pack), 0
    sides = {turn.end: turn for turn in text.turns if turn.axis == SIDE}
    tokens = text.tokens
    while at < len(tokens):
        end = at
        while end < len(tokens) and words.is_number(tokens[end].word):
            end += 1
        if end == at:
            at += 1
            continue
        before = tokens[max(at - 2, 0) : at]
        side = next((sides[each.end] for each in before if each.end in sides), None)
        unit = tokens[end].word if end < len(tokens) else ""
        key = _key([each.word for each in tokens[at:end]], text.pack)
        start = side.start if side else tokens[at].start
        turn = Turn(
            start=start,
            end=tokens[end - 1].end,
            words=text.text[start : tokens[end - 1].end],
            axis=SIDE if side else BARE,
            pole=side.pole if side else 0,
        )
        if key and not _is_time(key, unit, side, text.pack):
            yield _Sided(key=key, turn=turn)
        at = end


def _key(words: list[str], pack: Pack) -> Key:
    """A number in one notation: without its currency, marks between thousands and a leading one."""
    plain = [
        str(pack.numbers.words.get(word, word.replace(",", "").removesuffix("s") if len(word) > 1 else word))
        for word in words
        if word[0].isalnum()
    ]
    return tuple(plain[1:] if len(plain) > 1 and plain[0] == "1" else plain)


def _is_time(key: Key, unit: str, side: Turn | None, pack: Pack) -> bool:
    """Whether a number is a year or a day of a month, or goes with a word that may say during."""
    known = turning_words_of(pack)
    is_year = (
        len(key) == 1 and key[0].isdigit() and len(key[0]) == _YEAR and not known.is_telling(unit or "a")
    )
    during = (
        side is not None
        and side.words.lower() in pack.turns.during
        and unit.removesuffix("s") in pack.dates.units
    )
    return is_year or during or unit in known.months
