"""What lies on disk can make loading neither hang nor leave the project, and reports are written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from factcheck.errors import ProjectError
from factcheck.store.changing import new_files
from factcheck.store.changing.new_files import write_new
from factcheck.store.disk import files
from factcheck.store.disk.files import Disk, Memory, write_whole
from factcheck.store.faults.file_faults import UnreadableError
from factcheck.store.loading.loader import load

ARTICLE = "article: {id: a, title: A, text: a.txt, sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb'}"
CLAIMS = "claims: [{id: c, statement: S., quote: a}]"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one article, one claim and a neighbour outside."""
    root = tmp_path / "project"
    (root / "claims" / "deep").mkdir(parents=True)
    (root / "seeds").mkdir()
    (root / "seeds" / "a.yaml").write_text(ARTICLE, encoding="utf-8")
    (root / "seeds" / "a.txt").write_text("a", encoding="utf-8")
    (root / "claims" / "deep" / "c.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "outside.yaml").write_text(CLAIMS, encoding="utf-8")
    return root


def problem(root: Path) -> str:
    """The one problem of a project, with its file."""
    records = load(root)
    (found,) = records.problems
    assert found.hint
    return f"{found.place.file}: {found.message}"


def test_a_project_in_order(project: Path) -> None:
    """Record files are found at any depth; hidden files and other files are passed over."""
    for name in (".hidden.yaml", "notes.txt", "yaml", "c.yaml.orig", ".hidden/x.yaml"):
        path = project / "claims" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("[", encoding="utf-8")
    records = load(project)
    assert not records.problems
    assert list(records.claims) == ["c"]
    assert records.article_texts == {"a": "a"}


@pytest.mark.parametrize("name", ["c.yml", "c.YAML", "C.Yml"])
def test_other_endings_are_not_passed_over(project: Path, name: str) -> None:
    """A file that is meant as a record file and would not be read is reported."""
    (project / "claims" / name).write_text(CLAIMS, encoding="utf-8")
    assert problem(project) == f"claims/{name}: record files end in .yaml, and this one is not read"


def test_a_folder_with_a_files_name(project: Path) -> None:
    """A folder x.yaml is reported, not walked past."""
    (project / "claims" / "x.yaml").mkdir()
    assert problem(project) == "claims/x.yaml: this is a folder, not a file"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with names")
def test_a_pipe(project: Path) -> None:
    """A pipe x.yaml is refused without being opened, which would wait for a writer."""
    os.mkfifo(project / "claims" / "x.yaml")
    assert problem(project) == "claims/x.yaml: this is a pipe or device, not a file"


@pytest.mark.skipif(sys.platform == "win32", reason="links need privileges")
class TestLinks:
    """Links inside the project are followed, others are refused."""

    def test_inside(self, project: Path) -> None:
        """A link to a file or folder of the project is read like it; ids that then stand twice are reported."""
        (project / "notes.yaml").write_text("events: [{id: e, label: E}]", encoding="utf-8")
        (project / "claims" / "link.yaml").symlink_to(project / "notes.yaml")
        (project / "claims" / "again").symlink_to("deep")
        records = load(project)
        assert list(records.events) == ["e"]
        assert [(found.rule, found.place.file) for found in records.problems] == [
            ("duplicate-id", "claims/deep/c.yaml")
        ]

    @pytest.mark.parametrize("target", ["../../outside.yaml", "/dev/zero", "/etc/hostname"])
    def test_a_file_outside(self, project: Path, target: str) -> None:
        """A link that leads out of the project is refused, unread."""
        (project / "claims" / "x.yaml").symlink_to(target)
        assert problem(project) == "claims/x.yaml: the path leads out of the project"

    def test_a_folder_outside(self, project: Path) -> None:
        """A folder outside is refused as a whole."""
        (project.parent / "others").mkdir()
        (project / "claims" / "others").symlink_to(project.parent / "others")
        assert problem(project) == "claims/others: the path leads out of the project"

    def test_nowhere(self, project: Path) -> None:
        """A link to nothing is reported."""
        (project / "claims" / "x.yaml").symlink_to("gone.yaml")
        assert problem(project) == "claims/x.yaml: the link leads nowhere"

    def test_itself(self, project: Path) -> None:
        """A link to itself is reported."""
        (project / "claims" / "x.yaml").symlink_to("x.yaml")
        assert problem(project).startswith("claims/x.yaml: the file cannot be read: ")

    @pytest.mark.parametrize("target", [".", "..", "../..", "../deep"])
    def test_around(self, project: Path, target: str) -> None:
        """A link to a folder around it is reported, not walked round and round."""
        (project / "claims" / "deep" / "loop").symlink_to(target)
        assert problem(project) == "claims/deep/loop: the link leads back to a folder around it"

    def test_the_root_may_be_a_link(self, project: Path) -> None:
        """Where the project itself is reached by a link, nothing in it is outside."""
        (project.parent / "link").symlink_to(project)
        assert not load(project.parent / "link").problems

    def test_a_text_outside(self, project: Path) -> None:
        """A text that is a link out of the project is refused at the record that names it."""
        (project / "seeds" / "a.txt").unlink()
        (project / "seeds" / "a.txt").symlink_to("../../outside.yaml")
        assert problem(project) == "seeds/a.yaml: 'text' is 'a.txt': the path leads out of the project"


def test_a_file_without_permission(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be opened is reported with the system's reason."""

    def refuse(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    records = load(project)
    assert {found.message for found in records.problems} == {"the file cannot be read: permission denied"}
    assert [entry.kind for entry in records.entries] == ["file", "file"]


def test_a_folder_without_permission(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be entered is reported, since records may lie in it."""
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "deep":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert problem(project) == "claims/deep: the file cannot be read: permission denied"


def test_a_huge_file_is_not_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file above the limit is refused by its size alone."""
    with (project / "claims" / "x.yaml").open("wb") as file:
        file.truncate(50 * 2**20)  # sparse
    monkeypatch.setattr(Memory, "read", None)
    assert problem(project) == "claims/x.yaml: the file has 50.0 MiB, and 16 are allowed"


def test_a_file_that_grows_while_it_is_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read to its end, and no further than a file may go."""
    real = Path.stat

    def a_moment_ago(path: Path, **options: bool) -> os.stat_result:
        fields = list(real(path, **options)[:10])
        fields[stat.ST_SIZE] = 3
        return os.stat_result(fields)

    monkeypatch.setattr(Path, "stat", a_moment_ago)
    assert Disk(project).read("claims/deep/c.yaml", 1_000) == CLAIMS.encode()
    assert Disk(project).read("claims/deep/c.yaml", 10) == CLAIMS.encode()[:11]


def test_a_huge_file_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit holds in memory too."""
    monkeypatch.setattr(files, "RECORD_LIMIT", 10)
    with pytest.raises(UnreadableError, match=r"0\.0 MiB"):
        Memory({"claims/x.yaml": b"x" * 11}).read("claims/x.yaml", files.RECORD_LIMIT)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
@pytest.mark.parametrize("name", [b"\xff.yaml", b"a\nb.yaml", b"\x1b[31m.yaml"])
def test_names_that_cannot_be_printed(project: Path, name: bytes) -> None:
    """A name that would spoil the report is refused, and escaped in it."""
    (project / "claims" / os.fsdecode(name)).write_text(CLAIMS, encoding="utf-8")
    message = problem(project)
    assert message.endswith(": the path holds characters that cannot be printed")
    assert message.isprintable()


def test_memory_knows_only_its_files() -> None:
    """Record files in memory lie below claims/ and seeds/, as on disk."""
    paths = (
        "claims/a.yaml",
        "seeds/b/c.yml",
        "claims.yaml",
        "docs/a.yaml",
        "claims/.a.yaml",
        "claims",
        "seeds/a.txt",
    )
    assert sorted(Memory(dict.fromkeys(paths, b"")).record_paths()) == ["claims/a.yaml", "seeds/b/c.yml"]


def test_disk_without_folders(tmp_path: Path) -> None:
    """Where there are no folders there are no record files."""
    assert list(Disk(tmp_path / "nowhere").record_paths()) == []


def test_write_whole(tmp_path: Path) -> None:
    """A file is replaced at once, keeps its permissions, and nothing is left beside it."""
    path = tmp_path / "report.md"
    write_whole(path, "one\n")
    path.chmod(0o640)
    write_whole(path, "zwölf\r\n")
    assert path.read_bytes() == "zwölf\r\n".encode()
    assert sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="links need privileges")
def test_write_whole_through_a_link_and_to_a_device(tmp_path: Path) -> None:
    """A link stays a link, and a device is written to."""
    (tmp_path / "link").symlink_to("report.md")
    write_whole(tmp_path / "link", "x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "report.md").read_text(encoding="utf-8") == "x"
    write_whole(Path(os.devnull), "x")
    assert Path(os.devnull).is_char_device()


def test_write_whole_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that cannot be written is an error with its name, and the old one stays whole."""
    with pytest.raises(ProjectError, match="cannot be written"):
        write_whole(tmp_path / "nowhere" / "x", "x")
    write_whole(tmp_path / "x", "old")

    def fail(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ProjectError, match="No space left"):
        write_whole(tmp_path / "x", "new")
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["old"]


def test_write_new_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file system has no links a new file is renamed into place, and one that appeared meanwhile stays."""

    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    write_new(tmp_path, {"a/x": b"new"})
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["x"]
    monkeypatch.setattr(new_files, "in_the_way", lambda *_: [])
    with pytest.raises(ProjectError, match="cannot be written: Operation not permitted; nothing was written"):
        write_new(tmp_path, {"a/x": b"newer"})
    monkeypatch.undo()
    monkeypatch.setattr(new_files, "in_the_way", lambda *_: [])
    with pytest.raises(ProjectError, match="cannot be written: File exists; nothing was written"):
        write_new(tmp_path, {"b": b"", "a/x": b"newer"})
    assert (tmp_path / "a" / "x").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
