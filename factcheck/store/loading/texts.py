"""The texts that records keep beside them: an article's, or the stored copy of a source."""

from __future__ import annotations

import hashlib
import posixpath
from dataclasses import dataclass

from factcheck.store.disk.files import TEXT_LIMIT, Files
from factcheck.store.faults.file_faults import refused
from factcheck.store.yaml.source_text import decoded
from factcheck.text.markdown.view import VisibleText, is_markdown


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredText:
    """A text with the digest of its file."""

    text: str  # as a reader sees it; newlines as they are, without a byte order mark
    digest: str  # sha256 of the file's bytes, in hexadecimal
    view: VisibleText | None = None  # of a text in Markdown: the same with the map to the file
    line_ends_only: bool = False  # whether it differs from the text on record by its line ends alone


def read_text(files: Files, record_file: str, path: str, recorded: str | None = None) -> StoredText:
    """The text that a record names.

    Args:
        files: The project.
        record_file: The path of the record's file, from the project's root.
        path: What the record gives: a path from that file's folder.
        recorded: The sha256 that the record gives.

    Raises:
        UnreadableError: The path leads out of the project, or there is no text in UTF-8.
    """
    inside = posixpath.normpath(posixpath.join(posixpath.dirname(record_file), path))
    if "\\" in path:
        raise refused("the path has a backslash", f"write {path.replace(chr(92), '/')}")
    if posixpath.isabs(path) or inside.split("/")[0] == "..":
        raise refused(
            "the path leads out of the project", "keep a copy inside, and name it from this file's folder"
        )
    data = files.read(inside, TEXT_LIMIT)
    digest, text = _sha256(data), decoded(data)
    view = _view(text) if is_markdown(inside) else None
    return StoredText(
        text=text if view is None else view.text,
        digest=digest,
        view=view,
        line_ends_only=recorded not in (None, digest) and recorded in _with_other_line_ends(data),
    )


def _with_other_line_ends(data: bytes) -> tuple[str, str]:
    """The digests of a text whose lines end as on Linux, and as on Windows."""
    bare = data.replace(b"\r\n", b"\n")
    return _sha256(bare), _sha256(bare.replace(b"\n", b"\r\n"))


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _view(text: str) -> VisibleText:
    from factcheck.text.markdown.visible import visible_text  # noqa: PLC0415 - only texts in Markdown need it

    return visible_text(text)
