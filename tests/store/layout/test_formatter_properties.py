"""Record files in any style: formatted they hold the same data, and every comment stays with what it is about."""

from __future__ import annotations

import json
import random
import re
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.findings import Route
from factcheck.store.faults.file_faults import UnreadableError
from factcheck.store.layout.formatter import formatted
from factcheck.store.yaml.places import Layout
from factcheck.store.yaml.reader import read_yaml
from factcheck.strategies import record_lists

WORDS = (
    "a",
    "yes",
    "12:30",
    "010",
    "it's",
    '"x"',
    "a: b",
    "- a",
    "# x",
    "a #b",
    "{a}",
    "1, 2",
    "\\n",
    "« x »",
    "ظريف",
    "",
    "x" * 70,
)
text = (
    st.sampled_from(WORDS)
    | st.lists(st.sampled_from(WORDS), min_size=5, max_size=40).map(" ".join)
    | st.lists(st.sampled_from(WORDS), min_size=2, max_size=4).map("\n".join)
    | st.text(max_size=20)
)
scalar = text | st.integers() | st.booleans() | st.none()
key = st.sampled_from(
    ("id", "quote", "note", "asserts", "evidence", "claims", "no", "status", "other key", "# x")
)
anything = st.recursive(
    scalar, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(key, inner, max_size=3), max_leaves=12
)
VALUE, FLOW_VALUE, KEY, FLOW_KEY = "a: @", "a: [@, 1]", "@: 1", "{@: 1}"
"""Places of a plain value."""
TAILS = ("", " it's", ' "x', " [a", " {b: c", " - d: #e", " |", " &x *y !z", "\u00a0é")


def records(claims: list[dict[str, Any]], words: str, others: Any) -> dict[str, Any]:
    """A file with claims, one of which has odd words, and something else."""
    claims[0]["statement"] = words
    return {
        "article": "bridge",
        "claims": claims,
        "exclusions": [{"quote": words, "reason": "opinion"}],
        "x": others,
    }


known = st.builds(records, record_lists(), text, st.just([]))
files = st.builds(records, record_lists(), text, anything) | st.dictionaries(
    st.sampled_from(("claims", "sources", "events", "article", "klaims")), anything, min_size=1
)


class Scribe:
    """Writes data in styles picked at random, with comments, and remembers what each is about."""

    def __init__(self, chance: random.Random, *, often: float) -> None:
        self.chance = chance
        self.often = often
        self.about: dict[str, tuple[str, Route]] = {}

    def file(self, data: dict[str, Any]) -> str:
        """The file."""
        start = [f"---{self.beside('top', ())}"] if self.maybe() else []
        lines = [*start, *self.block(data, 0, ()), *self.alone("foot", (), 0)]
        return "".join(f"{line}\n" for line in lines)

    def maybe(self) -> bool:
        """Three times in ten."""
        return self.chance.random() < 0.3

    def comment(self, kind: str, route: Route) -> str:
        """A new comment."""
        words = f"#{self.chance.choice(('', ' '))}c{len(self.about)}{self.chance.choice(TAILS)}"
        self.about[words] = (kind, route)
        return words

    def alone(self, kind: str, route: Route, indent: int) -> list[str]:
        """A line with a comment, or none; sometimes with empty lines around it."""
        if self.chance.random() >= self.often:
            return []
        empty = self.chance.choice(([], [""], ["", ""]))
        return [*empty, " " * indent + self.comment(kind, route), *empty]

    def beside(self, kind: str, route: Route) -> str:
        """A comment for the end of a line, or nothing."""
        return (
            f"{self.chance.choice((' ', '   '))}{self.comment(kind, route)}"
            if self.chance.random() < self.often
            else ""
        )

    def block(self, data: Any, indent: int, route: Route) -> list[str]:
        """The lines of a mapping or list that is not empty."""
        lines: list[str] = []
        entries = list(data.items()) if isinstance(data, dict) else list(enumerate(data))
        if isinstance(data, dict):
            self.chance.shuffle(entries)
        for number, (name, value) in enumerate(entries):
            inner = (*route, name)
            lines += self.alone("at" if route or number else "top", inner, indent)
            head = " " * indent + (f"{self.quoted(name, KEY)}:" if isinstance(data, dict) else "-")
            lines += self.entry(head, value, indent, inner, is_item=isinstance(data, list))
        return lines

    def entry(self, head: str, value: Any, indent: int, route: Route, *, is_item: bool) -> list[str]:
        """The lines of a key or item."""
        if isinstance(value, dict | list) and value and not self.maybe():
            step = (
                self.chance.randint(1, 4) if is_item or isinstance(value, dict) else self.chance.randint(0, 4)
            )
            lines = self.block(value, indent + step, route)
            compact = is_item and indent + step > indent + 1 and re.match(r" +[^ #]", lines[0])
            if compact and self.maybe():
                lines[0] = head + lines[0][len(head) :]
            else:
                lines.insert(0, head + self.beside("at", route))
            return [*lines, *(self.alone("foot", route, indent + step) if step else [])]
        if isinstance(value, str) and self.maybe() and re.fullmatch(r"[a-z0-9:]+([ \n]+[a-z0-9:]+)*", value):
            return self.below(head, value, indent, route)
        if isinstance(value, dict | list):
            shown = self.flow(value, indent + 2, route)
        else:
            shown = self.quoted(value, VALUE)
        break_line = f"\n{' ' * (indent + 2)}" if self.maybe() and shown else " "
        return [*f"{head}{break_line}{shown}{self.beside('at', route)}".split("\n")]

    def below(self, head: str, value: str, indent: int, route: Route) -> list[str]:
        """Text on lines of its own."""
        pad = " " * (indent + self.chance.randint(1, 4))
        lines = [pad + line for line in value.split("\n")]
        if "\n" not in value and "  " not in value and self.maybe():
            return [f"{head} >-{self.beside('at', route)}", *(pad + word for word in value.split(" "))]
        return [f"{head} |-{self.beside('at', route)}", *lines]

    def flow(self, value: Any, indent: int, route: Route) -> str:
        """A mapping or list in brackets, on several lines where comments stand in it."""
        if not isinstance(value, dict | list):
            return self.quoted(value, FLOW_VALUE)
        entries = list(value.items()) if isinstance(value, dict) else list(enumerate(value))
        self.chance.shuffle(entries) if isinstance(value, dict) else None
        parts = []
        pad = "\n" + " " * indent
        for number, (name, item) in enumerate(entries):
            inner = (*route, name)
            above = "".join(f"{pad}{line.strip()}" for line in self.alone("at", inner, 0))
            shown = self.flow(item, indent + 2, inner)
            shown = f"{self.quoted(name, FLOW_KEY)}: {shown}" if isinstance(value, dict) else shown
            comma = "," if number < len(entries) - 1 or self.maybe() else ""
            note = self.beside("at", inner) if comma else ""
            parts.append(f"{above}{pad if above else ' '}{shown}{comma}{note}{pad if note else ''}")
        begin, end = "{}" if isinstance(value, dict) else "[]"
        note = self.beside("at", route)
        return f"{begin}{note}{pad if note else ''}{''.join(parts)}{end}"

    def quoted(self, value: Any, place: str) -> str:
        """A plain value in one of the styles that keep it."""
        if not isinstance(value, str):
            return json.dumps(value)
        escaped = "".join(
            c if (c.isalnum() and c.isascii()) or c == " " else f"\\U{ord(c):08x}" for c in value
        )
        styles = [value, "'" + value.replace("'", "''") + "'", f'"{escaped}"']
        wrapped = [each.replace(" ", "\n" + " " * 60, 1) for each in styles if place in (VALUE, FLOW_VALUE)]
        return self.chance.choice([each for each in (*styles, *wrapped) if keeps(each, value, place)])


