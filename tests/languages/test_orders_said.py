"""Which of two events a statement puts first."""

from __future__ import annotations

import pytest

from factcheck.languages.language import language_of

order_said = language_of().order_said

TALKS, VOTE = "The talks ended", "The vote on the bridge"


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("The talks were over before the vote.", "before"),
        ("The talks were over AFTER the vote.", "after"),
        ("The vote came before the talks.", "after"),
        ("The vote came after the talks.", "before"),
        ("Before the vote, the talks were over.", "before"),
        ("After the vote, the talks went on.", "after"),
        ("  After the talks, there was a vote.", "before"),
        ("The talking stopped before voters came.", None),  # stems of five letters: talki, voter
        ("The ending came before the bridges were built.", None),
    ],
)
def test_the_event_on_each_side_tells(statement: str, said: str | None) -> None:
    """Whichever of the two stands first, and where the statement begins with the order."""
    assert order_said(statement, TALKS, VOTE) == said
    other_way = {"before": "after", "after": "before", None: None}
    assert order_said(statement, VOTE, TALKS) == other_way[said]


@pytest.mark.parametrize(
    "statement",
    [
        "The talks were not over before the vote.",
        "The talks weren’t over before the vote.",
        "Whether the talks came before the vote is open.",
        "The talks went on before the vote and after it.",
        "The talks and the vote were over.",
        "The talks were over before the summer.",
        "It was over before the vote.",
        "The talks on the vote ended before it.",
        "The talks were over before the vote and more talks.",
        "The talks and the vote came before the vote.",
        "The vote came before the talks on the vote.",
        "The talks and the vote came before the talks.",
    ],
)
def test_what_is_not_plain_is_left_open(statement: str) -> None:
    """A denial, two orders or none, one event alone, or words of one label on both sides."""
    assert order_said(statement, TALKS, VOTE) is None
    assert order_said(statement, VOTE, TALKS) is None


def test_words_that_both_labels_have_tell_nothing() -> None:
    """The bridge was opened and the bridge was closed: only the other words count."""
    opened, closed = "The bridge was opened", "The bridge was closed"
    assert order_said("The bridge opened before it was closed.", opened, closed) == "before"
    assert order_said("The bridge stood before it was closed.", opened, closed) is None
    assert order_said("It was opened before the bridge was closed.", opened, closed) == "before"


def test_years_and_words_of_three_letters_tell() -> None:
    """War of 1991 and war of 2003; smaller words are in every label."""
    assert order_said("The 1991 war came before the 2003 war.", "War of 1991", "War of 2003") == "before"
    assert order_said("He took it before the tea.", "The tea", "He took it") == "after"
