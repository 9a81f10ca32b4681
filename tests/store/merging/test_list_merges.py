"""What becomes of each kind of list, and of records that are hard to match: what both sides did in, the result out."""

from __future__ import annotations

import pytest

from factcheck.store.layout.formatter import formatted
from factcheck.store.merging.file_merge import MergedFile, merged_file


def merge(base: str, ours: str, theirs: str) -> MergedFile:
    """The merge of three texts, which are brought into the one layout before."""
    return merged_file(*(formatted(each.encode()) if each else b"" for each in (base, ours, theirs)))


def key(name: str, value: str) -> str:
    """A file with one claim that has a key."""
    return f"claims:\n  - id: one\n    {name}: {value}\n" if value else "claims:\n  - id: one\n"


MERGED = {
    "quotes added apart": ("quote", "a", "[a, b]", "[a, c]", "[a, b, c]"),
    "a quote reworded beside one added": ("quote", "a", "[a, b]", "a more", "[a more, b]"),
    "an assertion added on both sides": (
        "asserts",
        "[{event: x, when: 2015}]",
        "[{event: x, when: 2015}, {event: y, when: 2016}]",
        "[{event: x, when: 2015-07}, {event: z, when: 2017}]",
        "[{event: x, when: 2015-07}, {event: y, when: 2016}, {event: z, when: 2017}]",
    ),
    "the same assertion added on both sides": (
        "asserts",
        "",
        "[{event: x, when: 1}]",
        "[{event: x, when: 1}]",
        None,
    ),
    "contradictions": (
        "contradicts",
        "",
        "[{claim: two, note: Odd.}]",
        "[{claim: three, note: Odder.}]",
        "[{claim: two, note: Odd.}, {claim: three, note: Odder.}]",
    ),
    "a note on a contradiction that the other side moved": (
        "contradicts",
        "[{claim: a}, {claim: b}]",
        "[{claim: b}, {claim: a}]",
        "[{claim: a, note: Odd.}, {claim: b}]",
        "[{claim: b}, {claim: a, note: Odd.}]",
    ),
    "ids exchanged apart": ("depends_on", "[a]", "[b]", "[c]", "[b, c]"),
    "speakers changed on one side": ("speaker", "[a, b]", "[a, c]", "[a, b]", "[a, c]"),
    "evidence taken out beside one added": (
        "evidence",
        "[{source: a, stance: context}]",
        "",
        "[{source: a, stance: context}, {source: b, stance: context}]",
        "[{source: b, stance: context}]",
    ),
}


@pytest.mark.parametrize("case", MERGED)
def test_merged(case: str) -> None:
    """What merges by itself, ours first."""
    name, *sides, expected = MERGED[case]
    base, ours, theirs = (key(name, each or "") for each in sides)
    merged = merge(base, ours, theirs)
    wanted = key(name, expected) if expected else ours
    assert (merged.data, merged.clashes, merged.remark) == (formatted(wanted.encode()), (), None)


CLASHES = {
    "who speaks is one chain": (
        key("speaker", "[a, b]"),
        key("speaker", "[a, c]"),
        key("speaker", "[d, b]"),
        "one/speaker",
    ),
    "a value and its unit are one": (
        key("asserts", "[{subject: s, property: p, value: 1}]"),
        key("asserts", "[{subject: s, property: p, value: 2}]"),
        key("asserts", "[{subject: s, property: p, value: 1, unit: euros}]"),
        "one/asserts/p",
    ),
    "a list taken out and an item of it changed": (
        key("evidence", "[{source: a, stance: context}]"),
        key("evidence", ""),
        key("evidence", "[{source: a, stance: refutes, at: page 1}]"),
        "one/evidence",
    ),
    "evidence that both added otherwise": (
        key("evidence", "[{source: z, stance: context}]"),
        key("evidence", "[{source: z, stance: context}, {source: a, stance: context, note: One.}]"),
        key("evidence", "[{source: z, stance: context}, {source: a, stance: context, note: Two.}]"),
        "one/evidence/a",
    ),
    "one id for a claim renamed and one added": (
        key("note", "Old."),
        key("note", "Old.").replace("id: one", "id: two"),
        key("note", "Old.") + "  - {id: two, note: New.}\n",
        "two",
    ),
    "a claim renamed twice": (
        key("note", "Old."),
        key("note", "Old.").replace("id: one", "id: two"),
        key("note", "Old.").replace("id: one", "id: three"),
        "two",
    ),
}


