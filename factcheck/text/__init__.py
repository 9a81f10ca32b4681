"""Strings of any language: spans, letters, addresses, likeness."""

__all__ = [
    "addresses",
    "alikeness",
    "broken_lines",
    "language_tags",
    "letters",
    "markdown",
    "moved",
    "spans",
    "stretches",
    "unseen",
]
