"""Text where it goes: what a terminal, a runner and a program read, and what fits where there is a limit."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.parts.destinations import clip, fitting, json_text, on_terminal, size, wrapped

COMMANDS = st.text(":#[ \t\n\r\x1b\u202ea", max_size=12)


@given(COMMANDS | st.text())
def test_no_line_is_a_command(text: str) -> None:
    """Neither to GitHub's runner nor to the terminal."""
    shown = on_terminal(text)
    assert "##[" not in shown
    assert not any(line.lstrip().startswith("::") for line in shown.split("\n"))
    assert not {"\x1b", "\u202e", "\r"} & set(shown)


@given(st.lists(st.text("ab-/.", min_size=1), max_size=20), st.integers(min_value=4, max_value=30))
def test_words_stay_whole(words: list[str], width: int) -> None:
    """A line is longer than there is room for where it is one word only."""
    lines = wrapped(" ".join(words), "- ", "  ", width=width)
    assert [word for line in lines for word in line[2:].split()] == words
    assert all(len(line) <= width or " " not in line[2:] for line in lines)


@given(st.text())
def test_json_is_the_same_document_and_holds_nothing_unseen(text: str) -> None:
    """Letters stay as they are; what steers a terminal is escaped."""
    written = json_text({"text": text})
    assert json.loads(written) == {"text": text}
    assert not {"\x1b", "\u202e", "\x7f"} & set(written)


@given(st.text(), st.integers(min_value=1, max_value=20))
def test_clipped_text_is_short_and_says_so(text: str, most: int) -> None:
    """What fits stays; what does not ends in an ellipsis."""
    short = clip(text, most)
    assert len(short) <= most
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


@given(st.lists(st.text()), st.integers(min_value=0, max_value=40))
def test_lines_that_fit(lines: list[str], most: int) -> None:
    """As many as there is room for, from the first on."""
    kept = fitting(lines, most)
    assert kept == lines[: len(kept)]
    assert sum(size(line) + 1 for line in kept) <= most
    assert len(kept) == len(lines) or sum(size(line) + 1 for line in lines[: len(kept) + 1]) > most
