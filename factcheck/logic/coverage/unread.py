"""What of the articles is not read, because no pack reads it in their language."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from factcheck.languages.pack import PARTS
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet


@dataclass(frozen=True, kw_only=True, slots=True)
class Unread:
    """The parts that are not read in a language in which some articles are."""

    code: str  # BCP 47
    language: str  # its name in English, or the tag where it has no pack
    parts: tuple[str, ...]  # of `PARTS`
    articles: tuple[str, ...]


@derived
def unread(records: RecordSet) -> tuple[Unread, ...]:
    """What is not read of the articles whose texts are at hand, by language."""
    by_language = defaultdict(list)
    for article in records.article_texts:
        by_language[records.language_of(article).pack].append(article)
    found = (
        Unread(
            code=pack.code,
            language=pack.name,
            parts=tuple(part for part in PARTS if part not in pack.reads),
            articles=tuple(sorted(articles)),
        )
        for pack, articles in by_language.items()
    )
    return tuple(sorted((each for each in found if each.parts), key=lambda each: each.code))
