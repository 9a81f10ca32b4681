"""What lowers the bar, as the first section of a comparison: who judges counts for more than what is judged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from factcheck.comparison.comparison import Comparison
from factcheck.comparison.lowered_bar import Lowered
from factcheck.reports.diff.outline import Item, Line, Section, code, line, short, strong
from factcheck.store.history.revisions import WORKING_TREE

TITLE: Final = "What lowers the bar"
MOST: Final = 5
"""Hidden findings that one item tells; the others are counted."""


def lowered_section(comparison: Comparison) -> Section:
    """Each thing that would let more pass than before, with the findings that it would hide."""
    return Section(title=TITLE, items=tuple(map(_item, comparison.lowered)))


def lowered_count(comparison: Comparison) -> tuple[int, str, str]:
    """How many there are, with the words for one and for several."""
    return len(comparison.lowered), "change that lowers the bar", "changes that lower the bar"


def judge_line(comparison: Comparison) -> Line:
    """By whose settings both sides were checked."""
    judge = comparison.judge
    name = judge.name if judge.name == WORKING_TREE else code(judge.name)
    if judge is comparison.base:
        return line("Both are checked by the settings and waivers of ", name)
    return line("There was no fact-check before: both are checked by the settings of ", name)


def signature_figures(comparison: Comparison) -> Iterator[tuple[str, str, str]]:
    """The claims that are signed, and whose signatures are void, where that changed: what of, before, after."""
    before, after = (side.report.summary.signatures or {} for side in (comparison.base, comparison.head))
    for state, name in (("signed", "claims signed"), ("changed", "claims changed since they were signed")):
        one, two = before.get(state, 0), after.get(state, 0)
        if one != two:
            yield name, str(one), str(two)


def lowered_documents(comparison: Comparison) -> list[dict[str, Any]]:
    """The same for programs."""
    return [
        {
            "what": each.what,
            "words": each.words,
            "about": each.about,
            "file": each.place.file if each.place is not None else None,
            "line": each.place.line if each.place is not None else None,
            "hides": [
                {"rule": finding.rule, "record": finding.record, "severity": str(finding.severity)}
                | {"file": finding.place.file, "line": finding.place.line, "message": finding.message}
                for finding in each.hides
            ],
        }
        for each in comparison.lowered
    ]


def _item(lowered: Lowered) -> Item:
    place = (" ", code(f"{lowered.place.file}:{lowered.place.line}")) if lowered.place is not None else ()
    below = [
        line(
            "after merging would pass ",
            strong(each.record),
            " ",
            code(str(each.place)),
            f" {each.rule}: {short(each.message)}",
        )
        for each in lowered.hides[:MOST]
    ]
    more = len(lowered.hides) - MOST
    if more > 0:
        below.append(line(f"and {more} more"))
    return Item(head=line(strong(lowered.what), *place, f" {short(lowered.words)}"), below=tuple(below))
