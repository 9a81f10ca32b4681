"""YAML is read without surprises, and what has two readings is refused with its place."""

from __future__ import annotations

import time
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store.faults.file_faults import Flaw, UnreadableError
from factcheck.store.yaml.nodes import nodes
from factcheck.store.yaml.reader import MAX_DEPTH, MAX_FLAWS, read_yaml


def content(text: str) -> dict[str, Any]:
    return read_yaml(text.encode()).content


def refusal(data: bytes) -> Flaw:
    with pytest.raises(UnreadableError) as caught:
        read_yaml(data)
    return caught.value.flaw


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "12:30",
            "010",
            "0500",
            "00",
            "-0",
            "+5",
            "1_000",
            "0x1f",
            "0o17",
            "1.5",
            "1e3",
            ".inf",
            "NO",
            "no",
            "yes",
            "on",
        ),
        *(
            "off",
            "y",
            "True",
            "FALSE",
            "Null",
            "NULL",
            "2020-02-30",
            "2015-07-24",
            "2015-07-24T10:00:00Z",
            "=",
            "1 2",
        ),
        *("９", "١٢", "--1", "9" * 400),
    ],
)
def test_text_stays_as_typed(typed: str) -> None:
    """What YAML 1.1 makes numbers, dates and truth values of is text."""
    assert content(f"a: {typed}") == {"a": typed}


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-7", -7),
        ("12345678901234567890", 12345678901234567890),
    ],
)
def test_plain_values(typed: str, value: object) -> None:
    """Nothing, true, false and decimal numbers are what they look like; in quotation marks they are text."""
    assert content(f"a: {typed}") == {"a": value}
    assert content(f"a: '{typed}'") == {"a": typed}
    assert content(f'a: ["{typed}"]') == {"a": [typed]}


def test_values_are_not_mixed_up_with_keys_or_quoted_text() -> None:
    """The memory of plain values knows a key, a number and the same digits in quotation marks apart."""
    memory: dict[str, Any] = {}
    first = read_yaml(b"a: 12\nb: '12'\nc: true\nd: 'true'\n", memory).content
    second = read_yaml(b"'12': 12\n'true': true\na: a\n", memory).content
    assert first == {"a": 12, "b": "12", "c": True, "d": "true"}
    assert second == {"12": 12, "true": True, "a": "a"}


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.text("abc", min_size=1, max_size=3), inner, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_reads_what_pyyaml_writes(value: Any) -> None:
    """Whatever values PyYAML writes out, with quotation marks where it needs them, are read back the same."""
    written = yaml.dump({"a": value}, allow_unicode=True, Dumper=NoAliases)
    assert content(written) == {"a": value}


class NoAliases(yaml.SafeDumper):
    """Writes values out each time."""

    def ignore_aliases(self, data: object) -> bool:
        """Whether to do without aliases: always."""
        return True


def test_lines_of_records() -> None:
    """Every item of a list and every value of the file has its line, whatever stands before it."""
    document = read_yaml(
        "# Überschrift\n\na:\n  - x: |\n      1\n      2\n\n  # remark\n  - {y: 1}\nb: {c: 1}\n".encode()
    )
    assert document.lines == {("a",): 4, ("a", 0): 4, ("a", 1): 9, ("b",): 10}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "bom"])
def test_newlines_and_byte_order_mark(newline: str, mark: bytes) -> None:
    """A byte order mark and the newlines of other systems change neither values nor lines."""
    document = read_yaml(
        mark + newline.join(("a:", "  - b: x", "  - b: >-", "      y", "      z", "")).encode()
    )
    assert document.content == {"a": [{"b": "x"}, {"b": "y z"}]}
    assert document.lines["a", 1] == 3


@pytest.mark.parametrize("separator", ["\x85", "\u2028", "\u2029"], ids=ascii)
def test_lines_are_counted_as_editors_do(separator: str) -> None:
    """Line separators that only YAML 1.1 knows do not move the lines and columns of what follows."""
    text = f"a:\n  - note: 'x{separator}y'\n  - note: 1\n    note: 2\n"
    document = read_yaml(text.encode())
    assert document.lines["a", 1] == 3
    (flaw,) = document.flaws["a", 1]
    assert (flaw.line, flaw.column) == (4, 5)
    assert [(line, column) for kind, value, line, column in nodes(text.encode()) if value == "2"] == [(4, 11)]


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a:\n  - b: 1\n    c: 2\n    b: 3\n", 4, 5, "stands a second time"),
        ("a:\n  - b: &x 1\n", 2, 8, "anchor"),
        ("a:\n  - b: *x\n", 2, 8, "alias"),
        ("a:\n  - <<: {b: 1}\n", 2, 5, "merges"),
        ("a:\n  - b: !!str 1\n", 2, 8, "tag"),
        ("a:\n  - b: !x {}\n", 2, 8, "tag"),
        ("a:\n  - 12: x\n", 2, 5, "not text"),
        ("a:\n  - ? [b]\n    : c\n", 2, 7, "a key is a word"),
        ("a:\n  - {*b : c}\n", 2, 6, "alias"),
        ("a:\n  - &x b: c\n", 2, 5, "anchor"),
        ("a:\n  - ?\n    : c\n", 2, 6, "missing"),
    ],
)
def test_flaws_belong_to_their_record(text: str, line: int, column: int, words: str) -> None:
    """What hides something is a flaw of the record that it stands in, and its neighbours are read."""
    document = read_yaml(f"{text}  - {{id: next}}\n".encode())
    assert list(document.flaws) == [("a", 0)]
    (flaw,) = document.flaws["a", 0]
    assert (flaw.line, flaw.column) == (line, column)
    assert words in flaw.message
    assert document.content["a"][1] == {"id": "next"}


