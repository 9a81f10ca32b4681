"""What GitHub's renderer shows of a text in Markdown: the oracle for what of a text is seen."""

from __future__ import annotations

from html.parser import HTMLParser

import cmarkgfm
from cmarkgfm.cmark import Options

WITHIN_WORDS = {"a", "b", "code", "del", "em", "i", "img", "s", "span", "strong", "sub", "sup", "u"}


class _Words(HTMLParser):
    """The text of a page, parted where a block begins or ends, without the numbers of notes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in WITHIN_WORDS:
            self.pieces.append(" ")
        names = dict(attrs).get("class") or ""
        if names in ("footnote-ref", "footnote-backref"):
            self.hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in WITHIN_WORDS:
            self.pieces.append(" ")
        if self.hidden and self.hidden[-1] == tag:
            self.hidden.pop()

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.pieces.append(data)


def page(text: str) -> str:
    """A text in Markdown as HTML."""
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
    return cmarkgfm.github_flavored_markdown_to_html(text, options)


def seen(text: str) -> str:
    """The words that the page shows, with single spaces."""
    reader = _Words()
    reader.feed(page(text))
    reader.close()
    return " ".join("".join(reader.pieces).split())
