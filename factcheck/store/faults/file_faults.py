"""What is wrong with a file before anything is known of its records, in words for people who never saw YAML's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_LONGEST_SHOWN: Final = 60  # code points


@dataclass(frozen=True, kw_only=True, slots=True)
class Flaw:
    """One fault at one spot of a file."""

    message: str  # what is wrong
    hint: str  # what to do about it
    line: int = 1  # counted from 1
    column: int = 1  # counted from 1, in code points


class UnreadableError(Exception):
    """The file cannot be read at all; the flaw says why."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.message)
        self.flaw = flaw


def refused(message: str, hint: str, *, line: int = 1, column: int = 1) -> UnreadableError:
    """The error for a file that cannot be read at all."""
    return UnreadableError(Flaw(message=message, hint=hint, line=line, column=column))


def shown(text: str) -> str:
    """The text in quotation marks on one line, cut where it is long."""
    return repr(text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…")


Words = tuple[str, str]
"""A message and a hint."""

NO_RECORDS: Final[Words] = (
    "the file holds no records",
    "add some, such as a list 'claims:', or delete the file",
)
NO_MAPPING: Final[Words] = (
    "the file is not a mapping with lists of records",
    "begin with 'claims:' (or sources, entities, events, properties, exclusions) and the list below it",
)
SECOND_DOCUMENT: Final[Words] = (
    "a second document begins here",
    "take away the line '---', or put what follows into a file of its own",
)
DIRECTIVE: Final[Words] = (
    "'%' begins a directive to readers of YAML, which record files do not use",
    "delete the line",
)
KEY_NOT_A_WORD: Final[Words] = (
    "a key is a word, and here stands a mapping or a list",
    "write 'key: value'; text that begins with '[' or '{' needs quotation marks",
)


_CLOSE: Final = "records are a few levels deep; look for brackets that were never closed"


def alias(name: str) -> Words:
    """About an alias, which is more often text than meant as one."""
    return f"{shown(f'*{name}')} is an alias of YAML, which record files do not use", _spelt_out("*")


def anchor(name: str) -> Words:
    """About an anchor."""
    return f"{shown(f'&{name}')} is an anchor of YAML, which record files do not use", _spelt_out("&")


def tag(name: str) -> Words:
    """About a tag."""
    message = f"{shown(name)} is a tag of YAML, which record files do not use"
    return message, "take it away; text that begins with '!' needs quotation marks"


def too_deep(limit: int) -> Words:
    """About brackets that somebody forgot to close, or tried."""
    message = f"mappings and lists stand more than {limit} deep in each other here"
    return message, _CLOSE


def key(text: str, *, is_text: bool) -> Words:
    """About a key that is refused."""
    if text == "<<":
        return "'<<' merges mappings in YAML, which record files do not do", _spelt_out("<<")
    if is_text:
        message = f"the key {shown(text)} stands a second time in the same mapping"
        return message, "keep one of the two; where both are meant, make a list of their values"
    if text == "":
        return "the key before this colon is missing", "write 'key: value'"
    message = f"the key {text} is not text: YAML reads a number, true, false or null"
    return message, "use one of the keys that records have; `factcheck schema` lists them"


def _spelt_out(mark: str) -> str:
    return f"write the values out where they are needed; text that begins with '{mark}' needs quotation marks"


@dataclass(frozen=True, kw_only=True, slots=True)
class ParserStop:
    """Where libyaml stopped: a place and the character there."""

    line: int
    column: int
    character: str = ""  # empty at the end of the file


def syntax_flaw(problem: str, spot: ParserStop, opened: ParserStop | None) -> Flaw:
    """The flaw that an error of libyaml stands for.

    Args:
        problem: What libyaml says, as in its scanner.c and parser.c.
        spot: Where it stopped.
        opened: Where the mapping, list or text began in which it stopped, where it says so.
    """
    message, hint, where = _meaning(problem, spot, opened or spot)
    return Flaw(message=message, hint=hint, line=where.line, column=where.column)


_QUOTE = "put the text in quotation marks"
_ESCAPE = "double the backslash, or use single quotation marks, in which a backslash is a backslash"
_LINE_UP = "keys of one mapping stand in one column, and so do the dashes of one list"
_TAB = ("a tab is used for indentation", "use spaces")

_MEANINGS: dict[str, tuple[str, str]] = {
    "exceeded maximum nesting depth": ("mappings and lists stand far too deep in each other here", _CLOSE),
    "found a tab character that violates indentation": _TAB,
    "found a tab character where an indentation space is expected": _TAB,
    "mapping values are not allowed in this context": (
        "a colon and a space stand where no key can stand",
        f"text that holds ': ' needs quotation marks, or lines of its own below '>-'; {_LINE_UP}",
    ),
    "did not find expected key": (
        "a key of the mapping was expected here",
        f"{_LINE_UP}; text that begins with a quotation mark needs marks of the other kind around all of it",
    ),
    "did not find expected '-' indicator": (
        "a dash was expected here, since this is a list",
        f"{_LINE_UP}; what follows a list goes back to the column of its key",
    ),
    "did not find expected node content": (
        "a value was expected here",
        "write the value, or take away the comma or bracket before it",
    ),
    "block sequence entries are not allowed in this context": (
        "a list cannot begin here",
        "begin the list on the next line, below its key; text that begins with '- ' needs quotation marks",
    ),
    "mapping keys are not allowed in this context": (
        "text cannot begin with '? ' here",
        _QUOTE,
    ),
    "did not find expected <document start>": (
        "what stands here is outside of the file's mapping",
        f"a record file is one mapping, with lists such as claims; {_LINE_UP}",
    ),
    "did not find expected comment or line break": (
        "text stands behind '>' or '|', which belongs on the next line",
        "begin the text on the next line, indented; text that begins with '>' or '|' needs quotation marks",
    ),
    "found unknown escape character": (
        "a backslash in double quotation marks begins no escape here",
        _ESCAPE,
    ),
    "did not find expected hexdecimal number": ("an escape in double quotation marks lacks digits", _ESCAPE),
    "found invalid Unicode character escape code": (
        "an escape in double quotation marks names no character",
        _ESCAPE,
    ),
    "did not find expected alphabetic or numeric character": ("text cannot begin with '*' or '&'", _QUOTE),
    "found undefined tag handle": ("text cannot begin with '!'", _QUOTE),
    "found incompatible YAML document": (
        "the file asks for a version of YAML that nobody reads",
        "delete the line",
    ),
    "found unknown directive name": (
        "a line cannot begin with '%'",
        "delete the line, or put the text in quotation marks",
    ),
}


def _meaning(problem: str, spot: ParserStop, opened: ParserStop) -> tuple[str, str, ParserStop]:
    """Message, hint and the spot that they are about."""
    if problem == "found character that cannot start any token":
        return *(
            _TAB if spot.character == "\t" else (f"text cannot begin with {spot.character!r}", _QUOTE)
        ), spot
    if problem in ("did not find expected ',' or ']'", "did not find expected ',' or '}'"):
        return _unclosed(problem[-2], spot, opened)
    if problem in ("found unexpected end of stream", "found unexpected document indicator"):
        return "the quotation mark that opens here is never closed", "close it at the end of the text", opened
    if problem == "could not find expected ':'":
        hint = f"write a colon and a space behind the key; {_LINE_UP}, and text that goes on stands deeper than its key"
        return "this line is neither a key with its value nor part of a text", hint, opened
    if problem in _MEANINGS:
        return *_MEANINGS[problem], spot
    return f"YAML cannot read this: {problem}", f"{_QUOTE} if it holds special characters; {_LINE_UP}", spot


def _unclosed(bracket: str, spot: ParserStop, opened: ParserStop) -> tuple[str, str, ParserStop]:
    what = "list" if bracket == "]" else "mapping"
    hint = f"close it with {bracket!r}; inside, text that holds , : [ ] {{ or }} needs quotation marks"
    if spot.line == opened.line:
        return (
            f"a comma or {bracket!r} was expected here, in the {what} that opens in column {opened.column}",
            hint,
            spot,
        )
    return f"the {what} that opens here is not closed", hint, opened
