"""Whether a text is a web address."""

from __future__ import annotations

import re

# What RFC 3986 allows nowhere in a URI; letters outside of ASCII are let through, as browsers do (RFC 3987).
_NEVER = r"\s\x00-\x20\x7f-\x9f<>\"\\^`{|}"
_WEB = re.compile(rf"https?://[^{_NEVER}/?#]+(?:[/?#][^{_NEVER}]*)?")


def is_web(address: str) -> bool:
    """Whether it is an absolute address of the web, and nothing else: no other scheme, no blank, no markup."""
    return _WEB.fullmatch(address) is not None
