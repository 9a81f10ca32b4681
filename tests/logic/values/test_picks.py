"""Sets of sayings picked one a choice, and the effort that it may cost."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.logic.values import picks
from factcheck.logic.values.picks import Picks


def choice(*names: str) -> Any:
    """Sayings of which one is picked, by the names of their claims."""
    return [SimpleNamespace(claim=SimpleNamespace(id=name)) for name in names]


def picked(search: Picks, size: int) -> list[str]:
    """The sets found, their claims' names in a row."""
    return ["".join(said.claim.id for said in several) for several in search.of(size)]


def test_every_set_is_found_once():
    """One of each choice, in order."""
    search = Picks([choice("a", "b"), choice("c"), choice("d")], lambda *_: True)
    assert picked(search, 2) == ["ac", "bc", "ad", "bd", "cd"]
    assert not search.given_up


def test_a_search_ends_with_its_effort(monkeypatch: pytest.MonkeyPatch):
    """Inside a choice of very many too."""
    monkeypatch.setattr(picks, "EFFORT", 10)
    search = Picks([choice(*"abcdefghijklmnopqrstuvwxyz")], lambda *_: True)
    assert picked(search, 1) == list("abcdefghi")
    assert search.given_up
