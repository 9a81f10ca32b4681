"""One claim of a comparison: its address, who changed it, and words that no programming language wrote."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.comparison.authorship import Authorship
from factcheck.comparison.comparison import Comparison, Side, compare
from factcheck.house import House, Scale
from factcheck.reports.diff import json as diff_json
from factcheck.reports.diff import markdown as diff_markdown
from factcheck.reports.diff import text as diff_text
from factcheck.settings import Settings
from factcheck.strategies import record_lists
from factcheck.testing import run
from tests.comparison.test_comparison import claim, side

HASH = "1a2b3c4d" * 5
REPRS = re.compile(r"\b(?:None|True|False|NaN)\b|\w+\([a-z_]+=|\(\)|\('|',\)|\{'|\['|<\w+\.\w+")
RENDERED = (diff_text.render, diff_markdown.render)


def between(one: Settings, other: Settings) -> Comparison:
    """The same records under two settings."""
    sides = [Side(name=name, report=run(), own_settings=each) for name, each in (("v1", one), ("v2", other))]
    return compare(*sides)


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        (
            "https://github.com/o/r/blob/main",
            f"https://github.com/o/r/blob/{HASH}/news/claims/bridge.yaml#L1",
        ),
        (
            "https://gitlab.com/o/p/r/-/blob/main/",
            f"https://gitlab.com/o/p/r/-/blob/{HASH}/news/claims/bridge.yaml#L1",
        ),
        (
            "https://codeberg.org/o/r/src/branch/a/b",
            f"https://codeberg.org/o/r/src/commit/{HASH}/news/claims/bridge.yaml#L1",
        ),
        (
            "https://bitbucket.org/o/r/src/main",
            f"https://bitbucket.org/o/r/src/{HASH}/news/claims/bridge.yaml#L1",
        ),
        ("https://example.org/files", None),
        (None, None),
    ],
)
def test_a_permanent_link(repository: str | None, address: str | None) -> None:
    """To the record at its commit, where the house says how its files are shown."""
    known = Settings(repository=repository)
    found = compare(
        side([claim("cost")], settings=known), side([claim("cost", status="refuted")], settings=known)
    )
    told = replace(found, authorship=Authorship(head=HASH, folder="news/"))
    (changed,) = json.loads(diff_json.render(told))["claims"]["changed"]
    assert changed["url"] == address
    link = f"[`claims/bridge.yaml:1`]({address})"
    assert (link in diff_markdown.render(told)) is (address is not None)
    assert json.loads(diff_json.render(found))["claims"]["changed"][0]["url"] is None  # nothing is committed


def test_a_link_cannot_be_left() -> None:
    """A branch sets its own settings; what stands there ends no link."""
    known = Settings(repository="https://e.example/a)[x](http://evil/blob/main")
    found = compare(
        side([claim("cost")], settings=known), side([claim("cost", status="refuted")], settings=known)
    )
    comment = diff_markdown.render(replace(found, authorship=Authorship(head=HASH)))
    assert "](http://evil" not in comment


def test_a_changed_house() -> None:
    """Settings that are more than a word are told in words, and as plain values to programs."""
    scale = Scale(worst=1, best=5, values={"refuted": 1, "supported": 5})
    house = House(name="Vidrov Courier", url="https://courier.example")
    found = between(
        Settings(), Settings(house=house, rating=scale, severity={"quote-unread": "off"}, rules=("a.b",))
    )
    document = {each["key"]: each for each in json.loads(diff_json.render(found))["settings"]}
    assert document["house"]["after"] == {"name": "Vidrov Courier", "url": "https://courier.example"}
    assert document["rating"]["after"]["values"] == {"refuted": 1, "supported": 5}
    for render in RENDERED:
        told = render(found)
        assert "name Vidrov Courier, url https:" in told
        assert not REPRS.search(told)
    assert "rules: a.b (new)" in diff_text.render(found)
    assert "rules: a.b (taken away)" in diff_text.render(
        between(Settings(rules=("a.b",)), Settings(house=None))
    )


@given(record_lists(), record_lists(), st.sampled_from(RENDERED))
@settings(max_examples=25)
def test_no_word_of_a_programming_language(
    one: list, other: list, render: Callable[[Comparison], str]
) -> None:
    """Whatever changed, it is told in words."""
    assert not REPRS.search(render(compare(side(one), side(other))))


def test_a_signature_that_no_longer_stands() -> None:
    """The block of a claim says who signed, and what has changed since."""
    digest = (
        "v1 sha256="
        + "0" * 64
        + " statement=00000000 quote=00000000 sentence=00000000 kind=fact speaker=novak said=00000000 asserts=00000000 status=supported"
    )
    signed = claim(
        "cost", status="supported", review=[{"by": "Eva Lind", "date": "2021-05-20", "digest": digest}]
    )
    told = diff_text.render(compare(side([signed]), side([{**signed, "status": "refuted"}])))
    assert "signed by Eva Lind, 2021-05-20; void, since it was changed:" in told
