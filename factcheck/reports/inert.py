"""Text of records in a comment on GitHub or GitLab: shown as it is, and nothing in it comes alive.

Escaping Markdown is not enough there: mentions, references to issues and commits, addresses and emoji are looked for in
the text that Markdown has made, where a backslash is gone. A zero-width space breaks them, as Dependabot and Renovate do
it; it is written as an entity, so that the source shows it.
Source of what comes alive: GitHub's and GitLab's documentation of autolinked references; of the dollar sign, GitHub's on
mathematical expressions.
"""

from __future__ import annotations

import re
from typing import Final

from factcheck.reports.markdown import escape

BREAK: Final = "&#8203;"

_ALIVE: Final = re.compile(
    r"""
      [@#&%](?=[\w"#])              # @somebody, #1, &amp;, &1 and %1 of GitLab
    | [!~](?=[\w"])                 # !1 and ~label of GitLab
    | \b(?:GH|gh|Gh|gH)(?=-\d)      # GH-1
    | :(?=//|[\w+-]+:)              # https://, :emoji:
    | \b(?:www|WWW|mailto|xmpp)(?=[.:])
    """,
    re.VERBOSE,
)
_HASH: Final = re.compile(r"\b[0-9a-f]{7,64}\b")  # of a commit: linked from seven digits on
_SHORTER: Final = re.compile(r"[0-9a-f]{6}(?=[0-9a-f])")


def inert(text: str) -> str:
    """Text of a record as Markdown that shows it as it is, with nothing in it that links, notifies or formats."""
    broken = _HASH.sub(lambda match: _SHORTER.sub("\\g<0>\0", match[0]), text.replace("\0", ""))
    broken = _ALIVE.sub("\\g<0>\0", broken)
    return escape(broken).replace("\0", BREAK).replace("$", "<span>$</span>")


def inert_code(text: str) -> str:
    """Text of a record as a span of code, in which nothing comes alive."""
    plain = " ".join(text.split())
    longest = max((len(run) for run in re.findall("`+", plain)), default=0)
    fence = "`" * (longest + 1)
    space = " " if longest else ""
    return f"{fence}{space}{plain or ' '}{space}{fence}"
