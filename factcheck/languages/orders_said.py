"""In which order a statement puts two events, where it says so in plain words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, Literal

from factcheck.languages.negations import negations_of
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of

_ORDER: Final = re.compile(r"\b(?:before|after)\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]{3,}|\d{4}")
_STEM: Final = 5  # letters by which words are compared: agrees, agreed
TURNED: Final[Mapping[str, Literal["before", "after"]]] = {"before": "after", "after": "before"}
"""The plain orders, each with its opposite."""


def order_said(statement: str, one: str, other: str, pack: Pack) -> Literal["before", "after"] | None:
    """Whether by a statement one event came before the other or after it; None where it does not plainly say.

    Args:
        statement: The statement of a claim.
        one: The label of the one event.
        other: The label of the other.
        pack: The language of all three.
    """
    found = list(_ORDER.finditer(statement))
    if len(found) != 1 or _open_of(pack).search(statement):
        return None
    first, second = _sides(statement, found[0])
    alone, others = _stems(one, pack) - _stems(other, pack), _stems(other, pack) - _stems(one, pack)
    here, there = _stems(first, pack), _stems(second, pack)
    word: Literal["before", "after"] = "before" if found[0][0].lower() == "before" else "after"
    if alone & here and others & there and not (alone & there or others & here):
        return word
    if alone & there and others & here and not (alone & here or others & there):
        return TURNED[word]
    return None


def _sides(statement: str, order: re.Match[str]) -> tuple[str, str]:
    """What a statement puts before or after, and what it puts it before or after; it may begin with the latter."""
    if statement[: order.start()].strip():
        return statement[: order.start()], statement[order.end() :]
    second, _, first = statement[order.end() :].partition(",")
    return first, second


def _stems(words: str, pack: Pack) -> set[str]:
    """The beginnings of the words that tell something."""
    return {word.lower()[:_STEM] for word in _WORD.findall(words) if not pack.is_function_word(word)}


@cache
def _open_of(pack: Pack) -> re.Pattern[str]:
    """What leaves open which event came first: a negation or a condition."""
    conditions = rf"\b{any_of(pack.quoting.conditions)}\b"
    return re.compile(rf"{negations_of(pack).plain.pattern}|{conditions}", re.IGNORECASE)
