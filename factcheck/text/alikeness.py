"""How alike two spellings or two texts are, in any language: near misses of a name, slips, what texts have in common.

The one importer of rapidfuzz, which takes some 8 ms to load: functions import it, since where all is well nobody asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from factcheck.text.spans import Span

_LETTERS: Final = 0.65
"""Of the letters of the longer name, as many are right: one slip in three letters, two in six, are a near miss."""
_PARTS: Final = 0.7
"""Of the letters of both names, as many stand in both once the parts are in order: one part may be missing, or moved."""
LONGEST_WORD: Final = 60
"""Letters of a word that is compared with others for slips; what is longer is no word of any language we know of."""
_LONGEST: Final = 300  # characters; what is longer is no name, and its distance would take time by the square

_JOINT: Final = re.compile(r"[-_\s]+")


def near_misses(word: str, known: Iterable[str], most: int = 1) -> list[str]:
    """The known names that a word was probably meant to be, the nearest first; of those as near, by the alphabet.

    Letters may be left out, added, changed or swapped; in names of several parts a part may be left out, and parts may
    change places. Hyphens, underscores and spaces are one sign, and case says nothing.

    Args:
        word: A word that is none of the known names.
        known: The names that there are.
        most: How many are wanted.
    """
    parts = _in_parts(word)
    if not parts or len(word) > _LONGEST:
        return []
    likeness = _likeness(parts, {name: _in_parts(name) for name in known if len(name) <= _LONGEST})
    return sorted(likeness, key=lambda name: (-likeness[name], name))[:most]


def nearest_name(word: str, known: Iterable[str]) -> str | None:
    """The known name that a word was probably meant to be; None where none is near."""
    return next(iter(near_misses(word, known)), None)


def differ_by_a_slip(one: str, other: str) -> bool:
    """Whether two words differ by a slip: a letter more, less or other, or two that changed places. Case is no matter.

    Source of the distance: F. J. Damerau, A technique for computer detection and correction of spelling errors,
    CACM 7 (1964), 171-176.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - see the top

    return OSA.distance(one.casefold(), other.casefold(), score_cutoff=1) == 1


def slip_keys(word: str) -> set[str]:
    """A word and what remains of it without one letter: two words that differ by a slip share one of these.

    What is longer than any word has none: its keys would take space by the square.
    """
    if len(word) > LONGEST_WORD:
        return set()
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def most_alike(words: str, text: str, least: float) -> Span | None:
    """The stretch of a text that is most like some words; None where none is alike enough.

    Args:
        words: What is looked for.
        text: Where it is looked for.
        least: How alike the stretch must be, in percent of the characters of both.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415 - see the top

    found = fuzz.partial_ratio_alignment(words, text, score_cutoff=least)
    return Span(found.dest_start, found.dest_end) if found is not None else None


def in_common(ones: Sequence[str], others: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The longest sequence of words that two have in common, in order: the position of each in the one and the other."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - see the top

    for step in Indel.opcodes(ones, others):
        if step.tag == "equal":
            yield from zip(
                range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True
            )


def _likeness(parts: str, known: Mapping[str, str]) -> Mapping[str, float]:
    """The known names that are near, by their own spelling, and how alike they are.

    Args:
        parts: A word in its parts.
        known: The names that there are, each with its parts.
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - see the top
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    letters = process.extract(
        parts, known, scorer=OSA.normalized_similarity, score_cutoff=_LETTERS, limit=None
    )
    found = {name: score for _, score, name in letters}
    if " " in parts:
        sorted_parts = process.extract(
            parts, known, scorer=fuzz.token_sort_ratio, score_cutoff=100 * _PARTS, limit=None
        )
        for _, score, name in sorted_parts:
            found[name] = max(found.get(name, 0.0), score / 100 - _PARTS + _LETTERS)
    return found


def _in_parts(name: str) -> str:
    """A name in small letters with a space between its parts."""
    return _JOINT.sub(" ", name.casefold()).strip()
