"""What is a web address, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.addresses import differences, is_web, page_of


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


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("https://courier.example/a", "http://courier.example/a", ("the scheme",)),
        ("https://courier.example", "HTTPS://www.courier.example/", ("“www.”", "the last slash")),
        ("https://courier.example/a?b=1", "https://Courier.example:443/a?b=1", ("capitals in the host", "the port")),
        ("https://courier.example/a?b=1#c", "https://courier.example/a?b=1", ("the fragment",)),
        ("https://courier.example/a?UTM_Source=x", "https://courier.example/a?gclid=y", ("what tracks the reader (UTM_Source, gclid)",)),
        ("https://courier.example/a?b", " https://courier.example/a?b", ()),
    ],
)  # fmt: skip
def test_one_page(one: str, other: str, words: tuple[str, ...]) -> None:
    """Addresses of one page, and in what they differ."""
    assert page_of(one) == page_of(other) is not None
    assert differences(one, other) == words


@pytest.mark.parametrize(
    "other",
    [
        "https://courier.example/a/b",
        "https://courier.example//a",
        "https://courier.example/A",
        "https://courier.example/a?b=1",
        "https://courier.example/a?utm=1",
        "https://courier.example/a?id=utm_source",
        "https://courier.example/a#!b",
        "https://courier.example/a#/b",
        "https://courier.example:8080/a",
        "https://m.courier.example/a",
        "https://courier.example.org/a",
    ],
)
def test_other_pages(other: str) -> None:
    """What may lead elsewhere."""
    assert page_of(other) not in (None, page_of("https://courier.example/a"))


@pytest.mark.parametrize(
    "text", ["", "a", "Box 3, shelf 2.1", "mailto:a@b.example", "doi:10.1000/1", "ftp://a.example"]
)
def test_no_pages(text: str) -> None:
    """What leads to no page of the web is compared with nothing."""
    assert page_of(text) is None


@given(
    scheme=st.sampled_from(["http://", "https://", ""]),
    www=st.sampled_from(["www.", ""]),
    path=st.lists(st.sampled_from(["a", "B", "%20", "é"]), max_size=3).map(lambda parts: "".join(f"/{each}" for each in parts)),
    query=st.lists(st.sampled_from(["b=1", "c", "utm_id=2", "fbclid=3"]), max_size=4),
    fragment=st.sampled_from(["", "#", "#top"]),
)  # fmt: skip
def test_a_page_is_what_is_left(scheme: str, www: str, path: str, query: list[str], fragment: str) -> None:
    """An address put together from its parts has the page of those that count."""
    kept = "&".join(each for each in query if each in ("b=1", "c"))
    asked = f"?{'&'.join(query)}" if query else ""
    found = page_of(f"{scheme}{www}courier.example{path}{asked}{fragment}")
    assert found == f"courier.example{path}{'?' if kept else ''}{kept}"


def test_a_long_address_takes_no_time() -> None:
    """Slashes and dots without end are read once."""
    assert page_of("https://courier.example" + "/" * 50_000 + " a") is None
    assert page_of("a." * 50_000 + " a") is None
