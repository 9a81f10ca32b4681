"""A claim that was split into several, and several that were put into one: one deed each, told as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.comparison.changes import ClaimChange
from factcheck.comparison.pairing import Pairing
from factcheck.comparison.word_diff import held_by
from factcheck.quoting.normalise import normalise
from factcheck.records.claims import Claim

SHARE: Final = 0.6
"""Share of a part's words that the whole has, and of the whole's that the parts have together."""
MOST: Final = 60
"""Claims that came, or went, among which parts are looked for; of more none can be told."""
WHOLES: Final = 300
"""Claims that may have been split, or put together, which are looked at."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Division:
    """A whole and its parts, which stand on the two sides of a comparison."""

    whole: Claim
    parts: tuple[Claim, ...]  # two or more, each on a piece of the whole's quote


def splits(claims: Pairing, changed: Sequence[ClaimChange]) -> tuple[Division, ...]:
    """The claims that became several."""
    kept = [(each.before, each.after) for each in changed if each.wording_changed]
    return tuple(_divisions(claims.removed, claims.added, kept))


def merges(claims: Pairing, changed: Sequence[ClaimChange]) -> tuple[Division, ...]:
    """The claims that several became."""
    kept = [(each.after, each.before) for each in changed if each.wording_changed]
    return tuple(_divisions(claims.added, claims.removed, kept))


def _divisions(
    wholes: Iterable[Claim], parts: Sequence[Claim], kept: Iterable[tuple[Claim, Claim]]
) -> Iterator[Division]:
    """The divisions of claims that are on one side only, or kept their id while their words changed."""
    if not parts or len(parts) > MOST:
        return
    candidates: list[tuple[Claim, tuple[Claim, ...]]] = [(whole, ()) for whole in wholes]
    candidates += [(whole, (part,)) for whole, part in kept]
    pieces = {id(part): _quotes(part) for part in parts}
    taken: set[str] = set()
    for whole, own in candidates[:WHOLES]:
        passage = " ".join(_quotes(whole))
        words = f"{whole.statement} {passage}"
        some = [
            part
            for part in (*own, *parts)
            if part.id not in taken
            and _is_piece(pieces.get(id(part)) or _quotes(part), passage)
            and _is_part(part, whole, words)
        ]
        if len(some) > 1 and (not own or own[0] in some) and _cover(some, whole):
            taken.update(part.id for part in some)
            yield Division(whole=whole, parts=tuple(some))


def _quotes(claim: Claim) -> tuple[str, ...]:
    return tuple(normalise(each.exact).text for each in claim.quote)


def _is_piece(quotes: tuple[str, ...], passage: str) -> bool:
    """Whether quotes stand in a passage."""
    return bool(quotes) and all(each in passage for each in quotes)


def _is_part(part: Claim, whole: Claim, words: str) -> bool:
    """Whether a claim says a piece of what another one says, or of the words that it quotes."""
    return (
        part.origin.article == whole.origin.article
        and part.statement != whole.statement
        and held_by(part.statement, words) >= SHARE
    )


def _cover(parts: Iterable[Claim], whole: Claim) -> bool:
    """Whether the parts together say what the whole says."""
    return held_by(whole.statement, " ".join(part.statement for part in parts)) >= SHARE
