"""What a fact-check concludes, and what it did before: the first thing that a comparison tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factcheck.comparison.changes import Change
from factcheck.comparison.comparison import Comparison
from factcheck.comparison.conclusions_compared import ConclusionChange, ResultChange
from factcheck.records.articles import Conclusion
from factcheck.reports.diff.outline import Item, Line, line, marked, short, strong

_SEEN: Final = {
    True: "the headline was now seen on the page",
    False: "the headline is now said not to have been seen on the page",
}


def conclusion_counts(comparison: Comparison) -> Iterator[tuple[int, str, str]]:
    """How many conclusions changed, another verdict first: a number, what it counts, and the same of several."""
    some = [each for result in comparison.results for each in result.conclusions]
    verdicts = sum(each.status_changed for each in some)
    yield verdicts, "conclusion with another verdict", "conclusions with another verdict"
    yield len(some) - verdicts, "other change of a conclusion", "other changes of conclusions"


def headline_count(comparison: Comparison) -> tuple[int, str, str]:
    """Of how many articles the headline, or whether it was seen, is another."""
    changed = sum(bool(result.headline) for result in comparison.results)
    return changed, "headline that is known otherwise", "headlines that are known otherwise"


def result_items(comparison: Comparison) -> Iterator[Item]:
    """What changed in what is concluded, by article: the headline, then conclusions, another verdict first."""
    several = len({*comparison.base.report.records.articles, *comparison.head.report.records.articles}) > 1
    for result in comparison.results:
        of = f"{result.article}: " if several else ""
        yield from (Item(head=line(of, *_headline(each))) for each in result.headline)
        for change in sorted(result.conclusions, key=lambda each: not each.status_changed):
            yield _item(change, of)
        yield from _order(result, of)


def _headline(change: Change) -> Line:
    if change.key == "title_seen":
        return line(_SEEN[bool(change.after)])
    return line("the headline: ", *marked(change.before, change.after))


def _item(change: ConclusionChange, of: str) -> Item:
    """A conclusion with its verdicts and what it says, the words marked that changed."""
    name = strong(f"{of}{change.conclusion.id}")
    before, after = change.before, change.after
    if before is None or after is None:
        word = "new" if before is None else "removed"
        conclusion = change.conclusion
        head = line(name, f" {word}: ", strong(conclusion.status))
        return Item(head=head, below=(line(short(conclusion.says)), *_rests_on(conclusion)))
    verdict = line(" ", strong(before.status), " → ", strong(after.status)) if change.status_changed else ()
    says = marked(before.says, after.says) if change.is_reworded else line(short(after.says))
    return Item(head=line(name, *verdict), below=(says, *_claims(before, after)))


def _rests_on(conclusion: Conclusion) -> Iterator[Line]:
    if conclusion.rests_on:
        yield line("rests on ", short(", ".join(conclusion.rests_on)))


def _claims(before: Conclusion, after: Conclusion) -> Iterator[Line]:
    """The claims under it that came and went."""
    come = [each for each in after.rests_on if each not in before.rests_on]
    gone = [each for each in before.rests_on if each not in after.rests_on]
    if come:
        yield line("now rests on ", short(", ".join(come)), " too")
    if gone:
        yield line("rests no more on ", short(", ".join(gone)))


def _order(result: ResultChange, of: str) -> Iterator[Item]:
    if result.order:
        yield Item(head=line(of, "the conclusions stand in another order: ", short(", ".join(result.order))))
