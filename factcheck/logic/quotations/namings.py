"""Whether a text names an entity: by its name or an alias, a person by the last word of either."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Final

from factcheck.languages.language import language_of
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.records.derived import derived
from factcheck.records.entities import Entity
from factcheck.records.record_set import RecordSet

_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_FEWEST: Final = 3  # letters of a word that tells something
_START: Final = re.compile(r"(?<!\w)(?=\S)")
_BEGINNING: Final = 32  # code points by which names are looked up; many begin alike ("The bridge at ...")
_FIRST: Final = 3  # of these, by which the lengths of beginnings are looked up


def is_named_in(entity: str, texts: Sequence[str], records: RecordSet) -> bool:
    """Whether an entity is named in one of some texts; true where it is not on record, for nothing is known of it.

    What has no proper name, such as "US officials who spoke of his arrival" (an entity of the kind `other`), is named
    by any capitalised word of its name.

    Args:
        entity: The entity's id.
        texts: Paragraphs, quotes or statements.
        records: The record set.
    """
    return entity not in records.entities or _names(records).are_in(texts, entity)


def names_of_those_in(texts: Iterable[str], records: RecordSet) -> tuple[str, ...]:
    """All names on record of the entities that some texts name: what they might have said instead.

    Args:
        texts: Paragraphs, quotes or statements.
        records: The record set.
    """
    names = _names(records)
    named = (
        records.entities[entity] for entity in sorted(frozenset[str]().union(*map(names.named_in, texts)))
    )
    return tuple(spelling for entity in named if entity.kind != "other" for spelling in entity.names)


class _Names:
    """What finds the names on record in texts, each made when it is first asked for and kept."""

    def __init__(self, records: RecordSet) -> None:
        self._entities = records.entities
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._named_in: dict[str, frozenset[str]] = {}

    def are_in(self, texts: Sequence[str], entity: str) -> bool:
        """Whether one of some texts names an entity."""
        if any(
            _begins_word(text, text.find(name)) for name in self._entities[entity].names for text in texts
        ):
            return True  # as on record; most are, and need no pattern made
        pattern = self._patterns.get(entity)
        if pattern is None:
            pattern = self._patterns[entity] = _pattern(self._entities[entity])
        return any(pattern.search(text) for text in texts)

    def named_in(self, text: str) -> frozenset[str]:
        """The entities that a text names."""
        found = self._named_in.get(text)
        if found is None:
            found = frozenset(entity for entity in self._near(text) if self.are_in([text], entity))
            self._named_in[text] = found
        return found

    def _near(self, text: str) -> set[str]:
        """The entities of which a name begins as the text does somewhere."""
        near: set[str] = set()
        for start in _starts(text):
            for first in range(1, _FIRST + 1):
                for size in self._sizes.get(start[:first], ()):
                    near.update(self._by_beginning.get(start[:size], ()))
        return near

    @cached_property
    def _by_beginning(self) -> Mapping[str, Sequence[str]]:
        """The entities by how a spelling of their names begins, so that not each has to be looked for in each text."""
        found: dict[str, list[str]] = defaultdict(list)
        for name, entity in self._entities.items():
            for start in {_folded(spelling)[:_BEGINNING] for spelling in _spellings(entity)}:
                found[start].append(name)
        return found

    @cached_property
    def _sizes(self) -> Mapping[str, Collection[int]]:
        """How long the beginnings are, by their first letters: most words of a text begin no name."""
        found: dict[str, set[int]] = defaultdict(set)
        for beginning in self._by_beginning:
            found[beginning[:_FIRST]].add(len(beginning))
        return found


def _starts(text: str) -> Iterator[str]:
    """The text from each place on where a name may begin, as far as names are looked up by it."""
    folded = _folded(text)
    return (folded[match.start() : match.start() + _BEGINNING] for match in _START.finditer(folded))


def _folded(text: str) -> str:
    """A text in which letters are the same that a search without regard to capitals takes for the same."""
    return text.casefold().replace("ı", "i")


def _begins_word(text: str, at: int) -> bool:
    """Whether a place in a text is one where no word goes on."""
    return at == 0 or (at > 0 and not (text[at - 1].isalnum() or text[at - 1] == "_"))


def _pattern(entity: Entity) -> re.Pattern[str]:
    found = "|".join(map(re.escape, sorted(_spellings(entity))))
    return re.compile(rf"(?<!\w)(?:{found})", re.IGNORECASE)


def _spellings(entity: Entity) -> set[str]:
    """What an entity may be called."""
    spellings = {*entity.names}
    for spelling in entity.names:
        if entity.kind == "person":
            spellings.update(_telling(spelling)[-1:])
        elif entity.kind == "other":
            spellings.update(
                _telling(_leads_away(language_of().pack).split(spelling)[0]) or _telling(spelling)
            )
    return spellings


@cache
def _leads_away(pack: Pack) -> re.Pattern[str]:
    """What leads in a name from who it is to what it is about: US officials who spoke of an arrival."""
    return re.compile(rf"\b{any_of(pack.names.leads_away)}\b")


def _telling(words: str) -> list[str]:
    """The capitalised words that tell something, without a possessive's ending."""
    found = (word.removesuffix("’s").removesuffix("'s") for word in _WORD.findall(words))
    return [
        word
        for word in found
        if len(word) >= _FEWEST and word[0].isupper() and not language_of().is_function_word(word)
    ]


@derived
def _names(records: RecordSet) -> _Names:
    return _Names(records)
