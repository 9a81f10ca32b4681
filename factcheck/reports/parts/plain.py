"""Text that goes to terminals, logs and programs: what is in records can neither steer nor hide anything there."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from factcheck.reports.parts.phrases import UNSEEN, visible

_COMMAND: Final = re.compile(r"^([^\S\n]*:):|##\[", re.MULTILINE)


def on_terminal(text: str) -> str:
    """Lines as a terminal or the log of a CI may show them.

    Beside what `visible` writes out, no line is a command to GitHub's runner, which obeys what a program prints: one that
    begins with `::`, or has the older `##[` anywhere. https://github.com/actions/runner, ActionCommand.cs
    """
    return _COMMAND.sub(lambda match: f"{match[1]}\\x3a" if match[1] else "##\\x5b", visible(text))


def json_text(document: object, indent: int | None = None, **options: Any) -> str:  # noqa: ANN401 - those of json.dumps
    """A document as JSON in which people can read every letter, and what cannot be seen is escaped.

    Args:
        document: What to write.
        indent: As for `json.dumps`.
        options: As for `json.dumps`.
    """
    text = json.dumps(document, ensure_ascii=False, indent=indent, **options)
    return UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
