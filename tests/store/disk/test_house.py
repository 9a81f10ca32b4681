"""What a house says of itself for publication: read from the settings, or refused with what was expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import SettingsError
from factcheck.house import House, Scale
from factcheck.records.claims import STATUSES
from factcheck.records.verdicts import VERDICTS
from factcheck.settings import Settings
from factcheck.store.disk.settings_file import read_settings


def read(tmp_path: Path, line: str) -> Settings:
    """The settings of a project with one line."""
    (tmp_path / "pyproject.toml").write_text(f"[tool.factcheck]\n{line}\n", encoding="utf-8")
    return read_settings(tmp_path)


def test_verdicts_are_all_statuses_but_three() -> None:
    """A new status is a verdict, or says that there is none."""
    assert {*STATUSES} == {*VERDICTS, "unchecked", "not-pursued", "withdrawn"}


def test_house(tmp_path: Path) -> None:
    """Its name, and its address where it has one."""
    assert read(tmp_path, 'house = {name = " A "}').house == House(name="A")
    assert read(tmp_path, 'house = {name = "A", url = "http://a.example"}').house == House(
        name="A", url="http://a.example"
    )


def test_rating(tmp_path: Path) -> None:
    """The ends of the scale, and a number for some verdicts."""
    scale = read(tmp_path, "rating = {worst = 1, best = 5, refuted = 1, misleading = 2.5}").rating
    assert scale == Scale(worst=1, best=5, values={"refuted": 1, "misleading": 2.5})


def test_page_url(tmp_path: Path) -> None:
    """With or without the article's id."""
    for url in ("https://a.example/{article}.html", "http://a.example"):
        assert read(tmp_path, f"page-url = '{url}'").page_url == url


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("house = 'A'", "a table such as {name ="),
        ("house = {url = 'https://a.example'}", "a table such as {name ="),
        ("house = {name = '  '}", "a table such as {name ="),
        ("house = {name = 'A', url = 'javascript:alert(1)'}", "a table such as {name ="),
        ("house = {name = 'A', logo = 'x'}", "a table such as {name ="),
        ("page_url = 3", "a web address without #"),
        ("page_url = 'checks/a.html'", "a web address without #"),
        ("page_url = 'https://a.example/#x'", "a web address without #"),
        ("page_url = 'https://a.example/{claim}'", "a web address without #"),
        ("rating = 3", "a table of worst, best and any of supported, refuted,"),
        ("rating = {best = 5}", "a table of worst, best and any of"),
        ("rating = {worst = 1, best = 5, unchecked = 3}", "a table of worst, best and any of"),
        ("rating = {worst = 1, best = '5'}", "numbers, such as"),
        ("rating = {worst = 1, best = true}", "numbers, such as"),
        ("rating = {worst = 1, best = nan}", "worst from 1 and below best"),
        ("rating = {worst = 0, best = 5}", "worst from 1 and below best"),
        ("rating = {worst = 5, best = 1}", "worst from 1 and below best"),
        ("rating = {worst = 1, best = 5, refuted = 6}", "each status from worst to best"),
        ("rating = {worst = 1, best = 5, refuted = nan}", "each status from worst to best"),
        ("rating = {worst = 1, best = inf}", "worst from 1 and below best"),
    ],
)
def test_what_is_refused(tmp_path: Path, line: str, words: str) -> None:
    """The message names the option and what was expected."""
    with pytest.raises(SettingsError) as error:
        read(tmp_path, line)
    assert words in str(error.value)
    assert line.split(" ", maxsplit=1)[0] in str(error.value)
