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
    | \b[0-9a-f](?=[0-9a-f]{6,63}\b)  # the hash of a commit
    | :(?=//|[\w+-]+:)              # https://, :emoji:
    | \b(?:www|WWW|mailto|xmpp)(?=[.:])
    """,
    re.VERBOSE,
)


def inert(text: str) -> str:
    """Text of a record as Markdown that shows it as it is, with nothing in it that links, notifies or formats."""
    broken = _ALIVE.sub(lambda match: f"{match[0]}\0", text.replace("\0", ""))
    return escape(broken).replace("\0", BREAK).replace("$", "<span>$</span>")


def inert_code(text: str) -> str:
    """Text of a record as a span of code, in which nothing comes alive."""
    plain = " ".join(text.split())
    longest = max((len(run) for run in re.findall("`+", plain)), default=0)
    fence = "`" * (longest + 1)
    space = " " if longest else ""
    return f"{fence}{space}{plain or ' '}{space}{fence}"
