"""Whether a text names an entity: by its name or an alias, a person by the last word of either. Rules on speakers ask."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from factcheck.records.entities import Entity
from factcheck.records.record_set import RecordSet
from factcheck.text.function_words import FUNCTION_WORDS

_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_LEADS_AWAY: Final = re.compile(r"\b(?:on|about|for|to|in|at|who|whose|whom|which|that|quoted|described)\b")
"""What leads in a name from who it is to what it is about: US officials who spoke of an arrival."""
_FEWEST: Final = 3  # letters of a word that tells something


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
    named = (entity for name, entity in records.entities.items() if names_in(text, name, records))
    return "\n".join(
        spelling for entity in named for spelling in (entity.name, *entity.aliases) if entity.kind != "other"
    )


def _patterns(records: RecordSet) -> Mapping[str, re.Pattern[str]]:
    """What finds the names of each entity."""
    return {name: _pattern(entity) for name, entity in records.entities.items()}


def _pattern(entity: Entity) -> re.Pattern[str]:
    spellings = {*(entity.name, *entity.aliases)}
    for spelling in (entity.name, *entity.aliases):
        if entity.kind == "person":
            spellings.update(_telling(spelling)[-1:])
        elif entity.kind == "other":
            spellings.update(_telling(_LEADS_AWAY.split(spelling)[0]) or _telling(spelling))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(spellings)))})", re.IGNORECASE)


def _telling(words: str) -> list[str]:
    """The capitalised words that tell something, without a possessive's ending."""
    found = (word.removesuffix("’s").removesuffix("'s") for word in _WORD.findall(words))
    return [
        word
        for word in found
        if len(word) >= _FEWEST and word[0].isupper() and word.capitalize() not in FUNCTION_WORDS
    ]
