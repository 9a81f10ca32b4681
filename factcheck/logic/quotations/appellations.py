"""What an entity may be called in a text, made of its names on record.

A person is called by a family name: the last word, the first in names of East Asia and Hungary, either of two in those of
Spain, Portugal and Latin America, with or without its particle (`al-Asad`, `Asad`). Which words are what is told by lists of
frequent names, and by how a name is written: `Han Joon-ho`, `ORBÁN Viktor`, `Kovar, Anna`. A person is also called by
initials: JFK, A. K., Anna K.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from factcheck.languages.language import language_of
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.records.entities import Entity
from factcheck.text.letters import spelt_out, without_diacritics

_WORD: Final = re.compile(r"[^\W\d_][\w’'‑-]*")
_FEWEST: Final = 3  # letters of a word that tells something
_SHORT: Final = 4  # letters; names up to here are too often words too, in small letters or as their beginning
_MOST_INITIALS: Final = 5
_PARTICLE: Final = re.compile(r"(?:[Aa][ldnrstz]|[Aa]sh|[Ee]l|l|d|de)[-’'‑](?=[^\W\d_])|(?:Al|El)(?=[A-Z])")
_ARTICLES: Final = ("al", "el")
_NUMBER: Final = re.compile(r"[IVX]+")  # Leo XIV
_SYLLABLES: Final = re.compile(r"[^\W\d_]+[-‑][^\W\d_A-Z]")  # a given name of East Asia: Joon-ho
_TWO: Final = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Appellations:
    """What an entity may be called, without diacritics."""

    begun: frozenset[str]
    """Whatever follows, in capitals or small letters: Iran is named by Iranian."""
    whole: frozenset[str]
    """As whole words, in capitals or small letters."""
    exact: frozenset[str]
    """As whole words with their capitals."""

    def __iter__(self) -> Iterator[str]:
        """All of them."""
        yield from self.begun | self.whole | self.exact


def appellations(entity: Entity) -> Appellations:
    """What an entity may be called.

    What has no proper name (the kind `other`) is called by any capitalised word of who it is.
    """
    begun, words, exact = {*entity.names}, set[str](), set[str]()
    for name in entity.names:
        if entity.kind == "person":
            words.update(_family_names(name))
            exact.update(_initials(name))
        elif entity.kind == "other":
            begun.update(_telling(_leads_away(language_of().pack).split(name)[0]) or _telling(name))
    short = {word for word in words if len(word) <= _SHORT}
    exact |= short | {word.capitalize() for word in short} | {word.upper() for word in short}
    return Appellations(begun=_plain(begun), whole=_plain(words - short), exact=_plain(exact))


def _plain(names: Iterable[str]) -> frozenset[str]:
    forms = (form for name in names for form in (name, spelt_out(name)))
    return frozenset(filter(None, map(without_diacritics, forms)))


@cache
def _leads_away(pack: Pack) -> re.Pattern[str]:
    """What leads in a name from who it is to what it is about: US officials who spoke of an arrival."""
    return re.compile(rf"\b{any_of(pack.names.leads_away)}\b")


def _telling(words: str, fewest: int = _FEWEST) -> list[str]:
    """The capitalised words that tell something, without a possessive's ending."""
    found = (word.removesuffix("’s").removesuffix("'s") for word in _WORD.findall(words))
    return [
        word
        for word in found
        if len(word) >= fewest
        and word[_particle(word) :][:1].isupper()
        and not language_of().is_function_word(word)
        and not _NUMBER.fullmatch(word)
    ]


def _particle(word: str) -> int:
    """How long the particle is that a word begins with: `al-` of `al-Asad`."""
    found = _PARTICLE.match(word)
    return found.end() if found else 0


def _family_names(name: str) -> Iterator[str]:
    """The words of a person's name by which he or she is known."""
    words = _cultures_of(language_of().pack).parts(name)
    if not words:
        return
    for word in words:
        yield word
        if size := _particle(word):
            yield word[size:]
            yield from (article + word[size:] for article in _ARTICLES)
        else:
            parts = re.split(r"[-‑]", word)
            if all(part[:1].isupper() and len(part) >= _FEWEST for part in parts):
                yield from parts


class _Cultures:
    """What a language's texts call people of other cultures by."""

    def __init__(self, pack: Pack) -> None:
        data = pack.names
        self._family_first = _keys(data.family_first)
        self._surnames, self._given = _keys(data.double_surnames), _keys(data.double_given)
        self._second_given = self._given | _keys(data.second_given)
        self._titles = frozenset((*pack.sentences.titles, *data.suffixes))

    def parts(self, name: str) -> list[str]:
        """The words of a name that may be family names."""
        family, comma, given = name.partition(", ")
        words = self._words(f"{given} {family}" if comma else name)
        if not words:
            return []
        found = [words[-1]]
        if len(words[-1]) < _FEWEST:  # too short to be told by alone
            found += _telling(name)[-1:]
        if len(words) > 1 and not comma and self._leads(words):
            found.append(words[0])
        if len(words) > _TWO and self._is_one_of_two(words):
            found.append(words[-2])
        return found

    def _words(self, name: str) -> list[str]:
        return [word for word in _telling(name, _TWO) if word not in self._titles]

    def _leads(self, words: Sequence[str]) -> bool:
        """Whether the family name stands first."""
        first, rest = words[0], words[1:]
        return (
            _key(first) in self._family_first
            or bool(_SYLLABLES.match(rest[-1]))
            or (first.isupper() and len(first) > 1 and not any(word.isupper() for word in rest))
        )

    def _is_one_of_two(self, words: Sequence[str]) -> bool:
        """Whether the last word but one is a surname too."""
        first, last_but_one, last = _key(words[0]), _key(words[-2]), _key(words[-1])
        if last_but_one in self._second_given:
            return False
        return not self._surnames.isdisjoint((last_but_one, last)) or first in self._given


_cultures_of = cache(_Cultures)


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(_key, words))


def _key(word: str) -> str:
    return without_diacritics(word).casefold()


def _initials(name: str) -> Iterator[str]:
    """What stands for a name in letters: JFK, J.F.K., J. F. K., Anna K."""
    words = [word for word in re.split(r"[\s.]+", name) if word[:1].isalpha() and not _NUMBER.fullmatch(word)]
    capitals = [word for word in words if word[0].isupper()]
    if not 1 < len(capitals) <= len(words) <= _MOST_INITIALS or "," in name or len(capitals[-1]) < _TWO:
        return
    letters = [word[0] for word in capitals]
    yield "".join(f"{letter}." for letter in letters)
    yield " ".join(f"{letter}." for letter in letters)
    if len(capitals[0]) > 1:
        yield f"{capitals[0]} {letters[-1]}."
    if len(words) > _TWO:
        joined = "".join(word[0] for word in words)
        yield from (joined, joined.upper())
