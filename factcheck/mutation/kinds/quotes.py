"""Quotes that do not say what the article says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.findings import Route
from factcheck.mutation import corruptions
from factcheck.mutation.corruptions import Swap
from factcheck.mutation.scene import Corruption, Scene, Subject, became


def digit_in_quote(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """A number or date in the quote is another: the article is made to give a figure that it does not give.

    Noticed by the article's text, which does not have the corruptions.
    """
    for at, text in corruptions.quotes(claim.raw):
        yield from _changes(claim, at, corruptions.other_digits(text))


def word_swapped(claim: Subject, scene: Scene) -> Iterator[Corruption]:
    """A word of the quote is replaced by another word of the article.

    Noticed by the article's text, which does not have the words in this order.
    """
    for at, text in corruptions.quotes(claim.raw):
        dice = scene.dice("word-swapped", claim.record.id, *at)
        yield from _changes(claim, at, corruptions.other_word(text, scene.text_about(claim.record), dice))


def negation_dropped(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """A "not", "no", "never" or "without" of the quote is gone, and it says the opposite.

    Noticed by the article's text, which has the word.
    """
    for at, text in corruptions.quotes(claim.raw):
        yield from _changes(claim, at, corruptions.without_negation(text))


def cut_without_ellipsis(claim: Subject, scene: Scene) -> Iterator[Corruption]:
    """Inner words of the quote are left out, and no ellipsis says so.

    Noticed by the article's text, which has the words in between.
    """
    for at, text in corruptions.quotes(claim.raw):
        swap = corruptions.cut(text, scene.dice("cut", claim.record.id, *at))
        yield from _changes(claim, at, [swap] if swap else [])


def splice(claim: Subject, scene: Scene) -> Iterator[Corruption]:
    """The beginning of a quote is joined to the end of another passage's, and reads as one.

    Noticed by the article's text, which has the two apart.
    """
    others = [(other, text) for other in scene.of("claim") for _, text in corruptions.quotes(other.raw)]
    dice = scene.dice("splice", claim.record.id)
    for at, text in corruptions.quotes(claim.raw):
        own = text.split()
        pool = [other for each, other in others if each.record is not claim.record and len(other.split()) > 1]
        if len(own) > 1 and pool:
            other = dice.choice(pool).split()
            joined = " ".join(own[: (len(own) + 1) // 2] + other[len(other) // 2 :])
            yield claim.put(at, joined, f"quote: {became(text, joined)}")


def _changes(claim: Subject, at: Route, swaps: Iterable[Swap]) -> Iterator[Corruption]:
    """The changes of a quote."""
    for text, before, after in swaps:
        yield claim.put(at, text, f"quote: {became(before, after)}")
