"""How the lines of Markdown begin that are more than a paragraph: patterns, each for a line without its break.

Sources: CommonMark 0.31, sections 4 and 5; GitHub Flavored Markdown for tables and tasks; kramdown for attribute lists and
abbreviations; Liquid, Nunjucks and MDX for lines that speak to the generator of the page.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

MAY_BEGIN: Final = re.compile(r"[ \t]*(?:[#`~=*_\[{<|:-]|import\b|export\b)")
"""What all of the following begin with, but quotations and items of lists."""

QUOTE: Final = re.compile(r"[ \t]{0,3}>[ \t]?")
BULLET: Final = re.compile(r"[ \t]*[-+*](?:[ \t]+(?:\[[ xX]\][ \t]+)?|(?=[\r\n]|\Z))")
NUMBER: Final = re.compile(r"[ \t]*(?P<number>\d{1,9})[.)](?:[ \t]+|(?=[\r\n]|\Z))")
RULE: Final = re.compile(r"[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\Z")
UNDERLINE: Final = re.compile(r"[ \t]*(?:=+|-+)[ \t]*\Z")
HEADING: Final = re.compile(r"[ \t]*#{1,6}(?:[ \t]+|\Z)")
_HEADING_ATTRIBUTES: Final = re.compile(r"\{[#.:][^{}]{0,500}\}\Z")
FENCE: Final = re.compile(r"[ \t]*(?P<fence>`{3,}(?=[^`]*\Z)|~{3,})")
NOTE: Final = re.compile(r" {0,3}\[\^[^\]\s]+\]:[ \t]*")
ABBREVIATION: Final = re.compile(r" {0,3}\*\[[^\]]+\]:")

REFERENCE: Final = re.compile(
    r" {0,3}\[(?!\^)(?P<label>(?:[^\[\]\\]|\\.){1,999})\]:[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)?"
    r"(?:<[^<>\r\n]*>|(?:\{[{%][^{}\r\n]{0,500}?[}%]\}|(?!<)\S)(?:\{[{%][^{}\r\n]{0,500}?[}%]\}|\S)*+)"
    r"(?:(?:[ \t]+|[ \t]*(?:\r\n|\r|\n)[ \t]*)"
    r"(?:\"(?:[^\"\\]|\\.){0,999}\"|'(?:[^'\\]|\\.){0,999}'|\((?:[^()\\]|\\.){0,999}\))"
    r"(?=[ \t]*(?:[\r\n]|\Z)))?[ \t]*(?:\r\n|\r|\n|\Z)"
)
"""The definition of a link with the break of its last line, for a whole text."""

DELIMITERS: Final = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\Z")
BAR: Final = re.compile(r"(?<!\\)\|")

ATTRIBUTES: Final = re.compile(r"[ \t]*\{:[^}]*\}[ \t]*\Z")
DIRECTIVE: Final = re.compile(
    r"[ \t]*(?:\[\[_?(?i:toc)_?\]\]|\[(?i:toc)\]|import\s+(?:[\w*{][^'\"]*\sfrom\s+)?['\"][^'\"]+['\"];?"
    r"|export\s+(?:const|let)\s+\w+\s*=.*|export\s+default\s+(?:function|class)\b.*)[ \t]*\Z"
)
COMMENT_TAG: Final = re.compile(r"[ \t]*\{%-?\s*comment\b")
COMMENT_END: Final = re.compile(r"\{%-?\s*endcomment\s*-?%\}")

_BLOCK_TAGS: Final = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|"
    "fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|"
    "menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|"
    "track|ul"
)
BLOCK_TAG: Final = re.compile(rf"</?(?:{_BLOCK_TAGS})(?:[ \t]|/?>|\Z)", re.IGNORECASE)
TABLE_TAG: Final = re.compile(r"<(?:table|thead|tbody|tfoot|tr|td|th)\b", re.IGNORECASE)
LONE_TAG: Final = re.compile(
    r"(?:<[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]{0,2000})?/?>|</[A-Za-z][A-Za-z0-9-]*\s*>)[ \t]*\Z"
)

BLOCKS_WITH_AN_END: Final[tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]] = (
    (
        re.compile(r"<(?:script|pre|style|textarea)(?:[ \t>]|\Z)", re.IGNORECASE),
        re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE),
    ),
    (re.compile(r"<!--"), re.compile(r"-->")),
    (re.compile(r"<\?"), re.compile(r"\?>")),
    (re.compile(r"<![A-Za-z]"), re.compile(r">")),
    (re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")),
)
"""How blocks of HTML begin and end that blank lines do not end (CommonMark 4.6, kinds 1 to 5)."""


def cells(row: str) -> list[tuple[int, int]]:
    """Where the cells of a table's row stand in it."""
    bounds = [-1, *(bar.start() for bar in BAR.finditer(row)), len(row)]
    found = [(start + 1, end) for start, end in pairwise(bounds)]
    if len(found) > 1 and not row[slice(*found[0])].strip():
        found = found[1:]
    if len(found) > 1 and not row[slice(*found[-1])].strip():
        found = found[:-1]
    return found


def bare_heading(words: str) -> str:
    """The words of a heading without the attributes and the marks that may close it."""
    words = words.rstrip(" \t")
    words = _HEADING_ATTRIBUTES.sub("", words).rstrip(" \t")
    bare = words.rstrip("#")
    return bare.rstrip(" \t") if bare != words and bare[-1:] in ("", " ", "\t") else words


def interrupts(row: str) -> bool:
    """Whether a line is no row of a table, since something else begins with it."""
    begun = (HEADING.match(row), FENCE.match(row), RULE.match(row), BULLET.match(row), QUOTE.match(row))
    return any(begun) or bool(BLOCK_TAG.match(row.lstrip(" \t")))
