"""What becomes of a calculation that does not come out: it is wrong, or it could not be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

CORRECT: Final = "if the article says so, the claim is refuted; if not, correct what it asserts"
OTHERWISE: Final = "otherwise the claim is refuted, or correct what it asserts"


@dataclass(frozen=True, kw_only=True, slots=True)
class Wrong:
    """It comes out otherwise under every reading."""

    why: str  # `40 + 12 is 52, not 55`
    do: str = CORRECT
    of_unit: bool = False  # whether the number is right and its unit is not: points, and not per cent


@dataclass(frozen=True, kw_only=True, slots=True)
class NotDone:
    """Nobody can tell whether it comes out."""

    why: str  # what stands in the way
    do: str  # what to write


class NotDoneError(Exception):
    """A calculation that cannot be done."""

    def __init__(self, why: str, do: str) -> None:
        super().__init__(why)
        self.told = NotDone(why=why, do=do)
