"""The normal form, and the way back to the original characters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.normalise import normalise

ODD = "aB é“”‘’'\"-–—\u00ad\u200b\xa0\t\n\r…ﬁe\u0301.,[]"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“It’s”", "'It's'"),
        ("„low“ and «angle»", "'low' and 'angle'"),
        ("two – three — four--five", "two-three-four--five"),
        ("a\xa0b\u2009c  d\n\n e", "a b c d e"),
        ("inter-\nview", "interview"),
        ("soft\u00adhyphen and zero\u200bwidth", "softhyphen and zerowidth"),
        ("ﬁeld of ﬂowers", "field of flowers"),
        ("Cafe\u0301", "Café"),
        ("cut … off", "cut ... off"),
        ("Case Is Kept", "Case Is Kept"),
    ],
)
def test_normal_form(text: str, form: str) -> None:
    """What typography may vary becomes one."""
    assert normalise(text).text == form


def test_a_hyphen_at_a_line_end_may_stay() -> None:
    """Only the reader knows whether it belongs to the word."""
    assert normalise("well-\nknown", at_break="-").text == "well-known"


@given(st.text(alphabet=ODD, max_size=40))
def test_every_stretch_leads_back(text: str) -> None:
    """The original of any stretch of the normal form, normalised again, is that stretch but for white space."""
    form = normalise(text)
    for start in range(len(form.text)):
        end = start + 1
        origin = text[form.start(start) : form.end(end)]
        assert origin
        assert form.text[start:end].strip() in normalise(origin).text


@given(st.text(max_size=200))
def test_offsets_stay_in_the_text_and_in_order(text: str) -> None:
    """Whatever the text holds, lone surrogates and control characters too."""
    form = normalise(text)
    starts = [form.start(at) for at in range(len(form.text))]
    assert starts == sorted(starts)
    assert all(0 <= form.start(at) < form.end(at + 1) <= len(text) for at in range(len(form.text)))


@given(st.text(alphabet=ODD.replace("\u00ad", "").replace("-", ""), max_size=60))
def test_equal_to_a_slow_oracle(text: str) -> None:
    """The same as replacing mark by mark."""
    plain = unicodedata.normalize("NFC", text).replace("…", "...").replace("ﬁ", "fi").replace("\u200b", "")
    for mark in '“”‘’"':
        plain = plain.replace(mark, "'")
    plain = plain.replace("–", "-").replace("—", "-")
    expected = " ".join(plain.split()).replace(" -", "-").replace("- ", "-")
    assert " ".join(normalise(text).text.split()).replace(" -", "-").replace("- ", "-") == expected
