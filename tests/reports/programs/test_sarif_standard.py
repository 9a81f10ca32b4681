"""The check of SARIF logs sees what it is there to see: each part that is taken away, of another type, or unknown."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.reports.programs.sarif_standard import faults

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "bridge.sarif"
FREE = ("partialFingerprints", "properties")


@pytest.fixture
def log() -> dict:
    """A log of ours."""
    return json.loads(GOLDEN.read_text(encoding="utf-8"))


def objects(value: Any, route: tuple = ()) -> Iterator[tuple]:
    """The routes to all objects with names of the standard."""
    if isinstance(value, dict):
        yield route
    if isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, each in pairs:
            if key not in FREE:
                yield from objects(each, (*route, key))


def put(log: dict, route: tuple, key: str, value: Any) -> dict:
    """A copy with another value at a place."""
    changed = copy.deepcopy(log)
    at = changed
    for step in route:
        at = at[step]
    at[key] = value
    return changed


def test_our_log_passes(log: dict) -> None:
    """As it is written."""
    assert faults(log) == []


def test_unknown_properties_are_seen(log: dict) -> None:
    """In each object of the log."""
    routes = [*objects(log)]
    assert len(routes) > 40
    for route in routes:
        assert any("unknown colour" in each for each in faults(put(log, route, "colour", "red"))), route


def test_values_of_another_type_are_seen(log: dict) -> None:
    """At each property of the log."""
    for route in objects(log):
        at: Any = log
        for step in route:
            at = at[step]
        for key in at:
            for wrong in (None, 1.5, [1]):
                assert faults(put(log, route, key, wrong)), (*route, key, wrong)


@pytest.mark.parametrize(
    ("route", "key"),
    [
        ((), "version"),
        ((), "runs"),
        (("runs", 0), "tool"),
        (("runs", 0, "tool"), "driver"),
        (("runs", 0, "tool", "driver"), "name"),
        (("runs", 0, "tool", "driver", "rules", 0), "id"),
        (("runs", 0, "tool", "driver", "rules", 0, "help"), "text"),
        (("runs", 0, "results", 0), "message"),
        (("runs", 0, "results", 0, "message"), "text"),
        (("runs", 0, "results", 0, "locations", 0, "physicalLocation"), "artifactLocation"),
        (("runs", 0, "results", 0, "locations", 0, "physicalLocation", "region"), "startLine"),
    ],
)
def test_what_must_be_there_is_missed(log: dict, route: tuple, key: str) -> None:
    """A log without it is refused."""
    at: Any = log
    for step in route:
        at = at[step]
    del at[key]
    assert any(f"has no{'ne of' * (route[-1:] == ('message',))} {key}" in each for each in faults(log))


@pytest.mark.parametrize(
    ("route", "key", "wrong"),
    [
        (("runs", 0, "results", 0, "locations", 0, "physicalLocation", "region"), "startLine", 0),
        (("runs", 0, "results", 0, "locations", 0, "physicalLocation", "region"), "startColumn", True),
        (
            ("runs", 0, "results", 0, "locations", 0, "physicalLocation", "artifactLocation"),
            "uri",
            "a b.yaml",
        ),
        (("runs", 0, "results", 0), "level", "grave"),
        (("runs", 0, "results", 0), "ruleIndex", 1),
        (("runs", 0, "results", 0), "ruleIndex", 99),
        (("runs", 0, "results", 0, "message"), "text", "\ud800"),
        (("runs", 0, "results", 0), "suppressions", [{"kind": "inSource"}, {"kind": "inSource"}]),
        (("runs", 0, "results", 0), "suppressions", [{"justification": "It is so."}]),
        (("runs", 0, "tool", "driver", "rules", 1), "id", "unflagged-contradiction"),
        (("runs", 0), "columnKind", "bytes"),
        ((), "version", "2.0.0"),
    ],
)
def test_values_beyond_their_bounds_are_seen(log: dict, route: tuple, key: str, wrong: Any) -> None:
    """Numbers, words, references and what must be unique."""
    assert faults(put(log, route, key, wrong))
