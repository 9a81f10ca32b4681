"""The packs: every key is one that an engine reads, every word stands once in its list, every pattern can be read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from factcheck.languages import packs
from factcheck.languages.language import language_of
from factcheck.languages.pack import Pack, pack_of

PACKS = sorted(Path(packs.__path__[0]).glob("*.toml"))
SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in Path(packs.__path__[0]).parents[1].rglob("*.py")
)


def lists(content: dict[str, Any], at: str = "") -> Iterator[tuple[str, list[str]]]:
    """The lists of words of a pack, each with its key."""
    for key, value in content.items():
        if isinstance(value, dict):
            yield from lists(value, f"{at}{key}.")
        elif isinstance(value, list) and all(isinstance(each, str) for each in value):
            yield f"{at}{key}", value


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_a_pack_is_read(path: Path) -> None:
    """It loads, says which language it is, and stands under that language's tag."""
    pack = pack_of(path.stem)
    assert (pack.code, bool(pack.name), bool(pack.script)) == (path.stem, True, True)


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_no_word_stands_twice_in_a_list(path: Path) -> None:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    for key, words in lists(content):
        assert len(words) == len(set(words)), key
        assert all(word == word.strip() and word for word in words), key


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_every_word_is_a_pattern(path: Path) -> None:
    """Words go into patterns; one that is none would end every run."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    for _, words in lists(content):
        for word in words:
            re.compile(word)


def test_every_key_is_read_by_an_engine() -> None:
    """A list that nobody reads is an opinion, not data."""
    for section in fields(Pack):
        if section.name in ("code", "name", "script", "parts"):
            continue
        for key in fields(getattr(language_of().pack, section.name)):
            assert re.search(rf"\.{key.name}\b", SOURCE), f"{section.name}.{key.name}"


def test_one_object_a_language() -> None:
    """Caches are keyed by it."""
    assert language_of() is language_of()
    assert language_of().pack is pack_of("en")


def test_of_a_language_without_a_pack_there_is_none() -> None:
    with pytest.raises(KeyError):
        pack_of("xx")
