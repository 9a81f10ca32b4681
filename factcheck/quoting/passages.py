"""The passage of a text that comes nearest to a misquote, with the differing words marked. For messages only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from factcheck.quoting.normalise import Normalised
from factcheck.text.alikeness import in_common, most_alike

ENOUGH = 60.0  # similarity in percent from which a passage is worth showing
CERTAIN = 85.0  # similarity in percent from which no better passage is looked for
LONGEST = 600  # characters of a quote that are compared; more would only cost time
MARGIN = 40  # characters around the passage in which its first and last words are looked for
SHORT_TEXT = 2_000  # characters; here looking for a window costs more than it saves
SEED = 3  # words of the quote in a row that are looked for
MOST_SEEDS = 12  # of a quote
AGREEING = 3  # seeds that must agree on a window

_TOKEN = re.compile(r"[^\s-]+|-")
_SEED = re.compile(rf"\S+(?: \S+){{{SEED - 1}}}")

Stretch = tuple[int, int]
Pair = tuple[int, int]  # the positions of a word among the text's tokens and among the quote's


@dataclass(frozen=True, kw_only=True, slots=True)
class WordChange:
    """Words in which the text and a quote differ; empty where the other side has words too many."""

    text: str
    quote: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A passage and how a quote differs from it."""

    start: int  # in code points of the text as given
    end: int
    text: str
    marked: str  # the passage's words, differing ones as `[text -> quote]`
    changes: tuple[WordChange, ...]  # the differing words, in order


class _TokenRun(NamedTuple):
    """Tokens that the text and the quote have in common, or in which they differ there."""

    theirs: Stretch
    ours: Stretch
    same: bool


def nearest_passage(quote: str, form: Normalised, text: str) -> Passage | None:
    """The passage nearest to a quote, or None where nothing is like it.

    Args:
        quote: The quote in its normal form.
        form: The text in its normal form.
        text: The text as given, whose words are shown.
    """
    shown = quote[:LONGEST]
    found = _nearest(shown, form.text)
    if found is None:
        return None
    ours = [token.span() for token in _TOKEN.finditer(shown)]
    theirs = [token.span() for token in _TOKEN.finditer(form.text, *_widened(form.text, *found))]
    pairs = _common([_bare(form.text, token) for token in theirs], [_bare(shown, token) for token in ours])
    for side, groups in enumerate((_compounds(theirs, form, text), _compounds(ours))):
        pairs = _of_whole_words(pairs, groups, side)
    runs = _runs(pairs, len(theirs), len(ours))
    if not pairs:
        runs = [_TokenRun(_inside(theirs, *found), (0, len(ours)), same=False)]
    places = [_place(run.theirs, theirs, form) for run in runs]
    changes = [
        WordChange(text=" ".join(text[slice(*place)].split()), quote=_words(shown, ours, run.ours))
        for run, place in zip(runs, places, strict=True)
    ]
    start, end = places[0][0], places[-1][1]
    return Passage(
        start=start,
        end=end,
        text=text[start:end],
        marked=" ".join(
            change.text if run.same else _mark(change) for run, change in zip(runs, changes, strict=True)
        ),
        changes=tuple(change for run, change in zip(runs, changes, strict=True) if not run.same),
    )


def _nearest(quote: str, text: str) -> Stretch | None:
    """Where the stretch of a text that is most like a quote begins and ends, both in the normal form.

    A window around words that both have in a row is compared first: most misquotes change few words.
    """
    window = _window(quote, text) if len(text) > SHORT_TEXT else None
    if window is not None:
        found = _aligned(quote, text[slice(*window)], CERTAIN)
        if found is not None:
            return window[0] + found[0], window[0] + found[1]
    return _aligned(quote, text, ENOUGH)


def _aligned(quote: str, text: str, least: float) -> Stretch | None:
    """The most similar stretch of a text, if it is similar enough and not blank."""
    found = most_alike(quote, text, least)
    return found if found is not None and text[slice(*found)].strip() else None


def _window(quote: str, text: str) -> Stretch | None:
    """The stretch of a text around words in a row that it has from the quote, where they agree on one."""
    begins: list[int] = []
    for begin in _begins(quote, text):
        begins.append(begin)
        if sum(abs(begin - other) <= MARGIN for other in begins) >= AGREEING:
            return max(0, begin - 2 * MARGIN), begin + len(quote) + 2 * MARGIN
    return None


