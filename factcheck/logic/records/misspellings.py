"""Names in records that are a slip away from a name that stands elsewhere.

A name in a statement, or a word of an entity's name or alias, is held to be misspelt when it stands nowhere else in the
records and texts, and a name that does is a slip away. Names are capitalised; a word that stands somewhere in small letters
is none, and neither is one that has its capital from the start of a sentence where the other has too: `Trial` and `Trail`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from factcheck.findings import Route
from factcheck.languages.language import language_of
from factcheck.logic.records.both_right import are_both_right
from factcheck.records.claims import Claim
from factcheck.records.entities import Entity
from factcheck.records.record_set import RecordSet
from factcheck.text.alikeness import LONGEST_WORD, differ_by_a_slip, slip_keys

_WORD: Final = re.compile(r"[^\W\d_]+")
_INSIDE: Final = re.compile(r"(?<=[\w,;’'-][ -])[^\W\d_]+")  # a word before which a sentence goes on
_LONG: Final = (
    4  # letters; words up to here are too often a slip apart and both right, but for names on record
)
_SHORTEST: Final = 3  # letters of a word that is looked at


@dataclass(frozen=True, kw_only=True, slots=True)
class Misspelling:
    """A word that is a slip away from another."""

    record: Claim | Entity
    at: Route
    word: str
    meant: str  # the word that it is taken for


def misspellings(records: RecordSet) -> Iterator[Misspelling]:
    """The misspelt names in statements and names, in the order of the records."""
    words = _Words(records)
    if not words.odd:
        return
    near = _by_key(words.of_names(), words.odd)
    # The texts are gone through again, since the words of all would take more memory than the records.
    for (key, at), text in _texts(records):
        for word in sorted({*_WORD.findall(text)} & words.odd):
            meant = _meant(word, near, words, inside=key[0] == "entity" or word in _INSIDE.findall(text))
            if meant is not None:
                yield Misspelling(record=_record(key, records), at=at, word=word, meant=meant)


class _Words:
    """The words of the records and texts."""

    def __init__(self, records: RecordSet) -> None:
        self._records = records
        self._uses = Counter(word for _, text in _texts(records) for word in {*_WORD.findall(text)})
        self._standing = frozenset(word for text in _standing(records) for word in _WORD.findall(text))
        names = (text for (key, _), text in _texts(records) if key[0] == "entity")
        self.known = frozenset(word for text in names for word in _WORD.findall(text) if word[0].isupper())
        """The capitalised words of names on record."""
        self.odd = frozenset(word for word, count in self._uses.items() if count == 1 and self._is_odd(word))
        """The names that stand once in statements and names, and nowhere else."""

    def _is_odd(self, word: str) -> bool:
        return (
            word[0].isupper()
            and _SHORTEST <= len(word) <= LONGEST_WORD
            and word not in self._standing
            and not self._is_small_too(word)
        )

    def _is_small_too(self, word: str) -> bool:
        small = word.lower()
        return small in self._standing or small in self._uses

    def of_names(self) -> Iterator[str]:
        """The capitalised words, but for those in small letters elsewhere and on record as no name."""
        return (
            word
            for word in {*self._standing, *self._uses}
            if word[0].isupper()
            and len(word) <= LONGEST_WORD
            and (word in self.known or not self._is_small_too(word))
        )

    @cached_property
    def inside(self) -> frozenset[str]:
        """The words on record as names, and those that stand inside a sentence somewhere."""
        texts = (*(text for _, text in _texts(self._records)), *_standing(self._records))
        return self.known.union(word for text in texts for word in _INSIDE.findall(text))


def _texts(records: RecordSet) -> Iterator[tuple[tuple[tuple[str, str], Route], str]]:
    """Each statement, name and alias."""
    for claim in records.claims.values():
        yield (("claim", claim.id), ("statement",)), claim.statement
    for entity in records.entities.values():
        yield (("entity", entity.id), ("name",)), entity.name
        for index, alias in enumerate(entity.aliases):
            yield (("entity", entity.id), ("aliases", index)), alias


def _record(key: tuple[str, str], records: RecordSet) -> Claim | Entity:
    kind, name = key
    return records.claims[name] if kind == "claim" else records.entities[name]


def _standing(records: RecordSet) -> list[str]:
    """What stands beside statements and names: articles, quotes of sources, labels and sources."""
    texts = [*records.article_texts.values(), *records.source_texts.values()]
    texts += [event.label for event in records.events.values()]
    texts += [prop.label for prop in records.properties.values()]
    for source in records.sources.values():
        texts += filter(None, (source.title, source.publisher, source.author))
    return texts


def _by_key(words: Iterable[str], odd: Iterable[str]) -> Mapping[str, list[str]]:
    """Words by what remains of them without one letter, so that they meet the odd ones that are a slip away."""
    keys = {key for word in odd for key in slip_keys(word)}
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        for key in slip_keys(word) & keys:
            found[key].append(word)
    return found


def _meant(word: str, near: Mapping[str, list[str]], words: _Words, *, inside: bool) -> str | None:
    """The name that a word is a slip away from.

    Args:
        word: A name that stands nowhere else.
        near: Names by what remains of them without a letter.
        words: The words of the records and texts.
        inside: Whether the word has its capital from no sentence's start.
    """
    found = (
        other
        for key in sorted(slip_keys(word))
        for other in near.get(key, ())
        if (inside or other in words.inside) and _is_slip(word, other, words.known)
    )
    return next(found, None)


def _is_slip(word: str, other: str, known: frozenset[str]) -> bool:
    """Whether a name is another misspelt."""
    if not differ_by_a_slip(word, other) or are_both_right(word, other, language_of().pack):
        return False
    is_swap = sorted(word.lower()) == sorted(other.lower()) and len(word) >= _LONG
    return is_swap or max(len(word), len(other)) > _LONG or (other in known and len(other) == _LONG)
