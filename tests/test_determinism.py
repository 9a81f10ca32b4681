"""The same records give the same bytes: whatever the hash seed, locale, time zone, order of a folder, and with the cache or without.

The commands run in a process of their own, once for each surrounding; a run prints all outputs one after another.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from factcheck.reports.formats import Formats
from factcheck.testing import EXAMPLE
from tests.mutation import specimen

COMMANDS: tuple[tuple[str, ...], ...] = (
    *(("check", "--format", name) for name in Formats("report")),
    *(("check", "--profile", "publish", "--format", name) for name in ("text", "json")),
    *(("report", "--all", "--format", "claimreview") if name == "claimreview" else ("report", "--format", name) for name in Formats("article")),
    *(("diff", "../old", ".", "--format", name) for name in Formats("comparison")),
    ("timeline",),
    ("show", "cost-40"),
    ("why", "cost-40", "cost-52"),
    ("next",),
    ("sign",),
    ("schema", "--project"),
    ("rules",),
    ("fmt", "--diff"),
    ("draft",),
    ("sign", "cost-40", "--by", "İpek Kılıç"),
    ("fmt",),
)  # fmt: skip
SCRIPT = """
import json, os, sys
if sys.argv[2] == "reversed":
    real, names = os.scandir, os.listdir
    class Reversed:
        def __init__(self, entries): self.entries = iter(entries)
        def __iter__(self): return self
        def __next__(self): return next(self.entries)
        def __enter__(self): return self
        def __exit__(self, *_): pass
        def close(self): pass
    os.scandir = lambda *a: Reversed(sorted(real(*a), key=lambda e: e.name, reverse=True))
    os.listdir = lambda *a: sorted(names(*a), reverse=True)
from factcheck.cli import main
for words in json.loads(sys.argv[1]):
    print("$", *words, flush=True)
    print("status", main(words), flush=True)
"""
CLAIMS = """\
claims:
  - {{id: cost-40, statement: "The bridge at Vidrov cost 40 million euros.", quote: "It cost 40 million euros", publish: true,
     status: supported, asserts: [{{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}}],
     evidence: [{{source: courier-2019, stance: supports, at: page 1}}], depends_on: [cost-52, kovar-again]}}
  - {{id: cost-52, statement: "The bridge at Vidrov cost {cost} million euros.", quote: "it had cost 52 million", note: So.,
     status: insufficient, asserts: [{{subject: vidrov-bridge, property: cost, value: {cost}, unit: million euros}}]}}
  - {{id: kovar-again, statement: "Anna Kovar would build it again.", quote: "We would build it again"}}
  - {{id: opened, statement: "It opened in 2018, İIıi.", quote: "opened on 4 May 2019",
     asserts: [{{event: bridge-opened, when: 2018}}, {{event: bridge-opened, when: 2019}}]}}
"""
SETTINGS = """\
[tool.factcheck]
today = 2021-06-01
page_url = "https://a.example/{article}"
house = {name = "H", url = "https://h.example"}
"""


def project(folder: Path, cost: int, *, backwards: bool) -> None:
    """Write the project, its files in one order or the other."""
    files = {**EXAMPLE, "claims/b/claims.yaml": CLAIMS.format(cost=cost), "claims/a.yaml": "claims: [{id: x}, 5]", "pyproject.toml": SETTINGS}  # fmt: skip
    order: Iterable[str] = reversed(files) if backwards else files
    for name in order:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(files[name], encoding="utf-8")


def outputs(folder: Path, *, backwards: bool = False, **surroundings: str) -> bytes:
    """What all commands print, and what the record files hold after those that write."""
    project(folder / "old", 53, backwards=backwards)
    project(folder / "new", 52, backwards=backwards)
    cached = surroundings.pop("cached", "")
    env = {
        name: value
        for name, value in os.environ.items()
        if name not in ("CI", "LC_ALL", "LANG", "TZ", "PYTHONUTF8")
    }
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, json.dumps([*COMMANDS[:8], *COMMANDS] if cached else COMMANDS), "reversed" if backwards else ""],
        cwd=folder / "new",
        env={**env, **({} if cached else {"CI": "true"}), **surroundings},
        capture_output=True,
        check=False,
        timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    told = done.stdout
    if cached:
        assert (folder / "new" / ".factcheck_cache").is_dir()
        again = b"$ " + " ".join(COMMANDS[0]).encode() + b"\n"
        first, second = told.split(again)[1:]
        assert second.startswith(first)
        told = again + second
    left = b"".join(path.read_bytes() for path in sorted((folder / "new").rglob("*.yaml")))
    return told + done.stderr + left


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The outputs in the first surrounding."""
    told = outputs(tmp_path_factory.mktemp("one"), PYTHONHASHSEED="0", LC_ALL="C.UTF-8", TZ="UTC")
    assert "status 2" not in told.decode().split("$ fmt")[0]
    assert str(Path.cwd()) not in told.decode()
    return told


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "77", "LC_ALL": "tr_TR.UTF-8", "TZ": "Etc/GMT+12", "backwards": True},
        {"PYTHONHASHSEED": "random", "LANG": "POSIX", "COLUMNS": "40", "TERM": "dumb", "PYTHONOPTIMIZE": "1", "cached": "yes"},
    ],
    ids=["another seed, the locale C", "folders backwards, Turkish", "the cache, another terminal"],
)  # fmt: skip
def test_same_bytes(expected: bytes, surroundings: dict[str, str], tmp_path: Path) -> None:
    """All outputs, and all files that were written, are the same to the byte."""
    assert outputs(tmp_path, **surroundings).decode() == expected.decode()  # type: ignore[arg-type]


def test_same_past_and_same_mutants(tmp_path: Path) -> None:
    """So are what git remembers of a claim, with the days of its commits, and a sample of corruptions with its outcome."""
    (told, *others) = [
        past_and_mutants(tmp_path / seed, PYTHONHASHSEED=seed, LC_ALL=locale, TZ=zone)
        for seed, locale, zone in (("0", "C.UTF-8", "UTC"), ("1", "tr_TR.UTF-8", "Pacific/Kiritimati"))
    ]
    assert "2021-06-01" in told
    assert '"caught"' in told
    assert others == [told]


def past_and_mutants(folder: Path, **surroundings: str) -> str:
    """What the commands print of a project whose claims were committed twice."""
    names = {
        f"GIT_{role}_{what}": "a@example.org"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    days = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), "2021-06-01T23:30:00+02:00")
    none = dict.fromkeys(("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"), os.devnull)
    env = {**os.environ, **names, **days, **none, **surroundings}

    def run(*command: str) -> str:
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=True, encoding="utf-8", timeout=120)  # fmt: skip
        return done.stdout

    folder.mkdir()
    run("git", "init", "--quiet")
    for name, data in specimen.files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    commit = ("git", "commit", "--quiet", "--all", "--message")
    run("git", "add", "--all")
    run(*commit, "Begin")
    claims = folder / "claims" / "bridge.yaml"
    claims.write_text(claims.read_text(encoding="utf-8").replace("was opened", "opened", 1), encoding="utf-8")
    run(*commit, "Reword")
    factcheck = (sys.executable, "-m", "factcheck")
    mutants = run(*factcheck, "mutate", "--sample", "6", "--seed", "5", "--format", "json")
    return run(*factcheck, "log", "bridge-opened-3-may") + mutants
