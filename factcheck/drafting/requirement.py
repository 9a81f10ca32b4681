"""What pip has to be told to install this tool elsewhere: as it was told here.

Source: PEP 610 (the file `direct_url.json` beside a distribution's metadata), PEP 508 (`name @ address`), and pip's manual
for addresses of repositories, subdirectories and digests.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit
from urllib.request import url2pathname

NAME: Final = "pytest-factcheck"
"""The distribution that holds this tool."""

_SAFE: Final = re.compile(r"[!-~]+")
_NEVER: Final = re.compile(r"[\s\"'`$\\<>{}|^]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Requirement:
    """What to tell pip."""

    text: str  # a requirement of PEP 508
    is_local: bool = False  # whether it names a file or folder of this machine, which no other has

    def below(self, top: Path) -> Requirement:
        """The same, as a path from a repository's top where the file or folder lies in the repository.

        Args:
            top: The repository's folder, without links.
        """
        path = Path(url2pathname(urlsplit(self.text.partition(" @ ")[2]).path)) if self.is_local else None
        if path is None or not path.is_relative_to(top):
            return self
        inside = path.relative_to(top).as_posix()
        return Requirement(text="." if inside == "." else f"./{inside}")


def installed_requirement(distribution: Distribution | None = None) -> Requirement:
    """The requirement by which this tool was installed: a folder, a commit of a repository, a file; else its name.

    Args:
        distribution: The metadata of what is installed; looked for where it is left out.
    """
    try:
        found = distribution or Distribution.from_name(NAME)
        data = json.loads(found.read_text("direct_url.json") or "null")
        address = _address(data)
    except (PackageNotFoundError, ValueError, OSError):
        return Requirement(text=NAME)
    if address is None or not _SAFE.fullmatch(address) or _NEVER.search(address):
        return Requirement(text=NAME)
    return Requirement(text=f"{NAME} @ {address}", is_local=address.startswith("file:"))


def _address(data: Any) -> str | None:  # noqa: ANN401 - JSON holds anything
    """The address that a `direct_url.json` stands for; None where it is none."""
    if not isinstance(data, dict) or not isinstance(data.get("url"), str):
        return None
    url = _without_secrets(data["url"])
    fragment = [f"subdirectory={data['subdirectory']}"] if isinstance(data.get("subdirectory"), str) else []
    match data:
        case {"vcs_info": {"vcs": str(vcs), "commit_id": str(commit)}}:
            return _with_fragment(f"{vcs}+{url}@{commit}", fragment)
        case {"archive_info": dict(info)}:
            return _with_fragment(url, [*fragment, *_digest(info)])
        case {"dir_info": dict()}:
            return _with_fragment(url, fragment)
    return None


def _digest(info: dict[str, Any]) -> list[str]:
    """The digest of a file as pip checks it: `sha256=...`."""
    hashes, old = info.get("hashes"), info.get("hash")
    if isinstance(hashes, dict) and isinstance(hashes.get("sha256"), str):
        return [f"sha256={hashes['sha256']}"]
    return [old] if isinstance(old, str) and old.startswith("sha256=") else []


def _with_fragment(address: str, parts: list[str]) -> str:
    return f"{address}#{'&'.join(parts)}" if parts else address


def _without_secrets(url: str) -> str:
    """An address without a password, which does not belong into a file that is shared."""
    parts = urlsplit(url)
    user, at, host = parts.netloc.rpartition("@")
    kept = f"{user}{at}{host}" if user == "git" else host
    return urlunsplit(parts._replace(netloc=kept, fragment=""))
