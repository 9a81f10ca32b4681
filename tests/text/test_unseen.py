"""Characters that nobody sees: found where they do nothing, left where a script or an emoji needs them."""

from __future__ import annotations

import json
import sys
import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison.word_diff import word_diff
from factcheck.reports.parts.destinations import json_text, on_terminal
from factcheck.reports.parts.escaping import escape
from factcheck.text.unseen import UNSEEN, named, needless, told_apart, unseen, visible
from tests.slips.versions import DATA

# Format characters that are drawn: signs over or under numbers, abbreviations, how hieroglyphs are arranged.
DRAWN = {
    *range(0x600, 0x606),
    *(0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD),
    *range(0x13430, 0x13460),
}
# Default_Ignorable_Code_Point (Unicode 15.1, DerivedCoreProperties.txt) that are no format characters.
IGNORABLE = (
    *(
        0x34F,
        0x115F,
        0x1160,
        0x17B4,
        0x17B5,
        0x180B,
        0x180D,
        0x180F,
        0x3164,
        0xFFA0,
        0xFE00,
        0xFE0F,
        0x2065,
        0xFFF0,
    ),
    *(0xE0000, 0xE0100, 0xE01EF, 0xE0FFF),
)

NEEDED = {
    "Persian, between the parts of a word": "می\u200cخواهد خانه\u200cها نامه\u200cای",
    "Persian, after a letter that does not join": "کار\u200cها",
    "Persian, behind letters and digits of others": "PDF\u200cها ۲۰\u200cساله",
    "the year of the Hijra": "۱۴۴۲ ه\u200d",
    "Malayalam": "ദൃക്\u200cസാക്ഷി",
    "Malayalam as it was written before 5.1": "അവന്\u200d",
    "Sinhala": "ශ්\u200dරී ලංකාව",
    "Bengali": "র\u200d্যাব র\u200c্যাব",
    "Hindi": "क्\u200dष क्\u200cष",
    "Marathi": "अ\u200dॅ",
    "Kannada and Telugu": "ರಾಜ್\u200cಕುಮಾರ್ ఫేస్\u200cబుక్\u200c లో",
    "Khmer": "ខ្ញុំ\u200bចង់\u200bទៅ",
    "Thai": "ไทย\u200bครับ",
    "Mongolian": "ᠬᠠᠭ\u180eᠠ",
    "Hebrew with a mark": "שלום (abc)\u200f.",
    "Hebrew in an isolate": "he said \u2067שלום\u2069 twice",
    "Persian digits with a mark": "\u200e۱۲٪",
    "Hebrew of the Bible": "אָ\u034fָ",
    "Japanese names": "辻\U000e0100 葛\U000e0101 神\ufe00",
    "old Korean": "\u115fᅡ",
    "emoji": "👨\u200d👩\u200d👧\u200d👦 ❤\ufe0f\u200d🔥 👩🏽\u200d⚕\ufe0f 🏳\ufe0f\u200d🌈 1\ufe0f⃣ ❤\ufe0f ☎\ufe0e",
    "a flag of a region": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "mathematics": "A∩\ufe00B",
    "no such characters": "½ café naïve 10 000 € ‘so’ “so” …",
}

NEEDLESS = [
    "Vid\u200brov",
    "Vid\u00adrov",
    "Auf\u200clage",
    "x\u200d",
    "کتاب\u200c و",
    "می\u200c\u200cخواهد",
    "bridge\U000e0041\U000e0042",
    "\U0001f3f4\U000e0041",
    "a\ufe0f",
    "1\ufe0f",
    "中\ufe0f",
    "😀\ufe0f\ufe0f",
    "😀\U000e0101",
    "漢\U000e0100\U000e0101",
    "日\u200b本",
    "bridge\u200f",
    "a\u202eb",
    "שלום\u202eb",
    "שלום \u2067b",
    "שלום \u2069b\u2067",
    "\ufeffbridge",
    "a\u2060b",
    "\u3164",
    "a\u115fb",
    "a\u206ab",
    "e\u034fb",
    "a\x1bb",
    "a\u2028b",
    "a\u180eb",
    "a\u17b4b",
    "a\U0001d173b",
    "बिना\u200c",
]


