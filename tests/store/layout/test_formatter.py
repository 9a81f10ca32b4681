"""The one layout of record files: how it looks, where comments go, and what is refused."""

from __future__ import annotations

import itertools

import pytest

from factcheck.store.faults.file_faults import UnreadableError
from factcheck.store.layout import formatter
from factcheck.store.layout.formatter import formatted
from factcheck.store.layout.layout_lines import laid_out

BEFORE = """\
# The bridge, as the article tells it.

# About this one.
claims:   # in the order of the text
- quote: "It cost 40 million euros"
  # Who is it?
  speaker: [ novak,
             kovar ]        # outermost first
  id: cost
  statement: 'Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros, and that the town paid all of it alone.'
  asserts:
      - event: bridge-opened   # by the plaque
        when: 2019-05-03
      - {when: 2019, event: bridge-planned}
  evidence:
   - # read on paper
     source: courier-2019
     at: '12'
     stance: supports
     note: >
       Says the same.
   # - source: accounts-2019

   # to be asked for
  status: >-   # see below
    supported
  # The end of the record.


- {id: second, statement: S., quote: {suffix: ' million', exact: It cost}, note: }

# The plan.
- {id: third, statement: "Kovar's", quote: ["yes", "it: is", x], note: "First.\\nSecond."}
# Now the rest.
exclusions:
  - quote: We would build it again
    reason: opinion
  - quote: By Jan Novak
    reason: furniture
article: bridge
# The end of the file.
"""

AFTER = """\
# The bridge, as the article tells it.

article: bridge

# About this one.
claims:  # in the order of the text
  - id: cost
    statement: >-
      Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros, and that the town paid all of it alone.
    quote: It cost 40 million euros
    # Who is it?
    speaker: [novak, kovar]  # outermost first
    status: supported  # see below
    asserts:
      - event: bridge-opened  # by the plaque
        when: 2019-05-03
      - {event: bridge-planned, when: 2019}
    evidence:
      # read on paper
      - source: courier-2019
        stance: supports
        at: '12'
        note: >
          Says the same.
      # - source: accounts-2019

      # to be asked for
    # The end of the record.

  - id: second
    statement: S.
    quote: {exact: It cost, suffix: ' million'}
    note:

  # The plan.
  - id: third
    statement: Kovar's
    quote: ['yes', 'it: is', x]
    note: |-
      First.
      Second.

# Now the rest.
exclusions:
  - {quote: We would build it again, reason: opinion}
  - {quote: By Jan Novak, reason: furniture}
# The end of the file.
"""


def test_layout() -> None:
    """Keys in order, long text folded, short lists on a line, each comment with what it is about."""
    assert formatted(BEFORE.encode()).decode() == AFTER
    assert formatted(AFTER.encode()).decode() == AFTER


COMMENTS = {
    "[a, # one\n     b, # two\n     # three\n    ]": "  - quote:\n      - a  # one\n      - b  # two\n      # three\n",
    "[ # one\n     a] # two": "  # one\n  - quote: [a]  # two\n",
    "# one\n     [a] # two": "  # one\n  - quote: [a]  # two\n",
    "# one\n     # two\n     a": "  # two\n  - quote: a  # one\n",
    "{exact: a, # one\n     # two\n     suffix: b}": "  - quote:\n      exact: a  # one\n      # two\n      suffix: b\n",
    "\n    - # one\n      # two\n      suffix: b\n      exact: a": "  - quote:\n      # one\n      # two\n      - {suffix: b, exact: a}\n",
    "\n    - {exact: a, suffix: b} # one": "  - quote:\n      - {exact: a, suffix: b}  # one\n",
    "\n    - [ # one\n       a]": "  - quote:\n      - [a]  # one\n",
    "|- # one\n     a\n     b # no comment": '  - quote: "a\\nb # no comment"  # one\n',
    "'a # no comment' # one": "  - quote: 'a # no comment'  # one\n",
    "a#b #": "  - quote: a#b  #\n",
    "[] # one": "  - quote: []  # one\n",
    "[\n     # one\n    ]": "  # one\n  - quote: []\n",
    "\n    - # one\n    - a": "  - quote:\n      - null  # one\n      - a\n",
    "# one\n\n     # two\n": "  - quote:  # one\n    # two\n\n",
}
"""A value as it is written, and the lines that it becomes."""


@pytest.mark.parametrize("written", COMMENTS, ids=ascii)
def test_where_comments_go(written: str) -> None:
    """Beside or above what they are about; brackets that hold one are opened."""
    new = formatted(f"sources:\n- quote: {written}\n  b: 1\n".encode()).decode()
    assert new == f"sources:\n{COMMENTS[written]}    b: 1\n"


TEXTS = {
    "word " * 30: "'" + "word " * 30 + "'",
    ("word " * 30).strip(): ">-\n  " + ("word " * 23).strip() + "\n  " + ("word " * 7).strip(),
    "x" * 200: "x" * 200,
    "one\ntwo": "|-\n  one\n  two",
    "one\n\ntwo\n": "|\n  one\n\n  two",
    "one\n\n" + "word " * 30 + "end": ">-\n  one\n\n\n  " + "word " * 22 + "word\n  " + "word " * 7 + "end",
    "one\n": ">\n  one",
    "one\n\n": '"one\\n\\n"',
    " one\ntwo": '" one\\ntwo"',
    "one\n two": '"one\\n two"',
    "« oui »": "« oui »",
    "the town's": "the town's",
    "town: the mayor's": '"town: the mayor\'s"',
    'town: the mayor\'s "no"': "'town: the mayor''s \"no\"'",
    "yes": "'yes'",
    "2015": "'2015'",
    "2015-07-24": "2015-07-24",
    "12:30": "'12:30'",
    "\u0085": '"\\u0085"',
    "\u2028x\t": '"\\u2028x\\t"',
}


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_texts(text: str) -> None:
    """Plain where that is safe, in quotation marks or on lines of its own where it is not."""
    escaped = "".join(f"\\U{ord(each):08x}" for each in text)
    assert formatted(f'note: "{escaped}"'.encode()).decode() == f"note: {TEXTS[text]}\n"


