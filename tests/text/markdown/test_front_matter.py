"""Where a front matter stands, and what is none."""

from __future__ import annotations

import pytest

from factcheck.text.markdown.front_matter import front_matter, is_unclosed


@pytest.mark.parametrize(
    ("text", "kind", "inner"),
    [
        ("---\ntitle: T\n---\nText", "yaml", "title: T\n"),
        ("---\r\ntitle: T\r\n---\r\nText", "yaml", "title: T\r\n"),
        ("---\rtitle: T\r---\rText", "yaml", "title: T\r"),
        ("---  \n# a comment\n\n'title' : T\n...\nText", "yaml", "# a comment\n\n'title' : T\n"),
        ("---\n---\nText", "yaml", ""),
        ("---\n# nothing\n---", "yaml", "# nothing\n"),
        ("---\n{title: T}\n---\nText", "yaml", "{title: T}\n"),
        ("---\ntitle: |\n  a --- b\n ---\n---\nText", "yaml", "title: |\n  a --- b\n ---\n"),
        ("---toml\ntitle = 'T'\n---\nText", "toml", "title = 'T'\n"),
        ('---json\n{"title": "T"}\n---\nText', "json", '{"title": "T"}\n'),
        ("---js\n{title: 1 + 1}\n---\nText", "js", "{title: 1 + 1}\n"),
        ("+++\ntitle = 'T'\n+++\nText", "toml", "title = 'T'\n"),
        ("+++\n+++\nText", "toml", ""),
    ],
)  # fmt: skip
def test_it_is_found(text: str, kind: str, inner: str) -> None:
    """With its format, and the text behind it."""
    found = front_matter(text)
    assert found is not None
    assert (found.format, text[slice(*found.inner)]) == (kind, inner)
    assert text[found.end :] in ("Text", "")
    assert not is_unclosed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Text\n---\ntitle: T\n---\n",
        "---\nThe bridge opened on a windy day.\n\n---\n\nIt cost 40.\n",
        "---\n\n“We are proud: of it,” said Kovar.\n\n---\n",
        "----\ntitle: T\n----\n",
        "--- title: T\n---\n",
        "\n---\ntitle: T\n---\n",
        "---\n- a list\n---\n",
        "---\nHe said this: it cost 40.\n---\n",
        "***\ntitle: T\n***\n",
        "---python\nx = 1\n---\n",
        "",
        "---",
    ],
)
def test_it_is_none(text: str) -> None:
    """Lines across the page, text before it, and what has no key."""
    assert front_matter(text) is None
    assert not is_unclosed(text)


@pytest.mark.parametrize(
    "text", ["---\ntitle: T\n\nText\n", "+++\ntitle = 'T'\n\nText\n", "---toml\na = 1\n"]
)
def test_it_has_no_end(text: str) -> None:
    """Keys without the line that ends them."""
    assert front_matter(text) is None
    assert is_unclosed(text)
