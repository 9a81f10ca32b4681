"""Names and words stand once: no file name and no class name twice, and no English words outside the packs."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "factcheck").rglob("*.py"))
ALIKE = ("reports/", "rules/", "mutation/kinds/")
"""Rooms whose files are named for what they are about, each in its own folder."""
MOST = 4  # words of the packs' that may stand together in code
OF_THE_TOOL = {
    "reports/programs/json.py": "the keys of the form",
    "reports/programs/json_claims.py": "the keys of the form",
    "strategies.py": "the keys of a record",
    "dates/days.py": "the names of months with which the tool's own messages tell a date",
    "dates/other_calendars.py": "the months and names of calendars by which a record's own dates are known to be of them",
    "store/layout/scalars.py": "what YAML 1.1 reads as true and false",
    "text/markdown/html_marks.py": "the names of HTML's elements",
    "text/markdown/line_marks.py": "the same",
    "readings/reading.py": "the sides of a number on which a value may lie, by which readings are told",
    "readings/measures.py": "the dimensions that a property may have, which are words of the format",
}


def test_no_file_name_stands_twice() -> None:
    """Whoever looks for a file by its name finds one."""
    paths = [path.relative_to(ROOT / "factcheck").as_posix() for path in MODULES]
    names = Counter(path.rpartition("/")[2] for path in paths if not path.startswith(ALIKE))
    assert [name for name, count in names.items() if count > 1 and name != "__init__.py"] == []


def test_no_test_file_name_stands_twice() -> None:
    names = Counter(path.name for path in (ROOT / "tests").rglob("test_*.py"))
    assert [name for name, count in names.items() if count > 1] == []


def test_no_class_name_stands_twice() -> None:
    """Two things that have nothing to do with one another have two names."""
    names = Counter(
        node.name
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_no_english_words_outside_the_packs() -> None:
    """No list of five or more words that a pack has stands in code: what is of one language is data."""
    vocabulary = frozenset(_words_of(tomllib.loads(_english())))
    for path in MODULES:
        name = path.relative_to(ROOT / "factcheck").as_posix()
        if name not in OF_THE_TOOL:
            for line, words in _lists(ast.parse(path.read_text(encoding="utf-8"))):
                known = [word for word in words if word in vocabulary]
                assert len(known) <= MOST, f"{name}:{line}: {known}"


@pytest.mark.parametrize(
    "code",
    [
        'A = ["one", "two", "three", "four", "five"]',
        'A = {"monday": 1, "tuesday": 2, "friday": 3, "may": 4, "june": 5}',
        'A = re.compile(r"(?:not|no|never|none|nor)")',
        'A = "said says asked asks replied".split()',
    ],
)
def test_such_a_list_is_seen(code: str) -> None:
    vocabulary = frozenset(_words_of(tomllib.loads(_english())))
    assert any(len(vocabulary.intersection(words)) > MOST for _, words in _lists(ast.parse(code)))


def _english() -> str:
    return (ROOT / "factcheck" / "languages" / "packs" / "en.toml").read_text(encoding="utf-8")


def _words_of(content: Any) -> Iterator[str]:
    """All words of a pack, in small letters; the keys of its tables are words too."""
    if isinstance(content, dict):
        for key, value in content.items():
            if not isinstance(value, dict | list):
                yield key.lower()
            yield from _words_of(value)
    elif isinstance(content, list):
        for each in content:
            yield from _words_of(each)
    elif isinstance(content, str):
        yield content.lower()


def _lists(tree: ast.AST) -> Iterator[tuple[int, list[str]]]:
    """What in some code is a list of words: literals, keys, alternatives of a pattern, words to be split."""
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.List | ast.Tuple | ast.Set):
            yield node.lineno, _texts(node.elts)
        elif isinstance(node, ast.Dict):
            yield node.lineno, _texts(node.keys)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield (
                node.lineno,
                [word.lower() for word in re.findall(r"[A-Za-z]+(?=\|)|(?<=\|)[A-Za-z]+", node.value)],
            )
        elif (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split"
        ):
            value = getattr(node.func.value, "value", "")
            yield node.lineno, value.lower().split() if isinstance(value, str) else []


def _texts(nodes: list[Any]) -> list[str]:
    return [
        each.value.lower() for each in nodes if isinstance(each, ast.Constant) and isinstance(each.value, str)
    ]
