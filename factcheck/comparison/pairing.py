"""Which claim of one record set is which of another: by id, and where an id went and another came, by words.

A claim is taken as renamed only where there is no doubt: it is about the same article, has the same quote and nearly the
same statement (or the same statement and nearly the same quote), and no other claim would do as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from factcheck.comparison.word_diff import likeness
from factcheck.quoting.normalise import normalise
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

NEAR: Final = 0.6
"""Share of words that two statements have in common to be near, where the quotes are the same."""

ALIKE: Final = 50
"""Claims with the same quote, or the same statement, among which a renamed one is looked for; of more none can be told."""

Pair = tuple[Claim, Claim]


@dataclass(frozen=True, kw_only=True, slots=True)
class Pairing:
    """The claims of two record sets, each in one place."""

    kept: tuple[Pair, ...]  # of one id
    renamed: tuple[Pair, ...]
    removed: tuple[Claim, ...]
    added: tuple[Claim, ...]
    unreadable: tuple[str, ...]  # ids that stand on both sides and cannot be read on one

    @property
    def names(self) -> Mapping[str, str]:
        """Old ids of renamed claims with their new ones."""
        return {before.id: after.id for before, after in self.renamed}


def pair(base: RecordSet, head: RecordSet) -> Pairing:
    """The claims of two record sets, each with what it is in the other; in the order of the files."""
    kept = tuple((claim, head.claims[name]) for name, claim in base.claims.items() if name in head.claims)
    gone = [claim for name, claim in base.claims.items() if name not in head.claims]
    come = [claim for name, claim in head.claims.items() if name not in base.claims]
    lost = {claim.id for claim in gone if ("claim", claim.id) in head.broken}
    found = {claim.id for claim in come if ("claim", claim.id) in base.broken}
    gone = [claim for claim in gone if claim.id not in lost]
    come = [claim for claim in come if claim.id not in found]
    pairs = renames(gone, come)
    old, new = ({claim.id for claim in side} for side in (zip(*pairs, strict=True) if pairs else ((), ())))
    return Pairing(
        kept=kept,
        renamed=pairs,
        removed=tuple(claim for claim in gone if claim.id not in old),
        added=tuple(claim for claim in come if claim.id not in new),
        unreadable=tuple(sorted(lost | found)),
    )


def renames(gone: Iterable[Claim], come: Iterable[Claim]) -> tuple[Pair, ...]:
    """The claims that went under one id and came under another, beyond doubt.

    Args:
        gone: Claims whose ids are no longer there.
        come: Claims whose ids were not there.
    """
    gone = tuple(gone)
    by_words: dict[object, list[Claim]] = defaultdict(list)
    for claim in come:
        for key in _keys(claim):
            by_words[key].append(claim)
    scores: dict[tuple[str, str], float] = {}
    met: dict[tuple[str, str], Pair] = {}
    for claim in gone:
        near_ones = (by_words.get(key, ()) for key in _keys(claim))
        for other in (other for some in near_ones if len(some) <= ALIKE for other in some):
            at = (claim.id, other.id)
            scores[at], met[at] = _score(claim, other), (claim, other)
    near = {at: score for at, score in scores.items() if score >= NEAR}
    best = [_best(near, side) for side in (0, 1)]
    return tuple(met[at] for at in near if best[0].get(at[0]) == at == best[1].get(at[1]))


def _best(scores: Mapping[tuple[str, str], float], side: int) -> Mapping[str, tuple[str, str]]:
    """For each claim of one side the pair that is nearer than all others; none where two are equally near."""
    of_claim: dict[str, list[tuple[float, tuple[str, str]]]] = defaultdict(list)
    for at, score in scores.items():
        of_claim[at[side]].append((score, at))
    best = {name: max(some) for name, some in of_claim.items()}
    return {
        name: at
        for name, (score, at) in best.items()
        if sum(other == score for other, _ in of_claim[name]) == 1
    }


def _keys(claim: Claim) -> tuple[object, object]:
    """What a renamed claim may have kept: its quote or its statement."""
    article = claim.origin.article
    return (article, "quote", _quote(claim)), (article, "statement", claim.statement)


def _quote(claim: Claim) -> tuple[str, ...]:
    return tuple(normalise(selector.exact).text for selector in claim.quote)


def _score(one: Claim, other: Claim) -> float:
    """How near two claims are, of which the quote or the statement is the same: a little more where both are."""
    of_quotes = likeness(" ".join(_quote(one)), " ".join(_quote(other)))
    of_statements = likeness(one.statement, other.statement)
    return min(of_quotes, of_statements) + max(of_quotes, of_statements) / 1000
