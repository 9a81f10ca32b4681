"""Where on the web this tool is described, as far as its installation knows: none is made up.

Sources: Core Metadata (`Project-URL`, `Home-page`), PEP 610 (`direct_url.json`: the repository it was installed from).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError
from typing import Any, Final
from urllib.parse import urlsplit

NAME: Final = "pytest-factcheck"
"""The distribution that holds this tool."""

_URI: Final = re.compile(r"https?://[A-Za-z0-9._~:\[\]-]+(?:[/?#][A-Za-z0-9._~:/?#\[\]@!$&()*+,;=%-]*)?")
_LABELS: Final = ("homepage", "documentation", "source", "repository")
"""What names the address in question, best first (the well-known labels of Core Metadata)."""


def tool_address(distribution: Distribution | None = None) -> str | None:
    """The address of the tool's page, else of the repository that it was installed from; None where neither is known.

    Args:
        distribution: The metadata of what is installed; looked for where it is left out.
    """
    try:
        found = distribution or Distribution.from_name(NAME)
        candidates = [*_of_metadata(found), *_of_repository(found)]
    except (PackageNotFoundError, OSError):
        return None
    return next(filter(_is_public, candidates), None)


def _of_metadata(found: Distribution) -> Iterator[str]:
    """What the distribution says of itself, best first."""
    listed = [line.partition(",") for line in found.metadata.get_all("Project-URL") or ()]
    named = {re.sub(r"[\W_]", "", label).lower(): url.strip() for label, _, url in listed}
    yield from (named[label] for label in _LABELS if label in named)
    yield from found.metadata.get_all("Home-page") or ()


def _of_repository(found: Distribution) -> Iterator[str]:
    """The repository of which a commit was installed."""
    try:
        data: Any = json.loads(found.read_text("direct_url.json") or "null")
    except ValueError:
        return
    if isinstance(data, dict) and isinstance(data.get("url"), str) and "vcs_info" in data:
        yield data["url"]


def _is_public(address: str) -> bool:
    """Whether it is an absolute address of the web, without a name or password before the host."""
    try:
        return bool(_URI.fullmatch(address)) and "@" not in urlsplit(address).netloc
    except ValueError:
        return False