@pytest.mark.parametrize("text", NEEDED.values(), ids=NEEDED)
def test_what_is_needed_stays(text: str) -> None:
    """UAX 31's A1, A2 and B, UTS 51, UTS 37: each in its own script."""
    assert needless(text) == []
    assert visible(text) == UNSEEN.sub(lambda match: ascii(match[0])[1:-1], text)


@pytest.mark.parametrize("text", NEEDLESS, ids=ascii)
def test_what_does_nothing_is_found(text: str) -> None:
    """Each once in its text; a joiner or selector right behind another does nothing that the first has not done."""
    assert needless(text)
    assert sum(map(unseen, visible(text))) < sum(map(unseen, text))


def test_every_format_character_is_known() -> None:
    """All of category Cf but those that are drawn, and what else is to be ignored where it cannot be shown."""
    formats = {code for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Cf"}
    assert {code for code in formats if not unseen(chr(code))} == formats & DRAWN
    assert all(unseen(chr(code)) for code in IGNORABLE)
    assert not any(unseen(each) for each in "\n\t\r a\u0301\u00a0\u202f\u2009\u3000\u0640é漢")


SUSPECTS = [chr(code) for code in range(sys.maxunicode + 1) if unseen(chr(code))]
LATIN = st.text(
    st.characters(
        min_codepoint=0x20,
        max_codepoint=0x24F,
        exclude_categories=["C", "Sm", "So", "Nd"],
        exclude_characters="#*\xad",
    ),
    min_size=1,
)


@given(text=LATIN, odd=st.sampled_from(SUSPECTS), at=st.integers(0, 200))
def test_in_latin_letters_nothing_is_needed(text: str, odd: str, at: int) -> None:
    """Wherever one is put it is found, at its place, and every output writes it out."""
    at %= len(text) + 1
    planted = text[:at] + odd + text[at:]
    assert needless(planted) == [at]
    for shown in (visible(planted), on_terminal(planted), escape(planted), json_text(planted)):
        assert odd not in shown
    assert json.loads(json_text(planted)) == planted


@given(st.text(st.sampled_from([*"aש中م😀क\u094d1 ", *SUSPECTS[:80], "\U000e0041", "\ufe0f"]), max_size=12))
def test_outputs_and_rule_agree(text: str) -> None:
    """What the rule finds is written out; JSON means the same."""
    shown = visible(text)
    assert json.loads(json_text(text)) == text
    found = needless(text)
    assert found == sorted(set(found))
    kept = sum(unseen(each) for each in shown)
    assert kept <= sum(unseen(each) for each in text) - len(found)


def test_passages_that_nobody_tuned_to() -> None:
    """The passages and statements of the slips have none."""
    for path in sorted(DATA.glob("*.yaml")):
        for passage in yaml.safe_load(path.read_text(encoding="utf-8"))["passages"]:
            assert not needless(passage["text"])
            assert not any(needless(claim["statement"]) for claim in passage["claims"])


def test_a_long_run_costs_what_it_weighs() -> None:
    """Each is looked at with a few neighbours only."""
    text = "a" + "\u200d\u0301" * 50_000 + "\u202b" * 50_000 + "\U0001f3f4" + "\U000e0061" * 50_000
    assert len(needless(text)) > 100_000
    assert visible(text)


def test_texts_that_look_alike_are_told_apart() -> None:
    """A joiner that came or went is written out in both, needed or not; what can be seen to differ stays."""
    assert told_apart("می\u200cخواهد", "میخواهد") == ("می\\u200cخواهد", "میخواهد")
    assert told_apart("a\u200bb", "a\xadb") == ("a\\u200bb", "a\\xadb")
    assert told_apart("می\u200cخواهد", "میخواه") == ("می\u200cخواهد", "میخواه")
    stayed, changed, _ = word_diff("It cost 40 million", "It cost\u200b 40 million")
    assert (stayed.before, changed.before, changed.after) == ("It", "cost", "cost\\u200b")


def test_names() -> None:
    """By number and name; a control character has none, and what Unicode has not assigned neither."""
    assert named("\u200b") == "U+200B ZERO WIDTH SPACE"
    assert named("\U000e0041") == "U+E0041 TAG LATIN CAPITAL LETTER A"
    assert named("\x1b") == "U+001B control character"
    assert named("\u2065") == "U+2065 no assigned character"
