"""Two sides with random edits: what comes of a merge is both edits made, told by plain data, and nothing is lost in a clash.

The oracle knows records as nested tables with their comments, and no YAML: it makes one side's edits, then the other's.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.store.layout.formatter import LayoutReading, formatted
from factcheck.store.layout.layout_lines import laid_out
from factcheck.store.layout.layout_tree import Branch, Element, LayoutTree
from factcheck.store.merging.file_merge import merged_file

Model = dict[str, Any]
"""A file: claims by id. Each has `#`, its comment; its keys, each with comment and value; its evidence by what names it."""

KEYS = ("statement", "note", "said", "by")
CLAIMS = ("one", "two", "three", "four")
ITEMS = ("courier", "relay", "accounts")


def element(key: str | None, value: Any, comment: str | None) -> Element:
    """A key or item with a comment."""
    return Element(key=key, value=value, above=[comment] if comment else [])


def mapping(*entries: Element) -> Branch:
    return Branch(is_mapping=True, entries=[*entries])


def written(model: Model) -> bytes:
    """A model's file in the one layout."""
    claims = []
    for name, claim in model.items():
        entries = [element("id", name, None), element("quote", f"words of {name}", None)]
        entries += [element(key, value, comment) for key, (comment, value) in claim["keys"].items()]
        if claim["rests"]:
            rests = Branch(is_mapping=False, entries=[element(None, each, None) for each in claim["rests"]])
            entries.append(element("depends_on", rests, None))
        if claim["evidence"]:
            items = [
                element(
                    None,
                    mapping(
                        element("source", source, None),
                        element("stance", "context", None),
                        *(element(key, value, None) for key, value in item["keys"].items()),
                    ),
                    item["#"],
                )
                for source, item in claim["evidence"].items()
            ]
            entries.append(element("evidence", Branch(is_mapping=False, entries=items), None))
        claims.append(element(None, mapping(*entries), claim["#"]))
    listed = element("claims", Branch(is_mapping=False, entries=claims), None)
    top = [element("article", "bridge", None), *([listed] if claims else [])]
    text = laid_out(LayoutTree(head=["# The head of the file."], top=mapping(*top)))
    return formatted(text.encode())


def read(data: bytes) -> Model:
    """The model of a file."""
    tree = LayoutReading(data.decode()).tree
    assert tree.head == ["# The head of the file."]
    model: Model = {}
    for item in next((each.value.entries for each in tree.top.entries if each.key == "claims"), []):
        entries = {each.key: each for each in item.value.entries}
        evidence = entries["evidence"].value.entries if "evidence" in entries else []
        rests = entries["depends_on"].value.entries if "depends_on" in entries else []
        assert entries["id"].value not in model
        model[entries["id"].value] = {
            "#": said(item),
            "keys": {key: (said(entries[key]), entries[key].value) for key in KEYS if key in entries},
            "rests": sorted(each.value for each in rests),
            "evidence": dict(map(read_item, evidence)),
        }
    return model


def read_item(item: Element) -> tuple[str, Any]:
    entries = {each.key: each.value for each in item.value.entries}
    source = entries.pop("source")
    assert entries.pop("stance") == "context"
    return source, {"#": said(item), "keys": entries}


def said(entry: Element) -> str | None:
    """The comment of an element, of which there is one at most."""
    lines = [*filter(None, entry.above), *filter(None, [entry.beside])]
    assert len(lines) <= 1, lines
    return lines[0] if lines else None


Edit = tuple[str, tuple[str, ...], str]
"""What is done, to what, and words that nothing else has."""


def made(model: Model, edits: list[Edit]) -> Model:
    """A model with edits, which the model alone knows how to make; what is not there any more is passed over."""
    model = copy.deepcopy(model)
    for deed, (name, *inner), words in edits:
        if deed == "add claim":
            model[name] = {"#": f"# {words}", "keys": {"note": (None, words)}, "rests": [], "evidence": {}}
        elif deed == "move claim" and name in model:
            model = {name: model[name], **model}
        elif deed == "drop claim":
            model.pop(name, None)
        elif name in model:
            edit_claim(model[name], deed, inner, words)
    return model


