"""Places in texts as people look them up: the line, and the words on it. Rules put them into messages."""

from __future__ import annotations

import posixpath

from factcheck.logic.wording import excerpt
from factcheck.records.articles import Article
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source

MARKS = '“”"'  # the message brings its own


def text_file(record: Article | Source) -> str:
    """The path of an article's or source's text from the project's root."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(record.origin.file), record.text or ""))


def text_place(record: Article | Source, text: str, offset: int) -> str:
    """A place in a text as `file:line`."""
    return f"{text_file(record)}:{text.count(chr(10), 0, offset) + 1}"


def passage(article: Article, records: RecordSet, start: int, end: int) -> str:
    """A stretch of an article with its place: `seeds/a.txt:3 “the words”`."""
    text = records.article_texts[article.id]
    return f"{text_place(article, text, start)} “{excerpt(text[start:end].strip(MARKS))}”"
