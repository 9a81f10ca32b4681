"""What an ellipsis or a bracket may do to a quote, and what no declaration excuses.

All strings are in the normal form. An ellipsis must not lose a negation of what stays; a bracket must not add one, nor
take the place of one, of a number, or of more than a few words of one clause.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Final

from factcheck.languages.negations import negations_of
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.quoting.edges import edges_of
from factcheck.text.letters import OF_WORD

LONGEST_REPLACEMENT: Final = 6  # words of the source that a bracket may stand for: a name with its title
SHORT_CUT: Final = 4  # words; a cut so short is of one phrase, and a negation in it belongs to what stays

_WORD = re.compile(rf"{OF_WORD}+(?:'{OF_WORD}+)?")
_DIGIT = re.compile(r"\d")
_ENDING = re.compile(r"'?[a-z]{1,4}")
_ENCLOSING = tuple(",;:-().!?،؛؟、。।")


class Licences:
    """What a quote in one language may declare."""

    def __init__(self, pack: Pack) -> None:
        numbers, data = pack.numbers, pack.quoting
        self.negations, self.edges = negations_of(pack), edges_of(pack)
        self._reads_cuts, self._reads_numbers = "quoting" in pack.parts, "numbers" in pack.parts
        # `one` is more often a pronoun.
        self._numbers = ({*numbers.words} - {"one"}) | {*numbers.scales, *numbers.plurals}
        self._comments = frozenset(data.comments)
        self._senseless = frozenset(data.turning_endings)
        self._reflexives = frozenset(data.reflexives)
        self._reflexive_end = re.compile(rf"{any_of(data.reflexive_ends)}(?!{OF_WORD})")
        # The end of a sentence or clause, a bracket, an opening quotation mark, or the joint of two sentences.
        self._beyond_a_phrase = re.compile(
            rf"[.!?]\W*\s|[;:()\[\]]|(?<!\w)'\w|, {any_of(data.clause_openers)}\b"
        )

    def turns_round(self, cut: str) -> bool:
        """Whether the words that an ellipsis leaves out hold a negation of what stays.

        One that stands right after the words before the cut or right before those after it does (`did … want` of `did
        not, they say, want`), and any in a cut of a few words. One that goes with its whole phrase does not (`– not on
        these terms –`), nor `not … but`, whose second half stays.
        """
        return self._turns_round(cut, self.negations.are_among)

    def _turns_round(self, cut: str, negates: Callable[[Iterable[str]], bool]) -> bool:
        cut = cut.strip(" '")
        words = words_of(cut)
        if not negates(words) or (words[0] == "not" and words[-1] == "but"):
            return False
        opened, closed = cut.startswith(_ENCLOSING), cut.endswith(_ENCLOSING)
        if opened and closed:
            return False
        beside = (negates(words[:1]) and not opened) or (negates(words[-1:]) and not closed)
        return beside or len(words) <= SHORT_CUT

    def can_judge_cut(self, cut: str) -> bool:
        """Whether it can be told that what an ellipsis leaves out does not turn what stays round."""
        return self._reads_cuts and not self._turns_round(cut, self.negations.may_be_among)

    def can_judge_bracket(self, bracket: str, replaced: str) -> bool:
        """Whether it can be told that a bracket takes the place of no number and no negation.

        One that says something about the words, or is put in where none stood, takes the place of nothing.
        """
        said = words_of(bracket)
        if not self.may_replace(bracket):
            return True
        if not self._reads_cuts or self.negations.may_be_among(said):
            return False
        return self._reads_numbers or not words_of(replaced)

    def may_stand_for(self, bracket: str, replaced: str) -> bool:
        """Whether a bracket may stand where the source has these words, or nothing but a space."""
        words, said = words_of(replaced), words_of(bracket)
        if not words:
            return replaced in ("", " ")
        return (
            len(words) <= LONGEST_REPLACEMENT
            and self.may_replace(bracket)
            and not (
                len(words) > len(said) and set(words).issuperset(said)
            )  # a cut, which is for an ellipsis
            and not any(map(self._is_fixed, words))
            and not self._beyond_a_phrase.search(replaced)
        )

    def may_stand_after(self, bracket: str, before: str) -> bool:
        """Whether a bracket may open a quote that the source continues from these words."""
        beside = words_of(before)[-1:] if before.endswith(" ") else []
        barred = before.rstrip().endswith("]") or self._is_barred(bracket, beside)
        return not self.may_replace(bracket) or not barred

    def may_stand_before(self, bracket: str, after: str) -> bool:
        """Whether a bracket may close a quote that the source continues with these words."""
        beside = words_of(after)[:1] if after.startswith(" ") else []
        barred = after.lstrip().startswith("[") or self._is_barred(bracket, beside)
        return not self.may_replace(bracket) or not barred

    def _is_barred(self, bracket: str, beside: list[str]) -> bool:
        """Whether a bracket at the quote's edge may hide the source's next word: a negation, or a number by a number."""
        numbered = any(map(self._is_fixed, words_of(bracket)))
        return self.negations.are_among(beside) or (numbered and any(map(self._is_fixed, beside)))

    def _is_fixed(self, word: str) -> bool:
        """Whether no bracket takes a word's place: a negation or a number."""
        return self.negations.are_among([word]) or word in self._numbers or bool(_DIGIT.search(word))

    def may_replace(self, bracket: str) -> bool:
        """Whether a bracket says something in place of words, rather than about them."""
        return bool(words_of(bracket)) and bracket.strip().lower() not in self._comments

    def is_ending(self, bracket: str) -> bool:
        """Whether a bracket glued to a word changes its ending, as in `ask[ed]`."""
        return bool(_ENDING.fullmatch(bracket)) and bracket not in self._senseless | self._comments

    def reflexive_end(self, bracket: str, form: str, at: int) -> str:
        """What of a reflexive pronoun stands behind a bracket with its first half, as `self` of `[her]self`; else nothing."""
        found = self._reflexive_end.match(form, at) if bracket.lower() in self._reflexives else None
        return found[0] if found else ""

    def may_give_way(self, word: str, stem: str, ending: str) -> bool:
        """Whether a word of the source may be quoted as this stem with this ending.

        Not where its own ending is long or turns it round, nor where either is a number or a negation (`seven[ty]`).
        """
        rest = word[len(stem) :]
        if rest and not (_ENDING.fullmatch(rest) and rest not in self._senseless):
            return False
        return (self._numbers | self.negations.words).isdisjoint((word.lower(), (stem + ending).lower()))


licences_of = cache(Licences)


def words_of(text: str) -> list[str]:
    """The words of a text, in small letters; `don't` is one."""
    return _WORD.findall(text.lower())
