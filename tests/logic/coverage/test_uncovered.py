"""What of an article no record accounts for, in messages that name the first places."""

from __future__ import annotations

import json

import pytest

from factcheck.logic.coverage.uncovered import LONGEST, SHOWN, uncovered, uncovered_stretches
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE


def said(text: str, *quotes: str, aspect: str = "names", one: str = "name") -> list[str]:
    """What is said of an article with some quotes accounted for."""
    claims = [{"id": f"c{at}", "statement": "S.", "quote": quote} for at, quote in enumerate(quotes)]
    files = {**EXAMPLE, "seeds/bridge.txt": text, "claims/b.yaml": json.dumps({"claims": claims})}
    records = load_files((path, content.encode()) for path, content in files.items())
    return [fault.message for fault in uncovered(records.articles["bridge"], records, aspect, one)]


def stretches(text: str, *quotes: str) -> list[str]:
    """What is said of the stretches of its sentences."""
    claims = [{"id": f"c{at}", "statement": "S.", "quote": quote} for at, quote in enumerate(quotes)]
    files = {**EXAMPLE, "seeds/bridge.txt": text, "claims/b.yaml": json.dumps({"claims": claims})}
    records = load_files((path, content.encode()) for path, content in files.items())
    return [fault.message for fault in uncovered_stretches(records.articles["bridge"], records)]


def test_one_of_one() -> None:
    """A single name is no names."""
    assert said("It was sold by Petr Hrabal.\n") == [
        "1 of 1 name stands in no claim and no exclusion: seeds/bridge.txt:1 “Petr Hrabal”"
    ]


def test_one_of_several() -> None:
    """That stands, and several stand."""
    text = "It was sold by Petr Hrabal.\n\nThen Eva Lind came.\n"
    assert said(text, "sold by Petr Hrabal") == [
        "1 of 2 names stands in no claim and no exclusion: seeds/bridge.txt:3 “Eva Lind”"
    ]
    assert said(text) == [
        (
            "2 of 2 names stand in no claim and no exclusion: "
            "seeds/bridge.txt:1 “Petr Hrabal”; seeds/bridge.txt:3 “Eva Lind”"
        )
    ]
    assert said(text, "sold by Petr Hrabal", "Then Eva Lind came") == []


@pytest.mark.parametrize("count", [SHOWN - 1, SHOWN, SHOWN + 1])
def test_the_first_are_named(count: int) -> None:
    """Where there are more, the message says so; each wording takes one place."""
    names = [f"Petr Hrabal{letter}" for letter in "abcdefgh"[:count]]
    listed = ", ".join(f"“{name}”" for name in names[:SHOWN])
    first = "; the first" if count > SHOWN else ""
    assert said(f"They met {', then '.join(names)}.\n") == [
        f"{count} of {count} names stand in no claim and no exclusion{first}: seeds/bridge.txt:1 {listed}"
    ]
    assert said("They met Petr Hrabal, then Petr Hrabal, then Eva Lind.\n") == [
        "3 of 3 names stand in no claim and no exclusion; the first: seeds/bridge.txt:1 “Petr Hrabal”, “Eva Lind”"
    ]


def test_a_long_stretch_is_cut() -> None:
    """So that the message stays on a line or two."""
    sentence = "It was " + "very " * 30 + "dear."
    (message,) = said(sentence + "\n", aspect="sentences", one="sentence")
    shown = message.partition("“")[2].removesuffix("”")
    assert shown.endswith("very …")
    assert LONGEST - len("very ") < len(shown) <= LONGEST


TEXT = "The bridge was dear to the town, and not at all old. It was sold.\n"


@pytest.mark.parametrize(
    ("quotes", "message"),
    [
        (
            ["The bridge was dear to the town"],
            (
                "a stretch of words stands in no claim and no exclusion, though the rest of the sentence does: "
                "seeds/bridge.txt:1 “and not at all old”"
            ),
        ),
        (
            ["dear to the town", "old"],
            (
                "2 stretches of words stand in no claim and no exclusion, though the rest of the sentence does: "
                "seeds/bridge.txt:1 “The bridge was”, “and not at all”"
            ),
        ),
        (["The bridge was dear to the town", "not at all old"], None),  # `and` tells nothing
        ([], None),  # the sentence as a whole is told of elsewhere
    ],
)
def test_stretches_of_sentences_that_are_partly_covered(quotes: list[str], message: str | None) -> None:
    """What tells something, a negation too."""
    assert stretches(TEXT, *quotes) == ([] if message is None else [message])


@pytest.mark.parametrize("words", ["and of course", "By the way", "that as well"])
def test_idioms_tell_nothing(words: str) -> None:
    """Though their words would."""
    assert (
        stretches(f"The bridge was dear, {words}, it was old.\n", "The bridge was dear", "it was old") == []
    )
    assert stretches(
        f"The bridge was dear, {words} then red, it was old.\n", "The bridge was dear", "it was old"
    )


@pytest.mark.parametrize("count", [SHOWN, SHOWN + 1])
def test_the_first_stretches_are_named(count: int) -> None:
    """As of names."""
    colours = ["red", "blue", "green", "black", "white", "brown"][:count]
    text = "".join(f"It had lamps of {colour}. " for colour in colours)
    claims = [f"of {colour}" for colour in colours]
    (message,) = stretches(text.replace("It had lamps", "It had {} lamps").format(*colours) + "\n", *claims)
    assert message.startswith(f"{count} stretches of words stand")
    assert ("; the first: " in message) is (count > SHOWN)
    assert message.count("“") == SHOWN
