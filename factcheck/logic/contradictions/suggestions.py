"""Pairs of claims that look as if they clash, where no assertion lets the machine decide.

They show what to make comparable; nothing here says that a pair clashes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from factcheck.logic.claims_in_words import told, topic_of
from factcheck.logic.clashes import Pair, pair_of, standing
from factcheck.logic.contradictions.nearly_the_same import Likeness, likenesses
from factcheck.logic.flags import flags
from factcheck.logic.quotations.anchors import anchors, article_sentences
from factcheck.logic.topics import topics
from factcheck.logic.values.comparable import Comparable, differ
from factcheck.logic.values.said import Said, Topic, is_single, readings, said_of
from factcheck.logic.values.validity import overlap
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

COMPARED = 50
"""Different values of one subject and property that are compared with each other for a suggestion."""
_KINDS = {"number": "a number", "text": "a text", "truth": "a yes or no"}
_WORD = re.compile(r"\w{2,}")
_OPPOSITES = "two words that are opposites"

OF_A_TOPIC = 3
"""Suggestions about one subject and property; mending these mostly mends the rest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestion:
    """Two claims that somebody should look at."""

    claims: Pair
    message: str  # what is alike and what differs, seen from the second
    hint: str


@derived
def suggestions(records: RecordSet) -> tuple[Suggestion, ...]:
    """All suggestions, sorted by their claims.

    Left out are pairs that the records join already: by `contradicts`, `tension_with` or `depends_on`.
    """
    joined = _joined(records)
    found: dict[Pair, Suggestion] = {}
    for suggestion in (*_incomparable(records), *_alike(records)):
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


def _incomparable(records: RecordSet) -> Iterator[Suggestion]:
    """Pairs about one subject and single property whose values or times cannot be compared."""
    for topic, group in said_of(records).items():
        if len(group) > 1 and is_single(topic[1], records):
            yield from islice(_of_topic(topic, group, records), OF_A_TOPIC)


def _of_topic(topic: Topic, group: Sequence[Said], records: RecordSet) -> Iterator[Suggestion]:
    """The pairs of one topic, each claim by its first assertion of a kind."""
    alike = readings(group, records, single=True, measured=True)
    affirmed = [reading for reading in alike if reading.force in ("says", "only")][:COMPARED]
    for one, two in combinations(affirmed, 2):
        why = _why_not(one, two)
        first, second = sorted((alike[one][0], alike[two][0]), key=lambda said: said.claim.id)
        if why is None or first.claim is second.claim:
            continue
        what, hint = why
        yield Suggestion(
            claims=(first.claim.id, second.claim.id),
            message=f"on {topic_of(*topic, records)}, {told(first.claim, first.value, records)} and "
            f"{told(second.claim, second.value, records)}: {what}",
            hint=hint,
        )


def _why_not(one: Comparable, two: Comparable) -> tuple[str, str] | None:
    """Why two values of one thing cannot be compared, and what to do; None where they can, or are the same."""
    if (one.kind, one.unit) != (two.kind, two.unit):
        if one.kind != two.kind:
            return (
                f"{_KINDS[one.kind]} and {_KINDS[two.kind]} are not compared",
                "if they mean the same, write both in one form",
            )
        return "their units are not compared", "if they measure the same, give both a unit of the same kind"
    if differ(one, two) and not overlap(one.time, two.time) and _may_meet(one, two):
        return (
            "they may be for the same time or not",
            "if they are for one time, give both the same `when`; if not, nothing needs doing",
        )
    return None


def _may_meet(one: Comparable, two: Comparable) -> bool:
    """Whether some day may lie in the times of both: in the widest reading of each."""
    (first, last), (other_first, other_last) = (
        sorted((each.time.since, each.time.until)) for each in (one, two)
    )
    return first <= other_last and other_first <= last


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
