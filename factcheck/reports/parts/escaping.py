"""Text of records made safe for Markdown as GitHub shows it.

Sources: CommonMark 0.31 (backslash escapes), the GitHub Flavored Markdown specification (autolinks), and GitHub's
documentation of mentions, references, emoji and mathematical expressions. The last four are looked for in the text
after Markdown's own escapes are resolved, so that a backslash does not stop them; an empty comment does.
"""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.text.unseen import visible

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_LIST = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+=]))")  # what begins a list or underlines a heading

BREAK = "<!-- -->"
"""Shown as nothing, and ends what GitHub would make a link of."""
_LINKED = re.compile(
    r"""
      @(?=\w)                       # a mention, an address of mail, a commit of a repository
    | (?<=\#)(?=\d)                 # an issue by its number
    | (?<=(?<![^\W_])gh-)(?=\d)     # the same
    | :(?=//)                       # an address with its scheme
    | (?<=www)(?=\.)                # an address without
    | :(?=[\w+-]+:)(?!(?!100:|1234:)\d+:)   # an emoji by its name; a line and column are none
    """,
    re.VERBOSE | re.IGNORECASE,
)


def escape(text: str) -> str:
    """Text of a record so that Markdown shows it as it is, on one line: no markup, no link, nobody notified.

    What cannot be seen is written out, as in the terminal. A commit's full number stays: it leads nowhere but into
    the same repository.

    Args:
        text: Anything.
    """
    words = visible(" ".join(text.split()))
    broken = BREAK.join(_escaped(part) for part in _parts(words))
    return _LIST.sub(r"\1\\", broken)


def _parts(text: str) -> list[str]:
    """The text cut behind (or inside) whatever would become a link."""
    ends = [0, *(match.end() for match in _LINKED.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(ends)]


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text).replace("$", "<span>$</span>")


def code_span(text: str) -> str:
    """Text of a record as a span of code, in which nothing becomes a link (CommonMark 0.31, 6.1)."""
    words = visible(" ".join(text.split()))
    longest = max((len(run) for run in re.findall("`+", words)), default=0)
    fence, space = "`" * (longest + 1), " " if longest else ""
    return f"{fence}{space}{words or ' '}{space}{fence}"
