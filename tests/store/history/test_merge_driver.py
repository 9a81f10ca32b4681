"""Branches merged and rebased by git with `factcheck merge-driver`, in real repositories."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import factcheck
from factcheck.cli import main
from factcheck.commands.merge_driver import NOT_MERGED
from factcheck.drafting.project import MERGING
from factcheck.store.layout.formatter import formatted
from factcheck.store.loading.loader import load
from tests.store.history.conftest import Project

FILE = "claims/bridge/one.yaml"
CLAIMS = """\
# The bridge and its cost.
article: bridge

claims:
  - id: opened
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
    status: supported
    evidence:
      - source: courier-2019
        stance: supports
        at: page 1

  - id: third
    statement: It is the third bridge of the town.
    quote: third bridge
"""
NEW = """
  - id: {}
    statement: It cost 40 million euros.
    quote: It cost 40 million euros
"""
EVIDENCE = """\
      - source: {}
        stance: context
"""
CITED = "        at: page 1\n"


@pytest.fixture
def merging(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The example with claims, under a git that knows the driver, with a branch `side` to work on."""
    monkeypatch.setenv("PYTHONPATH", str(Path(factcheck.__file__).parents[1]))
    project.git(
        "config", "merge.factcheck.driver", f"'{sys.executable}' -m factcheck merge-driver %O %A %B --path %P"
    )
    project.commit("Claims", {".gitattributes": MERGING, FILE: CLAIMS})
    project.git("branch", "side")
    return project


def on_both(project: Project, ours: str | None, theirs: str | None, file: str = FILE) -> None:
    """Commit a file on main and on side, and stand on main."""
    project.git("checkout", "--quiet", "side")
    project.commit("On side", {file: theirs})
    project.git("checkout", "--quiet", "main")
    project.commit("On main", {file: ours})


def merge(project: Project, *words: str) -> tuple[bool, str]:
    """Merge side into main: whether git is through, and what was said."""
    try:
        project.git(*(words or ("merge", "--no-edit", "side")))
    except subprocess.CalledProcessError as error:
        return False, error.stdout + error.stderr
    return True, ""


def ids(project: Project) -> list[str]:
    """The claims on record, of files that have no fault."""
    records = load(project.root)
    assert not records.problems
    return [*records.claims]


def text(project: Project, file: str = FILE) -> str:
    return (project.root / file).read_text(encoding="utf-8")


def test_two_claims_in_one_place(merging: Project) -> None:
    """Each branch adds a claim at the end of the file; by lines, that is a conflict."""
    on_both(merging, CLAIMS + NEW.format("cost"), CLAIMS + NEW.format("price"))
    assert not merge(merging, "-c", "merge.factcheck.driver=git merge-file %A %O %B", "merge", "side")[0]
    merging.git("merge", "--abort")
    assert merge(merging) == (True, "")
    assert text(merging) == CLAIMS + NEW.format("cost") + NEW.format("price")
    assert ids(merging) == ["opened", "third", "cost", "price"]


def test_evidence_keys_and_order(merging: Project) -> None:
    """Evidence added on both sides, keys of one record changed apart, and a record moved by one and edited by the other."""
    head, opened, third = CLAIMS.partition("  - id: opened")[0], *CLAIMS.split("\n\n")[1:]
    opened = opened.removeprefix("claims:\n")
    ours = f"{head}{third}\n{opened}\n{EVIDENCE.format('relay-2019')}"
    theirs = CLAIMS.replace(CITED, CITED + EVIDENCE.format("accounts-2019"))
    theirs = theirs.replace("status: supported", "status: conflicting  # see the accounts")
    theirs = theirs.replace("third bridge\n", "third bridge\n    note: No list of the bridges.\n")
    on_both(merging, ours, theirs)
    assert merge(merging) == (True, "")
    assert text(merging) == (
        "# The bridge and its cost.\narticle: bridge\n\nclaims:\n"
        "  - id: third\n    statement: It is the third bridge of the town.\n    quote: third bridge\n"
        "    note: No list of the bridges.\n\n"
        "  - id: opened\n    statement: The bridge at Vidrov opened on 3 May 2019.\n    quote: opened on 3 May 2019\n"
        "    status: conflicting  # see the accounts\n    evidence:\n"
        "      - source: courier-2019\n        stance: supports\n        at: page 1\n"
        "      - source: relay-2019\n        stance: context\n      - source: accounts-2019\n        stance: context\n"
    )


