"""Records written out as YAML that loads back equal, in the house's layout. Tools that make or mend record files call it.

Texts that YAML would read as something else are put in quotation marks, those that only other readers of YAML 1.1
would misread among them; long ones go on lines of their own below `>-`, texts of several lines below `|`.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from factcheck.records.articles import Article
from factcheck.records.record import Record
from factcheck.records.record_set import KINDS
from factcheck.store.wording import keys_of
from factcheck.store.yaml_reader import resolve

WIDTH: Final = 118  # columns of a line, where words allow
_ON_ONE_LINE: Final = frozenset(
    {"quote", "exact", "prefix", "suffix"}
)  # so that a search for the words finds them
_IN_BRACKETS: Final = 88  # columns of a list on one line

# Plain text that means itself to every reader: printed characters of one line, no indicator at its start, no ': ' or
# ' #', no blank but single spaces inside (YAML 1.2.2, 7.3.3); commas and brackets only outside of lists on one line.
_PRINTED: Final = re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]*")
_BEGINS_PLAIN: Final = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=]")
_NOT_PLAIN: Final = re.compile(r":(?:\s|$)|\s#|\s$|[^\S ]")
_NOT_IN_BRACKETS: Final = re.compile(r"[,\[\]{}:]")
# What readers of YAML 1.1 take for a truth value, nothing, a number or a merge (its types bool, null, int, float). A date
# such as 2015-07-24 is left as people write it.
_MISREAD: Final = re.compile(
    r"<<|y|n|yes|no|on|off|true|false|null|~|[-+]?\.(?:inf|nan)|[-+]?(?:0[box])?[0-9][0-9a-f_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?"
    r"|[-+]?\.[0-9_]+(?:e[-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?",
    re.IGNORECASE,
)
_ESCAPED: Final = re.compile(r"[\x00-\x1f\"\\\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]")
_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def dump(records: Iterable[Record], article: str | None = None) -> str:
    """A record file with the records, in the order of their lists in the documentation, and in their own order.

    Args:
        records: Records of any kinds; at most one article's.
        article: The id of the article that they are about, where the file is to say it.

    Returns:
        YAML that ends with a newline. What a record leaves to its default is left out.

    Raises:
        ValueError: Two articles cannot share a file, nor can an article's record and another's id.
    """
    lists: dict[str, list[Record]] = {}
    for record in records:
        lists.setdefault(_list_of(record), []).append(record)
    articles = lists.pop("article", [])
    if len(articles) + (article is not None) > 1:
        raise ValueError("a file is about one article")
    parts = [["article:", *_mapping(_content(each), 2)] for each in articles]
    parts += [[f"article: {_scalar(article, 0, 'article')}"]] if article is not None else []
    parts += [[f"{name}:", *_records(lists[name])] for name in KINDS if name in lists]
    return "\n".join("".join(f"{line}\n" for line in part) for part in parts)


def key_lines(key: str, value: Any, indent: int) -> list[str]:  # noqa: ANN401 - a record holds anything
    """The lines of a key and its value, as they stand in a record without brackets."""
    return list(_mapping({key: value}, indent))


def item_lines(item: Any, indent: int) -> list[str]:  # noqa: ANN401 - a record holds anything
    """The lines of an item of a list without brackets, whose dash stands behind so many spaces."""
    return list(_item(item, indent))


def scalar_text(value: Any, indent: int) -> str:  # noqa: ANN401 - texts, numbers, truth values
    """A value as it stands behind a key that stands behind so many spaces; a long text takes several lines."""
    return _scalar(value, indent, "")


def flow_text(value: Any) -> str:  # noqa: ANN401 - a record holds anything
    """A value as it may stand in brackets, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow_text(key)}: {flow_text(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow_text, value)) + "]"
    text = _one_line(value)
    return _quoted(value) if text[0] != '"' and _NOT_IN_BRACKETS.search(text) else text


def _list_of(record: Record) -> str:
    if isinstance(record, Article):
        return "article"
    return next(name for name, model in KINDS.items() if isinstance(record, model))


def _content(record: Record) -> dict[str, Any]:
    """A record's values by their keys, in the order in which people write them."""
    data = record.model_dump(by_alias=True, exclude_defaults=True)
    return {key: _shortened(key, data[key]) for key in keys_of(type(record)) if key in data}


