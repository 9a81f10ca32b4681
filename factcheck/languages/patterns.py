"""Patterns and lists made of a pack's words."""

from __future__ import annotations

from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of some words, each a pattern by itself, the longest tried first; without any it finds nothing."""
    found = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(found)})" if found else "(?!)"


def in_both_cases(words: Iterable[str]) -> list[str]:
    """Each word as it is and with a capital, as it stands at a sentence's start."""
    return [case for word in words for case in (word, word.capitalize())]
