"""What to look at first, and how much there is of what, in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from factcheck.comparison.comparison import Comparison
from factcheck.comparison.look_first import TITLES, WHY, Look, Reason
from factcheck.findings import Severity
from factcheck.logic.claims_in_words import excerpt
from factcheck.records.claims import Claim
from factcheck.reports.diff.outline import Item, Line, Section, code, line, strong
from factcheck.reports.parts.phrases import counted

TITLE: Final = "Look first"
MOST: Final = 20
"""Things to look at that are all listed; where there are more, some of each reason are."""

EACH: Final = 6
"""Things listed of one reason where there are many: a hundred errors of one kind hide no verdict."""

LONGEST: Final = 200
"""Code points of what is said of one; its section has the rest."""


def look_first_section(comparison: Comparison) -> Section:
    """What to look at first, each with why; what lowers the bar has a section of its own before it."""
    looks = [each for each in comparison.look_first if each.reason != "bar-lowered"]
    most = MOST if len(looks) <= MOST else EACH
    groups = groupby(looks, key=lambda look: look.reason)
    items = [_item(reason, tuple(some), most) for reason, some in groups]
    return Section(title=TITLE, items=tuple(items), count=len(looks))


def _item(reason: Reason, looks: Sequence[Look], most: int) -> Item:
    head = line(strong(TITLES[reason]), f": {WHY[reason]}")
    more = [line(f"and {len(looks) - most} more")] if len(looks) > most else []
    shown = looks[:most] if not more else _of_each_rule(looks)[:most]
    return Item(head=head, below=(*map(_look, shown), *more))


def _of_each_rule(looks: Sequence[Look]) -> list[Look]:
    """The first by each rule, then the second, and so on; what no rule found stays in its order."""
    if looks[0].reason not in ("new-error", "finding-waived"):
        return list(looks)
    known: Counter[str] = Counter()
    turns = []
    for each in looks:
        rule = each.words.partition(":")[0]
        turns.append(known[rule])
        known[rule] += 1
    return [look for _, look in sorted(zip(turns, looks, strict=True), key=lambda pair: pair[0])]


def _look(look: Look) -> Line:
    place = (code(f"{look.place.file}:{look.place.line}"), " ") if look.place is not None else ()
    elsewhere = (
        "; its own record did not change" if look.reason == "new-error" and not look.is_changed else ""
    )
    return line(strong(look.about), " ", *place, f"{excerpt(look.words, LONGEST)}{elsewhere}")


def totals(comparison: Comparison) -> str:
    """How much differs, on one line: `+3 claims, ~5 changed, -1 removed; 2 verdicts; 1 new error`."""
    parts = (
        ", ".join(filter(None, some)) for some in (_claims(comparison), _told(comparison), _found(comparison))
    )
    return "; ".join(filter(None, parts))


def totals_line(comparison: Comparison) -> tuple[Line, ...]:
    """The same, where anything differs."""
    told = totals(comparison)
    return (line(told),) if told else ()


def _claims(comparison: Comparison) -> Iterator[str]:
    claims, renamed = comparison.claims, len(comparison.claims.renamed)
    changed = sum(not each.is_renamed for each in comparison.changed)
    added, removed = (len(undivided(comparison, each)) for each in (claims.added, claims.removed))
    some = [
        (f"+{added}", "added", added),
        (f"~{changed}", "changed", changed),
        (f"-{removed}", "removed", removed),
    ]
    for number, (sign, what, count) in enumerate([each for each in some if each[2]]):
        yield (
            f"{sign} {'claim' if count == 1 else 'claims'}{'' if what == 'added' else f' {what}'}"
            if not number
            else f"{sign} {what}"
        )
    yield f"{counted(renamed, 'claim')} renamed" if renamed else ""
    yield f"{counted(len(comparison.splits), 'claim')} split" if comparison.splits else ""
    yield f"{counted(len(comparison.merges), 'claim')} put together from several" if comparison.merges else ""


def undivided(comparison: Comparison, claims: Iterable[Claim]) -> list[Claim]:
    """Those that came or went, without the parts and wholes of claims that were split or put together.

    Args:
        comparison: What differs.
        claims: Those that came, or went.
    """
    return [each for each in claims if each.id not in comparison.divided]


def _told(comparison: Comparison) -> Iterator[str]:
    verdicts = sum(each.status_changed for each in comparison.changed)
    conclusions = sum(len(each.conclusions) for each in comparison.results)
    conflicts = len(comparison.conflicts.new) + len(comparison.conflicts.unflagged)
    sentences = sum(len(each.sentences) for each in comparison.texts)
    yield counted(verdicts, "verdict") if verdicts else ""
    yield counted(conclusions, "conclusion") if conclusions else ""
    yield counted(conflicts, "new contradiction") if conflicts else ""
    yield f"{counted(sentences, 'sentence')} of the text" if sentences else ""
    yield counted(len(comparison.records), "other record") if comparison.records else ""
    yield counted(len(comparison.settings), "setting") if comparison.settings else ""


def _found(comparison: Comparison) -> Iterator[str]:
    findings = comparison.findings
    for severity, noun in ((Severity.ERROR, "new error"), (Severity.WARNING, "new warning")):
        count = sum(each.severity is severity for each in findings.new)
        yield counted(count, noun) if count else ""
    yield f"{counted(len(findings.accepted), 'finding')} newly waived" if findings.accepted else ""
    yield f"{counted(len(findings.fixed), 'finding')} fixed" if findings.fixed else ""
