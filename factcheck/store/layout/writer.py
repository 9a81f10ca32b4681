"""Records written out as YAML that loads back equal, in the layout of `factcheck fmt`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factcheck.records.articles import Article
from factcheck.records.record import Record
from factcheck.records.record_set import KINDS
from factcheck.store.faults.faults_in_words import keys_of
from factcheck.store.layout.layout_lines import entry_lines, laid_out
from factcheck.store.layout.layout_tree import Branch, Element, LayoutTree, grown
from factcheck.store.layout.scalars import on_lines, on_one_line


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
    top: dict[str, Any] = {}
    if articles or article is not None:
        top["article"] = _content(articles[0]) if articles else article
    top |= {name: [_content(each) for each in lists[name]] for name in KINDS if name in lists}
    tree = grown(top)
    assert isinstance(tree, Branch)
    return laid_out(LayoutTree(top=tree))


def key_lines(key: str, value: Any, indent: int) -> list[str]:  # noqa: ANN401 - a record holds anything
    """The lines of a key and its value, as they stand in a record without brackets."""
    return entry_lines(Element(key=key, value=grown(value)), indent)


def item_lines(item: Any, indent: int) -> list[str]:  # noqa: ANN401 - a record holds anything
    """The lines of an item of a list without brackets, whose dash stands behind so many spaces."""
    return entry_lines(Element(key=None, value=grown(item)), indent)


def scalar_text(value: Any, indent: int) -> str:  # noqa: ANN401 - texts, numbers, truth values
    """A value as it stands behind a key that stands behind so many spaces; a long text takes several lines."""
    return on_lines(value, key="", used=indent, indent=indent)


def flow_text(value: Any) -> str:  # noqa: ANN401 - a record holds anything
    """A value as it may stand in brackets, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow_text(key)}: {flow_text(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow_text, value)) + "]"
    return on_one_line(value, in_brackets=True)


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
