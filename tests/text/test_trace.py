"""Tracing: each outcome by name, and a large mix of honest variants and corruptions of the real article."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck
from factcheck.text.normalise import normalise
from factcheck.text.trace import Outcome, Tracer

ARTICLE = (Path(__file__).resolve().parents[2] / "seeds" / "zarif-tape.txt").read_text(encoding="utf-8")
TEXT = (
    "The minister said: “We did not want the deal – not on these terms – but we’ll sign it.” "
    "General [Qasem] Soleimani went to Moscow in July 2015. He met two people there.\n"
    "The ﬁrst visit was on 24 July; the second one never took place … or so they say."
)
WORD = re.compile(r"[\w’'-]+")


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [
        ("We did not want the deal", Outcome.VERBATIM),
        ("General [Qasem] Soleimani went", Outcome.VERBATIM),
        ("took place … or so they say", Outcome.VERBATIM),
        ("“We did not want the deal – not on these terms – but we’ll sign it.”", Outcome.VERBATIM),
        ('"We did not want the deal - not on these terms - but we\'ll sign it."', Outcome.TYPOGRAPHY),
        ("the deal—not on these terms—but", Outcome.TYPOGRAPHY),
        ("We did not\nwant the deal", Outcome.TYPOGRAPHY),
        ("Gene-\nral [Qasem] Soleimani", Outcome.TYPOGRAPHY),
        ("The first visit", Outcome.TYPOGRAPHY),
        ('"in July 2015."', Outcome.TYPOGRAPHY),
        ("We did not want the deal … but we’ll sign it", Outcome.ELIDED),
        ("We did not want the deal ... but we’ll sign it", Outcome.ELIDED),
        ("We did not want the deal [...] but we’ll sign it", Outcome.ELIDED),
        ("We did not want the deal . . . but we’ll sign it", Outcome.ELIDED),
        ("The minister said … Soleimani went to Moscow … the second one", Outcome.ELIDED),
        ("We did not want the deal [of 2015] – not on these terms", Outcome.ALTERED),
        ("[w]e did not want the deal", Outcome.ALTERED),
        ("[The general] met two people there", Outcome.ALTERED),
        ("He met [some people] there", Outcome.ALTERED),
        ("We did want the deal", Outcome.NEAR),
        ("We did … want the deal", Outcome.NEAR),
        ("We did [sometimes] want the deal", Outcome.NEAR),
        ("We did not want [not] the deal", Outcome.NEAR),
        ("we did not want the deal", Outcome.NEAR),
        ("went to Moscow in July 2016", Outcome.NEAR),
        ("went to Moscow in [the summer]", Outcome.ALTERED),
        ("in [some month] He met two people", Outcome.NEAR),
        ("but we’ll sign it … We did not want the deal", Outcome.NEAR),
        ("We did not want the deal but we’ll sign it", Outcome.NEAR),
        ("General Soleimani went to Moscow", Outcome.NEAR),
        ("Nothing of the kind was ever printed here", Outcome.ABSENT),
        ("", Outcome.ABSENT),
        ("…", Outcome.ABSENT),
        ("[]", Outcome.ABSENT),
        ("eneral [Qasem] Soleiman", Outcome.NEAR),
    ],
)
def test_outcome(quote: str, outcome: Outcome) -> None:
    """Each form of a quote has its outcome."""
    assert Tracer(TEXT).trace(quote).outcome is outcome


def test_every_place_is_found() -> None:
    """Words that stand twice have two places, in order; neighbours choose one."""
    tracer = Tracer("one two one two one")
    assert [(span.start, span.end) for span in tracer.trace("one").spans] == [(0, 3), (8, 11), (16, 19)]
    assert [span.start for span in tracer.trace("one", prefix="two ", suffix=" two").spans] == [8]
    assert not tracer.trace("one", prefix="three").outcome.passes


def test_pieces_of_a_cut() -> None:
    """What is cut out is not quoted."""
    (span,) = Tracer(TEXT).trace("We did not want the deal … but we’ll sign it").spans
    assert [TEXT[start:end] for start, end in span.pieces] == [
        "We did not want the deal",
        "but we’ll sign it",
    ]


def test_nearest_passage_marks_the_difference() -> None:
    """A misquote is shown beside the words that stand there."""
    nearest = factcheck.trace("went to Moscow in July 2016", TEXT).nearest
    assert nearest is not None
    assert nearest.marked == "went to Moscow in July [2015. -> 2016]"
    assert TEXT[nearest.start : nearest.end] == "went to Moscow in July 2015."


def spans() -> Iterator[tuple[int, int, str]]:
    """Stretches of the article of 9 to 22 words inside a line, without marks that declare a change."""
    rng = random.Random(7)
    words = [match.span() for match in WORD.finditer(ARTICLE)]
    found = 0
    while found < 60:
        first = rng.randrange(len(words) - 22)
        start, end = words[first][0], words[first + rng.randrange(8, 22)][1]
        quote = ARTICLE[start:end]
        if not re.search(r"[\n\[\]…]", quote) and quote[0].isalpha():
            found += 1
            yield start, end, quote


def honest(quote: str) -> Iterator[str]:
    """The quote as honest people print it."""
    words = [match.span() for match in WORD.finditer(quote)]
    half, third = words[len(words) // 2][0], words[len(words) // 3][1]
    later = words[len(words) // 3 + 3][0]
    yield quote
    yield quote.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    yield f"“{quote}”"
    yield quote.replace("-", "–")
    yield quote.replace(" ", "\xa0", 2)
    space = quote.rfind(" ", 0, half)
    yield quote[:space] + "\n   " + quote[space:]
    yield quote[:half] + "[the general] " + quote[half:]
    yield f"[{quote[0].swapcase()}]{quote[1:]}"
    if not re.search(
        r"\b(not|no|never|none|nothing|nobody|neither|nor|without|cannot)\b|n[’']t\b",
        quote[third:later],
        re.IGNORECASE,
    ):
        for ellipsis in (" … ", " ... ", " […] "):
            yield quote[:third] + ellipsis + quote[later:]


def corruptions(quote: str, rng: random.Random) -> Iterator[str]:
    """The quote as nobody may print it."""
    words = [match.span() for match in WORD.finditer(quote)]
    at = rng.randrange(1, len(words) - 2)
    (start, end), (next_start, next_end) = words[at], words[at + 1]
    third, two_thirds = words[len(words) // 3][1], words[2 * len(words) // 3][0]
    yield quote[:start] + "purple" + quote[end:]
    yield quote[:start] + quote[next_start:]
    yield (
        quote[:start]
        + quote[next_start:next_end]
        + quote[end:next_start]
        + quote[start:end]
        + quote[next_end:]
    )
    yield quote[:start] + "not " + quote[start:]
    yield quote[:start] + "[not] " + quote[start:]
    yield quote[:start] + "[sic] purple" + quote[end:]
    yield quote[:third] + " " + quote[two_thirds:]
    yield quote[two_thirds:] + " [sic] … " + quote[:third]
    for digit in re.finditer(r"\d", quote):
        yield quote[: digit.start()] + str((int(digit[0]) + 1) % 10) + quote[digit.end() :]
    for name in list(re.finditer(r"\b[A-Z][a-z]+", quote[1:]))[:2]:
        yield quote[: name.start() + 1] + "Petrov" + quote[name.end() + 1 :]
        yield quote[: name.start() + 1] + name[0].lower() + quote[name.end() + 1 :]
    for negation in re.finditer(r"(?<=\w )(?:not|no|never) (?=\w)", quote):
        for instead in ("", "… ", "[still] "):
            yield quote[: negation.start()] + instead + quote[negation.end() :]


def test_honest_variants_pass_where_they_stand() -> None:
    """None of more than 385 variants fails or is found elsewhere."""
    tracer, tried = Tracer(ARTICLE), 0
    for start, end, quote in spans():
        for variant in honest(quote):
            tried += 1
            found = tracer.trace(variant)
            assert found.outcome.passes, (variant, found)
            assert any((span.start, span.end) == (start, end) for span in found.spans), (variant, found)
    assert tried >= 385


def test_corruptions_fail() -> None:
    """None of more than 358 corruptions passes; those that by chance stand elsewhere are left out."""
    tracer, tried, rng = Tracer(ARTICLE), 0, random.Random(7)
    form = normalise(ARTICLE).text
    for _, _, quote in spans():
        for corrupted in corruptions(quote, rng):
            if normalise(corrupted).text not in form:
                tried += 1
                assert not tracer.trace(corrupted).outcome.passes, corrupted
    assert tried >= 358
