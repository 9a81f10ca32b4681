"""Statements that say nearly the same and differ in a number, a date, a name, a negation or two words that are opposites.

Statements are brought together by the stems of the words that tell something, figures, names and negations left out and a
word that has an opposite taken for what it is about; and by what remains when any one of these is left out, as spelling
correctors do for letters, so that the work grows with their number and length. Only those that meet are looked at closely.
Source of the scheme: T. Bocek, E. Hunt, B. Stiller, Fast Similarity Search in Large Dictionaries, University of Zurich
(2007).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.languages.language import language_of
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.logic.contradictions.one_difference import one_difference
from factcheck.logic.contradictions.statement_pieces import StatementApart, stem_of
from factcheck.readings.turns import DENIAL, HEDGES, RANK, SIDE, turning_words_of
from factcheck.records.claims import Claim
from factcheck.text.letters import CAPITALS

FEWEST = 2
"""Words that a statement must have besides names, figures and small words, to be compared."""
ALIKE = 20
"""Statements with the same words that are compared with each other; where more are alike, a checker sees it from the
first of them."""

_PLAIN = re.compile(r"(?<![^\W_])[a-zß-öø-ÿ]+(?![^\W_])")  # words in small letters alone


@dataclass(frozen=True, kw_only=True, slots=True)
class Likeness:
    """Two claims whose statements are nearly the same."""

    first: Claim  # by id
    second: Claim
    differ: str  # in what: `number`, `date`, `name`, `negation`, `opposite`
    words: tuple[str, str]  # in each statement, what differs


def likenesses(claims: Mapping[str, Claim]) -> Iterator[Likeness]:
    """The pairs of claims that differ in one such thing, each once, by id.

    Args:
        claims: The claims to compare.
    """
    by_words: dict[tuple[int, int], list[Claim]] = {}
    apart: dict[str, StatementApart] = {}
    for name in sorted(claims):
        claim = claims[name]
        words = _telling(claim.statement)
        if len(words) < FEWEST:
            continue
        keys = _keys(words)
        met = [by_words.get(key, ()) for key in keys]
        others = {other.id: other for alike in met if len(alike) < ALIKE for other in alike}
        for other in [others[each] for each in sorted(others)]:
            for each in (other, claim):
                if each.id not in apart:
                    apart[each.id] = StatementApart(each)
            difference = one_difference(apart[other.id], apart[name])
            if difference is not None:
                differ, said = difference
                yield Likeness(first=other, second=claim, differ=differ, words=said)
        for key in keys:
            alike = by_words.setdefault(key, [])
            if len(alike) < ALIKE:
                alike.append(claim)


def _keys(words: frozenset[str]) -> list[tuple[int, int]]:
    """What stands for some words, and for what remains without each of them: their number, and the sum of their hashes.

    The sets themselves would take space by the square of the words.
    """
    whole = sum(map(hash, words))
    return [(len(words), whole), *((len(words) - 1, whole - hash(word)) for word in sorted(words))]


def _telling(statement: str) -> frozenset[str]:
    """The words by which a statement is found: in small letters; with few of them, its names as well, each as one."""
    pack = language_of().pack
    words = _PLAIN.findall(statement)
    plain = frozenset(filter(None, (_told(word, pack) for word in words)))
    if len(plain) >= FEWEST:
        return plain
    return frozenset(
        filter(None, (_told(run[0].casefold(), pack) for run in _runs_of(pack).finditer(statement)))
    )


@cache
def _runs_of(pack: Pack) -> re.Pattern[str]:
    """A word, or capitalised ones in a row with what may stand inside a name."""
    word, between = r"[^\W\d_]+(?:['’][^\W\d_]+)?", any_of(pack.names.particles)
    return re.compile(rf"[{CAPITALS}]\w*(?: (?:{between} )?[{CAPITALS}]\w*)+|{word}")


def _told(word: str, pack: Pack) -> str:
    """What a word is found by: its stem; where it has an opposite what both are about; nothing where it tells nothing."""
    about = _abouts(pack).get(word)
    return about if about is not None else stem_of(word, pack)


@cache
def _abouts(pack: Pack) -> Mapping[str, str]:
    """Words that are not found by their stems: those of one axis by its name; negations, number words, split endings by nothing."""
    words, numbers = turning_words_of(pack), pack.numbers
    left_out = (DENIAL, RANK, SIDE, *HEDGES)
    axes = {
        phrase[0]: f"@{axis}" * (axis not in left_out)
        for entries in (words.axes, words.denials)
        for some in entries.values()
        for phrase, axis, _ in reversed(some)
        if len(phrase) == 1 or axis == DENIAL
    }
    nothing = (*language_of().negations.words, *numbers.words, *numbers.scales, "s", "t")
    return {**axes, **dict.fromkeys(nothing, "")}
