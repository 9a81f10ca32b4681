"""Pairs of claims that look as if they clash, where no assertion lets the machine decide.

They show what to make comparable; nothing here says that a pair clashes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from factcheck.logic.clashes import Pair, pair_of, standing
from factcheck.logic.contradictions.nearly_the_same import Likeness, likenesses
from factcheck.logic.flags import flags
from factcheck.logic.quotations.anchors import anchors, article_sentences
from factcheck.logic.topics import topics
from factcheck.logic.values.incomparable import incomparable
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

_WORD = re.compile(r"\w{2,}")
_OPPOSITES = "two words that are opposites"


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestion:
    """Two claims that somebody should look at."""

    claims: Pair
    message: str  # what is alike and what differs, seen from the second
    hint: str
    is_of_values: bool = False  # whether they assert values of one thing that cannot be compared


@derived
def suggestions(records: RecordSet) -> tuple[Suggestion, ...]:
    """All suggestions, sorted by their claims.

    Left out are pairs that the records join already: by `contradicts`, `tension_with` or `depends_on`.
    """
    joined = _joined(records)
    found: dict[Pair, Suggestion] = {}
    for suggestion in (*_of_values(records), *_alike(records)):
        if suggestion.claims not in joined:
            found.setdefault(suggestion.claims, suggestion)
    return tuple(found[pair] for pair in sorted(found))


def _joined(records: RecordSet) -> set[Pair]:
    """The pairs of claims of which the records say already how they stand to each other."""
    named = {
        pair_of(claim.id, other)
        for claim in records.claims.values()
        for other in (*claim.depends_on, *(tension.claim for tension in claim.tension_with))
    }
    return named.union(*(combinations(claims, 2) for claims in flags(records)))


def _of_values(records: RecordSet) -> Iterator[Suggestion]:
    """Pairs that assert values of one thing which cannot be compared."""
    for each in incomparable(records):
        yield Suggestion(claims=each.claims, message=each.message, hint=each.hint, is_of_values=True)


def _alike(records: RecordSet) -> Iterator[Suggestion]:
    """Pairs of nearly the same statement that assert nothing of one thing, so that nothing was compared."""
    claims = {claim.id: claim for claim in standing(records)}
    for likeness in likenesses(claims):
        some, others = topics(likeness.first), topics(likeness.second)
        own = likeness.differ in ("date", "name") and some and others  # each is about an event of its own
        if _of_other_things(likeness) or some & others or own or _named_together(likeness, records):
            continue
        first, second = (f"“{words}”" if words else "none" for words in likeness.words)
        what = _OPPOSITES if likeness.differ == "opposite" else f"the {likeness.differ}"
        where = f"the statement of {likeness.first.id} has {first} and this one {second}"
        yield Suggestion(
            claims=(likeness.first.id, likeness.second.id),
            message=f"nearly the same but for {what}: {where}",
            hint="if they speak of one thing, let both assert it (`asserts`), or say with `contradicts` or "
            "`tension_with` how they stand to each other; if not, nothing needs doing",
        )


def _named_together(likeness: Likeness, records: RecordSet) -> bool:
    """Whether a sentence that one of the claims rests on has something of both names that differ, so that it tells of both."""
    if likeness.differ != "name":
        return False
    one, other = (frozenset(_WORD.findall(name)) for name in likeness.words)
    return any(
        not words.isdisjoint(one - other) and not words.isdisjoint(other - one)
        for claim in (likeness.first, likeness.second)
        for words in (frozenset(_WORD.findall(sentence)) for sentence in _sentences_of(claim, records))
    )


def _sentences_of(claim: Claim, records: RecordSet) -> Iterator[str]:
    """The sentences of its article that a claim rests on."""
    article = claim.origin.article or ""
    if article in records.article_texts:
        text, index = records.article_texts[article], article_sentences(records)[article]
        for span in anchors(records).spans(claim):
            yield from (text[each.start : each.end] for each in index.overlapping(*span))


def _of_other_things(likeness: Likeness) -> bool:
    """Whether the claims differ on purpose: what was said and the matter itself, or the captions of two pictures."""
    first, second = likeness.first, likeness.second
    return first.reports_words != second.reports_words or first.kind == second.kind == "caption"
