"""A record file of any bytes, laid out: the same data, and nothing to change after; a signature put into it likewise."""

from __future__ import annotations

import json
from typing import Any

from factcheck.store.changing.edits import add_key
from factcheck.store.faults.file_faults import UnreadableError
from factcheck.store.layout.formatter import formatted
from factcheck.store.yaml.reader import read_yaml

REVIEW = [{"by": "Eva Lind", "date": "2021-05-20", "digest": "0" * 64}]


def run(data: bytes) -> None:
    """Lay out the file, and sign the first record of each list."""
    try:
        document = read_yaml(data)
    except UnreadableError as error:
        _check_refusal(error, data)
        return
    _check_layout(data, document.content)
    if not any(document.flaws.values()):
        _check_edits(data, document.content)


def _check_refusal(error: UnreadableError, data: bytes) -> None:
    """It says what is wrong, what to do, and where."""
    flaw = error.flaw
    assert flaw.message
    assert flaw.hint
    assert "report the file as a fault" not in flaw.hint, flaw
    assert 1 <= flaw.line <= data.count(b"\n") + data.count(b"\r") + 1
    assert flaw.column >= 1


def _check_layout(data: bytes, content: dict[str, Any]) -> None:
    try:
        new = formatted(data)
    except UnreadableError as error:
        _check_refusal(error, data)
        return
    assert _plain(read_yaml(new).content) == _plain(content)
    assert formatted(new) == new


def _check_edits(data: bytes, content: dict[str, Any]) -> None:
    """A key is added to a record and to nothing else, or the edit is refused."""
    for name, items in content.items():
        if not (
            isinstance(items, list) and items and isinstance(items[0], dict) and "review" not in items[0]
        ):
            continue
        try:
            signed = add_key(data, (name, 0), "review", REVIEW)
        except UnreadableError as error:
            assert error.flaw.message
            continue
        first = {**items[0], "review": REVIEW}
        assert _plain(read_yaml(signed).content) == _plain({**content, name: [first, *items[1:]]})


def _plain(content: object) -> str:
    """The data as text, in which 1 is not true."""
    return json.dumps(content, sort_keys=True)
