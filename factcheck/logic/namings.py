"""Whether a text names an entity: by its name or an alias, a person by the last word of either. Rules on speakers ask."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from factcheck.records.entities import Entity
from factcheck.records.record_set import RecordSet
from factcheck.text.function_words import FUNCTION_WORDS

_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_LEADS_AWAY: Final = re.compile(r"\b(?:on|about|for|to|in|at|who|whose|whom|which|that|quoted|described)\b")
"""What leads in a name from who it is to what it is about: US officials who spoke of an arrival."""
_FEWEST: Final = 3  # letters of a word that tells something
_START: Final = re.compile(r"(?<!\w)(?=\S)")
_BEGINNING: Final = 32  # code points by which names are looked up; many begin alike ("The bridge at ...")


def names_in(text: str, entity: str, records: RecordSet) -> bool:
    """Whether a text names an entity; true where the entity is not on record, for nothing is known of it.

    What has no proper name, such as "US officials who spoke of his arrival" (an entity of the kind `other`), is named
    by any capitalised word of its name.

    Args:
        text: Words of an article.
        entity: The entity's id.
        records: The record set.
    """
    pattern = records.derive(_patterns).get(entity)
    return pattern is None or pattern.search(text) is not None


def names_of_those_in(text: str, records: RecordSet) -> str:
    """All names on record of the entities that a text names, one a line: what it might have said instead.

    Args:
        text: Words of an article or statement.
        records: The record set.
    """
    begins = {word[:size] for word in _starts(text) for size in records.derive(_sizes)}
    known = records.derive(_by_beginning)
    near = {name for start in begins & known.keys() for name in known[start]}
    order = records.derive(_order)
    named = (
        records.entities[name]
        for name in sorted(near, key=order.__getitem__)
        if names_in(text, name, records)
    )
    return "\n".join(
        spelling for entity in named for spelling in (entity.name, *entity.aliases) if entity.kind != "other"
    )


def _patterns(records: RecordSet) -> Mapping[str, re.Pattern[str]]:
    """What finds the names of each entity."""
    return {name: _pattern(entity) for name, entity in records.entities.items()}


def _by_beginning(records: RecordSet) -> Mapping[str, Sequence[str]]:
    """The entities by how a spelling of their names begins, so that not each has to be looked for in each text."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, entity in records.entities.items():
        for start in {_folded(spelling)[:_BEGINNING] for spelling in _spellings(entity)}:
            found[start].append(name)
    return found


def _sizes(records: RecordSet) -> frozenset[int]:
    """How long the beginnings are by which names are looked up."""
    return frozenset(map(len, records.derive(_by_beginning)))


def _order(records: RecordSet) -> Mapping[str, int]:
    """Where each entity stands among all."""
    return {name: number for number, name in enumerate(records.entities)}


def _starts(text: str) -> Iterator[str]:
    """The text from each place on where a name may begin, as far as names are looked up by it."""
    folded = _folded(text)
    return (folded[match.start() : match.start() + _BEGINNING] for match in _START.finditer(folded))


def _folded(text: str) -> str:
    """A text in which letters are the same that a search without regard to capitals takes for the same."""
    return text.casefold().replace("ı", "i")


def _pattern(entity: Entity) -> re.Pattern[str]:
    found = "|".join(map(re.escape, sorted(_spellings(entity))))
    return re.compile(rf"(?<!\w)(?:{found})", re.IGNORECASE)


def _spellings(entity: Entity) -> set[str]:
    """What an entity may be called."""
    spellings = {*(entity.name, *entity.aliases)}
    for spelling in (entity.name, *entity.aliases):
        if entity.kind == "person":
            spellings.update(_telling(spelling)[-1:])
        elif entity.kind == "other":
            spellings.update(_telling(_LEADS_AWAY.split(spelling)[0]) or _telling(spelling))
    return spellings


def _telling(words: str) -> list[str]:
    """The capitalised words that tell something, without a possessive's ending."""
    found = (word.removesuffix("’s").removesuffix("'s") for word in _WORD.findall(words))
    return [
        word
        for word in found
        if len(word) >= _FEWEST and word[0].isupper() and word.capitalize() not in FUNCTION_WORDS
    ]
