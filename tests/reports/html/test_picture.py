"""The picture in the README: the first screen of the article's page, made here with `--write-snapshots`."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck.reports.html.page import render
from factcheck.reports.parts.options import Options
from factcheck.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[3]
PICTURE = ROOT / "docs" / "page.png"
WIDTH, HEIGHT = 1000, 720  # pixels
LARGEST = 200_000  # bytes
KEY = b"Description"


def test_the_picture_is_of_the_page_as_it_is(
    browser: Browser, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """It carries the words that the page begins with, so that it cannot show another page than the one of today."""
    records = factcheck.load(ROOT)
    (article,) = records.articles
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
    path = tmp_path / "page.html"
    path.write_text(
        render(factcheck.check(records, Settings(profile="publish")), article, Options()), encoding="utf-8"
    )
    page.goto(path.as_uri())
    words = " ".join(page.inner_text("h1").split())
    if request.config.getoption("write_snapshots"):
        PICTURE.write_bytes(with_words(page.screenshot(), words))
    page.close()
    picture = PICTURE.read_bytes()
    assert words_in(picture) == words
    assert struct.unpack(">II", picture[16:24]) == (WIDTH, HEIGHT)
    assert len(picture) <= LARGEST


def with_words(picture: bytes, words: str) -> bytes:
    """A PNG with words in it that no viewer shows (a tEXt chunk, PNG 1.2, section 4.2.3; Latin 1, others escaped)."""
    data = KEY + b"\0" + words.encode("unicode_escape")
    chunk = struct.pack(">I", len(data)) + b"tEXt" + data + struct.pack(">I", zlib.crc32(b"tEXt" + data))
    head = 8 + 25  # the signature, and the first chunk
    return picture[:head] + chunk + picture[head:]


def words_in(picture: bytes) -> str:
    """The words in a PNG."""
    data = picture.partition(b"tEXt" + KEY + b"\0")[2]
    length = struct.unpack(">I", picture[33:37])[0] - len(KEY) - 1
    return data[:length].decode("unicode_escape")