def _begins(quote: str, text: str) -> Iterator[int]:
    """Where the quote would begin if words of it in a row stood in their place, for the first places of each."""
    for seed in islice(_SEED.finditer(quote), MOST_SEEDS):
        at = text.find(seed[0])
        for _ in range(AGREEING):
            if at < 0:
                break
            yield at - seed.start()
            at = text.find(seed[0], at + 1)


def _widened(text: str, start: int, end: int) -> Stretch:
    """A stretch with the whole words around it."""
    lowest, highest = max(0, start - MARGIN), min(len(text), end + MARGIN)
    before = text.find(" ", lowest, start) if lowest else 0
    after = text.rfind(" ", end, highest) if highest < len(text) else highest
    return start if before < 0 else before, end if after < 0 else after


def _common(theirs: list[str], ours: list[str]) -> list[Pair]:
    """The positions of the words that both have in order, those of the text as close together as may be."""
    pairs = list(in_common(theirs, ours))
    for number in range(len(pairs) - 2, -1, -1):
        here, beyond = pairs[number][0], pairs[number + 1][0]
        closest = next(at for at in range(beyond - 1, here - 1, -1) if theirs[at] == theirs[here])
        pairs[number] = (closest, pairs[number][1])
    return pairs


def _compounds(tokens: Sequence[Stretch], form: Normalised | None = None, text: str = "") -> Iterator[range]:
    """The tokens of each word that a hyphen joins; of the text only where no space stands around it."""
    first = 0
    for number in range(1, len(tokens) + 1):
        glued = number < len(tokens) and tokens[number - 1][1] == tokens[number][0]
        if glued and form is not None:
            edges = text[form.end(tokens[number - 1][1]) - 1] + text[form.start(tokens[number][0])]
            glued = not re.search(r"\s", edges)
        if not glued:
            if number - first > 1:
                yield range(first, number)
            first = number


def _of_whole_words(pairs: list[Pair], compounds: Iterable[range], side: int) -> list[Pair]:
    """The pairs without those of part of a compound: `two-hour` and `two-day` differ as a whole."""
    paired = {pair[side] for pair in pairs}
    broken = {token for tokens in compounds if not paired.issuperset(tokens) for token in tokens}
    return [pair for pair in pairs if pair[side] not in broken]


def _runs(pairs: list[Pair], theirs: int, ours: int) -> list[_TokenRun]:
    """The common and the differing words, in order.

    The passage reaches as many words beyond the first and last common word as the quote does.
    """
    if not pairs:
        return []
    at, quoted = max(0, pairs[0][0] - pairs[0][1]), 0
    runs: list[_TokenRun] = []
    for here, there in pairs:
        if here > at or there > quoted:
            runs.append(_TokenRun((at, here), (quoted, there), same=False))
        if runs and runs[-1].same:
            runs[-1] = _TokenRun((runs[-1].theirs[0], here + 1), (runs[-1].ours[0], there + 1), same=True)
        else:
            runs.append(_TokenRun((here, here + 1), (there, there + 1), same=True))
        at, quoted = here + 1, there + 1
    last = min(theirs, at + ours - quoted)
    if last > at or ours > quoted:
        runs.append(_TokenRun((at, last), (quoted, ours), same=False))
    return runs


def _inside(tokens: Sequence[Stretch], start: int, end: int) -> Stretch:
    """The first and last of the words that reach into a stretch."""
    inside = [number for number, token in enumerate(tokens) if token[0] < end and token[1] > start]
    return inside[0], inside[-1] + 1


def _bare(text: str, token: Stretch) -> str:
    """A word without the punctuation around it, which is no difference worth showing."""
    word = text[slice(*token)]
    return word.strip(",.;:!?'()") or word


def _place(run: Stretch, tokens: Sequence[Stretch], form: Normalised) -> Stretch:
    """Where these words of the normal form stand in the text as given; none stand where the word before ends."""
    first, last = run
    if first < last:
        return form.start(tokens[first][0]), form.end(tokens[last - 1][1])
    at = form.end(tokens[first - 1][1]) if first else form.start(tokens[0][0])
    return at, at


def _words(quote: str, tokens: Sequence[Stretch], run: Stretch) -> str:
    """These words of the quote."""
    first, last = run
    return quote[tokens[first][0] : tokens[last - 1][1]] if first < last else ""


def _mark(change: WordChange) -> str:
    """A difference: the text's words, an arrow, the quote's."""
    return f"[{change.text or '-'} -> {change.quote or '-'}]"
