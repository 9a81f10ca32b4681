"""`factcheck fmt`: what it writes, what it says, and how it ends."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.commands.common import COULD_NOT_RUN, FINDINGS
from factcheck.testing import EXAMPLE

ROOT = Path(__file__).resolve().parents[2]
UNTIDY = "claims:\n- statement: S.\n  id: a\n  quote: It cost\n"
TIDY = "claims:\n  - id: a\n    statement: S.\n    quote: It cost\n"
TWICE = "claims:\n  - id: a\n    id: b\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example in its layout, with one file that is not; stood in."""
    for name, text in {**EXAMPLE, "claims/deep/a.yaml": UNTIDY}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["fmt", "seeds", "claims/people.yaml", "claims/sources.yaml"]) == 0
    return tmp_path


def said(capsys: pytest.CaptureFixture) -> tuple[str, str]:
    """What was printed since the last call, on the two streams."""
    out, err = capsys.readouterr()
    return out, err


def test_the_files_of_this_repository_are_formatted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """All of claims/ and seeds/; `factcheck fmt` mends it."""
    monkeypatch.chdir(ROOT)
    assert main(["fmt", "--check"]) == 0, said(capsys)[0]


def test_it_writes_what_changes(project: Path, capsys: pytest.CaptureFixture) -> None:
    """Only the files that are not in the layout, and the second time none."""
    said(capsys)
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*.yaml")}
    assert main(["fmt"]) == 0
    assert said(capsys) == ("reformatted claims/deep/a.yaml\n1 file reformatted, 3 left as they are\n", "")
    changed = [path for path, time in before.items() if path.stat().st_mtime_ns != time]
    assert changed == [project / "claims/deep/a.yaml"]
    assert changed[0].read_text(encoding="utf-8") == TIDY
    assert main(["fmt"]) == 0
    assert said(capsys) == ("4 files left as they are\n", "")


def test_check_writes_nothing(project: Path, capsys: pytest.CaptureFixture) -> None:
    """It names the files that would change, and ends with 1."""
    said(capsys)
    assert main(["fmt", "--check", "claims/deep", "claims/people.yaml"]) == FINDINGS
    assert said(capsys) == (
        "would reformat claims/deep/a.yaml\n1 file would be reformatted, 1 left as it is\n",
        "",
    )
    assert (project / "claims/deep/a.yaml").read_text(encoding="utf-8") == UNTIDY
    assert main(["fmt", "--check", "claims/people.yaml"]) == 0


def test_diff_shows_what_would_change(project: Path, capsys: pytest.CaptureFixture) -> None:
    """The diff alone on the first stream, so that it can be applied; the rest on the other."""
    said(capsys)
    assert main(["fmt", "--diff"]) == FINDINGS
    out, err = said(capsys)
    assert out == (
        "--- claims/deep/a.yaml\n"
        "+++ claims/deep/a.yaml\n"
        "@@ -1,4 +1,4 @@\n"
        " claims:\n"
        "-- statement: S.\n"
        "-  id: a\n"
        "-  quote: It cost\n"
        "+  - id: a\n"
        "+    statement: S.\n"
        "+    quote: It cost\n"
    )
    assert err == "would reformat claims/deep/a.yaml\n1 file would be reformatted, 3 left as they are\n"
    assert (project / "claims/deep/a.yaml").read_text(encoding="utf-8") == UNTIDY


def test_the_diff_of_line_ends(project: Path, capsys: pytest.CaptureFixture) -> None:
    """What cannot be seen is written out: a carriage return, a last line without its end."""
    said(capsys)
    (project / "claims/deep/a.yaml").write_bytes(TIDY.replace("S.\n", "S.\r\n").rstrip("\n").encode())
    assert main(["fmt", "--diff", "claims/deep"]) == FINDINGS
    out, _ = said(capsys)
    assert "-    statement: S.\\r\n" in out
    assert out.endswith(
        "-    quote: It cost\n\\ No newline at end of file\n+    statement: S.\n+    quote: It cost\n"
    )


def test_what_it_cannot_keep_it_does_not_touch(project: Path, capsys: pytest.CaptureFixture) -> None:
    """It says what stands in the way and where, formats the others and ends with 2."""
    said(capsys)
    (project / "claims/people.yaml").write_text(TWICE, encoding="utf-8")
    (project / "claims/other.yml").write_text(UNTIDY, encoding="utf-8")
    assert main(["fmt"]) == COULD_NOT_RUN
    assert said(capsys) == (
        "reformatted claims/deep/a.yaml\n1 file reformatted, 2 left as they are, 2 not formatted\n",
        (
            "claims/other.yml:1:1: not formatted: record files end in .yaml, and this one is not read\n"
            "    Do:  rename it to other.yaml\n"
            "claims/people.yaml:3:5: not formatted: the key 'id' stands a second time in the same mapping\n"
            "    Do:  keep one of the two; where both are meant, make a list of their values\n"
        ),
    )
    assert (project / "claims/people.yaml").read_text(encoding="utf-8") == TWICE


def test_records_at_fault_are_formatted(project: Path) -> None:
    """A key that is none, a value of another kind: all of it stays, the odd keys last."""
    path = project / "claims/deep/a.yaml"
    path.write_text("klaims: 1\nclaims:\n- stauts: no\n  id: {a: [b]}\n- text\n", encoding="utf-8")
    assert main(["fmt", "claims/deep"]) == 0
    assert path.read_text(encoding="utf-8") == (
        "claims:\n  - id: {a: [b]}\n    stauts: 'no'\n\n  - text\n\nklaims: 1\n"
    )


@pytest.mark.parametrize("path", ["seeds/bridge.txt", "claims/none", "../elsewhere", "empty"])
def test_a_path_without_record_files(project: Path, path: str, capsys: pytest.CaptureFixture) -> None:
    """What was asked for could not be done."""
    said(capsys)
    (project / "empty").mkdir()
    assert main(["fmt", "seeds", path]) == COULD_NOT_RUN
    assert Path(path).name in said(capsys)[1]


def test_permissions_and_links_stay(project: Path) -> None:
    """A file keeps its mode; where a link stands, what it leads to is written."""
    path, link = project / "claims/deep/a.yaml", project / "claims/link.yaml"
    path.chmod(0o640)
    link.symlink_to(path)
    assert main(["fmt", "claims/link.yaml"]) == 0
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == TIDY
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_nothing_to_format(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    """A project without a record file."""
    (tmp_path / "claims").mkdir()
    assert main(["fmt", str(tmp_path)]) == COULD_NOT_RUN
    assert "no record file" in said(capsys)[1]
