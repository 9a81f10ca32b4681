"""The mutants themselves: which changes are made, and that a change is what runs."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from tests.mutants.live import Functions, NotApplicable
from tests.mutants.operators import mutants
from tests.mutants.run import ROOT, Reached

CODE = '''
"""A module."""
from functools import lru_cache

LIMIT = 3

@lru_cache
def within(value: int, most: int = 5) -> bool:
    """Whether it is."""
    return value < most

class Box:
    size: int = 1

    @property
    def wide(self) -> bool:
        return self.size > 7 and True

def evens(values):
    for value in values:
        if not value % 2:
            yield value

def twice():
    return (lambda: 1)() + (lambda: 2)()

def outer(step):
    def inner(value):
        return value + step
    return inner

ADD = outer(1)
'''


@pytest.fixture
def boxes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The code as an imported module of a package."""
    folder = tmp_path / "mutated"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "boxes.py").write_text(CODE, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield importlib.import_module("mutated.boxes")
    for name in ("mutated", "mutated.boxes"):
        sys.modules.pop(name)


@pytest.fixture
def apply(boxes: ModuleType) -> Callable[[str], None]:
    """Applies the mutant whose change is shown so."""
    path = Path(boxes.__file__ or "")

    def applied(change: str) -> None:
        (mutant,) = [mutant for mutant in mutants(path) if mutant.change == change]
        Functions(path.parent).mutate(mutant)

    return applied


def test_what_is_changed(boxes: ModuleType) -> None:
    """Each kind of change, once for each place; nothing outside of the functions' bodies."""
    path = Path(boxes.__file__ or "")
    assert [f"{mutant.line} {mutant.change}" for mutant in mutants(path)] == [
        "10 return value < most → return None",
        "10 value < most → value <= most",
        "10 value < most → value >= most",
        "17 return self.size > 7 and True → return None",
        "17 self.size > 7 and True → self.size > 7 or True",
        "17 self.size > 7 → self.size >= 7",
        "17 self.size > 7 → self.size <= 7",
        "17 7 → 8",
        "17 True → False",
        "21 if not value % 2: yield value → if True: yield value",
        "21 if not value % 2: yield value → if False: yield value",
        "21 not value % 2 → value % 2",
        "21 value % 2 → value // 2",
        "21 2 → 3",
        "25 return (lambda: 1)() + (lambda: 2)() → return None",
        "25 (lambda: 1)() + (lambda: 2)() → (lambda: 1)() - (lambda: 2)()",
        "25 1 → 2",
        "25 2 → 3",
        "29 return value + step → return None",
        "29 value + step → value - step",
        "30 return inner → return None",
    ]


def test_a_cached_function_is_changed_and_its_answers_are_forgotten(
    boxes: ModuleType, apply: Callable[[str], None]
) -> None:
    """Who holds the function already meets the mutant."""
    within = boxes.within
    assert not within(5)
    apply("value < most → value <= most")
    assert within(5)


def test_a_property_and_a_generator_are_changed(boxes: ModuleType, apply: Callable[[str], None]) -> None:
    """What stands in a class or yields can be a mutant too."""
    box, evens = boxes.Box(), boxes.evens
    assert (box.wide, list(evens([1, 2, 3]))) == (False, [2])
    apply("self.size > 7 → self.size <= 7")
    apply("if not value % 2: yield value → if True: yield value")
    assert (box.wide, list(evens([1, 2, 3]))) == (True, [1, 2, 3])


def test_a_function_made_by_another_is_changed(boxes: ModuleType, apply: Callable[[str], None]) -> None:
    """The one that exists and the ones to come."""
    apply("value + step → value - step")
    assert (boxes.ADD(3), boxes.outer(1)(3)) == (2, 2)


def test_a_change_that_cannot_be_put_in_place_is_refused(apply: Callable[[str], None]) -> None:
    """It would pass for a survivor: a closure that loses its variable keeps its old code."""
    with pytest.raises(NotApplicable):
        apply("return value + step → return None")


def test_a_choice_on_several_lines_is_reached_by_way_of_each(tmp_path: Path) -> None:
    """Who takes the second way does not run the line on which the first one stands, and notices the change."""
    code = "def size(value):\n    return (\n        1\n        if value else\n        2\n    )\n"
    path = tmp_path / "sizes.py"
    path.write_text(code, encoding="utf-8")
    (mutant,) = [mutant for mutant in mutants(path) if mutant.change == "1 if value else 2 → 1"]
    assert (mutant.line, mutant.last) == (3, 5)
    name = ROOT / "factcheck" / "sizes.py"
    reached = Reached(
        tests={
            "factcheck/sizes.py:3": ["one"],
            "factcheck/sizes.py:5": ["two"],
            "factcheck/sizes.py:6": ["no"],
        },
        seconds={"one": 2, "two": 1},
    )
    assert reached.of(replace(mutant, path=name)) == ["two", "one"]


def test_what_only_an_import_runs_is_told_from_what_lacks_a_test(tmp_path: Path) -> None:
    """The mutant comes too late for the one, and survives in the other; a line that tests reach too is tried."""
    path = tmp_path / "words.py"
    path.write_text("def _any(words):\n    return '|'.join(words)\n\nWORD = _any('ab')\n", encoding="utf-8")
    mutant = replace(mutants(path)[0], path=ROOT / "factcheck" / "words.py")
    line = "factcheck/words.py:2"
    assert Reached(imported={line}).on_import_only(mutant)
    assert not Reached().on_import_only(mutant)
    assert not Reached(imported={line}, tests={line: ["one"]}).on_import_only(mutant)
