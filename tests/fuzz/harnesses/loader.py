"""A record file of any bytes: records or problems come out, none is lost, and each problem can be shown.

The file stands beside the example of `factcheck.testing`, so that its references lead somewhere.
"""

from __future__ import annotations

from factcheck.store.loading.loader import load_files
from factcheck.store.yaml.reader import read_yaml
from factcheck.testing import EXAMPLE

PATH = "claims/fuzz.yaml"
OTHERS = {path: text.encode() for path, text in EXAMPLE.items()}


def run(data: bytes) -> None:
    """Load the file, and an article's record of the same bytes."""
    for path in (PATH, "seeds/bridge.yaml"):
        _check_loaded(path, {**OTHERS, path: data})


def _says_anything(data: bytes) -> bool:
    """Whether there is more in a file than the name of its article and empty lists."""
    return any(value for key, value in read_yaml(data).content.items() if key != "article")


def _check_loaded(path: str, files: dict[str, bytes]) -> None:
    records = load_files(files.items())
    lines = files[path].decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    entries = [entry for entry in records.entries if entry.origin.file == path]
    assert entries or not _says_anything(files[path]), "the file vanished"
    assert len({entry.origin.key for entry in entries}) == len(entries)
    at_fault = {problem.origin for problem in records.problems}
    for entry in entries:
        assert entry.record is not None or entry.origin in at_fault, entry
        place = records.locate(entry.origin, ())
        assert place.file == path
        assert place.line == entry.origin.line or not entry.origin.route
        assert 1 <= place.line <= lines
    for problem in records.problems:
        if problem.place.file == path:
            assert 1 <= problem.place.line <= lines
            assert problem.place.column >= 1
            assert problem.message
            assert problem.hint
            assert "\n" not in problem.message + problem.hint
    assert load_files(reversed(files.items())) == records
