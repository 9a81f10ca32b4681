"""What looks like records is found by its first bytes, in little time, and whatever lies there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.store.disk import lookalikes
from factcheck.store.disk.lookalikes import unchecked_file
from factcheck.store.disk.root import Roots


def put(root: Path, path: str, data: bytes | str = "claims:\n") -> Path:
    """A file with its folders."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data.encode() if isinstance(data, str) else data)
    return target


def found(root: Path) -> str | None:
    """The file that is found."""
    return unchecked_file(root, Roots())


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("claims/a.yaml", "claims:\n  - {id: a}\n"),
        ("claims/a.yaml", "# What we know.\n\nclaims: [{id: a}]\n"),
        ("claims/a.yaml", "claims:"),
        ("claims/a.yaml", "article: bridge\nexclusions: []\n"),
        ("claims/a.yaml", "article: bridge\r\n"),
        ("claims/a.yaml", "sources: []\nclaims: []\n"),
        ("claims/a.yaml", b"\xef\xbb\xbfclaims:\n"),
        ("claims/deep/er/a.yaml", "claims:\n"),
        ("seeds/bridge.yaml", "article:\n  id: bridge\n"),
        ("claims/a.yml", "claims:\n"),
        ("seeds/A.YAML", "claims:\n"),
    ],
)
def test_looks_like_records(tmp_path: Path, path: str, data: bytes | str) -> None:
    """A line that begins with either key, in a file that is named like a record file."""
    put(tmp_path, path, data)
    assert found(tmp_path) == path


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("claims/policy.yaml", "policies:\n  - claims: 3\n"),
        ("seeds/users.yaml", "- {name: a}\n"),
        ("claims/a.yaml", "claims_made: 3\narticles: []\n"),
        ("claims/a.yaml", "# claims:\n"),
        ("claims/a.yaml", "claims:3\n"),
        ("claims/a.yaml", ""),
        ("claims/a.yaml", b"\xff\xfe" + "claims:\n".encode("utf-16-le")),
        ("claims/a.yaml", "x: 1\n" * 4_000 + "claims:\n"),
        ("claims/.a.yaml", "claims:\n"),
        ("claims/.git/a.yaml", "claims:\n"),
        ("claims/a.txt", "claims:\n"),
        ("a.yaml", "claims:\n"),
        ("sub/claims/a.yaml", "claims:\n"),
    ],
)
def test_looks_like_none(tmp_path: Path, path: str, data: bytes | str) -> None:
    """The files of others, and what does not lie where records do."""
    put(tmp_path, path, data)
    assert found(tmp_path) is None


def test_the_first_is_named(tmp_path: Path) -> None:
    """claims/ before seeds/, and by name within a folder, whatever order the disk has."""
    for path in ("seeds/a.yaml", "claims/deep/a.yaml", "claims/c.yaml", "claims/b.yaml"):
        put(tmp_path, path)
    assert found(tmp_path) == "claims/b.yaml"


def test_what_is_checked_is_none(tmp_path: Path) -> None:
    """A declared fact-check, the whole of it or one that lies in a folder called claims/."""
    put(tmp_path, "claims/one/claims/a.yaml")
    put(tmp_path, "claims/one/pyproject.toml", "[tool.factcheck]\n")
    assert found(tmp_path) is None
    put(tmp_path, "claims/two/claims/a.yaml")
    assert found(tmp_path) == "claims/two/claims/a.yaml"
    put(tmp_path, "pyproject.toml", "[tool.factcheck]\n")
    assert found(tmp_path) is None


def test_odd_things_are_passed_over(tmp_path: Path) -> None:
    """Pipes, devices, links that lead nowhere or in a circle or to a folder around, folders, what cannot be entered."""
    claims = put(tmp_path, "claims/z.yaml").parent
    os.mkfifo(claims / "a.yaml")
    (claims / "b.yaml").symlink_to("/dev/zero")
    (claims / "c.yaml").symlink_to("c.yaml")
    (claims / "d.yaml").symlink_to("nowhere")
    (claims / "e.yaml").mkdir()
    (claims / "f").symlink_to("..")
    closed = claims / "g"
    closed.mkdir(mode=0)
    shut = put(tmp_path, "claims/h.yaml")
    shut.chmod(0)
    try:
        assert found(tmp_path) in ("claims/h.yaml", "claims/z.yaml")  # the former where root reads it
    finally:
        closed.chmod(0o700)


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    """A file called claims, and no seeds."""
    put(tmp_path, "claims", "claims:\n")
    assert found(tmp_path) is None


def test_a_name_is_told_as_it_can_be_printed(tmp_path: Path) -> None:
    """A control character does not reach the terminal, nor a byte that is no UTF-8 the encoder."""
    put(tmp_path, "claims/\x1b[31m.yaml")
    assert found(tmp_path) == "claims/\\x1b[31m.yaml"
    put(tmp_path, os.fsdecode(b"claims/\x01\xff.yaml"))
    assert found(tmp_path) == "claims/\\x01\\udcff.yaml"


def test_little_is_read_of_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some hundred files at most are opened, and some thousand names looked at."""
    opened = []
    real = lookalikes._looks_like_records
    monkeypatch.setattr(lookalikes, "_looks_like_records", lambda path: opened.append(path) or real(path))
    for number in range(300):
        put(tmp_path, f"seeds/{number:03}.yaml", "users: []\n")
        put(tmp_path, f"claims/{number // 10}/{number:03}.txt", "")
    assert found(tmp_path) is None
    assert len(opened) == lookalikes._MOST_FILES
    monkeypatch.setattr(lookalikes, "_MOST_ENTRIES", 50)
    opened.clear()
    assert found(tmp_path) is None
    assert len(opened) == 50
