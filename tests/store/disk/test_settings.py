"""A `pyproject.toml` of any kind gives settings or an error of one line that names it; nothing in it ends in a traceback."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.errors import SettingsError
from factcheck.store.disk.settings_file import settings_of
from factcheck.testing import EXAMPLE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tool = 5", "[tool] is no table"),
        ("tool = [{factcheck = {}}]", "[tool] is no table"),
        ("[tool]\nfactcheck = 5", "[tool.factcheck] is no table"),
        ("[[tool.factcheck]]\nprofile = 'draft'", "[tool.factcheck] is no table"),
        ("x = " + "[" * 100_000, "nested too deep"),
        ("x = " + "{a = " * 100_000, "nested too deep"),
        ("a." * 101 + "b = 1", "a key of more than 100 parts"),
        ("x = 1" + "0" * 5_000, "a number of thousands of digits"),
        ("[tool.factcheck]\nsigned = 0x" + "f" * 9_000, "signed = a number of thousands of digits: expected"),
        ("[tool.factcheck]\nsigned = [0x" + "f" * 9_000 + "]", "a number of thousands of digits: expected"),
        ("[tool.factcheck]\napproximate = 1000001", "expected a whole number from 0 to 1000000"),
        ("[tool.factcheck]\nuncertain = 0x" + "f" * 9_000, "expected a whole number from 0 to 1000000"),
        ("[tool.factcheck]\npage-url = 'https://a.b'\npage_url = 'https://c.d'", "'page_url' stands a second time"),
        ("[tool.factcheck]\n" + "x" * 1_000 + " = 1", "has no option"),
    ],
)  # fmt: skip
def test_what_is_refused(text: str, words: str) -> None:
    """The error names the file and what is wrong, in one line that is not too long to read."""
    with pytest.raises(SettingsError) as error:
        settings_of(text.encode(), "pyproject.toml")
    told = str(error.value)
    assert told.startswith("pyproject.toml: ")
    assert words in told
    assert "\n" not in told
    assert len(told) < 2_000


def test_a_key_of_many_parts_takes_no_memory() -> None:
    """Python's reader takes the square of a dotted key's length: 40 GB for these 200 KB. They are refused before."""
    code = "import sys; from factcheck.store.disk.settings_file import settings_of; settings_of(sys.stdin.buffer.read(), 'p')"
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=b'a . \'b.\\\' ."c\\".".' * 20_000 + b"d = 1",
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30)),
    )
    assert b"SettingsError: p: cannot be read: a key of more than 100 parts" in done.stderr


def test_many_dots_that_are_no_key() -> None:
    """They cost no time and are no reason to refuse a file."""
    start = time.process_time()
    settings_of(b"x = '''\n" + b". " * 300_000 + b"\n" + b"a-" * 300_000 + b"\n'''\n", "pyproject.toml")
    assert time.process_time() - start < 5


def test_the_command_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a traceback."""
    for name, text in {**EXAMPLE, "pyproject.toml": "[tool]\nfactcheck = 5\n"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 2
    assert "[tool.factcheck] is no table" in capsys.readouterr().err
