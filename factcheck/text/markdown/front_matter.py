"""The front matter of a post: the lines before its text in which site generators keep title, author and date.

Jekyll, Hugo, Eleventy, Astro and Zola read YAML between lines `---` and TOML between lines `+++`, from a file's first
line on; Eleventy also takes the format's name behind the first line's dashes. A `---` that nothing like a key follows is
a line across the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from factcheck.text.spans import Span

Format = Literal["yaml", "toml", "json", "js"]
"""The format of a front matter, as its first line says."""

_BREAK: Final = r"(?:\r\n|\r|\n)"
_FIRST: Final = re.compile(rf"(?P<fence>---|\+\+\+)(?P<name>[a-z]*)[ \t]*(?:{_BREAK}|\Z)")
_FORMATS: Final[dict[str, Format]] = {
    "": "yaml", "yaml": "yaml", "yml": "yaml", "toml": "toml", "json": "json", "js": "js", "javascript": "js",
}  # fmt: skip
_END: Final = {
    "---": re.compile(rf"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:{_BREAK}|\Z)"),
    "+++": re.compile(rf"(?<=[\r\n])\+\+\+[ \t]*(?:{_BREAK}|\Z)"),
}
# What a front matter may begin with: blank lines and comments, then a key, or a mapping in brackets.
_NOTHING: Final = re.compile(rf"(?:[ \t]*(?:#[^\r\n]*)?{_BREAK})*+")
_KEY: Final = re.compile(r"[ \t]*(?:[\"']?[\w$@][\w.$@/-]*[\"']?[ \t]*:(?=[ \t\r\n]|\Z)|\{)")


@dataclass(frozen=True, kw_only=True, slots=True)
class FrontMatter:
    """Where a front matter stands, in code points."""

    format: Format
    inner: Span  # without its first and last line
    end: int  # where the text begins, behind the last line


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text, or None where it has none."""
    first = _first(text)
    if first is None:
        return None
    end = _END[first["fence"]].search(text, first.end())
    if end is None:
        return None
    inner = Span(first.end(), end.start())
    key = _first_key(text, inner)
    if not (_is_named(first) or key is None or _KEY.match(text, key, inner.end)):
        return None
    return FrontMatter(format=_format(first), inner=inner, end=end.end())


def is_unclosed(text: str) -> bool:
    """Whether a text begins as a front matter does, with a key, and no line ends it."""
    first = _first(text)
    if first is None or _END[first["fence"]].search(text, first.end()):
        return False
    key = _first_key(text, Span(first.end(), len(text)))
    return key is not None and (_is_named(first) or bool(_KEY.match(text, key)))


def _first(text: str) -> re.Match[str] | None:
    """The first line, where it may open a front matter."""
    first = _FIRST.match(text)
    return first if first is not None and first["name"] in _FORMATS else None


def _format(first: re.Match[str]) -> Format:
    return "toml" if first["fence"] == "+++" else _FORMATS[first["name"]]


def _is_named(first: re.Match[str]) -> bool:
    """Whether a first line says that it opens a front matter, whatever follows."""
    return first["fence"] == "+++" or bool(first["name"])


def _first_key(text: str, inner: Span) -> int | None:
    """Where the first line begins that is neither blank nor a comment; None where there is none."""
    begun = _NOTHING.match(text, *inner)
    at = inner.start if begun is None else begun.end()
    return at if at < inner.end else None
