"""Two spellings of one name in one article: variants that the entity's record knows, and slips that it does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.languages.language import Language, language_of
from factcheck.logic.records.both_right import are_both_right
from factcheck.records.entities import Entity
from factcheck.records.record_set import RecordSet
from factcheck.text.alikeness import differ_by_a_slip, slip_keys
from factcheck.text.letters import without_diacritics

LONG = 6
"""Letters from which a word that no record knows is taken for a slip; shorter ones are often other names (Iran, Iraq)."""

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Variant:
    """Two spellings of one word of a name, with where each first stands."""

    entity: Entity
    article: str
    first: tuple[str, int]  # the spelling that stands first, and its offset in code points
    second: tuple[str, int]


def name_variants(records: RecordSet) -> Iterator[Variant]:
    """The variants in each article, by entity and by where they stand; each pair of spellings once."""
    declared = _declared(records)
    on_record = frozenset(word for entity in records.entities.values() for word in _words_of(entity))
    standings = {
        article: _standing(text, records.language_of(article))
        for article, text in records.article_texts.items()
    }
    unknown = {
        article: [
            word for word in standing if word not in on_record and (len(word) >= LONG or word.isupper())
        ]
        for article, standing in standings.items()
    }
    known = _known(
        records, {key for words in unknown.values() for word in words for key in slip_keys(word.casefold())}
    )
    for article, standing in standings.items():
        seen: set[tuple[str, frozenset[str]]] = set()
        pairs = [*_standing_together(declared, standing), *_slips(known, unknown[article], standing)]
        for entity, one, other in sorted(
            pairs, key=lambda pair: (pair[0].id, standing[pair[1]], standing[pair[2]])
        ):
            key = (entity.id, frozenset((one, other)))
            if key not in seen:
                seen.add(key)
                first, second = sorted((one, other), key=standing.__getitem__)
                yield Variant(
                    entity=entity,
                    article=article,
                    first=(first, standing[first]),
                    second=(second, standing[second]),
                )


def _standing(text: str, language: Language) -> Mapping[str, int]:
    """The words of the names in a text, each with the offset of the first."""
    found: dict[str, int] = {}
    for name in language.names(text):
        for match in _WORD.finditer(text, name.start, name.end):
            found.setdefault(match[0], match.start())
    return found


def _declared(records: RecordSet) -> Mapping[str, Sequence[tuple[Entity, str]]]:
    """The words of two spellings of an entity that differ by a slip: each word with the other, sorted before it."""
    found: dict[str, list[tuple[Entity, str]]] = {}
    for entity in records.entities.values():
        if not entity.aliases:
            continue
        spellings: dict[str, set[int]] = {}  # by word, in which names it stands
        for number, spelling in enumerate(entity.names):
            for word in _words(spelling):
                spellings.setdefault(word, set()).add(number)
        for one, other in sorted(_slips_among(spellings)):
            if spellings[one].isdisjoint(spellings[other]):
                found.setdefault(one, []).append((entity, other))
    return found


def _slips_among(words: Iterable[str]) -> set[tuple[str, str]]:
    """The pairs of some words that differ by a slip, each in the order of the alphabet."""
    by_key: dict[str, list[str]] = {}
    for word in sorted(words):
        for key in slip_keys(word.casefold()):
            by_key.setdefault(key, []).append(word)
    met = {pair for alike in by_key.values() for pair in combinations(alike, 2)}
    return {(one, other) for one, other in met if differ_by_a_slip(one, other)}


def _standing_together(
    declared: Mapping[str, Sequence[tuple[Entity, str]]], standing: Mapping[str, int]
) -> Iterator[tuple[Entity, str, str]]:
    """The declared variants of which both stand in the text."""
    for one in standing:
        for entity, other in declared.get(one, ()):
            if other in standing:
                yield entity, one, other


def _slips(
    known: Mapping[str, Mapping[str, Entity]], unknown: Iterable[str], standing: Mapping[str, int]
) -> Iterator[tuple[Entity, str, str]]:
    """Words of names that no record knows, and that differ by a slip from one that stands in the text too."""
    for word in unknown:
        for key in slip_keys(word.casefold()):
            for other, entity in known.get(key, {}).items():
                if other in standing and _is_slip(word, other):
                    yield entity, word, other


def _is_slip(word: str, other: str) -> bool:
    """Whether an unknown word is a slip for a known one, rather than a word derived from it (Syria, Syrian)."""
    if word.isupper() or other.isupper():
        return (
            word.isupper()
            and other.isupper()
            and sorted(word) == sorted(other)
            and differ_by_a_slip(word, other)
        )
    if not differ_by_a_slip(word, other):
        return False
    only_marks = without_diacritics(word).casefold() == without_diacritics(other).casefold()
    return only_marks or not are_both_right(word, other, language_of().pack)


def _known(records: RecordSet, keys: set[str]) -> Mapping[str, Mapping[str, Entity]]:
    """The words of names on record that have one of some keys, by these, with the first entity by id."""
    found: dict[str, dict[str, Entity]] = {}
    for entity in sorted(records.entities.values(), key=lambda entity: entity.id):
        for word in _words_of(entity):
            for key in slip_keys(word.casefold()) & keys:
                found.setdefault(key, {}).setdefault(word, entity)
    return found


def _words_of(entity: Entity) -> set[str]:
    """The words of an entity's name and aliases."""
    return {word for spelling in entity.names for word in _words(spelling)}


def _words(spelling: str) -> list[str]:
    prefixes = language_of().pack.names.prefixes
    return [word for word in _WORD.findall(spelling) if word.casefold() not in prefixes]