def test_flaws_of_the_file() -> None:
    """A list that stands twice is a flaw of the file: the first stays, and nothing in the second counts."""
    document = read_yaml(b"a: [x]\na: [*b, !c d]\ne: &f 1\n")
    assert {route: [flaw.line for flaw in flaws] for route, flaws in document.flaws.items()} == {
        (): [2],
        ("e",): [3],
    }
    assert document.content == {"a": ["x"], "e": 1}


def test_quoted_merge_key_is_a_key() -> None:
    """In quotation marks `<<` is a word like any other."""
    assert content("a: {'<<': 1}") == {"a": {"<<": 1}}


def test_depth_limit() -> None:
    """Fifty levels are read, one more is refused."""
    deepest = MAX_DEPTH - 1
    assert read_yaml(b"a: " + b"[" * deepest + b"]" * deepest).content
    assert "deep" in refusal(b"a: " + b"[" * (MAX_DEPTH + 1)).message


@pytest.mark.parametrize(
    "data",
    [
        b"a: " + b"[" * 1_000_000,
        b"a: " + b"{a: " * 1_000_000,
        b"a:\n - " + b"- " * 1_000_000,
        b"a: " + b"? " * 1_000_000,
        b"? " * 1_000_000,
        b"a: &a [x]\n" + b"".join(b"b%d: [%s]\n" % (n, b",".join([b"*a"] * 9)) for n in range(1000)),
        b"a: 1\n" * 1_000_000,
        b"\n" * 1_000_000,
        b"'" * 1_000_001,
        b"#" * 1_000_000,
    ],
    ids=[
        "lists",
        "mappings",
        "dashes",
        "keys",
        "only-keys",
        "aliases",
        "duplicates",
        "newlines",
        "quotes",
        "hashes",
    ],
)
def test_hostile_files_are_refused_soon(data: bytes) -> None:
    """A million brackets or aliases end in a message, not in a crash or a long wait."""
    start = time.perf_counter()
    assert refusal(data).message
    assert time.perf_counter() - start < 5  # a tenth of a second on an idle machine


def test_too_many_flaws() -> None:
    """A file with more flaws than anybody reads is refused as a whole."""
    flaw = refusal(b"a:\n" + b"  - *x\n" * (MAX_FLAWS + 1))
    assert (flaw.line, f"more than {MAX_FLAWS}" in flaw.message) == (MAX_FLAWS + 2, True)


@pytest.mark.parametrize(
    ("data", "place", "words"),
    [
        (b"", (1, 1), "no records"),
        (b"# remark\n", (1, 1), "no records"),
        (b"---\n", (1, 1), "no records"),
        (b"\xef\xbb\xbf", (1, 1), "no records"),
        (b"- a\n", (1, 1), "not a mapping"),
        (b"\n\nwords\n", (3, 1), "not a mapping"),
        ("a: é".encode("utf-16"), (1, 1), "UTF-16"),
        ("a: é".encode("utf-16-be"), (1, 1), "UTF-16"),
        ("a: b".encode("utf-16-le"), (1, 1), "UTF-16"),
        ("a: é".encode("utf-32"), (1, 1), "UTF-32"),
        ("a: x\nb: é".encode("latin1"), (2, 4), "byte 8 (0xE9)"),
        (b"\xef\xbb\xbfa: x\nb: \xff", (2, 4), "byte 11 (0xFF)"),
        (b"a: x\nb: y\x00", (2, 5), "U+0000"),
        (b"a: x\x07", (1, 5), "U+0007"),
        ("a: x\ufffe".encode(), (1, 5), "U+FFFE"),
        (b"a: \xed\xa0\x80", (1, 4), "byte 3 (0xED)"),
        (b"a:\n\t- b", (2, 1), "tab"),
        (b"a: 1\n---\nb: 1", (2, 1), "second document"),
        (b"a:\n - {b:", (2, 7), "a value was expected"),
        (b"a:\r - {b:\r", (3, 1), "a value was expected"),
        (b"a: 1\n...\n---\nb: 1", (3, 1), "second document"),
        (b"%YAML 9.9\n---\na: 1", (1, 1), "version of YAML"),
    ],
)
def test_refusals(data: bytes, place: tuple[int, int], words: str) -> None:
    """A file that cannot be read says why in plain words, and where."""
    flaw = refusal(data)
    assert words in flaw.message
    assert (flaw.line, flaw.column) == place


@given(st.binary(max_size=60) | st.text("ab: -[]{}'\"&*!|>#%@`,?\n\t\r~<0", max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No bytes make anything but values or a refusal in one line."""
    try:
        document = read_yaml(data)
    except UnreadableError as error:
        flaw = error.flaw
    else:
        flaw = Flaw(message="", hint="")
        assert sum(kind != "end" for kind, *_ in nodes(data)) >= len(document.content)
    assert min(flaw.line, flaw.column) >= 1
    assert "\n" not in flaw.message + flaw.hint


def test_explicit_document_and_directive() -> None:
    """The marks of one document's beginning and end, and the directive of YAML 1.1 or 1.2, are allowed."""
    assert content("%YAML 1.2\n---\na: 1\n...\n") == {"a": 1}