@pytest.mark.parametrize("case", CLASHES)
def test_clashes(case: str) -> None:
    """What only a person can decide; the marks stand around the one key or item, and both sides are there."""
    base, ours, theirs, where = CLASHES[case]
    merged = merge(base, ours, theirs)
    assert merged.remark is None
    assert merged.clashes == (f"claims/{where}",)
    assert merged.data.count(b"<<<<<<< ours\n") == 1


def test_a_renamed_claim_takes_the_other_sides_edit() -> None:
    """All but the id is the same, so that it is the same claim."""
    base = key("note", "Old.")
    merged = merge(base, base.replace("id: one", "id: two"), base + "    by: Eva Lind\n")
    assert merged.data.decode() == "claims:\n  - id: two\n    by: Eva Lind\n    note: Old.\n"


def test_comments_of_both_sides_stand() -> None:
    """Each reworded in its way, added, or at the end of one line: nobody's remark is lost."""
    base = "# Top.\nclaims:\n  # About one.\n  - id: one\n    note: Old.\n"
    ours = base.replace("About one.", "About the first.").replace("Old.", "Old.  # sure?")
    theirs = base.replace("About one.", "About number one.").replace("Old.", "Old.  # see the file")
    assert merge(base, ours, theirs).data.decode() == (
        "# Top.\nclaims:\n  # About the first.\n  # About number one.\n  - id: one\n"
        "    # see the file\n    note: Old.  # sure?\n"
    )


def test_an_articles_record() -> None:
    """Conclusions are told apart by their ids, and its keys merge as those of claims do."""
    base = "article:\n  id: tape\n  title: Old\n  conclusions:\n    - {id: a, says: A., status: supported}\n"
    ours = base.replace("Old", "New") + "    - {id: b, says: B., status: refuted}\n"
    theirs = base.replace("says: A.", "says: A!") + "    - {id: c, says: C., status: refuted}\n"
    merged = merge(base, ours, theirs)
    assert not merged.clashes
    expected = ours.replace("says: A.", "says: A!") + "    - {id: c, says: C., status: refuted}\n"
    assert merged.data == formatted(expected.encode())


def test_exclusions_are_told_apart_by_their_quotes() -> None:
    """A reason given on one side, an exclusion added on the other."""
    base = "exclusions:\n  - {quote: One, reason: opinion}\n  - {quote: Two}\n"
    ours, theirs = base.replace("Two}", "Two, reason: opinion}"), base + "  - {quote: Three}\n"
    assert merge(base, ours, theirs).data.decode() == ours + "  - {quote: Three}\n"


@pytest.mark.parametrize(
    ("theirs", "why"),
    [
        (
            "claims:\n  - {id: one}\n  - {id: one}\n",
            "theirs, line 1: two records of 'claims' have the id 'one'",
        ),
        ("claims:\n  - {note: x}\n", "theirs, line 1: a record of 'claims' has no id"),
        ("claims: {id: one}\n", "theirs, line 1: 'claims' is no list"),
        (
            "claims:\n  - &x {id: one}\n",
            "theirs, line 2: '&x' is an anchor of YAML, which record files do not use",
        ),
        (
            "<<<<<<< ours\n=======\nclaims: []\n>>>>>>> theirs\n",
            "theirs, line 1: a merge left its marks here",
        ),
    ],
)
def test_by_lines_where_records_cannot_be_told_apart(theirs: str, why: str) -> None:
    """A guess could put one record's keys into another."""
    base = key("note", "Old.").encode()
    merged = merged_file(base, base, theirs.encode())
    assert merged.data == theirs.encode()
    assert merged.remark is not None
    assert merged.remark.startswith(f"merged by lines, not by record: {why}")
