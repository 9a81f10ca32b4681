"""What a selector of the W3C selects, looked for place by place."""

from __future__ import annotations

from factcheck.text.spans import Span


def ranges(text: str, exact: str, prefix: str = "", suffix: str = "") -> tuple[Span, ...]:
    """Every place of the exact words between the exact neighbours, overlapping ones included.

    Source: W3C Web Annotation Data Model (2017), section 4.2.4, TextQuoteSelector.
    """
    whole = prefix + exact + suffix
    starts = (at + len(prefix) for at in range(len(text) + 1) if text.startswith(whole, at))
    return tuple(Span(start, start + len(exact)) for start in starts)