def edit_claim(claim: Any, deed: str, inner: list[str], words: str) -> None:
    """One edit below a claim."""
    keys, evidence = claim["keys"], claim["evidence"]
    if deed == "comment claim":
        claim["#"] = f"# {words}"
    elif deed == "set key":
        keys[inner[1]] = (keys.get(inner[1], (None, None))[0], words)
    elif deed == "comment key" and inner[1] in keys:
        keys[inner[1]] = (f"# {words}", keys[inner[1]][1])
    elif deed == "drop key":
        keys.pop(inner[1], None)
    elif deed == "rest on":
        claim["rests"] = sorted({*claim["rests"], inner[1]})
    elif deed == "rest no more":
        claim["rests"] = [each for each in claim["rests"] if each != inner[1]]
    elif deed == "add item":
        evidence.setdefault(inner[1], {"#": f"# {words}", "keys": {"note": words}})
    elif deed == "drop item":
        evidence.pop(inner[1], None)
    elif deed == "edit item" and inner[1] in evidence:
        evidence[inner[1]]["keys"][inner[2]] = words


@st.composite
def edits(draw: st.DrawFn, side: str) -> list[Edit]:
    """What a side does; each deed with the thing that it is done to, of which no other deed is independent below it."""
    found: list[Edit] = []
    for number in range(draw(st.integers(0, 6))):
        name, key, item = (draw(st.sampled_from(each)) for each in (CLAIMS, KEYS, ITEMS))
        deed, unit = draw(
            st.sampled_from(
                (
                    ("add claim", (f"new-{side}-{number}",)),
                    ("move claim", (name,)),
                    ("drop claim", (name,)),
                    ("comment claim", (name, "#")),
                    ("set key", (name, "key", key, "=")),
                    ("comment key", (name, "key", key, "#")),
                    ("drop key", (name, "key", key)),
                    ("rest on", (name, "rests", f"{side}-{number}")),
                    ("rest no more", (name, "rests", "zero")),
                    ("add item", (name, "item", f"{side}-{number}")),
                    ("drop item", (name, "item", item)),
                    ("edit item", (name, "item", item, draw(st.sampled_from(("at", "note", "accessed"))))),
                )
            )
        )
        found.append((deed, unit, f"{side}{number}x"))
    return found


def are_apart(one: Edit, other: Edit) -> bool:
    """Whether neither is done to what the other is done to, or to a part of it; moving changes nothing."""
    if "move claim" in (one[0], other[0]):
        return "drop claim" not in (one[0], other[0]) or one[1] != other[1]
    return any(a != b for a, b in zip(one[1], other[1], strict=False))


@st.composite
def bases(draw: st.DrawFn) -> Model:
    """A file that both sides had."""
    model: Model = {}
    for name in draw(st.lists(st.sampled_from(CLAIMS), unique=True, min_size=1)):
        comment = st.sampled_from((True, False))
        model[name] = {
            "#": f"# about {name}" if draw(comment) else None,
            "keys": {
                key: (f"# {key} of {name}" if draw(comment) else None, f"{key} {name}")
                for key in draw(st.lists(st.sampled_from(KEYS), unique=True))
            },
            "rests": draw(st.sampled_from(([], ["zero"], ["other", "zero"]))),
            "evidence": {
                source: {
                    "#": f"# {source} of {name}" if draw(comment) else None,
                    "keys": {"note": f"{source} {name}"},
                }
                for source in draw(st.lists(st.sampled_from(ITEMS), unique=True))
            },
        }
    return model


