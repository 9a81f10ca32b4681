"""The map of the code is true: the paths that it names are there, its figures are counted, the doors of rooms are those used."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = ROOT / "factcheck"
MAP = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
CORE = ("records", "quoting", "languages", "readings", "rules", "logic")
FACES = (
    "engine.py",
    "containment.py",
    "requirements.py",
    "outcomes.py",
    "pytest_plugin.py",
    "pytest_items.py",
    "pytest_checks.py",
)


def lines_in(*names: str) -> int:
    """The lines of some modules and of all modules of some rooms."""
    paths = [
        path
        for name in names
        for path in ([CODE / name] if name.endswith(".py") else (CODE / name).rglob("*.py"))
    ]
    return sum(len(path.read_text(encoding="utf-8").splitlines()) for path in paths)


def test_the_size_of_the_core_is_the_one_told() -> None:
    """Rounded to hundreds, and no more than a hundred off: a core that grows is noticed."""
    told = re.search(r"the engine and the plugin:\s+([\d,]+) lines, of which ([\d,]+) are rules", MAP)
    assert told is not None
    whole, rules = (int(each.replace(",", "")) for each in told.groups())
    assert abs(lines_in(*CORE, *FACES) - whole) <= 100
    assert abs(lines_in("rules") - rules) <= 100


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"`((?:factcheck/|tests/)?[\w/<>]+(?:\.py|/))`", MAP)))
)
def test_a_path_that_is_named_is_there(path: str) -> None:
    if "<" in path:
        path = path.partition("<")[0]
    below = [ROOT / path, CODE / path]
    assert any(each.exists() for each in below) or any(CODE.rglob(path)), path


ROOMS = sorted(path.parent for path in CODE.rglob("__init__.py") if path.parent != CODE)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.relative_to(CODE).as_posix())
def test_the_door_of_a_room_is_what_others_come_in_by(room: Path) -> None:
    """A package's `__all__` names its modules that others import, and no other."""
    name = f"factcheck.{room.relative_to(CODE).as_posix().replace('/', '.')}"
    tree = ast.parse((room / "__init__.py").read_text(encoding="utf-8"))
    told = next((ast.literal_eval(node.value) for node in tree.body if isinstance(node, ast.Assign)), [])
    if any(
        isinstance(node, ast.ImportFrom) and node.level == 0 and node.module != "__future__"
        for node in tree.body
    ):
        return  # it hands out names, which it imports
    assert sorted(told) == sorted(_used(name, room))


def _used(name: str, room: Path) -> set[str]:
    """The modules and rooms inside of one that the rest of the code imports."""
    found = set()
    for path in CODE.rglob("*.py"):
        if not path.is_relative_to(room):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(f"{name}."):
                    found.add(node.module.removeprefix(f"{name}.").partition(".")[0])
                elif isinstance(node, ast.ImportFrom) and node.module == name:
                    found |= {alias.name for alias in node.names}
    return found
