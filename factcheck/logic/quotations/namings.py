"""Whether a text names an entity: by its name or an alias, or by what it may be called for these."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Final

from factcheck.logic.quotations.appellations import Appellations, appellations
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.text.letters import spelt_out, without_diacritics

_ENDING: Final = r"(?:e?s)?(?!\w)"  # the Kovars
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
            pattern = self._patterns[entity] = _pattern(appellations(self._entities[entity]))
        return any(pattern.search(form) for text in texts for form in _forms(text))

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
        for key, entity in self._entities.items():
            for start in {_folded(name)[:_BEGINNING] for name in appellations(entity)}:
                found[start].append(key)
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
    for folded in map(_folded, _forms(text)):
        yield from (folded[match.start() : match.start() + _BEGINNING] for match in _START.finditer(folded))


def _folded(text: str) -> str:
    """A text in which letters are the same that a search without regard to capitals takes for the same."""
    return text.casefold().replace("ı", "i")


def _begins_word(text: str, at: int) -> bool:
    """Whether a place in a text is one where no word goes on."""
    return at == 0 or (at > 0 and not (text[at - 1].isalnum() or text[at - 1] == "_"))


def _pattern(called: Appellations) -> re.Pattern[str]:
    """What finds an entity in a text without diacritics."""
    either = [f"(?i:{_any_of(called.begun)})"]
    if called.whole:
        either.append(rf"(?i:{_any_of(called.whole)}){_ENDING}")
    if called.exact:
        either.append(f"(?:{_any_of(called.exact)}){_ENDING}")
    return re.compile(rf"(?<!\w)(?:{'|'.join(either)})")


def _any_of(names: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(names)))


@lru_cache(maxsize=1024)  # statements and paragraphs, of which several rules ask
def _forms(text: str) -> tuple[str, ...]:
    """A text without diacritics: their letters without them, and spelt out where that is another text."""
    return tuple(dict.fromkeys((without_diacritics(text), without_diacritics(spelt_out(text)))))


@derived
def _names(records: RecordSet) -> _Names:
    return _Names(records)
