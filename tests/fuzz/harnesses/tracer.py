"""A quote, a text, a prefix and a suffix, with a line `----` between them: what passes stands where the tracer says."""

from __future__ import annotations

import re

from factcheck.quoting.forms import readings
from factcheck.quoting.matches import Match, Trace
from factcheck.quoting.normalise import normalise
from factcheck.quoting.one_form import MOST_PLACES
from factcheck.quoting.trace import Tracer
from tests.fuzz.splitting import parts

WORDS = re.compile(r"\S+")
DASH = "[-‐‑⁃－﹣\u00ad‒–—―⸺⸻−﹘]"  # two with white space between are one, and divide a word at a line's end
EDGE = re.compile(rf"{DASH}[\s\u200b-\u200d\u2060\ufeff]*\Z")


def run(data: bytes) -> None:
    """Trace the quote, and a stretch of the text that is in it for certain."""
    quote, text, prefix, suffix = parts(data, 4)
    tracer = Tracer(text)
    found = tracer.trace(quote, prefix, suffix)
    _check(found, text)
    if found.outcome in (Match.VERBATIM, Match.TYPOGRAPHY):
        _check_words(found, quote, text)
    if found.outcome is Match.VERBATIM:
        assert any(text[span.start : span.end] == quote.strip() for span in found.spans)
    _check_stretch(tracer, len(quote))


def _check(found: Trace, text: str) -> None:
    """Whatever the outcome, its places lie in the text and in order."""
    assert found.outcome.passes == bool(found.spans)
    starts = [span.start for span in found.spans]
    assert starts == sorted(starts)
    for span in found.spans:
        edges = [edge for piece in span.pieces for edge in piece]
        assert edges == sorted(edges)
        assert 0 <= span.start < span.end <= len(text)
        assert (span.start, span.end) == (edges[0], edges[-1])
    if found.nearest is not None:
        assert not found.outcome.passes
        assert text[found.nearest.start : found.nearest.end] == found.nearest.text


def _check_words(found: Trace, quote: str, text: str) -> None:
    """What was found in one piece is the quote in one of its normal forms."""
    forms = set(readings(quote, normalise(text)))
    for span in found.spans:
        here = normalise(text[span.start : span.end])
        assert here.text.strip() in forms or here.breaks, (quote, text[span.start : span.end])


def _check_stretch(tracer: Tracer, chance: int) -> None:
    """Words of the text from one white space to another are found where they are."""
    words = list(WORDS.finditer(tracer.text))
    if not words:
        return
    first = chance % len(words)
    last = min(first + chance // 7 % 9, len(words) - 1)
    start, end = words[first].start(), words[last].end()
    stretch = tracer.text[start:end]
    if (
        EDGE.search(tracer.text, 0, start)
        or EDGE.search(stretch)
        or not re.search(r"\w", normalise(stretch).text)
    ):
        return
    found = tracer.trace(stretch)
    _check(found, tracer.text)
    assert found.outcome in (Match.VERBATIM, Match.TYPOGRAPHY), (stretch, found.outcome)
    form = normalise(stretch).text.strip()
    assert len(found.spans) == MOST_PLACES or any(
        start <= span.start
        and span.end <= end
        and normalise(tracer.text[span.start : span.end]).text.strip() == form
        for span in found.spans
    ), (stretch, found.spans)
