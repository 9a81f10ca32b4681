"""Words inside somebody's speech that may be the author's all the same. Rules on speakers let them be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from factcheck.languages.names import Name
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

_WORD: Final = re.compile(r"[^\W_]+")
_INSERTION: Final = re.compile(r"\[[^][]*(?:\]|\Z)")


def is_aside(article: str, opening: int, stretch: tuple[int, int], records: RecordSet) -> bool:
    """Whether a stretch of an article is names and titles alone, or stands in square brackets, in which the author speaks.

    Args:
        article: The article's id.
        opening: Where the speech begins, in code points.
        stretch: Where the words in question stand.
        records: The record set.
    """
    text, (start, end) = records.article_texts[article], stretch
    before = text[opening:start]
    if before.count("[") > before.count("]"):
        return True
    rest = text[start:end]
    for name in _names(records)[article]:
        if name.start < end and name.end > start:
            rest = rest.replace(text[max(name.start, start) : min(name.end, end)], " ", 1)
    language = records.language_of(article)
    return all(language.is_function_word(word) for word in _WORD.findall(_INSERTION.sub(" ", rest)))


@derived
def _names(records: RecordSet) -> Mapping[str, tuple[Name, ...]]:
    """The names in each article."""
    return {
        article: records.language_of(article).names(text) for article, text in records.article_texts.items()
    }
