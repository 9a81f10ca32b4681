"""Strings of any language: spans, letters, addresses, likeness."""

__all__ = ["addresses", "alikeness", "language_tags", "letters", "markdown", "moved", "spans"]
