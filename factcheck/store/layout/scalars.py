"""Plain values as YAML that is read back equal, by this project's reader and by others.

Texts that YAML would read as something else are put in quotation marks, those that only other readers of YAML 1.1
would misread among them; long ones go on lines of their own below `>-`, texts of several lines below `|`.
"""

from __future__ import annotations

import re
import textwrap
from typing import Any, Final

from factcheck.store.yaml.reader import resolve

WIDTH: Final = 118  # columns of a line, where words allow
_ON_ONE_LINE: Final = frozenset(
    {"quote", "exact", "prefix", "suffix"}
)  # so that a search for the words finds them

# Plain text that means itself to every reader: printed characters of one line, no indicator at its start, no ': ' or
# ' #', no blank at its ends (YAML 1.2.2, 7.3.3); commas, brackets and colons only outside of brackets.
_PRINTED: Final = re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]*")
_BEGINS_PLAIN: Final = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=]")
_NOT_PLAIN: Final = re.compile(r":(?:\s|$)|\s#|\s$")
_NOT_IN_BRACKETS: Final = re.compile(r"[,\[\]{}:]")
_NOT_FOLDED: Final = re.compile(r"^\s|\s$|\s\s")  # a space more or less, and it would not come back as it was
# What readers of YAML 1.1 take for a truth value, nothing, a number or a merge (its types bool, null, int, float). A date
# such as 2015-07-24 is left as people write it.
_MISREAD: Final = re.compile(
    r"<<|y|n|yes|no|on|off|true|false|null|~|[-+]?\.(?:inf|nan)|[-+]?(?:0[box])?[0-9][0-9a-f_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?"
    r"|[-+]?\.[0-9_]+(?:e[-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?",
    re.IGNORECASE,
)
_ESCAPED: Final = re.compile(r"[\x00-\x1f\"\\\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def on_lines(value: Any, *, key: str, used: int, indent: int) -> str:  # noqa: ANN401 - a record holds anything
    """A value as it stands behind its key, on further lines where it is long.

    Args:
        value: Text, a number, a truth value or None.
        key: The key; the words of quotes stay on one line.
        used: The columns before the value.
        indent: The column of the key, or of an item's dash.
    """
    if isinstance(value, str) and key not in _ON_ONE_LINE:
        lines = value.removesuffix("\n").split("\n")
        if value.endswith("\n") or len(lines) > 1:
            return _below(value, lines, indent + 2) or on_one_line(value)
        if used + len(on_one_line(value)) > WIDTH and " " in value and _may_be_folded(value):
            return f">-\n{_filled(value, indent + 2)}"
    return on_one_line(value)


def on_one_line(value: Any, *, in_brackets: bool = False) -> str:  # noqa: ANN401 - texts, numbers, truth values
    """A value on one line; within brackets, where commas and colons need quotation marks."""
    if value is None or isinstance(value, bool):
        return "null" if value is None else str(value).lower()
    if not isinstance(value, str):
        return str(value)
    is_plain = _PRINTED.fullmatch(value) and _BEGINS_PLAIN.match(value) and not _NOT_PLAIN.search(value)
    is_text = not _MISREAD.fullmatch(value) and resolve(value) == value
    return (
        value
        if is_plain and is_text and not (in_brackets and _NOT_IN_BRACKETS.search(value))
        else _quoted(value)
    )


def _below(value: str, lines: list[str], indent: int) -> str | None:
    """A text of several lines below `|`, of one or of long ones below `>`; None where neither keeps it."""
    if not (lines[0] and lines[-1] and all(not line or _may_be_folded(line) for line in lines)):
        return None
    chomping = "" if value.endswith("\n") else "-"
    if len(lines) > 1 and all(indent + len(line) <= WIDTH for line in lines):
        literal = textwrap.indent(value.removesuffix("\n"), " " * indent)
        return f"|{chomping}\n{literal}"
    first, *more = (_filled(line, indent) if line else "" for line in lines)
    return f">{chomping}\n{first}" + "".join(f"\n\n{line}" if line else "\n" for line in more)


def _may_be_folded(text: str) -> bool:
    """Whether a line may be broken at any of its spaces and be read as it was."""
    return _PRINTED.fullmatch(text) is not None and not _NOT_FOLDED.search(text)


def _filled(text: str, indent: int) -> str:
    """The words of a text on as many lines as they take."""
    lines = [" " * indent]
    for number, word in enumerate(text.split(" ")):
        if number and len(lines[-1]) + 1 + len(word) > WIDTH:
            lines.append(" " * indent + word)
        else:
            lines[-1] += f" {word}" if number else word
    return "\n".join(lines)


def _quoted(text: str) -> str:
    """The text in single quotation marks; in double ones where it has an apostrophe, or needs escapes."""
    if _PRINTED.fullmatch(text) and ("'" not in text or '"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + _ESCAPED.sub(lambda match: _ESCAPES.get(match[0], f"\\u{ord(match[0]):04X}"), text) + '"'
