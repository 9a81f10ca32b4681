"""Texts in Markdown as people write them, at random: what a renderer and we have to read alike."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = [
    "alpha",
    "Beta",
    "40",
    "million",
    "don't",
    "Kovar",
    "said",
    "no",
    "café",
    "won’t",
    "1990s",
    "x_y",
    "2*3",
    "a.b",
]
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
ADDRESSES = ["http://x.example/a", "<http://x.example/a b>", "/b(c)d", "http://x.example/a_b_c*d*"]
TITLES = ["", ' "The title"', " 'a title'", ' "x (y) not"']


def _marked(mark: str) -> object:
    return lambda inner: f"{mark}{inner}{mark}"


def _inside(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """What may surround other words on a line."""
    address = st.sampled_from(ADDRESSES)
    title = st.sampled_from(TITLES)
    return st.one_of(
        *(inner.map(_marked(mark)) for mark in ("*", "**", "_", "__", "***", "~~")),
        st.builds(lambda text, to, name: f"[{text}]({to}{name})", inner, address, title),
        inner.map(lambda text: f"[{text}][ref]"),
        inner.map(lambda text: f"<b>{text}</b>"),
        inner.map(lambda text: f'<span class="a">{text}</span>'),
        inner.map(lambda text: f"“{text}”"),
        inner.map(lambda text: f"({text})"),
        st.lists(inner, min_size=2, max_size=3).map(" ".join),
    )


ALONE = st.one_of(
    words,
    words,
    words.map(lambda text: f"`{text}`"),
    words.map(lambda text: f"`` {text} ` ``"),
    st.builds(lambda text, to, title: f"![{text}]({to}{title})", words, st.sampled_from(ADDRESSES), st.sampled_from(TITLES)),
    st.sampled_from(
        [r"\*", r"\_a\_", r"\[b\](c)", "&amp;", "&mdash;", "&#8217;", "<!-- not this -->", "<http://x.example/e>", "[ref]",
         "[ref][]", "[T]he", "[…]", "word[^1]", "5 * 3", "snake_case_name", "a&b", "x < y", "**", "_", "![alt][ref]", "AT&T"]
    ),
)  # fmt: skip
lines = st.recursive(ALONE, _inside, max_leaves=6)
sentences = st.lists(lines, min_size=1, max_size=4).map(" ".join)


def _prefixed(prefix: str) -> object:
    return lambda text: "\n".join(f"{prefix}{line}" for line in text.split("\n"))


PARAGRAPHS = st.lists(st.builds(lambda text: f"Here {text} end.", sentences), min_size=1, max_size=3).map(
    "\n".join
)


def _table(rows: list[list[str]]) -> str:
    cells = [[cell.replace("|", "") for cell in row] for row in rows]
    return "\n".join(
        [
            "| " + " | ".join(cells[0]) + " |",
            "|---|:-:|",
            *("| " + " | ".join(row) + " |" for row in cells[1:]),
        ]
    )


BLOCKS = st.one_of(
    PARAGRAPHS,
    PARAGRAPHS,
    sentences.map(lambda text: f"## Head {text}"),
    sentences.map(lambda text: f"Head {text} head\n==="),
    st.lists(PARAGRAPHS, min_size=1, max_size=3).map(lambda items: "\n".join(_prefixed("  ")(item).replace("  ", "- ", 1) for item in items)),
    PARAGRAPHS.map(_prefixed("> ")),
    PARAGRAPHS.map(_prefixed("> > ")),
    st.lists(st.lists(words, min_size=2, max_size=2), min_size=2, max_size=4).map(_table),
    words.map(lambda text: f"```text\n{text} **raw** [a](b)\n```"),
    words.map(lambda text: f"<!-- {text}\nmore -->"),
    words.map(lambda text: f"<div>\n<p>{text} <em>x</em> &amp;</p>\n</div>"),
    st.sampled_from(["---", "***", "    code *raw*", "![a](b)", "[![a](b)](c)"]),
)  # fmt: skip
ENDING = "\n\n[ref]: http://x.example/ref 'A title'\n\n[^1]: The note.\n"
texts = st.lists(BLOCKS, min_size=1, max_size=5).map(
    lambda blocks: "\n\n".join(["Start[^1].", *blocks]) + ENDING
)
