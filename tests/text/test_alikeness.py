"""Which names a misspelt one suggests and which words differ by a slip, against slips made one by one."""

from __future__ import annotations

import string
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.records.claims import Claim
from factcheck.records.sources import Source
from factcheck.records.time_assertions import EventOrder
from factcheck.rules.registry import rules
from factcheck.store.faults.faults_in_words import keys_of
from factcheck.text.alikeness import differ_by_a_slip, near_misses, nearest_name, slip_keys

RULES = tuple(rule.name for rule in rules())
KINDS = ("article", "claims", "sources", "entities", "events", "properties", "exclusions")
IDS = (
    "lavrov-in-tehran",
    "soleimani-meets-putin",
    "soleimani-april-trip",
    "soleimani-september-trip",
    "ferry-2020",
)
WORDS = st.text("abc", min_size=2, max_size=6)


def slips(word: str, letters: str) -> set[str]:
    """Every word that one slip makes of a word, written out."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    less = {left + right[1:] for left, right in cuts if right}
    more = {left + letter + right for left, right in cuts for letter in letters}
    other = {left + letter + right[1:] for left, right in cuts if right for letter in letters}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    return (less | more | other | swapped) - {word}


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        # a letter left out, added, changed, doubled, or two swapped
        ("statment", keys_of(Claim), "statement"),
        ("suports", ("supports", "refutes", "mentions"), "supports"),
        ("suport", ("supports", "refutes", "mentions"), "supports"),
        ("refuts", ("supports", "refutes", "mentions"), "refutes"),
        ("qoute", keys_of(Claim), "quote"),
        ("quotes", keys_of(Claim), "quote"),
        ("evidance", keys_of(Claim), "evidence"),
        ("assertions", keys_of(Claim), "asserts"),
        ("contradiction", keys_of(Claim), "contradicts"),
        ("noet", keys_of(Claim), "note"),
        ("nte", keys_of(Claim), "note"),
        ("ra", keys_of(Claim), None),  # a slip of two letters would suit too many words
        ("claim", KINDS, "claims"),
        ("entitys", KINDS, "entities"),
        ("propertys", KINDS, "properties"),
        # hyphens, underscores, spaces and capitals
        ("depends-on", keys_of(Claim), "depends_on"),
        ("Depends On", keys_of(Claim), "depends_on"),
        ("dependson", keys_of(Claim), "depends_on"),
        ("dependsOn", keys_of(Claim), "depends_on"),
        ("same_time_as", keys_of(EventOrder), "same-time-as"),
        ("same-time--as", keys_of(EventOrder), "same-time-as"),
        ("over-laps", keys_of(EventOrder), "overlaps"),
        ("STATEMENT", keys_of(Claim), "statement"),
        # a part left out, moved, or another
        ("quote-in-article", RULES, "quote-not-in-article"),
        ("article-quote-not-in", RULES, "quote-not-in-article"),
        ("quote_not_in_artikel", RULES, "quote-not-in-article"),
        ("lavrov-tehran", IDS, "lavrov-in-tehran"),
        ("lavrov-in-teheran", IDS, "lavrov-in-tehran"),
        ("putin-meets-soleimani", IDS, "soleimani-meets-putin"),
        ("soleimani-met-putin", IDS, "soleimani-meets-putin"),
        ("ferry-2021", IDS, "ferry-2020"),
        ("soleimani-trip", IDS, "soleimani-april-trip"),  # the shorter of two, since more of it is there
        # other words
        ("please", keys_of(Claim), None),
        ("author", keys_of(Claim), None),
        ("contacted", keys_of(Claim), None),
        ("quote", keys_of(Source), None),
        ("dimension", keys_of(Claim), None),
        ("unit", ("until", "event"), None),
        ("meets", KINDS, None),
        ("shoigu-in-damascus", IDS, None),
        ("brexit", IDS, None),
        ("", KINDS, None),
        ("---", KINDS, None),
        ("claims", (), None),
    ],
)
def test_what_was_meant(word: str, known: tuple[str, ...], meant: str | None) -> None:
    """Right suggestions, and words that suggest none."""
    assert nearest_name(word, known) == meant


@given(st.data())
def test_a_slip_suggests_a_name_that_is_a_slip_away(data: st.DataObject) -> None:
    """Of the names of a record's keys, or of rules: no name further away comes first, and there always is one."""
    known = data.draw(st.sampled_from((keys_of(Claim), keys_of(Source), KINDS, RULES)))
    name = data.draw(st.sampled_from([each for each in known if len(each) > 3]))
    slip = data.draw(st.sampled_from(sorted(slips(name, string.ascii_lowercase) - set(known))))
    found = nearest_name(slip, known)
    assert found is not None
    assert slip in slips(found, string.ascii_lowercase)