@settings(max_examples=50)
@given(bases(), edits("a"), edits("b"))
def test_edits_apart_are_both_made(base: Model, ours: list[Edit], theirs: list[Edit]) -> None:
    """Whichever side is which, the merge holds what making one side's edits and then the other's comes to."""
    theirs = [each for each in theirs if all(are_apart(each, other) for other in ours)]
    files = [written(each) for each in (base, made(base, ours), made(base, theirs))]
    expected = read(written(made(made(base, ours), theirs)))
    for one, other in ((1, 2), (2, 1)):
        merged = merged_file(files[0], files[one], files[other])
        assert (merged.clashes, merged.remark) == ((), None)
        assert read(merged.data) == expected
        assert formatted(merged.data) == merged.data


LAYOUTS = (
    lambda text: text,
    lambda text: text.replace("    note: ", "    'note':   ").replace("\n\n  - id", "\n\n\n  - id"),
    lambda text: re.sub("^  (?=  |- |#)", "", text, flags=re.MULTILINE),
    lambda text: text.replace("\n\n", "\n").replace("\n", "\r\n"),
)
"""Ways to write a file otherwise than in the one layout."""


@settings(max_examples=60)
@given(bases(), edits("a"), edits("b"), st.tuples(*[st.sampled_from(LAYOUTS)] * 3))
def test_another_layout_holds_the_same(
    base: Model, ours: list[Edit], theirs: list[Edit], layouts: Any
) -> None:
    """However the sides are written, the same records and comments come of them, and the same clashes."""
    files = [written(each) for each in (base, made(base, ours), made(base, theirs))]
    own = [layout(each.decode()).encode() for layout, each in zip(layouts, files, strict=True)]
    merged, expected = merged_file(*own), merged_file(*files)
    assert merged.clashes == expected.clashes
    for side in ("ours", "theirs"):
        texts = [decide(each.data.replace(b"\r\n", b"\n"), side).encode() for each in (merged, expected)]
        assert read(texts[0]) == read(texts[1])
    assert (b"\r\n" in merged.data) == (b"\r\n" in own[1])


@settings(max_examples=50)
@given(bases(), edits("a"), edits("b"))
def test_nothing_is_lost_in_a_clash(base: Model, ours: list[Edit], theirs: list[Edit]) -> None:
    """Every word that a side wrote is in the result, and so is what both kept; each way to decide can be read."""
    files = [written(each) for each in (base, made(base, ours), made(base, theirs))]
    merged = merged_file(*files)
    old, one, other, new = (words_of(each) for each in (*files, merged.data))
    assert merged.remark is None
    assert new >= (one - old) | (other - old) | (old & one & other)
    assert new <= old | one | other
    decided = [decide(merged.data, side) for side in ("ours", "theirs")]
    for text in decided:
        LayoutReading(text)
    assert bool(merged.clashes) == (b"<<<<<<< ours\n" in merged.data) == (decided[0] != decided[1])


@settings(max_examples=30)
@given(bases(), edits("a"), edits("b"))
def test_which_side_is_which_changes_the_order_alone(
    base: Model, ours: list[Edit], theirs: list[Edit]
) -> None:
    """A merge of this with that has the words of one of that with this, and the clashes at the same keys."""
    files = [written(each) for each in (base, made(base, ours), made(base, theirs))]
    one, other = merged_file(*files), merged_file(files[0], files[2], files[1])
    assert sorted(one.clashes) == sorted(other.clashes)
    words = [Counter(re.findall(r"[^\s,\[\]]+", each.data.decode())) for each in (one, other)]
    assert words[0] == words[1]


def words_of(data: bytes) -> set[str]:
    """The words of a file that one edit alone has written, its comments among them."""
    return set(re.findall(r"\b[ab]\d+x\b|# \w+ of \w+|# about \w+", data.decode()))


def decide(data: bytes, side: str) -> str:
    """A file with each clash decided for one side."""
    text = data.decode()
    clash = re.compile(
        r"^<{7} ours\n(?P<ours>(?:.*\n)*?)={7}\n(?P<theirs>(?:.*\n)*?)>{7} theirs\n", re.MULTILINE
    )
    return clash.sub(lambda match: match[side], text)
