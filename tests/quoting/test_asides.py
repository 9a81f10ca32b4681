"""What stands inside a passage and is none of its words: notes, marks that a paragraph repeats, marks of citation."""

from __future__ import annotations

import pytest

from factcheck.languages.language import language_of
from factcheck.quoting.asides import without_asides
from factcheck.quoting.matches import Match
from factcheck.quoting.trace import Tracer


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        (
            "It cost 40 million euros[12] and we are proud.[3][4]",
            "It cost 40 million euros and we are proud.",
        ),
        ("in 2019[7] the mayor”[1, 2] said (so)[3–5]", "in 2019 the mayor” said (so)"),
        ("It cost euros¹² and we.³ Proud², said¹ Kovar", "It cost euros and we. Proud, said Kovar"),
        ("He said so.† She did not‡ say", "He said so. She did not say"),
        ("“We paid.\n\n“We waited.”", "“We paid.\n\nWe waited.”"),
        ('"We paid.\n"We waited.\n"We left."', '"We paid.\nWe waited.\nWe left."'),
        ("“‘We paid.\n\n“‘We waited.’”", "“‘We paid.\n\nWe waited.’”"),
        ("> We paid\n> > and waited", "We paid\nand waited"),
    ],
)
def test_what_goes(text: str, bare: str) -> None:
    """Figures of notes on a word or stop, marks before what goes on."""
    found = without_asides(text, language_of())
    assert found is not None
    assert found.text == bare


@pytest.mark.parametrize(
    "text",
    [
        "He got [12] apples, 1[00] euros, [2Fe-2S], a [30S] part, euros [12] and CO[2].",
        "40 km², 3 metres², 10⁶ and 2³ m³",
        "x[0] and y[01] and word[1]s",
        "“We paid.”\n\n“We waited.”",
        "5 > 3",
    ],
)
def test_what_stays(text: str) -> None:
    """What the author put in, units, powers, quotations that were closed."""
    found = without_asides(text, language_of())
    assert found is None or found.text == text.replace("CO[2]", "CO")


@pytest.mark.parametrize(
    ("text", "quote", "outcome"),
    [
        ("It cost 40 million euros[12] and we are proud.", "It cost 40 million euros and we are proud", Match.TYPOGRAPHY),
        ("It cost 40 million euros[12] and we are proud.", "euros[12] and we", Match.VERBATIM),
        ("It cost 40 million euros[12] and we are proud.", "40 million … proud", Match.ELIDED),
        ("It cost 1[00] euros.", "It cost 1 euros", Match.NEAR),
        ("He got [12] apples.", "He got apples", Match.NEAR),
        ("It cost 40 km² and more.", "It cost 40 km and more", Match.NEAR),
        ("“We paid.\n\n“We waited.”", "We paid. We waited.", Match.TYPOGRAPHY),
        ("“We paid.”\n\n“We waited.”", "We paid. We waited.", Match.NEAR),
        ("> We paid\n> and waited", "We paid and waited", Match.TYPOGRAPHY),
    ],
)  # fmt: skip
def test_quotes(text: str, quote: str, outcome: Match) -> None:
    """A passage is quoted without them, or with them; a word that is lost is lost."""
    assert Tracer(text).trace(quote).outcome is outcome


def test_the_place_is_that_in_the_text() -> None:
    """With the notes inside, and without those at its edges."""
    text = "So[1] it cost euros[12] and we are proud.[3]"
    (span,) = Tracer(text).trace("it cost euros and we are proud.").spans
    assert text[span.start : span.end] == "it cost euros[12] and we are proud."
