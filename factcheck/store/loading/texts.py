"""The texts that records keep beside them: an article's, or the stored copy of a source."""

from __future__ import annotations

import hashlib
import posixpath
from dataclasses import dataclass

from factcheck.store.disk.files import TEXT_LIMIT, Files
from factcheck.store.faults.file_faults import refused
from factcheck.store.yaml.source_text import decoded


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredText:
    """A text with the digest of its file."""

    text: str  # newlines as they are, without a byte order mark
    digest: str  # sha256 of the file's bytes, in hexadecimal


def read_text(files: Files, record_file: str, path: str) -> StoredText:
    """The text that a record names.

    Args:
        files: The project.
        record_file: The path of the record's file, from the project's root.
        path: What the record gives: a path from that file's folder.

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
    return StoredText(text=decoded(data), digest=hashlib.sha256(data).hexdigest())
