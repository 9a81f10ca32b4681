"""The normal form, and the way back to the original characters."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.quoting.normalise import normal_forms, normalise

ODD = "aB é“”‘’'\"-–—\u00ad\u200b\xa0\t\n\r…ﬁe\u0301.,[]"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“It’s”", "'It's'"),
        ("„low“ and «angle»", "'low' and 'angle'"),
        ("two – three — four--five -- six", "two-three-four-five-six"),
        ("a\xa0b\u2009c  d\n\n e", "a b c d e"),
        ("inter-\nview", "interview"),
        ("the deal —\nnot here—\n  but", "the deal-not here-but"),
        ("soft\u00adhyphen and zero\u200bwidth", "softhyphen and zerowidth"),
        ("ﬁeld of ﬂowers", "field of flowers"),
        ("Cafe\u0301", "Café"),
        ("5 \u2126, \u212b, \u1112\u1161\u11ab\u1100\u1173\u11af", "5 Ω, Å, 한글"),
        ("hy\u00ad\nphen", "hyphen"),
        ("a \u200b b –\u200b– c\u200b \u00ad– d", "a b-c-d"),
        ("cut … off", "cut ... off"),
        ("Case Is Kept", "Case Is Kept"),
        ("``yes''", "'yes'"),
        ("«\u202foui\u202f» or « non »", "'oui' or ' non '"),
        ("「そう」『はい』", "'そう''はい'"),
        ("ＡＢＣ１２３ ｶﾞｽ", "ABC123 ガス"),
        ("ﻻ \u0645\u0640\u062d\u0645\u062f", "لا محمد"),
        ("בית־ספר צה״ל", "בית-ספר צה'ל"),
        ("部长没\n有拿钱", "部长没有拿钱"),
        ("คน\nไทย", "คนไทย"),
        ("共\n510人", "共510人"),
        ("中文\nEnglish", "中文 English"),
        ("\u200fa\u200e \u2068b\u2069", "a b"),
    ],
)
def test_normal_form(text: str, form: str) -> None:
    """What typography may vary becomes one."""
    assert normalise(text).text == form


def test_a_hyphen_at_a_line_end_may_stay() -> None:
    """Only the reader knows whether it belongs to the word; the halves are told."""
    form = normalise("well-\nknown, non-\r\n  linear", at_break="-")
    assert form.text == "well-known, non-linear"
    assert form.breaks == {("well", "known"), ("non", "linear")}


def test_offsets_lead_back_through_composition() -> None:
    """A letter that NFC composes is one in the form and all of its characters in the text."""
    form = normalise("an e\u0301 – \u1112\u1161\u11ab!")
    assert form.text == "an é-한!"
    assert [(form.start(at), form.end(at + 1)) for at in range(len(form.text))] == [
        (0, 1),
        (1, 2),
        (2, 3),
        (3, 5),
        (5, 8),
        (8, 11),
        (11, 12),
    ]


@given(st.text(max_size=100))
def test_composition_is_that_of_unicode(text: str) -> None:
    """NFC of the whole and NFC letter by letter agree."""
    composed = unicodedata.normalize("NFC", text)
    assert normalise(text).text == normalise(composed).text


@given(st.text(alphabet="aeoA\u0301\u0327\u0308\u1100\u1161\u11a8\u212b\u2126\uac00é가", max_size=40))
def test_composition_of_letters_in_pieces(text: str) -> None:
    """Marks, jamo and singletons, in any order."""
    assert normalise(text).text == unicodedata.normalize("NFC", text)


@given(st.text(alphabet=ODD, max_size=40))
def test_every_stretch_leads_back(text: str) -> None:
    """The original of any stretch of the normal form, normalised again, is that stretch but for white space."""
    form = normalise(text)
    for start in range(len(form.text)):
        end = start + 1
        origin = text[form.start(start) : form.end(end)]
        assert origin
        assert form.text[start:end].strip() in normalise(origin).text
        assert origin in text


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
    plain = re.sub(r"``|(?<!')''(?!')", "'", text)  # as TeX writes a mark
    plain = unicodedata.normalize("NFC", plain).replace("…", "...").replace("ﬁ", "fi").replace("\u200b", "")
    for mark in '“”‘’"':
        plain = plain.replace(mark, "'")
    expected = re.sub(r"\s*[–—][\s–—]*", "-", " ".join(plain.split()))
    assert normalise(text).text.strip() == expected


@given(st.lists(st.text(alphabet=ODD + "\0", max_size=12) | st.text(max_size=12), max_size=6))
def test_many_texts_at_once(texts: list[str]) -> None:
    """Each has the form that it has by itself; none is told where a hyphen at a line's end leaves two."""
    forms = normal_forms(texts)
    assert forms == {text: normalise(text).text for text in texts if text in forms}
    apart = {text for text in texts if "\0" not in text}
    divided = any(normalise(text).breaks for text in apart)
    assert forms.keys() == (set() if divided else apart)
