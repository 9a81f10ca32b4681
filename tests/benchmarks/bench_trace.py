"""Tracing quotes in one source: all verbatim against normalising the source, and misquotes against rapidfuzz alone."""

from __future__ import annotations

import random
import sys
from functools import partial

from rapidfuzz import fuzz
from ratios import median_ratio, timed

from factcheck.quoting.normalise import normalise
from factcheck.quoting.trace import Tracer

QUOTES = 1_000
LONGEST, SHORTEST = 60, 20  # words of a quote


def source(size: int, rng: random.Random) -> list[str]:
    """The words of a text of about so many characters, as rare and frequent as in a language (Zipf)."""
    vocabulary = [
        "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.randrange(2, 10))) for _ in range(20_000)
    ]
    words = rng.choices(vocabulary, [1 / rank for rank in range(1, 20_001)], k=size // 6)
    return [f"{word}’s" if number % 14 == 0 else word for number, word in enumerate(words)]


def quotes(words: list[str], rng: random.Random, count: int, *, misquoted: bool = False) -> list[list[str]]:
    """Stretches of the source, each with a word changed where they are to be wrong."""
    found = []
    for _ in range(count):
        first = rng.randrange(len(words) - LONGEST)
        quote = words[first : first + rng.randrange(SHORTEST, LONGEST)]
        if misquoted:
            quote[len(quote) // 2] = "zebra"
        found.append(quote)
    return found


def main(rounds: int = 5) -> None:
    """Print the ratios."""
    rng = random.Random(1)
    for size, count in ((20_000, QUOTES), (200_000, QUOTES), (2_000_000, QUOTES), (2_000_000, 10 * QUOTES)):
        words = source(size, rng)
        text = " ".join(words)
        some = [" ".join(quote) for quote in quotes(words, rng, count)]
        pairs = [
            (timed(partial(trace_all, text, some)), timed(partial(normalise, text))) for _ in range(rounds)
        ]
        print(
            f"trace, {count:,} verbatim quotes of {size:,} characters: {median_ratio(pairs)} of normalising"
        )
    for size in (20_000, 2_000_000):
        explain(size, rounds, rng)


def explain(size: int, rounds: int, rng: random.Random) -> None:
    """Print the ratio for misquotes of a source of about so many characters."""
    words = source(size, rng)
    text = " ".join(words)
    wrong = [" ".join(quote) for quote in quotes(words, rng, QUOTES // 10, misquoted=True)]
    form = normalise(text).text
    pairs = []
    for _ in range(rounds):
        tracer = Tracer(text)  # a new one: it keeps what it has traced
        ours = timed(lambda: [tracer.trace(quote) for quote in wrong])  # noqa: B023 - called at once
        pairs.append((ours, timed(lambda: [fuzz.partial_ratio_alignment(quote, form) for quote in wrong])))
    print(f"trace, {len(wrong)} misquotes of {size:,} characters: {median_ratio(pairs)} of rapidfuzz alone")


def trace_all(text: str, some: list[str]) -> None:
    """Normalise the text and trace the quotes, all of which stand in it; they are known beforehand, as in a check."""
    tracer = Tracer(text, some)
    assert all(tracer.trace(quote).outcome.passes for quote in some)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
