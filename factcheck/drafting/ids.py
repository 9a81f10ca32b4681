"""Ids for new records, made of a text's words: `bridge-vidrov-opened-3-may-2019`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Final

from factcheck.languages.language import language_of
from factcheck.languages.pack import Pack
from factcheck.records.record_set import RecordSet

MOST_WORDS: Final = 6
LONGEST: Final = 60  # code points; an id is typed, and stands in messages

# Letters that do not fall apart into an ASCII letter and a mark (Unicode NFKD).
_LETTERS: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_APOSTROPHES: Final = re.compile(r"(?<=\w)['’ʼ](?=\w)")
_PART: Final = re.compile("[a-z0-9]+")


def slug(words: str) -> str:
    """The words as an id: ASCII letters and digits in small, joined by hyphens; empty where nothing of them is left."""
    joined = _APOSTROPHES.sub("", words).lower().translate(_LETTERS)
    parted = unicodedata.normalize("NFKD", joined)
    return _cut(_PART.findall("".join(each for each in parted if not unicodedata.combining(each))))


def telling_slug(words: str) -> str:
    """The first few words that tell something, as an id: without articles, pronouns and the like where others are left."""
    parts = slug(" ".join(words.split()[:60])).split("-")
    dropped = _dropped(language_of().pack)
    telling = [part for part in parts if part not in dropped]
    return _cut((telling if len(telling) > 1 else parts)[:MOST_WORDS])


@cache
def _dropped(pack: Pack) -> frozenset[str]:
    """The words that tell nothing, but for those that turn a claim over or may be a part of its date or number."""
    numbers, months = pack.numbers, map(str.lower, pack.dates.months)
    counts = (*numbers.words, *numbers.ordinals, *numbers.plurals, *numbers.parts)
    return frozenset(pack.words.function).difference(counts, months, language_of().negations.words)


def free(wanted: str, taken: Iterable[str]) -> str:
    """An id that is not taken: the wanted one, or the first free one with a number behind it."""
    known = taken if isinstance(taken, set | frozenset) else set(taken)
    found, number = wanted, 1
    while found in known:
        number += 1
        found = f"{wanted}-{number}"
    return found


def claim_ids(records: RecordSet, besides: str | None = None) -> set[str]:
    """The ids of claims that are taken: also those of withdrawn claims, and of claims that cannot be read.

    Args:
        records: The record set.
        besides: A folder, with a slash at its end, whose claims are left out where they can be read.
    """
    claims = [entry.origin for entry in records.entries if entry.kind == "claim"]
    entries = {origin.key for origin in claims if besides is None or not origin.file.startswith(besides)}
    return entries | {name for kind, name in records.broken if kind == "claim"}


def _cut(parts: list[str]) -> str:
    """As many parts as fit, at least the beginning of the first."""
    kept = ""
    for part in parts:
        if len(kept) + len(part) + 1 > LONGEST:
            break
        kept = f"{kept}-{part}" if kept else part
    return kept or "".join(parts[:1])[:LONGEST]
