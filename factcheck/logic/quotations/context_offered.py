"""The words beside a quote that tell one of its places from the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.quoting.matches import QuotedSpan
from factcheck.quoting.normalise import normalise
from factcheck.quoting.trace import Tracer

MOST = 8  # words of a prefix or suffix that are worth offering
RIVALS = 200  # other places that are compared before the tracer is asked, which looks at all
LOOK = 200  # code points beside a place in which they are looked for


def telling_apart(tracer: Tracer, exact: str, spans: Sequence[QuotedSpan]) -> tuple[str, str] | None:
    """The prefix and suffix, as few words as may be, by which a quote is traced to the first of its places alone.

    Args:
        tracer: The tracer of the text.
        exact: The quote.
        spans: All places of it, in order.

    Returns:
        The two, each perhaps empty; None where no few words decide.
    """
    text = tracer.text
    rivals = [(_plain(_before(text, span)), _plain(_after(text, span))) for span in spans[1 : RIVALS + 1]]
    for prefix, suffix in _candidates(_before(text, spans[0]).split(), _after(text, spans[0]).split()):
        last, first = _plain(prefix), _plain(suffix)
        if any(before.endswith(last) and after.startswith(first) for before, after in rivals):
            continue
        if len(tracer.trace(exact, prefix, suffix).spans) == 1:
            return prefix, suffix
    return None


def _candidates(before: list[str], after: list[str]) -> Iterator[tuple[str, str]]:
    """Neighbours, more and more of them."""
    for count in range(1, MOST + 1):
        prefix, suffix = " ".join(before[-count:]), " ".join(after[:count])
        yield from ((prefix, ""), ("", suffix), (prefix, suffix))


def _before(text: str, span: QuotedSpan) -> str:
    return text[max(0, span.start - LOOK) : span.start]


def _after(text: str, span: QuotedSpan) -> str:
    return text[span.end : span.end + LOOK]


def _plain(words: str) -> str:
    """Words as tracing compares them."""
    return normalise(words).text.strip()
