"""What a quote says of its own changes: its words between the ellipses and brackets.

An ellipsis (`…`, `...`, `. . .`, alone or in brackets) is a cut. A bracket is, by where it stands:

- `[T]he`: a first letter whose case is free;
- `ask[ed]`: an ending in place of the word's own;
- `[her]self`: a pronoun in place of the one that the source has there, in a word with that end;
- any other: an insertion, or a replacement of a few words of the source.

A bracket that the source has itself is no change but the quote's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.quoting.licences import Licences, words_of

_CUT = re.compile(r"(?P<cut>\s*(?:[\[(] ?)?(?:\. ?){2,}\.(?: ?[\])])?\s*)")
_MARK = re.compile(rf"{_CUT.pattern}|\[(?P<words>[^\[\]]*)\]")
# A stop, comma or dash beside a cut is the quoting author's; so are the marks of two quotations joined by one.
_BESIDE_A_CUT = " '.,;:-"


class Join(StrEnum):
    """What stands between a part and the one before it."""

    NOTHING = "nothing"  # they stand side by side
    BRACKET = "bracket"
    CUT = "cut"


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnWords:
    """A stretch of the quote's own words, in the normal form."""

    words: str
    join: Join
    bracket: str = ""  # what the brackets before it say
    free_initial: bool = False  # `[T]he`
    ending: str = ""  # `ask[ed]`: what the bracket after it says
    tail: str = ""  # `[her]self`: how the last word that the brackets before it stand for ends


@dataclass(frozen=True, kw_only=True, slots=True)
class Declared:
    """A reading of a quote with ellipses or brackets."""

    parts: tuple[OwnWords, ...]
    altered: bool  # brackets declare a change, not only ellipses a cut
    after: str = ""  # what the brackets after the last part say
    after_tail: str = ""  # how the first word that these stand for ends


@dataclass(slots=True)
class _Draft:
    """The part that is being read, and those before it."""

    parts: list[OwnWords] = field(default_factory=list)
    words: str = ""
    join: Join = Join.NOTHING
    brackets: list[str] = field(default_factory=list)
    tail: str = ""
    free_initial: bool = False

    def close(self, following: Join, *, ending: str = "") -> None:
        """Make a part of the words read so far; without any, what joins them goes on to the next part."""
        words = self.words.lstrip(_BESIDE_A_CUT if self.join is Join.CUT else " ")
        words = words.rstrip(_BESIDE_A_CUT if following is Join.CUT else " ")
        self.words = ""
        if words:
            self.parts.append(
                OwnWords(
                    words=words,
                    join=self.join,
                    bracket=" ".join(self.brackets),
                    free_initial=self.free_initial,
                    ending=ending,
                    tail=self.tail,
                )
            )
            self.join, self.brackets, self.free_initial, self.tail = following, [], False, ""
        elif following is Join.CUT or self.join is Join.NOTHING:
            self.join = following


def declared(form: str, source: str, licences: Licences) -> Iterator[Declared]:
    """The readings of a quote that declares changes, the strictest first; none where it declares none or too much.

    Args:
        form: The quote in its normal form.
        source: The source in its normal form, whose own brackets are words.
        licences: What a quote in its language may declare.
    """
    for marks in _choices(form, source):
        for lone_letters in (True, False):  # `[A] man` may be `a man`, or a word put in
            reading = _read(form, marks, licences, lone_letters=lone_letters)
            if reading is not None:
                yield reading
            if not any(_is_lone_letter(mark, form) for mark in marks):
                break


def between_cuts(form: str) -> list[str]:
    """The stretches of a quote between its ellipses, as they stand there."""
    stretches = (stretch.strip(_BESIDE_A_CUT) for stretch in _CUT.split(form)[::2])
    return [stretch for stretch in stretches if stretch]


def _choices(form: str, source: str) -> Iterator[list[re.Match[str]]]:
    """The marks that may declare a change: the cuts, then the brackets unless the source has the same, then all."""
    marks = list(_MARK.finditer(form))
    declaring = [mark for mark in marks if mark["cut"] is not None or mark[0] not in source]
    cuts = list(_CUT.finditer(form)) if len(marks) > sum(mark["cut"] is not None for mark in marks) else []
    if cuts:
        yield cuts
    if 0 < len(declaring) < len(marks):
        yield declaring
    if marks:
        yield marks


def _read(
    form: str, marks: list[re.Match[str]], licences: Licences, *, lone_letters: bool
) -> Declared | None:
    """The quote's words between these marks, or None where a bracket says what no bracket may."""
    draft, at, altered = _Draft(), 0, False
    for mark in marks:
        draft.words += form[at : mark.start()]
        at = mark.end()
        if mark["cut"] is not None:
            draft.close(Join.CUT)
            continue
        altered = True
        if _is_initial(mark, form) or (lone_letters and _is_lone_letter(mark, form)):
            draft.close(Join.NOTHING)
            draft.words, draft.free_initial = mark["words"], True
        elif tail := _tail(mark, form, licences):
            draft.close(Join.BRACKET)
            draft.brackets.append(mark["words"] + tail)
            draft.tail, at = tail, mark.end() + len(tail)
        elif licences.negations.are_among(words_of(mark["words"])) or _leads_a_word(mark, form):
            return None
        elif draft.words[-1:].isalpha() and licences.is_ending(mark["words"]):
            draft.close(Join.NOTHING, ending=mark["words"])
        else:
            draft.close(Join.BRACKET)
            draft.brackets.append(mark["words"])
    draft.words += form[at:]
    draft.close(Join.NOTHING)
    if not draft.parts:
        return None
    after = " ".join(draft.brackets) if draft.join is Join.BRACKET else ""
    return Declared(
        parts=tuple(draft.parts), altered=altered, after=after, after_tail=draft.tail if after else ""
    )


def _is_initial(mark: re.Match[str], form: str) -> bool:
    """Whether a bracket holds the first letter of the word that follows."""
    return _is_letter(mark) and form[mark.end() : mark.end() + 1].isalnum() and _begins_a_word(mark, form)


def _is_lone_letter(mark: re.Match[str], form: str) -> bool:
    """Whether a bracket holds a word of one letter."""
    return _is_letter(mark) and form[mark.end() : mark.end() + 1] == " " and _begins_a_word(mark, form)


def _is_letter(mark: re.Match[str]) -> bool:
    return not mark["cut"] and len(mark["words"]) == 1 and mark["words"].isalnum()


def _begins_a_word(mark: re.Match[str], form: str) -> bool:
    return mark.start() == 0 or not form[mark.start() - 1].isalnum()


def _tail(mark: re.Match[str], form: str, licences: Licences) -> str:
    """The end of a word that a pronoun in brackets leads: `self` of `[her]self`."""
    return licences.reflexive_end(mark["words"], form, mark.end()) if _begins_a_word(mark, form) else ""


def _leads_a_word(mark: re.Match[str], form: str) -> bool:
    """Whether a bracket is glued to the front of a word, where it turns it round (`[un]happy`)."""
    last, following = mark["words"][-1:], form[mark.end() : mark.end() + 1]
    return (last.isalnum() or last == "-") and following.isalnum()
