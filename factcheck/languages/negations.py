"""The negations of a text: the words that turn a sentence round, and those that may."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of

_LONGEST_CLITICS = 3  # that lean on one word: Hebrew u-khshe-lo, Arabic wa-bi-la


class Negations:
    """A language's negations, from the certain to those that only may deny."""

    def __init__(self, pack: Pack) -> None:
        data = pack.quoting
        self.words = frozenset((*data.negations, *data.near_negations, *data.exceptions))
        """In small letters: what turns round, nearly turns round or takes something out."""
        self._clitics = pack.folding.clitics_before
        self._certain = _compiled(
            [
                *data.negation_patterns,
                *_glued(data.negation_prefixes, data.negation_endings, data.negation_parts),
            ]
        )
        self._perhaps_words = frozenset(data.perhaps_negations)
        self._perhaps = _compiled(_glued(data.perhaps_prefixes, (), data.perhaps_parts))
        self._not = _compiled(data.not_negations)
        self._in_prose(pack)

    def _in_prose(self, pack: Pack) -> None:
        """The patterns that find negations in a text."""
        data = pack.quoting
        endings = any_of(rf"\w+{_either_apostrophe(each)}" for each in data.negation_endings)
        self.plain = re.compile(rf"\b(?:{any_of(data.negations)}|{endings})\b", re.IGNORECASE)
        """Finds what certainly turns a sentence round."""
        self.of_verbs = re.compile(rf"\b(?:{any_of(data.verb_negations)}|{endings})\b", re.IGNORECASE)
        """Finds what denies a verb."""
        self.denials = re.compile(rf"{self.plain.pattern}|\b{any_of(data.denials)}\b", re.IGNORECASE)
        """Finds whatever may deny: negations, and words such as refused, failed, against."""

    def are_among(self, words: Iterable[str]) -> bool:
        """Whether some words in small letters, with straight apostrophes, hold a negation."""
        return any(self._is_one(word, self.words, self._certain) for word in words)

    def may_be_among(self, words: Iterable[str]) -> bool:
        """Whether some words hold what is a negation in some sentences and another word in others."""
        return any(self._is_one(word, self._perhaps_words, self._perhaps) for word in words)

    def _is_one(self, word: str, known: frozenset[str], pattern: re.Pattern[str]) -> bool:
        rest = self._not.sub(" ", word)
        return bool(pattern.search(rest)) or any(each in known for each in self._bare(word))

    def _bare(self, word: str) -> Iterator[str]:
        """A word, and what is left of it without the short words that are written together with it."""
        yield word
        forms = [word]
        for _ in range(_LONGEST_CLITICS if self._clitics else 0):
            forms = [
                each[len(clitic) :] for each in forms for clitic in self._clitics if each.startswith(clitic)
            ]
            yield from forms


negations_of = cache(Negations)


def _compiled(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(any_of(patterns))


def _glued(prefixes: Iterable[str], endings: Iterable[str], parts: Iterable[str]) -> Iterator[str]:
    """Patterns for what is part of a word: at its beginning with more behind it, at its end, anywhere."""
    yield from (rf"(?<!\w){re.escape(each)}\w" for each in prefixes)
    yield from (rf"\w{re.escape(each)}(?!\w)" for each in endings)
    yield from map(re.escape, parts)


def _either_apostrophe(ending: str) -> str:
    return re.escape(ending).replace("'", "[’']")