@given(st.text(max_size=12), st.lists(st.text(max_size=12), unique=True), st.randoms(use_true_random=False))
def test_the_order_of_the_known_names_says_nothing(word: str, known: list[str], random: object) -> None:
    """Any text has the same near misses, each of them known, whatever comes first; fewer are the first of more."""
    found = near_misses(word, known, most=5)
    assert set(found) <= set(known)
    random.shuffle(known)  # type: ignore[attr-defined]
    assert near_misses(word, iter(known), most=5) == found
    assert near_misses(word, known, most=2) == found[:2]


def test_ties_go_by_the_alphabet() -> None:
    """Of names as near as each other the first of the alphabet comes first."""
    assert near_misses("bridge-3", ["bridge-2", "ferry", "bridge-1"], most=3) == ["bridge-1", "bridge-2"]


def test_what_is_too_long_for_a_name_takes_no_time() -> None:
    """The distance of two long texts takes time by the square of their length."""
    assert near_misses("a-" * 1_000_000, ["a-" * 1_000_000 + "b", "a"]) == []
    assert near_misses("a-b", ["a-" * 1_000_000 + "b", "a-c"]) == ["a-c"]


@given(WORDS, WORDS)
def test_a_slip_against_all_slips(one: str, other: str) -> None:
    """Against all words that one slip makes; and two that differ by one always share a key, so that none is missed."""
    assert differ_by_a_slip(one, other) == (other in slips(one, "abc"))
    if differ_by_a_slip(one, other):
        assert slip_keys(one.casefold()) & slip_keys(other.casefold())


@pytest.mark.parametrize(
    ("one", "other"), [("Qasem", "Qassem"), ("IRGC", "IGRC"), ("Asad", "Assad"), ("Borjam", "Barjam")]
)
def test_slips(one: str, other: str) -> None:
    """The kinds that newspapers have; they share a key, so that they meet."""
    assert differ_by_a_slip(one, other)
    assert slip_keys(one.casefold()) & slip_keys(other.casefold())


@pytest.mark.parametrize(("one", "other"), [("Zarif", "zarif"), ("Lavrov", "Larov2x"), ("Iran", "Iranian")])
def test_no_slips(one: str, other: str) -> None:
    """Case is no slip, and two slips are too many."""
    assert not differ_by_a_slip(one, other)


def test_difflib_looks_for_no_near_misses() -> None:
    """It shows differences of lines and words, and no more; rapidfuzz is held to one module by contract."""
    root = Path(factcheck.__file__).parent
    assert [path for path in root.rglob("*.py") if "get_close_matches" in path.read_text("utf-8")] == []


def test_rapidfuzz_is_loaded_by_a_question_only() -> None:
    """Importing everything and reading settings that are right asks none."""
    code = """if True:
        import sys
        import factcheck.cli, factcheck.engine, factcheck.pytest_plugin
        from factcheck.rules.registry import rules
        from factcheck.store.disk.settings_file import settings_of
        rules()
        settings_of(b"[tool.factcheck]\\nprofile = 'publish'\\n", "pyproject.toml")
        sys.exit("rapidfuzz" in sys.modules)
    """
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
