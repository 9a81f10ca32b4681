"""The negations of a text: the words that turn a sentence round."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of


class Negations:
    """A language's negations, from the certain to those that only may deny."""

    def __init__(self, pack: Pack) -> None:
        data = pack.quoting
        self.words = frozenset((*data.negations, *data.near_negations, *data.exceptions))
        """In small letters: what turns round, nearly turns round or takes something out."""
        self._endings = data.negation_endings
        endings = any_of(rf"\w+{_either_apostrophe(each)}" for each in self._endings)
        self.plain = re.compile(rf"\b(?:{any_of(data.negations)}|{endings})\b", re.IGNORECASE)
        """Finds what certainly turns a sentence round."""
        self.of_verbs = re.compile(rf"\b(?:{any_of(data.verb_negations)}|{endings})\b", re.IGNORECASE)
        """Finds what denies a verb."""
        self.denials = re.compile(rf"{self.plain.pattern}|\b{any_of(data.denials)}\b", re.IGNORECASE)
        """Finds whatever may deny: negations, and words such as refused, failed, against."""

    def are_among(self, words: Iterable[str]) -> bool:
        """Whether some words in small letters, with straight apostrophes, hold a negation."""
        return any(word in self.words or word.endswith(self._endings) for word in words)


negations_of = cache(Negations)


def _either_apostrophe(ending: str) -> str:
    return re.escape(ending).replace("'", "[’']")