def test_a_clash_is_marked_at_its_key_and_named_by_the_check(
    merging: Project, capsys: pytest.CaptureFixture
) -> None:
    """Two verdicts: git stops, all else is merged, the check says where, and a decision is all that is left to do."""
    ours = CLAIMS.replace("status: supported", "status: misleading") + NEW.format("cost")
    on_both(merging, ours, CLAIMS.replace("status: supported", "status: refuted") + NEW.format("price"))
    is_through, said = merge(merging)
    assert not is_through
    assert "CONFLICT" in said
    assert (
        f"factcheck: {FILE}: both sides changed claims/opened/status: decide at the marks which stands"
        in said
    )
    marked = "<<<<<<< ours\n    status: misleading\n=======\n    status: refuted\n>>>>>>> theirs\n"
    both = CLAIMS.replace("    status: supported\n", marked) + NEW.format("cost") + NEW.format("price")
    assert text(merging) == both
    assert main(["check", "--no-cache"]) == 1
    told = capsys.readouterr().out
    assert (
        f"{FILE}:8:1: error[broken-record] file: a merge left its marks here: ours has 'status: misleading'; theirs "
        "has 'status: refuted'" in told
    )
    merging.commit("Merge side", {FILE: both.replace(marked, "    status: refuted\n")})
    assert ids(merging) == ["opened", "third", "cost", "price"]


def test_a_file_that_both_added(merging: Project) -> None:
    """There is no base: what one alone has is added, and a record that both have differently is a clash as a whole."""
    head, file = "article: bridge\n\nclaims:", "claims/bridge/new one.yaml"
    cost, price, total = (NEW.format(name) for name in ("cost", "price", "total"))
    other = price.replace("It cost 40 million euros.", "It took 40 million euros.")
    on_both(merging, f"{head}{cost}{price}", f"{head}{total}{other}", file)
    assert not merge(merging)[0]
    assert text(merging, file) == (f"{head}{cost}{total}\n<<<<<<< ours{price}======={other}>>>>>>> theirs\n")


def test_a_claim_taken_out_and_changed(merging: Project) -> None:
    """What one branch takes out and the other changes is for a person to decide; the claim stands between the marks."""
    kept, _, gone = CLAIMS.rpartition("\n  - id: third")
    changed = f"  - id: third{gone}    note: No list.\n"
    on_both(merging, kept, f"{kept}\n{changed}")
    assert not merge(merging)[0]
    assert text(merging) == f"{kept}\n<<<<<<< ours\n=======\n{changed}>>>>>>> theirs\n"


def test_a_rebase(merging: Project) -> None:
    """Three commits, one after the other, onto a branch that has changed the same places."""
    merging.git("checkout", "--quiet", "side")
    side = CLAIMS
    for number, source in enumerate(("relay-2019", "accounts-2019", "minutes-2019")):
        side = side.replace("\n\n  - id: third", f"\n{EVIDENCE.format(source)}\n  - id: third").replace(
            "\n\n      -", "\n      -"
        )
        side += NEW.format(f"side-{number}")
        merging.commit(f"Step {number}", {FILE: side})
    merging.git("checkout", "--quiet", "main")
    ours = CLAIMS.replace(CITED, CITED + EVIDENCE.format("press-2019")) + NEW.format("of-main")
    merging.commit("On main", {FILE: ours})
    merging.git("checkout", "--quiet", "side")
    assert merge(merging, "rebase", "main") == (True, "")
    assert merging.git("rev-list", "--count", "main..side") == "3"
    records = load(merging.root)
    assert [*records.claims] == ["opened", "third", "of-main", "side-0", "side-1", "side-2"]
    assert records.claims["opened"].cites() == [
        "courier-2019", "press-2019", "relay-2019", "accounts-2019", "minutes-2019",
    ]  # fmt: skip
    assert formatted(text(merging).encode()) == text(merging).encode()


