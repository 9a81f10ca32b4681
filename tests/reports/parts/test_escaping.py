"""Untrusted text in Markdown, shown by the renderer that GitHub uses."""

from __future__ import annotations

import re

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html

from factcheck.reports.parts.escaping import escape
from factcheck.text.unseen import visible

PIECES = (
    *"\\`*_{}[]()<>#+-.!|~&$@:;/='\"^ \n\t\r",
    *(
        "a",
        "b1",
        "12",
        "**",
        "```",
        "~~",
        "~~~",
        "- ",
        "> ",
        "1. ",
        "2) ",
        "    ",
        "<b>",
        "</b>",
        "<!--",
        "-->",
    ),
    *("<script>alert(1)</script>", "<img src=x onerror=y>", "![a](http://b.c/d.png)", "[a](javascript:b)"),
    *(
        "http://",
        "https://",
        "ftp://",
        "www.",
        "WWW.",
        "example.com",
        "mailto:",
        "@someone",
        "@org/team",
        "a@b.cc",
    ),
    "_www.b.cc",
    *(
        "#12",
        "org/repo#3",
        "GH-4",
        "gh-5",
        "&amp;",
        "&#35;",
        "&copy",
        ":tada:",
        ":100:",
        ":+1:",
        "$x^2$",
        "[^1]",
        "[ ] ",
    ),
    *("| a | b |", "|---|", "\u202e", "\x1b[31m", "\x00", "\ud800", "\u00a0", "\u2028", "é", "“", "…"),
)
# A mark of byte order at the very start is no text to the renderer.
TEXTS = (
    st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))
    .map(lambda text: f"a{text}" if text.startswith("\ufeff") else text)
    .filter(str.split)
)
PLACES = (
    "{}",
    "a {} b",
    "- {}",
    "- **{}** ({}): {}.  \n  {}",
    "## {}",
    "| a | b |\n|---|---|\n| {} | {} |",
    "> {}",
)
LINKS = re.compile(r"(?<![\w`])@\w|#\d|(?<![^\W_])gh-\d|:(?!(?!100:|1234:)\d+:)[\w+-]+:|\$", re.IGNORECASE)
"""What GitHub looks for in each piece of text of the page that Markdown became; `$` alone is safe as its manual says."""


def shown(markdown: str) -> html.HtmlElement:
    """The page that GitHub's renderer makes of it, with raw HTML left in."""
    page = cmarkgfm.github_flavored_markdown_to_html(markdown, options=Options.CMARK_OPT_UNSAFE)
    return html.fragment_fromstring(page, create_parent="div")


@given(TEXTS)
@example("1. a")
@example("- a")
@example("=")
@example("a@b.cc and https://example.com and www.example.com")
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    """Whatever it is and wherever it stands: no element, no address, nobody mentioned, nothing lost."""
    words = visible(" ".join(text.split()))
    for place in PLACES:
        page, plain = shown(place.replace("{}", escape(text))), shown(place.replace("{}", "word"))
        assert page.text_content().split() == plain.text_content().replace("word", words).split()
        elements = [each.tag for each in page.xpath(".//*[not(self::span and . = '$')]")]
        assert elements == [each.tag for each in plain.xpath(".//*")]


@given(TEXTS)
def test_nothing_is_found_in_it(text: str) -> None:
    """No piece of text holds a mention, a reference, an emoji or a formula: GitHub looks for them piece by piece."""
    for piece in shown(f"a {escape(text)} b").xpath("//text()"):
        assert piece == "$" or not LINKS.search(piece), piece


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("AT&amp;T", "AT\\&amp;T"),
        ("two\nlines", "two lines"),
        ("@someone", "@<!-- -->someone"),
        ("#12 and GH-3", "\\#<!-- -->12 and GH-<!-- -->3"),
        ("https://example.com", "https:<!-- -->//example.com"),
        ("40 $", "40 <span>$</span>"),
        ("3. May", "3\\. May"),
        ("\u202eabc", "\\\\u202eabc"),
        ("12:30:15", "12:30:15"),
        (":100:", ":<!-- -->100:"),
    ],
)
def test_escaped_text(text: str, escaped: str) -> None:
    """As a reader of the source sees it."""
    assert escape(text) == escaped
