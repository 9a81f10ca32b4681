"""Where a quote may begin and end: at the edges of words, as the script and the language have them."""

from __future__ import annotations

import re
from functools import cache

from factcheck.languages.negations import negations_of
from factcheck.languages.pack import Pack
from factcheck.text.letters import begun, is_spaceless, rest, word_goes_on

_CANNOT = re.compile(r"can't\b", re.IGNORECASE)
_MOST_CLITICS = 3  # that lean on one word
_LONGEST = 12  # code points that these have together; of what is longer nothing is a short word
_NEAR = 4  # code points beside a quote in a script without spaces that may belong to its first or last word


class Edges:
    """The edges of a language's words."""

    def __init__(self, pack: Pack) -> None:
        self._before = frozenset(pack.folding.clitics_before)
        self._after = frozenset(pack.folding.clitics_after)
        self._negations = negations_of(pack)

    def are_whole(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch begins and ends at the edges of words; `can` of `can't` does not.

        Where short words are written together with the next or the last one, these are edges too: the minister of
        “and-the-minister” in Arabic. Scripts without spaces have an edge at every character.
        """
        if word_goes_on(text, start) and not (
            self._before and _consists_of(begun(text, start, _LONGEST), self._before)
        ):
            return False
        if word_goes_on(text, end):
            return bool(self._after) and _consists_of(rest(text, end, _LONGEST), self._after)
        return not (text.startswith("'", end) and _CANNOT.match(text, max(0, end - 3)))

    def may_lose_a_negation(self, text: str, start: int, end: int) -> bool:
        """Whether, in a script without spaces, what turns a word round may stand right before or after a stretch."""
        if start > 0 and is_spaceless(text[start]) and is_spaceless(text[start - 1]):
            before = text[max(0, start - _NEAR) : start]
            if self._denies(before[-1:]) and self._denies(before):
                return True
        if end < len(text) and is_spaceless(text[end - 1]) and is_spaceless(text[end]):
            after = text[end : end + _NEAR]
            return any(self._denies(after[:size]) for size in range(2, _NEAR + 1)) and self._follows(after)
        return False

    def _denies(self, words: str) -> bool:
        return self._negations.are_among([words]) or self._negations.may_be_among([words])

    def _follows(self, after: str) -> bool:
        """Whether what follows is written in syllables alone: the ending of a word, and not the word after it."""
        return all("\u3040" <= each <= "\u309f" for each in after[:2])


edges_of = cache(Edges)


def _consists_of(letters: str, short: frozenset[str]) -> bool:
    """Whether some letters are one short word after the other."""
    found = {letters}
    for _ in range(_MOST_CLITICS):
        if found & short:
            return True
        found = {each[len(one) :] for each in found for one in short if each.startswith(one)}
    return bool(found & short)
