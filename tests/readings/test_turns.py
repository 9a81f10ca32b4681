"""The turning words of texts."""

from __future__ import annotations

import pytest

from factcheck.languages.pack import pack_of
from factcheck.readings.turns import turns

ENGLISH = pack_of("en")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Prices rose by 12 per cent.", [("rose", "rise", 1)]),
        ("Prices did not fall.", [("not fall", "rise", 1)]),
        ("At least 30 ships came.", [("At least", "side", 1)]),
        ("No fewer than 30 ships came.", [("No fewer than", "side", 1)]),
        ("Nearly a thousand people came.", [("Nearly", "side", -1)]),
        ("The University of Vidrov owned the bridge.", []),
        ("He did not deny taking the money.", []),
        ("He denied taking the money.", [("denied", "denial", -1)]),
        ("She won’t come.", [("won’t", "denial", -1)]),
        ("Not only he came.", []),
        ("It did not come until 5 May.", [("not", "denial", 0)]),
        ("She may come in May.", [("may", "hedge of chance", 1)]),
        ("It took 30 seconds, and a second later she left.", []),
        ("It is her second term.", [("second", "rank", 2)]),
        ("It was the last bus last year.", [("last", "rank", -1)]),
        ("The plan was not accepted.", [("not accepted", "accept", -1)]),
        ("The man left before noon.", [("man", "sex", 1), ("before", "order", 1)]),
        ("It is up to him, and oil is up 3 per cent.", [("up", "rise", 1)]),
    ],
)
def test_turns(text: str, found: list[tuple[str, str, int]]) -> None:
    assert [(each.words, each.axis, each.pole) for each in turns(text, ENGLISH)] == found
    assert all(text[each.start : each.end] == each.words for each in turns(text, ENGLISH))