def _shortened(key: str, value: Any) -> Any:  # noqa: ANN401 - a record holds anything
    """A value with its quotes in their short form: words alone, where there is nothing else to say of them."""
    if key == "quote":
        selectors = [each["exact"] if set(each) == {"exact"} else dict(each) for each in value]
        return selectors[0] if len(selectors) == 1 else selectors
    if isinstance(value, dict):
        return {name: _shortened(name, item) for name, item in value.items()}
    return [_shortened("", item) for item in value] if isinstance(value, list | tuple) else value


def _records(records: Iterable[Record]) -> Iterator[str]:
    """The items of a list of records, with an empty line between those that take several lines."""
    apart = False
    for record in records:
        lines = list(_item(_content(record), 2))
        if apart:
            yield ""
        yield from lines
        apart = len(lines) > 1


def _mapping(data: Mapping[str, Any], indent: int) -> Iterator[str]:
    for key, value in data.items():
        yield from _entry(" " * indent + f"{_scalar(key, 0, '')}:", key, value, indent)


def _entry(head: str, key: str, value: Any, indent: int) -> Iterator[str]:  # noqa: ANN401 - a record holds anything
    """The lines of a key and its value."""
    if isinstance(value, dict):
        yield head
        yield from _mapping(value, indent + 2)
    elif isinstance(value, list | tuple):
        short = _in_brackets(value, indent + len(head))
        yield f"{head} {short}" if short is not None else head
        if short is None:
            for item in value:
                yield from _item(item, indent + 2)
    else:
        yield from f"{head} {_scalar(value, indent, key)}".split("\n")


def _item(item: Any, indent: int) -> Iterator[str]:  # noqa: ANN401 - a record holds anything
    """The lines of an item of a list."""
    dash = " " * indent + "-"
    if not isinstance(item, dict):
        yield from _entry(dash, "", item, indent)
        return
    first, *more = list(_mapping(item, indent + 2))
    yield f"{dash} {first.lstrip(' ')}"
    yield from more


def _in_brackets(items: Iterable[Any], used: int) -> str | None:
    """A list of a few short values on one line; None where it takes more."""
    texts = []
    for item in items:
        text = None if isinstance(item, dict | list | tuple) else _one_line(item)
        if text is None or (text[0] != '"' and _NOT_IN_BRACKETS.search(text)):
            return None
        texts.append(text)
    joined = f"[{', '.join(texts)}]"
    return joined if used + len(joined) <= _IN_BRACKETS else None


def _scalar(value: Any, indent: int, key: str) -> str:  # noqa: ANN401 - texts, numbers, truth values
    """A value as it is written behind its key, on further lines where it is long."""
    if isinstance(value, str) and key not in _ON_ONE_LINE:
        inner = " " * (indent + 2)
        if _is_foldable(value) and len(value) + indent + len(key) > WIDTH:
            return ">-\n" + textwrap.fill(
                value,
                WIDTH,
                initial_indent=inner,
                subsequent_indent=inner,
                break_long_words=False,
                break_on_hyphens=False,
            )
        if _is_literal(value):
            return ("|" if value.endswith("\n") else "|-") + "".join(
                f"\n{inner}{line}" if line else "\n" for line in value.removesuffix("\n").split("\n")
            )
    return _one_line(value)


def _is_foldable(text: str) -> bool:
    """Whether a text may be broken at any of its spaces and be read as it was."""
    return _PRINTED.fullmatch(text) is not None and not re.search(r"^\s|\s$|\s\s|[^\S ]", text)


def _is_literal(text: str) -> bool:
    """Whether a text of several lines can stand as it is, its end included."""
    lines = text.removesuffix("\n").split("\n")
    return (
        len(lines) > 1
        and all(_is_foldable(f"x{line}") and not line.startswith(" ") for line in lines)
        and lines[0] != ""
        and lines[-1] != ""
    )


def _one_line(value: Any) -> str:  # noqa: ANN401 - texts, numbers, truth values
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return str(value)
    is_plain = _PRINTED.fullmatch(value) and _BEGINS_PLAIN.match(value) and not _NOT_PLAIN.search(value)
    is_text = not _MISREAD.fullmatch(value) and resolve(value) == value
    return value if is_plain and is_text else _quoted(value)


def _quoted(text: str) -> str:
    """The text in double quotation marks, with escapes for all that is not printed."""
    return '"' + _ESCAPED.sub(lambda match: _ESCAPES.get(match[0], f"\\u{ord(match[0]):04X}"), text) + '"'
