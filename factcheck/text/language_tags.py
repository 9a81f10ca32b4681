"""Language tags as BCP 47 has them: `en`, `pt-BR`, `zh-Hant`."""

from __future__ import annotations

import re
from typing import Final

_TAG: Final = re.compile(
    r"[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(?:-[A-WYZa-wyz0-9](?:-[A-Za-z0-9]{2,8})+)*"
    r"(?:-[xX](?:-[A-Za-z0-9]{1,8})+)?"
)


def is_tag(text: str) -> bool:
    """Whether a text has the form of a language tag (RFC 5646, section 2.1, without the grandfathered ones)."""
    return _TAG.fullmatch(text) is not None
