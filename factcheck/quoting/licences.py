"""What an ellipsis or a bracket may do to a quote, and what no declaration excuses. Reading and laying quotes ask.

All strings are in the normal form. An ellipsis must not lose a negation of what stays; a bracket must not add one, nor
take the place of one, of a number, or of more than a few words of one clause.
"""

from __future__ import annotations

import re

from factcheck.languages.number_words import PLURALS, SCALES, SMALL
from factcheck.languages.word_lists import listed

NEGATIONS = frozenset(
    listed("""
    not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely seldom rarely
    unless except
    """)
)
"""Words that turn a sentence round; `n't` does at the end of any."""

NUMBERS = (frozenset(SMALL) - {"one"}) | frozenset(SCALES + PLURALS)
"""Number words; `one` is more often a pronoun."""

COMMENTS = frozenset(
    [
        *listed("sic laughs laughing laughter pause pauses applause inaudible unintelligible crosstalk"),
        *("emphasis added", "emphasis mine", "emphasis ours", "emphasis in original"),
        *("emphasis in the original", "italics added", "italics mine", "italics in original", "my emphasis"),
    ]
)
"""What brackets say about a quotation, never in place of its words."""

LONGEST_REPLACEMENT = 6  # words of the source that a bracket may stand for: a name with its title
SHORT_CUT = 4  # words; a cut so short is of one phrase, and a negation in it belongs to what stays

_WORD = re.compile(r"\w+(?:'\w+)?")
_DIGIT = re.compile(r"\d")
_ENDING = re.compile(r"'?[a-z]{1,4}")
_SENSELESS = frozenset(["less", "ful", "not"])  # endings that turn a word round: `help[ful]`, `can[]`
_ENCLOSING = tuple(",;:-().!?")
# The end of a sentence or clause, a bracket, an opening quotation mark, or the joint of two sentences.
_BEYOND_A_PHRASE = re.compile(
    r"[.!?]\W*\s|[;:()\[\]]|(?<!\w)'\w|, (?:and|but|or|nor|so|yet|while|whereas|though|although)\b"
)


def words_of(text: str) -> list[str]:
    """The words of a text, in small letters; `don't` is one."""
    return _WORD.findall(text.lower())


def negates(words: list[str]) -> bool:
    """Whether a negation is among the words."""
    return any(word in NEGATIONS or word.endswith("n't") for word in words)


def turns_round(cut: str) -> bool:
    """Whether the words that an ellipsis leaves out hold a negation of what stays.

    One that stands right after the words before the cut or right before those after it does (`did … want` of `did not,
    they say, want`), and any in a cut of a few words. One that goes with its whole phrase does not (`– not on these
    terms –`), nor `not … but`, whose second half stays.
    """
    cut = cut.strip(" '")
    words = words_of(cut)
    if not negates(words) or (words[0] == "not" and words[-1] == "but"):
        return False
    opened, closed = cut.startswith(_ENCLOSING), cut.endswith(_ENCLOSING)
    if opened and closed:
        return False
    beside = (negates(words[:1]) and not opened) or (negates(words[-1:]) and not closed)
    return beside or len(words) <= SHORT_CUT


def may_stand_for(bracket: str, replaced: str) -> bool:
    """Whether a bracket may stand where the source has these words, or nothing but a space."""
    words, said = words_of(replaced), words_of(bracket)
    if not words:
        return replaced in ("", " ")
    return (
        len(words) <= LONGEST_REPLACEMENT
        and may_replace(bracket)
        and not (len(words) > len(said) and set(words).issuperset(said))  # a cut, which is for an ellipsis
        and not any(map(_is_fixed, words))
        and not _BEYOND_A_PHRASE.search(replaced)
    )


def may_stand_after(bracket: str, before: str) -> bool:
    """Whether a bracket may open a quote that the source continues from these words."""
    beside = words_of(before)[-1:] if before.endswith(" ") else []
    return not may_replace(bracket) or not (before.rstrip().endswith("]") or _is_barred(bracket, beside))


def may_stand_before(bracket: str, after: str) -> bool:
    """Whether a bracket may close a quote that the source continues with these words."""
    beside = words_of(after)[:1] if after.startswith(" ") else []
    return not may_replace(bracket) or not (after.lstrip().startswith("[") or _is_barred(bracket, beside))


def _is_barred(bracket: str, beside: list[str]) -> bool:
    """Whether a bracket at the quote's edge may hide the source's next word: a negation, or a number by a number."""
    numbered = any(_is_fixed(word) for word in words_of(bracket))
    return negates(beside) or (numbered and any(map(_is_fixed, beside)))


def _is_fixed(word: str) -> bool:
    """Whether no bracket takes a word's place: a negation or a number."""
    return negates([word]) or word in NUMBERS or bool(_DIGIT.search(word))


def may_replace(bracket: str) -> bool:
    """Whether a bracket says something in place of words, rather than about them."""
    return bool(words_of(bracket)) and bracket.strip().lower() not in COMMENTS


def is_ending(bracket: str) -> bool:
    """Whether a bracket glued to a word changes its ending, as in `ask[ed]`."""
    return bool(_ENDING.fullmatch(bracket)) and bracket not in _SENSELESS | COMMENTS


def may_give_way(word: str, stem: str, ending: str) -> bool:
    """Whether a word of the source may be quoted as this stem with this ending.

    Not where its own ending is long or turns it round, nor where either is a number or a negation (`seven[ty]`).
    """
    rest = word[len(stem) :]
    if rest and not (_ENDING.fullmatch(rest) and rest not in _SENSELESS):
        return False
    return (NUMBERS | NEGATIONS).isdisjoint((word.lower(), (stem + ending).lower()))
