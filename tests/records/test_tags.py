"""The language of a record: a tag, and nothing that could be anything else."""

from __future__ import annotations

import pytest

from factcheck.testing import findings
from factcheck.text.language_tags import is_tag


@pytest.mark.parametrize(
    "tag", ["en", "pt-BR", "zh-Hant", "zh-Hant-TW", "sr-Latn-RS", "de-1996", "es-419", "yue", "en-x-house"]
)
def test_tags(tag: str) -> None:
    """Those of RFC 5646, appendix A, among them."""
    assert is_tag(tag)


@pytest.mark.parametrize(
    "text", ["English", "e", "en_US", "en-", "", 'en" onload="x', "<b>", "de-DE-1", "a-DE"]
)
def test_no_tags(text: str) -> None:
    assert not is_tag(text)


def test_what_is_no_tag_is_refused_with_its_place() -> None:
    """So it gets into no page."""
    files = {"claims/more.yaml": "sources:\n  - {id: z, title: Z, language: 'en\" onload=\"x'}\n"}
    (found,) = findings("broken-record", files=files)
    assert (found.place.line, found.place.column) == (2, 33)
    assert "is no language tag" in found.message
