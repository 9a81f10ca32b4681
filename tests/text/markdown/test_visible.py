"""What is seen of a text in Markdown, with the map to its file."""

from __future__ import annotations

import cProfile
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.markdown.view import blanked, is_markdown
from factcheck.text.markdown.visible import visible_text
from factcheck.text.spans import Span
from tests.text.markdown.rendering import seen
from tests.text.markdown.writing import texts

ENOUGH = 6  # times the work for four times as much; 16 would be quadratic
LONG = 2.0  # seconds of the processor

FRAGMENTS = st.lists(
    st.sampled_from(
        ["*", "**", "_", "~~", "`", "``", "[", "]", "](u)", "[a](u)", "![a](u)", "\\", "&amp;", "<b>", "<!--", "-->", " ",
         "word", "Foo.", "\n", "\r\n", "\n\n", "> ", "- ", "# ", "[r]", "[^1]", "[^1]: ", "[r]: u", "|", "\n|-|-|\n", "---",
         "===", "```", "~~~", "1. ", "    ", "\t", "{{", "}}", "{%", "%}", "{: .a}", "<div>", "</div>", "<script>", "+++"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


def words(text: str) -> str:
    return " ".join(text.split())


@given(texts)
def test_what_is_seen_is_what_a_renderer_shows(text: str) -> None:
    """Word for word, in the same order."""
    assert words(visible_text(text).text) == seen(text)


@given(texts.map(lambda text: text.replace("\n", "\r\n")))
def test_line_ends_of_windows_change_nothing(text: str) -> None:
    """The same words on the same lines."""
    here, there = visible_text(text).text, visible_text(text.replace("\r\n", "\n")).text
    assert here.replace("\r\n", "\n") == there


@given(FRAGMENTS)
def test_the_map_leads_back(text: str) -> None:
    """Each character that is seen stands at its place in the file, in order, and lines keep their numbers."""
    view = visible_text(text)
    assert re.findall("[\r\n]", view.text) == re.findall("[\r\n]", text)
    places = [view.in_file(at, at + 1) for at in range(len(view.text))]
    assert places == sorted(places)
    for at, (start, end) in enumerate(places):
        assert 0 <= start <= end <= len(text)
        assert start < end or view.text[at] in "\r\n"
        replaced = text[start:end] != view.text[at]
        assert not replaced or view.text[at] in "\r\n " or text[start] in "&<{|!\\`[*_~", (at, start, end)


@given(FRAGMENTS, st.data())
def test_what_is_seen_of_a_stretch_of_the_file(text: str, data: st.DataObject) -> None:
    """A stretch of what is seen is found again from its place in the file."""
    view = visible_text(text)
    whole = [found.span() for found in re.finditer(r"\w+", view.text)]
    if whole:
        span = data.draw(st.sampled_from(whole))
        start, end = view.in_file(*span)
        if text[start:end] == view.text[slice(*span)]:
            assert view.from_file(start, end) == span


@given(FRAGMENTS)
def test_asides_lie_in_the_text(text: str) -> None:
    """In order, apart from each other; the running text is as long as the whole."""
    view = visible_text(text)
    at = 0
    for start, end in view.asides:
        assert at <= start <= end <= len(view.text)
        at = end
    assert len(view.prose) == len(view.text)
    assert not set(view.headings) - {span for span in view.headings if span.end <= len(view.text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He **never** said "[the report](http://x)" was done', 'He never said "the report" was done'),
        ("It cost **40 million** euros and we are *proud*.", "It cost 40 million euros and we are proud."),
        ("un*believ*able snake_case_name 5 * 3 * 2 2*3*4", "unbelievable snake_case_name 5 * 3 * 2 234"),
        ("a ~~wrong~~ right~ish", "a wrong right~ish"),
        ("[T]he man […] said [sic] it[^note].", "[T]he man […] said [sic] it."),
        ('![alt](a.jpg "Title")', ""),
        ('[![alt](a.jpg)](b "c") Caption', "Caption"),
        ("see [the *audit*](<a b> 'it (said) so') now", "see the audit now"),
        ("[a][r], [r][], [r], [other]\n\n[R]: u\n  'title'\n", "a, r, r, [other]"),
        ("R&amp;D &ldquo;x&rdquo; &copy; &unknown; &#39;", "R&D “x” © &unknown; '"),
        ("1\\. \\*a\\* b\\\nc", "1. *a* b c"),
        ("``a ` b`` and `*c*`", "a ` b and *c*"),
        ("one<br>two <em>th</em>ree<!-- no --> <i class='x>y'>four</i>", "one two three four"),
        ("45 < 50 and 50 > 45", "45 < 50 and 50 > 45"),
        ("<https://x.example> <a@b.example>", "https://x.example a@b.example"),
        ('a{{< ref "b.md" >}}b {% include c.html %} {{ page.title }} {# no #}', "ab"),
        ("Text\n{: .lead}\n\n# Head {#id}", "Text Head"),
        ("# A #\n## B\nC\n---\n#hash", "A B C #hash"),
        ("- [x] done\n- [ ] open\n* a\n+ b\n1. c", "done open a b 1. c"),
        ("> > We paid\n> and\nwaited", "We paid and waited"),
        ("<figure><img src='a'><figcaption>The *mayor*</figcaption></figure>", "The *mayor*"),
        ("<style>\np {}\n</style>\n\nText<script>x()</script>", "Text"),
        ("a\n\n---\n\nb\n***\nc", "a b c"),
        ("*[HTML]: Markup\n\nHTML", "HTML"),
        ("import A from '../a.astro';\n\nimport and export rose. Export default rates rose.", "import and export rose. Export default rates rose."),
        ("{% comment %}\nnot\n\nthis\n{% endcomment %}\nthis", "this"),
        ("euros<sup id='a'><a href='#fn'>12</a></sup> and m<sup>2</sup>", "euros and m2"),
        ("[toc]\n\nText", "Text"),
        ("    indented *code*", "indented *code*"),
        ("- a\n\n    still *a*", "a still a"),
        ("``` \nno *marks* [a](b)\n```\n*after*", "no *marks* [a](b) after"),
        ("> ```\n> a*b*\nout *side*", "a*b* out side"),
        ("- ```\n  a*b*\n- *c*", "a*b* c"),
    ],
)  # fmt: skip
def test_marks(text: str, expected: str) -> None:
    """Each kind of mark that posts have."""
    assert words(visible_text(text).text) == expected


@pytest.mark.parametrize(
    ("text", "asides"),
    [
        ("Text.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nText.", ["a b 1 2"]),
        ("a | b\n-|-\n1 | **2**\nText goes on | x\n\n# H", ["a b 1 2 Text goes on x"]),
        ("Text[^1].\n\n[^1]: A note\n    with more\n\n    and *more*.\n\nText.", ["A note with more", "and more."]),
        ("Text[^1].\n\n[^1]: A note\ngoes on\n[^2]: Another\n# Head", ["A note goes on", "Another"]),
        ("<table>\n<tr><td>1</td></tr>\n</table>\n\nText.", ["1"]),
        ("a | b\n\nText --- | x", []),
    ],
)  # fmt: skip
def test_text_beside_the_text(text: str, asides: list[str]) -> None:
    """Tables and notes are seen, and no running text."""
    view = visible_text(text)
    assert [words(view.text[slice(*span)]) for span in view.asides] == asides
    assert not any(aside and aside in words(view.prose) for aside in asides)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b\nc* d\n\ne", "a b c d\n\n\ne"),
        ("> a\n> b\nc\n\nd", "a b c\n\n\n\nd"),
        ("- a\n  b\n- c\n\nd", "a   b\n\nc\n\nd"),
        ("a  \nb\nc\\\nd\ne", "a  \nb c\n\nd e\n"),
        ("a\\\\\nb", "a\\ b\n"),
        ("a\r\nb\r\n\r\nc", "a b\r\n\r\n\r\nc"),
        ("| a |\n|---|\n| b |\n", "  a  \n\n  b  \n"),
        ("a\n# b\nc", "a\nb\nc"),
        ("```\na\nb\n```\n", "\na\nb\n\n"),
    ],
)
def test_lines_of_one_paragraph_are_one(text: str, expected: str) -> None:
    """Their breaks stand behind it, or before a hard one, so that what follows keeps its line."""
    assert visible_text(text).text == expected


def test_headings() -> None:
    """Their lines without their marks; a line below which dashes stand is one, as on the page."""
    view = visible_text("# A *b* #\n\ntext\n\nC\n===\n\nD\n---\n\n- item\n---\n> # E")
    assert [view.text[slice(*span)] for span in view.headings] == ["A b", "C", "D", "E"]


@pytest.mark.parametrize(
    ("quote", "is_seen"),
    [
        ("**40 million**", "40 million"),
        ("40 million** eu", "40 million eu"),
        ("[report](http://x.example) said", "report said"),
        ("x.example) said", None),
        ("http://x.example", None),
        ("secret", None),
        ("title: T", None),
    ],
)  # fmt: skip
def test_from_the_file(quote: str, is_seen: str | None) -> None:
    """What begins or ends in what is not seen, or is not seen at all, has no place."""
    text = "---\ntitle: T\n---\n**40 million** euros, the [report](http://x.example) said. <!-- secret -->\n"
    view = visible_text(text)
    start = text.index(quote)
    place = view.from_file(start, start + len(quote))
    assert (place and view.text[slice(*place)]) == is_seen


def test_names_of_files() -> None:
    """The ending decides, however it is written."""
    assert [name for name in ("a.md", "b.MARKDOWN", "c.txt", "md", "d.md.txt", "e.mdx") if is_markdown(name)] == [
        "a.md", "b.MARKDOWN", "e.mdx",
    ]  # fmt: skip


def test_blanks() -> None:
    """Spaces for all but the breaks of lines."""
    assert blanked("ab\ncd\r\nef", [Span(1, 4), Span(7, 9)]) == "a \n d\r\n  "


@pytest.mark.parametrize(
    "piece",
    ["*a ", "a* ", "[", "[a]", "[a](", "](", "`", "<", "<!-- ", "<script>", "<a b='", "{{", "&", "> ", "- a\n", "a|b\n-|-\n",
     "[a]: b\n", "*_", "**a *b ", "~a~~b", "[^1]: a\n", "# #", "\\*", "```\n", "<div>\n", "|", "* ", "---\n", "<sup><a>", "\t",
     "<?", "{: ", "a\n===\n", "![a](b) ", '[a](b "', "www.", "[www.", "[](www.", "http://)*"],
)  # fmt: skip
def test_no_text_takes_long(piece: str) -> None:
    """Four times the text takes about four times the work, whatever it is made of.

    Work is counted in calls; loops inside of C show in the processor's time, which only counts where it is long, and then with
    room for a busy machine: what grows by the square takes sixteen times.
    """
    (few, brief), (many, long) = (_work(piece * count) for count in (4_000, 16_000))
    assert many <= ENOUGH * few
    assert long <= max(LONG, 2 * ENOUGH * brief)


def _work(text: str) -> tuple[int, float]:
    """The calls that reading a text takes, and the processor's seconds."""
    profile = cProfile.Profile()
    start = time.process_time()
    profile.runcall(visible_text, text)
    return sum(each.callcount for each in profile.getstats()), time.process_time() - start
