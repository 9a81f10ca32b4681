"""Statements that say nearly the same and differ in a number, a date, a name or a negation.

Near means: without figures, capitalised words, negations and small words, the same words but for one. Statements are
brought together by what remains when any one word is left out, as spelling correctors do for letters, so that the work
grows with their number and length; only those that meet are looked at closely. Source of the scheme: T. Bocek, E. Hunt,
B. Stiller, Fast Similarity Search in Large Dictionaries, University of Zurich (2007).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.languages.language import language_of
from factcheck.languages.pack import Pack
from factcheck.records.claims import Claim
from factcheck.text.spans import Taken

FEWEST = 2
"""Words that a statement must have besides names, figures and small words, to be compared."""
ALIKE = 20
"""Statements with the same words that are compared with each other; where more are alike, a checker sees it from the
first of them."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PLAIN = re.compile(r"(?<![^\W_])[a-zß-öø-ÿ]+(?![^\W_])")  # words in small letters alone


@dataclass(frozen=True, kw_only=True, slots=True)
class Likeness:
    """Two claims whose statements are nearly the same."""

    first: Claim  # by id
    second: Claim
    differ: str  # in what: `number`, `date`, `name`, `negation`
    words: tuple[str, str]  # in each statement, what differs


@dataclass(frozen=True, slots=True)
class _Statement:
    """A statement taken apart."""

    claim: Claim
    opening: str  # its first word
    words: frozenset[str]  # without figures, names, negations and small words
    numbers: tuple[str, ...]
    dates: tuple[str, ...]
    names: tuple[str, ...]
    negations: tuple[str, ...]


def likenesses(claims: Mapping[str, Claim]) -> Iterator[Likeness]:
    """The pairs of claims that differ in one such thing, each once, by id.

    Args:
        claims: The claims to compare.
    """
    by_words: dict[tuple[int, int], list[Claim]] = {}
    apart: dict[str, _Statement] = {}
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
                    apart[each.id] = _taken_apart(each)
            difference = _difference(apart[other.id], apart[name])
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
    """The words by which a statement is found: in small letters; with few of them, those of its names as well."""
    plain = frozenset(_PLAIN.findall(statement)) - _small_words(language_of().pack)
    if len(plain) >= FEWEST:
        return plain
    return frozenset(word.casefold() for word in _WORD.findall(statement)) - _small_words(language_of().pack)


def _difference(one: _Statement, two: _Statement) -> tuple[str, tuple[str, str]] | None:
    """In what two statements differ, and the words; None where that is nothing, or more than one thing."""
    kinds = ("number", "date", "name", "negation")
    pairs = (
        (one.numbers, two.numbers),
        (one.dates, two.dates),
        (one.names, two.names),
        (one.negations, two.negations),
    )
    different = [
        (kind, first, second) for kind, (first, second) in zip(kinds, pairs, strict=True) if first != second
    ]
    if len(different) != 1 or one.opening != two.opening:
        return None
    kind, first, second = different[0]
    if kind == "negation":
        return (kind, (_words(first), _words(second))) if bool(first) != bool(second) else None
    if kind == "name":
        return _other_name(one, two)
    left, right = Counter(first) - Counter(second), Counter(second) - Counter(first)
    if not left or not right:
        return None  # one says more than the other
    return kind, (_words(left), _words(right))


def _other_name(one: _Statement, two: _Statement) -> tuple[str, tuple[str, str]] | None:
    """The one name in which two statements of the same words differ."""
    if one.words != two.words or len(one.names) != len(two.names):
        return None
    different = [pair for pair in zip(one.names, two.names, strict=True) if pair[0] != pair[1]]
    return ("name", different[0]) if len(different) == 1 else None


def _words(some: Iterable[str]) -> str:
    return ", ".join(some)


def _taken_apart(claim: Claim) -> _Statement:
    """The words of a statement, by what they are."""
    text = claim.statement
    language = language_of()
    found = language.figures(text)
    of_figures = Taken([(each.start, each.end) for each in found])
    named = [name for name in language.names(text) if not of_figures.meets(name.start, name.end)]
    taken = Taken([*((each.start, each.end) for each in found), *((each.start, each.end) for each in named)])
    rest = [match[0].casefold() for match in _WORD.finditer(text) if not taken.meets(*match.span())]
    return _Statement(
        claim=claim,
        opening=text.split(maxsplit=1)[0].casefold(),
        words=frozenset(rest) - _small_words(language_of().pack),
        numbers=tuple(sorted(text[each.start : each.end] for each in found if each.kind == "number")),
        dates=tuple(sorted(text[each.start : each.end] for each in found if each.kind == "date")),
        names=tuple(text[each.start : each.end] for each in named),
        negations=tuple(word for word in rest if language.negations.are_among([word.replace("’", "'")])),
    )


@cache
def _small_words(pack: Pack) -> frozenset[str]:
    """The words by which no statement is found: those that tell nothing, number words, negations, and split endings."""
    negations, numbers = language_of().negations.words, pack.numbers
    return frozenset((*pack.words.function, *negations, *numbers.words, *numbers.scales, "s", "t"))
