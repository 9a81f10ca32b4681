"""The normal forms that a quote may have, the strictest first.

A hyphen at a line's end may belong to the word or not, in the quote as in the source. And a quote may bring quotation
marks of its own around it, or a stop where the source goes on or has another: words dropped at the edges are a shorter
quote, and so are stops (`“success,” he said` and `success.`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.quoting.normalise import Normalised, half_words, normalise

_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
# One stop at the end; two are an ellipsis or the end of one.
_OWN_STOP = re.compile(r"(?<![.,;:])[.,;:]\Z")


def readings(quote: str, source: Normalised) -> Iterator[str]:
    """The normal forms of a quote, each once."""
    given = normalise(quote)
    first = given.text.strip()
    yield first
    forms = [first, *_across_lines(quote, given, source)]
    seen = {first}
    for form in [*forms[1:], *map(_without_own_marks, forms)]:
        if form not in seen:
            seen.add(form)
            yield form


def _across_lines(quote: str, given: Normalised, source: Normalised) -> Iterator[str]:
    """The forms that differ in which hyphens at a line's end are part of a word."""
    forms = [given.text.strip()]
    if given.breaks:
        kept = normalise(quote, at_break="-").text.strip()
        forms += [_as_in(source.text, kept, given.breaks), kept]
    if source.breaks:
        forms += [_joined(form, source.breaks) for form in forms]
    yield from forms[1:]


def _as_in(source: str, form: str, breaks: frozenset[tuple[str, str]]) -> str:
    """A quote with the hyphens at its line ends kept only in words that the source hyphenates."""
    split = {halves for halves in breaks if "-".join(halves) not in source}
    return _joined(form, frozenset(split))


def _joined(form: str, breaks: frozenset[tuple[str, str]]) -> str:
    """A quote without the hyphens between these half words."""
    return _HYPHEN.sub(
        lambda hyphen: "" if half_words(form, *hyphen.span()) in breaks else "-",
        form,
    )


def _without_own_marks(form: str) -> str:
    """A quote without quotation marks around it and a stop at its end."""
    return _OWN_STOP.sub("", form.strip("' ").rstrip()).strip("' ")