def test_branches_that_crossed(merging: Project) -> None:
    """Two branches that merged each other before: git makes a base of two, by the driver too."""
    on_both(merging, CLAIMS + NEW.format("cost"), CLAIMS + NEW.format("price"))
    one, other = merging.git("rev-parse", "main"), merging.git("rev-parse", "side")
    merging.git("merge", "--no-edit", other)
    merging.git("checkout", "--quiet", "side")
    merging.git("merge", "--no-edit", one)
    side = text(merging) + NEW.format("of-side")
    merging.git("checkout", "--quiet", "main")
    on_both(merging, text(merging) + NEW.format("of-main"), side)
    assert merge(merging) == (True, "")
    assert sorted(ids(merging)) == ["cost", "of-main", "of-side", "opened", "price", "third"]


def test_what_cannot_be_read_is_merged_by_lines(merging: Project) -> None:
    """A side that is no YAML is merged as git does it, and that is said."""
    on_both(merging, CLAIMS.replace("The bridge and", "A bridge and"), CLAIMS + "  - id: [open\n")
    assert merge(merging) == (True, "")
    assert text(merging) == CLAIMS.replace("The bridge and", "A bridge and") + "  - id: [open\n"
    merging.git("reset", "--hard", "--quiet", "HEAD~1")
    merging.commit("Again", {FILE: CLAIMS.replace("third bridge\n", "third\n")})
    is_through, said = merge(merging)
    assert not is_through
    assert f"{FILE}: merged by lines, not by record: theirs, line 17: " in said


@pytest.fixture
def sides(tmp_path: Path) -> Callable[..., list[str]]:
    """Writes the three files, and has their names for the command."""

    def written(*data: str | bytes) -> list[str]:
        names = [str(tmp_path / name) for name in ("base.yaml", "ours.yaml", "theirs.yaml")]
        for name, each in zip(names, data, strict=False):
            Path(name).write_bytes(each if isinstance(each, bytes) else each.encode())
        return names

    return written


def test_what_cannot_run_is_no_merge(sides: Callable[..., list[str]], capsys: pytest.CaptureFixture) -> None:
    """Git takes a status above 128 for a failure; OURS is as it was."""
    names = sides(CLAIMS, CLAIMS + "# ours\n")
    assert main(["merge-driver", *names, "--path", FILE]) == NOT_MERGED
    assert (
        f"factcheck: {FILE}: not merged: {names[2]}: cannot be read: No such file" in capsys.readouterr().err
    )
    names = sides(CLAIMS, CLAIMS + "# ours\n", b"\0\1")
    assert main(["merge-driver", *names]) == NOT_MERGED
    assert "not merged: git cannot merge the file by its lines" in capsys.readouterr().err
    assert Path(names[1]).read_text(encoding="utf-8") == CLAIMS + "# ours\n"


def test_each_record_keeps_its_layout(sides: Callable[..., list[str]]) -> None:
    """Of a file in a layout of its own only the records that had to be merged are laid out, marks of clashes included."""
    own = CLAIMS.replace("\n  - id: third", "\n\n  - id: third").replace("    quote", "    'quote'")
    ours, theirs = own.replace("# The", "# Of the") + NEW.format("cost"), own + "    note: No list.\n"
    names = sides(own, ours, theirs + NEW.format("price"))
    assert main(["merge-driver", *names]) == 0
    both = (
        own.replace("# The", "# Of the") + "    note: No list.\n" + NEW.format("cost") + NEW.format("price")
    )
    assert Path(names[1]).read_text(encoding="utf-8") == both
    names = sides(own, own + "    note: A list.\n", theirs)
    assert main(["merge-driver", *names]) == 1
    third = "\n  - id: third\n    statement: It is the third bridge of the town.\n    quote: third bridge\n"
    clash = "<<<<<<< ours\n    note: A list.\n=======\n    note: No list.\n>>>>>>> theirs\n"
    opened = own.partition("\n\n  - id: third")[0].rstrip("\n")
    assert Path(names[1]).read_text(encoding="utf-8") == f"{opened}\n{third}{clash}"


def test_line_ends_are_those_of_ours(sides: Callable[..., list[str]]) -> None:
    """CRLF stays CRLF, also where only one side has it."""
    names = sides(CLAIMS, CLAIMS.replace("\n", "\r\n"), CLAIMS + NEW.format("cost"))
    assert main(["merge-driver", *names]) == 0
    assert Path(names[1]).read_bytes() == (CLAIMS + NEW.format("cost")).replace("\n", "\r\n").encode()
