"""Names in records that are a slip away from a name that stands elsewhere. The rule `name-misspelt` tells of them.

A word of a statement, or of an entity's name or alias, is held to be misspelt when it stands nowhere else in the records and
texts, and a word that does is a slip away. In small letters only two letters that changed places are a slip, for words such
as "begun" and "began" are both right; between capitalised words also a letter more, less or other.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from factcheck.findings import Route
from factcheck.languages.language import language_of
from factcheck.logic.records.name_variants import is_variant, slip_keys
from factcheck.records.claims import Claim
from factcheck.records.entities import Entity
from factcheck.records.record_set import RecordSet

_WORD: Final = re.compile(r"[^\W\d_]+")
_LONG: Final = (
    4  # letters; words up to here are too often a slip apart and both right, but for names on record
)
_SHORTEST: Final = 3  # letters of a word that is looked at
_LONGEST: Final = 60  # what is longer is no word, and has as many neighbours as letters


@dataclass(frozen=True, kw_only=True, slots=True)
class Misspelling:
    """A word that is a slip away from another."""

    record: Claim | Entity
    at: Route
    word: str
    meant: str  # the word that it is taken for


def misspellings(records: RecordSet) -> Iterator[Misspelling]:
    """The misspelt words of statements and names, in the order of the records."""
    uses = Counter(word for _, words in _texts(records) for word in words)
    standing = _standing(records)
    odd = frozenset(
        word
        for word, count in uses.items()
        if count == 1 and _SHORTEST <= len(word) <= _LONGEST and word not in standing
    )
    if not odd:
        return
    near = _by_key((word for word in {*standing, *uses} if len(word) <= _LONGEST), odd)
    names = (words for (key, _), words in _texts(records) if key[0] == "entity")
    known = frozenset(word for words in names for word in words if word[0].isupper())
    # The texts are gone through again, since the words of all would take more memory than the records.
    for (key, at), words in _texts(records):
        for word in sorted(words & odd):
            meant = _meant(word, near, known)
            if meant is not None:
                yield Misspelling(record=_record(key, records), at=at, word=word, meant=meant)


def _texts(records: RecordSet) -> Iterator[tuple[tuple[tuple[str, str], Route], frozenset[str]]]:
    """The words of each statement, name and alias."""
    for claim in records.claims.values():
        yield (("claim", claim.id), ("statement",)), frozenset(_WORD.findall(claim.statement))
    for entity in records.entities.values():
        yield (("entity", entity.id), ("name",)), frozenset(_WORD.findall(entity.name))
        for index, alias in enumerate(entity.aliases):
            yield (("entity", entity.id), ("aliases", index)), frozenset(_WORD.findall(alias))


def _record(key: tuple[str, str], records: RecordSet) -> Claim | Entity:
    kind, name = key
    return records.claims[name] if kind == "claim" else records.entities[name]


def _standing(records: RecordSet) -> frozenset[str]:
    """The words that stand somewhere beside statements and names: in articles, quotes of sources, labels and sources."""
    texts = [*records.article_texts.values(), *records.source_texts.values()]
    texts += [event.label for event in records.events.values()]
    texts += [prop.label for prop in records.properties.values()]
    for source in records.sources.values():
        texts += filter(None, (source.title, source.publisher, source.author))
    return frozenset(word for text in texts for word in _WORD.findall(text))


def _by_key(words: Iterable[str], odd: Iterable[str]) -> Mapping[str, list[str]]:
    """Words by what remains of them without one letter, so that they meet the odd ones that are a slip away."""
    keys = {key for word in odd for key in slip_keys(word)}
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        for key in slip_keys(word) & keys:
            found[key].append(word)
    return found


def _meant(word: str, near: Mapping[str, list[str]], known: frozenset[str]) -> str | None:
    """The word that one is a slip away from; none where it is its plural, or derived from it."""
    found = (
        other
        for key in sorted(slip_keys(word))
        for other in near.get(key, ())
        if _is_slip(word, other, known)
    )
    return next(found, None)


def _is_slip(word: str, other: str, known: frozenset[str]) -> bool:
    """Whether a word is another misspelt."""
    if word.startswith(other) or other.startswith(word) or not is_variant(word, other):
        return False
    both_names = word[0].isupper() and other[0].isupper() and not language_of().is_function_word(word)
    long_enough = max(len(word), len(other)) > _LONG or (other in known and len(other) == _LONG)
    is_swap = sorted(word.lower()) == sorted(other.lower()) and len(word) >= _LONG
    return is_swap or (both_names and long_enough)
