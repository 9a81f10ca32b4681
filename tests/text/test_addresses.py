"""What is a web address, and what only looks like one."""

from __future__ import annotations

import pytest

from factcheck.text.addresses import is_web


@pytest.mark.parametrize(
    "address",
    [
        "https://courier.example",
        "http://courier.example:8080/a/b_(c)?d=e&f=%20#g",
        "https://кurier.example/Мост",
        "https://courier.example?a",
    ],
)
def test_addresses(address: str) -> None:
    """Absolute ones of the web."""
    assert is_web(address)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "courier.example",
        "//courier.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "HTTPS:courier",
        "https:///path",
        "https://",
        " https://courier.example",
        "https://courier.example/a b",
        "https://courier.example/\n",
        "https://courier.example/\x00",
        "https://courier.example/<b>",
        'https://courier.example/"onclick=',
        "https://courier.example\\@evil.example",
    ],
)
def test_no_addresses(text: str) -> None:
    """Other schemes, relative ones, and what could leave its place in a page."""
    assert not is_web(text)