@cache
def keeps(written: str, value: str, place: str) -> bool:
    """Whether YAML reads this as the value, in a place of that kind."""
    try:
        document = read_yaml(f"{place.replace('@', written)}\n".encode())
    except UnreadableError:
        return False
    return not document.flaws and document.content == {
        VALUE: {"a": value},
        FLOW_VALUE: {"a": [value, 1]},
    }.get(place, {value: 1})


def stands(about: tuple[str, Route], line: int, lines: list[str], layout: Layout) -> bool:
    """Whether the comment of a line stands at the key or item that it is about, or at the foot of it."""
    kind, route = about
    if kind == "top":
        return not any(each and not each.startswith("#") for each in lines[: line - 1])
    if kind == "at":
        below = next(n for n, each in enumerate(lines[line - 1 :], line) if not re.match(" *(#|$)", each))
        return layout.find(route, key=True)[0] in (line, below)
    column = len(lines[line - 1]) - len(lines[line - 1].lstrip(" "))
    return layout.find(route)[0] < line and layout.find(route)[1] - 1 == column


styles = st.randoms(use_true_random=False)


@settings(max_examples=60)
@given(files, styles)
def test_data_and_comments_are_kept(data: dict[str, Any], chance: random.Random) -> None:
    """Whatever the style: the same data, each comment once and with what it is about, and nothing to change after."""
    scribe = Scribe(chance, often=0.3)
    written = scribe.file(data)
    assert read_yaml(written.encode()).content == data, written
    new = formatted(written.encode())
    assert json.dumps(read_yaml(new).content, sort_keys=True) == json.dumps(data, sort_keys=True)
    assert formatted(new) == new
    lines = new.decode().split("\n")
    layout = Layout(new)
    for words, about in scribe.about.items():
        (line,) = (n for n, each in enumerate(lines, 1) if each.endswith(words.rstrip()))
        assert stands(about, line, lines, layout), (words, about, written, new.decode())


@settings(max_examples=40)
@given(known, styles)
def test_one_layout(data: dict[str, Any], chance: random.Random) -> None:
    """Without comments, two ways to write the same data become the same bytes."""
    one, two = (formatted(Scribe(chance, often=0).file(data).encode()) for _ in range(2))
    assert one == two