@pytest.mark.parametrize(
    ("written", "new"),
    [
        (b"\xef\xbb\xbfa: 1", b"a: 1\n"),
        (b"a:   1\r\n# b\r\n", b"a: 1\r\n# b\r\n"),
        (b"a:   1\n# b\r\n", b"a: 1\n# b\n"),
        (b"a:   1\r# b\r", b"a: 1\n# b\n"),
        (b"--- # b\na: 1\n... # c\n", b"# b\na: 1  # c\n"),
        (b"\n\n\n# a\n\n\n# b\nc: 1\n\n\n# d\n\n\n", b"# a\n\n# b\nc: 1\n\n# d\n"),
        (b"{claims: [], # a\n article: b} # c", b"article: b  # c\n\nclaims: []  # a\n"),
    ],
)
def test_the_file_around(written: bytes, new: bytes) -> None:
    """A byte order mark and marks of documents go; lines end as the first does, and the last one does."""
    assert formatted(written) == new


def test_comments_of_the_file_and_of_its_first_key() -> None:
    """An empty line parts them; where a key comes first that stood behind, its comments do not join the file's."""
    written = b"# The file.\nsources: []\n\n# The article.\narticle: bridge\n"
    new = b"# The file.\n\n# The article.\narticle: bridge\n\nsources: []\n"
    assert (formatted(written), formatted(new)) == (new, new)


def test_empty_lines_between_records() -> None:
    """Around records of several lines there is one; where all take one line, those stay that stood there."""
    one = b"events:\n  - {id: a, label: A}\n\n  - {id: b, label: B}\n  - {id: c, label: C}\n"
    assert formatted(one.replace(b"\n\n", b"\n\n\n")) == one
    several = b"entities:\n  - id: a\n    name: A\n\n  - id: b\n    name: B\n"
    assert formatted(several.replace(b"\n\n", b"\n")) == several


REFUSED = {
    "a: &b c": "1:4 '&b' is an anchor of YAML, which record files do not use",
    "a: 1\nb: *c": "2:4 '*c' is an alias of YAML, which record files do not use",
    "a: !b c": "1:4 '!b' is a tag of YAML, which record files do not use",
    "a: 1\n\na: 2": "3:1 the key 'a' stands a second time in the same mapping",
    "<<: {a: 1}": "1:1 '<<' merges mappings in YAML, which record files do not do",
    "a: 1\n1: 2": "2:1 the key 1 is not text: YAML reads a number, true, false or null",
    "a: 1\n---\nb: 2": "2:1 a second document begins here",
    "# c\n%YAML 1.2\n---\na: 1": "2:1 '%' begins a directive to readers of YAML, which record files do not use",
    'a: "b': "1:4 the quotation mark that opens here is never closed",
    "# only": "1:1 the file holds no records",
    "{} # nothing": "1:1 the file holds no records",
    "- a": "1:1 the file is not a mapping with lists of records",
}


@pytest.mark.parametrize("written", REFUSED, ids=ascii)
def test_what_cannot_be_kept_is_refused(written: str) -> None:
    """With the place and what it is."""
    with pytest.raises(UnreadableError) as caught:
        formatted(written.encode())
    flaw = caught.value.flaw
    assert f"{flaw.line}:{flaw.column} {flaw.message}" == REFUSED[written]
    assert flaw.hint


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (("a: 1", "a: 2"), "laid out anew the file would not hold the same data"),
        (("a: 1", "a: true"), "laid out anew the file would not hold the same data"),
        (("a: 1", "a: ["), "laid out anew the file could not be read"),
        (("  # c", ""), "the comment '# c' would not stay at a"),
        (("  # c\n\nb: 1", "\n\nb: 1  # c"), "the comment '# c' would not stay at a"),
        (("# d", "# d\n# d"), "laid out anew the file would not hold the same comments"),
    ],
)
def test_a_layout_that_loses_something_is_not_given_out(
    monkeypatch: pytest.MonkeyPatch, wrong: tuple[str, str], reason: str
) -> None:
    """Each file is read again before it is written, whatever went wrong on the way."""
    written = b"a: 1  # c\n\nb: 1\n# d\n"
    assert formatted(written) == written
    monkeypatch.setattr(formatter, "laid_out", lambda tree: laid_out(tree).replace(*wrong))
    with pytest.raises(UnreadableError) as caught:
        formatted(written)
    assert caught.value.flaw.message == reason


def test_a_layout_that_never_settles_is_not_given_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Formatted once more the file has to stay as it is."""
    lines = itertools.count()
    monkeypatch.setattr(formatter, "laid_out", lambda tree: laid_out(tree) + "\n" * next(lines))
    with pytest.raises(UnreadableError, match="and once more, the file would change again"):
        formatted(b"a: 1\n")


def test_a_key_that_no_line_can_hold() -> None:
    """YAML reads a key of a thousand letters only behind a question mark, which this layout has not."""
    with pytest.raises(UnreadableError, match="could not be read"):
        formatted(f"? {'x' * 2000}\n: 1\n".encode())


@pytest.mark.parametrize("nothing", ["[]", "{}"])
def test_an_empty_list_below_a_long_key(nothing: str) -> None:
    """It stays in brackets however long the line is: below the key it would be nothing at all."""
    written = f"{'k' * 150}: {nothing}\n".encode()
    assert formatted(written) == written
